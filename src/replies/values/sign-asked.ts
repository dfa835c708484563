import type { Reading } from '../reading.ts';
import type { Finding } from '../signs.ts';
import { because, signWhy, type Verdict, verdict } from '../verdict.ts';
import { asksOfLapse, saysAct } from './acts.ts';
import { saysCompared } from './asked-comparison.ts';
import { saysOfLimit } from './asked-limit.ts';
import { besideNo, isAsked, valueOfDanger } from './beside-danger.ts';
import { judgeDescribed, saysDescribed } from './described-verdict.ts';
import { echo } from './echo.ts';
import { isOver, saysOtherwise } from './over.ts';
import { ownFigures } from './owner.ts';
import { isExcepted, isWeakNo, type Settled, saysSi } from './said.ts';
import { findTemperatures } from './temperature.ts';
import { saysEnded } from './then-and-now.ts';
import { saysMore, UNREAD_TURN, unread } from './unread-words.ts';
import { saysHowMuch, saysWhen } from './when-and-how-much.ts';

/** "Constatez-vous un saignement ?": yes is bad. */
export function signAsked(reading: Reading, literal: Settled): Verdict {
  const { bad, small, good, negated, flags } = reading;
  const danger = [...flags, ...bad];
  if (saysSi(reading)) {
    if (isOver(reading) && danger.length === 0) {
      return verdict('satisfactory', false, because('yesno.over', 'dit que c’est fini'));
    }
    return verdict('worrying', true, because('yesno.si', 'dit que si'), ...danger.map(signWhy));
  }
  if (literal.kind === 'no') {
    if (danger.length > 0) {
      const value = isPartlyNo(reading, danger) || besideNo(reading, literal.found, danger);
      return verdict('worrying', value, ...danger.map(signWhy));
    }
    const no = because('yesno.no', 'répond non', literal.found);
    // "Non, il est parti dans l'eau de vaisselle".
    const state = saysDescribed(reading);
    if (state?.says === 'ill' && state.first > literal.found.last) {
      return verdict('unclear', false, no, UNREAD_TURN);
    }
    // "Quasiment plus": what is left is little, and it is there.
    if (
      / (?:presque|quasi\S*) plus (?:[.,]|$)/.test(reading.line.text) &&
      !ALL_WELL.test(reading.line.text)
    ) {
      return verdict(
        'worrying',
        true,
        because('yesno.hedged', 'il en reste un peu', literal.found),
      );
    }
    if (reading.unreadTurn) {
      const { found } = literal;
      const isOpen = isWeakNo(reading.line, found) || isExcepted(reading.line, found);
      const value = isOpen ? null : false;
      return verdict('unclear', value, no, UNREAD_TURN);
    }
    return verdict('satisfactory', false, no);
  }
  if (literal.kind === 'yes') {
    // "Aux cuisses oui, mais pas aux mollets".
    if (literal.found.first > 0 && danger.length === 0 && echo(reading, 'denied') === 'negated') {
      return verdict('unclear', null, because('yesno.conflict', 'oui, et ce n’est pas cela'));
    }
    if (isOver(reading) && danger.length === 0) {
      return verdict('satisfactory', false, because('yesno.over', 'dit que c’est fini'));
    }
    if (danger.length === 0 && (negated.length > 0 || good.length > 0) && !isPlainYes(reading)) {
      return verdict(
        'unclear',
        null,
        because('yesno.conflict', 'oui, mais décrit que tout va bien'),
      );
    }
    return verdict(
      'worrying',
      true,
      because('yesno.yes', 'répond oui', literal.found),
      ...danger.map(signWhy),
    );
  }
  const degrees = reading.asked?.topics.has('fever')
    ? ownFigures(
        reading.line,
        findTemperatures(reading.line, reading.numberWords),
        reading.asked.line,
      )
    : [];
  if (degrees.some(({ value }) => value > 38)) {
    return verdict(
      'worrying',
      true,
      because('yesno.degrees', 'température au-dessus de 38'),
      ...danger.map(signWhy),
    );
  }
  // What else is said may be a sign of its own: "moins que des règles mais ça sent mauvais".
  const isOfAsked = danger.every(
    ({ sign, flag }) => flag === null && (reading.asked?.topics.has(sign.topic) ?? false),
  );
  const compared = saysCompared(reading);
  if (compared !== null && isOfAsked && !HAS_TURN.test(reading.line.text)) {
    const why = because('yesno.compared', compared ? 'plus que demandé' : 'moins que demandé');
    return verdict(compared ? 'worrying' : 'satisfactory', compared, why);
  }
  const passes = saysOfLimit(reading);
  if (passes === true) {
    const why = because('yesno.limit', 'au-delà du chiffre de la question');
    return verdict('worrying', true, why, ...danger.map(signWhy));
  }
  if (passes === false && danger.length === 0 && !reading.unreadTurn) {
    return verdict('satisfactory', false, because('yesno.limit', 'en deçà du chiffre'));
  }
  // "Toujours 8 sur 10" to "avez-vous mal malgré les médicaments ?".
  const rates = (reading.asked?.about.has('pain') ?? false) && HIGH_NOTE.test(reading.line.text);
  if (rates && danger.length === 0 && negated.length === 0) {
    return verdict('worrying', true, because('yesno.note', 'note de douleur élevée'));
  }
  if (danger.length > 0) {
    const value = compared === false ? null : valueOfDanger(reading, danger);
    return verdict('worrying', value, ...danger.map(signWhy));
  }
  const described = judgeDescribed(reading);
  if (described !== null) return described;
  if (asksOfLapse(reading) && saysAct(reading) === 'done') {
    return verdict('satisfactory', false, because('yesno.act', 'dit que c’est fait'));
  }
  if (repeatsMore(reading)) return unread(reading);
  if (negated.some(({ state }) => state !== 'imagined') && !reading.unreadTurn) {
    return verdict(
      'satisfactory',
      false,
      because('yesno.denied', 'dit ne pas en avoir', negated[0]),
    );
  }
  if (small.length > 0 && small.some((finding) => isAsked(reading, finding)) && good.length === 0) {
    const value = saysOtherwise(reading) ? null : true;
    return verdict('worrying', value, ...small.map(signWhy));
  }
  if (saysEnded(reading)) {
    return verdict('satisfactory', false, because('yesno.over', 'dit que c’est fini'));
  }
  if (isOver(reading) && !reading.unreadTurn && echo(reading) !== 'affirmed') {
    return verdict('satisfactory', false, because('yesno.over', 'dit que c’est fini'));
  }
  const isSlight =
    / (?:rien|pas|peu|jamais) (?:d |de |tres |si )?(?:abond|import|inquiet|anormal)/.test(
      reading.line.text,
    );
  const grants =
    (!isSlight && HEDGED_YES.test(reading.line.text)) || GRANTS.test(reading.line.text);
  if (grants && !reading.evasive) {
    return verdict('worrying', true, because('yesno.hedged', 'en a un peu'));
  }
  const repeated = echo(reading);
  if (repeated === 'negated') {
    return verdict('satisfactory', false, because('yesno.denied', 'dit ne pas en avoir'));
  }
  if (reading.evasive) return unread(reading);
  if (good.length > 0 && !reading.unreadTurn) {
    return verdict('satisfactory', false, because('yesno.well', 'dit que tout va bien', good[0]));
  }
  if (repeated === 'affirmed') {
    const value = saysMore(reading) ? null : true;
    return verdict('worrying', value, because('yesno.echo', 'reprend le signe de la question'));
  }
  if (degrees.length > 0) {
    return verdict('satisfactory', false, because('yesno.degrees', 'température jusqu’à 38'));
  }
  if (reading.hedged && reading.line.words.length <= 6 && !qualifiesUnread(reading)) {
    return verdict('worrying', true, because('yesno.hedged', 'en a un peu'));
  }
  if ((saysWhen(reading) || saysHowMuch(reading)) && !asksOfLapse(reading)) {
    return verdict('worrying', true, because('yesno.when', 'dit quand, ou combien'));
  }
  return unread(reading);
}

