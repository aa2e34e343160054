/** A planned hour by the clock of the other capital, held against the hours of its contact points. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feedback } from '../../src/contract/http/lesson.ts';
import { capital } from '../../src/picture/words.ts';
import { dayAndTime } from '../app/times.ts';
import { inWords } from '../text/inWords.ts';

export function HourThere({ of }: { readonly of: NonNullable<Feedback['hour']> }): ReactElement {
  const { t } = useTranslation();
  const there = dayAndTime(Date.parse(of.at), of.zone);
  return (
    <>
      <p>
        {t('walk.hourThere', { there, capital: inWords(of.capital) })} {of.past ? t('walk.hourPast') : null}
      </p>
      <p className="walk-label">{t('walk.contactsThere')}</p>
      <ul className="walk-contacts">
        {of.contacts.map(({ name, duty, open, hours }, index) => (
          <li key={index} data-open={open}>
            <strong>{name}</strong>{' '}
            {t(duty ? (open ? 'walk.answers' : 'walk.silent') : open ? 'walk.open' : 'walk.closed')}
            <span className="walk-quiet">
              {' '}
              {hours === null
                ? t('walk.anyHour')
                : t('walk.hours', {
                    days: hours.days.map(capital).join(' '),
                    from: hours.from,
                    to: hours.to,
                  })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
