/** A local time is computed. */
import { Button, Stack } from '@mantine/core';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../app/times.ts';
import { inWords } from '../text/inWords.ts';
import { LocalMoment, localDay } from './LocalMoment.tsx';
import type { FormProps } from './QuestionCard.tsx';
import { useKept } from './useKept.ts';

export function TimeForm({ question, kept, busy, send }: FormProps<'local-time'>): ReactElement {
  const { t } = useTranslation();
  const { at, own, capital } = question;
  const [day, setDay] = useKept(`${kept} day`, localDay(at, 'UTC'));
  const [hour, setHour] = useKept(`${kept} hour`);
  const ms = Date.parse(at);
  const there = inWords(capital);
  const asked = {
    utc: dayAndTime(ms),
    capital: inWords(own.capital),
    local: dayAndTime(ms, own.zone),
    there,
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send({ time: `${day}T${hour}` });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <p className="walk-asked">
          {inWords(own.capital) === there ? t('walk.ask.timeOwn', asked) : t('walk.ask.time', asked)}
        </p>
        <LocalMoment capital={there} day={day} hour={hour} onDay={setDay} onHour={setHour} />
        <div>
          <Button type="submit" loading={busy}>
            {t('walk.answer')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
