/** A form of any act, from its shape (virtual:acts): what is written is kept, what is sent is checked by the machine. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { actShapes } from './actShapes.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { Refusal } from '../app/Refusal.tsx';
import { openMove } from '../cell/move.ts';
import { aboutOf } from '../cell/names.ts';
import { optionsFor } from '../cell/options.ts';
import { actIn, isForAnother, useCell } from '../cell/useCell.ts';
import { verbWords } from '../cell/words.ts';
import { useCommand } from '../live/useAct.ts';
import { useLive } from '../live/useLive.ts';
import { Fields } from './Fields.tsx';
import { fieldsToSend, missingIn } from './fieldsToSend.ts';
import { InstantField } from './InstantField.tsx';
import { SetAside } from './SetAside.tsx';
import type { Aside } from './SetAside.tsx';
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
  /** Fields that a person gives here, though a program may leave them out. */
  readonly needs?: readonly string[];
  /** Fields without which what is written so far says nothing, such as the text of a request that has no element. */
  readonly saysNothing?: (values: Values) => readonly string[];
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

export function FormFor(props: FormForProps): ReactElement {
  const { verb, refs, draft, about = null, preset = {}, without = [], needs = [], only } = props;
  const { onDone, before, after } = props;
  const { t } = useTranslation();
  const cell = useCell();
  const shape = actShapes[verb];
  const form = useForm(cell.from, isForAnother(cell) ? `${cell.seat}:${draft}` : draft, preset);
  const { send, busy, refused, forget } = useCommand();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [lacking, setLacking] = useState(0);
  // what is refused is sent as another command the next time; what was not sent, or not kept, as the same
  useEffect(() => {
    if (refused !== null && refused.code !== 'not-saved') form.wasRefused();
  }, [refused]);
  const place = useRef<HTMLFormElement>(null);
  // who was told that something is missing stands at it
  useEffect(() => {
    if (lacking > 0) focusFirstWrong(place.current);
  }, [lacking]);
  const [done, setDone] = useState(false);
  const [aside, setAside] = useState<Aside | null>(null);
  const lost = useLive((state) => state.line.is !== 'live');
  const move = shape.on === 'exercise' ? null : openMove(cell);
  const names = Object.keys(shape.fields).filter(
    (field) => !without.includes(field) && (only?.(field, form.values) ?? true),
  );
  const doAct = async (which: Verb): Promise<void> => {
    const asked = {
      fields: Object.fromEntries(
        Object.entries(actShapes[which].fields)
          .filter(([name]) => !hidden(name))
          .map(([name, field]) => [name, needs.includes(name) ? { ...field, optional: false } : field]),
      ),
    };
    const values = { ...form.values, ...props.made };
    const lacks = [
      ...missingIn(asked, values),
      ...(which === verb ? (props.saysNothing?.(values) ?? []) : []),
    ];
    setMissing(lacks);
    if (lacks.length > 0) {
      setLacking((count) => count + 1);
      return;
    }
    const when = instantFor(form.values['@at']);
    const more = {
      ...(move === null || when === '' ? {} : { effectiveAt: when }),
      ...(aside === null ? {} : { aside }),
    };
    const fields = fieldsToSend(asked, values);
    if (!(await send(actIn(cell, which, refs(values), fields, more), form.idFor(which)))) return;
    form.done();
    setDone(true);
    setAside(null);
    onDone?.();
  };
  // what is done for a seat is done at once, where no instant in its move is given
  const instantFor = (given: unknown): string =>
    typeof given === 'string' && given !== '' ? given : isForAnother(cell) ? '' : cell.now();
  const hidden = (field: string): boolean => !(only?.(field, form.values) ?? true);
  const locked = form.pen !== null;
  return (
    <form
      ref={place}
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
        <Fields
          verb={verb}
          names={names}
          form={form}
          missing={missing}
          needs={needs}
          optionsFor={(field) => optionsFor(cell, { verb, ref: about }, field, form.values)}
        />
        {after?.(form)}
        {move === null ? null : (
          <InstantField
            label={t('cell.form.effect')}
            description={t(isForAnother(cell) ? 'cell.form.effectForHint' : 'cell.form.effectHint')}
            value={instantFor(form.values['@at'])}
            onChange={(at) => form.set('@at', at)}
            until={move.to}
            disabled={locked}
          />
        )}
        <Refusal of={refused} about={aboutOf(cell, about)} />
        {isForAnother(cell) ? <SetAside rule={refused?.rule ?? null} aside={aside} set={setAside} /> : null}
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
                : form.sent && !busy && refused === null
                  ? t('app.wasSent')
                  : form.begun
                    ? t('cell.form.kept')
                    : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

function focusFirstWrong(form: HTMLElement | null): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const field = wrong?.matches('fieldset') === true ? wrong.querySelector<HTMLElement>('input') : wrong;
  field?.focus();
}
