import type { Analysis, Outcome } from '../types.ts';
import { isDanger, isReassuring } from './outcomes.ts';

/** What one person says that a reply means; `left-out` (only when settling): of no use to learn from. */
export interface Opinion {
  readonly outcome: Outcome | 'left-out';
  /** What the rules found in the words that this opinion denies. */
  readonly contradicts: string | null;
  readonly settles: boolean;
}

export type LabelVerdict =
  | { readonly kind: 'none' }
  /** Everybody says the same and the words do not deny it: it is learned from. */
  | { readonly kind: 'agreed'; readonly outcome: Outcome }
  /** Out of training until a doctor or manager settles it (H29). */
  | {
      readonly kind: 'disputed';
      readonly because: 'people' | 'rules';
      readonly rule: string | null;
    }
  | { readonly kind: 'settled'; readonly outcome: Outcome }
  | { readonly kind: 'left-out' };

/** Rows of the store as opinions. */
export const opinionsOf = <Row extends { readonly settles: 0 | 1 }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, settles: row.settles === 1 }));

/** What becomes of the opinions that stand about one reply. */
export function judgeLabels(opinions: readonly Opinion[]): LabelVerdict {
  const settled = opinions.find((opinion) => opinion.settles);
  if (settled) {
    return settled.outcome === 'left-out'
      ? { kind: 'left-out' }
      : { kind: 'settled', outcome: settled.outcome };
  }
  const [first, ...others] = opinions;
  if (!first || first.outcome === 'left-out') return { kind: 'none' };
  const denied = opinions.find(({ contradicts }) => contradicts !== null);
  if (denied) return { kind: 'disputed', because: 'rules', rule: denied.contradicts };
  if (others.some(({ outcome }) => outcome !== first.outcome)) {
    return { kind: 'disputed', because: 'people', rule: null };
  }
  return { kind: 'agreed', outcome: first.outcome };
}

/** The outcome that is learned from, if any. */
export function learnedOutcome(verdict: LabelVerdict): Outcome | null {
  return verdict.kind === 'agreed' || verdict.kind === 'settled' ? verdict.outcome : null;
}

/**
 * What the rules found that an opinion denies, in words: a red flag called less than urgent, or a
 * danger of any kind called fine. A hurried or a malicious label cannot teach that « ça coule » is
 * nothing (H29).
 */
export function contradiction(
  outcome: Outcome | 'left-out',
  byRules: Pick<Analysis, 'outcome' | 'redFlags' | 'why'>,
): string | null {
  const [flag] = byRules.redFlags;
  if (flag && outcome !== 'urgent') return `Signe urgent : ${flag.detail}`;
  if (isDanger(byRules.outcome) && isReassuring(outcome)) {
    return byRules.why[0]?.detail ?? 'Les règles y voient un danger.';
  }
  return null;
}
