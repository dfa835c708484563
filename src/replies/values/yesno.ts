import { has, type Reading } from '../reading.ts';
import { because, signWhy, type Verdict, verdict } from '../verdict.ts';
import { besideDescribed } from './described-verdict.ts';
import { isOfThePast, ofThePatient, settled } from './said.ts';
import { signAsked } from './sign-asked.ts';
import { isTakenBack } from './taken-back.ts';
import { yesOfBefore } from './then-and-now.ts';
import { unread } from './unread-words.ts';
import { wellAsked } from './well-asked.ts';

/** A reassuring answer that the reply itself takes back is none; a worrying one stands. */
export function judgeYesNo(reading: Reading): Verdict {
  const read = judgeAsRead(reading);
  const isCalm = read.value !== null && read.value !== (reading.question?.worryingIf === 'yes');
  const endsInNothing =
    reading.question?.worryingIf === 'no' && ENDS_IN_NOTHING.test(reading.line.text);
  const isBack = endsInNothing || isTakenBack(reading.line, reading.asked?.line ?? null);
  if (!isCalm || !isBack) return read;
  return read.outcome === 'worrying'
    ? { ...read, value: null }
    : verdict('unclear', null, because('yesno.taken-back', 'reprend ce qu’il vient de dire'));
}

/** "Deux cuillères puis plus rien", "trois fois assis et rien". */
const ENDS_IN_NOTHING =
  / (?:fois|cuill\S*|gorgees?|bouchees?|assise?|minutes?|essais?|gouttes?) (?:\S+ ){0,4}(?:puis|et|&mais) (?:toujours |encore )?(?:plus )?rien (?:du tout )?(?:[.,] |$)/;

/** Danger by union, reassurance by intersection; otherwise a person reads. */
function judgeAsRead(reading: Reading): Verdict {
  const { question } = reading;
  const literal = besideDescribed(reading, settled(reading));
  const before = yesOfBefore(reading);
  const { bad, flags } = reading;
  if (before === 'none now' && bad.length + flags.length === 0) {
    const isFine = question?.worryingIf !== 'no';
    const why = because('yesno.over', 'oui avant, plus maintenant');
    return verdict(isFine ? 'satisfactory' : 'worrying', false, why);
  }
  if (before === 'until' && question?.worryingIf === 'no') {
    const why = because('yesno.past', 'un oui qui a une fin');
    return verdict('unclear', null, why, ...bad.map(signWhy));
  }
  if (isOfThePast(reading, literal)) {
    return reading.bad.length > 0
      ? verdict('worrying', null, ...reading.bad.map(signWhy))
      : verdict('unclear', null, because('yesno.past', 'le oui ou le non est d’un autre moment'));
  }
  // "Pas encore enlevé le pansement donc je ne sais pas".
  const isUnknown = literal.kind === 'none' && UNKNOWN.test(reading.line.text);
  if (isUnknown && reading.flags.length + reading.bad.length === 0) return unread(reading);
  const mine = ofThePatient(reading);
  if (mine !== null && literal.kind !== 'yes' && reading.flags.length === 0) {
    const isBad = mine === (question?.worryingIf === 'yes');
    if (isBad) return verdict('worrying', mine, because('yesno.own', 'répond pour soi'));
    if (reading.bad.length === 0) {
      return verdict('satisfactory', mine, because('yesno.own', 'répond pour soi'));
    }
  }
  if (literal.kind !== 'none' && flags.length === 0 && BY_SIDES.test(reading.line.text)) {
    const why = because('yesno.parts', 'une réponse pour chaque côté');
    return bad.length > 0
      ? verdict('worrying', null, why, ...bad.map(signWhy))
      : verdict('unclear', null, why);
  }
  const isYes = literal.kind === 'yes' && isPartYes(reading);
  if ((literal.kind === 'both' || isYes) && isByParts(reading)) {
    const asksEither = / ou /.test(reading.asked?.line.text ?? '');
    const value =
      question?.worryingIf === 'yes' || (!isYes && asksEither && question?.worryingIf === 'no');
    if (value && question?.worryingIf === 'no' && reading.bad.length === 0) {
      return verdict('satisfactory', true, because('yesno.parts', 'répond oui à l’une des deux'));
    }
    return verdict(
      'worrying',
      value,
      because('yesno.parts', 'répond oui à une part, non à l’autre'),
    );
  }
  if (literal.kind === 'both') {
    return reading.bad.length > 0
      ? verdict('worrying', null, ...reading.bad.map(signWhy))
      : verdict('unclear', null, because('yesno.contradiction', 'oui et non à la fois'));
  }
  const isOffer = reading.asked?.about.has('callback-offer') ?? false;
  const accepts =
    literal.kind === 'yes' ||
    (literal.kind === 'none' && (has(reading, 'callback') || ACCEPTS.test(reading.line.text)));
  if (isOffer && accepts) {
    const value = question?.worryingIf === 'no' ? null : true;
    return verdict('worrying', value, because('yesno.callback', 'demande à être rappelé'));
  }
  if (question && question.worryingIf === null) return eitherIsFine(signAsked(reading, literal));
  return question?.worryingIf === 'yes' ? signAsked(reading, literal) : wellAsked(reading, literal);
}

