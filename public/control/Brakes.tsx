/** Where the clock brakes by itself, switched on and off. */
import { Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Brake } from '../../src/contract/live/command.ts';
import { useLive } from '../live/useLive.ts';
import { Drop } from './Drop.tsx';
import { useControl } from './room.ts';

const all: readonly Brake[] = ['call', 'stop', 'deadline', 'time'];
const none: readonly Brake[] = [];

export function Brakes(): ReactElement {
  const { t } = useTranslation();
  const { send, holds } = useControl();
  const told = useLive((state) => state.clock?.brakes ?? none);
  // as wished, until the server has answered the last wish: the next one starts from there
  const [wished, setWished] = useState<readonly Brake[] | null>(null);
  const last = useRef<readonly Brake[] | null>(null);
  const brakes = wished ?? told;
  const wish = async (wanted: Brake[]): Promise<void> => {
    last.current = wanted;
    setWished(wanted);
    await send({ kind: 'brakes', brakes: wanted });
    if (last.current === wanted) setWished(null);
  };
  return (
    <Drop
      label={`${t('control.bar.brakes')} ${brakes.length}/${all.length}`}
      title={t('control.bar.brakesTitle')}
    >
      <p>{t('control.bar.brakesTitle')}</p>
      {all.map((brake) => (
        <Checkbox
          key={brake}
          size="xs"
          mt="xs"
          label={t(`control.bar.brake.${brake}`)}
          disabled={!holds}
          checked={brakes.includes(brake)}
          onChange={({ currentTarget }) =>
            void wish(currentTarget.checked ? [...brakes, brake] : brakes.filter((one) => one !== brake))
          }
        />
      ))}
    </Drop>
  );
}
