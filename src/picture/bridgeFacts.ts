/** What a bridge tells, wherever one looks at it: read off a story once, and laid out anew for each window and width. */
import type { CallFacts } from './calls.ts';
import { callsOf } from './calls.ts';
import type { ChannelFacts } from './channels.ts';
import { channelsOf } from './channels.ts';
import type { Happening, Held } from './happenings.ts';
import { clearancesOf, happeningsOf } from './happenings.ts';
import type { RequestFacts } from './requests.ts';
import { requestsOf } from './requests.ts';
import type { Story } from './story.ts';
import { until } from './storyThen.ts';

export interface BridgeFacts {
  readonly story: Story;
  readonly requests: readonly RequestFacts[];
  readonly calls: readonly CallFacts[];
  readonly channels: readonly ChannelFacts[];
  readonly happenings: readonly Happening[];
  readonly held: readonly Held[];
}

export const bridgeFacts = (story: Story): BridgeFacts => factsWith(story, happeningsOf(story));

/** Of a story that was cut at a moment. What had happened by then is part of what has happened by now, and is not read again. */
export const factsThen = ({ happenings }: BridgeFacts, then: Story): BridgeFacts =>
  factsWith(
    then,
    until(happenings, ({ at }) => at, then.now),
  );

/** At a later instant, up to which nothing more has happened. */
export const factsAt = (facts: BridgeFacts, now: number): BridgeFacts => ({
  ...facts,
  story: { ...facts.story, now },
});

function factsWith(story: Story, happenings: readonly Happening[]): BridgeFacts {
  return {
    story,
    requests: requestsOf(story),
    calls: callsOf(story),
    channels: channelsOf(story),
    happenings,
    held: clearancesOf(story),
  };
}
