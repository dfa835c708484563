import type { Found, Literal } from '../answers.ts';
import type { Line } from '../normalise.ts';
import type { Reading } from '../reading.ts';

/** "Mon mari oui, moi non", "le chat a vomi, moi rien": the last word is the patient's own. */
export function ofThePatient({ line, question }: Reading): boolean | null {
  const said = OF_ME.exec(line.text.slice(-80))?.[1];
  if (said === undefined || question?.worryingIf !== 'yes') return null;
  return said === 'oui';
}

const OF_ME =
  /(?:[.,]|&\S+|et) moi (?:&mais )?(?:c est |ben |bah )?(oui|non|rien|jamais)(?: du tout| de (?:tout ca|tel|special))?(?: (?:[.] )?$| _)/;

/** "Hier oui, aujourd'hui rien": the answer is what follows, not the word. */
export const isOfThePast = ({ line }: Reading, literal: Literal): boolean =>
  (literal.kind === 'yes' || literal.kind === 'no') &&
  PAST.test(line.text.slice(0, line.startOf[literal.found.last + 1] ?? line.text.length)) &&
  NOW.test(line.text.slice(line.startOf[literal.found.last + 1] ?? line.text.length));

const PAST =
  /(?:^| )(?:hier|avant hier|(?:hier|ce|le) (?:soir|matin|midi)|au debut|la veille|avant|cette nuit|(?:la|les) premier\S* (?:jours?|nuits?|heures?|soir)|au reveil|au retour|dans la voiture) (?:(?:, |: )?)(?:oui|non) $/;

const NOW =
  /^(?:\S+ ){0,2}(?:aujourd|maintenant|la|laa|depuis|ce matin|ce soir|ce midi|actuellement|present) /;

export type Settled = Exclude<Literal, { kind: 'nothing' }>;

/** "Rien" is a no, unless it belongs to a denial ("aucun problème", "rien à signaler"). */
export function settled({ line, literal, negated, good, asked, question }: Reading): Settled {
  if (literal.kind === 'yes' && question?.worryingIf === 'yes' && isPolite(line, literal.found)) {
    return { kind: 'none' };
  }
  if (literal.kind === 'no' && question?.worryingIf === 'yes' && isUnable(line, literal.found)) {
    return { kind: 'none' };
  }
  if (literal.kind === 'no' && question?.worryingIf === 'yes' && TAKES_BACK.test(line.text)) {
    return { kind: 'yes', found: literal.found };
  }
  if (literal.kind === 'no' && question?.worryingIf === 'yes' && saysImpossible(line, asked)) {
    return { kind: 'yes', found: literal.found };
  }
  if (literal.kind === 'no' && question?.worryingIf === 'yes' && isLapse(line, literal.found)) {
    return / oubli/.test(asked?.line.text ?? '')
      ? { kind: 'yes', found: literal.found }
      : { kind: 'none' };
  }
  if (literal.kind !== 'nothing') return literal;
  if (NOTHING_WORKS.test(line.text.slice(line.startOf[literal.found.last + 1]))) {
    return { kind: 'none' };
  }
  const denies = negated.length > 0 || good.length > 0;
  const wellAsked = question?.worryingIf !== 'yes' && (asked?.about.has('well') ?? false);
  return denies || wellAsked ? { kind: 'none' } : { kind: 'no', found: literal.found };
}

/** "Non… enfin si", "non. Bon, si, debout". */
const TAKES_BACK =
  / (?:(?:enfin|ah|euh|en fait|quoique|attendez) si (?:,|[.]|$|la|le|les|un|une|ca|c|j|il|elle)|(?:non|nan|bon|bah|ben) (?:[,.] )?(?:bon |bah |ben )?(?:, )?si (?:[,.]|$))/;

