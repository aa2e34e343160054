/** One state of a subject is set by hand (EX-3): no deadline is armed, and nobody is told. */
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../../src/contract/act/acts.ts';
import type { MachineName } from '../../../src/contract/subject.ts';
import { allStates, chartOf } from '../../../src/picture/chart.ts';
import { stateSaid } from '../../cell/words.ts';
import { useSeen } from '../../live/useLive.ts';
import { refName } from '../names.ts';
import { useControl } from '../room.ts';

/** Does an act of the director with these fields, and says that it was done. */
export type Does = (verb: Verb, fields: Readonly<Record<string, unknown>>) => Promise<void>;

export function SetState({ does }: { readonly does: Does }): ReactElement {
  const { t } = useTranslation();
  const { seat, story, holds } = useControl();
  const { view } = useSeen(seat);
  const subjects = Object.keys(view.states).filter((ref) => ref !== 'exercise');
  const [subject, setSubject] = useState(subjects[0] ?? '');
  const [to, setTo] = useState('');
  const [why, setWhy] = useState('');
  const machine = (subject.split('/')[0] ?? '') as MachineName;
  const now = Object.values(view.states[subject] ?? {});
  const states =
    subject === ''
      ? []
      : allStates(chartOf(machine))
          .filter(({ kind }) => kind === 'state')
          .map(({ id }) => id);
  return (
    <>
      <NativeSelect
        label={t('control.hand.subject')}
        value={subject}
        onChange={({ currentTarget }) => setSubject(currentTarget.value)}
        data={subjects.map((ref) => ({
          value: ref,
          label: `${refName(story, ref)} (${ref.split('/')[0] ?? ''})`,
        }))}
      />
      <Text size="sm" c="dimmed">
        {t('control.hand.now', { state: now.map((one) => stateSaid(machine, one)).join(' · ') })}
      </Text>
      <NativeSelect
        label={t('control.hand.to')}
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
        data={['', ...states.filter((state) => !now.includes(state))].map((state) => ({
          value: state,
          label: stateSaid(machine, state),
        }))}
      />
      <TextInput
        label={t('control.why')}
        value={why}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      <Button
        disabled={!holds || to === '' || why.trim() === ''}
        onClick={() => void does('state.set', { subject, to, why })}
      >
        {t('control.hand.set')}
      </Button>
    </>
  );
}
