import type { Verb } from '../contract/act/acts.ts';
import type { SettingAside } from '../contract/act/conduct.ts';
import type { Refs } from '../contract/input.ts';
import type { Seat } from '../contract/subject.ts';
import type { Instant } from '../contract/time.ts';

/** An act as a person sends it: without an instant, which is now, and without an author, which the seat's token tells. */
export interface AskedAct {
  readonly do: Verb;
  readonly refs: Refs;
  readonly with: Readonly<Record<string, unknown>>;
  readonly effectiveAt?: Instant;
  readonly for?: Seat;
  readonly aside?: SettingAside;
}
