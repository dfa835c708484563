import { z } from '../ipc/zod.ts';

export const anaesthetics = ['general', 'regional', 'local', 'topical', 'sedation'] as const;
export type Anaesthetic = (typeof anaesthetics)[number];

/**
 * For whom a step or a question is. Everything said must hold. What is not known holds: a question
 * too many is asked rather than one too few; both sides are the left one, too. `livesAlone` is what
 * the patient last answered to the question named `lives-alone`.
 */
export const condition = z
  .strictObject({
    /** Whole years on the day of surgery, included. */
    ageFrom: z.number().int().min(0).max(120).optional(),
    /** Whole years on the day of surgery, not included. */
    ageUnder: z.number().int().min(1).max(120).optional(),
    anaesthesia: z.array(z.enum(anaesthetics)).min(1).optional(),
    side: z
      .array(z.enum(['left', 'right', 'both']))
      .min(1)
      .optional(),
    livesAlone: z.boolean().optional(),
    language: z
      .array(z.string().regex(/^[a-z]{2}$/))
      .min(1)
      .optional(),
  })
  .refine(({ ageFrom = 0, ageUnder = 121 }) => ageFrom < ageUnder, 'aucun âge ne convient');
export type Condition = z.infer<typeof condition>;

/** What is known of the patient and the stay; null is not known. */
export interface Facts {
  readonly age: number | null;
  readonly anaesthesia: readonly Anaesthetic[] | null;
  readonly side: 'left' | 'right' | 'both' | null;
  readonly livesAlone: boolean | null;
  readonly language: string;
}

export function holds(when: Condition | undefined, facts: Facts): boolean {
  if (!when) return true;
  const { ageFrom, ageUnder, anaesthesia, side, livesAlone, language } = when;
  const { age } = facts;
  if (age !== null && ageFrom !== undefined && age < ageFrom) return false;
  if (age !== null && ageUnder !== undefined && age >= ageUnder) return false;
  if (anaesthesia && facts.anaesthesia) {
    if (!anaesthesia.some((kind) => facts.anaesthesia?.includes(kind))) return false;
  }
  if (side && facts.side !== null && !sidesOf(facts.side).some((one) => side.includes(one))) {
    return false;
  }
  if (livesAlone !== undefined && facts.livesAlone !== null && livesAlone !== facts.livesAlone) {
    return false;
  }
  return !language || language.includes(facts.language);
}

type Side = NonNullable<Facts['side']>;

/** Both sides are each of them, too. */
function sidesOf(side: Side): readonly Side[] {
  return side === 'both' ? ['both', 'left', 'right'] : [side];
}

/** Whether no patient at all, everything known, meets both: what depends on both is never reached. */
export function neverTogether(a: Condition | undefined, b: Condition | undefined): boolean {
  if (!a || !b) return false;
  const from = Math.max(a.ageFrom ?? 0, b.ageFrom ?? 0);
  const under = Math.min(a.ageUnder ?? 121, b.ageUnder ?? 121);
  if (from >= under) return true;
  const alone = a.livesAlone !== undefined && b.livesAlone !== undefined;
  if (alone && a.livesAlone !== b.livesAlone) return true;
  const language = b.language;
  return Boolean(language && a.language?.every((one) => !language.includes(one)));
}

/**
 * The list's word for the anaesthesia: « AG », « ALR », « Rachi », « Topique », « AG + ALR ». Null
 * where nothing in it is known.
 */
export function anaestheticsIn(listed: string | null): readonly Anaesthetic[] | null {
  if (listed === null) return null;
  const words = listed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const found = patterns.flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []));
  return found.length > 0 ? found : null;
}

const patterns: readonly (readonly [Anaesthetic, RegExp])[] = [
  ['general', /\bag\b|generale/],
  ['regional', /\balr\b|rachi|peridural|\bbloc\b|plexus|loco-?regionale|caudale/],
  ['local', /\bal\b|(?<!loco)(?<!loco-)\blocale\b/],
  ['topical', /topique/],
  ['sedation', /sedation|\bdiaz|neurolept/],
];
