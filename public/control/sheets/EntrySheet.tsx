/** One entry of the log, whole; a note on it; and going back to it, asked once. */
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { stateIn, regionOf } from '../../../machines/region.ts';
import { dayAndTime } from '../../app/times.ts';
import { fieldWords, stateSaid } from '../../cell/words.ts';
import { useSeen } from '../../live/useLive.ts';
import { inWords } from '../../text/inWords.ts';
import { plainly } from '../../text/plainly.ts';
import { withInstants } from '../../text/withInstants.ts';
import { refName, useVerb, whoName } from '../names.ts';
import { useControl } from '../room.ts';

export function EntrySheet({ n }: { readonly n: number }): ReactElement | null {
  const { t } = useTranslation();
  const { seat, story, act, open } = useControl();
  const { entries } = useSeen(seat);
  const verb = useVerb();
  const [note, setNote] = useState('');
  const entry = entries[n - 1];
  if (entry === undefined) return null;
  const at = Date.parse(entry.at);
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {entry.entry === undefined ? '' : `${t('control.log.entry', { entry: entry.entry })} · `}
        {dayAndTime(at)} UTC
      </Text>
      <Text>
        <strong>{entry.by === undefined ? '' : `${whoName(story, entry.by)}: `}</strong>
        {verb(entry.do ?? '')}
        {entry.on === undefined || entry.on === 'exercise' ? '' : ` · ${refName(story, entry.on)}`}
        {entry.item === undefined ? '' : ` · ${entry.item}`}
        {entry.hand === undefined ? '' : ` · ${t('control.log.byHand', { who: whoName(story, entry.hand) })}`}
      </Text>
      {entry.departed === undefined ? null : (
        <Text size="sm" c="red">
          {t('control.log.departed', { rules: entry.departed.map(({ rule }) => rule).join(', ') })}
        </Text>
      )}
      {entry.refused === undefined ? null : (
        <Text size="sm" c="red">
          {t('control.log.refused')}: {plainly(entry.refused.message)}
        </Text>
      )}
      <dl className="fields">
        {Object.entries(entry.with ?? {})
          .filter(([name]) => name !== 'scenario' && name !== 'profile')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{fieldWords(name, entry.do)}</dt>
              <dd>{valueWords(value)}</dd>
            </div>
          ))}
      </dl>
      {entry.moves.length === 0 ? null : (
        <ul className="points">
          {entry.moves.map(({ ref, from, to }) => {
            const region = regionOf(ref, to);
            return (
              <li key={`${ref} ${to}`}>
                {refName(story, ref)}:{' '}
                {from === '' ? '' : `${stateSaid(ref.split('/')[0] ?? '', stateIn(region, from))} → `}
                {stateSaid(ref.split('/')[0] ?? '', stateIn(region, to))}
              </li>
            );
          })}
        </ul>
      )}
      {entry.entry === undefined ? null : (
        <>
          <Group align="end" gap="xs">
            <TextInput
              flex={1}
              label={t('control.log.note')}
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
            <Button
              variant="default"
              disabled={note.trim() === ''}
              onClick={() =>
                void act('note.write', { text: note, entry: entry.entry }).then((done) => {
                  if (done) open(null);
                })
              }
            >
              {t('control.notes.keep')}
            </Button>
          </Group>
          <GoBack to={entry.entry} at={at} behind={entries.length - n} />
        </>
      )}
    </Stack>
  );
}

function valueWords(value: unknown): string {
  if (typeof value === 'string') return withInstants(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const said =
    typeof value === 'object' && value !== null && 'en' in value ? inWords(value as { en: string }) : '';
  return said === '' ? JSON.stringify(value) : said;
}

interface GoBackProps {
  readonly to: number;
  readonly at: number;
  readonly behind: number;
}

function GoBack({ to, at, behind }: GoBackProps): ReactElement | null {
  const { t } = useTranslation();
  const { isDirector, holds, send, open } = useControl();
  const [asked, setAsked] = useState(false);
  if (!isDirector || behind === 0) return null;
  if (!asked)
    return (
      <Button variant="outline" color="red" disabled={!holds} w="fit-content" onClick={() => setAsked(true)}>
        {t('control.log.back')}
      </Button>
    );
  return (
    <div role="alert">
      <Text size="sm">{t('control.log.backAsk', { entry: to, at: dayAndTime(at), count: behind })}</Text>
      <Group mt="xs">
        <Button
          color="red"
          onClick={() =>
            void send({ kind: 'back', entry: to }).then((done) => {
              if (done) open(null);
            })
          }
        >
          {t('control.log.backYes')}
        </Button>
        <Button variant="default" onClick={() => setAsked(false)}>
          {t('control.bar.no')}
        </Button>
      </Group>
    </div>
  );
}
