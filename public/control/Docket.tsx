/** The meetings of ministers and what is on their docket. */
import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingsOf } from '../../src/picture/meetings.ts';
import { actPlaces } from '../app/actPlaces.ts';
import { dayAndTime } from '../app/times.ts';
import { stateSaid } from '../cell/words.ts';
import { useSeen } from '../live/useLive.ts';
import { ActsOfControl } from './ActsOfControl.tsx';
import { refName } from './names.ts';
import { useControl } from './room.ts';
import { useAsked } from './useAsked.ts';

const { acts } = actPlaces.control.meetings;

export function Docket(): ReactElement {
  const { t } = useTranslation();
  const { seat, story, open, isDirector, isOver } = useControl();
  const { view } = useSeen(seat);
  const meetings = meetingsOf(story);
  const can = useAsked({ ask: 'can' }, view.n) ?? none;
  return (
    <>
      {meetings.length === 0 ? <p className="quiet">{t('control.docket.none')}</p> : null}
      <ul className="cards">
        {meetings.map((one) => {
          const closes = view.deadlines[`${one.ref} docketCloses`];
          return (
            <li key={one.ref} className="card">
              <div className="card-head">
                <strong>{one.name}</strong>
                <span className="card-state">{stateSaid('review', one.state)}</span>
              </div>
              <div>
                {one.planned === null ? '' : t('control.docket.planned', { at: dayAndTime(one.planned) })}
                {closes === undefined
                  ? ''
                  : ` · ${t('control.docket.closes', { at: dayAndTime(Date.parse(closes)) })}`}
              </div>
              {one.docket.length === 0 ? (
                <p className="quiet">{t('control.docket.empty')}</p>
              ) : (
                <ul className="points">
                  {one.docket.map(({ incident, decision }) => (
                    <li key={incident}>
                      {refName(story, `incident/${incident}`)} · {decision || t('control.docket.undecided')}
                    </li>
                  ))}
                </ul>
              )}
              <ActsOfControl can={can} subject={one.ref} verbs={acts} />
              {one.ended === null && !isOver ? (
                <Button
                  mt="xs"
                  size="compact-xs"
                  variant="default"
                  onClick={() => open({ is: 'meeting', ref: one.ref })}
                >
                  {t('control.requests.inHand')} …
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {isOver ? null : (
        <Group mt="sm">
          <Button size="compact-xs" variant="default" onClick={() => open({ is: 'meeting', ref: null })}>
            {t('control.docket.schedule')}
          </Button>
          {isDirector ? null : (
            <Button size="compact-xs" variant="default" onClick={() => open({ is: 'hand' })}>
              {t('control.docket.hand')}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}

const none: readonly never[] = [];
