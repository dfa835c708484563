import { FRENCH } from './lexicon/french-concepts.ts';
import { type Line, spanOf, wordsOf } from './normalise.ts';
import { compile } from './pattern.ts';
import { frenchState } from './polarity.ts';
import type { Reading } from './reading.ts';
import type { Question, RedFlag, Value } from './types.ts';
import type { Verdict } from './verdict.ts';

const HEAVY = compile(
  [
    '(serviet*|protection*|torchon*|compresse*|couche*) .. (par|en|chaque|toutes les) .. (heures?|minutes|quart d heure)|@inarretable|@sansArret|abond*|enormement|a flots?|massiv*|gicle*|partout|pleine?|(tres|trop|hyper|super|pas mal) (fort|beaucoup)|beaucoup|trop|pisse|litres?|gros|rouge vif|inond*|ruissel*|degouline*|de plus en plus|a lot|lots|won t stop|wont stop|heavily|mucha|mucho|muito|muita|cok|كثيرا|bezaf|bzaf|ktir|robinet|seaux?|bassines?|cuvettes?|litres?|torrents?|riviere*|fontaine*|geyser*|verdun|carnage|boucherie|(transperc*|travers*) (tout|deja|toujours|encore|les|le|la|mes|deux|trois)|(deux|trois|quatre|cinq|plusieurs|[2-9]) (serviettes?|draps?|torchons?|protections?|couches?)',
  ],
  FRENCH,
);

/** Dangers that only the question makes visible: "oui" to "Gêne respiratoire ?", heavy amounts. */
export function contextualRedFlags(reading: Reading, own: Verdict): RedFlag[] {
  const { asked, question, line } = reading;
  if (asked === null || question === null) return [];
  const whole: [number, number] = spanOf(line, 0, line.words.length - 1);
  const bleeding = [...reading.bad, ...reading.small].some((f) => f.sign.topic === 'bleeding');
  const flags: RedFlag[] = [];
  const value = own.value;
  if (question.kind === 'scale' && asked.dangerous && isAbove(question, value)) {
    flags.push(askedDanger(whole, 'note au-dessus du seuil sur un signe grave'));
  }
  const saysBleeding =
    typeof value === 'object' && value !== null ? value.bleeding === true : false;
  if (question.kind === 'yesno' && question.worryingIf === 'yes' && namesNoPlace(reading)) {
    flags.push(askedDanger(whole, 'décrit le signe grave de la question'));
  }
  if (asked.topics.has('sight') && question.kind === 'yesno' && GONE_DARK.test(line.text)) {
    flags.push({
      sign: 'sight',
      rule: 'asked.sight-lost',
      span: whole,
      detail: 'perte soudaine de la vue',
    });
  }
  if (saysBleeding) flags.push(...heavyBleeding(line));
  // "À flots" answers a question about bleeding as a yes does.
  const affirms = own.value === true || (own.value === null && line.words.length <= 3);
  if (question.kind === 'yesno' && question.worryingIf === 'yes' && affirms) {
    const isDescribed = own.why[0]?.rule === 'yesno.described';
    if (asked.dangerous && value === true && !isDescribed && affirmsDanger(reading)) {
      flags.push(askedDanger(whole, 'oui à une question sur un signe grave'));
    }
    if (asked.about.has('bleeding')) flags.push(...heavyBleeding(line));
  }
  // "A lot, it won't stop": more than three words, and no denial among them.
  const isOpen =
    own.value === null && reading.literal.kind === 'none' && reading.negated.length === 0;
  if (question.kind === 'yesno' && question.worryingIf === 'yes' && isOpen && !affirms) {
    if (asked.about.has('bleeding') && FLOWS_ON.test(line.text)) flags.push(...heavyBleeding(line));
  }
  // "Oui ils bougent mais gelés": what comes after a "mais" is no part of the good answer.
  const turns = line.text.includes(' &');
  const isCalm = value === (question.worryingIf !== 'yes');
  const isOfFingers = own.why[0]?.rule === 'yesno.well' && PALE_FINGERS.test(line.text);
  if (asked.about.has('cast') && (turns || !isCalm || isOfFingers)) {
    flags.push(...coldFingers(line));
  }
  if (asked.topics.has('nausea') && own.value === true && (bleeding || isRedOrBlack(line))) {
    flags.push({
      sign: 'blood-from-mouth',
      rule: 'asked.vomited-blood',
      span: whole,
      detail: 'vomit, crache ou tousse du sang',
    });
  }
  const tonsils = asked.about.has('tonsils');
  const answersBleeding = asked.about.has('bleeding') && own.value === true;
  if (tonsils && (bleeding || answersBleeding || isPinkSpit(line))) {
    flags.push({
      sign: 'blood-from-mouth',
      rule: 'asked.tonsils',
      span: whole,
      detail: 'saignement après l’opération des amygdales',
    });
  }
  return flags;
}

