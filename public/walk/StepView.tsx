/** One step, in one column: when and where, what happens, the clause, the path, what could be done, the question. */
import { Alert, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Walk, WalkStep } from '../../src/contract/http/lesson.ts';
import { dayAndTime, timeIn } from '../app/times.ts';
import { inWords } from '../text/inWords.ts';
import { Clause } from './Clause.tsx';
import { Happened } from './Happened.tsx';
import { MayNow } from './MayNow.tsx';
import { OtherChair } from './OtherChair.tsx';
import { PathThen } from './PathThen.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { Section } from './Section.tsx';
import type { Walking } from './useWalk.ts';
import { Waiting } from './Waiting.tsx';

interface StepViewProps {
  readonly walk: Walk;
  readonly walking: Walking;
  readonly token: string;
}

export function StepView({ walk, walking, token }: StepViewProps): ReactElement {
  const { t } = useTranslation();
  const { step } = walk;
  const [beside, setBeside] = useState<'wait' | 'chair' | null>(null);
  return (
    <>
      <WhenAndWho walk={walk} />
      {step.came ? null : (
        <Alert color="yellow" role="note">
          {t('walk.notCome')}
        </Alert>
      )}
      {step.brief === null ? null : <Brief of={step.brief} />}
      <Section title={t('walk.happens')}>
        <Happened rows={step.happened} nothing={t('walk.nothingNew')} />
        {step.say === null ? null : <Text className="walk-say">{inWords(step.say)}</Text>}
      </Section>
      {step.clause === null ? null : <Clause of={step.clause} />}
      <Section title={t('walk.path')} className="walk-wide">
        <PathThen picture={step.picture} incident={step.incident} />
      </Section>
      <MayNow title={t('walk.may')} may={step.may} />
      {step.question === null ? null : (
        <QuestionCard key={walk.learner.id} walk={walk} walking={walking} question={step.question} />
      )}
      <div className="walk-beside no-print">
        <button
          type="button"
          aria-expanded={beside === 'wait'}
          onClick={() => setBeside(beside === 'wait' ? null : 'wait')}
        >
          {t('walk.wait')}
        </button>
        <button
          type="button"
          aria-expanded={beside === 'chair'}
          onClick={() => setBeside(beside === 'chair' ? null : 'chair')}
        >
          {t('walk.chair')}: {inWords(step.other.party)}
        </button>
      </div>
      {beside === 'wait' ? <Waiting token={token} /> : null}
      {beside === 'chair' ? <OtherChair token={token} incident={step.incident} /> : null}
    </>
  );
}

function WhenAndWho({ walk: { step, capitals } }: { readonly walk: Walk }): ReactElement {
  const { t } = useTranslation();
  const at = Date.parse(step.at);
  return (
    <div className="walk-when">
      <p>
        <strong>{dayAndTime(at)} UTC</strong>
        {capitals.map(({ capital, zone }) => (
          <span key={zone}>
            {inWords(capital)} {timeIn(at, zone)}
          </span>
        ))}
      </p>
      <p>
        {t('walk.youAre')} <strong>{inWords(step.title)}</strong>, {inWords(step.party)}
      </p>
    </div>
  );
}

function Brief({ of }: { readonly of: NonNullable<WalkStep['brief']> }): ReactElement {
  const { t } = useTranslation();
  return (
    <dl className="walk-brief">
      {(['you-are', 'you-know', 'you-want', 'you-may-not'] as const).map((field) =>
        of[field] === undefined ? null : (
          <div key={field}>
            <dt>{t(`walk.brief.${field}`)}</dt>
            <dd>{inWords(of[field])}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
