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
/** "Pas le bon numéro, stop". */
const STOP_LAST = / stop (?:merci |svp )?(?:[.] )?$/;
const STOP_WORD = / (?:stop|arret|arretez|unsubscribe|baja|parar|durdur|توقف|7bes|basta|detener) /;

export function findIntents(line: Line): IntentFound[] {
  const found: IntentFound[] = [];
  const requests = REQUESTS().find(line);
  NAMES.forEach((intent, entry) => {
    const match = requests.get(entry)?.find((m) => !isNoRequest(intent, line, m));
    if (match !== undefined && !isBesidesThePoint(intent, line.text))
      found.push({ intent, span: spanOfMatch(line, match) });
  });
  const isWrong = found.some(({ intent }) => intent === 'wrong_number');
  if (
    (isBareStop(line) || (isWrong && STOP_LAST.test(line.text))) &&
    !found.some(({ intent }) => intent === 'stop')
  ) {
    found.push({ intent: 'stop', span: spanOf(line, 0, line.words.length - 1) });
  }
  const asks =
    ASKS()
      .find(line)
      .get(0)
      ?.find((m) => !isRhetorical(line, m)) ?? markOf(line);
  const asksElse = found.some(({ intent }) =>
    /^(callback|reschedule|stop|wrong_number)$/.test(intent),
  );
  if (asks !== undefined && !asksElse)
    found.push({ intent: 'question', span: spanOfMatch(line, asks) });
  return found;
}

/** Words of a request that ask for nothing, in the clause where they stand. */
function isNoRequest(intent: Intent, line: Line, match: Match): boolean {
  if (intent === 'callback') return isDeclined(line, match) || isToldCall(line, match);
  const told =
    intent === 'cancel' && !WITHDRAWS.test(wordsAt(line, match)) ? STAYS_AWAY : NO_REQUEST[intent];
  return told?.test(clauseAround(line.text, match)) ?? false;
}

const wordsAt = ({ text }: Line, { index, length }: Match): string =>
  text.slice(index, index + length + 1);

const WITHDRAWS = / (?:annul|renonc|desist|rendez|rdv)/;

/** "L'infirmière ne vient pas", "j'y vais plus depuis hier" (to the toilet): not the patient's coming. */
const STAYS_AWAY =
  / (?:infirmi\S*|kine|ambulance|taxi|livreur) (?:ne |n )?(?:est |vient |viendra )(?:pas|plus) | y vais plus depuis /;

