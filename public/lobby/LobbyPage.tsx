/** The lobby: what can be played, and what is being played, for whoever runs the server. */
import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import type { Catalogue } from '../../src/contract/http/catalogue.ts';
import type { ExerciseListed, Joined } from '../../src/contract/http/exercise.ts';
import { Frame } from '../app/Frame.tsx';
import { go, houseToken, keepSeatToken } from '../app/route.ts';
import { ask } from '../live/http.ts';
import { inWords } from '../text/inWords.ts';

export function LobbyPage(_: { readonly page: string }): ReactElement {
  const token = houseToken();
  const [scenarios, setScenarios] = useState<Catalogue['scenarios']>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void ask<Catalogue>('/api/v1/scenarios', { token }).then((answer) =>
      answer.ok ? setScenarios(answer.value.scenarios) : setProblem(answer.problem.detail),
    );
  }, [token]);
  const begin = async (name: string): Promise<void> => {
    const begun = await ask<{ exercise: ExerciseListed }>('/api/v1/exercises', {
      token,
      body: { scenario: { name }, cast: {} },
    });
    if (!begun.ok) {
      setProblem(begun.problem.detail);
      return;
    }
    const path = `/api/v1/exercises/${begun.value.exercise.id}/direct`;
    const joined = await ask<Joined>(path, { token, body: { name: 'Director' } });
    if (!joined.ok) {
      setProblem(joined.problem.detail);
      return;
    }
    keepSeatToken(joined.value.token);
    go('#/seat');
  };
  return (
    <Frame>
      <Stack maw={960} mx="auto">
        <Title order={1}>Hotline</Title>
        {problem === null ? null : <Alert color="red">{problem}</Alert>}
        {scenarios.map((card) => (
          <Card key={card.name} withBorder>
            <Title order={2} size="h3">
              {inWords(card.title)}
            </Title>
            <Text>{inWords(card.summary)}</Text>
            <Group>
              <Button onClick={() => void begin(card.name)}>Start</Button>
            </Group>
          </Card>
        ))}
      </Stack>
    </Frame>
  );
}
