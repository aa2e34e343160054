/** The scenario that somebody wants played, by its name in the catalogue or as its file has it; or what is wrong with it. */
import type * as z from 'zod';
import type { beginSchema } from '../contract/http/exercise.ts';
import type { Library, Opened } from '../library/library.ts';
import { problem } from './answer.ts';
import type { Problem } from './answer.ts';

type Begin = z.infer<typeof beginSchema>;
type Playable = Extract<Opened, { scenario: unknown }>;

export async function openWanted(
  library: Library,
  { scenario: from, variant, cast }: Pick<Begin, 'scenario' | 'variant'> & Partial<Pick<Begin, 'cast'>>,
): Promise<Playable | Problem> {
  const scenario = 'name' in from ? from : { bytes: new TextEncoder().encode(from.text), file: from.file };
  const opened = await library.open({ scenario, variant, cast });
  if ('missing' in opened) return problem('not-found', opened.missing);
  if ('cast' in opened)
    return problem('invalid', 'Who is to play does not fit the scenario.', {
      errors: opened.cast.map(({ who, message }) => ({ at: `body.cast.${who}`, message })),
    });
  if ('checked' in opened)
    return problem('not-in-order', 'The scenario has mistakes. Mend them, and set it up again.', {
      checked: opened.checked,
    });
  return opened;
}
