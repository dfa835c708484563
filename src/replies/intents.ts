import { INTENTS, QUESTION } from './lexicon/intents.ts';
import { type Line, spanOf, wordsOf } from './normalise.ts';
import { type Match, once, PatternBook } from './pattern-book.ts';
import type { Intent, Span } from './types.ts';

export type IntentFound = { readonly intent: Intent; readonly span: Span };

const NAMES = Object.keys(INTENTS) as Intent[];
const REQUESTS = once(
  () => new PatternBook(Object.values(INTENTS).map((patterns) => ({ patterns, concepts: {} }))),
);
const ASKS = once(() => new PatternBook([{ patterns: QUESTION, concepts: {} }]));

/** A whole reply that means STOP and nothing else. */
const BARE_STOP =
  /^ (?:(?:bonjour|svp|merci|, |\.|stp|s il vous plait|je dis|repond\S*|sms|stop|arret|arreter|arretez|fin|unsubscribe|baja|parar|durdur|توقف|7bes|basta|detener|ok|_non) ?)+$/;
const STOP_WORD = / (?:stop|arret|arretez|unsubscribe|baja|parar|durdur|توقف|7bes|basta|detener) /;

export function findIntents(line: Line): IntentFound[] {
  const found: IntentFound[] = [];
  const requests = REQUESTS().find(line);
  NAMES.forEach((intent, entry) => {
    const match = requests.get(entry)?.[0];
    if (match !== undefined) found.push({ intent, span: spanOfMatch(line, match) });
  });
  if (isBareStop(line) && !found.some(({ intent }) => intent === 'stop')) {
    found.push({ intent: 'stop', span: spanOf(line, 0, line.words.length - 1) });
  }
  const asks = ASKS().find(line).get(0)?.[0];
  const asksElse = found.some(({ intent }) =>
    /^(callback|reschedule|stop|wrong_number)$/.test(intent),
  );
  if (asks !== undefined && !asksElse)
    found.push({ intent: 'question', span: spanOfMatch(line, asks) });
  return found;
}

export const isBareStop = (line: Line): boolean =>
  STOP_WORD.test(line.text) && BARE_STOP.test(line.text);

const spanOfMatch = (line: Line, { index, length }: Match): Span =>
  spanOf(line, ...wordsOf(line, index, length));
