/** The lesson of one learner: how far it is, the step, the way back and on. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Walk } from '../../src/contract/http/lesson.ts';
import { Busy } from '../app/Busy.tsx';
import { Frame } from '../app/Frame.tsx';
import { inWords } from '../text/inWords.ts';
import { Ending } from './Ending.tsx';
import { Progress } from './Progress.tsx';
import { StepView } from './StepView.tsx';
import { useWalk } from './useWalk.ts';
import type { Walking } from './useWalk.ts';
import './walk.css';

export function WalkPage({ token }: { readonly token: string }): ReactElement {
  const { t } = useTranslation();
  const walking = useWalk(token);
  const { walk, gone, problem, reload } = walking;
  if (gone)
    return (
      <Frame title={t('walk.gone')}>
        <Stack maw={560} mx="auto" mt="xl">
          <Title order={1} size="h2">
            {t('walk.gone')}
          </Title>
          <Text>{t('walk.goneWhat')}</Text>
          <Button component="a" href="#/" variant="default">
            {t('app.toStart')}
          </Button>
        </Stack>
      </Frame>
    );
  if (walk === null && problem === null) return <Busy what={t('walk.loading')} />;
  if (walk === null)
    return (
      <Frame>
        <Stack maw={560} mx="auto" mt="xl">
          <Title order={1} size="h2">
            {t('walk.notShown')}
          </Title>
          <Alert color="red" role="alert">
            {problem}
          </Alert>
          <Button onClick={reload}>{t('walk.again')}</Button>
        </Stack>
      </Frame>
    );
  return <Lesson walk={walk} walking={walking} token={token} />;
}

interface LessonProps {
  readonly walk: Walk;
  readonly walking: Walking;
  readonly token: string;
}

function Lesson({ walk, walking, token }: LessonProps): ReactElement {
  const { t } = useTranslation();
  const { busy, problem, go } = walking;
  const { step, steps, learner } = walk;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step.step);
  useEffect(() => {
    if (shown.current === step.step) return;
    shown.current = step.step;
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [step.step]);
  const before = steps.findLastIndex(({ shown: been }, index) => been && index < step.step);
  const isLast = step.step === steps.length - 1;
  const title = `${t('walk.stepOf', { step: step.step + 1, of: steps.length })} · ${inWords(walk.title)}`;
  return (
    <Frame title={title} head={<Progress walk={walk} busy={busy} onGo={(to) => void go(to)} />}>
      <Stack className="walk" gap="lg" component="article">
        <h1 ref={heading} tabIndex={-1} className="walk-title">
          {title}
        </h1>
        <StepView key={step.step} walk={walk} walking={walking} token={token} />
        {problem === null ? null : (
          <Alert color="red" role="alert">
            {problem}
          </Alert>
        )}
        {isLast && (step.question === null || step.feedback !== null) ? <Ending walk={walk} /> : null}
        <Group className="walk-foot no-print" justify="space-between" wrap="nowrap">
          <Button variant="default" disabled={before < 0 || busy} onClick={() => void go(before)}>
            {t('walk.back')}
          </Button>
          {step.next === null && !isLast ? (
            <Text size="sm" c="dimmed" ta="center">
              {t('walk.nextHint')}
            </Text>
          ) : null}
          {isLast ? null : (
            <Button
              disabled={step.next === null}
              loading={busy && step.next !== null}
              onClick={() => void go(step.next ?? learner.at)}
            >
              {t('walk.next')}
            </Button>
          )}
        </Group>
      </Stack>
    </Frame>
  );
}
