/** When play is over, every room leads to what comes after it; and while a question is in the room, everyone can read it. */
import { Alert, Anchor, Button, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLife } from '../live/useLife.ts';
import { useCommand } from '../live/useAct.ts';
import { useLive, useWelcome } from '../live/useLive.ts';
import { countdownText, useCountdown } from '../live/useCountdown.ts';
import { Refusal } from './Refusal.tsx';
import { useRoute } from './route.ts';

export function AfterBar(): ReactElement | null {
  const { t } = useTranslation();
  const life = useLife();
  const route = useRoute();
  const isThere = route.at === 'seat' && route.page.startsWith('after');
  if (!['ended', 'hotWash', 'closed'].includes(life) || isThere) return null;
  return (
    <Alert radius={0} px="md" py="xs" role="status" className="no-print">
      {t('app.over')}{' '}
      <Anchor href="#/seat/after" c="inherit" underline="always">
        {t('app.toAfter')}
      </Anchor>
    </Alert>
  );
}

export function QuestionBar(): ReactElement {
  const { t } = useTranslation();
  const shows = useLive((state) => state.wall);
  const asked = shows.view === 'question' ? (shows.text ?? '') : '';
  const left = useCountdown(asked === '' ? undefined : shows.until);
  const directs = useWelcome().place.kind === 'director';
  const { send, busy, refused } = useCommand();
  return (
    <div aria-live="polite" className="no-print">
      {asked === '' ? null : (
        <Alert radius={0} px="md" py="xs" title={t('app.question')}>
          <Text fw={600} span>
            {asked}
          </Text>
          {left === null ? null : <Text span> · {left <= 0 ? t('app.timeUp') : countdownText(left)}</Text>}
          {directs ? (
            <Button
              size="compact-sm"
              variant="default"
              ml="md"
              loading={busy}
              onClick={() => void send({ kind: 'wall', shows: { view: 'itself' } })}
            >
              {t('app.questionOver')}
            </Button>
          ) : null}
          <Refusal of={refused} />
        </Alert>
      )}
    </div>
  );
}
