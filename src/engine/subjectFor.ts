/** Which subject an act is about: one that the acting side knows, or, for an act that creates, one that is brought into being. */
import type { ActDefinition } from '../contract/act/act.ts';
import type { Refusal } from '../contract/entry.ts';
import type { ActInput } from '../contract/input.ts';
import type { Party, SubjectRef } from '../contract/subject.ts';
import { clearanceRef } from './look.ts';
import { refuse } from './refusal.ts';
import { otherParty, parties, refFor, resolve } from './state.ts';
import type { State } from './state.ts';
import { bringUp, dossierOf } from './work.ts';
import type { Work } from './work.ts';

export interface Found {
  readonly ref: SubjectRef;
  readonly incident: string | null;
}

export function subjectFor(
  work: Work,
  definition: ActDefinition,
  input: ActInput,
  party: Party | null,
): Found | Refusal {
  const { state } = work;
  if (definition.on === 'exercise') return { ref: 'exercise', incident: null };
  const named = refFor(input.refs, definition.on);
  const about = incidentKey(state, input, party);
  if (definition.on === 'dossier') return dossierFor(work, input, party, about);
  if (definition.on === 'clearance' && definition.creates) return clearanceFor(work, input, party, about);
  if (named === undefined)
    return refuse('malformed', `${input.do} does not say which ${definition.on} it is about.`);
  const subject = resolve(
    state,
    definition.on,
    definition.creates ? ownName(input, named, party) : named,
    party,
  );
  if (subject) return { ref: subject.ref, incident: subject.incident ?? about };
  if (!definition.creates || named.includes(':')) return unknown(input, definition.on, named);
  return create(work, definition, input, party, named, about);
}

/** What a side brings into being is its own, also when the other side has one of that name. */
function ownName(input: ActInput, named: string, party: Party | null): string {
  const own = party !== null && input.do !== 'review.schedule' && !named.includes(':');
  return own ? `${party}:${named}` : named;
}

/** The key of the incident an act names, `us:blades`; null when it names none or the side knows of none by that name. */
function incidentKey(state: State, input: ActInput, party: Party | null): string | null {
  const { incident } = input.refs;
  if (incident === undefined) return null;
  return resolve(state, 'incident', incident, party)?.ref.slice('incident/'.length) ?? null;
}

function unknown(input: ActInput, machine: string, named: string): Refusal {
  return refuse('unknown-subject', `${input.do}: this side knows of no ${machine} named ${named}.`);
}

function dossierFor(work: Work, input: ActInput, party: Party | null, about: string | null): Found | Refusal {
  if (party === null) return refuse('not-your-seat', `${input.do} is done by a party's seat.`);
  if (about === null) return unknown(input, 'incident', input.refs.incident ?? '(none)');
  return { ref: dossierOf(work, party, about), incident: about };
}

function clearanceFor(
  work: Work,
  input: ActInput,
  party: Party | null,
  about: string | null,
): Found | Refusal {
  if (party === null) return refuse('not-your-seat', `${input.do} is done by a party's seat.`);
  const { text, of } = input.with as { text: string; of: string };
  const ref = clearanceRef(party, text, of);
  if (!work.state.subjects.has(ref))
    bringUp(work, ref, { clearance: ref, party, of, text, offices: [] }, { owner: party, incident: about });
  return { ref, incident: about };
}

function create(
  work: Work,
  definition: ActDefinition,
  input: ActInput,
  party: Party | null,
  named: string,
  about: string | null,
): Found | Refusal {
  const { state } = work;
  if (definition.on === 'review') {
    const ref = `review/${named}` as const;
    if (!state.profile.review) return refuse('not-applicable', 'This agreement has no review meetings.');
    bringUp(work, ref, { review: named, parties: parties(state) }, { owner: null, incident: null });
    return { ref, incident: about };
  }
  if (input.do === 'call.spoof') return spoofed(work, input, named);
  if (party === null) return refuse('not-your-seat', `${input.do} is done by a party's seat.`);
  if (definition.on === 'incident') {
    const key = `${party}:${named}`;
    bringUp(
      work,
      `incident/${key}`,
      { incident: key, victim: party, parties: parties(state) },
      { owner: party, incident: key },
    );
    return { ref: `incident/${key}`, incident: key };
  }
  if (input.refs.incident !== undefined && about === null)
    return unknown(input, 'incident', input.refs.incident);
  if (definition.on === 'request') {
    const ref = `request/${party}:${named}` as const;
    bringUp(
      work,
      ref,
      { incident: about ?? '', from: party, to: otherParty(state, party), kind: input.with['kind'] },
      { owner: party, incident: about },
    );
    return { ref, incident: about };
  }
  return placed(work, input, party, named, about);
}

function placed(
  work: Work,
  input: ActInput,
  party: Party,
  named: string,
  about: string | null,
): Found | Refusal {
  const { state } = work;
  const line = (input.with['channel'] as string | undefined) ?? state.profile.hotline?.channel ?? '';
  if (!state.profile.hotline || !state.subjects.has(`channel/${line}`))
    return refuse('not-applicable', 'This agreement has no hotline.');
  const ref = `call/${party}:${named}` as const;
  if (state.subjects.has(ref)) return refuse('name-taken', `${input.do}: there is already a call ${named}.`);
  const call = {
    call: ref,
    incident: about,
    channel: line,
    from: party,
    to: otherParty(state, party),
    spoofed: false,
    test: input.with['test'] === true,
  };
  bringUp(work, ref, call, { owner: party, incident: about });
  return { ref, incident: about };
}

/** A spoofed call seems to come from the other side, to its name; nothing of it is that side's, which does not know of it. */
function spoofed(work: Work, input: ActInput, named: string): Found | Refusal {
  const { state } = work;
  const to = String(input.with['to']);
  if (!parties(state).includes(to)) return refuse('malformed', `call.spoof: there is no party ${to}.`);
  if (!state.profile.hotline) return refuse('not-applicable', 'This agreement has no hotline.');
  const from = otherParty(state, to);
  const ref = `call/${from}:${named}` as const;
  if (state.subjects.has(ref)) return refuse('name-taken', `call.spoof: there is already a call ${named}.`);
  bringUp(
    work,
    ref,
    {
      call: ref,
      incident: null,
      channel: state.profile.hotline.channel,
      from,
      to,
      spoofed: true,
      test: false,
    },
    { owner: null, incident: null },
  );
  return { ref, incident: null };
}
