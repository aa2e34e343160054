/** How each channel stood, and when and by whom it was suspended (CHAN-1). */
import type { ChannelSummary, Figures } from '../contract/runSummary.ts';
import { agreementAt, channelNameIn } from './amended.ts';
import { actingParty, actsOf, coursesOf, historyOf, passagesOf, plainName, standing } from './chronicle.ts';
import type { Chronicle, Course } from './chronicle.ts';
import { daysBetween } from './dates.ts';
import { inForceFrom } from './inForce.ts';

export function channelsOf(chronicle: Chronicle): ChannelSummary[] {
  const agreement = agreementAt(chronicle);
  return coursesOf(chronicle, 'channel').map((course) => {
    const id = plainName(course.ref);
    return {
      id,
      name: channelNameIn(agreement, id),
      kind: agreement.channels[id]?.kind ?? '',
      state: standing(course, 'life'),
      history: historyOf(course, 'life'),
      suspensions: suspensionsOf(chronicle, course, id),
    };
  });
}

function suspensionsOf(chronicle: Chronicle, course: Course, channel: string): ChannelSummary['suspensions'] {
  const passages = passagesOf(course, 'life');
  return passages.flatMap((passage, index) => {
    if (passage.state !== 'suspended') return [];
    const over = passages[index + 1];
    const acts = actsOf(course, 'channel.suspend').filter(
      ({ seq }) => seq >= passage.entry && (over === undefined || seq < over.entry),
    );
    const by = [...new Set(acts.map((entry) => actingParty(entry) ?? 'control'))];
    const days = over === undefined ? null : daysBetween(passage.at, over.at);
    const name = channelNameIn(agreementAt(chronicle, passage.entry), channel);
    return [{ channel, name, by, from: passage.at, to: over?.at ?? null, days }];
  });
}

/** When the hotline was promised and when it first stood ready; one that is ready from the first was launched before the log begins. */
export function hotlineFigure(chronicle: Chronicle, channels: readonly ChannelSummary[]): Figures['hotline'] {
  const { hotline } = agreementAt(chronicle);
  const promisedAt = inForceFrom(chronicle);
  const line = channels.find(({ id }) => id === hotline?.channel);
  const [first, ...later] = line?.history ?? [];
  const launchedAt =
    first?.state === 'operational' ? null : (later.find(({ state }) => state === 'operational')?.at ?? null);
  const days = promisedAt === null || launchedAt === null ? null : daysBetween(promisedAt, launchedAt);
  return { promisedAt, launchedAt, days };
}