const NO_REQUEST: Partial<Readonly<Record<Intent, RegExp>>> = {
  // "Je ne vais pas annuler", "c'est vous qui avez annulé", "on annule ?", "annule la douleur".
  cancel:
    / (?:pas|rien|jamais|sans|hesite|plutot que|crainte|question) (?:a |d |de |du tout |vais |veux |envie |question |l |la |le |tout |besoin |arrive )*(?:annuler|renoncer|me desister) | rien n annul| (?:annul|renonc|desist)\S* (?:pas|rien) | peur (?:\S+ ){0,3}annuler | (?:vous|ils) (?:qui )?(?:n |m |l |nous )?(?:avez|ont|aviez) (?:tout )?annul| vous annulez [?]| (?:on|faut|faudra) annule\S* (?:\S+ ){0,4}[?]| (?:dentiste|osteo\S*|kine|coiffeur|vol|train|abonnement|repas) (?:\S+ ){0,2}annul| annul\S* (?:\S+ ){0,5}(?:abonnement|osteo\S*|dentiste|coiffeur|kine|chaise) | annul\S* (?:toutes? |cette |ces |la |les |mes |le |l )+(?:tensions?|douleurs?|envie|effets?|nausees?) | infirmi\S* a annul| elle a annule et pas | (?:elle|il|accompagnant\S*) (?:\S+ ){0,3}desist\S* et j ai | (?:mon|ma|mes|le|la|l) (?!operation|intervention|rdv|rendez|visite|consult|controle|chirurgie|hospit)(?:\S+ ){1,3}(?:est|etait|sont) annul/,
  // "Mon rendez-vous chez le coiffeur", "si c'est pour me changer l'heure": nothing is asked.
  reschedule:
    / (?:ai|avons) (?:bien |deja |fait |pu |du )*(?:decal|report|deplac|repouss|avanc)\S* (?:(?!operation|intervention|chirurgie|vous )\S+ |rendez vous ){1,4}(?:chez|a la(?! semaine)|au|avec) (?!vous)| (?:avais|avait|avions) (?:du |fait |deja )?(?:report|decal|deplac)| si c est pour | se deplacer | remettre (?:du|de la|des|mes) | (?:ecole|sport|travail|piscine|douche|conduire|reprise) (?:\S+ ){0,2}(?:possible|faisable|jouable) |^ a plus tard (?:[.] )?$| est un autre jour | (?:pas|aucun|sans) (?:de |d )?changement /,
  // Others' lateness, one that is over, one of something else, one that shall not be.
  late: / (?:labo\S*|infirmi\S*|kine|facteur|livraison|colis|courrier|pharmac\S*|chirurgien|medecin|docteur) (?:(?!je |j |on |nous |aur|serai|serons)\S+ ){0,5}retard | vous (?:etes|avez|aviez|etiez) (?:\S+ ){0,2}retard | retardataire| retard pour me (?:prendre|chercher|ramener|recuperer) | toujours en retard | repon\S* (?:\S+ )?retard | rentre\S* en retard | ai ete en retard | (?:avait|avaient|avais) (?:\S+ ){0,3}retard &mais (?:\S+ ){0,6}(?:a l heure|arrives?|fait) | (?:pas|jamais|sans|aucun) (?:etre |sera |serai |serons |arriver |d |de |du |en |aucun )*retard | si (?:je|j|on) (?:\S+ ){1,3}retard | retard de \S+ jours? | jours? de retard /,
  // "Pas merci", "merci pour rien", "SNCF merci", "stop merci".
  thanks:
    /^ (?:et |alors )?pas merci | dis pas merci | (?:sncf|ratp|meteo) merci | (?:ils|elles|elle|il|on) (?:me|m|nous) remerci| merci pour (?:rien|le retard|l attente) | merci (?:la |le |les |a la |au )(?:sncf|ratp|pluie|pilulier|bouchons|greve|meteo) | merci qui | (?:stop|(?:plus de|arretez(?: \S+)?) (?:sms|messages?|textos?)) merci /,
  // "Je pense à me supprimer"; "je veux pas de SMS, je veux un appel"; "ni SMS ni appel reçu".
  stop: / (?:pense|envie|veux|voudrais|vais|faudrait|aimerais) (?:a |de |d )?me supprimer | (?:pas|plus) (?:de |d |des )?(?:sms|messages?|textos?) (?:je veux|un appel|plutot) | (?:recu|eu|aucun) (?:\S+ ){0,3}ni | envoyer (?:une?|l|le|la|quelqu) (?:infirmi|ambulance|medecin|docteur|ordonnance|taxi|un)| (?:ai|avons|recois|recevons) (?:pas |plus |jamais )?(?:recu |eu )?(?:de |d |aucun |vos |un )*(?:sms|messages?|textos?) | (?:messages?|sms) (?:vocal|vocaux|de (?:l |mon |ma |la |notre |mes )?(?:infirmi|medecin|docteur|chirurg|pharmac|labo|kine|fille|fils|mari|famille))| envoy\S* plus (?:au|a la|a l|chez|en) /,
  // "J'ai composé le mauvais numéro", "jamais eu d'anesthésie avant", "une autre personne viendra".
  wrong_number:
    / ai (?:compose|fait|appele) (?:le |un )?mauvais | mauvais numero pour | jamais (?:eu|subi|fait) (?:d |de |aucun |l )\S+ (?:avant|auparavant|generale|jusqu)| autre personne (?:a la maison|dans|pour|que|peut|pourra|vient|viendra|sera) /,
};

/** From the mark before the match to the one after it, that mark included. */
function clauseAround(text: string, { index, length }: Match): string {
  const before = /[^.,?&]*$/.exec(text.slice(0, index + 1))?.[0] ?? '';
  const after = /^[^.,?]*[?]?/.exec(text.slice(index + 1))?.[0] ?? '';
  return ` ${before.trimStart()}${after.slice(0, Math.max(after.length, length))} `.replace(
    / +/g,
    ' ',
  );
}

