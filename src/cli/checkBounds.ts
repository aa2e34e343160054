/** What `hotline check` explores and how far it goes, unless it is told otherwise. */

/** The agreement that the machines are explored under. */
export const AGREEMENT = 'us-china-2015';

/** Enough for every search to come to its end. */
export const MOST_STATES = 8_000_000;
export const WALKS = 100;
