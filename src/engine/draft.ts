/** Outgoing texts: a draft's fields go into the act that sends it, its clearance hears that it left, an earlier one is superseded. */
import type { ActInput } from '../contract/input.ts';
import type { Party, SubjectRef } from '../contract/subject.ts';
import { clearanceRef } from './look.ts';
import { resolve } from './state.ts';
import type { State } from './state.ts';
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

/** A text that is sent carries what its draft held, so that the entry is complete by itself. */
export function carried(state: State, ref: SubjectRef, input: ActInput): Fields {
  if (!sends.includes(input.do)) return input.with;
  const draft = state.subjects.get(ref)?.draft ?? {};
  return joined(draft, input.with);
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
  work.state = { ...work.state, subjects: work.state.subjects.set(subject.ref, next) };
}

/** The clearance of a text hears that its text left (CLR-1, CLR-2). */
export function textLeft(work: Work, input: ActInput, party: Party | null, fields: Fields): void {
  const text = textOf[input.do];
  if (text === undefined || party === null) return;
  const of = input.refs.request ?? input.refs.call ?? input.refs.incident ?? '';
  const ref = clearanceRef(party, text, of);
  if (!work.state.subjects.has(ref)) return;
  work.queue.push({
    ref,
    type: 'text.sent',
    by: null,
    with: { beforeClearance: fields['beforeClearance'] === true },
    incident: null,
  });
}

const textOf: Partial<Record<ActInput['do'], string>> = {
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
