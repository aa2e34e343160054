/** One class, for its trainer: how learners come in, where everyone is, and what they answered. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../app/Dialog.tsx';
import { go, houseToken } from '../app/route.ts';
import { inWords } from '../text/inWords.ts';
import { ClassAnswers } from './ClassAnswers.tsx';
import { ComeIn } from './ComeIn.tsx';
import { Learners } from './Learners.tsx';
import { useClass } from './useClass.ts';

export function ClassPage({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  const { group, problem, now, does } = useClass(id);
  const [asked, setAsked] = useState(false);
  const takeAway = async (): Promise<void> => {
    setAsked(false);
    if ((await does('remove')) !== null) go('#/house/class');
  };
  if (group === null)
    return problem === null ? (
      <Text role="status" aria-busy>
        {t('walk.loading')}
      </Text>
    ) : (
      <Alert color="red" role="alert">
        {problem}
      </Alert>
    );
  return (
    <Stack gap="lg">
      <Title order={1} size="h2">
        {inWords(group.title)}
      </Title>
      {problem === null ? null : (
        <Alert color="yellow" role="alert">
          {problem}
        </Alert>
      )}
      <ComeIn group={group} />
      <Learners group={group} now={now} does={does} />
      <ClassAnswers group={group} />
      <Group className="no-print">
        <Button variant="default" onClick={() => void download(id, group.scenario)}>
          {t('walk.house.download')}
        </Button>
        <Button variant="default" onClick={() => print()}>
          {t('walk.house.print')}
        </Button>
        <Button variant="subtle" color="red" ml="auto" onClick={() => setAsked(true)}>
          {t('walk.house.takeAway')}
        </Button>
      </Group>
      <Dialog opened={asked} onClose={() => setAsked(false)} title={t('walk.house.takeAwayAsk')}>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsked(false)}>
            {t('walk.house.no')}
          </Button>
          <Button color="red" onClick={() => void takeAway()}>
            {t('walk.house.removeYes')}
          </Button>
        </Group>
      </Dialog>
    </Stack>
  );
}

/** The token goes in a header, so that the address of the file tells nothing. */
async function download(id: string, scenario: string): Promise<void> {
  const headers = { authorization: `Bearer ${houseToken() ?? ''}` };
  const response = await fetch(`/api/v1/classes/${id}/results`, { headers });
  if (!response.ok) return;
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = `EXERCISE-${scenario}-class.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
