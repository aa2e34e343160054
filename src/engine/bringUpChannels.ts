/** The channels that the agreement names come into being: at the opening, and when an amendment adds one (EX-4). */
import type { Profile } from '../contract/profile.ts';
import { checkInterval, firstCheck } from './facts.ts';
import { bringUp, tell } from './work.ts';
import type { Work } from './work.ts';

/** Brings up every channel of the agreement that is not there yet. */
export function bringUpChannels(work: Work): void {
  const { profile, opening } = work.state;
  for (const [channel, { state }] of Object.entries(profile.channels)) {
    if (work.state.subjects.has(`channel/${channel}`)) continue;
    const begins = opening.scenario.world.channels?.[channel] ?? state;
    const input = {
      channel,
      state: begins === 'planned' ? 'planned' : 'operational',
      testEveryMs: checkInterval(profile, channel),
      firstMs: firstCheck(profile, channel, work.state.now),
    };
    const { ref } = bringUp(work, `channel/${channel}`, input, { owner: null, incident: null });
    if (begins === 'degraded')
      tell(work, { ref, type: 'channel.degrade', by: null, with: {}, incident: null });
  }
}

/** After an amendment: new channels come up, and a running check follows the agreement's new interval. */
export function followAmendment(work: Work, before: Profile): void {
  const { profile } = work.state;
  for (const channel of Object.keys(profile.channels)) {
    const ref = `channel/${channel}` as const;
    if (!work.state.subjects.has(ref) || checkInterval(before, channel) === checkInterval(profile, channel))
      continue;
    tell(work, { ref, type: 'channel.retime', by: null, with: {}, incident: null });
  }
  bringUpChannels(work);
}
