/** What waits for the director: asks, missed actions, cells, people at the door, and where the clock brakes next. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver } from '../../src/picture/story.ts';
import { dayAndTime, timeIn } from '../app/times.ts';
import { useLive, useSeen, useSetting } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import type { Text } from '../../src/contract/act/act.ts';
import { usePlaceNames } from './usePlaceNames.ts';
import { whoName } from './names.ts';
import { NextBrake } from './NextBrake.tsx';
import { useControl } from './room.ts';
import { useWaiting } from './useWaiting.ts';

export function NeedsYou(): ReactElement {
  const { t } = useTranslation();
  const needs = [
    ...useAskNeeds(),
    ...useItemNeeds(),
    ...useCellNeeds(),
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

interface NeedProps {
  readonly tag: string;
  readonly urgent?: boolean;
  readonly children: ReactNode;
  readonly doing?: ReactNode;
}

function Need({ tag, urgent = false, children, doing }: NeedProps): ReactElement {
  return (
    <li className={urgent ? 'need urgent' : 'need'}>
      <span className="tag">{tag}</span>
      <span className="need-words">{children}</span>
      {doing === undefined ? null : <span className="need-do">{doing}</span>}
    </li>
  );
}

function useAskNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { asks, story, open } = useControl();
  const { bodies } = useSetting();
  return asks
    .filter(({ status }) => status === 'open')
    .map(({ name, do: verb, by, at, with: fields }) => (
      <Need
        key={name}
        tag={t(`control.needs.ask.${verb}`, { body: inWords(bodies[String(fields['to'])]) })}
        urgent
        doing={
          <Button size="compact-xs" onClick={() => open({ is: 'answer', asked: name })}>
            {t('control.needs.answer')}
          </Button>
        }
      >
        <strong>{whoName(story, by)}</strong> {timeIn(at, 'UTC')}{' '}
        {inWords((fields['what'] ?? fields['text']) as Text)}
      </Need>
    ));
}

function useItemNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { msel, open, story } = useControl();
  const { id } = useSetting().about;
  const key = `hotline.dismissed ${id}`;
  const [dismissed, setDismissed] = useState<readonly string[]>(
    () => JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[],
  );
  const dismiss = (item: string): void => {
    const next = [...dismissed, item];
    sessionStorage.setItem(key, JSON.stringify(next));
    setDismissed(next);
  };
  // when play is over nothing of it waits any more
  if (isOver(story)) return [];
  return msel
    .filter(
      ({ status, item }) => (status === 'missed' || status === 'refused') && !dismissed.includes(item.id),
    )
    .map(({ item, status, at }) => (
      <Need
        key={item.id}
        tag={t(status === 'missed' ? 'control.needs.missed' : 'control.needs.refusedItem')}
        doing={
          <>
            <Button size="compact-xs" variant="default" onClick={() => open({ is: 'item', id: item.id })}>
              {t('control.needs.mark')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`${t('control.dismiss')}: ${item.id}`}
              onClick={() => dismiss(item.id)}
            >
              <span aria-hidden>✕</span>
            </Button>
          </>
        }
      >
        <strong>{item.id}</strong> {inWords(item.title)}
        {at === null ? '' : ` · ${dayAndTime(Date.parse(at))}`}
      </Need>
    ));
}

function useCellNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { story } = useControl();
  const { parties } = useSetting();
  const { unready, askTime } = useWaiting();
  return [
    ...askTime.map(({ n, by, minutes, why }) => (
      <Need key={`time ${n}`} tag="⏱" urgent>
        {t('control.needs.asksTime', { who: whoName(story, by), count: minutes })}
        {why === '' ? '' : ` · ${why}`}
      </Need>
    )),
    ...unready.map((party) => (
      <Need key={`ready ${party}`} tag="…">
        {t('control.needs.notReady', { who: inWords(parties[party]?.name) })}
      </Need>
    )),
  ];
}

function useDoorNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { send, holds, isDirector } = useControl();
  const places = useLive((state) => state.places);
  const nameOf = usePlaceNames();
  return (places?.people ?? [])
    .filter(({ status }) => status === 'knocks')
    .map(({ id, name, place }) => (
      <Need
        key={id}
        tag="⌂"
        urgent
        doing={
          isDirector ? (
            <>
              <Button
                size="compact-xs"
                disabled={!holds}
                onClick={() => void send({ kind: 'admit', person: id })}
              >
                {t('control.needs.admit')}
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                disabled={!holds}
                onClick={() => void send({ kind: 'remove', person: id })}
              >
                {t('control.needs.refuse')}
              </Button>
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
  const { seat } = useControl();
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
          <Need key="paused" tag="⏸">
            {t('control.needs.paused', { why })}
          </Need>,
        ]
      : []),
  ];
}
