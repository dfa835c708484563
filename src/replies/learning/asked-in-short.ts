/**
 * What a question asks, without what every text carries (the unit's name, « Urgence : 15 ou 112 »,
 * the telephone): `{unite} : votre douleur, de 0 à 10 ? Urgence : …` is « Votre douleur, de 0 à 10 ? ».
 */
export function askedInShort(text: string): string {
  const short = text
    .replace(/^\s*\{unite\}\s*:\s*/, '')
    .replace(/\s*Urgence : 15 ou 112\.?/, '')
    .replace(/\s*Service : \{tel\}\.?/, '')
    .replace(/\{\w+\}\.?/g, '…')
    .trim();
  return `${short.charAt(0).toLocaleUpperCase('fr')}${short.slice(1)}`;
}
