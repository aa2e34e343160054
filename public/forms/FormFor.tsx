/** A form of any act, from its shape (virtual:acts): what is written is kept, what is sent is checked by the machine. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actShapes } from './actShapes.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { Refusal } from '../app/Refusal.tsx';
import { openMove } from '../cell/move.ts';
import { optionsFor } from '../cell/options.ts';
import { useCell } from '../cell/useCell.ts';
import { fieldHint, fieldWords, verbWords } from '../cell/words.ts';
import { actFrom, useCommand } from '../live/useAct.ts';
import { useLive } from '../live/useLive.ts';
import { Field } from './Field.tsx';
import { fieldsToSend, missingIn } from './fieldsToSend.ts';
import { InstantField } from './InstantField.tsx';
import { useForm } from './useForm.ts';
import type { Form, Values } from './useForm.ts';

interface FormForProps {
  readonly verb: Verb;
  /** By which names the act says what it is about; made from what is written where that depends on it. */
  readonly refs: (values: Values) => Readonly<Record<string, string>>;
  /** The name of its draft, where it is not the verb's and the subject's. */
  readonly draft: string;
  readonly about?: string | null;
  readonly preset?: Values;
  /** Names that are made when it is sent. */
  readonly made?: Values;
  /** Fields that another part of the form shows, or that are not asked. */
  readonly without?: readonly string[];
  /** Fields that stand only in some cases. */
  readonly only?: (field: string, values: Values) => boolean;
  readonly onDone?: () => void;
  /** Above and below the fields. */
  readonly before?: (form: Form) => ReactNode;
  readonly after?: (form: Form) => ReactNode;
  /** What is asked for by another act from the same form, such as keeping a draft. */
  readonly alsoDo?: readonly Verb[];
  readonly submit?: string;
}

/** What takes the whole width of a form. */
const wide: readonly string[] = ['text', 'list', 'group', 'map'];

export function FormFor(props: FormForProps): ReactElement {
  const { verb, refs, draft, about = null, preset = {}, without = [], only, onDone, before, after } = props;
  const { t } = useTranslation();
  const cell = useCell();
  const shape = actShapes[verb];
  const form = useForm(cell.seat, draft, preset);
  const { send, busy, refused, forget } = useCommand();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [done, setDone] = useState(false);
  const lost = useLive((state) => state.line.is !== 'live');
  const move = shape.on === 'exercise' ? null : openMove(cell);
  const names = Object.keys(shape.fields).filter(
    (field) => !without.includes(field) && (only?.(field, form.values) ?? true),
  );
  const doAct = async (which: Verb): Promise<void> => {
    const asked = {
      fields: Object.fromEntries(Object.entries(actShapes[which].fields).filter(([name]) => !hidden(name))),
    };
    const values = { ...form.values, ...props.made };
    const lacks = missingIn(asked, values);
    setMissing(lacks);
    if (lacks.length > 0) return;
    const effectiveAt = form.values['@at'];
    const when = typeof effectiveAt === 'string' && effectiveAt !== '' ? effectiveAt : cell.now();
    const more = move === null ? {} : { effectiveAt: when };
    const fields = fieldsToSend(asked, values);
    if (!(await send(actFrom(cell.seat, which, refs(values), fields, more)))) return;
    form.done();
    setDone(true);
    onDone?.();
  };
  const hidden = (field: string): boolean => !(only?.(field, form.values) ?? true);
  const locked = form.pen !== null;
  return (
    <form
      noValidate
      aria-label={verbWords(verb)}
      onSubmit={(event) => {
        event.preventDefault();
        void doAct(verb);
      }}
      onChange={() => {
        if (refused !== null) forget();
        if (done) setDone(false);
      }}
    >
      <Stack gap="md">
        {locked ? (
          <Alert p="sm" color="yellow">
            <Group justify="space-between">
              {t('cell.form.pen')}
              <Button size="compact-sm" variant="default" onClick={form.takePen}>
                {t('cell.form.takePen')}
              </Button>
            </Group>
          </Alert>
        ) : null}
        {before?.(form)}
        <div className="form-fields">
          {names.map((field) => {
            const { shape: takes, optional } = shape.fields[field] ?? {
              shape: { is: 'text' as const },
              optional: true,
            };
            return (
              <div key={field} data-wide={wide.includes(takes.is) ? '' : undefined}>
                <Field
                  shape={takes}
                  label={fieldWords(field, verb)}
                  description={fieldHint(field, verb)}
                  required={!optional}
                  disabled={locked}
                  value={form.values[field]}
                  onChange={(value) => form.set(field, value)}
                  error={missing.includes(field) ? t('cell.form.needed') : undefined}
                  options={optionsFor(cell, { verb, ref: about }, field, form.values)}
                />
              </div>
            );
          })}
        </div>
        {after?.(form)}
        {move === null ? null : (
          <InstantField
            label={t('cell.form.effect')}
            description={t('cell.form.effectHint')}
            value={typeof form.values['@at'] === 'string' ? form.values['@at'] : cell.now()}
            onChange={(at) => form.set('@at', at)}
            disabled={locked}
          />
        )}
        <Refusal of={refused} />
        <Group gap="sm">
          <Button type="submit" loading={busy} disabled={locked || lost}>
            {props.submit ?? verbWords(verb)}
          </Button>
          {(props.alsoDo ?? []).map((other) => (
            <Button
              key={other}
              variant="default"
              disabled={locked || busy || lost}
              onClick={() => void doAct(other)}
            >
              {verbWords(other)}
            </Button>
          ))}
          <Text size="xs" c="dimmed" role="status">
            {done
              ? t('cell.form.sent')
              : lost
                ? t('cell.form.lineDown')
                : form.begun
                  ? t('cell.form.kept')
                  : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
