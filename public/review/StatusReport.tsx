/** The status report (REV-2): timeliness of each response as it is computed, and its quality as each side rates it, apart. */
import { Button, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestFacts, Round } from '../../src/picture/requests.ts';
import { partyOf } from '../../src/contract/subject.ts';
import { lengthOf } from '../app/times.ts';
import { actsOn } from '../cell/points.ts';
import { useCell } from '../cell/useCell.ts';
import { stateSaid, verbWords } from '../cell/words.ts';
import { useNow } from '../live/useNow.ts';

const tests = ['answers', 'evidence', 'actions', 'notDone', 'nextUpdate'] as const;

export function StatusReport(): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const parties = Object.entries(cell.setting.parties);
  return (
    <section aria-labelledby="status-title" className="panel">
      <Title order={2} size="h4" id="status-title" mb="sm">
        {t('cell.review.status')}
      </Title>
      {cell.requests.length === 0 ? (
        <Text c="dimmed">{t('cell.open.none')}</Text>
      ) : (
        <div className="wide" tabIndex={0} role="group" aria-label={t('cell.review.status')}>
          <table className="cases">
            <thead>
              <tr>
                <th scope="col">{t('cell.review.case')}</th>
                <th scope="col">{t('cell.review.stands')}</th>
                <th scope="col">{t('cell.clock.ack')}</th>
                <th scope="col">{t('cell.clock.answer')}</th>
                {parties.map(([party, { short }]) => (
                  <th key={party} scope="col">
                    {t('cell.review.rates', { party: short })}
                  </th>
                ))}
                <th scope="col">{t('cell.review.rate')}</th>
              </tr>
            </thead>
            <tbody>
              {cell.requests.map((request) => (
                <Case key={request.ref} request={request} parties={parties.map(([party]) => party)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Text size="xs" c="dimmed" mt="xs">
        {t('cell.review.ratedBy', {
          tests: tests.map((test) => t(`acts.in.request.rate.${test}`)).join('; '),
        })}
      </Text>
    </section>
  );
}

function Case({
  request,
  parties,
}: {
  readonly request: RequestFacts;
  readonly parties: readonly string[];
}): ReactElement {
  const cell = useCell();
  const ratings = actsOn(cell.seen, request.ref, 'request.rate');
  return (
    <tr>
      <th scope="row">{request.label}</th>
      <td>{stateSaid('request', request.state)}</td>
      <td>
        <Timely round={request.rounds.find(({ clock }) => clock === 'ack')} />
      </td>
      <td>
        <Timely round={request.rounds.find(({ clock }) => clock === 'answer')} />
      </td>
      {parties.map((party) => {
        const given = ratings.findLast(({ by }) => partyOf(by ?? '') === party)?.with;
        return (
          <td key={party}>
            {given === undefined ? '–' : tests.map((test) => String(given[test])).join(' · ')}
          </td>
        );
      })}
      <td>
        {cell.accepts('request.rate', request.ref) ? (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => cell.open({ verb: 'request.rate', ref: request.ref })}
          >
            {verbWords('request.rate')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

/** Met, late by how much, or not yet; elapsed time. */
function Timely({ round }: { readonly round: Round | undefined }): ReactElement {
  const { t } = useTranslation();
  const now = useNow(60_000) ?? 0;
  if (round === undefined) return <>{t('cell.review.notOwed')}</>;
  const { due, ended, from, result } = round;
  if (ended === null)
    return (
      <>
        {due !== null && now > due
          ? t('cell.review.lateYet', { by: lengthOf(now - due) })
          : t('cell.review.notYet')}
      </>
    );
  if (result === 'excused' || result === 'off') return <>{stateSaid('clock', result)}</>;
  return (
    <>
      {due !== null && ended > due
        ? t('cell.review.late', { by: lengthOf(ended - due), after: lengthOf(ended - from) })
        : t('cell.review.met', { after: lengthOf(ended - from) })}
    </>
  );
}