/** "Elle m'appelle maman", "mon genou me rappelle", "rappelez-moi l'heure", "plus de rappels". */
function isToldCall({ text }: Line, { index, length }: Match): boolean {
  const before = text.slice(0, index + 1);
  const after = text.slice(index);
  if (REMINDER.test(after)) return true;
  if (/^ memes? /.test(text.slice(index + length)) || / ni $/.test(before)) return true;
  if (/^ rappel\S* /.test(after) && / (?:des|les|vos|ces|de) $/.test(before)) return true;
  if (!/^ (?:m|me) r?appel(?:le|er)(?:a|ait)? /.test(after)) return false;
  if (/ (?:numero|qui) va $/.test(before)) return true;
  return CALLER.test(before) && !/ (?:que|qu) (?:\S+ ){0,3}$/.test(before) && !text.includes('?');
}

/** "Rappelez-moi l'heure": to be told again. */
const REMINDER =
  /^ (?:tu me )?rappel\S* (?:moi |nous )?(?:, )?(?:c est )?(?:l heure|l adresse|l etage|le (?:nom|numero|lieu|batiment|code|jour (?:de|du|et))|la (?:date|dose)|les (?:horaires|consignes)|quel|quelle|a quelle|combien|comment) /;

const CALLER = / (?:je|elle|il|(?:mon|ma) \S+) $/;

/** A question that wants no answer, of which the next words give one, or that only plays. */
function isRhetorical({ text }: Line, { index, length }: Match): boolean {
  const before = text.slice(0, index + 1);
  const start = Math.max(before.lastIndexOf(' . '), before.lastIndexOf(' ? '), 0);
  const mark = text.indexOf('?', index + Math.max(length - 2, 0));
  const sentence = text.slice(start, mark < 0 ? text.length : mark + 2);
  return (
    RHETORICAL.test(sentence) ||
    /^ (?:je )?(?:plaisante|rigole|blague|deconne) /.test(text.slice(mark + 1))
  );
}

const RHETORICAL =
  / (?:[,?] pourquoi (?:faire|j en|[?.])|qui disait |merci qui |qui dit mieux |n est ce pas [?]|que demander de (?:plus|mieux)|hein [?]|qui (?:ne |n )?(?:l |a )?(?:est|n a|a)? ?(?:pas|jamais) |et (?:vous|toi) [?]|comment (?:je vais|ca va) [?]|comment voulez vous que|a votre avis [?]|(?:il|elle) demande (?:, |: )|quel (?:mal|malaise|saignement) [?])/;

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
  // "J'en peux plus, rappelez-moi": what is asked outright is not denied.
  if (/^ (?:rappelez|appelez|telephonez|contactez) /.test(line.text.slice(index))) return false;
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
    if (/^(?:[\d.]+|_?oui|ok)$/.test(line.words[i - 1]?.text ?? '') && i - start <= 3) continue;
    if (isRhetorical(line, { index: (line.startOf[i] ?? 1) - 1, length: 2 })) continue;
    if (start === -1 && i <= MOST_ECHOED && !isLast && isEcho(line, i)) continue;
    const asksAWord = isLast && ASKED_ALONE.test(line.words[i - 1]?.text ?? '');
    if (isOneWord && !asksAWord && !(isLast && start === -1) && i > 0) continue;
    return { index: (line.startOf[i] ?? 1) - 1, length: 2 };
  }
  return undefined;
}

/** "Le contrôle technique ? je rigole": words of our question, given back before the answer. */
const isEcho = (line: Line, mark: number): boolean =>
  /^(?:je|j|elle|il|la|le|on|comme|en|quel|quelle|quelles|quels|pourquoi)$/.test(
    line.words[mark + 1]?.text ?? '',
  ) && !line.words.slice(0, mark).some(({ text }) => ASKS_WORD.test(text));

const MOST_ECHOED = 4;
const ASKS_WORD =
  /^(?:peu[tx]|puis|dois|doit|faut|est|sont|quand|combien|comment|ou|que|qui|quoi|quel\S*|normale?s?|grave|possible|permise?s?|autorise\S*|ca|c|ai|a|je|on|vous|interdit\S*|pourquoi|y)$/;

/** "Yeux jaunes, normal ?" */
const ASKED_ALONE = /^(?:normale?s?|grave|inquietant|possible|embetant|dangereux|permis|autorise)$/;

const ANSWERED = /^(?:_?non|_?oui|rien|aucune?|jamais|pas|plus|si)$/;

export const isBareStop = (line: Line): boolean =>
  STOP_WORD.test(line.text) && BARE_STOP.test(line.text);

const spanOfMatch = (line: Line, { index, length }: Match): Span =>
  spanOf(line, ...wordsOf(line, index, length));
