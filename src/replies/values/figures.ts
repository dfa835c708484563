import { has, type Reading } from '../reading.ts';
import { type Finding, familyOf } from '../signs.ts';
import { because, signWhy, type Verdict, verdict } from '../verdict.ts';
import { namesAsked } from './echo.ts';
import { type FigureReading, readScale } from './scale.ts';
import { findTemperatures, readTemperature } from './temperature.ts';

/** A question answered by a figure from 0 to 10. */
export function judgeScale(reading: Reading): Verdict {
  const highest =
    (reading.asked?.about.has('highest') ?? false) &&
    !NAMES_THE_TOP.test(reading.asked?.line.text ?? '');
  const figure = readScale(reading.line, reading.numberWords, reading.asked?.line, highest);
  const bad = otherThanFigure(reading, figure, /^(?:pain|swelling|general|sleep)$/);
  const hot = namedFever(reading);
  if (figure.kind === 'absent') {
    const strong = reading.bad.some((f) => !/^(?:pain|general)$/.test(familyOf(f)));
    if (strong) return verdict('worrying', null, ...reading.bad.map(signWhy));
    if (saysNone(reading)) {
      return verdict(
        'satisfactory',
        0,
        because('scale.none', 'dit ne rien ressentir', reading.negated[0]),
      );
    }
    const isVague = VAGUE.test(reading.line.text) && reading.line.words.length <= 4;
    const others = reading.bad.filter(
      (f) => familyOf(f) !== 'pain' && !(isVague && familyOf(f) === 'general'),
    );
    if (others.length > 0) return verdict('worrying', null, ...others.map(signWhy));
    return withoutFigure(reading);
  }
  return judgeFigure(reading, figure, hot === null ? bad : [...bad, hot]);
}

/** "10 = douleur maximale" explains the scale. */
const NAMES_THE_TOP = / (?:10|dix) (?:\S+ ){0,4}(?:maximal\S*|maximum|max|plus forte?) /;

/** A question answered by degrees Celsius. */
export function judgeTemperature(reading: Reading): Verdict {
  const highest = reading.asked?.about.has('highest') ?? false;
  const figure = readTemperature(reading.line, reading.numberWords, highest, reading.asked?.line);
  const bad = otherThanFigure(reading, figure, /^(?:fever-word|pain|general|sleep)$/);
  const isNone = figure.kind === 'unusable' && NO_FEVER.test(reading.line.text);
  if (figure.kind === 'absent' || isNone) {
    if (reading.bad.length > 0) return verdict('worrying', null, ...reading.bad.map(signWhy));
    const denied = reading.negated.find((f) => f.sign.topic === 'fever');
    if (
      denied !== undefined ||
      / (?:normale?|apyret\S*|pas (?:chauffe|chaud du tout)|fraiche? comme|front frais|ras|aucune?(?! idee)|zero|rien|non|(?:pas|sans|plus|zero) (?:de |d )?temperature)(?= )/.test(
        reading.line.text,
      )
    ) {
      if (!/ thermometre /.test(reading.line.text)) {
        return verdict(
          'satisfactory',
          null,
          because('temperature.none', 'dit ne pas avoir de fièvre', denied),
        );
      }
    }
    return withoutFigure(reading);
  }
  return judgeFigure(reading, figure, bad);
}

/** "Zéro fièvre": no figure. */
const NO_FEVER = / (?:zero|0|o) (?:de )?(?:fievre|temperature) /;

