/** The language of the page: every text stands in a catalogue, English now. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en, sections } from './en.ts';

export async function speak(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes what it shows
    interpolation: { escapeValue: false },
  });
}

export type Section = keyof typeof sections;

/** A room with the sections of the catalogue that it speaks from: both are there before it is shown. */
export async function withTexts<Room>(room: Promise<Room>, ...names: readonly Section[]): Promise<Room> {
  const texts = await Promise.all(names.map(async (name) => [name, await sections[name]()] as const));
  addTexts('en', Object.fromEntries(texts));
  return room;
}

/** As they are: a catalogue has sentences that are functions (sentenceFor.ts), which a copy would lose. */
export function addTexts(language: string, texts: object): void {
  i18next.addResourceBundle(language, 'translation', texts, true, true, { skipCopy: true });
}
