/** Coming into a class: by its link, which carries the code, or by the code itself; a name, and no account. */
import { Alert, Button, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learning } from '../../src/contract/http/lesson.ts';
import { Frame } from '../app/Frame.tsx';
import { keepLearnerToken } from '../app/route.ts';
import { ask } from '../live/http.ts';

interface JoinClassProps {
  /** What came in the link; empty: it is asked for. */
  readonly code: string;
  readonly onJoined: () => void;
}

export function JoinClass({ code: given, onJoined }: JoinClassProps): ReactElement {
  const { t } = useTranslation();
  const [code, setCode] = useState(given);
  const [name, setName] = useState(() => localStorage.getItem('hotline.name') ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const join = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    localStorage.setItem('hotline.name', name);
    const answer = await ask<Learning>('/api/v1/learn/join', { body: { code, name } });
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem.detail);
      return;
    }
    keepLearnerToken(answer.value.token);
    onJoined();
  };
  return (
    <Frame title={t('walk.joinTitle')}>
      <Paper withBorder maw={420} mx="auto" mt="xl" p="lg">
        <form onSubmit={(event) => void join(event)}>
          <Stack>
            <Title order={1} size="h2">
              {t('walk.joinTitle')}
            </Title>
            <TextInput
              label={t('walk.joinCode')}
              description={t('walk.joinHint')}
              value={code}
              onChange={({ currentTarget }) => setCode(currentTarget.value.toUpperCase())}
              maxLength={5}
              required
              autoComplete="off"
              classNames={{ input: 'code-input' }}
            />
            <TextInput
              label={t('app.yourName')}
              description={t('walk.nameHint')}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              maxLength={60}
              required
              autoComplete="name"
              data-autofocus
            />
            {problem === null ? null : (
              <Alert color="red" role="alert">
                {problem}
              </Alert>
            )}
            <Button type="submit" loading={busy}>
              {t('walk.begin')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Frame>
  );
}