/** "Un petit peu, rosé, quand je me mouche": begins by granting it. */
const HEDGED_YES =
  /^ (?:(?:euh|ben|bah|oui|bonjour|,) )*(?:(?:un (?:petit |tout petit )?peu|un chouia|un poil|un tantinet|un brin|legerement)(?= (?:[.,]|&|quand|en |le |la |depuis|surtout|encore|ce |seulement|sur|au |des que)| $)|(?:une|deux|trois|quatre|quelques) (?:petites? )?(?:gouttes?|traces?|taches?|filets?)|un (?:petit |leger )?(?:filet|suintement|saignement))(?= )(?! (?:mieux|moins|fatigue\S*|stresse\S*|comme prevu|normal))/;

/** "Non pour le mollet, par contre j'étouffe": a no to one of the signs asked about. */
const isPartlyNo = ({ line, asked }: Reading, danger: readonly Finding[]): boolean =>
  /^ non (?:pour|au|aux|a la|du cote|cote|niveau) /.test(line.text) &&
  danger.some(({ sign }) => asked?.topics.has(sign.topic));

/** "Il y en a", "à chaque gorgée", "seulement quand je tousse". */
const GRANTS =
  /^ (?!.* (?:plus|pas|rien|jamais|aucune?) )(?:(?:euh|ben|bah|bonjour|,) )*(?:(?:il )?y en a|j en ai|(?:a|apres) chaque \S+|meme (?:au repos|assise?|couchee?|allongee?|la nuit|immobile|sans (?:bouger|rien faire)|en (?:parlant|dormant|marchant)|quand|dans mon)|(?:seulement|uniquement|surtout|que) (?:quand|lorsque|si|en me|en le|la nuit|le soir|le matin)|les (?:deux|trois)(?= (?:[.,]|$))) /;

/** "Il flotte plutôt": the word of degree belongs to something that nobody read. */
const qualifiesUnread = (reading: Reading): boolean =>
  DEGREE.test(reading.line.text) && saysMore(reading);

const DEGREE = / (?:toujours|plutot|assez|moyen|tres|trop|presque|quasi\S*|a peine|encore) /;

/** "Plus douloureux" to "est-il devenu plus douloureux ?": more, or no more? A person reads. */
function repeatsMore({ line, asked }: Reading): boolean {
  if (/ (?:ne|n|non|du tout|rien) /.test(line.text)) return false;
  const more = (text: string) => [...text.matchAll(/ plus (\p{L}{4,})/gu)].map(([, word]) => word);
  const inQuestion = more(asked?.line.text ?? '');
  return more(line.text).some((word) => inQuestion.includes(word));
}

/** "oui", "oui oui", "oui un peu": no other content than the yes. */
const isPlainYes = (reading: Reading): boolean =>
  reading.good.every((found) => {
    const literal = reading.literal;
    return literal.kind === 'yes' && found.first <= literal.found.last;
  }) && reading.negated.length === 0;

const HAS_TURN = / (?:&\S+|par contre|avec|et) /;

const HIGH_NOTE = / (?:[89]|10|huit|neuf|dix) (?:\/|sur) (?:10|dix) /;

const ALL_WELL = / (?:rien|tout va|ca va|normal\S*|sec|seche|propre|bien) /;
