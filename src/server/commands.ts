/**
 * What a command of a person does. Who may is asked here for what is beside the mechanism (clock, places, drafts, wall); what is an
 * act goes to the engine, which asks for itself (design §5).
 */
import type { Command, CommandOf, Question } from '../contract/live/command.ts';
import type { Place } from '../contract/live/place.ts';
import type { Refused, Reply, RuntimeCode } from '../contract/live/reply.ts';
import type { Author } from '../contract/input.ts';
import type { Seat } from '../contract/subject.ts';
import { instant, parseInstant } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { lookAhead } from '../runtime/ahead.ts';
import type { AskedAct } from '../runtime/askedAct.ts';
import type { Until } from '../runtime/sliceOf.ts';
import type { Standing } from './places.ts';
import type { Room } from './rooms.ts';

/** Seats that are told the numbers of the log. */
const numbered: readonly Place['kind'][] = ['director', 'evaluator'];

export async function perform(room: Room, who: Standing, command: Command): Promise<Reply> {
  const { place, person } = who;
  const seat = command.seat ?? place.seats[0] ?? '';
  if (!place.seats.includes(seat))
    return no('not-your-seat', `This place holds ${place.seats.join(', ')}, not ${seat}.`);
  const notHeld = mustHold(room, who, command);
  if (notHeld) return { ok: false, refused: notHeld };
  const authority = room.exercise.authority();
  const by: Author = { seat, person: person.id };
  switch (command.kind) {
    case 'act':
      if (!authority) return readOnly(room);
      return told(place, await authority.act(by, command.id, askedAct(command)));
    case 'part':
      if (!authority) return readOnly(room);
      return told(place, await authority.part(by, command.id, command.part));
    case 'run':
      return authority ? authority.hurry(by, command.id, untilOf(command.until)) : readOnly(room);
    default:
      return room.once(`${seat} ${command.id}`, () => besideTheLog(room, who, seat, command));
  }
}

/** What the log does not keep: places, drafts, the wall, and which branch is played. */
async function besideTheLog(
  room: Room,
  { person }: Standing,
  seat: Seat,
  command: Exclude<Command, CommandOf<'act' | 'part' | 'run'>>,
): Promise<Reply> {
  const authority = room.exercise.authority();
  switch (command.kind) {
    case 'brakes':
      return authority ? authority.setBrakes(command.brakes) : readOnly(room);
    case 'back': {
      const length = authority?.saved() ?? (await room.exercise.lines()).length;
      if (command.entry >= length)
        return no('unknown-subject', `There is no entry ${command.entry}; the last one is ${length - 1}.`);
      if (await room.goBack(command.entry)) return { ok: true };
      return no(
        'not-now',
        'Another has gone back meanwhile. Look where it stands now, and choose the entry anew.',
      );
    }
    case 'admit':
      return answered(await room.places.admit(command.person));
    case 'remove':
      return answered(await room.places.remove(command.person));
    case 'move':
      return answered(await room.places.move(command.person, command.place));
    case 'lock':
      return answered(await room.places.lock(command.place, command.locked));
    case 'renew': {
      const renewed = await room.places.renew(command.place);
      return 'refused' in renewed ? { ok: false, refused: renewed.refused } : { ok: true, value: renewed };
    }
    case 'handOver':
      return answered(await room.places.handOver(command.person ?? person.id));
    case 'draft':
      return answered(await room.drafts.write(seat, command.draft, person.id, command.text));
    case 'pen':
      return answered(await room.drafts.takePen(seat, command.draft, person.id));
    case 'wall':
      await room.showOnWall(command.shows);
      return { ok: true };
  }
}

/** What is asked changes nothing. */
export function answer({ exercise, msel }: Room, { place }: Standing, question: Question): Reply {
  const authority = exercise.authority();
  if (!authority) return no('read-only', exercise.readOnly() ?? '');
  const control = place.kind === 'director' || place.kind === 'controller';
  switch (question.ask) {
    case 'can': {
      const seat = question.seat ?? place.seats[0] ?? '';
      if (!place.seats.includes(seat))
        return no('not-your-seat', `This place holds ${place.seats.join(', ')}, not ${seat}.`);
      if (question.for === undefined) return { ok: true, value: authority.can(seat, question.all) };
      if (place.kind !== 'director')
        return no('not-your-seat', 'Only the director can act for another seat (EX-3).');
      return { ok: true, value: authority.can(question.for, question.all, seat) };
    }
    case 'asks':
      if (!control) return no('not-your-seat', 'What players put to control is for control.');
      return { ok: true, value: [...authority.state().asks].map(([name, ask]) => ({ name, ...ask })) };
    case 'ahead':
      if (place.kind !== 'director') return no('not-your-seat', 'What lies ahead is for the director.');
      return {
        ok: true,
        value: lookAhead(authority.state(), question.until === 'window' ? 'window' : untilOf(question.until)),
      };
    case 'msel':
      if (!control) return no('not-your-seat', 'The MSEL is for the director and the controllers.');
      return { ok: true, value: msel(authority.state(), question.since) };
  }
}

/** What only the director with the final say may do; anyone may write, and call a real emergency (EX-1). */
function mustHold(room: Room, { place, person }: Standing, command: Command): Refused | null {
  const free = command.kind === 'draft' || command.kind === 'pen';
  if (free || (command.kind === 'act' && place.kind !== 'director')) return null;
  if (place.kind !== 'director')
    return { code: 'not-your-seat', rule: null, message: `${command.kind} is for the director.` };
  const emergency = command.kind === 'act' && command.do === 'exercise.freeze';
  const takes = command.kind === 'handOver' && command.person === undefined;
  if (emergency || takes || room.places.holder() === person.id) return null;
  const message = 'Another director has the final say. Take it over, or ask for it.';
  return { code: 'not-held', rule: null, message };
}

function askedAct({
  do: verb,
  refs,
  with: fields,
  effectiveAt,
  for: whom,
  aside,
}: CommandOf<'act'>): AskedAct {
  return {
    do: verb,
    refs,
    with: fields,
    ...(effectiveAt === undefined ? {} : { effectiveAt: atOf(effectiveAt) }),
    ...(whom === undefined ? {} : { for: whom }),
    ...(aside === undefined ? {} : { aside }),
  };
}

const atOf = (text: string): Instant => parseInstant(text) ?? instant(Number.NaN);

const untilOf = (until: string): Until =>
  until === 'one' || until === 'person' ? until : { to: atOf(until) };

/** The numbers of the log go to those alone who may know them: a gap would tell the others what they may not know. */
function told({ kind }: Place, reply: Reply): Reply {
  return reply.ok && !numbered.includes(kind) ? { ok: true } : reply;
}

const answered = (refused: Refused | null): Reply => (refused ? { ok: false, refused } : { ok: true });

const readOnly = ({ exercise }: Room): Reply =>
  no('read-only', `This exercise can be read and not played. ${exercise.readOnly() ?? ''}`);

function no(code: RuntimeCode | 'not-your-seat' | 'not-now' | 'unknown-subject', message: string): Reply {
  return { ok: false, refused: { code, rule: null, message } };
}
