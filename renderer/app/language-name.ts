import { useTranslation } from 'react-i18next';

/** Français, English…: each language in the words of the screen's. */
export function useLanguageName(): (language: string) => string {
  const { i18n } = useTranslation();
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  return (language) => {
    const name = names.of(language) ?? language;
    return `${name.charAt(0).toLocaleUpperCase(i18n.language)}${name.slice(1)}`;
  };
}
