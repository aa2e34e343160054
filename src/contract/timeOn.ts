/** How long a request may take, as a profile says it: by its track, its clock and its severity (REQ-1, REQ-2, REQ-4, TRK-1). */
import type { Profile } from './profile.ts';

type Times = Pick<Profile['deadlines'], 'ack' | 'answer' | 'update'>;

/** A duration; the track's own time comes before that of the agreement. A request that names no track is on the first. */
export function timeOn(
  { tracks, deadlines }: Pick<Profile, 'tracks'> & { readonly deadlines: Times },
  track: unknown,
  clock: 'ack' | 'answer' | 'update',
  severity: unknown,
): string {
  const named = typeof track === 'string' ? track : (Object.keys(tracks)[0] ?? '');
  const { is } = tracks[named]?.deadlines?.[clock] ?? deadlines[clock];
  if (typeof is === 'string') return is;
  const times: Readonly<Record<string, string | undefined>> = is;
  return times[String(severity)] ?? times['other'] ?? Object.values(times)[0] ?? '0s';
}
