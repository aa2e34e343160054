/** The critical tasks of each objective as a checklist: done, not done, not seen. Each mark is an observation. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../app/Refusal.tsx';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useSetting } from '../live/useLive.ts';
import { inWords } from '../text/inWords.ts';
import { seenOf, seens } from './observations.ts';
import type { Observation, Seen } from './observations.ts';

interface TaskListProps {
  readonly seat: string;
  readonly observations: readonly Observation[];
}

export function TaskList({ seat, observations }: TaskListProps): ReactElement {
  const { t } = useTranslation();
  const { objectives = [] } = useSetting();
  const { send, refused } = useCommand();
  const mark = (objective: string, task: string, says: string, seen: Seen): void => {
    const text = t(`evaluator.seenText.${seen}`, { task: says });
    void send(actFrom(seat, 'observation.write', {}, { text, objective, task, seen }));
  };
  return (
    <section aria-label={t('evaluator.tasks')}>
      <Refusal of={refused} />
      {objectives.length === 0 ? <Text>{t('evaluator.tasksNone')}</Text> : null}
      <Stack gap="md">
        {objectives.map(({ id, text, tasks = [] }) => {
          // a task is called by its words as the scenario has them
          const named = tasks.map((task) => ({
            task: typeof task === 'string' ? task : task.en,
            says: inWords(task),
          }));
          const done = named.filter(({ task }) => seenOf(observations, id, task) === 'done').length;
          return (
            <div key={id}>
              <Title order={2} size="sm">
                {id} · {inWords(text)}
              </Title>
              {named.length === 0 ? null : (
                <Text size="xs" c="dimmed">
                  {t('evaluator.tasksDone', { done, all: named.length })}
                </Text>
              )}
              <ul className="task-list">
                {named.map(({ task, says }) => (
                  <li key={task}>
                    <Text size="sm">{says}</Text>
                    <Group gap={4} role="group" aria-label={says}>
                      {seens.map((seen) => {
                        const is = seenOf(observations, id, task) === seen;
                        return (
                          <Button
                            key={seen}
                            size="compact-xs"
                            variant={is ? 'filled' : 'default'}
                            aria-pressed={is}
                            onClick={() => mark(id, task, says, seen)}
                          >
                            {t(`evaluator.seen.${seen}`)}
                          </Button>
                        );
                      })}
                    </Group>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </Stack>
    </section>
  );
}