/** "Chaud et tout tendu" to "mollet dur ou douloureux ?", "un étau" to "douleur dans la poitrine ?" */
function namesNoPlace({ asked, line, literal, negated, good, evasive }: Reading): boolean {
  if (literal.kind !== 'none' || negated.length + good.length > 0 || evasive) return false;
  if (line.words.length > 8 || ELSEWHERE.test(line.text) || DENIES.test(line.text)) return false;
  const dangers = asked?.dangers;
  return (
    ((dangers?.has('leg') ?? false) && OF_A_CALF.test(line.text)) ||
    ((dangers?.has('chest') ?? false) && OF_A_CHEST.test(line.text))
  );
}

const OF_A_CALF =
  / (?:durs?|dure|chaude?s?|brulante?s?|tendus?|tendue|gonflee?s?|enflee?s?|sensibles?|doublee?(?: de volume)?|triplee?|grossie?|enorme|poteau) /;
const OF_A_CHEST =
  / (?:etau|oppress\S*|poignard|coup de poignard|point de cote|poids|serre|ecrase|pression) /;
const DENIES = / (?:pas|plus|rien|ni|jamais|aucune?|sans|non|souples?|moins|peu|bras|mains?) /;

/** "Plus rien vu d'un coup": what is over is the sight. */
const GONE_DARK =
  / (?:plus rien vu(?: (?:d un coup|soudain\S*|depuis|a|vers))|(?:vois|voit|voyais) plus rien(?! (?:de (?:genant|flou|bizarre|special|noir)|d anormal))|plus rien (?:d un coup|du jour au lendemain)) /;

const FLOWS_ON =
  / (?:won t stop|wont stop|doesn t stop|not stopping|no para|nao para|durmuyor|a flots?|sans (?:arret|cesse)|arrete pas|serviet\S*|protections?|torchons?|draps?) /;

const askedDanger = (span: [number, number], detail: string): RedFlag => ({
  sign: 'breathing',
  rule: 'asked.danger',
  span,
  detail,
});

function isAbove({ worryingIf }: Question, value: Value): boolean {
  const limit = worryingIf !== null && typeof worryingIf === 'object' && 'gt' in worryingIf;
  return limit && typeof value === 'number' && value > worryingIf.gt;
}

/**
 * A question may ask about a danger and about lesser signs at once: a bare yes means either, what
 * is described means itself. A little blood is no haemorrhage.
 */
function affirmsDanger({ asked, bad, small, flags, literal, line }: Reading): boolean {
  const dangers = asked?.dangers ?? new Set();
  const found = [...flags, ...bad, ...small].map(({ sign }) => sign.topic);
  if (found.length === 0) return true;
  // Numb fingers under a plaster are no icy ones.
  const lesser: readonly string[] = ['bleeding', 'limb'];
  if (found.some((topic) => !lesser.includes(topic) && dangers.has(topic))) return true;
  if (flags.length > 0) return true;
  const aches = dangers.has('leg') || dangers.has('chest');
  // "Il me tire" names no place: it is the one asked about.
  const hurts = found.some((topic) => topic === 'pain' || topic === 'general');
  if (aches && hurts && !ELSEWHERE.test(line.text)) return true;
  const isLittle = small.length > 0 || LITTLE.test(line.text);
  return (
    literal.kind === 'yes' && dangers.has('bleeding') && found.includes('bleeding') && !isLittle
  );
}

