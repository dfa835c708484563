import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../../resources/translations/en.json';
import fr from '../../resources/translations/fr.json';
import type { Language } from './formats.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof fr };
  }
}

const storageKey = 'vigie.language';

const storedLanguage = (): Language =>
  window.localStorage.getItem(storageKey) === 'en' ? 'en' : 'fr';

export async function startI18n(): Promise<void> {
  const lng = storedLanguage();
  document.documentElement.lang = lng;
  await i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'fr',
    resources: { fr: { translation: fr }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

export async function changeLanguage(language: Language): Promise<void> {
  window.localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
