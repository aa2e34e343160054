import { describe, expect, test } from 'vitest';
import { fieldAudience } from '../../src/contract/act/act.ts';
import { acts } from '../../src/contract/act/acts.ts';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { ActInput } from '../../src/contract/input.ts';
import { partyOf } from '../../src/contract/subject.ts';
import type { Opening } from '../../src/engine/state.ts';
import { drawFrom } from '../support/draw.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { performAgain, performOne, playAtRandom, scripts } from '../support/randomPlay.ts';
import type { Deed } from '../support/randomPlay.ts';
import { bytesFor, watch } from '../support/seats.ts';
import { sampleOf } from '../support/sampleActs.ts';
import {
  after,
  director,
  does,
  expectSameText,
  given,
  inputFor,
  isoIn,
  refused,
  take,
} from '../support/story.ts';
import type { Play } from '../support/story.ts';

const southSeats = ['south/desk', 'south/vice', 'south/minister', 'south/co-chair'];
const outsiders = [...southSeats, 'observer', 'wall'];

const wanted = opening({
  scenario: {
    world: {
      meetings: [{ id: 'm1', at: 'T+60d' }],
      unavailable: [{ seat: 'north/minister', from: 'T+1d', to: 'T+2d', reason: 'SECRET-absence' }],
    },
    incidents: { blades: { victim: 'north', truth: { actor: 'SECRET-truth-of-the-world' } } },
    storyline: [
      { id: 'INJ-SECRET', at: 'T+1h', inject: 'north/desk', title: 'SECRET-inject', body: 'SECRET-body' },
      { id: 'ACT-SECRET', at: 'T+2h', as: 'north/desk', do: 'note.write', with: { text: 'SECRET-note' } },
      {
        id: 'CHO-SECRET',
        at: 'T+1h',
        choice: {
          seat: 'north/vice',
          ask: 'SECRET-question',
          options: [
            { id: 'secret-option', text: 'SECRET-option' },
            { id: 'other', text: 'SECRET-other' },
          ],
          default: 'other',
          within: '9h',
        },
      },
      // refused when it comes due: nothing of that name was sent
      { id: 'ACT-REFUSED', at: 'T+3h', as: 'north/desk', do: 'request.update', request: 'secret-name' },
    ],
  },
});

