/** The hotline rings as a test: a call that is marked as one, placed for the duty officer of one side, and ended again. */
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { callsOf } from '../../src/picture/calls.ts';
import { useSetting } from '../live/useLive.ts';
import { Check } from './Check.tsx';
import { useControl } from './room.ts';

export function TestRing(): ReactElement {
  const { t } = useTranslation();
  const { story, act, holds, isDirector } = useControl();
  const { terms } = useSetting();
  const { parties } = story.source;
  const calls = callsOf(story);
  const rings = calls.find(({ test, ended }) => test && ended === null);
  if (terms.hotline === null || !isDirector)
    return <Check is={null} words={t('control.preflight.ringNone')} />;
  if (rings !== undefined) {
    const called = parties.find(({ id }) => id !== rings.from);
    return (
      <Check is={null} words={t('control.preflight.ringing', { who: called?.name })}>
        <Button
          disabled={!holds}
          onClick={() =>
            void act('call.abandon', {}, { call: rings.ref.slice('call/'.length) }, `${rings.from}/desk`)
          }
        >
          {t('control.preflight.ringEnd')}
        </Button>
      </Check>
    );
  }
  return (
    <Check is={calls.some(({ test }) => test) ? true : null} words={t('control.preflight.ringWhat')}>
      {parties.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          disabled={!holds}
          onClick={() =>
            void act(
              'call.place',
              { test: true, level: 'working' },
              { call: `test-call-${calls.length + 1}` },
              `${id}/desk`,
            )
          }
        >
          {t('control.preflight.ringTest', { who: name })}
        </Button>
      ))}
    </Check>
  );
}
