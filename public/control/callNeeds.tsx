/** What waits for the director of calls: one that somebody answered, and with which nobody does anything. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { callsOf } from '../../src/picture/calls.ts';
import { shortName } from '../../src/picture/words.ts';
import { lengthOf } from '../app/times.ts';
import { stateSaid } from '../cell/words.ts';
import { useSeen } from '../live/useLive.ts';
import { idleCalls } from './idleCalls.ts';
import { whoName } from './names.ts';
import { Dismiss, Need } from './Need.tsx';
import { useControl } from './room.ts';
import { useCast } from './useCast.ts';
import { useWall } from './useWall.ts';

export function useCallNeeds(): ReactElement[] {
  const { t } = useTranslation();
  const { seat, story, open, isOver, isMoveOpen, isDirector, aside } = useControl();
  const { entries } = useSeen(seat);
  const { of } = useCast();
  const wall = useWall();
  // in an open move everything waits for its close; what is not played by people comes by itself
  if (isOver || isMoveOpen) return [];
  return idleCalls(callsOf(story), entries, wall)
    .map((one) => ({ ...one, key: `call ${one.call.ref} ${one.call.state}` }))
    .filter(({ by, key }) => of(by).by === 'person' && !aside.has(key))
    .map(({ call, by, idle, key }) => (
      <Need
        key={key}
        tag={t('control.needs.tags.call')}
        doing={
          <>
            {isDirector ? (
              <Button size="compact-xs" onClick={() => open({ is: 'actFor', seat: by, form: null })}>
                {t('control.needs.actFor')}
              </Button>
            ) : null}
            <Dismiss about={call.label} onClick={() => aside.add(key)} />
          </>
        }
      >
        {t('control.needs.idleCall', {
          call: call.label,
          from: shortName(story.source, call.from),
          who: whoName(story, by),
          state: stateSaid('call', call.state),
          span: lengthOf(idle),
        })}
      </Need>
    ));
}
