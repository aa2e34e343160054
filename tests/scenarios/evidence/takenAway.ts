/** For each failure one place in a shipped scenario that, written otherwise, takes its cause away. */
import type { FailureId } from '../../../src/contract/failure.ts';

type Change = readonly [from: string, to: string];
interface Edit {
  readonly scenario: string;
  readonly changes: readonly Change[];
}

const edits = (scenario: string, ...changes: readonly Change[]): Edit => ({
  scenario,
  changes,
});
const edit = (vignette: string, from: string, to: string): Edit => edits(`vignettes/${vignette}`, [from, to]);
/** The scenario with one more item. */
const more = (vignette: string, item: string): Edit =>
  edit(vignette, '\nexpect:\n', `  - { id: ACT-99, ${item} }\n\nexpect:\n`);
/** The scenario with acts left out, each by how it begins. */
const without = (vignette: string, ...acts: readonly string[]): Edit =>
  edits(`vignettes/${vignette}`, ...acts.map((act): Change => [act, `skip: true, ${act}`]));

export const takenAway: Readonly<Record<FailureId, Edit>> = {
  X01: edit('silent-inbox', 'at: T+4d8h', 'at: T+3d8h'),
  X02: more('silent-inbox', 'at: T+11h, as: us/desk, do: request.acknowledge, request: tickets-1'),
  X03: edit('two-laws', 'answer: declined, ground: national-law', 'answer: partial'),
  X04: without('wrong-hour', 'do: request.return, request: miles-1'),
  X05: edit('two-laws', 'ground: dual-criminality', 'ground: no-link'),
  X06: edit('borrowed-fingerprints', 'to: Somebody who wants it to look Chinese', 'to: A group in China'),
  X07: edit('borrowed-fingerprints', '      planted: ', '      found: '),
  X08: edit('company-in-between', 'responsibility: prohibited-but-inadequate', 'responsibility: unknown'),
  X09: edit('tear-line', 'at: T+3d3h, as: controller', 'at: T+1h30m, as: controller'),
  X10: edit('company-in-between', 'id: may-meeting, at: T+16d1h', 'id: may-meeting, at: T+60d1h'),
  X11: more('sealed-charges', 'at: T+9d, as: us/desk, do: request.withdraw, request: valves-1'),
  X12: more('sealed-charges', 'at: T+1d, as: us/desk, do: request.withdraw, request: valves-1'),
  X13: more('empty-line', 'at: T+3d13h2m, as: us/desk, do: call.answer, call: thursday'),
  X14: edit('empty-line', 'least: 54h, most: 54h', 'least: 1h, most: 1h'),
  X15: edit('wrong-hour', 'at: T+1h\n', 'at: T+12h30m\n'),
  X16: edit('wrong-hour', 'needs: [time-zone]', 'needs: [facts]'),
  X17: edit(
    'second-voice',
    'point: flood, text: { en: Thirty-one',
    'point: machines, text: { en: Thirty-one',
  ),
  X18: edit('borrowed-fingerprints', 'severity: 2, reason:', 'severity: 4, reason:'),
  X19: without(
    'stepping-stones',
    'do: incident.merge, incident: clinics',
    'do: incident.split, incident: records',
  ),
  X20: edit(
    'ministers-away',
    'with: { level: reduced, present: [us/vice, china/state-councilor] }',
    'with: { level: full }',
  ),
  X21: more(
    'ministers-away',
    'at: T+150d, as: controller, do: agreement.amend, with: { with: { review: { every: { is: 52w, assumption: As agreed. } } } }',
  ),
  X22: edit('sealed-charges', 'default: group', 'default: hotline'),
  X23: without('wrong-desk', 'do: request.redirect, request: cards-2'),
  X24: edit('wrong-desk', 'at: T+1d9h, as: us/desk', 'at: T+2d, as: us/desk'),
  X25: edits('two-meetings', ['do: incident.link', 'skip: true\n    do: incident.link']),
  X26: edit('stepping-stones', 'through: A country', 'elsewhere: A country'),
  X27: edit('second-voice', 'do: call.answer, call: stranger', 'do: call.letRing, call: stranger'),
  X28: edit('tear-line', 'result: objected', 'result: cleared'),
  X29: edit('company-in-between', 'of: scope', 'of: fact'),
  X30: without('results-please', 'do: request.dispute, request: trials-1'),
  X31: edit('results-please', 'kind: information, severity: 2', 'kind: preservation, severity: 2'),
  X32: edit(
    'results-please',
    'request: schools-1\n    incident: schools',
    'request: schools-1\n    incident: trials',
  ),
  X33: edit('paragraphs', 'do: call.place, call: signal,', 'do: call.place, call: signal, incident: cranes,'),
  X34: edit('paragraphs', 'with: { kind: protest,', 'with: { kind: notification,'),
  X35: edit('two-laws', 'ground: national-law', 'ground: no-link'),
};
