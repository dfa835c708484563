import type { Concepts } from '../pattern.ts';
import type { Sign, UrgentSign } from './sign.ts';

/** One language beside French: enough to answer, to give numbers, and to be in danger. */
export type LanguagePack = {
  readonly id: 'en' | 'es' | 'pt' | 'tr' | 'ar' | 'ar-Latn';
  /** Words that tell the language from French. */
  readonly markers: string;
  readonly concepts: Concepts;
  readonly redFlags: readonly UrgentSign[];
  readonly signs: readonly Sign[];
  /** Denials before a sign, and after it. */
  readonly denyBefore: string;
  readonly denyAfter: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly good: readonly string[];
  readonly bad: readonly string[];
  readonly thanks: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
};

export const FOREIGN_PACKS: readonly LanguagePack[] = [];

const stemless = (patterns: readonly string[]): string[] =>
  patterns.flatMap((p) => p.split(/[^\p{L}\d]+/u)).filter((w) => w.length >= 2);

export const FOREIGN_KNOWN: ReadonlySet<string> = new Set(
  FOREIGN_PACKS.flatMap((pack) => [
    ...pack.markers.split(' '),
    ...stemless(Object.values(pack.concepts)),
    ...stemless(
      [...pack.redFlags, ...pack.signs].flatMap((s) => [...(s.says ?? []), ...(s.absolute ?? [])]),
    ),
    ...stemless([...pack.yes, ...pack.no, ...pack.good, ...pack.bad, ...pack.thanks]),
    ...Object.keys(pack.numbers),
  ]),
);
