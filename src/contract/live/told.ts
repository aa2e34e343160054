/**
 * What a server tells a client over its socket, `hotline-live/1`. Each seat has its own numbers: a view first, then what is shown
 * after it, in order; a gap means that something is missing, and the client connects anew with what it has.
 */
import type { Text } from '../act/act.ts';
import type { PictureSource } from '../picture.ts';
import type { Profile } from '../profile.ts';
import type { Seat } from '../subject.ts';
import type { SeatEntry, SeatView } from '../view.ts';
import type { Scenario } from '../scenario.ts';
import type { Brake, Command, CommandOf, Question } from './command.ts';
import type { About } from './exercise.ts';
import type { Person, Place } from './place.ts';
import type { Reply } from './reply.ts';

/** A party as everyone knows it, and to its own seats its instruments and the offices that clear its texts. */
export interface PartyShown {
  readonly name: Text;
  readonly short: string;
  readonly capital: { readonly name: Text; readonly zone: string };
  readonly seats: Readonly<Record<string, { readonly title: Text; readonly level: string }>>;
  readonly institutions: Readonly<Record<string, { readonly name: Text; readonly role: Text }>>;
  readonly instruments?: Readonly<Record<string, { readonly name: Text; readonly needs: readonly string[] }>>;
  readonly clearances?: readonly { readonly text: string; readonly from: number; readonly office: string }[];
}

/** What everyone in an exercise may know of its scenario; to those who run it also its story, objectives and questions. */
export interface Setting {
  readonly about: About;
  readonly title: Text;
  readonly startex: string;
  readonly fictional: boolean;
  readonly agreement: { readonly id: string; readonly title: Text; readonly summary: Text };
  readonly parties: Readonly<Record<string, PartyShown>>;
  readonly bodies: Scenario['bodies'];
  /** What channels, meetings and incidents are called, by reference such as `channel/hotline`. */
  readonly names: PictureSource['names'];
  readonly terms: Terms;
  readonly parts: readonly {
    readonly id: string;
    readonly title?: Text;
    readonly conduct: string;
    readonly minutes?: number;
  }[];
  /** Of the own seats, and of the own party. */
  readonly briefs: Scenario['briefs'];
  /** It may tell the plot. */
  readonly summary?: Text;
  readonly objectives?: Scenario['objectives'];
  readonly discussion?: Scenario['discussion'];
}

/** What the agreement says to both sides alike, as at STARTEX; times are the profile's, most of them assumptions. */
export interface Terms {
  /** What a request should carry (REQ-5), in plain words by name. */
  readonly elements: Readonly<Record<string, Text>>;
  /** On what an answer may decline (REQ-3). */
  readonly grounds: Readonly<Record<string, Text>>;
  readonly tracks: Readonly<Record<string, Text>>;
  readonly channels: Readonly<Record<string, { readonly name: Text; readonly kind: string }>>;
  /** The channel that is the hotline; null: there is none. */
  readonly hotline: string | null;
  readonly review: { readonly levels: readonly string[] } | null;
  readonly deadlines: Pick<Profile['deadlines'], 'counts' | 'ack' | 'answer' | 'update' | 'owes'>;
  /** Contact points with their hours, which each side has told the other. */
  readonly contacts: Profile['contacts'];
  /** The lowest level of seat that may do an act. */
  readonly may: Profile['may'];
  readonly words: Profile['words'];
}

export interface Welcome {
  readonly protocol: string;
  readonly setting: Setting;
  readonly person: Person;
  readonly place: Omit<Place, 'code'>;
}

/** The whole of what a seat knows; `entries` are all that it was shown. */
export interface ToldView {
  readonly branch: number;
  readonly seat: Seat;
  readonly view: SeatView;
  readonly entries: readonly SeatEntry[];
}

/** What a seat was shown next, in order. */
export interface ToldEntries {
  readonly branch: number;
  readonly seat: Seat;
  readonly entries: readonly SeatEntry[];
}

export interface ToldClock {
  /** Exercise time, when this was told. */
  readonly at: string;
  readonly speed: number;
  /** It stands; the wall paces it; it is played forward without waiting. */
  readonly going: 'stands' | 'paced' | 'played';
  /** For the director: to where it runs forward, and where it brakes. */
  readonly hurry?: string | null;
  readonly brakes?: readonly Brake[];
}

export interface Present {
  readonly place: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly here: boolean }[];
}

export interface ToldDraft {
  readonly seat: Seat;
  readonly draft: string;
  readonly text: string | null;
  /** Who holds the pen. */
  readonly pen: string | null;
}

export type Shows = CommandOf<'wall'>['shows'];

/** Events that the server sends, by name. */
export interface ServerTells {
  welcome: (told: Welcome) => void;
  /** The director has not let this person in yet. */
  waiting: () => void;
  view: (told: ToldView) => void;
  entries: (told: ToldEntries) => void;
  clock: (told: ToldClock) => void;
  presence: (told: readonly Present[]) => void;
  draft: (told: ToldDraft) => void;
  wall: (told: Shows) => void;
  /** For control: places with their codes, and people who knock. */
  places: (told: {
    readonly places: readonly Place[];
    readonly people: readonly Person[];
    readonly holder: string | null;
  }) => void;
  /** For the director: something did not go as it should. */
  trouble: (told: { readonly message: string }) => void;
  /** This place is taken away, or the exercise is; the client does not come back by itself. */
  gone: (told: { readonly why: string }) => void;
}

/** Events that a client sends, by name, each with its answer. */
export interface ClientSends {
  command: (command: Command, answer: (reply: Reply) => void) => void;
  question: (question: Question, answer: (reply: Reply) => void) => void;
}
