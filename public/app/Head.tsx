/** The head of every room: what is played, the time in the exercise and in both capitals, how the clock goes, who sits here. */
import { Alert, Badge, Group, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLife } from '../live/useLife.ts';
import { useLive, useSetting, useWelcome } from '../live/useLive.ts';
import { useNow } from '../live/useNow.ts';
import { inWords } from '../text/inWords.ts';
import { AfterBar, QuestionBar } from './AfterBar.tsx';
import { EmergencyButton, FrozenNotice } from './Emergency.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { dayAndTime, timeIn } from './times.ts';
import { usePlaceName, useSeatNames } from './usePlaceName.ts';

interface HeadProps {
  /** Who sits here, such as *United States · desk*, where it is not what the place is called. */
  readonly who?: string;
}

export function Head({ who }: HeadProps): ReactElement {
  const { t } = useTranslation();
  const { setting, place } = useWelcome();
  const nameOf = usePlaceName(useSeatNames());
  const life = useLife();
  const lost = useLive((state) => state.line.is === 'lost');
  return (
    <>
      <Group component="div" px={{ base: 'sm', sm: 'md' }} py="xs" gap="sm" className="head">
        <Title order={1} size="md" fw={600} lineClamp={1} className="head-title">
          {inWords(setting.title)}
        </Title>
        <Badge color={lifeColour(life)} variant={life === 'running' ? 'filled' : 'light'} role="status">
          {t(`app.life.${life}`, { defaultValue: life })}
        </Badge>
        <Clock />
        <Group gap="sm" ml="auto" wrap="nowrap" className="head-end">
          <Text size="sm" truncate className="head-who">
            {who ?? nameOf(place)}
          </Text>
          <ThemeButton />
          <EmergencyButton />
        </Group>
      </Group>
      <div className="head-told no-print">
        <div aria-live="polite">
          {lost ? (
            <Alert color="yellow" radius={0} p="xs">
              {t('app.lost')}
            </Alert>
          ) : null}
        </div>
        <FrozenNotice />
      </div>
      <QuestionBar />
      <AfterBar />
    </>
  );
}

const lifeColour = (life: string): string =>
  life === 'running' ? 'teal.9' : life === 'frozen' ? 'red' : life === 'paused' ? 'yellow' : 'gray';

function Clock(): ReactElement | null {
  const { t } = useTranslation();
  const { parties } = useSetting();
  const clock = useLive((state) => state.clock);
  const now = useNow();
  if (now === null || clock === null) return null;
  const capitals = Object.values(parties).map(
    ({ capital }) => `${inWords(capital.name)} ${timeIn(now, capital.zone)}`,
  );
  return (
    <Group gap="sm" role="timer" aria-live="off" className="head-clock">
      <Text fw={600}>{dayAndTime(now)} UTC</Text>
      <Text size="sm" visibleFrom="sm">
        {capitals.join(' · ')}
      </Text>
      <Text
        size="sm"
        c="dimmed"
        className="head-going"
        data-stands={clock.going === 'stands' ? '' : undefined}
      >
        {t(`app.going.${clock.going}`, { speed: clock.speed })}
      </Text>
    </Group>
  );
}
