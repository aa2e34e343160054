/** Walkthroughs, for whoever runs the server: the classes, and the scenarios that a class can begin with; or one class. */
import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../src/contract/http/catalogue.ts';
import type { ClassesListed } from '../../src/contract/http/lesson.ts';
import { Frame } from '../app/Frame.tsx';
import { houseToken } from '../app/route.ts';
import { dayAndTime } from '../app/times.ts';
import { ThemeButton } from '../app/ThemeButton.tsx';
import { ask } from '../live/http.ts';
import { inWords } from '../text/inWords.ts';
import { ClassPage } from './ClassPage.tsx';
import { StartLesson } from './StartLesson.tsx';
import './walk.css';

/** `id`: of one class; empty: all. */
export function ClassesPage({ id }: { readonly id: string }): ReactElement {
  const { t } = useTranslation();
  const head = (
    <Group component="nav" px="md" py="xs" gap="md" aria-label={t('walk.house.title')} className="no-print">
      <Anchor href="#/house">{t('walk.house.lobby')}</Anchor>
      {id === '' ? null : <Anchor href="#/house/class">{t('walk.house.back')}</Anchor>}
      <span style={{ marginLeft: 'auto' }}>
        <ThemeButton />
      </span>
    </Group>
  );
  return (
    <Frame title={t('walk.house.title')} head={head}>
      <div className="class-page">{id === '' ? <AllClasses /> : <ClassPage id={id} />}</div>
    </Frame>
  );
}

function AllClasses(): ReactElement {
  const { t } = useTranslation();
  const [listed, setListed] = useState<ClassesListed['classes'] | null>(null);
  const [scenarios, setScenarios] = useState<Catalogue['scenarios'] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const token = houseToken();
    void ask<ClassesListed>('/api/v1/classes', { token }).then((answer) =>
      answer.ok ? setListed(answer.value.classes) : setProblem(answer.problem.detail),
    );
    void ask<Catalogue>('/api/v1/scenarios', { token }).then((answer) =>
      answer.ok ? setScenarios(answer.value.scenarios) : setProblem(answer.problem.detail),
    );
  }, []);
  const lessons = scenarios?.filter(({ lesson }) => lesson);
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          {t('walk.house.title')}
        </Title>
        <Text>{t('walk.house.what')}</Text>
      </div>
      {problem === null ? null : (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <section aria-labelledby="lessons">
        <Title order={2} size="h4" id="lessons" mb="sm">
          {t('walk.house.start')}
        </Title>
        {lessons?.length === 0 ? <Text>{t('walk.house.noLessons')}</Text> : null}
        <Stack>
          {lessons?.map((card) => (
            <Group key={card.name} className="class-lesson">
              <div>
                <Text fw={600}>{inWords(card.title)}</Text>
                <Text size="sm" c="dimmed">
                  {t('walk.house.steps', { count: card.steps })}
                  {card.minutes === null ? '' : ` · ${t('walk.house.minutes', { count: card.minutes })}`}
                </Text>
                <Text size="sm">{inWords(card.summary)}</Text>
              </div>
              <StartLesson name={card.name} title={inWords(card.title)} tell={setProblem} />
            </Group>
          ))}
        </Stack>
      </section>
      <section aria-labelledby="classes">
        <Title order={2} size="h4" id="classes" mb="sm">
          {t('walk.house.classes')}
        </Title>
        {listed?.length === 0 ? <Text c="dimmed">{t('walk.house.none')}</Text> : null}
        <Stack gap="sm">
          {listed?.map(({ id, title, begun, learners, steps }) => (
            <Group key={id} justify="space-between">
              <Text>
                <strong>{inWords(title)}</strong> ·{' '}
                {t('walk.house.begun', { when: dayAndTime(Date.parse(begun)) })} ·{' '}
                {t('walk.house.learners', { count: learners })} · {t('walk.house.steps', { count: steps })}
              </Text>
              <Button component="a" href={`#/house/class/${id}`} variant="default" size="compact-md">
                {t('walk.house.open')}
              </Button>
            </Group>
          ))}
        </Stack>
      </section>
    </Stack>
  );
}
