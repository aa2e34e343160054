/** A scenario of one's own: pasted or opened, checked, shown with what is wrong at its lines, and set up when it is in order. */
import { Alert, Button, FileButton, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue, ScenarioCard } from '../../src/contract/http/catalogue.ts';
import type { Checked } from '../../src/contract/http/checked.ts';
import { ask } from '../live/http.ts';
import { houseToken } from '../app/route.ts';
import { inWords } from '../text/inWords.ts';
import { askHouse } from './house.ts';
import { CardFacts } from './ScenarioRow.tsx';
import { SetUpForm } from './SetUpForm.tsx';
import { TextWithProblems } from './TextWithProblems.tsx';

interface Found {
  /** The text that was checked. */
  readonly text: string;
  readonly checked: Checked;
  readonly card: ScenarioCard | null;
}

const KEPT = 'hotline.own-scenario';

export function CheckPage(): ReactElement {
  const { t } = useTranslation();
  const [text, setText] = useState(() => sessionStorage.getItem(KEPT) ?? '');
  const [file, setFile] = useState('scenario.yaml');
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [policies, setPolicies] = useState<readonly string[]>([]);
  useEffect(() => {
    void askHouse<Catalogue>('/api/v1/scenarios').then((answer) => {
      if (answer.ok) setPolicies(answer.value.policies);
    });
  }, []);
  const write = (written: string): void => {
    setText(written);
    sessionStorage.setItem(KEPT, written);
  };
  const check = async (given: string, name: string): Promise<void> => {
    setBusy(true);
    const path = `/api/v1/scenarios/check?file=${encodeURIComponent(name)}`;
    const answer = await ask<Omit<Found, 'text'>>(path, { token: houseToken(), text: given });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem.detail);
    setFound(answer.ok ? { text: given, ...answer.value } : null);
  };
  const open = async (chosen: File | null): Promise<void> => {
    if (chosen === null) return;
    const read = await chosen.text();
    setFile(chosen.name);
    write(read);
    await check(read, chosen.name);
  };
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {t('lobby.own')}
      </Title>
      <Text>{t('lobby.ownWhat')}</Text>
      <Textarea
        label={t('lobby.text')}
        value={text}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        rows={12}
        spellCheck={false}
        classNames={{ input: 'yaml' }}
      />
      <Group>
        <FileButton onChange={(chosen) => void open(chosen)} accept=".yaml,.yml,text/yaml,text/plain">
          {(props) => (
            <Button variant="default" {...props}>
              {t('lobby.file')}
            </Button>
          )}
        </FileButton>
        <Button loading={busy} disabled={text.trim() === ''} onClick={() => void check(text, file)}>
          {t('lobby.check')}
        </Button>
      </Group>
      {problem === null ? null : (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <div aria-live="polite">
        {found === null ? null : (
          <Verdict of={found} policies={policies} file={file} stale={found.text !== text} />
        )}
      </div>
    </Stack>
  );
}

interface VerdictProps {
  readonly of: Found;
  readonly policies: readonly string[];
  readonly file: string;
  readonly stale: boolean;
}

function Verdict({ of: { text, checked, card }, policies, file, stale }: VerdictProps): ReactElement {
  const { t } = useTranslation();
  const problems = checked.files.flatMap((one) => one.problems);
  const faults = checked.files.flatMap(({ fault }) => (fault === null ? [] : [fault]));
  const wrong = problems.filter(({ severity }) => severity === 'error').length + faults.length;
  const odd = problems.length - (wrong - faults.length);
  return (
    <Stack>
      <Alert
        color={wrong > 0 ? 'red' : 'teal'}
        title={
          wrong > 0
            ? t('lobby.notInOrder', { count: wrong })
            : odd > 0
              ? t('lobby.inOrderOdd', { count: odd })
              : t('lobby.inOrder')
        }
      >
        {faults.map((fault) => (
          <Text key={fault}>{fault}</Text>
        ))}
        {stale ? <Text size="sm">{t('lobby.changedSince')}</Text> : null}
        {wrong === 0 && card === null ? <Text>{t('lobby.notScenario')}</Text> : null}
      </Alert>
      {card === null || stale ? null : (
        <Stack gap="sm">
          <Title order={2} size="h3">
            {inWords(card.title)}
          </Title>
          <CardFacts of={card} />
          <SetUpForm scenario={{ text, file }} card={card} policies={policies} />
        </Stack>
      )}
      {problems.length === 0 ? null : <TextWithProblems text={text} problems={problems} />}
    </Stack>
  );
}
