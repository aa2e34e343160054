/** What is done while two sides talk: the policies give its times for one language, and interpretation makes them longer (CALL-6). */
import type { Profile } from '../../contract/profile.ts';
import { parseDuration } from '../../contract/time.ts';
import type { DutyKind } from './habit.ts';

const inTalk: readonly DutyKind[] = ['speak', 'reply', 'readBack', 'confirm', 'end'];

/** How long a time of a talk is between these two sides, ms. */
export const talkMs = ({ hotline }: Profile, duration: string): number =>
  (parseDuration(duration) ?? 0) * (hotline?.['interpreted-takes'].is ?? 1);

/** How long a time is in which a duty is done, ms. */
export const durationMs = (profile: Profile, kind: DutyKind, duration: string): number =>
  inTalk.includes(kind) ? talkMs(profile, duration) : (parseDuration(duration) ?? 0);
