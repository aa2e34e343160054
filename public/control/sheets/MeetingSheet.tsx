/** A meeting is set, moved, opened or has its docket closed by control: dates can change while playing (EX-4). */
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../../src/contract/act/acts.ts';
import { useSeen } from '../../live/useLive.ts';
import { useNow } from '../../live/useNow.ts';
import { ActsOfControl } from '../ActsOfControl.tsx';
import { InstantInput, asInstant } from '../InstantInput.tsx';
import { useControl } from '../room.ts';
import { useAsked } from '../useAsked.ts';

const WEEK = 604_800_000;

export function MeetingSheet({ meeting }: { readonly meeting: string | null }): ReactElement {
  const { t } = useTranslation();
  const { act, open, seat, holds, story } = useControl();
  const { view } = useSeen(seat);
  const can = useAsked({ ask: 'can' }, view.n) ?? [];
  const now = useNow(60_000) ?? 0;
  const count = [...story.courses.keys()].filter((ref) => ref.startsWith('review/')).length;
  const name = meeting === null ? `meeting-${count + 1}` : meeting.slice('review/'.length);
  const [at, setAt] = useState(() => asInstant(now + WEEK));
  const [title, setTitle] = useState('');
  const [place, setPlace] = useState('');
  const [why, setWhy] = useState('');
  const takes = (verb: Verb): boolean =>
    holds &&
    can.some(
      ({ do: one, ref, accepts }) =>
        one === verb && accepts && (meeting === null ? ref === null : ref === meeting),
    );
  const does = (verb: Verb, fields: object): void => {
    void act(verb, { ...fields }, { review: name }).then((done) => {
      if (done) open(null);
    });
  };
  const given = (fields: Readonly<Record<string, string>>): object =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
  return (
    <Stack gap="sm">
      {meeting === null ? null : (
        <ActsOfControl can={can} subject={meeting} verbs={['review.open', 'review.replace']} />
      )}
      <InstantInput label={t('control.docket.at')} value={at} onChange={setAt} />
      {meeting === null ? (
        <>
          <TextInput
            label={t('control.docket.title')}
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <TextInput
            label={t('control.docket.place')}
            value={place}
            onChange={({ currentTarget }) => setPlace(currentTarget.value)}
          />
          <Button
            disabled={!takes('review.schedule') || at === ''}
            onClick={() => does('review.schedule', { at, ...given({ title, place }) })}
          >
            {t('control.hand.set')}
          </Button>
        </>
      ) : (
        <>
          <TextInput
            label={t('control.why')}
            value={why}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
          />
          <Group gap="xs">
            <Button
              disabled={!takes('review.postpone') || at === ''}
              onClick={() => does('review.postpone', { to: at, ...given({ reason: why }) })}
            >
              {t('control.docket.postpone')}
            </Button>
            <Button
              variant="default"
              disabled={!takes('review.closeDocket')}
              onClick={() => does('review.closeDocket', {})}
            >
              {t('control.docket.closeNow')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
