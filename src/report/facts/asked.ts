/** To which acts a soft rule is put, so that a report can say how often it was kept. What a rule asks stands in the machines. */
import type { RequestKind } from '../../contract/act/request.ts';
import type { Entry } from '../../contract/entry.ts';
import type { RuleId } from '../../contract/rule.ts';
import { courseOf, fieldText, passagesOf } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';
import { forums } from '../incidents.ts';

type Asks = (entry: Entry, chronicle: Chronicle) => boolean;

export const asked: Partial<Record<RuleId, Partial<Record<string, Asks>>>> = {
  'MSG-1': { 'request.send': () => true },
  'REQ-5': { 'request.send': owesAnswer },
  'REQ-3': { 'request.answer': (entry) => fieldText(entry, 'answer') === 'declined' },
  'CALL-1': { 'call.place': (entry) => entry.with?.['test'] !== true },
  'CALL-4': { 'call.end': (entry) => fieldText(entry, 'outcome') === 'agreed' },
  'MEAS-1': { 'measure.announce': () => true },
  'PUB-1': { 'statement.publish': knownToBoth },
  'CLR-2': {
    'request.send': beforeClearance,
    'request.answer': beforeClearance,
    'call.say': beforeClearance,
    'clearance.release': beforeClearance,
  },
};

/** Who asks for an answer says what it needs. */
export function owesAnswer(entry: Entry, { opening }: Chronicle): boolean {
  const kind = (fieldText(entry, 'kind') || 'information') as RequestKind;
  return opening.profile.deadlines.owes[kind].includes('answer');
}

function beforeClearance(entry: Entry): boolean {
  return entry.with?.['beforeClearance'] === true;
}

/** Only who knows of a matter can be warned before it is spoken of in public. */
function knownToBoth({ on = '', seq }: Entry, chronicle: Chronicle): boolean {
  return passagesOf(courseOf(chronicle, on), 'spine').some(
    ({ entry, state, audience }) =>
      entry < seq && (forums.test(state) || chronicle.parties.every((party) => audience.includes(party))),
  );
}
