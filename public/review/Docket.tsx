/** The docket: each item with its wording, both positions beside each other, and what was decided. */
import { Badge, Button, Group, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../src/contract/act/acts.ts';
import { partyOf } from '../../src/contract/subject.ts';
import { dayAndTime } from '../app/times.ts';
import { incidentLabel } from '../cell/names.ts';
import { actsOn } from '../cell/points.ts';
import { useCell } from '../cell/useCell.ts';
import { optionWords, said, verbWords } from '../cell/words.ts';
import { SideHeads } from './SideHeads.tsx';
import { ActButtons } from './ActButtons.tsx';

const onItems: readonly Verb[] = [
  'docket.accept',
  'docket.amend',
  'docket.object',
  'docket.withdraw',
  'review.position',
];

export function Docket({ meeting }: { readonly meeting: string }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const facts = cell.meetings.find(({ ref }) => ref === meeting);
  const docket = facts?.docket ?? [];
  const proposable = cell.incidents.filter(
    (key) => !docket.some(({ incident }) => incident === key) && cell.accepts('docket.propose', meeting, key),
  );
  return (
    <section aria-labelledby="docket-title" className="panel">
      <Title order={2} size="h4" id="docket-title" mb="sm">
        {t('cell.review.docket')}
      </Title>
      {docket.length === 0 ? <Text c="dimmed">{t('cell.review.docketEmpty')}</Text> : null}
      <ol className="matters">
        {docket.map(({ incident, decision }) => (
          <li key={incident}>
            <Item meeting={meeting} incident={incident} decision={decision} />
          </li>
        ))}
      </ol>
      <Group gap="xs">
        {proposable.map((key) => (
          <Button
            key={key}
            size="compact-sm"
            variant="default"
            onClick={() => cell.open({ verb: 'docket.propose', ref: meeting, incident: key })}
          >
            {verbWords('docket.propose')} · {incidentLabel(cell, key)}
          </Button>
        ))}
      </Group>
    </section>
  );
}

interface ItemProps {
  readonly meeting: string;
  readonly incident: string;
  readonly decision: string;
}

function Item({ meeting, incident, decision }: ItemProps): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const onIt = (verb: string): ReturnType<typeof actsOn> =>
    actsOn(cell.seen, meeting, verb).filter((entry) => entry.incident === incident);
  const wordings = [...onIt('docket.propose'), ...onIt('docket.amend')].sort((a, b) => a.n - b.n);
  const last = wordings.at(-1);
  const objections = onIt('docket.object');
  const accepted = onIt('docket.accept').at(-1);
  const stands =
    accepted !== undefined && accepted.n > (last?.n ?? 0)
      ? 'accepted'
      : objections.length > 0
        ? 'objected'
        : 'proposed';
  const why = said(onIt('docket.propose').at(-1)?.with?.['why']);
  return (
    <>
      <Group gap="sm">
        <Text fw={600}>{incidentLabel(cell, incident)}</Text>
        <Badge
          variant="light"
          color={stands === 'accepted' ? 'teal' : stands === 'objected' ? 'red' : 'gray'}
        >
          {t(`cell.review.item.${last === undefined ? 'carried' : stands}`)}
        </Badge>
        {why === '' || why === 'after-hotline' ? null : <Badge color="gray">{optionWords(why)}</Badge>}
        {decision === '' ? null : <Badge>{optionWords(decision.replaceAll(' ', '-'))}</Badge>}
      </Group>
      <Text size="sm" className="as-written">
        {said(last?.with?.['wording'])}
      </Text>
      {objections.map((entry) => (
        <Text key={entry.n} size="sm">
          <b>
            {t('cell.review.objects', { party: cell.setting.parties[partyOf(entry.by ?? '') ?? '']?.short })}
          </b>{' '}
          {said(entry.with?.['reason'])}
        </Text>
      ))}
      <table className="sides">
        <caption className="visually-hidden">{t('cell.review.positions')}</caption>
        <SideHeads />
        <tbody>
          <tr>
            {Object.keys(cell.setting.parties).map((party) => {
              const position = onIt('review.position')
                .filter(({ by }) => partyOf(by ?? '') === party)
                .at(-1)?.with;
              const due = said(position?.['due']);
              return (
                <td key={party}>
                  {position === undefined ? (
                    <span className="hint">{t('cell.review.noPosition')}</span>
                  ) : (
                    <>
                      <b>{optionWords(said(position['decision']))}</b>
                      {due === '' ? '' : ` · ${dayAndTime(Date.parse(due))}`}
                      <div className="as-written">{said(position['text'])}</div>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        </tbody>
      </table>
      <ActButtons
        verbs={onItems}
        refs={{ review: meeting.slice('review/'.length), incident }}
        about={meeting}
        incident={incident}
        preset={{ wording: said(last?.with?.['wording']) }}
      />
    </>
  );
}
