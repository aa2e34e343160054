/** How long a test waits for what is sure to come, in ms: long, since a machine that is busy with other things is slow, and not wrong. */
export const patience = 3 * 60_000;
