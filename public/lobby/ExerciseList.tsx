/** The exercises of this server: directed again, their places shown, put away and taken out. */
import { Badge, Button, Group, Table, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExerciseListed } from '../../src/contract/http/exercise.ts';
import { dayAndTime } from '../app/times.ts';
import { inWords } from '../text/inWords.ts';
import { askHouse, direct } from './house.ts';

export function ExerciseList({ tell }: { readonly tell: (problem: string | null) => void }): ReactElement {
  const { t } = useTranslation();
  const [all, setAll] = useState<readonly ExerciseListed[] | null>(null);
  const look = async (): Promise<void> => {
    const answer = await askHouse<{ exercises: readonly ExerciseListed[] }>('/api/v1/exercises');
    if (answer.ok) setAll(answer.value.exercises.toReversed());
    else tell(answer.problem.detail);
  };
  useEffect(() => {
    void look();
  }, []);
  const archive = async ({ id }: ExerciseListed, archived: boolean): Promise<void> => {
    const answer = await askHouse(`/api/v1/exercises/${id}/archive`, { body: { archived } });
    tell(answer.ok ? null : answer.problem.detail);
    await look();
  };
  const open = (all ?? []).filter(({ archived }) => !archived);
  const away = (all ?? []).filter(({ archived }) => archived);
  const rowsOf = (some: readonly ExerciseListed[]): ReactElement => (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing="xs" aria-label={t('lobby.exercises')}>
        <Table.Tbody>
          {some.map((one) => (
            <ExerciseRow
              key={one.id}
              of={one}
              tell={tell}
              archive={(archived) => void archive(one, archived)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
  return (
    <section aria-labelledby="exercises">
      <Title order={2} size="h3" id="exercises" mb="sm">
        {t('lobby.exercises')}
      </Title>
      {all !== null && open.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('lobby.exercisesNone')}
        </Text>
      ) : (
        rowsOf(open)
      )}
      {away.length === 0 ? null : (
        <details>
          <summary>{t('lobby.archived', { count: away.length })}</summary>
          {rowsOf(away)}
        </details>
      )}
    </section>
  );
}

interface RowProps {
  readonly of: ExerciseListed;
  readonly tell: (problem: string | null) => void;
  readonly archive: (archived: boolean) => void;
}

function ExerciseRow({ of, tell, archive }: RowProps): ReactElement {
  const { t } = useTranslation();
  const title = inWords(of.title);
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600} size="sm">
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {t('lobby.begun', { when: dayAndTime(Date.parse(of.begun), undefined) })}
          {of.variant === null ? '' : ` · ${of.variant}`}
        </Text>
      </Table.Td>
      <Table.Td>
        <Badge variant="outline" color="gray">
          {of.readOnly === null ? t(`app.life.${of.life}`, { defaultValue: of.life }) : t('lobby.readOnly')}
        </Badge>
      </Table.Td>
      <Table.Td>
        <Text size="sm">
          {t('lobby.entries', { count: of.entries })} · {t('lobby.people', { count: of.people })}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {of.archived ? (
            <Button size="compact-sm" variant="default" onClick={() => archive(false)}>
              {t('lobby.takeOut')}
            </Button>
          ) : (
            <>
              <Button
                size="compact-sm"
                onClick={() => void direct(of).then(tell)}
                aria-label={`${t('lobby.resume')}: ${title}`}
              >
                {t('lobby.resume')}
              </Button>
              <Button size="compact-sm" variant="default" component="a" href={`#/house/places/${of.id}`}>
                {t('lobby.placesOf')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => archive(true)}>
                {t('lobby.archive')}
              </Button>
            </>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
