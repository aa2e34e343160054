/** Play and pause, step by step, and how fast. */
import { Button, Group, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { nextInstant, previousInstant } from '../pictures/instants.ts';
import type { PictureSource } from '../../src/contract/picture.ts';
import type { Player } from './usePlayer.ts';

const speeds = [1, 10, 60, 600, 3_600, 10_000, 100_000] as const;
/** The whole of it in a minute. */
export const IN_A_MINUTE = 'minute';

interface PlayerBarProps {
  readonly source: PictureSource;
  /** The moment that was asked for last, which may not be drawn yet. */
  readonly asked: () => number;
  readonly player: Player;
  readonly speed: string;
  readonly onSpeed: (speed: string) => void;
  readonly onMoment: (at: number) => void;
}

export function PlayerBar({ source, asked, player, speed, onSpeed, onMoment }: PlayerBarProps): ReactElement {
  const { t } = useTranslation();
  const step = (to: () => number): void => {
    player.stop();
    onMoment(to());
  };
  const steps: readonly (readonly [string, string, () => number])[] = [
    ['|◂', t('after.start'), () => Date.parse(source.startex)],
    ['◂', t('after.back'), () => previousInstant(source, asked())],
    ['▸', t('after.forward'), () => nextInstant(source, asked())],
    ['▸|', t('after.end'), () => Date.parse(source.now)],
  ];
  return (
    <Group gap="xs" className="no-print" role="group" aria-label={t('after.keys')}>
      <Button size="sm" onClick={player.toggle} w={104}>
        {player.playing ? t('after.pause') : t('after.play')}
      </Button>
      {steps.map(([sign, name, to]) => (
        <Button
          key={name}
          size="sm"
          px="sm"
          variant="default"
          aria-label={name}
          title={name}
          onClick={() => step(to)}
        >
          <span aria-hidden>{sign}</span>
        </Button>
      ))}
      <NativeSelect
        size="sm"
        aria-label={t('after.speed')}
        value={speed}
        onChange={({ currentTarget }) => onSpeed(currentTarget.value)}
        data={[
          { value: IN_A_MINUTE, label: t('after.inAMinute') },
          ...speeds.map((one) => ({ value: String(one), label: `× ${one.toLocaleString('en')}` })),
        ]}
      />
    </Group>
  );
}
