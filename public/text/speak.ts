/** The language of the page: every text stands in a catalogue, English now. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';

export async function speak(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes what it shows
    interpolation: { escapeValue: false },
  });
}

/** As they are: a catalogue has sentences that are functions (sentenceFor.ts), which a copy would lose. */
export function addTexts(language: string, texts: object): void {
  i18next.addResourceBundle(language, 'translation', texts, true, true, { skipCopy: true });
}
