/** Injects to come that serve no objective and that nothing waits for: they could be left out where time is short. */
import type { MselRow } from '../../src/contract/live/asked.ts';

export function skippable(msel: readonly MselRow[]): string[] {
  const waitedFor = new Set(
    msel.flatMap(({ item }) => {
      const after = typeof item.after === 'string' ? item.after : item.after?.item;
      const released = 'choice' in item ? item.choice.options.flatMap(({ then }) => then ?? []) : [];
      return [...(after === undefined ? [] : [after]), ...released];
    }),
  );
  return msel
    .filter(
      ({ item, status, held }) =>
        'inject' in item &&
        status === null &&
        !held &&
        item.objective === undefined &&
        !waitedFor.has(item.id),
    )
    .map(({ item }) => item.id);
}
