/** What a room needs before it is shown. */
import { sections } from '../text/en.ts';
import { addTexts } from '../text/speak.ts';
import { untilHere } from './untilHere.ts';

type Section = keyof typeof sections;

/** A room with the sections of the catalogue that it speaks from: both are there before it is shown. */
export async function withTexts<Room>(
  room: () => Promise<Room>,
  ...names: readonly Section[]
): Promise<Room> {
  const [here, ...texts] = await Promise.all([
    untilHere(room),
    ...names.map(async (name) => [name, await untilHere<object>(sections[name])] as const),
  ]);
  addTexts('en', Object.fromEntries(texts));
  return here;
}
