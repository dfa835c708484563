import { INTENTS, QUESTION } from './lexicon/intents.ts';
import { type Line, spanOf, wordsOf } from './normalise.ts';
import { compile } from './pattern.ts';
import type { Intent, Span } from './types.ts';

export type IntentFound = { readonly intent: Intent; readonly span: Span };

const PATTERNS = Object.entries(INTENTS).map(
  ([intent, patterns]) => [intent as Intent, compile(patterns)] as const,
);
const ASKS = compile(QUESTION);

/** A whole reply that means STOP and nothing else. */
const BARE_STOP =
  /^ (?:(?:bonjour|svp|merci|, |\.|stp|s il vous plait|je dis|repond\S*|sms|stop|arret|arreter|arretez|fin|unsubscribe|baja|parar|durdur|توقف|7bes|basta|detener|ok|_non) ?)+$/;
const STOP_WORD = / (?:stop|arret|arretez|unsubscribe|baja|parar|durdur|توقف|7bes|basta|detener) /;

export function findIntents(line: Line): IntentFound[] {
  const found: IntentFound[] = [];
  for (const [intent, pattern] of PATTERNS) {
    pattern.lastIndex = 0;
    const match = pattern.exec(line.text);
    if (match !== null) found.push({ intent, span: spanOfMatch(line, match) });
  }
  if (isBareStop(line) && !found.some(({ intent }) => intent === 'stop')) {
    found.push({ intent: 'stop', span: spanOf(line, 0, line.words.length - 1) });
  }
  ASKS.lastIndex = 0;
  const asks = ASKS.exec(line.text);
  const asksElse = found.some(({ intent }) =>
    /^(callback|reschedule|stop|wrong_number)$/.test(intent),
  );
  if (asks !== null && !asksElse) found.push({ intent: 'question', span: spanOfMatch(line, asks) });
  return found;
}

export const isBareStop = (line: Line): boolean =>
  STOP_WORD.test(line.text) && BARE_STOP.test(line.text);

const spanOfMatch = (line: Line, match: RegExpExecArray): Span =>
  spanOf(line, ...wordsOf(line, match.index, match[0].length));