/** "Rien gardé", "rien ne descend": nothing stays or works, and no sign is denied. */
const NOTHING_WORKS =
  /^(?:garde|gardee|retenu|tenu|digere|(?:ne |n )?(?:\S+ )?(?:descend|passe|rentre|tient|reste|bouge|marche|soulage|calme|fonctionne|aide)) /;

/** "Oublié hier": no "no" to a question whether something went wrong. */
const isLapse = (line: Line, { first, last }: Found): boolean =>
  line.words.slice(first, last + 1).some(({ text }) => /^oublie/.test(text)) &&
  line.words[last + 1]?.text !== '?' &&
  !line.words.slice(first, last + 1).some(({ text }) => /^(?:pas|jamais|rien|non)$/.test(text));

/** "Impossible depuis 10 h" to "êtes-vous bloqué pour uriner ?" is a yes. */
const saysImpossible = (line: Line, asked: Reading['asked']): boolean =>
  / impossible (?!de )/.test(line.text) &&
  / (?:bloque\S*|(?:du |de la )?(?:mal|peine|difficulte\S*|gene) (?:a|pour)|empeche\S*) /.test(
    asked?.line.text ?? '',
  );

/** "Non, à part celui de la langue", "non, enfin un coin se relève": what follows may be a yes. */
export const isExcepted = (line: Line, { last }: Found): boolean =>
  EXCEPTED.test(line.text.slice(line.startOf[last + 1] ?? line.text.length));

const EXCEPTED =
  /^(?:(?:non|nan|rien|merci|[,.]|du tout|de (?:special|grave|particulier|mechant|neuf)) )*(?:&?sauf|&?a &?part|enfin|excepte|hormis|&?hormis|en dehors|plutot) /;

/** "No puedo respirar": what is denied is an ability, not a sign. */
const isUnable = (line: Line, { first, last }: Found): boolean =>
  (line.words[first]?.text === 'impossible' && line.words[last + 1]?.text === 'de') ||
  /^(?:puedo|puede|pude|posso|pode|consigo|consegue|استطيع|اقدر|يستطيع|يقدر)$/.test(
    line.words[last + 1]?.text ?? '',
  );

/** "Ok", "pas de souci", "tout sec 👌": agreement with the message, no yes to a sign. */
const isPolite = (line: Line, { first }: Found): boolean =>
  (first > 0 && line.words[first]?.text === '_oui') ||
  /^(?:pas|sans|ok|d|parfait|note|recu|bien|compris|entendu|nickel|banco|c|ca|parfaitement|fait|deja|tout)$/.test(
    line.words[first]?.text ?? '',
  );

/** "Jamais respiré aussi mal", "pas mal à droite non, à gauche": beside a danger it is no answer. */
export const isWeakNo = (line: Line, { first }: Found): boolean =>
  first > 2 ||
  /^(?:jamais|pas|presque|quasi\S*)$/.test(line.words[first]?.text ?? '') ||
  (line.words[first]?.text === 'rien' && /^d(?:e|)$/.test(line.words[first + 1]?.text ?? ''));

/**
 * "Si, deux fois" to a question that denies ("vous n'avez pas de fièvre ?"): the contrary holds.
 * "Si besoin", "si vous voulez" set a condition.
 */
export const saysSi = ({ line, asked }: Reading): boolean =>
  SI.test(line.text) && asked !== null && DENIES.test(asked.line.text);

const SI =
  /^ (?:(?:ah|oh|ha|bah|ben|euh|eh|aie|helas|malheureusement|mince|desolee?|bonjour|que|,) )*si (?!(?:besoin|possible|vous|je|on|jamais|ca|cela|tout|c|il y|necessaire|dieu) )/;
const DENIES =
  /^(?: [^.:]* :)? (?:(?:vous|il|elle|votre \S+|t) )?(?:n|ne) (?:\S+ ){1,5}(?:aucune?|pas|plus|rien|ni|jamais) |^(?: [^.:]* :)? (?:toujours )?(?:pas|plus|aucune?) (?:de |d |trop )?/;
