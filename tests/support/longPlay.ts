/** A long play for the pictures: requests from both sides and calls at every level, spread over any stretch of time. */
import type { Verb } from '../../src/contract/act/acts.ts';
import type { Refs } from '../../src/contract/input.ts';
import { DAY, instant, iso } from '../../src/contract/time.ts';
import { step } from '../../src/engine/step.ts';
import { drawFrom } from './draw.ts';
import { usChina } from './opening.ts';
import { given, inputFor, until } from './story.ts';
import type { Play } from './story.ts';

interface Wanted {
  readonly requests: number;
  readonly calls: number;
  /** Days over which it is spread. */
  readonly days: number;
  readonly seed: number;
}

const kinds = ['information', 'investigate', 'collect-evidence', 'mitigate'] as const;
const levels = ['working', 'vice-ministerial', 'ministerial'] as const;
const sides = ['us', 'china'] as const;
const elements = { facts: 'Given.', 'action-asked': 'Given.' };

interface Deed {
  readonly at: number;
  readonly do: (play: Play) => void;
}

/** What is refused where it stands is left out; what takes effect is in the log. */
export function longPlay({ requests, calls, days, seed }: Wanted): Play {
  const draw = drawFrom(seed);
  const opening = usChina({
    scenario: {
      endex: `T+${days + 30}d`,
      world: {
        channels: { hotline: 'operational' },
        meetings: Array.from({ length: Math.max(1, Math.floor(days / 180)) }, (_, index) => ({
          id: `m${index + 1}`,
          at: `T+${Math.min(days, 170 * (index + 1))}d`,
          title: `Meeting ${index + 1} of the dialogue`,
        })),
      },
    },
  });
  const { play } = given(opening);
  const startex = play.now;
  const deeds: Deed[] = [];
  const moment = (share: number): number => startex + Math.round(share * days * DAY);
  const act =
    (seat: string, verb: Verb, refs: Refs, fields: object) =>
    (now: Play): void => {
      const outcome = step(now.state, inputFor(now, seat, verb, refs, fields));
      if ('refusal' in outcome) return;
      now.state = outcome.next;
      now.entries.push(outcome.entry);
    };
  for (let index = 0; index < requests; index += 1) {
    const [side, other] = draw.percent(50) ? sides : ([sides[1], sides[0]] as const);
    const begins = (0 + draw.below(850)) / 1000;
    const lasts = (10 + draw.below(140)) / 1000;
    const refs = { request: `matter-${index}`, incident: `incident-${index}` };
    const asked = { request: `${side}:matter-${index}` };
    const fields = { kind: draw.of(kinds), severity: 1 + draw.below(3), elements, text: 'Please.' };
    const add = (share: number, by: string, verb: Verb, on: Refs, text: object): void => {
      deeds.push({ at: moment(Math.min(0.99, begins + lasts * share)), do: act(by, verb, on, text) });
    };
    add(0, `${side}/desk`, 'incident.report', { incident: `incident-${index}` }, { severity: 2 });
    add(0.02, `${side}/desk`, 'request.send', refs, { ...fields, beforeClearance: true });
    add(0.05, `${other}/desk`, 'request.acknowledge', asked, {});
    if (draw.percent(30)) {
      add(0.1, `${other}/desk`, 'request.return', asked, { needs: ['facts'] });
      add(0.2, `${side}/desk`, 'request.supply', asked, { elements });
    }
    const answer = draw.of(['full', 'partial', 'declined'] as const);
    add((30 + draw.below(40)) / 100, `${other}/desk`, 'request.answer', asked, {
      answer,
      ground: 'national-law',
      beforeClearance: true,
    });
    for (const share of [0.75, 0.85]) add(share, `${other}/desk`, 'request.update', asked, {});
    add(0.95, `${other}/desk`, 'request.complete', asked, {});
    add(1, `${side}/desk`, 'request.accept', asked, {});
  }
  for (let index = 0; index < calls; index += 1) {
    const [side, other] = draw.percent(50) ? sides : ([sides[1], sides[0]] as const);
    const at = moment((20 + draw.below(950)) / 1000);
    const call = { call: `call-${index + 1}` };
    const named = { call: `${side}:call-${index + 1}` };
    const minutes = (count: number): number => at + count * 60_000;
    const add = (count: number, by: string, verb: Verb, on: Refs, fields: object = {}): void => {
      deeds.push({ at: minutes(count), do: act(by, verb, on, fields) });
    };
    const level = draw.of(levels);
    add(0, `${side}/vice`, 'call.place', call, { level, test: draw.percent(15) });
    const fate = draw.of(['unanswered', 'declined', 'talk', 'talk', 'dropped'] as const);
    if (fate === 'unanswered') continue;
    add(2, `${other}/desk`, fate === 'declined' ? 'call.decline' : 'call.answer', named);
    add(5, `${other}/desk`, 'call.authenticate', named);
    add(9, `${other}/desk`, 'call.arrange', named, { at: iso(instant(minutes(60))), level });
    add(
      170,
      'controller',
      fate === 'dropped' ? 'call.drop' : 'note.write',
      fate === 'dropped' ? named : {},
      fate === 'dropped' ? {} : { text: 'Noted.' },
    );
    add(200, `${side}/vice`, 'call.end', call, {
      outcome: draw.of(['agreed', 'not-agreed', 'position-stated'] as const),
    });
  }
  deeds.push({
    at: moment(0.4),
    do: act('china/state-councilor', 'channel.suspend', { channel: 'hotline' }, {}),
  });
  deeds.push({
    at: moment(0.46),
    do: act('china/state-councilor', 'channel.lift', { channel: 'hotline' }, {}),
  });
  for (const deed of deeds.sort((a, b) => a.at - b.at)) {
    until(play, instant(deed.at));
    deed.do(play);
  }
  until(play, instant(moment(1)));
  return play;
}
