/** A decision of the cell: the question, its options with what the cell gave each by its own tests, who decided, why, and dissent. */
import { Button, CloseButton, Group, NativeSelect, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../app/Refusal.tsx';
import { asRecord } from '../forms/fieldsToSend.ts';
import { useForm } from '../forms/useForm.ts';
import { useCommand } from '../live/useAct.ts';
import { freshName } from './newNames.ts';
import { actIn, isForAnother, useCell } from './useCell.ts';
import { said, verbWords } from './words.ts';

interface Option {
  readonly text: string;
  readonly marks: Readonly<Record<string, string>>;
}

const optionsIn = (value: unknown): Option[] =>
  (Array.isArray(value) ? value : [{}, {}]).map((one) => ({
    text: said(asRecord(one)['text']),
    marks: asRecord(asRecord(one)['marks']) as Record<string, string>,
  }));

const splitted = (words: string): string[] =>
  words
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

export function DecisionForm({ onDone }: { readonly onDone: () => void }): ReactElement {
  const { t } = useTranslation();
  const cell = useCell();
  const { send, busy, refused } = useCommand();
  const form = useForm(cell.from, isForAnother(cell) ? `${cell.seat}:decision` : 'decision', {});
  const [lacks, setLacks] = useState(false);
  const { values, set } = form;
  const options = optionsIn(values['options']);
  const tests = splitted(said(values['tests']));
  const put = (index: number, change: Partial<Option>): void =>
    set(
      'options',
      options.map((one, at) => (at === index ? { ...one, ...change } : one)),
    );
  // the option that was decided on keeps its mark when one before it goes
  const drop = (index: number): void => {
    const chosen = Number(said(values['chosen']).slice(1)) - 1;
    const left = options.filter((_, at) => at !== index);
    const now = chosen === index ? '' : `o${(chosen > index ? chosen - 1 : chosen) + 1}`;
    form.setAll({ options: left, ...(said(values['chosen']) === '' ? {} : { chosen: now }) });
  };
  const record = async (): Promise<void> => {
    const given = options.map(({ text, marks }, index) => ({
      id: `o${index + 1}`,
      text: text.trim(),
      ...(Object.keys(marks).length === 0 ? {} : { marks }),
    }));
    const fields = {
      name: freshName(cell, 'decision'),
      question: said(values['question']).trim(),
      options: given.filter(({ text }) => text !== ''),
      chosen: said(values['chosen']),
      by: splitted(said(values['by'])),
      why: said(values['why']).trim(),
      ...(said(values['dissent']).trim() === '' ? {} : { dissent: said(values['dissent']).trim() }),
    };
    const short =
      fields.question === '' || fields.chosen === '' || fields.why === '' || fields.by.length === 0;
    setLacks(short);
    if (short || !(await send(actIn(cell, 'decision.record', {}, fields)))) return;
    form.done();
    onDone();
  };
  const area = (name: string, required: boolean): ReactElement => (
    <Textarea
      className="grows-text"
      rows={2}
      label={t(`cell.decision.${name}`)}
      required={required}
      value={said(values[name])}
      onChange={({ currentTarget }) => set(name, currentTarget.value)}
    />
  );
  return (
    <form
      aria-label={verbWords('decision.record')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <Stack gap="sm">
        {area('question', true)}
        <TextInput
          label={t('cell.decision.tests')}
          description={t('cell.decision.testsHint')}
          value={said(values['tests'])}
          onChange={({ currentTarget }) => set('tests', currentTarget.value)}
        />
        {options.map(({ text, marks }, index) => (
          <fieldset key={index} className="fieldset">
            <legend>{t('cell.decision.option', { nth: index + 1 })}</legend>
            <Group wrap="nowrap" align="flex-end">
              <TextInput
                className="grows"
                label={t('cell.decision.what', { nth: index + 1 })}
                value={text}
                onChange={({ currentTarget }) => put(index, { text: currentTarget.value })}
              />
              <CloseButton
                aria-label={t('cell.decision.drop', { nth: index + 1 })}
                onClick={() => drop(index)}
              />
            </Group>
            <Group gap="sm">
              {tests.map((test) => (
                <TextInput
                  key={test}
                  size="xs"
                  maw={140}
                  label={t('cell.decision.mark', { test, nth: index + 1 })}
                  value={marks[test] ?? ''}
                  onChange={({ currentTarget }) =>
                    put(index, { marks: { ...marks, [test]: currentTarget.value } })
                  }
                />
              ))}
            </Group>
          </fieldset>
        ))}
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          disabled={options.length >= 12}
          onClick={() => set('options', [...options, { text: '', marks: {} }])}
        >
          {t('cell.decision.more')}
        </Button>
        <NativeSelect
          label={t('cell.decision.chosen')}
          required
          data={[
            { value: '', label: t('cell.form.choose') },
            ...options.flatMap(({ text }, index) =>
              text === '' ? [] : [{ value: `o${index + 1}`, label: text }],
            ),
          ]}
          value={said(values['chosen'])}
          onChange={({ currentTarget }) => set('chosen', currentTarget.value)}
        />
        <TextInput
          label={t('cell.decision.by')}
          description={t('cell.decision.byHint')}
          required
          value={said(values['by'])}
          onChange={({ currentTarget }) => set('by', currentTarget.value)}
        />
        {area('why', true)}
        {area('dissent', false)}
        {lacks ? <Text className="field-error">{t('cell.decision.lacks')}</Text> : null}
        <Refusal of={refused} />
        <Group>
          <Button type="submit" loading={busy}>
            {verbWords('decision.record')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('cell.form.later')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
