/** Question by question what everyone answered, to read side by side; a question that nobody has come to is left out. */
import { Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClassShown, Try } from '../../src/contract/http/lesson.ts';
import { dayAndTime, lengthOf } from '../app/times.ts';
import { inWords } from '../text/inWords.ts';

type Asked = ClassShown['lesson'][number];

export function ClassAnswers({ group }: { readonly group: ClassShown }): ReactElement | null {
  const { t } = useTranslation();
  const { lesson, learners } = group;
  const questions = lesson.flatMap((asked, step) => {
    if (asked.asks === null) return [];
    const given = learners.flatMap(({ id, name, steps }) => {
      const at = steps.find((one) => one.step === step);
      return at === undefined || at.tries.length === 0 ? [] : [{ id, name, at }];
    });
    return given.length === 0 ? [] : [{ asked, step, given }];
  });
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="answers" className="class-answers">
      <Title order={2} size="h4" id="answers">
        {t('walk.house.answersTitle')}
      </Title>
      {questions.map(({ asked, step, given }) => (
        <details key={step}>
          <summary>
            <strong>{step + 1}</strong> · {inWords(asked.question ?? asked.title)}{' '}
            <span className="walk-quiet">
              {t('walk.house.answeredBy', { count: given.length, of: learners.length })}
            </span>
          </summary>
          <dl>
            {given.map(({ id, name, at }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>
                  {at.tries.map((tried, index) => (
                    <div key={index}>
                      <Given of={tried} asked={asked} />{' '}
                      <span className="walk-quiet">
                        {tried.right === null ? null : `${t(tried.right ? 'walk.right' : 'walk.wrong')} · `}
                        {index === 0
                          ? t('walk.house.took1', { length: lengthOf(tried.at - at.shown) })
                          : t('walk.house.tryNumber', { n: index + 1 })}
                      </span>
                    </div>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}

function Given({ of: { answer }, asked }: { readonly of: Try; readonly asked: Asked }): ReactElement {
  const { t } = useTranslation();
  const at = (local: string): string => dayAndTime(Date.parse(`${local}:00Z`));
  if ('choice' in answer) return <>{inWords(asked.options[answer.choice] ?? answer.choice)}</>;
  if ('time' in answer) return <>{at(answer.time)}</>;
  if ('text' in answer) return <>{answer.text}</>;
  const { level, hour, issue, who } = answer;
  return <>{[t(`walk.levels.${level}`), at(hour), issue, who].join(' · ')}</>;
}
