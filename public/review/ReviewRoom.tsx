/** The review room: one meeting of ministers with its agenda, who is there, the cases, the docket and the outcome text. */
import { Badge, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../src/contract/act/acts.ts';
import { partyOf } from '../../src/contract/subject.ts';
import type { MeetingFacts } from '../../src/picture/meetings.ts';
import { dayAndTime } from '../app/times.ts';
import { ActButtons } from './ActButtons.tsx';
import { actsOn } from '../cell/points.ts';
import { namesOn, useCell } from '../cell/useCell.ts';
import { optionWords, said, stateSaid } from '../cell/words.ts';
import { inWords } from '../text/inWords.ts';
import { stateOf } from '../live/useLive.ts';
import { Docket } from './Docket.tsx';
import { OutcomeText } from './OutcomeText.tsx';
import { SideHeads } from './SideHeads.tsx';
import { StatusReport } from './StatusReport.tsx';

const conduct: readonly Verb[] = [
  'review.prepare',
  'review.report',
  'review.delegate',
  'review.closeDocket',
  'review.open',
  'review.draftOutcome',
  'review.conclude',
  'review.readout',
  'review.schedule',
  'review.postpone',
  'review.replace',
];

export function ReviewRoom(): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const { meetings } = cell;
  const [chosen, setChosen] = useState<string | null>(null);
  if (cell.setting.terms.review === null) return <Text>{t('cell.review.notApplicable')}</Text>;
  // one that is over stays in sight while it still wants the own readout
  const next =
    meetings.find(({ opened, ended }) => opened !== null && ended === null) ??
    meetings.find(({ ref }) => cell.accepts('review.readout', ref)) ??
    meetings.find(({ ended, state }) => ended === null && !state.startsWith('replaced')) ??
    meetings.at(-1);
  const meeting = meetings.find(({ ref }) => ref === chosen) ?? next;
  return (
    <Stack gap={0}>
      {meetings.length > 1 ? (
        <NativeSelect
          label={t('cell.review.which')}
          mb="sm"
          data={meetings.map(({ ref, name }) => ({ value: ref, label: name }))}
          value={meeting?.ref ?? ''}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
      ) : null}
      {meeting === undefined ? (
        <section className="panel">
          <Text>{t('cell.review.none')}</Text>
          {cell.accepts('review.schedule') ? (
            <Button
              mt="sm"
              variant="default"
              onClick={() => cell.open({ verb: 'review.schedule', ref: null })}
            >
              {t('acts.do.review.schedule')}
            </Button>
          ) : null}
        </section>
      ) : (
        <Meeting key={meeting.ref} meeting={meeting} />
      )}
    </Stack>
  );
}

function Meeting({ meeting }: { readonly meeting: MeetingFacts }): ReactElement {
  const { t } = useTranslation();
  const { ref } = meeting;
  const cell = useCell();
  const docketCloses = cell.seen.view.deadlines[`${ref} docketCloses`];
  return (
    <>
      <section aria-labelledby="meeting-title" className="panel">
        <Group gap="sm" mb="sm">
          <Title order={2} size="h4" id="meeting-title">
            {meeting.name}
          </Title>
          <Badge variant="light" color={meeting.opened !== null && meeting.ended === null ? 'teal' : 'gray'}>
            {stateSaid('review', meeting.state)}
          </Badge>
        </Group>
        <Text size="sm">
          {meeting.planned === null ? null : `${t('cell.review.on', { at: dayAndTime(meeting.planned) })} `}
          {meeting.opened === null ? null : `${t('cell.review.opened', { at: dayAndTime(meeting.opened) })} `}
          {docketCloses === undefined
            ? null
            : t('cell.review.docketCloses', { at: dayAndTime(Date.parse(docketCloses)) })}
        </Text>
        <Present meeting={ref} />
        <ActButtons refs={{ review: ref.slice('review/'.length) }} about={ref} verbs={conduct} />
      </section>
      <Docket meeting={ref} />
      <OutcomeText meeting={ref} />
      <StatusReport />
      <Readouts meeting={ref} />
    </>
  );
}

/** Who comes for each side, and at what level; who of the principals is away is known to its own side. */
function Present({ meeting }: { readonly meeting: string }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const opened = actsOn(cell.seen, meeting, 'review.open').at(-1)?.with;
  const present = Array.isArray(opened?.['present']) ? (opened['present'] as string[]) : [];
  return (
    <table className="sides">
      <caption>{t('cell.review.room')}</caption>
      <SideHeads />
      <tbody>
        <tr>
          {Object.entries(cell.setting.parties).map(([party, { seats }]) => {
            const sent = actsOn(cell.seen, meeting, 'review.delegate')
              .filter(({ by }) => partyOf(by ?? '') === party)
              .at(-1)?.with;
            const named = Array.isArray(sent?.['who']) ? (sent['who'] as string[]) : [];
            const here = [...new Set([...named, ...present.filter((seat) => partyOf(seat) === party)])];
            const titles = here.map((seat) => inWords(seats[seat.slice(party.length + 1)]?.title ?? seat));
            return (
              <td key={party}>
                {sent === undefined ? t('cell.review.notNamed') : optionWords(said(sent['level']))}
                {titles.length === 0 ? null : (
                  <ul>
                    {titles.map((title) => (
                      <li key={title}>{title}</li>
                    ))}
                  </ul>
                )}
                {said(sent?.['reason']) === '' ? null : <div className="hint">{said(sent?.['reason'])}</div>}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}

function Readouts({ meeting }: { readonly meeting: string }): ReactElement | null {
  const { t } = useTranslation();
  const cell = useCell();
  const told = actsOn(cell.seen, meeting, 'review.readout', 'review.conclude').filter(
    (entry) => said(entry.with?.['text']) !== '',
  );
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="readouts-title" className="panel">
      <Title order={2} size="h4" id="readouts-title" mb="sm">
        {t('cell.review.readouts')}
      </Title>
      {told.map((entry) => (
        <Text key={entry.n} size="sm" className="as-written" mb="xs">
          <b>{cell.setting.parties[partyOf(entry.by ?? '') ?? '']?.short ?? t('cell.review.joint')}: </b>
          {said(entry.with?.['text'])}
        </Text>
      ))}
    </section>
  );
}

/** Whether a meeting is known at all, for the way to this room. */
export const hasMeetings = (seen: Parameters<typeof namesOn>[0]): boolean =>
  namesOn(seen, 'review').some((name) => stateOf(seen, `review/${name}`, 'life') !== '');
