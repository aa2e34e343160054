/** The hotline of a cell, in its own place: whether it works, the call that is under way, and calls that were. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { channelsOf } from '../../src/picture/channels.ts';
import { dayAndTime } from '../app/times.ts';
import { plainly } from '../text/plainly.ts';
import { labelOf } from '../cell/names.ts';
import { useCell } from '../cell/useCell.ts';
import { stateSaid } from '../cell/words.ts';
import { CallCard } from './CallCard.tsx';
import { ringingFor } from './ringing.ts';
import { Telephone } from './Telephone.tsx';
import { useRing } from './useRing.ts';

export function HotlinePanel({ duty }: { readonly duty: boolean }): ReactElement | null {
  const { t } = useTranslation();
  const cell = useCell();
  const { hotline } = cell.setting.terms;
  const ringing = ringingFor(cell);
  const { sound, allow, mute } = useRing(duty && ringing !== undefined, ringing?.test === true);
  if (hotline === null)
    return (
      <section aria-labelledby="line-title" className="panel">
        <Title order={2} size="h4" id="line-title">
          {t('cell.line.title')}
        </Title>
        <Text c="dimmed">{t('cell.line.none')}</Text>
      </section>
    );
  const open = cell.calls.filter(({ ended }) => ended === null).toReversed();
  const past = cell.calls.filter(({ ended }) => ended !== null).toReversed();
  return (
    <section
      aria-labelledby="line-title"
      className="panel hotline"
      data-rings={ringing === undefined || !duty ? undefined : ringing.test ? 'test' : 'call'}
    >
      <Title order={2} size="h4" id="line-title">
        {t('cell.line.title')}
      </Title>
      <Line channel={`channel/${hotline}`} />
      <Stack gap="md" mt="sm">
        {open.map((call) => (
          <CallCard key={call.ref} call={call} duty={duty} />
        ))}
        {open.length === 0 ? <Place /> : null}
        {duty && sound === 'unasked' ? (
          <Group gap="xs">
            <Text size="sm">{t('cell.line.soundAsk')}</Text>
            <Button size="compact-xs" variant="default" onClick={() => allow(true)}>
              {t('cell.line.soundYes')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => allow(false)}>
              {t('cell.line.soundNo')}
            </Button>
          </Group>
        ) : null}
        {duty && sound !== 'unasked' ? (
          <Button size="compact-xs" variant="subtle" w="fit-content" onClick={() => allow(sound !== 'yes')}>
            {t(sound === 'yes' ? 'cell.line.soundOff' : 'cell.line.soundOn')}
          </Button>
        ) : null}
        {duty && mute ? <Text size="sm">{t('cell.line.mute')}</Text> : null}
        {past.length === 0 ? null : (
          <div>
            <Text size="sm" fw={600} component="h3" m={0}>
              {t('cell.line.past')}
            </Text>
            <ul className="matters">
              {past.map((call) => (
                <li key={call.ref}>
                  <CallCard call={call} duty={duty} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </section>
  );
}

/** Ready or not, and when it was last checked. */
function Line({ channel }: { readonly channel: string }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const facts = channelsOf(cell.story).find(({ ref }) => ref === channel);
  const state = facts?.stays.at(-1)?.state ?? 'planned';
  const check = facts?.tests.at(-1);
  const ring = cell.calls.filter(({ test, ended }) => test && ended !== null).at(-1)?.placed;
  const late = facts?.overdue.at(-1)?.to === null;
  const by = facts?.suspensions.at(-1);
  const who =
    state === 'suspended' && by !== undefined
      ? ` · ${by.by.map((party) => cell.setting.parties[party]?.short ?? party).join(', ')}`
      : '';
  return (
    <Group gap="sm" wrap="nowrap" className="line-state" data-state={state}>
      <Telephone mood={state === 'suspended' ? 'cut' : 'rest'} size={24} />
      <Text size="sm">
        <b>
          {labelOf(cell, channel)}: {stateSaid('channel', state)}
          {who}
        </b>
        {' · '}
        {lastTried(check, ring, t)}
        {late ? ` · ${t('cell.line.checkLate')}` : ''}
      </Text>
    </Group>
  );
}

/** A check of the channel, or a ring that was marked as a test, whichever was later. */
function lastTried(check: number | undefined, ring: number | undefined, t: TFunction): string {
  if (ring !== undefined && (check === undefined || ring > check))
    return t('cell.line.testRing', { at: dayAndTime(ring) });
  return check === undefined ? t('cell.line.noCheck') : t('cell.line.check', { at: dayAndTime(check) });
}

function Place(): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const may = cell.accepts('call.place');
  return (
    <div>
      <Button
        fullWidth
        variant="light"
        disabled={!may}
        onClick={() => cell.open({ verb: 'call.place', ref: null })}
      >
        {t('cell.line.call', { party: cell.theirs.short })}
      </Button>
      {may ? null : (
        <Text size="xs" c="dimmed">
          {refusalOf(cell.can ?? [])}
        </Text>
      )}
    </div>
  );
}

type Cans = NonNullable<ReturnType<typeof useCell>['can']>;

const refusalOf = (can: Cans): string => {
  const place = can.find((one) => one.do === 'call.place' && one.ref === null);
  return place === undefined || place.accepts ? '' : plainly(place.refusal.message);
};
