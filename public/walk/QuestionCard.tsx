/** The question of a step: the form for its kind, and what is said to the answer. It can always be answered otherwise. */
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonAnswer, LessonQuestion, Walk } from '../../src/contract/http/lesson.ts';
import { CallForm } from './CallForm.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import { ComposeForm } from './ComposeForm.tsx';
import { FeedbackView } from './FeedbackView.tsx';
import { QuestionAsked } from './QuestionAsked.tsx';
import { Section } from './Section.tsx';
import { TimeForm } from './TimeForm.tsx';
import type { Walking } from './useWalk.ts';

interface QuestionCardProps {
  readonly walk: Walk;
  readonly walking: Walking;
  readonly question: LessonQuestion;
}

export function QuestionCard({ walk, walking, question }: QuestionCardProps): ReactElement {
  const { t } = useTranslation();
  const { step, learner } = walk;
  const { feedback } = step;
  const [again, setAgain] = useState(false);
  const send = (answer: LessonAnswer): void => {
    void walking.answer(answer).then((taken) => taken && setAgain(false));
  };
  const form = {
    kept: `${learner.id} ${step.step}`,
    at: step.at,
    busy: walking.busy,
    again: feedback !== null,
    send,
  };
  const skips = feedback?.right === false && step.next !== null && step.next > step.step + 1;
  return (
    <Section title={t('walk.question')} className="walk-question">
      <QuestionAsked of={question} />
      {question.is === 'choice' ? (
        <ChoiceForm {...form} question={question} feedback={feedback} />
      ) : feedback === null || again ? (
        <>
          {question.is === 'compose' ? <ComposeForm {...form} question={question} /> : null}
          {question.is === 'call' ? <CallForm {...form} question={question} /> : null}
          {question.is === 'local-time' ? <TimeForm {...form} question={question} /> : null}
        </>
      ) : null}
      <div role="status">
        {feedback === null || again ? null : <FeedbackView of={feedback} question={question} />}
        {skips ? <p className="walk-quiet">{t('walk.rejoins')}</p> : null}
      </div>
      {feedback === null || question.is === 'choice' ? null : (
        <Group mt="sm" className="no-print">
          <Button variant="default" size="compact-md" onClick={() => setAgain(!again)}>
            {t(again ? 'walk.keepAnswer' : 'walk.otherwise')}
          </Button>
        </Group>
      )}
    </Section>
  );
}
