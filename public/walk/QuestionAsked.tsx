/** What is asked, in a sentence; a choice says it itself. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LessonQuestion } from '../../src/contract/http/lesson.ts';
import { dayAndTime } from '../app/times.ts';
import { inWords } from '../text/inWords.ts';

export function QuestionAsked({ of }: { readonly of: LessonQuestion }): ReactElement | null {
  const { t } = useTranslation();
  switch (of.is) {
    case 'choice':
      return null;
    case 'compose':
      return (
        <p className="walk-asked">
          {t('walk.ask.compose', { what: t(`walk.what.${of.what}`, { defaultValue: of.what }) })}
        </p>
      );
    case 'call':
      return <p className="walk-asked">{t('walk.ask.call', { to: inWords(of.to) })}</p>;
    case 'local-time': {
      const ms = Date.parse(of.at);
      const [capital, there] = [inWords(of.own.capital), inWords(of.capital)];
      const asked = { utc: dayAndTime(ms), capital, local: dayAndTime(ms, of.own.zone), there };
      return (
        <p className="walk-asked">{t(capital === there ? 'walk.ask.timeOwn' : 'walk.ask.time', asked)}</p>
      );
    }
  }
}
