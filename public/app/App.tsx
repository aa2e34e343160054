/** The whole dashboard: its colours, and the page that the address names. Each room of it is loaded when somebody enters it. */
import { MantineProvider } from '@mantine/core';
import { Suspense, lazy, useEffect } from 'react';
import type { ReactElement } from 'react';
import { sceneCssBy } from '../../src/drawing/sceneCss.ts';
import { Busy } from './Busy.tsx';
import { Fault } from './Fault.tsx';
import { JoinPage } from './JoinPage.tsx';
import { keepFocus } from './keptFocus.ts';
import { pageNonce } from './nonce.ts';
import { useRoute } from './route.ts';
import { readable, theme } from './theme.ts';
import { untilHere } from './untilHere.ts';
import { withTexts } from './withTexts.ts';

const LobbyPage = lazy(async () => ({
  default: (await withTexts(() => import('../lobby/LobbyPage.tsx'), 'lobby')).LobbyPage,
}));
const SeatPage = lazy(async () => ({ default: (await untilHere(() => import('./SeatPage.tsx'))).SeatPage }));
const ClassesPage = lazy(async () => ({
  default: (await withTexts(() => import('../walk/ClassesPage.tsx'), 'walk', 'lobby')).ClassesPage,
}));
const LearnPage = lazy(async () => ({
  default: (await withTexts(() => import('../walk/LearnPage.tsx'), 'walk')).LearnPage,
}));

const pictureCss = sceneCssBy('[data-mantine-color-scheme="dark"]');

export function App(): ReactElement {
  useEffect(keepFocus, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={readable}
      defaultColorScheme="auto"
      getStyleNonce={() => pageNonce}
    >
      <style nonce={pageNonce}>{pictureCss}</style>
      <Fault>
        <Suspense fallback={<Busy />}>
          <Page />
        </Suspense>
      </Fault>
    </MantineProvider>
  );
}

function Page(): ReactElement {
  const route = useRoute();
  switch (route.at) {
    case 'house':
      return route.page.split('/')[0] === 'class' ? (
        <ClassesPage id={route.page.slice('class/'.length)} />
      ) : (
        <LobbyPage page={route.page} />
      );
    case 'seat':
      return <SeatPage page={route.page} />;
    case 'learn':
      return <LearnPage way={route.way} />;
    case 'join':
      return <JoinPage way={route.way} />;
    case 'start':
      return <JoinPage way={null} />;
  }
}
