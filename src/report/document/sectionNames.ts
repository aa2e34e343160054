/** Sections by number, annexes by letter. */
import type { Section } from './block.ts';

export function sectionNames(sections: readonly Section[]): ReadonlyMap<string, string> {
  const body = sections.filter(({ annex }) => !annex);
  const annexes = sections.filter(({ annex }) => annex);
  return new Map([
    ...body.map(({ id, title }, place) => [id, `${place + 1} ${title}`] as const),
    ...annexes.map(
      ({ id, title }, place) => [id, `Annex ${String.fromCharCode(65 + place)} ${title}`] as const,
    ),
  ]);
}
