/** How far `hotline check` goes, unless it is told otherwise. */

/** Enough for every search to come to its end. */
export const MOST_STATES = 8_000_000;
export const WALKS = 100;
