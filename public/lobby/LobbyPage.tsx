/** The lobby, for whoever runs the server: which of its pages the address names. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame } from '../app/Frame.tsx';
import { houseToken } from '../app/route.ts';
import { ThemeButton } from '../app/ThemeButton.tsx';
import { CheckPage } from './CheckPage.tsx';
import { PlacesPage } from './PlacesPage.tsx';
import { SetUpPage } from './SetUpPage.tsx';
import { StartPage } from './StartPage.tsx';
import './lobby.css';

export function LobbyPage({ page }: { readonly page: string }): ReactElement {
  const { t } = useTranslation();
  const [first = '', ...rest] = page.split('/');
  const of = decodeURIComponent(rest.join('/'));
  if (houseToken() === null) return <NoToken />;
  const head = (
    <Group component="nav" aria-label={t('lobby.home')} className="lobby-head" px="md" py="xs">
      <a href="#/house">{t('app.name')}</a>
      <Text size="sm" c="dimmed" visibleFrom="sm">
        {t('lobby.title')}
      </Text>
      <a href="#/house/class" className="lobby-classes">
        {t('lobby.walkthroughs')}
      </a>
      <span className="lobby-theme">
        <ThemeButton />
      </span>
    </Group>
  );
  return (
    <Frame title={t('lobby.title')} head={head}>
      <div className="lobby">
        {first === 'set-up' ? (
          <SetUpPage name={of} />
        ) : first === 'check' ? (
          <CheckPage />
        ) : first === 'places' ? (
          <PlacesPage exercise={of} />
        ) : (
          <StartPage />
        )}
      </div>
    </Frame>
  );
}

function NoToken(): ReactElement {
  const { t } = useTranslation();
  return (
    <Frame title={t('lobby.title')}>
      <Stack maw={560} mx="auto" mt="xl">
        <Title order={1} size="h2">
          {t('lobby.noToken')}
        </Title>
        <Text>{t('lobby.noTokenWhat')}</Text>
        <Button component="a" href="#/">
          {t('lobby.toJoin')}
        </Button>
      </Stack>
    </Frame>
  );
}
