import { once } from '../../shared/once.ts';
import { ARABIC } from './arabic.ts';
import { ARABIZI } from './arabizi.ts';
import { ENGLISH } from './english.ts';
import { FRAME_WORDS } from './frame-words.ts';
import type { LanguagePack } from './language-pack.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';
import { TURKISH } from './turkish.ts';

export const FOREIGN_PACKS: readonly LanguagePack[] = [
  ENGLISH,
  SPANISH,
  PORTUGUESE,
  TURKISH,
  ARABIC,
  ARABIZI,
];

const wordsOf = (patterns: readonly string[]): readonly string[] =>
  patterns.join(' ').match(/[\p{L}\d]{2,}/gu) ?? [];

const WORDS = once(
  () =>
    new Set(
      FOREIGN_PACKS.flatMap((pack) => [
        ...pack.markers.split(' '),
        ...wordsOf([
          ...Object.values(pack.concepts),
          ...[...pack.redFlags, ...pack.signs].flatMap(({ says = [], absolute = [] }) => [
            ...says,
            ...absolute,
          ]),
          ...pack.yes,
          ...pack.no,
          ...pack.good,
          pack.denyBefore,
          pack.denyAfter,
          ...Object.values(FRAME_WORDS[pack.id]),
        ]),
        ...Object.keys(pack.numbers),
      ]),
    ),
);

/** A word of another language: never "corrected" to a French one. */
export const isForeignWord = (word: string): boolean => WORDS().has(word);
