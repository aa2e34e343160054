/** Two exercises that the views are of: one goes from moment to moment of its story, the other has moves and an emergency. */
import type { Begun, Dashboard } from '../tests/support/browser.ts';
import type { Client } from '../tests/support/liveServer.ts';

const SCENARIO = 'turbine-blades';
/** Moments of its story, in order. */
const moments = {
  requests: '2017-03-06T12:00:00Z',
  rings: '2017-03-07T12:01:00Z',
  session: '2017-03-08T01:28:00Z',
  meeting: '2017-03-24T17:42:00Z',
  end: '2017-04-01T00:00:00Z',
} as const;
export type Moment = 'planned' | keyof typeof moments;

const steps = {
  start: ['exercise.start', {}],
  move: ['conduct.openMove', { to: '2017-03-02T13:00:00Z' }],
  freeze: ['exercise.freeze', { what: 'Smoke on the second floor' }],
} as const;
export type Step = keyof typeof steps;

export interface Stage {
  readonly to: Dashboard;
  /** The exercise that both sides' scripts play, at a moment: it goes on to it, and never back. */
  readonly at: (moment: Moment) => Promise<Begun>;
  /** The exercise that people play, after a step; `new` stands before STARTEX. */
  readonly after: (step: 'new' | Step) => Promise<Begun>;
  /** A director of one of them, without a page, who has the final say. */
  readonly director: (of: 'played' | 'peopled') => Promise<Client>;
}

export function stageOn(to: Dashboard): Stage {
  const played = once(async () => {
    const begun = await to.begin({ name: SCENARIO });
    return { begun, driver: await to.driver(begun.exercise) };
  });
  const peopled = once(async () => {
    const people = { 'played-by': 'person' };
    const begun = await to.begin({ name: SCENARIO }, { us: people, china: people });
    return { begun, driver: await to.driver(begun.exercise) };
  });
  let reached: Moment = 'planned';
  let begins = true;
  const done = new Set<Step>();
  return {
    to,
    director: async (of) => holding((await (of === 'played' ? played() : peopled())).driver),
    at: async (moment) => {
      const { begun, driver } = await played();
      if (moment === reached || moment === 'planned') return begun;
      await holding(driver);
      if (begins) await wanted(driver.act('exercise.start'));
      begins = false;
      await wanted(driver.command({ kind: 'run', until: moments[moment] }));
      const arrived = moment === 'end' ? '2017-03-31' : moments[moment].slice(0, 16);
      await driver.until('clock', ({ going, at }) => going === 'stands' && at.startsWith(arrived));
      if (moment === 'end') await wanted(driver.act('exercise.hotWash'));
      reached = moment;
      return begun;
    },
    after: async (last) => {
      const { begun, driver } = await peopled();
      for (const [step, [verb, fields]] of Object.entries(steps) as [Step, (typeof steps)[Step]][]) {
        if (last === 'new') break;
        if (!done.has(step)) await wanted((await holding(driver)).act(verb, {}, fields));
        done.add(step);
        if (step === last) break;
      }
      return begun;
    },
  };
}

/** A page of the control room may have the final say. */
async function holding(driver: Client): Promise<Client> {
  await wanted(driver.command({ kind: 'handOver' }));
  return driver;
}

export async function wanted(what: ReturnType<Client['act']>): Promise<void> {
  const reply = await what;
  if (!reply.ok) throw new Error(reply.refused.message);
}

/** Made when it is first asked for. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