/** Everything that North keeps to itself, and control keeps from both. */
function privateActsOfNorth(): Play {
  const hidden = { incident: 'secret-incident' };
  const blades = { incident: 'blades' };
  return given(wanted)
    .when(
      director('item.skip', { item: 'ACT-SECRET', why: 'SECRET-why' }),
      does('north/desk', 'incident.report', hidden, { severity: 4, summary: 'SECRET-summary' }),
      does('north/desk', 'incident.assess', hidden, { severity: 5, reason: 'SECRET-reason' }),
      does('north/desk', 'incident.report', blades, {
        severity: 2,
        summary: 'SECRET-blades',
        category: 'SECRET-kind',
      }),
      does('north/desk', 'request.draft', { request: 'secret-draft', ...blades }, { text: 'SECRET-draft' }),
      does(
        'north/desk',
        'request.send',
        { request: 'r1', ...blades },
        { kind: 'information', text: 'Please.' },
      ),
      does('north/desk', 'incident.assess', blades, { severity: 4, reason: 'SECRET-second' }),
      does('north/desk', 'incident.link', blades, { other: 'secret-incident', reason: 'SECRET-link' }),
      does('north/desk', 'dossier.assess', blades, { note: 'SECRET-assessing' }),
      does('north/vice', 'dossier.hold', blades, { position: 'SECRET-position' }),
      does('north/desk', 'dossier.gather', blades, { evidence: 'SECRET-evidence' }),
      does('north/vice', 'dossier.attribute', blades, {
        to: 'SECRET-attribution',
        confidence: 'high',
        alternatives: ['SECRET-alternative'],
      }),
      does('north/vice', 'dossier.doubt', blades, { reason: 'SECRET-doubt' }),
      does('north/desk', 'measure.consider', blades, { measure: 'sanctions' }),
      does('north/vice', 'measure.prepare', blades, { measure: 'sanctions', findings: ['SECRET-finding'] }),
      does('north/desk', 'custody.hold', blades, { what: 'SECRET-held' }),
      does('north/desk', 'clearance.circulate', {}, { text: 'statement', of: 'blades', severity: 3 }),
      does(
        'north/desk',
        'clearance.clear',
        { clearance: 'statement-blades' },
        {
          office: 'press',
          result: 'objected',
          note: 'SECRET-objection',
        },
      ),
      does('north/desk', 'clearance.revise', { clearance: 'statement-blades' }, { note: 'SECRET-revised' }),
      does('north/desk', 'clearance.withdraw', { clearance: 'statement-blades' }, { reason: 'SECRET-back' }),
      does('north/vice', 'call.place', { call: 'c1', ...blades }, { issue: 'The answer.' }),
      does('south/desk', 'call.decline', { call: 'c1' }),
      does('north/vice', 'call.note', { call: 'c1' }, { text: 'SECRET-note-of-call' }),
      does('north/desk', 'note.write', {}, { text: 'SECRET-note-by-hand' }),
      director('inject.deliver', { to: ['north/vice'], title: 'SECRET-inject-2', truth: 'SECRET-truth' }),
      director('inject.deliver', { to: ['all'], title: 'Shared news.', truth: 'SECRET-truth-2' }),
      does(
        'north/vice',
        'inject.share',
        {},
        { item: 'SECRET-item', with: 'party', body: 'SECRET-shared-at-home' },
      ),
      director('availability.set', { seat: 'north/vice', from: 'T+2h', to: 'T+3h', reason: 'SECRET-away' }),
      does('controller', 'incident.leak', blades, { text: 'Leaked.', source: 'SECRET-source' }),
      after('4h'),
      does(
        'north/vice',
        'choice.take',
        {},
        { choice: 'CHO-SECRET', option: 'secret-option', why: 'SECRET-choice' },
      ),
      (play) => take(play, inputFor(play, 'director', 'conduct.openMove', {}, { to: isoIn(play, 'T+9d') })),
      (play) => {
        const beside = { effectiveAt: play.now };
        take(
          play,
          inputFor(
            play,
            'north/desk',
            'request.send',
            { request: 'secret-plan' },
            { text: 'SECRET-plan' },
            beside,
          ),
        );
      },
      does('north/desk', 'cell.ready'),
      does('north/desk', 'act.cancel', {}, { plan: 'plan north 1' }),
      refused('unknown-subject', 'south/desk', 'act.cancel', {}, { plan: 'plan north 1' }),
    )
    .see().play;
}

