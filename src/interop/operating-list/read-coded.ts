import { fold } from './clean-cell.ts';
import type { Side } from './operating-list.ts';

/** « Gauche », « G », « OG », « œil gauche », « Bilatéral »…; null when the words name no side. */
export function readSide(text: string): Side | null {
  const words = fold(text).split(' ');
  const says = (...any: string[]): boolean =>
    words.some((word) => any.some((known) => word === known));
  if (says('bilateral', 'bilaterale', 'bilat', 'b', 'odg', 'ods', 'both', 'bi')) return 'both';
  const left = says('gauche', 'gche', 'gau', 'g', 'og', 'left', 'l');
  const right = says('droit', 'droite', 'drt', 'dte', 'dt', 'd', 'od', 'right', 'r');
  if (left && right) return 'both';
  if (left) return 'left';
  return right ? 'right' : null;
}

/** True for words that say the operation has no side. */
export const hasNoSide = (text: string): boolean =>
  /^(?:median|mediane|milieu|central|centrale|axial|sans cote|sans objet|non concerne|so|unique|0)$/u.test(
    fold(text),
  );

export function readSex(text: string): 'F' | 'M' | null {
  const word = fold(text);
  if (/^(?:f|feminin|femme|fille|female|mme|2)$/u.test(word)) return 'F';
  if (/^(?:m|h|masculin|homme|garcon|male|mr|1)$/u.test(word)) return 'M';
  return null;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  francais: 'fr',
  fra: 'fr',
  fre: 'fr',
  french: 'fr',
  anglais: 'en',
  english: 'en',
  eng: 'en',
  arabe: 'ar',
  ara: 'ar',
  espagnol: 'es',
  portugais: 'pt',
  italien: 'it',
  allemand: 'de',
  neerlandais: 'nl',
  turc: 'tr',
  russe: 'ru',
  ukrainien: 'uk',
  polonais: 'pl',
  roumain: 'ro',
  chinois: 'zh',
  mandarin: 'zh',
  vietnamien: 'vi',
  tamoul: 'ta',
  albanais: 'sq',
  serbe: 'sr',
  bulgare: 'bg',
  armenien: 'hy',
  georgien: 'ka',
  persan: 'fa',
  farsi: 'fa',
  pachto: 'ps',
  ourdou: 'ur',
  hindi: 'hi',
  bengali: 'bn',
  somali: 'so',
  amharique: 'am',
  malgache: 'mg',
  wolof: 'wo',
  bambara: 'bm',
  kurde: 'ku',
  japonais: 'ja',
  coreen: 'ko',
};

/** ISO 639-1 of a language's French name or code (`fr`, `FR-fr`); else the list's own word. */
export function readLanguage(text: string): string {
  const word = fold(text);
  const code = /^([a-z]{2})(?: [a-z]{2})?$/u.exec(word)?.[1];
  return LANGUAGES[word] ?? code ?? text;
}
