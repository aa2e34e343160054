/** A local time is computed. */
import { Button, Stack } from '@mantine/core';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords } from '../text/inWords.ts';
import { LocalMoment, localDay } from './LocalMoment.tsx';
import type { FormProps } from './formProps.ts';
import { useKept } from './useKept.ts';

export function TimeForm({ question, kept, busy, send }: FormProps<'local-time'>): ReactElement {
  const { t } = useTranslation();
  const { at, capital } = question;
  const [day, setDay] = useKept(`${kept} day`, localDay(at, 'UTC'));
  const [hour, setHour] = useKept(`${kept} hour`);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send({ time: `${day}T${hour}` });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <LocalMoment capital={inWords(capital)} day={day} hour={hour} onDay={setDay} onHour={setHour} />
        <div>
          <Button type="submit" loading={busy}>
            {t('walk.answer')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
