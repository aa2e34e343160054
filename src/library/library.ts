/** The port of the library: the scenarios and agreements that a server offers, and what people bring to it, checked. */
import type { Catalogue, ProfileCard, ScenarioCard } from '../contract/http/catalogue.ts';
import type { Checked } from '../contract/http/checked.ts';
import type { Profile } from '../contract/profile.ts';
import type { Scenario } from '../contract/scenario.ts';

export interface Library {
  readonly catalogue: () => Promise<Pick<Catalogue, 'scenarios' | 'wrong'>>;
  readonly profiles: () => Promise<readonly ProfileCard[]>;
  /** What is wrong in a file that somebody brings, and how it would look among the others. */
  readonly check: (brought: Brought) => Promise<{ checked: Checked; card: ScenarioCard | null }>;
  readonly open: (wanted: Wanted) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

/** A file from elsewhere, with the name that it had there. */
export interface Brought {
  readonly bytes: Uint8Array;
  readonly file: string;
}

export interface Wanted {
  readonly scenario: { readonly name: string } | Brought;
  readonly variant?: string | undefined;
  /** Who plays these parties and seats instead. */
  readonly cast?: Scenario['cast'] | undefined;
}

export type Opened =
  | { readonly scenario: Scenario; readonly profile: Profile }
  /** There is none of that name. */
  | { readonly missing: string }
  | { readonly checked: Checked }
  /** What is wrong with who is to play; `who` is the party or seat. */
  | { readonly cast: readonly { readonly who: string; readonly message: string }[] };
