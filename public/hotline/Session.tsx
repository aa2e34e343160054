/** A call in session: as voice, while people speak and the page keeps points and time; or as text, line by line. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallFacts } from '../../src/picture/calls.ts';
import { partyOf } from '../../src/contract/subject.ts';
import { Refusal } from '../app/Refusal.tsx';
import { timeIn } from '../app/times.ts';
import { aboutOf } from '../cell/names.ts';
import { actsOn, pointsOf } from '../cell/points.ts';
import { useCell } from '../cell/useCell.ts';
import { said, verbWords } from '../cell/words.ts';
import { FormFor } from '../forms/FormFor.tsx';
import { Segments } from '../forms/Segments.tsx';
import { useForm } from '../forms/useForm.ts';
import { actFrom, useCommand } from '../live/useAct.ts';
import { Textarea } from '@mantine/core';

const KEY = 'hotline.session';

export function Session({ call }: { readonly call: CallFacts }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const [way, setWay] = useState(() => sessionStorage.getItem(KEY) ?? 'voice');
  const lines = actsOn(cell.seen, call.ref, 'call.say');
  const refs = { call: call.ref.slice('call/'.length) };
  return (
    <Stack gap="sm">
      <Segments
        label={t('cell.line.way')}
        options={[
          { value: 'voice', words: t('cell.line.voice') },
          { value: 'text', words: t('cell.line.text') },
        ]}
        value={way}
        always
        onChange={(next) => {
          sessionStorage.setItem(KEY, next);
          setWay(next);
        }}
      />
      {way === 'voice' && lines.length === 0 ? <Text size="sm">{t('cell.line.speak')}</Text> : null}
      {lines.length === 0 ? null : (
        <ol className="said" aria-live="polite" aria-label={t('cell.line.lines')}>
          {lines.map((entry) => (
            <li key={entry.n} data-ours={partyOf(entry.by ?? '') === cell.party ? '' : undefined}>
              <Text size="xs" c="dimmed">
                {cell.setting.parties[partyOf(entry.by ?? '') ?? '']?.short}{' '}
                {timeIn(Date.parse(entry.at), 'UTC')}
              </Text>
              <Text size="sm" className="as-written">
                {said(entry.with?.['text'])}
              </Text>
            </li>
          ))}
        </ol>
      )}
      {way === 'text' ? (
        <FormFor
          verb="call.say"
          draft={`call.say:${call.ref}`}
          about={call.ref}
          refs={() => refs}
          submit={t('cell.line.say')}
        />
      ) : (
        <Jotting call={call.ref} />
      )}
      <Points call={call.ref} refs={refs} />
    </Stack>
  );
}

/** Words of one's own while the others speak, kept as a draft until they become the note for record. */
function Jotting({ call }: { readonly call: string }): ReactElement {
  const { t } = useTranslation();
  const { seat } = useCell();
  const form = useForm(seat, `call.note:${call}`, {});
  return (
    <Textarea
      className="grows-text"
      rows={3}
      label={t('cell.line.jotting')}
      description={t('cell.line.jottingHint')}
      value={said(form.values['text'])}
      onChange={({ currentTarget }) => form.set('text', currentTarget.value)}
    />
  );
}

interface PointsProps {
  readonly call: string;
  readonly refs: Readonly<Record<string, string>>;
}

/** Agreed points: read back by one side, confirmed by the other, or left open (CALL-4). */
function Points({ call, refs }: PointsProps): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const { send, refused } = useCommand();
  const points = pointsOf(cell.seen, call);
  return (
    <div>
      <Text size="sm" fw={600} component="h3" m={0}>
        {t('cell.line.points')}
      </Text>
      <ol className="plain">
        {points.map((point) => (
          <li key={point.name}>
            <Group gap="xs">
              <Text size="sm">{point.text}</Text>
              <Badge variant="light" color={point.confirmed ? 'teal' : 'gray'}>
                {t(point.confirmed ? 'cell.line.confirmed' : 'cell.line.readBack', {
                  party: cell.setting.parties[point.by ?? '']?.short ?? '',
                })}
              </Badge>
              {!point.confirmed && point.by !== cell.party ? (
                <Button
                  size="compact-xs"
                  onClick={() =>
                    void send(actFrom(cell.seat, 'call.confirmPoint', refs, { point: point.name }))
                  }
                >
                  {verbWords('call.confirmPoint')}
                </Button>
              ) : null}
            </Group>
          </li>
        ))}
      </ol>
      <Refusal of={refused} about={aboutOf(cell, call)} />
      {cell.accepts('call.readBack', call) ? (
        <FormFor
          verb="call.readBack"
          draft={`call.readBack:${call}`}
          about={call}
          made={{ point: freshPoint(points.map(({ name }) => name)) }}
          refs={() => refs}
          without={['point']}
        />
      ) : null}
    </div>
  );
}

function freshPoint(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`point-${number}`)) number += 1;
  return `point-${number}`;
}
