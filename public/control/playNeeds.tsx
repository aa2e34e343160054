/** What of the play waits for control: what players put to it, expected actions that were missed, cells. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime, timeIn } from '../app/times.ts';
import { useSetting } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import type { Text } from '../../src/contract/act/act.ts';
import { useVerb, whoName } from './names.ts';
import { Answer, Dismiss, Need } from './Need.tsx';
import { useControl } from './room.ts';
import { useEmptySeats } from './useEmptySeats.ts';
import { useWaiting } from './useWaiting.ts';

export function useAskNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { asks, story, open, act } = useControl();
  const { bodies } = useSetting();
  const say = (asked: string, how: 'words' | 'no', text: string): void =>
    void act('control.answer', { asked, how, text, to: 'seat' });
  return asks
    .filter(({ status }) => status === 'open')
    .map(({ name, do: verb, by, at, with: fields }) => (
      <Need
        key={name}
        tag={t(`control.needs.ask.${verb}`, { body: inWords(bodies[String(fields['to'])]) })}
        urgent
        doing={
          <>
            <Button size="compact-xs" onClick={() => open({ is: 'answer', asked: name })}>
              {t('control.needs.answer')}
            </Button>
            {verb === 'body.write' ? null : (
              <>
                <Answer onClick={() => say(name, 'words', t('control.needs.yesText'))}>
                  {t('control.bar.yes')}
                </Answer>
                <Answer onClick={() => say(name, 'no', t('control.needs.noText'))}>
                  {t('control.bar.no')}
                </Answer>
              </>
            )}
          </>
        }
      >
        <strong>{whoName(story, by)}</strong> {timeIn(at, 'UTC')}{' '}
        {inWords((fields['what'] ?? fields['text']) as Text)}
      </Need>
    ));
}

export function useItemNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { msel, open, act, isOver, story, aside } = useControl();
  const verb = useVerb();
  const done = (item: string): void =>
    void act('item.mark', { item, as: 'done', why: t('control.needs.doneWhy') });
  // when play is over nothing of it waits any more
  if (isOver) return [];
  return msel
    .filter(({ status, item }) => (status === 'missed' || status === 'refused') && !aside.has(item.id))
    .map(({ item, status, at }) => (
      <Need
        key={item.id}
        tag={t(status === 'missed' ? 'control.needs.missed' : 'control.needs.refusedItem')}
        doing={
          <>
            <Button size="compact-xs" variant="default" onClick={() => open({ is: 'item', id: item.id })}>
              {t('control.needs.mark')}
            </Button>
            {status === 'missed' ? (
              <Answer
                label={`${t('control.msel.markDone')}: ${item.id}`}
                title={t('control.needs.doneWhat')}
                onClick={() => done(item.id)}
              >
                {t('control.needs.done')}
              </Answer>
            ) : null}
            <Dismiss about={item.id} onClick={() => aside.add(item.id)} />
          </>
        }
      >
        <strong>{item.id}</strong>{' '}
        {inWords(item.title) || ('do' in item ? `${whoName(story, item.as)}: ${verb(item.do)}` : '')}
        {at === null ? '' : ` · ${dayAndTime(Date.parse(at))}`}
      </Need>
    ));
}

/** What is awaited of a seat at which nobody sits: unless the director does it, it does not come about. */
export function useEmptySeatNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { msel, open, story, isOver } = useControl();
  const isEmpty = useEmptySeats();
  if (isOver) return [];
  return msel.flatMap(({ item, status, at }) =>
    status !== 'awaited' || !('as' in item) || !isEmpty(item.as)
      ? []
      : [
          <Need
            key={`empty ${item.id}`}
            tag={t('control.needs.emptySeat')}
            urgent
            doing={
              <Button size="compact-xs" onClick={() => open({ is: 'item', id: item.id })}>
                {t('control.needs.actFor')}
              </Button>
            }
          >
            <strong>{item.id}</strong> {inWords(item.title)} · {whoName(story, item.as)}
            {at === null ? '' : ` · ${dayAndTime(Date.parse(at))}`}
          </Need>,
        ],
  );
}

export function useCellNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { story, act, open, isDirector, aside } = useControl();
  const { parties } = useSetting();
  const { unready, askTime } = useWaiting();
  /** The cell is told in its inbox. */
  const tell = async (key: string, by: string, title: string): Promise<void> => {
    if (await act('inject.deliver', { to: [by], title })) aside.add(key);
  };
  return [
    ...askTime
      .map((one) => ({ ...one, key: `time ${one.n}` }))
      .filter(({ key }) => !aside.has(key))
      .map(({ key, by, minutes, why }) => (
        <Need
          key={key}
          tag={t('control.needs.tags.time')}
          urgent
          doing={
            <>
              <Answer
                main
                onClick={() => void tell(key, by, t('control.needs.timeGiven', { count: minutes }))}
              >
                {t('control.needs.giveTime')}
              </Answer>
              <Answer onClick={() => void tell(key, by, t('control.needs.timeRefused'))}>
                {t('control.bar.no')}
              </Answer>
            </>
          }
        >
          {t('control.needs.asksTime', { who: whoName(story, by), count: minutes })}
          {why === '' ? '' : ` · ${why}`}
        </Need>
      )),
    ...(unready.length === 0
      ? []
      : [
          <Need
            key="ready"
            tag={t('control.needs.tags.move')}
            doing={
              isDirector ? (
                <Answer onClick={() => open({ is: 'conduct' })}>{t('control.needs.closeMove')}</Answer>
              ) : undefined
            }
          >
            {t('control.needs.notReady', {
              who: unready.map((party) => inWords(parties[party]?.name)).join(', '),
            })}
          </Need>,
        ]),
  ];
}
