/** What is said to an answer: whether it fits, why, and a good one beside the own one. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feedback, LessonQuestion, Try } from '../../src/contract/http/lesson.ts';
import { dayAndTime } from '../app/times.ts';
import { inWords } from '../text/inWords.ts';
import { HourThere } from './HourThere.tsx';

interface FeedbackViewProps {
  readonly of: Feedback;
  readonly question: LessonQuestion;
}

export function FeedbackView({ of, question }: FeedbackViewProps): ReactElement {
  const { t } = useTranslation();
  const { right, model, level, hour, time, otherwise, tries } = of;
  const last = tries.at(-1)?.answer;
  const verdict = right === null ? t('walk.noted') : t(right ? 'walk.right' : 'walk.wrong');
  return (
    <div className="walk-feedback" data-right={right ?? 'open'}>
      <p>
        <strong>{verdict}.</strong> {right === null ? t('walk.compare') : null}
      </p>
      {time === null || question.is !== 'local-time' ? null : <TimeWhy of={time} question={question} />}
      {level === null ? null : (
        <p>
          {t(level.right ? 'walk.levelRight' : 'walk.levelWrong', {
            level: t(`walk.levels.${level.wanted}`),
          })}
        </p>
      )}
      {hour === null ? null : <HourThere of={hour} />}
      {question.is === 'compose' && last !== undefined && 'elements' in last ? (
        <Elements of={last.elements} question={question} />
      ) : null}
      {otherwise === null ? null : <p className="walk-otherwise">{inWords(otherwise)}</p>}
      {model === null || last === undefined ? null : (
        <div className="walk-compare">
          <figure>
            <figcaption>{t('walk.yours')}</figcaption>
            <blockquote>{ownText(last, t)}</blockquote>
          </figure>
          <figure>
            <figcaption>{t('walk.model')}</figcaption>
            <blockquote>{inWords(model)}</blockquote>
          </figure>
        </div>
      )}
    </div>
  );
}

type Speak = ReturnType<typeof useTranslation>['t'];

function ownText(answer: Try['answer'], t: Speak): string {
  if ('text' in answer) return answer.text;
  if (!('level' in answer)) return '';
  const { level, hour, issue, who } = answer;
  const when = dayAndTime(Date.parse(`${hour}:00Z`));
  return [t(`walk.levels.${level}`), when, issue, who].join('\n');
}

interface TimeWhyProps {
  readonly of: NonNullable<Feedback['time']>;
  readonly question: Extract<LessonQuestion, { is: 'local-time' }>;
}

function TimeWhy({ of: { local, ahead, offset }, question }: TimeWhyProps): ReactElement {
  const { t } = useTranslation();
  const capital = inWords(question.capital);
  const own = inWords(question.own.capital);
  const lead = (hours: number, place: string): string => {
    if (hours === 0) return t('walk.timeSame', { place });
    return t(hours > 0 ? 'walk.timeAhead' : 'walk.timeBehind', { hours: Math.abs(hours), place });
  };
  return (
    <p>
      {t('walk.timeIs', { capital, local: dayAndTime(Date.parse(`${local}:00Z`)) })}{' '}
      {t(own === capital ? 'walk.timeWhyOwn' : 'walk.timeWhy', {
        capital,
        utc: lead(offset, 'UTC'),
        own: lead(ahead, own),
      })}
    </p>
  );
}

interface ElementsProps {
  readonly of: readonly string[];
  readonly question: Extract<LessonQuestion, { is: 'compose' }>;
}

function Elements({ of, question: { elements } }: ElementsProps): ReactElement | null {
  const { t } = useTranslation();
  if (elements.length === 0) return null;
  const missing = elements.filter(({ id }) => !of.includes(id)).map(({ words }) => inWords(words));
  return (
    <p>{missing.length === 0 ? t('walk.complete') : t('walk.missing', { elements: missing.join(' · ') })}</p>
  );
}
