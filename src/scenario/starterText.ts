/** The file of a scenario to start from, with a remark on each part. It runs as it stands, and passes its own expectations. */
import { iso } from '../contract/time.ts';
import { people } from './starterPeople.ts';
import type { StarterPlan, StarterSide } from './starterPlan.ts';
import { late, storyline } from './starterStory.ts';
import { capital, the, value } from './starterWords.ts';

export interface StarterHead {
  readonly id: string;
  readonly title: string;
  /** How the file names its agreement. */
  readonly agreement: string;
  /** How the file finds the editors' schema. */
  readonly schema: string;
  readonly file: string;
}

export function starterText(head: StarterHead, plan: StarterPlan): string {
  return [
    heading(head, plan),
    setting(plan),
    people(plan),
    matter(plan),
    storyline(plan),
    late(plan),
    tests(plan),
    discussion,
  ].join('\n');
}

function heading({ id, title, agreement, schema, file }: StarterHead, { a, b }: StarterPlan): string {
  return `# yaml-language-server: $schema=${schema}
# A scenario to start from: one case between two sides. It runs as it stands. What follows a # is a remark for you: change what you
# like, and take the remarks away. After each change:
#   hotline validate ${file}    says what is wrong in the file
#   hotline run ${file}         plays it without people
#   hotline test ${file}        plays it with its variants, and says what is not as expected
# All fields and all acts stand in docs/scenario-format.md.
format: hotline-scenario/1
id: ${value(id)}
title: ${value(title)}
# What it is about. It may tell the plot: players are not shown it.
summary: >-
  A water utility finds a stranger in its billing computers. The trail leads to a rented server on the other side.
  ${capital(the(a))} asks ${the(b)} for help, and waits for the answer.
# The agreement that it is played under: one that is shipped, by its name, or a file of your own, by its path from here.
agreement: ${value(agreement)}
`;
}

function setting({ a, b, startex, endDay, hotline }: StarterPlan): string {
  const where = inBothCapitals(startex, a, b);
  const world =
    hotline?.planned === true
      ? `
# How things stand at STARTEX, where it is not as the agreement says.
world:
  channels:
    ${hotline.channel}: operational
`
      : '';
  return `# Play begins at STARTEX and ends at ENDEX. Moments such as T+2h or T+3d count from STARTEX.
# T+0h is ${where}.
startex: ${iso(startex).replace('.000Z', 'Z')}
endex: T+${endDay}d
# Chance is drawn from this number: with the same one, everything comes out the same.
seed: 1
${world}
# What the exercise is for. Items, expectations and questions can name the objective that they serve.
objectives:
  - id: OBJ-1
    text: A request that the other side can act on leaves within a day.
    tasks:
      - Every element of a request is there
      - One action is asked for, with the reason for its time limit
  - id: OBJ-2
    text: Whoever waits for an answer does something about it in good time.
`;
}

/** `Monday, 6 March 2017, 08:00 in Washington and 21:00 in Beijing`, each with its day where they differ. */
function inBothCapitals(
  at: number,
  { capital: ours }: StarterSide,
  { capital: theirs }: StarterSide,
): string {
  const [here, there] = [localTime(at, ours.zone), localTime(at, theirs.zone)];
  const second = there.day === here.day ? there.hour : `${there.day}, ${there.hour}`;
  return `${here.day}, ${here.hour} in ${ours.name} and ${second} in ${theirs.name}`;
}

function localTime(at: number, timeZone: string): { readonly day: string; readonly hour: string } {
  const words = (options: Intl.DateTimeFormatOptions): ((type: string) => string) => {
    const parts = new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).formatToParts(at);
    return (type) => parts.find((part) => part.type === type)?.value ?? '';
  };
  const day = words({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const hour = words({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    day: `${day('weekday')}, ${day('day')} ${day('month')} ${day('year')}`,
    hour: `${hour('hour')}:${hour('minute')}`,
  };
}

function matter({ a, b, severity, lateDay, endDay, meets, hotline }: StarterPlan): string {
  const beyond = [hotline ? 'the hotline' : '', meets ? 'the ministers' : ''].filter((words) => words !== '');
  const wait = beyond.length === 0 ? 'a second question' : beyond.join(' and ');
  return `# What was done to whom. 'against' is the side that it points at, which need not be who did it. The truth is for the director.
incidents:
  billing:
    title: A stranger in the billing computers
    victim: ${a.id}
    against: ${b.id}
    category: intrusion
    truth:
      actor: Criminals in a third country, without ties to any government
      severity: ${severity}

# The parts of the day in the room. In a move the clock stands while both sides act, and then its window is played.
agenda:
  - id: M1
    conduct: moves
    title: The case and the request
    minutes: 20
    from: T+0h
    to: T+2d
  - id: M2
    conduct: moves
    title: The answer, or ${wait}
    minutes: 20
    from: T+2d
    to: T+${Math.min(lateDay + 2, endDay)}d
  - id: Q1
    conduct: discussion
    title: Hot wash
    minutes: 15
`;
}

function tests({ b, lateDay, endDay, hotline, meets }: StarterPlan): string {
  const expected = (indent: string, ...rows: readonly Readonly<Record<string, string>>[]): string =>
    rows
      .map((row) =>
        Object.entries(row).map(([field, text], at) => `${indent}${at === 0 ? '- ' : '  '}${field}: ${text}`),
      )
      .map((lines) => lines.join('\n'))
      .join('\n');
  const end = `T+${endDay}d`;
  const raised = hotline
    ? { call: 'first-call', reaches: 'messageLeft', says: 'Somebody calls, and leaves a message' }
    : {
        request: 'billing-ping',
        reaches: 'sent',
        says: 'Somebody asks whether the other side can be reached',
      };
  const docketed = {
    id: 'EXP-6',
    by: end,
    incident: 'billing',
    reaches: 'docket.proposed',
    says: 'It goes before the ministers',
  };
  return `# What a run is held against. Played by the script, a scenario fails like a test; with people it is rated, and nothing is stopped.
expect:
${expected(
  '  ',
  {
    id: 'EXP-1',
    by: 'T+1d',
    request: 'billing-1',
    reaches: 'sent',
    says: 'The request leaves within a day',
    objective: 'OBJ-1',
  },
  {
    id: 'EXP-2',
    by: `T+${lateDay}d`,
    request: 'billing-1',
    'never-reaches': 'answer.overdue',
    says: 'The answer comes in time',
  },
  { id: 'EXP-3', by: end, incident: 'billing', reaches: 'closed', says: 'Both sides close the matter' },
)}

# The same scenario with some of it otherwise: here nobody answers, and what waits for that comes up.
variants:
  - id: no-answer
    title: Nobody answers
    cast:
      ${b.id}: { played-by: policy, policy: silent }
    # Items and expectations that are left out
    skip: [EXP-2, EXP-3]
    expect:
${expected(
  '      ',
  {
    id: 'EXP-4',
    by: `T+${lateDay}d`,
    request: 'billing-1',
    reaches: 'answer.overdue',
    says: 'The answer is overdue',
  },
  { id: 'EXP-5', by: end, ...raised, objective: 'OBJ-2' },
  ...(meets ? [docketed] : []),
)}
`;
}

const discussion = `# Questions for a part of the agenda that is discussed. 'look-for' is for whoever leads it.
discussion:
  - id: Q1-1
    part: Q1
    to: plenary
    ask: How long would you have waited, and for what?
    minutes: 10
    look-for: A trigger that was stated beforehand, and held against one's own lateness too.
    objective: OBJ-2
`;
