import type { Reading } from '../reading.ts';
import type { Finding } from '../signs.ts';
import { because, signWhy, type Verdict, verdict } from '../verdict.ts';
import { saysAct } from './acts.ts';
import { saysOfLimit } from './asked-limit.ts';
import { saysNoneLeft } from './asked-stop.ts';
import { judgeDescribed, saysDescribed } from './described-verdict.ts';
import { echo, namesAsked } from './echo.ts';
import { type Settled, saysSi } from './said.ts';
import { isOneClause, saysMore, UNREAD_TURN, unread } from './unread-words.ts';
import { saysHowMuch, saysWhen } from './when-and-how-much.ts';

/** "N'avez-vous aucun souci ?": whether a no denies the worry or the question, nobody knows. */
const ASKS_NONE = / (?:n|ne) (?:\S+ ){1,5}(?:aucune?|pas|plus|rien) |^ (?:pas|plus) (?:de|d) /;

/** "Oui et je l'ai arrêté" to "prenez-vous votre traitement ?". */
function hasStopped({ line, asked }: Reading): boolean {
  const isAsked = asked?.about.has('medicine-taken') ?? false;
  return (
    isAsked &&
    /(?<! pas| jamais| rien| s est) (?:arret|stopp|interromp|suspend)\S* /.test(line.text)
  );
}

/** "Tout se passe bien ?": no is bad. */
export function wellAsked(reading: Reading, literal: Settled): Verdict {
  const { bad, good, negated, flags } = reading;
  const danger = [...flags, ...bad];
  const isOnlyMedicine = danger.every(({ sign }) => sign.topic === 'medicine');
  if (isOnlyMedicine && flags.length === 0 && saysNoneLeft(reading)) {
    const why = because('yesno.none-left', 'dit qu’il n’y en a plus');
    return verdict('satisfactory', true, why);
  }
  if (
    literal.kind === 'no' &&
    danger.length === 0 &&
    ASKS_NONE.test(reading.asked?.line.text ?? '')
  ) {
    const after = reading.line.words[literal.found.last + 1]?.text ?? '';
    const isNone = reading.literal.kind === 'nothing' || /^(?:aucune?|rien)$/.test(after);
    return isNone
      ? verdict('satisfactory', true, because('yesno.denied', 'dit ne pas en avoir', literal.found))
      : verdict('unclear', null, because('yesno.no', 'non à une question négative', literal.found));
  }
  if (saysSi(reading)) {
    return verdict('worrying', false, because('yesno.si', 'dit que si'), ...danger.map(signWhy));
  }
  if (literal.kind === 'no') {
    if (danger.length === 0 && (good.length > 0 || negated.length > 0)) {
      return verdict(
        'unclear',
        null,
        because('yesno.conflict', 'non, mais décrit que tout va bien'),
      );
    }
    // "Pas encore de selles mais plein de gaz" to "des gaz ou une selle ?".
    const isOneOfTwo =
      / ou /.test(reading.asked?.line.text ?? '') &&
      / (?:&mais|par contre) /.test(reading.line.text);
    return verdict(
      'worrying',
      isOneOfTwo ||
        (good.length > 0 && !/^_?non$/.test(reading.line.words[literal.found.first]?.text ?? ''))
        ? null
        : false,
      because('yesno.no', 'répond non', literal.found),
      ...danger.map(signWhy),
    );
  }
  if (danger.length > 0) {
    const isOpen = literal.kind === 'yes' || isPraised(reading, danger);
    const value = isOpen && !isSarcastic(reading) ? null : false;
    return verdict('worrying', value, ...danger.map(signWhy));
  }
  if (hasStopped(reading)) {
    const value = literal.kind === 'yes' ? null : false;
    return verdict('worrying', value, because('yesno.stopped', 'dit avoir arrêté'));
  }
  if (literal.kind === 'yes') {
    const yes = because('yesno.yes', 'répond oui', literal.found);
    // "Oui mais il est trempé".
    const state = saysDescribed(reading);
    const turn = reading.line.words.findIndex(({ text }) => text.startsWith('&'));
    if (state?.says === 'ill' && turn !== -1 && state.first > turn) {
      const why = because('yesno.described', 'oui, mais décrit un souci');
      return verdict('worrying', null, yes, why);
    }
    return reading.unreadTurn
      ? verdict('unclear', true, yes, UNREAD_TURN)
      : verdict('satisfactory', true, yes);
  }
  const reaches = literal.kind === 'none' ? saysOfLimit(reading) : null;
  if (reaches !== null) {
    return verdict(
      reaches ? 'satisfactory' : 'worrying',
      reaches,
      because('yesno.limit', reaches ? 'atteint le chiffre de la question' : 'ne l’atteint pas'),
    );
  }
  const described = literal.kind === 'none' ? judgeDescribed(reading) : null;
  if (described?.outcome === 'worrying' && isSarcastic(reading)) {
    return { ...described, value: false };
  }
  if (described !== null) return described;
  if (reading.unreadTurn) return unread(reading);
  const act = saysAct(reading);
  if (act !== null) {
    const isDone = act === 'done';
    const why = because('yesno.act', isDone ? 'dit que c’est fait' : 'dit que ce n’est pas fait');
    return verdict(isDone ? 'satisfactory' : 'worrying', isDone, why);
  }
  if (negated.length === 0 && NOTHING_OF_IT.test(reading.line.text)) {
    return verdict('worrying', false, because('yesno.nothing', 'dit que rien ne va'));
  }
  if (BOTH_PARTS.test(reading.line.text)) {
    return verdict('satisfactory', true, because('yesno.both', 'répond oui aux deux'));
  }
  // "Pas de douleur" to "la douleur est-elle soulagée ?": the sign is denied, not the relief.
  const repeated = echo(reading, 'denied', negated);
  if (repeated === 'negated') {
    if (negated.some((finding) => namesAsked(reading, finding))) return unread(reading);
    // "Sans incident ?": "sans incident" repeats the question's own denial.
    if (asksDenied(reading)) return unread(reading);
    return verdict('worrying', false, because('yesno.echo', 'dit que ce n’est pas le cas'));
  }
  if (reading.evasive) return unread(reading);
  if (good.length > 0 || negated.length > 0) {
    return verdict(
      'satisfactory',
      true,
      because('yesno.well', 'dit que tout va bien', good[0] ?? negated[0]),
    );
  }
  if (repeated === 'affirmed' && !saysMore(reading)) {
    return verdict('satisfactory', true, because('yesno.echo', 'reprend la question'));
  }
  if (saysWhen(reading) || saysHowMuch(reading)) {
    return verdict('satisfactory', true, because('yesno.when', 'dit quand, ou combien'));
  }
  return unread(reading);
}

