/**
 * The quick way through a file about whose YAML there is nothing to say: another library reads the value alone, in a quarter of the
 * time that it takes to know where each part stands. What is not plain beyond doubt is left to the careful way, which has the words
 * for it; where the quick way gives a value, the careful one gives the same.
 */
import { COLLECTION_STYLE, constructFromEvents, EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';
import type { Event } from 'js-yaml';
import { deepest, mostParts } from './scanYaml.ts';

/** The value of a text that is one plain map; undefined where the careful way has to look. */
export function plainYaml(text: string): unknown {
  // every part is a sign of the text, or a mark beside one
  if (text.length * 2 > mostParts || looksOdd.test(text)) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: deepest });
    return isPlain(events, text) ? constructFromEvents(events, { source: text })[0] : undefined;
  } catch {
    // the careful way finds what is wrong, and says it in the words of this program
    return undefined;
  }
}

/**
 * Tabs; what begins a directive or a document; a remark right behind its sign, which may have been meant as text; numbers beyond all
 * bounds; a last line of spaces, which a text may or may not hold.
 */
const looksOdd = /\t|^ *(?:%|---|\.\.\.)| #[^\s#!]|\de[-+]?\d{3}|\d{200}|\n +(?![^])/im;

/** A name that is text to every reader, and of which nothing is to be said. */
const plainName = /^(?!(?:true|false|null)$)[a-z][\w./-]{0,99}$/i;

/** What is open, and of a map whether a name comes next: names and values take turns. */
interface Open {
  readonly in: 'document' | 'list' | 'map' | 'braces';
  name: boolean;
}

/** Whether that is one document with a map in it, without tags, anchors, aliases, unplain names, or names in braces without a value. */
function isPlain(events: readonly Event[], text: string): boolean {
  if (events[0]?.type !== EVENT_ID.DOCUMENT || events[1]?.type !== EVENT_ID.MAPPING) return false;
  const open: Open[] = [{ in: 'document', name: false }];
  for (const event of events.slice(1)) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const inside = open.at(-1);
    if (!inside || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.ALIAS) return false;
    if (event.anchorStart >= 0 || event.tagStart >= 0) return false;
    const isScalar = event.type === EVENT_ID.SCALAR;
    if (inside.name && !(isScalar && plainName.test(getScalarValue(text, event)))) return false;
    if (inside.in === 'braces' && isScalar && event.valueStart < 0) return false;
    if (inside.in === 'map' || inside.in === 'braces') inside.name = !inside.name;
    if (event.type === EVENT_ID.SEQUENCE) open.push({ in: 'list', name: false });
    if (event.type === EVENT_ID.MAPPING)
      open.push({ in: event.style === COLLECTION_STYLE.FLOW ? 'braces' : 'map', name: true });
  }
  return true;
}