const ELSEWHERE =
  / (?<! (?:tends?|pose|leve|bouge|plie|flechis|appuie|remue|etire) (?:sur )?(?:le|mon) )(?:ventre|dos|tete|crane|epaule|genou|gorge|dent|dents|pied|main|oreille|cou|reins?|hanche|cicatrice|plaie) /;
const LITTLE =
  / (?:peu|petite?s?|filets?|gouttes?|traces?|legere?|legers?|legerement|tache|taches|minime|parfois) /;

/** "Un filet rose dans la bave". */
function isPinkSpit(line: Line): boolean {
  const match = PINK_SPIT.exec(line.text);
  if (match === null) return false;
  const [first, last] = wordsOf(line, match.index, match[0].length);
  return frenchState(line, first, last) === 'present';
}

const PINK_SPIT =
  / (?:(?:salive|bave|crache\S*|glaires?|oreiller|filets?) (?:\S+ ){0,3}(?:roses?|rosee?s?|rosatres?|rouges?|brune?s?)|(?:filets?|traces?|taches?) (?:roses?|rosee?s?|rouges?) (?:\S+ ){0,2}(?:salive|bave|bouche|oreiller|crachats?))(?= )/;

/** "Oui, rouge comme du vin" to a question about vomiting. */
const isRedOrBlack = (line: Line): boolean => / (?:rouges?|noire?s?|marc de cafe) /.test(line.text);

function heavyBleeding(line: Line): RedFlag[] {
  HEAVY.lastIndex = 0;
  const match = HEAVY.exec(line.text);
  if (match === null) return [];
  const [first, last] = wordsOf(line, match.index, match[0].length);
  if (frenchState(line, first, last) !== 'present') return [];
  return [
    {
      sign: 'bleeding',
      rule: 'asked.heavy-bleeding',
      span: spanOf(line, first, last),
      detail: 'saignement abondant ou qui ne s’arrête pas',
    },
  ];
}

/** "Couleur ardoise" to a question about fingers under a cast. */
function coldFingers(line: Line): RedFlag[] {
  COLOUR.lastIndex = 0;
  const match = COLOUR.exec(line.text);
  if (match === null) return [];
  const [first, last] = wordsOf(line, match.index, match[0].length);
  if (frenchState(line, first, last) !== 'present') return [];
  return [
    {
      sign: 'cold-fingers',
      rule: 'asked.cold-fingers',
      span: spanOf(line, first, last),
      detail: 'doigts ou orteils bleus, blancs ou glacés',
    },
  ];
}

/** "Le majeur est glacé et tout blanc": "tout blanc" praises a dressing. */
const PALE_FINGERS =
  / (?:doigts?|orteils?|pouce|index|majeur|annulaire|auriculaire|main|pied|ongles?) (?:\S+ ){0,4}(?:glac\S*|gelee?s?|froids?|froides?|blancs?|blanches?|bleus?|bleues?|violet\S*|grise?s?|livides?) /;

const COLOUR = compile(
  [
    'bleus?|bleues?|bleut*|bleuat*|violets?|violettes?|violac*|mauves?|gris|grise|grises|grisatre*|ardoise|craie|cendre*|livides?|cyanos*|marbr*|glac*|gele*|gelee?s?|froids?|froides?|blafard*|exsangue*|cireu*|de cire|aubergine|prune|noirs?|noires?|blancs|blanches|blanc comme|tout blanc|blanche|white|ice cold|icy|blue|purple|freezing',
  ],
  FRENCH,
);
