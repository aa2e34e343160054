/** The version of the live protocol that a client names when it comes in (docs/live-protocol.md). */
export const LIVE_PROTOCOL = 'hotline-live/1';
