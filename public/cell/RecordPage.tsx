/** What a seat keeps: decisions with their reasons, private notes, and what was put to control with its answers. */
import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../app/times.ts';
import { FormFor } from '../forms/FormFor.tsx';
import { inWords } from '../text/inWords.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { useCell } from './useCell.ts';
import { optionWords, said, verbWords } from './words.ts';

export function RecordPage(): ReactElement {
  return (
    <Stack gap={0}>
      <Asked />
      <Decisions />
      <Notes />
    </Stack>
  );
}

function Asked(): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const asked = cell.seen.entries.filter(({ do: verb }) =>
    ['own.act', 'question.ask', 'body.write'].includes(verb ?? ''),
  );
  const answers = cell.seen.entries.filter(({ do: verb }) => verb === 'control.answer');
  return (
    <section aria-labelledby="asked-title" className="panel">
      <Title order={2} size="h4" id="asked-title" mb="sm">
        {t('cell.record.asked')}
      </Title>
      {asked.length === 0 ? <Text c="dimmed">{t('cell.record.askedNone')}</Text> : null}
      <ul className="matters">
        {asked.map((entry) => {
          const name = `${cell.party}:${said(entry.with?.['name'])}`;
          const answer = answers.findLast((one) => one.with?.['asked'] === name);
          const to = said(entry.with?.['to']);
          return (
            <li key={entry.n}>
              <Text size="xs" c="dimmed">
                {dayAndTime(Date.parse(entry.at))} · {verbWords(entry.do ?? '')}
                {to === '' ? '' : ` · ${inWords(cell.setting.bodies[to] ?? to)}`}
              </Text>
              <Text size="sm" className="as-written">
                {said(entry.with?.['text']) ||
                  [entry.with?.['what'], entry.with?.['whom'], entry.with?.['aim']]
                    .map(said)
                    .filter(Boolean)
                    .join(' → ')}
              </Text>
              <Group gap="xs">
                <Badge variant="light" color={answer === undefined ? 'yellow' : 'teal'} autoContrast>
                  {answer === undefined ? t('cell.record.waits') : optionWords(said(answer.with?.['how']))}
                </Badge>
                {answer === undefined ? null : (
                  <Text size="sm" className="as-written">
                    {said(answer.with?.['text']) ||
                      t('cell.record.coming', { at: dayAndTime(Date.parse(said(answer.with?.['comes']))) })}
                  </Text>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface Considered {
  readonly id: string;
  readonly text: unknown;
  readonly marks?: Readonly<Record<string, unknown>>;
}

function Decisions(): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const [writing, setWriting] = useState(false);
  const decisions = cell.seen.entries.filter(({ do: verb }) => verb === 'decision.record');
  return (
    <section aria-labelledby="decisions-title" className="panel">
      <Title order={2} size="h4" id="decisions-title" mb="sm">
        {t('cell.record.decisions')}
      </Title>
      <ul className="matters">
        {decisions.map((entry) => {
          const options = (entry.with?.['options'] ?? []) as readonly Considered[];
          const chosen = options.find(({ id }) => id === entry.with?.['chosen']);
          const by = (entry.with?.['by'] ?? []) as readonly string[];
          return (
            <li key={entry.n}>
              <Text size="xs" c="dimmed">
                {dayAndTime(Date.parse(entry.at))} · {by.join(', ')}
              </Text>
              <Text size="sm" fw={600}>
                {said(entry.with?.['question'])} → {said(chosen?.text)}
              </Text>
              <ul className="points" aria-label={t('cell.record.options')}>
                {options.map(({ id, text, marks }) => (
                  <li key={id}>
                    {said(text)}
                    {Object.entries(marks ?? {}).map(([test, mark]) => ` · ${test} ${said(mark)}`)}
                  </li>
                ))}
              </ul>
              <Text size="sm">{said(entry.with?.['why'])}</Text>
              {said(entry.with?.['dissent']) === '' ? null : (
                <Text size="sm" c="dimmed">
                  {t('cell.record.dissent', { words: said(entry.with?.['dissent']) })}
                </Text>
              )}
            </li>
          );
        })}
      </ul>
      {writing ? (
        <DecisionForm onDone={() => setWriting(false)} />
      ) : cell.accepts('decision.record') ? (
        <Button variant="default" onClick={() => setWriting(true)}>
          {verbWords('decision.record')}
        </Button>
      ) : null}
    </section>
  );
}

function Notes(): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const notes = cell.seen.entries.filter(({ do: verb, by }) => verb === 'note.write' && by === cell.seat);
  return (
    <section aria-labelledby="notes-title" className="panel">
      <Title order={2} size="h4" id="notes-title" mb="sm">
        {t('cell.record.notes')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('cell.record.notesHint')}
      </Text>
      {cell.accepts('note.write') ? (
        <FormFor
          verb="note.write"
          draft="note"
          refs={() => ({})}
          without={['entry']}
          submit={t('cell.record.keepNote')}
        />
      ) : null}
      <ul className="matters">
        {notes.toReversed().map((entry) => (
          <li key={entry.n}>
            <Text size="xs" c="dimmed">
              {dayAndTime(Date.parse(entry.at))}
            </Text>
            <Text size="sm" className="as-written">
              {said(entry.with?.['text'])}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
