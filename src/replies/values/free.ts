import { has, type Reading } from '../reading.ts';
import { because, signWhy, type Verdict, verdict } from '../verdict.ts';

const ACKNOWLEDGES =
  / (?:ok|d accord|compris|entendu|note|bien note|bien recu|recu|_oui|parfait|tres bien|ca marche|oui|c est note|vu|super|bien compris|_bien|_merci)(?= )/;

const BEARABLE =
  / (?:supportable\S*|gerable\S*|minime\S*|normal\S*|comme prevu|attendu\S*|diminu\S*|legers?|legere\S*|rien de grave|tolerable\S*|acceptable\S*|de moins en moins|geree?s?|sinon (?:rien|ras|ca va|tout va|nickel)|quand je (?:ris|tousse|eternue))(?= )/;

const SOME_OF_IT =
  / (?:y en a|j en ai|il en a|elle en a) (?!(?:pas|plus|aucune?|jamais|marre|assez)(?= ))/;

/** An open question, or a message that asks nothing. */
export function judgeFree(reading: Reading): Verdict {
  const { bad, flags, good, literal, negated, small, asked } = reading;
  const danger = [...flags, ...bad];
  if (danger.length > 0) return verdict('worrying', null, ...danger.map(signWhy));
  const moves = has(reading, 'reschedule') || has(reading, 'cancel') || has(reading, 'late');
  if (moves) {
    const isVisit =
      / (?:controle|visite|consultation|pansement|suivi) /.test(reading.line.text) ||
      (asked?.about.has('check-visit') ?? false);
    const isOperation = / (?:operation|intervention|bloc|chirurgie|jour j) /.test(
      reading.line.text,
    );
    const isBefore = asked?.about.has('before-operation') ?? false;
    return !isVisit && (isOperation || isBefore || has(reading, 'late'))
      ? verdict(
          'worrying',
          null,
          because('moves.operation', 'veut déplacer ou annuler l’opération'),
        )
      : verdict('none', null, because('visit.moves', 'déplace ou annule une visite'));
  }
  // "Y en a quelques gouttes" to a message that names the dangers.
  if (SOME_OF_IT.test(reading.line.text) && (asked?.topics.size ?? 0) > 0) {
    return verdict('worrying', null, because('free.some', 'dit qu’il y en a'));
  }
  if (reading.unreadTurn) return unread();
  const information = asked?.about.has('information') ?? false;
  if (
    information &&
    ACKNOWLEDGES.test(reading.line.text) &&
    !/ (?:ca va|tout va|va bien) /.test(reading.line.text)
  ) {
    return verdict('none', null, because('free.acknowledged', 'a bien lu'));
  }
  if (information && isThanking(reading)) {
    return verdict('none', null, because('thanks', 'remercie'));
  }
  if (
    asked?.about.has('anything-to-report') &&
    (literal.kind === 'no' ||
      literal.kind === 'nothing' ||
      / (?:rien|non|ras) /.test(reading.line.text))
  ) {
    return verdict('satisfactory', null, because('free.nothing', 'n’a rien à signaler'));
  }
  if (reading.evasive) return unread();
  if (goodReport(reading) || (negated.length > 0 && negated.every((f) => f.state !== 'imagined'))) {
    return verdict(
      'satisfactory',
      null,
      because('free.well', 'dit que tout va bien', good[0] ?? negated[0]),
    );
  }
  if (small.length > 0 && BEARABLE.test(reading.line.text)) {
    return verdict(
      'satisfactory',
      null,
      because('free.bearable', 'gêne attendue, dite supportable', small[0]),
    );
  }
  if (has(reading, 'thanks') && small.length === 0)
    return verdict('none', null, because('thanks', 'remercie'));
  if (has(reading, 'question'))
    return verdict('none', null, because('question', 'pose une question'));
  if (literal.kind === 'yes' && !asked?.about.has('how-is-it'))
    return verdict('none', null, because('free.acknowledged', 'a bien lu'));
  return unread();
}

/** "Great thanks", "je vous remercie bien" to a text that asked nothing. */
const isThanking = (reading: Reading): boolean =>
  has(reading, 'thanks') && reading.line.words.length <= 6 && reading.small.length === 0;

/** Good words other than those of a question ("puis-je manger normalement ?"). */
function goodReport(reading: Reading): boolean {
  const marks = reading.line.words.flatMap((word, i) => (word.text === '?' ? [i] : []));
  return reading.good.some(({ last }) => {
    const mark = marks.find((i) => i > last);
    if (mark === undefined)
      return !(has(reading, 'question') && marks.length === 0 && reading.good.length === 1);
    return reading.line.words.slice(last, mark).some((word) => word.text === '.');
  });
}

const unread = (): Verdict =>
  verdict('unclear', null, because('free.unread', 'réponse non comprise'));
