/** What evaluators observe, what each saw go well or badly, and what the director reveals when it is over. */
import type { Refusal } from '../contract/entry.ts';
import type { ActInput } from '../contract/input.ts';
import { isInject } from '../contract/scenario.ts';
import type { Effects } from './effect.ts';
import { refuse, refuseUnknown } from './refusal.ts';
import { parties } from './state.ts';
import type { State } from './state.ts';

export const lookingBackEffects: Effects = {
  'observation.write': ({ state }, input) => unplaced(state, input) ?? untasked(state, input),
  // to others than these it would tell how long the log is
  'note.write': ({ state }, input) =>
    input.by.seat === 'director' || input.by.seat === 'evaluator' ? notThere(state, input) : null,
  'reflection.write': ({ state }, { do: verb, with: fields }) => {
    const questions = state.opening.scenario.discussion.map(({ id }) => id);
    const { question } = fields as { question?: string };
    return question === undefined || questions.includes(question)
      ? null
      : refuseUnknown(verb, 'question', question, questions);
  },
  'truth.reveal': ({ state }, input) => {
    const { incidents, storyline } = state.opening.scenario;
    const what = String(input.with['what']);
    if (truthOf(state, what) !== null) return null;
    const items = storyline.map(({ id }) => id);
    return Object.hasOwn(incidents, what) || items.includes(what)
      ? refuse('malformed', `truth.reveal: the scenario has no truth of ${what}.`)
      : refuseUnknown(input.do, 'incident or item', what, [...Object.keys(incidents), ...items]);
  },
};

/** An observation is of an entry, or of a time in the room and a cell, or of neither. */
function unplaced(state: State, { do: verb, with: fields }: ActInput): Refusal | null {
  const { entry, wallFrom, cell } = fields;
  const ahead = notThere(state, { do: verb, with: fields });
  if (ahead) return ahead;
  if ((wallFrom === undefined) !== (cell === undefined) || (entry !== undefined && cell !== undefined))
    return refuse('malformed', `${verb}: it names an entry, or 'wallFrom' and 'cell' together, or neither.`);
  if (typeof cell !== 'string' || parties(state).includes(cell)) return null;
  return refuseUnknown(verb, 'cell', cell, parties(state));
}

function notThere(
  { seq }: State,
  { do: verb, with: { entry } }: Pick<ActInput, 'do' | 'with'>,
): Refusal | null {
  if (typeof entry !== 'number' || entry < seq) return null;
  return refuse('malformed', `${verb}: there is no entry ${entry} yet; the last is ${seq - 1}.`);
}

function untasked(state: State, { do: verb, with: fields }: ActInput): Refusal | null {
  const { objective, task } = fields as { objective?: string; task?: string };
  const { objectives } = state.opening.scenario;
  if (objective === undefined)
    return task === undefined
      ? null
      : refuse('malformed', `${verb}: a task is one of an objective; name it.`);
  const found = objectives.find(({ id }) => id === objective);
  if (!found)
    return refuseUnknown(
      verb,
      'objective',
      objective,
      objectives.map(({ id }) => id),
    );
  const tasks = (found.tasks ?? []).map((one) => (typeof one === 'string' ? one : one.en));
  return task === undefined || tasks.includes(task)
    ? null
    : refuseUnknown(verb, `task of ${found.id}`, task, tasks);
}

/** The entry of what is revealed holds it, since everyone sees of the log only what is in entries for them. */
export function revealFields(state: State, fields: ActInput['with']): ActInput['with'] {
  const { truth: _given, ...said } = fields;
  const truth = truthOf(state, String(fields['what']));
  return truth === null ? said : { ...said, truth };
}

function truthOf({ opening }: State, what: string): Readonly<Record<string, unknown>> | null {
  const { incidents, storyline } = opening.scenario;
  const incident = Object.hasOwn(incidents, what) ? incidents[what]?.truth : undefined;
  if (incident !== undefined) return incident;
  const item = storyline.find(({ id }) => id === what);
  return item && isInject(item) && item.truth !== undefined ? { truth: item.truth } : null;
}
