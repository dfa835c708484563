import type { Found } from './answers.ts';
import type { Finding } from './signs.ts';
import type { Outcome, Value, Why } from './types.ts';

/** What one kind of question makes of a reply, before red flags have the last word. */
export type Verdict = { outcome: Outcome; value: Value; why: Why[] };

export const verdict = (outcome: Outcome, value: Value, ...why: Why[]): Verdict => ({
  outcome,
  value,
  why,
});

export const because = (rule: string, detail: string, found?: Found | Finding | null): Why => ({
  span: found?.span ?? null,
  rule,
  detail,
});

export const signWhy = (finding: Finding): Why => ({
  span: finding.span,
  rule: finding.sign.id,
  detail: finding.sign.detail,
});
