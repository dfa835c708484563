/** Invisible marks that telephones and web pages leave in copied text (bidi, zero width, soft hyphen). */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** The ways a ward writes "nothing here". */
const BLANK =
  /^(?:[-–—._/?*x]+|n\/?[acr]|nsp|n[ée]ant|aucune?|sans(?: objet)?|vide|null|non (?:renseign[ée]e?|communiqu[ée]e?|connue?))$/iu;

/**
 * A cell without what spreadsheets wrap round it (`="0639…"`, a leading apostrophe), without
 * invisible marks, its spaces squeezed. Line breaks inside stay.
 */
export function cleanCell(cell: string): string {
  const visible = cell.replace(INVISIBLE, '').replace(/\r\n?/gu, '\n').trim();
  const unwrapped = /^="(.*)"$/su.exec(visible)?.[1] ?? visible;
  return unwrapped
    .replace(/^['’`](?=[\d+=])/u, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
}

/** True for an empty cell and for the usual words that stand for one. */
export const isBlank = (cleaned: string): boolean => cleaned === '' || BLANK.test(cleaned);

/** Lower case, without accents, whatever is not a letter or digit squeezed to one space. */
export function fold(text: string): string {
  return text
    .replace(/œ/giu, 'oe')
    .replace(/æ/giu, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
