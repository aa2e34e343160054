import { and } from 'xstate';
import { describe, expect, test } from 'vitest';
import type { Mechanism } from '../../../machines/mechanism.ts';
import type { MachineName } from '../../../src/contract/subject.ts';
import type { PartName } from '../../../src/engine/explore/productParts.ts';
import { properties } from '../../../src/engine/explore/properties.ts';
import type { Failure, PropertyId, Searched } from '../../../src/engine/explore/properties.ts';
import { searchMachines } from '../../../src/engine/explore/searchMachines.ts';
import { searchTogether, togetherAs } from '../../../src/engine/explore/searchTogether.ts';
import { searchWalks } from '../../../src/engine/explore/searchWalks.ts';
import { withGuard, withMachine, withWires } from '../../support/plant.ts';
import { shippedProfile } from '../../support/profiles.ts';

const profile = shippedProfile('us-china-2015');
const bounds = { thorough: false, mostStates: 100_000 };

const alone =
  (machine: MachineName, mostStates = bounds.mostStates) =>
  (mechanism: Mechanism): Searched =>
    searchMachines(mechanism, profile, { ...bounds, mostStates, only: [machine] });

const together =
  (...parts: PartName[]) =>
  (mechanism: Mechanism): Searched =>
    searchTogether(mechanism, profile, togetherAs(profile, bounds, parts));

const walking =
  (walks: number) =>
  (mechanism: Mechanism): Searched =>
    searchWalks(mechanism, profile, { walks, deeds: 60, seed: 1 });

function failuresOf(property: PropertyId, { findings }: Searched): Failure[] {
  return findings.filter((one) => one.property === property).flatMap(({ failures }) => failures);
}

interface Planted {
  readonly property: PropertyId;
  readonly fault: string;
  readonly mechanism: () => Mechanism;
  readonly search: (mechanism: Mechanism) => Searched;
  /** What the check says of it, and the last step of the way there. */
  readonly says: RegExp;
  readonly last?: RegExp;
}

let turns = 0;

const planted: readonly Planted[] = [
  {
    property: 'P1',
    fault: 'the clock of the answer never comes due',
    mechanism: () =>
      withMachine('request', ({ states }) => delete states['answer']!.states['running']!.after),
    search: alone('request'),
    says: /the answer clock runs and has no deadline/,
    last: /request\.send/,
  },
  {
    property: 'P1',
    fault: 'a request does not hear that its channel is open again',
    mechanism: () =>
      withWires('channel.lifted', (wires) => wires.filter(({ input }) => input !== 'request.unsuspend')),
    search: together('request', 'channel'),
    says: /clock stands and nothing holds it/,
    last: /channel\.lift/,
  },
  {
    property: 'P2',
    fault: 'a matter on the hotline neither comes down nor closes',
    mechanism: () =>
      withMachine('incident', ({ states }) => {
        const { on } = states['spine']!.states['hotline']!;
        states['spine']!.states['hotline']!.on = { 'forum.call': on['forum.call'] };
      }),
    search: together('incident', 'call', 'channel'),
    says: /the incident cannot close from here/,
    last: /call\.place/,
  },
  {
    property: 'P3',
    fault: 'a session is arranged without a call back',
    mechanism: () => withGuard('call', 'CALL-3', () => true),
    search: alone('call'),
    says: /in session unauthenticated/,
    last: /after connect/,
  },
  {
    property: 'P4',
    fault: 'a call does not hear that its channel is suspended',
    mechanism: () =>
      withWires('channel.suspended', (wires) => wires.filter(({ to }) => to !== 'calls on channel')),
    search: together('call', 'channel'),
    says: /connects on a suspended channel/,
    last: /after connect/,
  },
  {
    property: 'P5',
    fault: 'the text of a measure leaves without its clearances',
    mechanism: () => withGuard('dossier', 'CLR-1', () => true),
    search: alone('dossier'),
    says: /measure\.announce leaves uncleared, and nothing is recorded/,
    last: /measure\.announce/,
  },
  {
    property: 'P6',
    fault: 'a measure is announced and nobody looks at its test',
    mechanism: () =>
      withMachine('dossier', ({ states }) => {
        const announce = states['measures']!.states['prepared']!.on['measure.announce'] as { guard: unknown };
        announce.guard = and(['byParty', 'aware', 'CLR-1']);
      }),
    search: alone('dossier'),
    says: /without anyone asking whether its test is met/,
    last: /measure\.announce/,
  },
  {
    property: 'P7',
    fault: 'a guard changes what it looks at',
    mechanism: () =>
      withGuard('call', 'byCaller', ({ context }) => {
        context['attempts'] = Number(context['attempts']) + 1;
        return false;
      }),
    // each refusal makes another state of it
    search: alone('call', 200),
    says: /is refused and changes the state/,
    last: /call\.place/,
  },
  {
    property: 'P8',
    fault: 'a guard answers otherwise each time',
    mechanism: () => withGuard('request', 'byRequester', () => (turns += 1) % 3 !== 0),
    search: walking(6),
    says: /entry \d+: /,
  },
  {
    property: 'P9',
    fault: 'the other side sees a draft',
    mechanism: () =>
      withMachine('request', ({ states }) => void (states['life']!.states['drafted']!.meta.sees = 'all')),
    search: walking(4),
    says: /is shown what .* keeps to itself|is also shown|is shown .* and then/,
  },
  {
    property: 'P10',
    fault: 'only one side may answer',
    mechanism: () => withGuard('request', 'byResponder', ({ event }) => event.by !== 'us'),
    search: walking(6),
    says: /entry \d+|entries, not/,
  },
  {
    property: 'P11',
    fault: 'a state that nothing leads to',
    mechanism: () =>
      withMachine('call', ({ states }) => void (states['limbo'] = { ...states['messageLeft']! })),
    search: alone('call'),
    says: /call: no search reached limbo/,
  },
  {
    property: 'P12',
    fault: 'a duty officer who can do nothing',
    mechanism: () => withMachine('call', ({ states }) => void (states['dutyOfficer']!.on = {})),
    search: alone('call'),
    says: /nothing is accepted in dutyOfficer/,
    last: /call\.answer/,
  },
  {
    property: 'P13',
    fault: 'an incident does not hear that a call is over',
    mechanism: () => withWires('call.over', (wires) => wires.filter(({ to }) => to !== 'incident')),
    search: together('incident', 'call', 'channel'),
    says: /1 calls are counted, 0 is in progress/,
  },
  {
    property: 'P14',
    fault: 'an incident does not hear that its item was taken back',
    mechanism: () => withWires('docket.dropped', () => []),
    search: together('incident', 'review'),
    says: /on the docket of no meeting/,
    last: /docket\.withdraw/,
  },
];

describe('a fault planted in a copy of the mechanism', () => {
  test.each(planted)('$property: is found when $fault', ({ property, mechanism, search, says, last }) => {
    const failures = failuresOf(property, search(mechanism()));
    const found = failures.find(({ what }) => says.test(what));
    expect(failures.map(({ what }) => what)).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
    if (last) expect(found?.path.at(-1)).toMatch(last);
  });

  test('there is one for every property', () => {
    expect([...new Set(planted.map(({ property }) => property))]).toEqual(Object.keys(properties));
  });
});