describe("one side's secrets", () => {
  const { entries } = privateActsOfNorth();

  test.each(outsiders)('appear in nothing that %s receives', (seat) => {
    const bytes = bytesFor(wanted, entries, seat);
    expect(bytes.match(/.{0,200}secret.{0,40}/i)?.[0] ?? null).toBeNull();
    // and it did receive what is shared
    expect(bytes).toContain('request/north:r1');
  });

  test('are seen by its own seats; an inject by the seat addressed alone, until that seat shares it', () => {
    const [desk, vice] = ['north/desk', 'north/vice'].map((seat) => bytesFor(wanted, entries, seat));
    for (const own of [
      'SECRET-draft',
      'SECRET-position',
      'SECRET-note-of-call',
      'SECRET-away',
      'SECRET-plan',
    ])
      expect(
        [desk, vice].every((bytes) => bytes?.includes(own)),
        own,
      ).toBe(true);
    expect([desk, vice].map((bytes) => bytes?.includes('SECRET-inject"'))).toEqual([true, false]);
    expect([desk, vice].map((bytes) => bytes?.includes('SECRET-inject-2'))).toEqual([false, true]);
    expect([desk, vice].map((bytes) => bytes?.includes('SECRET-shared-at-home'))).toEqual([true, true]);
    expect([desk, vice].map((bytes) => bytes?.includes('SECRET-note-by-hand'))).toEqual([true, false]);
  });

  test('are seen by evaluators, but for the truth, which is for the director', () => {
    const evaluator = bytesFor(wanted, entries, 'evaluator');
    expect(evaluator).toContain('SECRET-position');
    expect(evaluator).not.toContain('SECRET-truth');
    expect(bytesFor(wanted, entries, 'director')).toContain('SECRET-truth');
  });

  test('no seat of a party learns the kind that control gave an inject, or to whom else it went', () => {
    const play = given(opening()).when(
      director('inject.deliver', { to: ['north/desk', 'south/desk'], title: 'News.', kind: 'contingency' }),
    ).play;
    const [shown] = watch(opening(), play.entries, 'north/desk').shown.slice(-1);
    expect(shown?.with).toEqual({ title: 'News.' });
  });

  test('an act that is refused when it comes due is shown to its own side, and nothing of it to the other', () => {
    const [own, other] = ['north/desk', 'south/desk'].map((seat) => watch(wanted, entries, seat).shown);
    const mine = own?.find((shown) => shown.do === 'item.refused');
    expect(mine).toMatchObject({ refused: { code: 'unknown-subject' }, with: { do: 'request.update' } });
    expect(other?.some((shown) => shown.do === 'item.refused')).toBe(false);
  });

  test('observers see all but the truth when the scenario says so', () => {
    const open = opening({ scenario: { ...wanted.scenario, observers: 'all' } });
    const bytes = bytesFor(open, entries, 'observer');
    expect(bytes).toContain('SECRET-position');
    expect(bytes).not.toContain('SECRET-truth');
  });
});

describe('a call in the name of the other side', () => {
  const genuine = given(opening()).when(
    does('south/vice', 'call.place', { call: 'x1' }, { level: 'working', issue: 'Urgent.' }),
  ).play;
  const spoofed = given(opening()).when(
    does('controller', 'call.spoof', { call: 'x1' }, { to: 'north', level: 'working', issue: 'Urgent.' }),
  ).play;

  test('looks to the side that it reaches as a call of the other side does', () => {
    for (const seat of ['north/desk', 'north/minister']) {
      expect(bytesFor(wanted, spoofed.entries, seat)).toBe(bytesFor(wanted, genuine.entries, seat));
    }
  });

  test('is not known to the side in whose name it is made, nor to the wall', () => {
    for (const seat of ['south/desk', 'wall', 'observer']) {
      expect(bytesFor(wanted, spoofed.entries, seat)).not.toContain('x1');
    }
  });
});

/** Acts that a side can do by itself and that change nothing of what it may do with the other. */
const privateVerbs: readonly Verb[] = [
  ...(['incident.report', 'incident.assess', 'request.draft', 'clearance.circulate', 'note.write'] as const),
  ...(['dossier.assess', 'dossier.hold', 'dossier.gather', 'dossier.attribute', 'dossier.doubt'] as const),
  ...(['dossier.close', 'dossier.reopen', 'measure.consider', 'measure.prepare', 'measure.drop'] as const),
  ...(['call.note', 'cell.ready', 'cell.notReady', 'inject.share', 'custody.hold', 'custody.renew'] as const),
];
/** With these one's own private acts would change what is done in the open: they are left out of the play. */
const leaning: readonly Verb[] = [
  ...(['measure.announce', 'custody.hold', 'clearance.circulate', 'dossier.reopen', 'state.set'] as const),
  ...(['incident.close', 'incident.merge', 'incident.split', 'exercise.end'] as const),
];

describe('two runs that differ only in the private acts of one side', () => {
  test('give the other side, observers and the wall the same bytes, and the same refusals', () => {
    let added = 0;
    holds(scripts(120), { small: 25, full: 1_000 }, (seeds) => {
      const quiet = opening();
      const plain = playAtRandom(
        quiet,
        seeds,
        (verb) => !leaning.includes(verb) && !verb.startsWith('dossier.'),
      );
      const both = withPrivateActs(quiet, plain.deeds, seeds);
      added += both.added;
      expectSameText(JSON.stringify(both.answers), JSON.stringify(plain.answers));
      for (const seat of outsiders) {
        expect(bytesFor(quiet, both.entries, seat)).toBe(bytesFor(quiet, plain.play.entries, seat));
      }
    });
    expect(added).toBeGreaterThan(200);
  });
});

