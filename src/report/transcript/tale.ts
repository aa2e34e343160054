/** What a transcript is told from: the entries, what they come to, and the names of those who take part. */
import type { Entry } from '../../contract/entry.ts';
import { nameInProse } from '../../contract/nameInProse.ts';
import type { RunSummary } from '../../contract/runSummary.ts';
import type { StoryItem } from '../../contract/scenario.ts';
import { storyIndex } from '../../engine/storyIndex.ts';
import { fieldText, inEnglish, readChronicle } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';
import { namingFor } from '../naming.ts';
import type { Naming } from '../naming.ts';
import { summarize } from '../summary.ts';

export interface Tale {
  readonly chronicle: Chronicle;
  readonly summary: RunSummary;
  readonly items: ReadonlyMap<string, StoryItem>;
  readonly naming: Naming;
  /** A party inside a sentence: `the United States`. */
  readonly side: (party: string) => string;
  /** Hears the title of a meeting that is set while playing. */
  readonly entitle: (entry: Entry) => void;
}

export function taleOf(entries: readonly Entry[], now?: string): Tale {
  const chronicle = readChronicle(entries, now);
  const { scenario, profile } = chronicle.opening;
  const naming = namingFor(profile, scenario);
  return {
    chronicle,
    summary: summarize(entries, '', now),
    items: storyIndex(scenario).items,
    naming,
    side: (party) => {
      const name = profile.parties[party]?.name;
      return name === undefined ? party : nameInProse(inEnglish(name));
    },
    entitle: (entry) => {
      const heading = entry.do === 'review.schedule' ? fieldText(entry, 'title') : '';
      if (heading !== '' && entry.on !== undefined) naming.entitle(entry.on, heading);
    },
  };
}
