/** The outcome text, line by line: proposed, in brackets, agreed (REV-6). */
import { Badge, Group, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '../cell/outcomeLines.ts';
import type { OutcomeLine } from '../cell/outcomeLines.ts';
import { useCell } from '../cell/useCell.ts';
import { ActButtons } from './ActButtons.tsx';

export function OutcomeText({ meeting }: { readonly meeting: string }): ReactElement | null {
  const { t } = useTranslation();
  const cell = useCell();
  const lines = linesOf(cell.seen, meeting);
  const refs = { review: meeting.slice('review/'.length) };
  if (lines.length === 0 && !cell.accepts('line.propose', meeting)) return null;
  return (
    <section aria-labelledby="outcome-title" className="panel">
      <Title order={2} size="h4" id="outcome-title" mb="sm">
        {t('cell.review.outcome')}
      </Title>
      <ol className="lines">
        {lines.map((line) => (
          <li key={line.name} data-status={line.status}>
            <Line line={line} />
            <ActButtons
              verbs={line.status === 'agreed' ? [] : ['line.agree', 'line.bracket', 'line.propose']}
              refs={refs}
              about={meeting}
              made={{ line: line.name }}
              preset={{ text: line.bracketed?.text || line.text }}
              without={['line']}
              part={line.name}
            />
          </li>
        ))}
      </ol>
      <ActButtons
        verbs={['line.propose']}
        refs={refs}
        about={meeting}
        made={{ line: `line-${cell.ours.short.toLowerCase()}-${lines.length + 1}` }}
        without={['line']}
        part="new"
      />
    </section>
  );
}

function Line({ line }: { readonly line: OutcomeLine }): ReactElement {
  const { t } = useTranslation();
  const { setting } = useCell();
  const shorts = (parties: readonly string[]): string =>
    parties.map((party) => setting.parties[party]?.short ?? party).join(', ');
  return (
    <Group gap="sm" align="flex-start">
      <Text size="sm" className="as-written">
        {line.status === 'bracketed' ? `[${line.text}]` : line.text}
        {line.bracketed === null || line.bracketed.text === ''
          ? null
          : ` [${shorts([line.bracketed.by])}: ${line.bracketed.text}]`}
      </Text>
      <Badge variant="light" color={line.status === 'agreed' ? 'teal' : 'gray'}>
        {t(`cell.review.line.${line.status}`)}
      </Badge>
      {line.agreedBy.length === 0 || line.status === 'agreed' ? null : (
        <Text size="xs" c="dimmed">
          {t('cell.review.agreedBy', { who: shorts(line.agreedBy) })}
        </Text>
      )}
    </Group>
  );
}
