/** After setting up: every place with its link, its code and a QR code, and what must hold for others to reach it. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { houseToken } from '../app/route.ts';
import { inWords } from '../text/inWords.ts';
import { castOf, direct, keptPlaces } from './house.ts';
import { Invitations } from './Invitations.tsx';

export function PlacesPage({ exercise }: { readonly exercise: string }): ReactElement {
  const { t } = useTranslation();
  const [begun] = useState(() => keptPlaces(exercise));
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="start">
        <div>
          <Title order={1} size="h2">
            {begun === null
              ? t('lobby.seatsOf')
              : t('lobby.seatsTitle', { title: inWords(begun.exercise.title) })}
          </Title>
          <Text size="sm" className="no-print">
            {t('lobby.seatsWhat')} {begun === null ? '' : t('lobby.once')}
          </Text>
        </div>
        <Button size="md" className="no-print" onClick={() => void direct({ id: exercise }).then(setProblem)}>
          {t('lobby.enterControl')}
        </Button>
      </Group>
      {problem === null ? null : (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      {begun === null ? (
        <Alert color="yellow">{t('lobby.linksGone')}</Alert>
      ) : (
        <Invitations places={begun.places} names={begun.names} player={castOf(begun)} token={houseToken()} />
      )}
    </Stack>
  );
}
