import type { Line } from '../normalise.ts';
import { findNumbers, type NumberMention } from '../numbers.ts';
import { isCorrection } from '../time-words.ts';
import { ownFigures } from './owner.ts';
import { pick, withoutDenied } from './pick.ts';

/** What a reply says on a 0–10 scale. */
export type FigureReading =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly mention: NumberMention | null;
      readonly rule: string;
    }
  /** There are figures, but none that answers: hour, telephone, out of range, contradiction. */
  | { readonly kind: 'unusable'; readonly rule: string; readonly mention: NumberMention | null }
  | { readonly kind: 'absent' };

export function readScale(
  line: Line,
  words: Readonly<Record<string, number>>,
  asked: Line | null = null,
  highest = false,
): FigureReading {
  const hand = handUp(line);
  if (hand !== null) return { kind: 'value', value: hand, mention: null, rule: 'scale.fingers' };
  const shown = findNumbers(line, words).map((m) => (isShown(line, m) ? uncounted(m) : m));
  const all = ownFigures(line, withoutDenied(line, shown), asked).filter(
    (m) => !isAskedAbout(line, m.first),
  );
  const below = all.find((m) => isBelowZero(line, m));
  if (below !== undefined && all.length === 1) {
    return { kind: 'unusable', rule: 'scale.out-of-range', mention: below };
  }
  const isTemperature = (m: NumberMention): boolean =>
    m.unit === 'degrees' || (m.value > 33 && m.value < 44);
  const usable = all.filter(
    (m) => (m.unit === 'none' || m.unit === 'outOf10') && !isTemperature(m) && m.value <= 10,
  );
  const outOf10 = usable.filter((m) => m.unit === 'outOf10');
  // "4 mais le coeur à 140" speaks of something else.
  const isFarOff = (m: NumberMention): boolean => usable.length > 0 && m.value >= FAR_OFF;
  const wrong = all.find(
    (m) =>
      m.unit === 'outOf' ||
      (m.unit === 'none' && m.value > 10 && !isTemperature(m) && !isFarOff(m)),
  );
  const candidates = outOf10.length > 0 && outOf10.length === usable.length ? outOf10 : usable;
  if (candidates.length === 0) {
    const mention = wrong ?? all[0];
    return mention === undefined
      ? { kind: 'absent' }
      : { kind: 'unusable', rule: 'scale.not-an-answer', mention };
  }
  // "Trois, pardon treize... non trois": what follows the slip counts.
  const after = candidates.filter((m) => wrong !== undefined && m.first > wrong.last);
  const corrected =
    wrong !== undefined &&
    after.length > 0 &&
    line.words.slice(wrong.last + 1, after[0]?.first).some(({ text }) => isCorrection(text));
  if (wrong !== undefined && !corrected && outOf10.length === 0) {
    return { kind: 'unusable', rule: 'scale.out-of-range', mention: wrong };
  }
  const picked = pick(line, corrected ? after : candidates, { rangeWithin: 3, highest });
  if (picked.kind === 'one') {
    return {
      kind: 'value',
      value: picked.value,
      mention: picked.mention,
      rule: `scale.${picked.rule}`,
    };
  }
  // "0 et 2" to "au repos, puis en bougeant ?".
  if (ASKS_TWICE.test(asked?.text ?? '') && candidates.length === 2) {
    const mention = candidates.reduce((a, b) => (b.value > a.value ? b : a));
    return { kind: 'value', value: mention.value, mention, rule: 'scale.highest' };
  }
  return { kind: 'unusable', rule: 'scale.contradiction', mention: candidates[0] ?? null };
}

/** No slip of a note from 0 to 10. */
const FAR_OFF = 50;

/** A hand held up, and nothing else. */
const handUp = ({ original }: Line): number | null =>
  /^\s*\u{1F590}[\uFE0F\u{1F3FB}-\u{1F3FF}]*\s*$/u.test(original) ? 5 : null;

/** "Il montre 3 doigts" gives a note; "3 doigts endormis" does not. */
const isShown = ({ words }: Line, { first, last }: NumberMention): boolean =>
  /^doigts?$/.test(words[last + 1]?.text ?? '') &&
  words.slice(Math.max(0, first - 4), first).some(({ text }) => SHOWS.test(text));

const SHOWS = /^(?:montr\S*|lev\S*|indiqu\S*|fait|faisant|mis|met|tend|signe|affich\S*|repond\S*)$/;

const uncounted = (mention: NumberMention): NumberMention =>
  mention.unit === 'counted' ? { ...mention, unit: 'none' } : mention;

/** "-3", "moins 3" at the head of the reply: no note from 0 to 10. */
const isBelowZero = ({ words, original }: Line, { first }: NumberMention): boolean =>
  first === 1 && (words[0]?.text === 'moins' || /^\s*-\d/.test(original));

const ASKS_TWICE = / repos .*(?:mouv|boug|march|effort|toux|touss|lev|appui)/;

/** Words in a long sentence: further away, a question mark is another's. */
const SENTENCE = 40;

/** "J'ai 38,2 je fais quoi ?": told first, and then asked. */
const isStated = ({ words }: Line, index: number): boolean =>
  /^(?:ai|a|suis|fait|est|avait|affiche|reste)$/.test(words[index - 1]?.text ?? '') &&
  words
    .slice(index + 1, index + 4)
    .some(({ text }) => /^(?:je|j|on|c|dois|faut|que|quoi|comment)$/.test(text));

/** "Table pour 5 ce soir ?": a figure inside a question answers nothing. */
export function isAskedAbout(line: Line, index: number): boolean {
  const from = Math.max(0, index - SENTENCE);
  const before =
    from + line.words.slice(from, index).findLastIndex((word) => /^[.,?]$/.test(word.text));
  if (index - before <= 2 || isStated(line, index)) return false;
  const after = line.words
    .slice(index, index + SENTENCE)
    .find((word) => /^[.,?]$/.test(word.text) || word.text.startsWith('&'));
  return after?.text === '?';
}
