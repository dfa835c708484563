/** anglais, arabe…; a word of the list that is no code stays as it is. */
export function languageName(language: string): string {
  if (!/^[a-z]{2,3}$/.test(language)) return language;
  return new Intl.DisplayNames(['fr'], { type: 'language' }).of(language) ?? language;
}
