/** The requests of both sides with their running deadlines; time is given or excused by hand. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { requestsOf } from '../../src/picture/requests.ts';
import type { RequestFacts, Round } from '../../src/picture/requests.ts';
import { plain, shortName } from '../../src/picture/words.ts';
import { stateSaid } from '../cell/words.ts';
import { dayAndTime, lengthOf } from '../app/times.ts';
import { useNow } from '../live/useNow.ts';
import { refName } from './names.ts';
import { useControl } from './room.ts';

export function Requests(): ReactElement {
  const { t } = useTranslation();
  const { story } = useControl();
  const all = requestsOf(story);
  const open = all.filter(({ ended }) => ended === null);
  const over = all.filter(({ ended }) => ended !== null);
  if (all.length === 0) return <p className="quiet">{t('control.requests.none')}</p>;
  return (
    <>
      <ul className="cards">
        {open.map((one) => (
          <RequestCard key={one.ref} of={one} />
        ))}
      </ul>
      {over.length === 0 ? null : (
        <details>
          <summary className="lane">
            {t('control.requests.closed')} <span className="count">{over.length}</span>
          </summary>
          <ul className="cards">
            {over.map((one) => (
              <RequestCard key={one.ref} of={one} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function RequestCard({ of }: { readonly of: RequestFacts }): ReactElement {
  const { t } = useTranslation();
  const { story, choose } = useControl();
  const { parties } = story.source;
  const other = parties.find(({ id }) => id !== of.from);
  const facts = [
    plain(of.kind),
    of.severity === null ? '' : t('control.requests.severity', { severity: of.severity }),
    of.incident === null ? '' : refName(story, `incident/${of.incident}`),
  ];
  return (
    <li className="card">
      <div className="card-head">
        <strong>{of.label}</strong>
        <span>
          {shortName(story.source, of.from)} → {other?.short}
        </span>
        <span className="card-state">{stateSaid('request', of.state)}</span>
      </div>
      <button type="button" className="plain" onClick={() => of.incident !== null && choose(of.incident)}>
        {facts.filter((fact) => fact !== '').join(' · ')}
      </button>
      {latest(of.rounds).map((round) => (
        <ClockRow key={round.clock} request={of} round={round} owes={other?.short ?? ''} />
      ))}
    </li>
  );
}

/** Of each clock the round that counts now, or the last one. */
const latest = (rounds: readonly Round[]): Round[] => [
  ...new Map(rounds.map((round) => [round.clock, round])).values(),
];

interface ClockRowProps {
  readonly request: RequestFacts;
  readonly round: Round;
  readonly owes: string;
}

function ClockRow({ request, round, owes }: ClockRowProps): ReactElement {
  const { t } = useTranslation();
  const { open, isDirector, holds, isOver } = useControl();
  const now = useNow(2_000) ?? 0;
  const clock = t(`control.clocks.${round.clock}`);
  const { due, result } = round;
  const isRunning = round.ended === null && (result === 'running' || result === 'overdue');
  const left = due === null ? 0 : due - now;
  const soon = isRunning && left > 0 && due !== null && left < (due - round.from) / 4;
  const kind =
    result === 'overdue' || (isRunning && left < 0) ? 'late' : soon ? 'soon' : isRunning ? 'runs' : 'rest';
  const says = isRunning
    ? kind === 'late'
      ? t('control.requests.late', { span: lengthOf(-left) })
      : t('control.requests.left', { span: lengthOf(left) })
    : result === 'metLate' && due !== null && round.ended !== null
      ? t('control.requests.metLate', { clock, span: lengthOf(round.ended - due) })
      : t(`control.requests.${result}`, { clock, defaultValue: `${clock} ${stateSaid('clock', result)}` });
  const share = due === null ? 0 : Math.min(1, Math.max(0, (now - round.from) / (due - round.from)));
  return (
    <div className={`clock-row ${kind}`}>
      {isRunning ? (
        <span className="bar" aria-hidden>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none">
            <rect width={100 * share} height="6" />
          </svg>
        </span>
      ) : null}
      <span className="clock-words">
        {isRunning && due !== null
          ? `${t('control.requests.due', { clock, at: dayAndTime(due) })} · ${owes} · `
          : ''}
        <strong>{says}</strong>
      </span>
      {isDirector && !isOver && round.ended === null ? (
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={!holds}
          aria-label={`${t('control.requests.inHand')}: ${clock} · ${request.label}`}
          onClick={() => open({ is: 'deadline', ref: request.ref, label: request.label, clock: round.clock })}
        >
          {t('control.requests.inHand')}
        </Button>
      ) : null}
    </div>
  );
}
