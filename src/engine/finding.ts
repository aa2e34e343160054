/** What came of asking a condition. */

/** A condition with its value and what was found, part by part; for `hotline explain`. */
export interface Finding {
  readonly says: string;
  readonly holds: boolean;
  readonly found: string;
  readonly parts: readonly Finding[];
}

export const plain = (says: string, verdict: boolean, found: string): Finding => ({
  says,
  holds: verdict,
  found,
  parts: [],
});
