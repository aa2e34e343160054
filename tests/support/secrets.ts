/** Secrets planted for tests: everything that North keeps to itself, and control keeps from both; and a mark for any private text. */
import { fieldAudience } from '../../src/contract/act/act.ts';
import { acts } from '../../src/contract/act/acts.ts';
import type { ActInput } from '../../src/contract/input.ts';
import { partyOf } from '../../src/contract/subject.ts';
import { opening } from './opening.ts';
import { after, director, does, given, inputFor, isoIn, refused, take } from './story.ts';
import type { Play } from './story.ts';

export const withSecrets = opening({
  scenario: {
    summary: 'SECRET-plot',
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

export function privateActsOfNorth(): Play {
  const hidden = { incident: 'secret-incident' };
  const blades = { incident: 'blades' };
  return given(withSecrets)
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

/** Puts a token into every private text of an act. */
export function marked(input: ActInput, i: number): ActInput {
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
