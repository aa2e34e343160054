/** Coming in: by a link, which admits at once, or by a short code; a name, and no account. */
import { Alert, Button, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Joined } from '../../src/contract/http/exercise.ts';
import type { Learning } from '../../src/contract/http/lesson.ts';
import { ask } from '../live/http.ts';
import { Frame } from './Frame.tsx';
import { go, keepLearnerToken, keepSeatToken } from './route.ts';

/** The code of a class is one letter shorter than that of a place. */
const CLASS_CODE = 5;
const PLACE_CODE = 6;

/** As it is typed, or pasted with what stood around it: without spaces and hyphens. */
const codeIn = (text: string): string => text.replaceAll(/[\s-]/g, '').toUpperCase();

/** `way`: what came in a link; null: a code is asked for. */
export function JoinPage({ way }: { readonly way: string | null }): ReactElement {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [name, setName] = useState(() => localStorage.getItem('hotline.name') ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const join = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (way === null && code.length !== CLASS_CODE && code.length !== PLACE_CODE) {
      setProblem(t('app.codeLength', { count: code.length }));
      return;
    }
    setBusy(true);
    localStorage.setItem('hotline.name', name);
    if (way === null && code.length === CLASS_CODE) {
      const learns = await ask<Learning>('/api/v1/learn/join', { body: { code, name } });
      setBusy(false);
      if (learns.ok) {
        keepLearnerToken(learns.value.token);
        go('#/learn');
      } else setProblem(learns.problem.detail);
      return;
    }
    const body = way === null ? { code, name } : { link: way, name };
    const answer = await ask<Joined>('/api/v1/join', { body });
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem.detail);
      return;
    }
    keepSeatToken(answer.value.token);
    go('#/seat');
  };
  return (
    <Frame title={t('app.joinTitle')}>
      <Paper withBorder maw={420} mx="auto" mt="xl" p="lg">
        <form onSubmit={(event) => void join(event)}>
          <Stack>
            <Title order={1} size="h2">
              {t('app.joinTitle')}
            </Title>
            {way === null ? (
              <TextInput
                label={t('app.code')}
                description={t('app.codeHint')}
                value={code}
                onChange={({ currentTarget }) => setCode(codeIn(currentTarget.value))}
                required
                autoComplete="off"
                autoCapitalize="characters"
                classNames={{ input: 'code-input' }}
              />
            ) : null}
            <TextInput
              label={t('app.yourName')}
              description={t('app.nameHint')}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              maxLength={60}
              required
              autoComplete="name"
            />
            {problem === null ? null : (
              <Alert color="red" role="alert">
                {problem}
              </Alert>
            )}
            <Button type="submit" loading={busy}>
              {t('app.enter')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Frame>
  );
}