function judgeFigure(
  reading: Reading,
  figure: Exclude<FigureReading, { kind: 'absent' }>,
  bad: readonly Finding[],
): Verdict {
  if (figure.kind === 'unusable') {
    if (bad.length > 0) return verdict('worrying', null, ...bad.map(signWhy));
    const span = figure.mention === null ? null : spanOfMention(reading, figure.mention);
    return verdict('unclear', null, {
      span,
      rule: figure.rule,
      detail: 'chiffre qui ne répond pas à la question',
    });
  }
  const { worryingIf } = reading.question ?? { worryingIf: null };
  const limit =
    worryingIf !== null && typeof worryingIf === 'object' && 'gt' in worryingIf
      ? worryingIf.gt
      : null;
  const span = figure.mention === null ? null : spanOfMention(reading, figure.mention);
  const french = String(figure.value).replace('.', ',');
  const isMore = figure.mention !== null && isMoreThan(reading, figure.mention);
  // "Huit bien tassé" is a little more than eight, and eight was said.
  const isScale = reading.question?.kind === 'scale';
  const isSaid =
    limit !== null && (figure.value > limit || (isScale && WELL_FILLED.test(reading.line.text)));
  if (isMore && !isSaid && limit !== null && figure.value >= limit) {
    const detail = `plus de ${french}`;
    return verdict('worrying', null, { span, rule: figure.rule, detail }, ...bad.map(signWhy));
  }
  if (isAboutTheStay(reading)) {
    return verdict('unclear', null, {
      span,
      rule: 'figure.stay',
      detail: 'note donnée au séjour ?',
    });
  }
  if (limit !== null && figure.value > limit) {
    const detail = `${french} : au-dessus du seuil de ${String(limit).replace('.', ',')}`;
    return verdict(
      'worrying',
      figure.value,
      { span, rule: figure.rule, detail },
      ...bad.map(signWhy),
    );
  }
  if (bad.length > 0) return verdict('worrying', figure.value, ...bad.map(signWhy));
  if (reading.unreadTurn && reading.small.length === 0 && !isRemark(reading)) {
    return verdict('unclear', figure.value, {
      span,
      rule: 'figure.unread',
      detail: 'suite non comprise',
    });
  }
  return verdict('satisfactory', figure.value, {
    span,
    rule: figure.rule,
    detail: `valeur lue : ${french}`,
  });
}

/** "Plus de 38": not 38. */
const isMoreThan = ({ line }: Reading, { first, last }: { first: number; last: number }): boolean =>
  !NO_MORE.test(line.text.slice(0, line.startOf[first])) &&
  (AND_MORE.test(line.text.slice(line.startOf[last + 1] ?? line.text.length)) ||
    / (?:plus de|(?:au )?dessus de|superieure? a|depasse) (?:les )?$/.test(
      line.text.slice(0, line.startOf[first]),
    ));

/** "Jamais dépassé 38", "pas plus de 38". */
const NO_MORE =
  / (?:pas|jamais|sans) (?:ete |monte\S* )?(?:plus de|(?:au )?dessus de|superieure? a|depasse\S*) (?:les )?$/;

const WELL_FILLED = / (?:bien|tres) (?:tasse\S*|sonne\S*|frappe\S*) /;

/** "38 passé de peu", "38 et des poussières". */
const AND_MORE =
  /^(?:degres? )?(?:(?:a peine |tout juste |legerement |largement |bien |un peu )?(?:depasse\S*|passe\S*(?! (?:a|puis|en|depuis)))|(?:bien|tres) (?:tasse\S*|sonne\S*)|et (?:des poussieres?|quelques?|un peu plus|un poil|un chouia)|et plus|(?:ou|voire) plus)(?= (?:[.,]|de peu|de justesse|ce |hier|cette|au |a l|la |$)| $|$)/;

/** "8/10 pour l'accueil", "service : 9" rate the stay, not the pain; "chambre 12" says who writes. */
const isAboutTheStay = ({ line, question }: Reading): boolean =>
  question?.kind === 'scale' &&
  STAY.test(line.text) &&
  !/ (?:apres|avant|pendant) (?:le |les |chaque )?repas /.test(line.text) &&
  !/ (?:doul|mal |souffr|pain )/.test(line.text);

const STAY_WORDS =
  '(?:accueil|personnel|parking|repas|service|sejour|hopital|clinique|equipe|plateau|cantine|proprete|gentillesse|prestation|satisfaction|etoiles?|tele|television|wifi|film|match|purees?)';
const STAFF =
  '(?:infirmier\\S*|brancardier\\S*|chirurgien\\S*|anesthesiste\\S*|soignant\\S*|medecins?|docteur|equipes?)';
const STAY = new RegExp(
  ` (?:\\d+|sur dix|/ 10|sur 10) (?:(?:pour|a|aux?) )?(?:l |la |le |les |vos |votre |toute ){1,2}${STAFF} | (?:\\d+(?:\\.\\d+)?|sur dix|/ 10|sur 10) (?:pour |a |au |aux |sur |dans )*(?:l |la |le |les |vos |votre |du |de )*(?:\\S+ )?${STAY_WORDS} | ${STAY_WORDS} (?:: |etait |merite |note |a |est |, )*\\d`,
);

