/** Outgoing texts: a draft's fields go into the act that sends it, its clearance hears that it left, an earlier one is superseded. */
import { acts } from '../contract/act/acts.ts';
import type { ActInput } from '../contract/input.ts';
import type { Party, SubjectRef } from '../contract/subject.ts';
import { answerFields } from './asks.ts';
import { revealFields } from './lookingBack.ts';
import { clearanceRef, officesFor, severityFor } from './look.ts';
import { resolve } from './state.ts';
import type { State } from './state.ts';
import type { Found } from './subjectFor.ts';
import { bringUp } from './work.ts';
import type { Work } from './work.ts';

type Fields = Readonly<Record<string, unknown>>;

const sends: readonly string[] = ['request.send', 'call.arrange'];
const keeps: readonly string[] = [
  'request.draft',
  'request.send',
  'request.amend',
  'request.supply',
  'call.place',
  'call.arrange',
];

/**
 * What an act carries beside what was given with it, so that its entry is complete by itself: a text that is sent has what its draft
 * held, as far as the act has a field for it.
 */
export function carried(state: State, ref: SubjectRef, input: ActInput): Fields {
  if (input.do === 'control.answer') return answerFields(state, input.with);
  if (input.do === 'truth.reveal') return revealFields(state, input.with);
  if (!sends.includes(input.do)) return input.with;
  const { shape } = acts[input.do].with;
  const draft = Object.entries(state.subjects.get(ref)?.draft ?? {}).filter(([field]) => field in shape);
  return joined(Object.fromEntries(draft), input.with);
}

function joined(draft: Fields, fields: Fields): Record<string, unknown> {
  const both: Record<string, unknown> = { ...draft, ...fields };
  const [kept, added] = [draft['elements'], fields['elements']];
  if (typeof kept === 'object' && typeof added === 'object') both['elements'] = { ...kept, ...added };
  return both;
}

export function keepDraft(work: Work, ref: SubjectRef, input: ActInput, fields: Fields): void {
  const subject = work.state.subjects.get(ref);
  if (!subject || !keeps.includes(input.do)) return;
  const next = { ...subject, draft: joined(subject.draft, fields) };
  work.state.subjects = work.state.subjects.set(subject.ref, next);
}

/**
 * The clearance of a text hears that its text left (CLR-1, CLR-2). One that left before it was ever circulated is owed: its clearance
 * comes into being with the offices that it needed.
 */
export function textLeft(
  work: Work,
  input: ActInput,
  party: Party | null,
  fields: Fields,
  about: Found,
): void {
  const text = outgoingTexts[input.do];
  if (text === undefined || party === null) return;
  const of = nameOfText(input);
  const ref = clearanceRef(party, text, of);
  const beforeClearance = fields['beforeClearance'] === true;
  if (!work.state.subjects.has(ref)) {
    const subject = work.state.subjects.get(about.ref);
    const severity =
      subject?.machine === 'request'
        ? subject.draft['severity']
        : severityFor(work.state, party, about.incident);
    const offices = officesFor(work.state, party, text, severity);
    if (!beforeClearance || offices.length === 0) return;
    bringUp(
      work,
      ref,
      { clearance: ref, party, of, text, offices },
      { owner: party, incident: about.incident },
    );
  }
  work.queue.push({ ref, type: 'text.sent', by: null, with: { beforeClearance }, incident: null });
}

function nameOfText({ refs }: ActInput): string {
  const named = refs.request ?? refs.call ?? refs.incident ?? '';
  return named.slice(named.indexOf(':') + 1);
}

/** Acts by which a text leaves its government, and the kind of text that is cleared for them (CLR-1). */
export const outgoingTexts: Partial<Record<ActInput['do'], string>> = {
  'request.send': 'request',
  'request.answer': 'answer',
  'call.say': 'call-script',
  'docket.propose': 'docket-item',
  'statement.publish': 'statement',
  'statement.comment': 'statement',
  'measure.announce': 'statement',
};

export function supersede(work: Work, input: ActInput, party: Party | null, fields: Fields): void {
  const earlier = fields['supersedes'];
  if (input.do !== 'request.send' || typeof earlier !== 'string') return;
  const subject = resolve(work.state, 'request', earlier, party);
  if (subject?.owner === party)
    work.queue.push({
      ref: subject.ref,
      type: 'request.supersede',
      by: party,
      with: {},
      incident: subject.incident,
    });
}
