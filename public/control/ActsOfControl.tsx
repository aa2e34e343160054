/** What the machine of a subject takes from control now: a button for each act, and its form below when it has fields. */
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { Can } from '../../src/contract/live/can.ts';
import { verbWords } from '../cell/words.ts';
import { actShapes } from '../forms/actShapes.ts';
import { Fields } from '../forms/Fields.tsx';
import { fieldsToSend, missingIn } from '../forms/fieldsToSend.ts';
import { useForm } from '../forms/useForm.ts';
import type { Option } from '../forms/Field.tsx';
import { useSetting } from '../live/useLive.ts';
import { actSays } from '../text/actSays.ts';
import { inWords } from '../text/inWords.ts';
import { useControl } from './room.ts';

interface ActsOfControlProps {
  readonly can: readonly Can[];
  readonly subject: string;
  readonly verbs: readonly Verb[];
}

export function ActsOfControl({ can, subject, verbs }: ActsOfControlProps): ReactElement | null {
  const { act, holds } = useControl();
  const [form, setForm] = useState<Verb | null>(null);
  const refs = refsOf(subject);
  const now = can.filter(({ ref, do: verb, accepts }) => ref === subject && accepts && verbs.includes(verb));
  if (now.length === 0) return null;
  const begin = (verb: Verb): void => {
    if (Object.keys(actShapes[verb].fields).length > 0) setForm(form === verb ? null : verb);
    else void act(verb, {}, refs);
  };
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {now.map(({ do: verb }) => (
          <Button
            key={verb}
            size="compact-xs"
            variant="default"
            disabled={!holds}
            aria-expanded={form === verb ? true : undefined}
            title={actSays(verb)}
            onClick={() => begin(verb)}
          >
            {verbWords(verb)}
          </Button>
        ))}
      </Group>
      {form === null || !now.some(({ do: verb }) => verb === form) ? null : (
        <Form key={form} verb={form} subject={subject} close={() => setForm(null)} />
      )}
    </Stack>
  );
}

const refsOf = (subject: string): Record<string, string> => {
  const [machine = '', name = ''] = subject.split('/');
  return { [machine]: name };
};

interface FormProps {
  readonly verb: Verb;
  readonly subject: string;
  readonly close: () => void;
}

function Form({ verb, subject, close }: FormProps): ReactElement {
  const { t } = useTranslation();
  const { seat, act, holds } = useControl();
  const { parties } = useSetting();
  const form = useForm(seat, `${verb}:${subject}`, {});
  const [missing, setMissing] = useState<readonly string[]>([]);
  const shape = actShapes[verb];
  const does = async (): Promise<void> => {
    const lacks = missingIn(shape, form.values);
    setMissing(lacks);
    if (lacks.length > 0 || !(await act(verb, fieldsToSend(shape, form.values), refsOf(subject)))) return;
    form.done();
    close();
  };
  const seats = Object.entries(parties).flatMap(([party, { seats: all, short }]): Option[] =>
    Object.entries(all).map(([id, { title }]) => ({
      value: `${party}/${id}`,
      words: `${short} · ${inWords(title)}`,
    })),
  );
  return (
    <form
      noValidate
      className="fieldset"
      aria-label={verbWords(verb)}
      onSubmit={(event) => {
        event.preventDefault();
        void does();
      }}
    >
      <Fields
        verb={verb}
        names={Object.keys(shape.fields)}
        form={form}
        missing={missing}
        optionsFor={(field) => (field === 'present' ? seats : undefined)}
      />
      <Button type="submit" size="compact-sm" mt="sm" disabled={!holds}>
        {t('control.send')}
      </Button>
    </form>
  );
}
