/** Measures that the pictures share, in units of the viewBox. */

/** Between a picture's edge and its words. */
export const PAD = 12;

/** The size of notes, of ticks and of the key; that of ordinary words is `SIZE`. */
export const SMALL = 11;
