/** Before STARTEX: what is played, who is here, and the one thing to do. */
import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, useSetting } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { useCast } from './useCast.ts';
import { oneClick } from './oneClick.ts';
import { useControl } from './room.ts';

export function Opening(): ReactElement {
  const { t } = useTranslation();
  const { summary, parties } = useSetting();
  const { act, holds, isDirector, takes } = useControl();
  const { of } = useCast();
  const presence = useLive((state) => state.presence);
  const start = takes('exercise.start');
  const here = (party: string): number =>
    presence
      .filter(({ place }) => place === party || place.startsWith(`${party}-`))
      .flatMap(({ people }) => people.filter((one) => one.here)).length;
  return (
    <div className="opening">
      <Text>{inWords(summary ?? '')}</Text>
      <Group gap="md" mt="sm">
        {isDirector ? (
          <Button
            size="md"
            disabled={!holds || !start.ok}
            title={start.why}
            onClick={oneClick(() => void act('exercise.start'))}
          >
            {t('control.bar.start')}
          </Button>
        ) : null}
        <div>
          {Object.entries(parties).map(([party, { name }]) => {
            const player = of(party);
            return (
              <Text size="sm" key={party}>
                <strong>{inWords(name)}</strong> · {t(`control.people.castBy.${player.by}`)}
                {player.by === 'person' ? ` · ${t('control.people.hereNow', { count: here(party) })}` : ''}
              </Text>
            );
          })}
        </div>
      </Group>
    </div>
  );
}
