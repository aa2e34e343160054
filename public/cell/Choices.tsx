/** Choices that are put to this seat: one option is taken, with a reason if there is one. */
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../app/Refusal.tsx';
import { dayAndTime } from '../app/times.ts';
import { Segments } from '../forms/Segments.tsx';
import { useForm } from '../forms/useForm.ts';
import { actFrom, useCommand } from '../live/useAct.ts';
import { openChoices } from './inboxItems.ts';
import type { Choice } from './inboxItems.ts';
import { useCell } from './useCell.ts';
import { said } from './words.ts';

export function Choices(): ReactElement | null {
  const { seen } = useCell();
  const choices = openChoices(seen);
  if (choices.length === 0) return null;
  return (
    <>
      {choices.map((choice) => (
        <ChoiceCard key={choice.item} choice={choice} />
      ))}
    </>
  );
}

function ChoiceCard({ choice }: { readonly choice: Choice }): ReactElement {
  const { t } = useTranslation();
  const { seat } = useCell();
  const { send, busy, refused } = useCommand();
  const form = useForm(seat, `choice:${choice.item}`, {});
  const [unsaid, setUnsaid] = useState(false);
  const option = said(form.values['option']);
  const why = said(form.values['why']).trim();
  const take = async (): Promise<void> => {
    setUnsaid(option === '');
    if (option === '') return;
    const fields = { choice: choice.item, option, ...(why === '' ? {} : { why }) };
    if (await send(actFrom(seat, 'choice.take', {}, fields))) form.done();
  };
  return (
    <section aria-labelledby={`choice-${choice.item}`} className="panel choice">
      <Stack gap="sm">
        <Title order={2} size="h4" id={`choice-${choice.item}`}>
          {choice.ask}
        </Title>
        {choice.until === '' ? null : (
          <Text size="sm">{t('cell.choice.until', { until: dayAndTime(Date.parse(choice.until)) })}</Text>
        )}
        <Segments
          label={t('cell.choice.options')}
          options={choice.options.map(({ id, text }) => ({ value: id, words: text }))}
          value={option}
          onChange={(next) => form.set('option', next)}
          required
          error={unsaid ? t('cell.form.needed') : undefined}
        />
        <TextInput
          label={t('cell.choice.why')}
          value={said(form.values['why'])}
          onChange={({ currentTarget }) => form.set('why', currentTarget.value)}
        />
        <Refusal of={refused} />
        <Group>
          <Button loading={busy} onClick={() => void take()}>
            {t('cell.choice.take')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
