import { describe, expect, test } from 'vitest';
import type { Verb } from '../../src/contract/act/acts.ts';
import type { ActInput } from '../../src/contract/input.ts';
import { canDo } from '../../src/engine/can.ts';
import type { Opening } from '../../src/engine/state.ts';
import { drawFrom } from '../support/draw.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { performAgain, performOne, playAtRandom, scripts } from '../support/randomPlay.ts';
import type { Deed } from '../support/randomPlay.ts';
import { bytesFor, watch } from '../support/seats.ts';
import { sampleOf } from '../support/sampleActs.ts';
import { marked, privateActsOfNorth, withSecrets } from '../support/secrets.ts';
import { director, does, expectSameText, given, inputFor } from '../support/story.ts';

const southSeats = ['south/desk', 'south/vice', 'south/minister', 'south/co-chair'];
const outsiders = [...southSeats, 'observer', 'wall'];

describe("one side's secrets", () => {
  const { entries } = privateActsOfNorth();

  test.each(outsiders)('appear in nothing that %s receives', (seat) => {
    const bytes = bytesFor(withSecrets, entries, seat);
    expect(bytes.match(/.{0,200}secret.{0,40}/i)?.[0] ?? null).toBeNull();
    // and it did receive what is shared
    expect(bytes).toContain('request/north:r1');
  });

  test('are seen by its own seats; an inject by the seat addressed alone, until that seat shares it', () => {
    const [desk, vice] = ['north/desk', 'north/vice'].map((seat) => bytesFor(withSecrets, entries, seat));
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
    const evaluator = bytesFor(withSecrets, entries, 'evaluator');
    expect(evaluator).toContain('SECRET-position');
    expect(evaluator).not.toContain('SECRET-truth');
    expect(bytesFor(withSecrets, entries, 'director')).toContain('SECRET-truth');
  });

  test('no seat of a party learns the kind that control gave an inject, or to whom else it went', () => {
    const play = given(opening()).when(
      director('inject.deliver', { to: ['north/desk', 'south/desk'], title: 'News.', kind: 'contingency' }),
    ).play;
    const [shown] = watch(opening(), play.entries, 'north/desk').shown.slice(-1);
    expect(shown?.with).toEqual({ title: 'News.' });
  });

  test('an act that is refused when it comes due is shown to its own side, and nothing of it to the other', () => {
    const [own, other] = ['north/desk', 'south/desk'].map((seat) => watch(withSecrets, entries, seat).shown);
    const mine = own?.find((shown) => shown.do === 'item.refused');
    expect(mine).toMatchObject({ refused: { code: 'unknown-subject' }, with: { do: 'request.update' } });
    expect(other?.some((shown) => shown.do === 'item.refused')).toBe(false);
  });

  test('observers see all but the truth when the scenario says so', () => {
    const open = opening({ scenario: { ...withSecrets.scenario, observers: 'all' } });
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
      expect(bytesFor(withSecrets, spoofed.entries, seat)).toBe(bytesFor(withSecrets, genuine.entries, seat));
    }
  });

  test('is not known to the side in whose name it is made, nor to the wall', () => {
    for (const seat of ['south/desk', 'wall', 'observer']) {
      expect(bytesFor(withSecrets, spoofed.entries, seat)).not.toContain('x1');
    }
  });
});

/** Acts that a side can do by itself and that change nothing of what it may do with the other. */
const privateVerbs: readonly Verb[] = [
  ...(['incident.report', 'incident.assess', 'request.draft', 'clearance.circulate', 'note.write'] as const),
  ...(['dossier.assess', 'dossier.hold', 'dossier.gather', 'dossier.attribute', 'dossier.doubt'] as const),
  ...(['dossier.close', 'dossier.reopen', 'measure.consider', 'measure.prepare', 'measure.drop'] as const),
  ...(['own.act', 'question.ask', 'body.write', 'decision.record', 'cell.askTime'] as const),
  ...(['call.note', 'cell.ready', 'cell.notReady', 'inject.share', 'custody.hold', 'custody.renew'] as const),
];
/** With these one's own private acts would change what is done in the open: they are left out of the play. */
const leaning: readonly Verb[] = [
  ...(['measure.announce', 'custody.hold', 'clearance.circulate', 'dossier.reopen', 'state.set'] as const),
  ...(['incident.close', 'incident.merge', 'incident.split', 'exercise.end', 'control.answer'] as const),
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
      for (const seat of ['south/desk', 'south/minister'])
        expectSameText(
          JSON.stringify(canDo(both.state, seat)),
          JSON.stringify(canDo(plain.play.state, seat)),
        );
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
  return { entries: play.entries, state: play.state, answers, added };
}

const ownNames: Readonly<Record<string, string>> = { incident: 'own-matter', request: 'own-request' };
const ownRefs = (refs: ActInput['refs']): ActInput['refs'] =>
  Object.fromEntries(Object.entries(refs).map(([kind, name]) => [kind, ownNames[kind] ?? name]));
const ownFields = (verb: Verb, fields: ActInput['with']): ActInput['with'] => {
  if (verb === 'clearance.circulate') return { ...fields, of: 'own-matter' };
  if ('name' in fields) return { ...fields, name: `own-${String(fields['name'])}` };
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
