/** The first page of the lobby: the demonstration one click away, every scenario, and the exercises of this server. */
import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue, ScenarioCard } from '../../src/contract/http/catalogue.ts';
import { inWords } from '../text/inWords.ts';
import { ExerciseList } from './ExerciseList.tsx';
import { failureSays } from './failureSays.ts';
import { askHouse, direct, setUp } from './house.ts';
import { ScenarioRow } from './ScenarioRow.tsx';

/** What fits best as a demonstration; where it is not there, the first that is. */
const DEMONSTRATION = 'turbine-blades';

export function StartPage(): ReactElement {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void askHouse<Catalogue>('/api/v1/scenarios').then((answer) =>
      answer.ok ? setCatalogue(answer.value) : setProblem(answer.problem.detail),
    );
  }, []);
  const demonstration =
    catalogue?.scenarios.find(({ name }) => name === DEMONSTRATION) ?? catalogue?.scenarios[0];
  return (
    <Stack gap="lg">
      {problem === null ? null : (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <Demonstration of={demonstration} tell={setProblem} />
      <ExerciseList tell={setProblem} />
      <Scenarios catalogue={catalogue} />
    </Stack>
  );
}

interface DemonstrationProps {
  readonly of: ScenarioCard | undefined;
  readonly tell: (problem: string | null) => void;
}

function Demonstration({ of, tell }: DemonstrationProps): ReactElement {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const begin = async (): Promise<void> => {
    if (of === undefined) return;
    setBusy(true);
    const begun = await setUp({ scenario: { name: of.name } }, of.agreement);
    tell(begun.ok ? await direct(begun.value.exercise) : begun.problem.detail);
    setBusy(false);
  };
  return (
    <section className="demonstration" aria-labelledby="demonstration">
      <div>
        <Title order={1} size="h2" id="demonstration">
          {t('lobby.title')}
        </Title>
        <Text mt="xs">{t('lobby.lead')}</Text>
        <Group mt="md" gap="md" align="center">
          <Button size="lg" loading={busy} disabled={of === undefined} onClick={() => void begin()}>
            {t('lobby.demo')}
          </Button>
          <Button size="lg" variant="default" component="a" href="#/house/check">
            {t('lobby.ownOpen')}
          </Button>
        </Group>
      </div>
      <div className="demonstration-what">
        <Text fw={600}>{inWords(of?.title)}</Text>
        <Text size="sm">{t('lobby.demoWhat')}</Text>
        <Text size="sm" mt="sm">
          {t('lobby.demoFirst')}
        </Text>
      </div>
    </section>
  );
}

function Scenarios({ catalogue }: { readonly catalogue: Catalogue | null }): ReactElement {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const all = catalogue?.scenarios ?? [];
  const fitting = all.filter((card) => fits(card, wanted));
  return (
    <section aria-labelledby="scenarios">
      <Group justify="space-between" align="end" mb="sm">
        <Title order={2} size="h3" id="scenarios">
          {t('lobby.scenarios')}
        </Title>
        <TextInput
          type="search"
          aria-label={t('lobby.find')}
          placeholder={t('lobby.find')}
          value={wanted}
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </Group>
      {catalogue === null ? (
        <Text role="status" aria-busy>
          {t('app.connecting')}
        </Text>
      ) : null}
      {catalogue !== null && fitting.length === 0 ? (
        <Text role="status">{t(all.length === 0 ? 'lobby.scenariosNone' : 'lobby.findNone')}</Text>
      ) : null}
      <ul className="scenarios">
        {fitting.map((card) => (
          <ScenarioRow key={card.name} of={card} />
        ))}
      </ul>
      {(catalogue?.wrong ?? []).length === 0 ? null : (
        <Alert color="yellow" mt="md" title={t('lobby.wrong')}>
          {catalogue?.wrong.map(({ name, message }) => (
            <Text size="sm" key={name}>
              {name}: {message}
            </Text>
          ))}
        </Alert>
      )}
    </section>
  );
}

function fits({ title, summary, name, plays }: ScenarioCard, wanted: string): boolean {
  const text = [inWords(title), inWords(summary), name, ...plays, ...plays.map(failureSays)]
    .join(' ')
    .toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
