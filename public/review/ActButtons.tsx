/** Acts on one thing, each with its form below when it is chosen; one without fields is done at once. */
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { actShapes } from '../forms/actShapes.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import { Refusal } from '../app/Refusal.tsx';
import { openMove } from '../cell/move.ts';
import { aboutOf } from '../cell/names.ts';
import { useCell } from '../cell/useCell.ts';
import { verbWords } from '../cell/words.ts';
import { FormFor } from '../forms/FormFor.tsx';
import { actSays } from '../text/actSays.ts';
import type { Values } from '../forms/useForm.ts';
import { actFrom, useCommand } from '../live/useAct.ts';

interface ActButtonsProps {
  readonly verbs: readonly Verb[];
  readonly refs: Readonly<Record<string, string>>;
  /** The subject, and the incident of an item on it. */
  readonly about: string;
  readonly incident?: string | undefined;
  readonly preset?: Values;
  /** Names that the acts need and nobody types. */
  readonly made?: Values;
  readonly without?: readonly string[];
  /** What distinguishes the drafts, such as the name of a line. */
  readonly part?: string;
}

export function ActButtons(props: ActButtonsProps): ReactElement | null {
  const { verbs, refs, about, incident, preset = {}, made = {}, without = [], part = '' } = props;
  const cell = useCell();
  const { send, busy, refused } = useCommand();
  const [form, setForm] = useState<Verb | null>(null);
  const accepted = verbs.filter((verb) => cell.accepts(verb, about, incident));
  if (accepted.length === 0) return null;
  const fieldsOf = (verb: Verb): string[] =>
    Object.keys(actShapes[verb].fields).filter((field) => !without.includes(field));
  const act = (verb: Verb): void => {
    if (fieldsOf(verb).length > 0) {
      setForm(form === verb ? null : verb);
      return;
    }
    const given = Object.fromEntries(Object.entries(made).filter(([name]) => name in actShapes[verb].fields));
    const more = openMove(cell) === null ? {} : { effectiveAt: cell.now() };
    void send(actFrom(cell.seat, verb, refs, given, more));
  };
  return (
    <div>
      <Group gap="xs" mt={4}>
        {accepted.map((verb) => (
          <Button
            key={verb}
            size="compact-sm"
            variant="default"
            loading={busy && form === null}
            aria-expanded={form === verb ? true : undefined}
            title={actSays(verb)}
            onClick={() => act(verb)}
          >
            {verbWords(verb)}
          </Button>
        ))}
      </Group>
      <Refusal of={refused} about={aboutOf(cell, about)} />
      {form === null ? null : (
        <div className="fieldset">
          <Text size="sm" fw={600}>
            {verbWords(form)}
          </Text>
          <FormFor
            key={form}
            verb={form}
            draft={`${form}:${about}:${incident ?? part}`}
            about={about}
            preset={preset}
            made={made}
            refs={() => refs}
            without={without}
            onDone={() => setForm(null)}
          />
        </div>
      )}
    </div>
  );
}
