/** What waits for the director: asks, missed actions, cells, people at the door, and where the clock brakes next. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useSeen } from '../live/useLive.ts';
import { useAgendaNeeds, useMeetingNeeds } from './agendaNeeds.tsx';
import { useCallNeeds } from './callNeeds.tsx';
import { usePlaceNames } from './usePlaceNames.ts';
import { Answer, Need } from './Need.tsx';
import { NextBrake } from './NextBrake.tsx';
import { useAskNeeds, useCellNeeds, useEmptySeatNeeds, useItemNeeds } from './playNeeds.tsx';
import { useControl } from './room.ts';

export function NeedsYou(): ReactElement {
  const { t } = useTranslation();
  const needs = [
    ...useAskNeeds(),
    ...useEmptySeatNeeds(),
    ...useItemNeeds(),
    ...useCellNeeds(),
    ...useCallNeeds(),
    ...useAgendaNeeds(),
    ...useMeetingNeeds(),
    ...useDoorNeeds(),
    ...useTroubleNeeds(),
  ];
  return (
    <section className="needs" aria-labelledby="needs">
      <h2 id="needs" className="column-title">
        {t('control.needs.title')} <span className="count">{needs.length}</span>
      </h2>
      <div aria-live="polite">
        {needs.length === 0 ? (
          <p className="quiet">{t('control.needs.none')}</p>
        ) : (
          <ul className="rows">{needs}</ul>
        )}
      </div>
      <NextBrake />
    </section>
  );
}

function useDoorNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { send, isDirector } = useControl();
  const places = useLive((state) => state.places);
  const nameOf = usePlaceNames();
  return (places?.people ?? [])
    .filter(({ status }) => status === 'knocks')
    .map(({ id, name, place }) => (
      <Need
        key={id}
        tag={t('control.needs.tags.door')}
        urgent
        doing={
          isDirector ? (
            <>
              <Answer main onClick={() => void send({ kind: 'admit', person: id })}>
                {t('control.needs.admit')}
              </Answer>
              <Answer onClick={() => void send({ kind: 'remove', person: id })}>
                {t('control.needs.refuse')}
              </Answer>
            </>
          ) : undefined
        }
      >
        {t('control.needs.knocks', { name, place: nameOf(place) })}
      </Need>
    ));
}

function useTroubleNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { seat, act, isDirector } = useControl();
  const troubles = useLive((state) => state.troubles);
  const { entries, view } = useSeen(seat);
  const why = entries.findLast(({ do: verb }) => verb === 'exercise.pause')?.with?.['reason'];
  const isPaused = view.states['exercise']?.['life'] === 'life.paused';
  return [
    ...troubles.map((message, index) => (
      <Need key={`trouble ${index}`} tag={t('control.needs.trouble')} urgent>
        {message}
      </Need>
    )),
    ...(isPaused && typeof why === 'string'
      ? [
          <Need
            key="paused"
            tag={t('control.needs.tags.paused')}
            doing={
              isDirector ? (
                <Answer main onClick={() => void act('exercise.resume')}>
                  {t('control.bar.resume')}
                </Answer>
              ) : undefined
            }
          >
            {why}
          </Need>,
        ]
      : []),
  ];
}
