/** Setting an exercise up: which variant, and who plays what. */
import { Alert, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue, ScenarioCard } from '../../src/contract/http/catalogue.ts';
import { inWords } from '../text/inWords.ts';
import { askHouse } from './house.ts';
import { CardFacts, CardRest } from './ScenarioRow.tsx';
import { SetUpForm } from './SetUpForm.tsx';

export function SetUpPage({ name }: { readonly name: string }): ReactElement {
  const { t } = useTranslation();
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void askHouse<Catalogue>('/api/v1/scenarios').then((answer) =>
      answer.ok ? setCatalogue(answer.value) : setProblem(answer.problem.detail),
    );
  }, []);
  const card: ScenarioCard | undefined = catalogue?.scenarios.find((one) => one.name === name);
  if (problem !== null || (catalogue !== null && card === undefined))
    return (
      <Alert color="red" role="alert">
        {problem ?? t('lobby.findNone')}
      </Alert>
    );
  if (catalogue === null || card === undefined)
    return (
      <Text role="status" aria-busy>
        {t('app.connecting')}
      </Text>
    );
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {inWords(card.title)}
      </Title>
      <CardFacts of={card} />
      <Text>{inWords(card.summary)}</Text>
      <SetUpForm scenario={{ name: card.name }} card={card} policies={catalogue.policies} />
      <CardRest of={card} />
    </Stack>
  );
}
