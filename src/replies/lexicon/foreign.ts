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

const words = (patterns: readonly string[]): string[] =>
  patterns
    .join(' ')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length >= 2);

/** Every word of the other languages: never "corrected" to a French one. */
export const FOREIGN_KNOWN: ReadonlySet<string> = new Set(
  FOREIGN_PACKS.flatMap((pack) => [
    ...pack.markers.split(' '),
    ...words(Object.values(pack.concepts)),
    ...words(
      [...pack.redFlags, ...pack.signs].flatMap((sign) => [
        ...(sign.says ?? []),
        ...(sign.absolute ?? []),
      ]),
    ),
    ...words([...pack.yes, ...pack.no, ...pack.good, pack.denyBefore, pack.denyAfter]),
    ...Object.keys(pack.numbers),
    ...words(Object.values(FRAME_WORDS[pack.id])),
  ]),
);
