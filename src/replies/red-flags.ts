import { lineOfText } from './last-line.ts';
import { type Finding, findRedFlags } from './signs.ts';
import type { RedFlag } from './types.ts';

/**
 * Signs of danger present in a text, or in half of one: no open question, no model, no waiting.
 * A denied sign, one that is over and a figure of speech are left out.
 */
export function scanRedFlags(text: string): RedFlag[] {
  return asRedFlags(findRedFlags(lineOfText(text)));
}

export function asRedFlags(findings: readonly Finding[]): RedFlag[] {
  return findings
    .filter((finding) => finding.state === 'present')
    .flatMap(({ flag, sign, span }) =>
      flag === null ? [] : [{ sign: flag, rule: sign.id, span, detail: sign.detail }],
    );
}
