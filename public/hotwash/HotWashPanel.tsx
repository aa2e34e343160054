/** The director's part of a discussion and of the hot wash: a question at a time, what the room named, the truth item by item. */
import { Stack, Tabs } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FromTheRoom } from './FromTheRoom.tsx';
import { Questions } from './Questions.tsx';
import { RevealList } from './RevealList.tsx';

export function HotWashPanel(): ReactElement {
  const { t } = useTranslation();
  return (
    <Tabs defaultValue="questions" keepMounted={false}>
      <Tabs.List aria-label={t('hotwash.panel')}>
        <Tabs.Tab value="questions">{t('hotwash.questions')}</Tabs.Tab>
        <Tabs.Tab value="room">{`${t('hotwash.strengths')}, ${t('hotwash.gaps')}`}</Tabs.Tab>
        <Tabs.Tab value="truth">{t('hotwash.truth')}</Tabs.Tab>
      </Tabs.List>
      <Stack pt="sm">
        <Tabs.Panel value="questions">
          <Questions />
        </Tabs.Panel>
        <Tabs.Panel value="room">
          <FromTheRoom />
        </Tabs.Panel>
        <Tabs.Panel value="truth">
          <RevealList />
        </Tabs.Panel>
      </Stack>
    </Tabs>
  );
}