/** "Rien ne passe", "je vois que dalle", "ni propre ni fermée". */
const NOTHING_OF_IT =
  /^ (?:[^\s.,]+ ){0,3}?(?:(?:plus )?rien (?:ne |n )?(?:passe|sort|coule|bouge|reste|descend|vient|marche)|(?:vois|voit|sens|sent|entends|mange|bois) (?:que dalle|plus rien|rien du tout|absolument rien)|ni \S+ ni \S+|(?:au |un )?compte gouttes?(?: seulement)?|goutte a goutte) (?:[.,] |$)/;

const BOTH_PARTS =
  /^ (?:(?:tous|toutes) )?les (?:deux|trois)(?: mon capitaine| oui| chef)? (?:[.,] |$)/;

/** "Magnifique. Vomi à 1h, 2h et 4h.": praise of one word, then the danger without a "mais". */
const isSarcastic = ({ line }: Reading): boolean =>
  (IRONIC_PRAISE.test(line.text) || / (?:_ironie|bravo|merci qui) /.test(line.text)) &&
  !/ (?:&\S+|juste|seulement|seul|petit|petite|un peu|leger|legere|a part|sinon|par contre) /.test(
    line.text,
  );

const IRONIC_PRAISE =
  /^ (?:(?:ah|oh|eh bien|ben|bah|oui|alors|trop|vraiment|tout simplement|c est|,) )*(?:super|genial\S*|formidable\S*|magnifique\S*|parfait\S*|fantastique|merveilleu\S*|excellent\S*|bravo|top|extra|chouette|la joie|(?:le|quel|que du) (?:bonheur|pied|reve|regal|plaisir)|quelle (?:joie|merveille|chance)|un (?:vrai )?(?:regal|bonheur|plaisir|reve)|la fete|au top|nickel|j adore|en forme) (?:nuit |journee |sejour |retour )?(?:[.,?] |, j adore )/;

/** Good words that are not of the danger's own clause ("vertiges dès que je me lève"). */
const isPraised = ({ line, good }: Reading, danger: readonly Finding[]): boolean =>
  good.some((word) => !danger.some((finding) => isOneClause(line, finding, word)));

const asksDenied = ({ asked }: Reading): boolean =>
  / (?:sans|pas|aucune?|ni) /.test(asked?.line.text ?? '');
