/** The views of the dashboard, each with how it is opened: in exercises that stand at a moment at which there is something to see. */
import type { Page } from 'playwright-core';
import type { Begun, Dashboard, PageLooks } from '../tests/support/browser.ts';

export interface View {
  readonly name: string;
  /** The guides show it. */
  readonly inGuide?: boolean;
  readonly open: (looks: PageLooks) => Promise<Page>;
}

const SCENARIO = 'turbine-blades';
/** Moments of its story. */
const moments = {
  requests: '2017-03-06T12:00:00Z',
  rings: '2017-03-07T12:01:00Z',
  session: '2017-03-08T01:28:00Z',
  meeting: '2017-03-24T17:42:00Z',
  end: '2017-04-01T00:00:00Z',
} as const;

/** `only`: names of views; none: all. */
export function views(to: Dashboard, only: readonly string[]): View[] {
  const standing = new Map<string, Promise<Begun>>();
  const at = (moment: keyof typeof moments): Promise<Begun> => {
    const known = standing.get(moment) ?? playedTo(to, moment);
    standing.set(moment, known);
    return known;
  };
  const house =
    (page: string) =>
    async (looks: PageLooks): Promise<Page> => {
      const made = await to.page(looks);
      await made.goto(to.link());
      await made.getByRole('heading', { level: 1 }).waitFor();
      if (page !== '') await made.goto(`${to.origin()}/#/house/${page}`);
      await settled(made);
      return made;
    };
  const room =
    (place: string, moment: keyof typeof moments, page = '') =>
    async (looks: PageLooks): Promise<Page> => {
      const { links } = await at(moment);
      const made = await to.come(links[place] ?? '', 'Ann', looks);
      if (page !== '') await made.goto(`${to.origin()}/#/seat/${page}`);
      await settled(made);
      return made;
    };
  const control =
    (moment: keyof typeof moments) =>
    async (looks: PageLooks): Promise<Page> => {
      const made = await to.direct((await at(moment)).exercise, looks);
      await made.getByRole('button', { name: 'Take the final say' }).click();
      await settled(made);
      return made;
    };
  const all: View[] = [
    { name: 'start', open: async (looks) => opened(to, looks) },
    { name: 'lobby', inGuide: true, open: house('') },
    { name: 'check', open: house('check') },
    { name: 'control', inGuide: true, open: control('requests') },
    { name: 'control-meeting', open: control('meeting') },
    { name: 'hot-wash', inGuide: true, open: control('end') },
    { name: 'cell', inGuide: true, open: room('us-desk', 'requests') },
    { name: 'cell-whole', open: room('china', 'requests') },
    { name: 'call-rings', inGuide: true, open: room('us-desk', 'rings') },
    { name: 'call-in-session', inGuide: true, open: room('us-vice', 'session') },
    { name: 'review-room', inGuide: true, open: room('us-attorney-general', 'meeting', 'review') },
    { name: 'wall', inGuide: true, open: room('wall', 'session') },
    { name: 'wall-over', open: room('wall', 'end') },
    { name: 'evaluator', inGuide: true, open: room('evaluator', 'requests') },
    { name: 'observer', open: room('observer', 'requests') },
    { name: 'class', open: house('class') },
    { name: 'walkthrough', inGuide: true, open: async (looks) => learning(to, looks) },
    { name: 'after', inGuide: true, open: room('us-desk', 'end', 'after/replay') },
  ];
  return only.length === 0 ? all : all.filter(({ name }) => only.includes(name));
}

async function opened(to: Dashboard, looks: PageLooks): Promise<Page> {
  const made = await to.page(looks);
  await made.goto(to.origin());
  await settled(made);
  return made;
}

async function learning(to: Dashboard, looks: PageLooks): Promise<Page> {
  const made = await to.page(looks);
  const { link } = (await to.post('/api/v1/classes', { scenario: { name: 'first-case' } })) as {
    link: string;
  };
  await made.goto(link);
  await made.getByLabel('Your name').fill('Ann');
  await made.getByRole('button', { name: 'Begin' }).click();
  await settled(made);
  return made;
}

/** Played forward to a moment, both sides by the script, as the demonstration is. */
async function playedTo(to: Dashboard, moment: keyof typeof moments): Promise<Begun> {
  const begun = await to.begin({ name: SCENARIO });
  const driver = await to.driver(begun.exercise);
  const wanted = async (what: ReturnType<typeof driver.act>): Promise<void> => {
    const reply = await what;
    if (!reply.ok) throw new Error(reply.refused.message);
  };
  await wanted(driver.act('exercise.start'));
  await wanted(driver.command({ kind: 'run', until: moments[moment] }));
  const arrived = moment === 'end' ? '2017-03-31' : moments[moment].slice(0, 16);
  await driver.until('clock', ({ going, at }) => going === 'stands' && at.startsWith(arrived));
  if (moment === 'end') await wanted(driver.act('exercise.hotWash'));
  return begun;
}

/** What is drawn after something was fetched is drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
}
