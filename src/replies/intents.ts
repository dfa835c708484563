import { declareBook } from './book-index.ts';
import { INTENTS, QUESTION } from './lexicon/intents.ts';
import { type Line, spanOf, wordsOf } from './normalise.ts';
import type { Match } from './pattern-book.ts';
import type { Intent, Span } from './types.ts';

export type IntentFound = { readonly intent: Intent; readonly span: Span };

const NAMES = Object.keys(INTENTS) as Intent[];
const REQUESTS = declareBook('requests', () =>
  Object.values(INTENTS).map((patterns) => ({ patterns, concepts: {} })),
);
const ASKS = declareBook('asks', () => [{ patterns: QUESTION, concepts: {} }]);

/** A whole reply that means STOP and nothing else. */
const BARE_STOP =
  /^ (?:(?:bonjour|svp|merci|, |\.|stp|s il vous plait|je dis|repond\S*|sms|stop|arret|arreter|arretez|fin|unsubscribe|baja|parar|durdur|توقف|7bes|basta|detener|ok|_non) ?)+$/;
const STOP_WORD = / (?:stop|arret|arretez|unsubscribe|baja|parar|durdur|توقف|7bes|basta|detener) /;

export function findIntents(line: Line): IntentFound[] {
  const found: IntentFound[] = [];
  const requests = REQUESTS().find(line);
  NAMES.forEach((intent, entry) => {
    const match = requests.get(entry)?.find((m) => intent !== 'callback' || !isDeclined(line, m));
    if (match !== undefined && !isBesidesThePoint(intent, line.text))
      found.push({ intent, span: spanOfMatch(line, match) });
  });
  if (isBareStop(line) && !found.some(({ intent }) => intent === 'stop')) {
    found.push({ intent: 'stop', span: spanOf(line, 0, line.words.length - 1) });
  }
  const asks = ASKS().find(line).get(0)?.[0] ?? markOf(line);
  const asksElse = found.some(({ intent }) =>
    /^(callback|reschedule|stop|wrong_number)$/.test(intent),
  );
  if (asks !== undefined && !asksElse)
    found.push({ intent: 'question', span: spanOfMatch(line, asks) });
  return found;
}

/** "J'ai annulé mes vacances", "jamais en retard": about something else. */
const isBesidesThePoint = (intent: Intent, text: string): boolean => {
  if (intent === 'cancel') return CANCELS_ELSE.test(text);
  if (intent === 'late') return LATE_ELSE.test(text);
  if (intent === 'reschedule') return MOVED_ELSE.test(text);
  if (intent === 'wrong_number') return / dirait (?:\S+ ){0,3}jamais /.test(text);
  if (intent === 'callback') return REMINDED.test(text) || REMINDS.test(text);
  if (intent === 'thanks') return DECLINES_OR_ASKS.test(text);
  return intent === 'stop' && STOPS_ELSE.test(text);
};

/** "Non merci", "pouvez-vous m'appeler merci": polite. */
const DECLINES_OR_ASKS =
  / non merci (?!a |de |pour |beaucoup|infiniment|$|[.,])|^ (?:_?non|no) (?:thank you|thanks|gracias|obrigad\S*) (?:[.] )?$|^(?!.* merci .* merci ) (?:.* )?(?:pouvez vous|pourriez vous|peut on|appelez|rappelez|contactez|telephonez) (?:[^.&]* )?merci (?:[.] )?$/;

/** "Merci pour le rappel": our message, or a call that was made. */
const REMINDED =
  / (?:merci|_merci|remerci\S*) (?:a vous |beaucoup |encore |bien |infiniment )*(?:pour|de|du) (?:le |ce |votre |vos |l |la |ces )*(?:gentil |petit )?(?:rappels?|appels?|coups? de (?:fil|telephone)|relance)(?! (?:moi|svp|rapide))(?= )/;

/** "Gentil de me le rappeler": to be reminded of it. */
const REMINDS =
  / (?:de|d) (?:m |me |nous )(?:le |l |la |les )(?:avoir )?rappele?r? (?!au|par|s il|svp|vite)/;

const CANCELS_ELSE =
  / failli annul| sens plus | (?:ma|mon|mes|la|le|notre|nos) (?:\S+ ){1,2}(?:a|ont|s est|se sont|m a) (?:tout |finalement |encore )?(?:annul|desist|renonc|lache)| (?:ai|avons|a) (?:\S+ )?annul\S* (?:mes|mon|ma|nos|notre|un|une|tous) (?!rendez|rdv|operation|intervention|visite|consult|controle|venue|hospit|chirurg|presence|arrivee)| ai laisse tomber /;
/** "Le club est reporté à mardi": told, not asked. */
const MOVED_ELSE =
  / (?:club|reunion|match|cours|train|vol|anniversaire|fete|repas|diner|lecture|cartons?|livraison) (?:\S+ ){0,4}(?:est |a ete |sera )?(?:report|decal|deplac|repouss|avanc)ee?s? /;
/** "توقف النزيف": what stopped is the bleeding. */
const STOPS_ELSE =
  / ne (?:me )?(?:desinscri|desabonn)\S* pas | توقف (?:ال)?(?:نزيف|النزيف|دم|الدم|الم|الالم|القيء) /;
const LATE_ELSE =
  / (?:jamais en retard|retard (?:de|dans|pour) (?:ma |la )?reponse|commande\S* en retard|(?:livraison|colis|reponse) \S*(?: \S+)? retard|passe chez vous|en (?:19|20)\d\d )/;

/** "Ne cherchez pas à me joindre": declined in the same clause, unless it is asked. */
function isDeclined(line: Line, { index, length }: Match): boolean {
  const before = line.text.slice(0, index + 1);
  const after = line.text.slice(index + length);
  if (/^ (?:pas|plus) /.test(after)) return true;
  return / (?:pas|plus|inutile|sans) (?:[^ .,?&]+ ){0,3}$/.test(before) && !line.text.includes('?');
}

/** The question mark of a real question: "rouge ? non" and "déçu ?" ask nothing. */
function markOf(line: Line): Match | undefined {
  for (const [i, { text }] of line.words.entries()) {
    if (text !== '?') continue;
    if (ANSWERED.test(line.words[i + 1]?.text ?? '')) continue;
    const start = line.words.slice(0, i).findLastIndex((word) => /^[.,?]$/.test(word.text));
    const isOneWord = i - start <= 2;
    const isLast = i === line.words.length - 1;
    const asksAWord = isLast && ASKED_ALONE.test(line.words[i - 1]?.text ?? '');
    if (isOneWord && !asksAWord && !(isLast && start === -1) && i > 0) continue;
    return { index: (line.startOf[i] ?? 1) - 1, length: 2 };
  }
  return undefined;
}

/** "Yeux jaunes, normal ?" */
const ASKED_ALONE = /^(?:normale?s?|grave|inquietant|possible|embetant|dangereux|permis|autorise)$/;

const ANSWERED = /^(?:_?non|_?oui|rien|aucune?|jamais|pas|plus|si)$/;

export const isBareStop = (line: Line): boolean =>
  STOP_WORD.test(line.text) && BARE_STOP.test(line.text);

const spanOfMatch = (line: Line, { index, length }: Match): Span =>
  spanOf(line, ...wordsOf(line, index, length));
