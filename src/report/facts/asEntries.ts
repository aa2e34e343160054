/** What a seat was shown, in the shape of a log's entries, so that its report is worked out like any other. What it was not shown is empty. */
import type { Entry } from '../../contract/entry.ts';
import type { RuleId } from '../../contract/rule.ts';
import type { SeatEntry } from '../../contract/view.ts';

export function asEntries(shown: readonly SeatEntry[]): Entry[] {
  return shown.map(asEntry);
}

/** Numbers are the seat's own: those of the log would tell what others did. */
function asEntry(shown: SeatEntry): Entry {
  const { n, at, by = '', do: verb = '', deadlines = [], departed = [], moves } = shown;
  const { on, incident, item, effectiveAt, refused } = shown;
  return {
    seq: n,
    at,
    by: { seat: by },
    do: verb,
    ...(on === undefined ? {} : { on }),
    ...(incident === undefined ? {} : { incident }),
    ...(shown.with === undefined ? {} : { with: { ...shown.with } }),
    ...(item === undefined ? {} : { item }),
    ...(effectiveAt === undefined ? {} : { effectiveAt }),
    ...(refused === undefined ? {} : { refused }),
    audience: [],
    agenda: {
      add: deadlines.flatMap(({ ref, name, at: due }) =>
        due === null ? [] : [{ id: `${ref} ${name}`, at: due, what: 'deadline' }],
      ),
      drop: deadlines.flatMap(({ ref, name, at: due }) => (due === null ? [`${ref} ${name}`] : [])),
    },
    moves: moves.map((move) => ({ ...move, audience: [] })),
    broken: departed.map(({ rule, ref }) => ({ rule: rule as RuleId, ref, how: 'departed' })),
  };
}
