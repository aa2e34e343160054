/** What must hold whatever is played (design §2): each property with its id and sentence, and what a search found of it. */

export const properties = {
  P1: 'Nothing is forgotten: every open request that owes something has a pending deadline, a stopped clock with its reason, or a record of what became of it.',
  P2: 'Every incident can still close from wherever it is.',
  P3: 'No call is in session unauthenticated (CALL-3).',
  P4: 'No call connects on a suspended hotline (CHAN-1).',
  P5: 'Nothing leaves a party without its clearances or a recorded urgent release (CLR-1, CLR-2).',
  P6: 'No measure is announced below its test without a departure (MEAS-1).',
  P7: 'A refused input changes nothing, and its refusal names a rule or the state.',
  P8: 'Replaying a log gives the same states and transitions, entry by entry.',
  P9: "One side's secrets are in nothing that the other side, the wall or an observer receives; its private acts change no byte of it.",
  P10: 'The mechanism is symmetric: exchange the parties in profile and inputs, and the exchanged log comes out.',
  P11: 'Every state of every machine is reached, and every transition is taken.',
  P12: 'There is no deadlock: every state that is not an end accepts something or has a deadline.',
  P13: 'The spine shows the highest forum now seized, and counts those that are open (INC-1).',
  P14: 'No item of a docket is lost: it is on a meeting to come, or it waits for one to be scheduled (REV-1).',
} as const;

export type PropertyId = keyof typeof properties;
export const propertyIds = Object.keys(properties) as PropertyId[];

export type Unit = 'states' | 'steps' | 'refusals' | 'entries' | 'pairs' | 'logs' | 'states and transitions';

export interface Failure {
  readonly what: string;
  /** The inputs that lead to it, first to last. */
  readonly path: readonly string[];
}

/** One property in one search: on how many states or steps it was tried, and the first failure of each kind, the shortest first. */
export interface Finding {
  readonly property: PropertyId;
  readonly search: string;
  readonly unit: Unit;
  readonly tried: number;
  readonly failures: readonly Failure[];
}

export interface Tally {
  /** Counts one try; `failure` says what is wrong, if anything is. */
  readonly try: (what: string | null, path: () => readonly string[]) => void;
  readonly finding: () => Finding;
}

/** Different failures of one property in one search that are worth telling. */
const FEW = 3;

export function tally(property: PropertyId, search: string, unit: Unit, mostFailures = FEW): Tally {
  let tried = 0;
  const failures = new Map<string, Failure>();
  return {
    try: (what, path) => {
      tried += 1;
      if (what === null || failures.has(what) || failures.size >= mostFailures) return;
      failures.set(what, { what, path: path() });
    },
    finding: () => ({ property, search, unit, tried, failures: [...failures.values()] }),
  };
}

/** What a search through states was: how far it went, and what was left out knowingly. */
export interface SearchReport {
  readonly name: string;
  /** What was gone through: states and steps between them, or entries of logs and the deeds that made them. */
  readonly through: 'states' | 'walks';
  readonly states: number;
  readonly steps: number;
  readonly cutOff: boolean;
  readonly cut: readonly string[];
}

export interface Searched {
  readonly reports: readonly SearchReport[];
  readonly findings: readonly Finding[];
}
