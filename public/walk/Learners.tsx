/** The learners of a class: where each is, what was right at first, how long it took, and when something was last heard. */
import { Alert, Button, Group, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassShown } from '../../src/contract/http/lesson.ts';
import { Dialog } from '../app/Dialog.tsx';
import { lengthOf } from '../app/times.ts';
import type { Watched } from './useClass.ts';

type Learner = ClassShown['learners'][number];

interface LearnersProps {
  readonly group: ClassShown;
  readonly now: number;
  readonly does: Watched['does'];
}

/** Nothing is lost for who thinks for a while. */
const HERE_MS = 10_000;

export function Learners({ group, now, does }: LearnersProps): ReactElement {
  const { t } = useTranslation();
  const [leaves, setLeaves] = useState<Learner | null>(null);
  const [own, setOwn] = useState<{ name: string; link: string } | null>(null);
  const renew = async ({ id, name }: Learner): Promise<void> => {
    const made = (await does(`learners/${id}/link`)) as { link: string } | null;
    if (made !== null) setOwn({ name, link: made.link });
  };
  const remove = async (): Promise<void> => {
    if (leaves !== null) await does(`learners/${leaves.id}/remove`);
    setLeaves(null);
  };
  return (
    <section aria-labelledby="learners">
      <Title order={2} size="h4" id="learners" mb="sm">
        {t('walk.house.learnersTitle')} ({group.learners.length})
      </Title>
      {group.learners.length === 0 ? <Text c="dimmed">{t('walk.house.nobody')}</Text> : null}
      {own === null ? null : (
        <Alert
          mb="sm"
          withCloseButton
          closeButtonLabel={t('walk.hide')}
          onClose={() => setOwn(null)}
          role="status"
        >
          <Text size="sm">{t('walk.house.ownLinkWhat', { name: own.name })}</Text>
          <Text className="class-link">{own.link}</Text>
        </Alert>
      )}
      {group.learners.length === 0 ? null : (
        <div className="class-table">
          <Table verticalSpacing="xs" miw={640}>
            <Table.Thead>
              <Table.Tr>
                {(['name', 'at', 'answered', 'right', 'took', 'lastSeen'] as const).map((column) => (
                  <Table.Th key={column}>{t(`walk.house.${column}`)}</Table.Th>
                ))}
                <Table.Td className="no-print" />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {group.learners.map((one) => (
                <Table.Tr key={one.id}>
                  <Table.Th scope="row">{one.name}</Table.Th>
                  <Cells of={one} group={group} now={now} />
                  <Table.Td className="no-print">
                    <Group gap="xs" wrap="nowrap" justify="flex-end">
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={`${t('walk.house.ownLink')}: ${one.name}`}
                        onClick={() => void renew(one)}
                      >
                        {t('walk.house.ownLink')}
                      </Button>
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        color="red"
                        aria-label={`${t('walk.house.remove')}: ${one.name}`}
                        onClick={() => setLeaves(one)}
                      >
                        {t('walk.house.remove')}
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Dialog
        opened={leaves !== null}
        onClose={() => setLeaves(null)}
        title={t('walk.house.removeAsk', { name: leaves?.name ?? '' })}
      >
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setLeaves(null)}>
            {t('walk.house.no')}
          </Button>
          <Button color="red" onClick={() => void remove()}>
            {t('walk.house.removeYes')}
          </Button>
        </Group>
      </Dialog>
    </section>
  );
}

interface CellsProps {
  readonly of: Learner;
  readonly group: ClassShown;
  readonly now: number;
}

function Cells({ of, group: { lesson }, now }: CellsProps): ReactElement {
  const { t } = useTranslation();
  const questions = lesson.filter(({ asks }) => asks !== null).length;
  const answered = of.steps.filter(({ tries }) => tries.length > 0);
  const judged = answered.filter(({ tries }) => tries[0]?.right !== null);
  const right = judged.filter(({ tries }) => tries[0]?.right === true);
  const quiet = now - of.seen;
  return (
    <>
      <Table.Td>
        {of.at + 1} / {lesson.length}
        {of.at === lesson.length - 1 ? ` · ${t('walk.house.atEnd')}` : null}
      </Table.Td>
      <Table.Td>
        {answered.length} / {questions}
      </Table.Td>
      <Table.Td>
        {right.length} / {judged.length}
      </Table.Td>
      <Table.Td>{lengthOf(of.seen - of.joined)}</Table.Td>
      <Table.Td>
        {quiet < HERE_MS ? t('walk.house.now') : t('walk.house.ago', { length: lengthOf(quiet) })}
      </Table.Td>
    </>
  );
}