const UNKNOWN = / (?:je |j |on |en )(?:ne |n )?(?:en )?(?:sais|sait) (?:pas|rien) (?:\. )?$/;

/** "Le pouce oui, le reste toujours pas", "doliprane oui, antibio pas moyen". */
export const isPartYes = ({ line: { text }, asked }: Reading): boolean =>
  REST_NOT.test(text) || (BY_PARTS.test(text) && !/ ou /.test(asked?.line.text ?? ''));

const isByParts = ({ line, flags, question }: Reading): boolean =>
  BY_PARTS.test(line.text) ||
  (question?.worryingIf === 'yes' && FOR_EACH.test(line.text)) ||
  (flags.length === 0 && REST_NOT.test(line.text));

/** "Le pouce oui, les autres c'est mort", "côté droit non, côté gauche encore un peu". */
const BY_SIDES =
  /^ (?:le|la|les|cote|au|aux|a) (?:\S+ ){1,2}(?:oui|non) (?:, |&mais )?(?:et )?(?:le|la|les|l|cote|au|aux|celui|celle) (?!(?:reste|veille|lendemain|nuit|matin|soir) )(?!.* (?:aussi|pareil|egalement|idem|oui|non) (?:[.] )?$)/;

/** "Non pour respirer, oui pour la jambe". */
const FOR_EACH =
  / (?:oui|non) (?:pour|au|aux|a la|du cote|cote|niveau) (?:[^.]* )?(?:oui|non) (?:pour|au|aux|a la|du cote|cote|niveau) /;
const REST_NOT =
  / oui (?:, |&mais )?(?:et )?(?:pour )?(?:le reste|les autres|l autre|tout le reste) (?:\S+ ){0,2}(?:pas|non|rien|dort|plus) /;

/** "Mangé oui, gardé non": what was asked in two parts is answered in two. */
const BY_PARTS =
  /^ (?!(?:.* )?(?:moi|lui|elle|mari|femme|peut|hier|avant|maintenant|aujourd|fils|fille|maman|papa) )(?:[^\s.,&]+ ){1,4}(?:oui , (?:[^\s.,&]+ ){1,4}?(?:non|impossible|jamais|pas (?:moyen|encore|du tout|possible)|toujours pas|que dalle)|non , (?:[^\s.,&]+ ){1,4}oui) (?:[.] )?$/;

/** "Si ça ne dérange pas", "après 17h si possible". */
const ACCEPTS =
  /^ (?!.* (?:peut etre|ou pas|sais pas|a voir) )(?:(?:bonjour|merci|,) )*(?:si (?:ca|cela|vous) (?:ne )?(?:\S+ )?(?:derange|pouvez|voulez|avez)|(?:apres|avant|vers|entre|a partir) .*\d|quand vous|des que|s il vous plait|svp|please|por favor|demain|ce soir|cet apres midi|dans la (?:journee|matinee|soiree))/;

/** "Vivez-vous seul(e) ?", where neither answer worries by itself: only what else is said may. */
function eitherIsFine(found: Verdict): Verdict {
  const isBareYes =
    found.outcome === 'worrying' && found.why.every(({ rule }) => rule === 'yesno.yes');
  return isBareYes ? verdict('satisfactory', true, ...found.why) : found;
}
