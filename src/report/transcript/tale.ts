/** What a transcript is told from: the entries, what they come to, and the names of those who take part. */
import type { Entry } from '../../contract/entry.ts';
import { nameInProse } from '../../contract/nameInProse.ts';
import type { RunSummary } from '../../contract/runSummary.ts';
import type { StoryItem } from '../../contract/scenario.ts';
import { storyIndex } from '../../engine/storyIndex.ts';
import { inEnglish, plainName, readChronicle } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';
import { namingFor } from '../naming.ts';
import type { Naming } from '../naming.ts';
import { summarize } from '../summary.ts';

export interface Tale {
  readonly chronicle: Chronicle;
  readonly summary: RunSummary;
  readonly items: ReadonlyMap<string, StoryItem>;
  /** Names as they stand in a sentence, with their article: `the US desk`, `the Spring meeting`. */
  readonly naming: Naming;
  /** A party inside a sentence: `the United States`. */
  readonly side: (party: string) => string;
  /** An incident when it is first heard of: `“Ticket robots” (tickets)`. */
  readonly introduced: (ref: string) => string;
}

export function taleOf(entries: readonly Entry[], now?: string): Tale {
  const chronicle = readChronicle(entries, now);
  const { scenario, profile } = chronicle.opening;
  const summary = summarize(entries, '', now);
  return {
    chronicle,
    summary,
    items: storyIndex(scenario).items,
    naming: withArticles(namingFor(profile, scenario)),
    side: (party) => {
      const name = profile.parties[party]?.name;
      return name === undefined ? party : nameInProse(inEnglish(name));
    },
    introduced: (ref) => {
      const id = plainName(ref);
      const title = summary.incidents.find((one) => one.id === id)?.title ?? null;
      return title === null ? id : `“${title}” (${id})`;
    },
  };
}

function withArticles(naming: Naming): Naming {
  return {
    ...naming,
    seat: (seat) => {
      if (seat === 'controller') return 'exercise control';
      return seat.includes('/') ? the(naming.seat(seat)) : naming.seat(seat);
    },
    subject: (ref) =>
      /^(channel|review|dossier|clearance)\//.test(ref) || / draft /.test(naming.subject(ref))
        ? the(naming.subject(ref))
        : naming.subject(ref),
  };
}

const the = (name: string): string => (/^([Tt]he|meeting) /.test(name) ? name : `the ${name}`);