/** Performs deeds, and between them private acts of North on matters of its own. */
function withPrivateActs(wantedOpening: Opening, deeds: readonly Deed[], seeds: readonly number[]) {
  const play = given(wantedOpening).play;
  const answers: unknown[] = [];
  let added = 0;
  for (const [i, deed] of deeds.entries()) {
    const draw = drawFrom((seeds[i % seeds.length] ?? 0) + i);
    if (draw.percent(50)) {
      const verb = draw.of(privateVerbs);
      const sample = sampleOf(verb, { state: { ...play.state, now: play.now }, side: 'north', draw });
      const input = inputFor(
        play,
        draw.of(['north/desk', 'north/minister']),
        verb,
        // what a government thinks of a shared incident is private too
        verb.startsWith('dossier.') ? sample.refs : ownRefs(sample.refs),
        ownFields(verb, sample.with),
      );
      const { window } = play.state;
      const planned = window && draw.percent(50) ? { ...input, effectiveAt: window.to } : input;
      if (performOne(play, { kind: 'act', input: planned }) === null) added += 1;
    }
    answers.push(performOne(play, deed));
  }
  return { entries: play.entries, answers, added };
}

const ownNames: Readonly<Record<string, string>> = { incident: 'own-matter', request: 'own-request' };
const ownRefs = (refs: ActInput['refs']): ActInput['refs'] =>
  Object.fromEntries(Object.entries(refs).map(([kind, name]) => [kind, ownNames[kind] ?? name]));
const ownFields = (verb: Verb, fields: ActInput['with']): ActInput['with'] => {
  if (verb === 'clearance.circulate') return { ...fields, of: 'own-matter' };
  return verb === 'inject.share' ? { ...fields, with: 'party' } : fields;
};

describe('over random play', () => {
  test('no field that is private to a side, or is truth, reaches the other side, observers or the wall', () => {
    let planted = 0;
    holds(scripts(120), { small: 25, full: 1_000 }, (seeds) => {
      const quiet = opening();
      const { deeds } = playAtRandom(quiet, seeds);
      const { play } = performAgain(
        quiet,
        deeds.map((deed, i) => (deed.kind === 'act' ? { ...deed, input: marked(deed.input, i) } : deed)),
      );
      for (const side of ['north', 'south'] as const) {
        const others = side === 'north' ? ['south/desk', 'south/minister'] : ['north/desk', 'north/minister'];
        for (const seat of [...others, 'observer', 'wall']) {
          const bytes = bytesFor(quiet, play.entries, seat);
          expect(bytes.match(new RegExp(`.{0,200}SECRET-OF-${side}.{0,40}`))?.[0] ?? null).toBeNull();
          expect(bytes.match(/.{0,200}SECRET-OF-control.{0,40}/)?.[0] ?? null).toBeNull();
        }
      }
      planted += play.entries.filter((entry) => JSON.stringify(entry).includes('SECRET-OF-')).length;
    });
    expect(planted).toBeGreaterThan(100);
  });
});

/** Puts a token into every private text of an act. */
function marked(input: ActInput, i: number): ActInput {
  const definition = acts[input.do];
  const whose = partyOf(input.for ?? input.by.seat) ?? 'control';
  const fields = Object.entries(input.with).map(([field, value]): [string, unknown] => {
    const audience = fieldAudience(definition, field);
    const token = `SECRET-OF-${audience === 'truth' ? 'control' : whose}-${i}`;
    const given = { ...input.with, [field]: token };
    const free = audience !== 'shared' && !names.includes(field) && definition.with.safeParse(given).success;
    return [field, free ? token : value];
  });
  return { ...input, with: Object.fromEntries(fields) };
}

/** Fields that hold a name of something, and not a text. */
const names = [
  'of',
  'other',
  'into',
  'new',
  'office',
  'measure',
  'item',
  'plan',
  'seat',
  'with',
  'to',
  'subject',
];
