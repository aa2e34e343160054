/** A call is planned: level, hour by the own clock, issue, who. */
import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactElement, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level } from '../../src/contract/act/act.ts';
import { inWords } from '../text/inWords.ts';
import { LocalMoment, localDay } from './LocalMoment.tsx';
import type { FormProps } from './formProps.ts';
import { useKept } from './useKept.ts';

export function CallForm({ question, kept, at, busy, send }: FormProps<'call'>): ReactElement {
  const { t } = useTranslation();
  const { levels, from } = question;
  const [level, setLevel] = useKept(`${kept} level`, levels[0]);
  const [day, setDay] = useKept(`${kept} day`, localDay(at, from.zone));
  const [hour, setHour] = useKept(`${kept} hour`);
  const [issue, setIssue] = useKept(`${kept} issue`);
  const [who, setWho] = useKept(`${kept} who`);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    send({ level: level as Level, hour: `${day}T${hour}`, issue, who });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <NativeSelect
          label={t('walk.level')}
          value={level}
          onChange={({ currentTarget }) => setLevel(currentTarget.value)}
          data={levels.map((one) => ({ value: one, label: t(`walk.levels.${one}`) }))}
          maw={280}
        />
        <LocalMoment capital={inWords(from.capital)} day={day} hour={hour} onDay={setDay} onHour={setHour} />
        <Textarea
          label={t('walk.issue')}
          description={t('walk.kept')}
          value={issue}
          onChange={({ currentTarget }) => setIssue(currentTarget.value)}
          autosize
          minRows={2}
          maxLength={8_000}
          required
        />
        <TextInput
          label={t('walk.who')}
          value={who}
          onChange={({ currentTarget }) => setWho(currentTarget.value)}
          maxLength={1_000}
          required
        />
        <div>
          <Button type="submit" loading={busy}>
            {t('walk.answer')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