/** A turn that speaks of circumstances only ("4 mais 6 en marchant"). */
const isRemark = (reading: Reading): boolean =>
  has(reading, 'question') || /\d/.test(reading.line.text.slice(reading.line.text.indexOf('&')));

function otherThanFigure(reading: Reading, figure: FigureReading, ignored: RegExp): Finding[] {
  if (figure.kind === 'absent') return [...reading.bad];
  // "Mal à avaler : 7" is the note that was asked for.
  const isAsked = (finding: Finding): boolean =>
    familyOf(finding) === 'eating' && namesAsked(reading, finding);
  return reading.bad.filter((f) => !ignored.test(familyOf(f)) && !isAsked(f));
}

/** A temperature above 38 named as such, in answer to something else. */
export function namedFever(reading: Reading): Finding | null {
  const word = reading.bad.find((finding) => familyOf(finding) === 'fever-word');
  if (word !== undefined) return word;
  const hot = findTemperatures(reading.line, reading.numberWords).find((m) => m.value > 38);
  if (hot === undefined) return null;
  const named = / (?:temperature|fievre|thermometre|temp) /.test(reading.line.text);
  if (hot.unit !== 'degrees' && !named && !isHad(reading, hot)) return null;
  return {
    sign: { id: 'fever.named', topic: 'fever', detail: 'température au-dessus de 38' },
    flag: null,
    state: 'present',
    first: hot.first,
    last: hot.last,
    span: spanOfMention(reading, hot),
  };
}

/** "J'ai 39", "la grippe, 39": degrees, where no figure was asked for. */
function isHad({ line, question }: Reading, { first, last }: { first: number; last: number }) {
  if (question?.kind === 'scale') return false;
  const before = line.words[first - 1]?.text ?? '';
  const after = line.words[last + 1]?.text ?? '.';
  const ends =
    /^[.,]$/.test(after) || after.startsWith('&') || /^(?:et|de|ce|depuis|hier)$/.test(after);
  return ends && /^(?:ai|a|,|et|avec|fait|monte|avait)$/.test(before);
}

/** "Bof", "moyen" weigh nothing where a figure was asked for. */
const VAGUE = / (?:bof|moyen|moyenne|moyennement|mitige|couci couca) /;

function withoutFigure(reading: Reading): Verdict {
  if (has(reading, 'question'))
    return verdict('none', null, because('question', 'pose une question'));
  if (has(reading, 'thanks') && reading.line.words.length <= 4) {
    return verdict('none', null, because('thanks', 'remercie'));
  }
  return verdict('unclear', null, because('figure.absent', 'pas de chiffre dans la réponse'));
}

/** "J'en sais trop rien", "pas de note": nothing is said of the pain. */
const NOT_KNOWN = / (?:sais|idee|a dire|pas de note|comprends|compris) /;

/** An explicit absence of what was asked about. */
function saysNone(reading: Reading): boolean {
  // "Pas mal" is much or little.
  if (reading.line.text === ' pas mal ') return false;
  if (reading.evasive || NOT_KNOWN.test(reading.line.text)) return false;
  if (
    / (?:aucune?|nulle?s?|zero|rien(?: de rien)?|neant|pas du tout|que dalle|nada|none|walou|walo|makaynch|(?:sem|sin|no) (?:dor|dolor|pain))(?= )/.test(
      reading.line.text,
    ) &&
    reading.line.words.length <= 6 &&
    reading.bad.length === 0
  ) {
    return true;
  }
  // "Aucune, je marche dans le jardin".
  if (
    /^ (?:aucune?|zero|rien de rien|rien du tout) (?:douleurs? )?[,.] /.test(reading.line.text) &&
    reading.bad.length === 0
  ) {
    return true;
  }
  return reading.negated.some(
    (finding) =>
      finding.state !== 'imagined' &&
      (finding.sign.topic === 'pain' || reading.asked?.topics.has(finding.sign.topic)),
  );
}

const spanOfMention = (
  reading: Reading,
  mention: { first: number; last: number },
): [number, number] => [
  reading.line.words[mention.first]?.start ?? 0,
  reading.line.words[mention.last]?.end ?? 0,
];
