/** What seats, matters and verbs are called in the control room. */
import { useTranslation } from 'react-i18next';
import { callsOf } from '../../src/picture/calls.ts';
import { meetingsOf } from '../../src/picture/meetings.ts';
import { requestsOf } from '../../src/picture/requests.ts';
import type { Story } from '../../src/picture/story.ts';
import { nameInWords, shortName } from '../../src/picture/words.ts';
import { seatSays } from '../text/seatSays.ts';

const labels = new WeakMap<Story, ReadonlyMap<string, string>>();

/** `US-1` of `request/us:blades-1`; a meeting or channel by its name; otherwise the plain name. */
export function refName(story: Story, ref: string): string {
  let known = labels.get(story);
  if (known === undefined) {
    const requests = requestsOf(story).map((one) => [one.ref, one.label] as const);
    const meetings = meetingsOf(story).map((one) => [one.ref, one.name] as const);
    const calls = callsOf(story).map((one) => [one.ref, one.label] as const);
    known = new Map([...requests, ...calls, ...meetings]);
    labels.set(story, known);
  }
  return known.get(ref) ?? story.source.names[ref] ?? nameInWords(ref);
}

export const whoName = ({ source }: Story, seat: string): string =>
  seatSays(seat, (party) => shortName(source, party));

/** `Send the request` for `request.send`. */
export function useVerb(): (verb: string) => string {
  const { t } = useTranslation();
  return (verb) => t([`control.verbs.${verb}`, `acts.do.${verb}`], { defaultValue: verb });
}
