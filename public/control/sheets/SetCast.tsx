/** A party or a seat is played by people, by the script or by a policy from now on. */
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { policyNames } from '../../../src/contract/policy.ts';
import { useSetting } from '../../live/useLive.ts';
import { inWords } from '../../text/inWords.ts';
import { useControl } from '../room.ts';
import { useCast } from '../useCast.ts';
import type { Does } from './SetState.tsx';

export function SetCast({ does }: { readonly does: Does }): ReactElement {
  const { t } = useTranslation();
  const { holds } = useControl();
  const { parties } = useSetting();
  const { of } = useCast();
  const whos = Object.entries(parties).flatMap(([party, { name, short, seats }]) => [
    { value: party, label: inWords(name) },
    ...Object.entries(seats).map(([seat, { title }]) => ({
      value: `${party}/${seat}`,
      label: `${short} · ${inWords(title)}`,
    })),
  ]);
  const [who, setWho] = useState(whos[0]?.value ?? '');
  const [chosen, setChosen] = useState('person');
  const [by = '', policy] = chosen.split(':');
  const now = of(who);
  return (
    <>
      <NativeSelect
        label={t('control.people.cast')}
        description={t('control.hand.now', { state: t(`control.people.castBy.${now.by}`) })}
        value={who}
        onChange={({ currentTarget }) => setWho(currentTarget.value)}
        data={whos}
      />
      <NativeSelect
        aria-label={t('control.hand.to')}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={[
          { value: 'person', label: t('lobby.by.person') },
          { value: 'script', label: t('lobby.by.script') },
          ...policyNames.map((name) => ({
            value: `policy:${name}`,
            label: t('lobby.by.policy', { policy: t(`lobby.policies.${name}`) }),
          })),
        ]}
      />
      <Button
        disabled={!holds}
        onClick={() => void does('cast.set', { who, by, ...(policy === undefined ? {} : { policy }) })}
      >
        {t('control.hand.set')}
      </Button>
    </>
  );
}
