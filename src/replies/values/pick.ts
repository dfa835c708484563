import type { Line } from '../normalise.ts';
import type { NumberMention } from '../numbers.ts';
import { isCorrection, whenOf } from '../time-words.ts';

/** One figure out of several, or why there is none. */
export type Pick =
  | {
      readonly kind: 'one';
      readonly value: number;
      readonly mention: NumberMention;
      readonly rule: string;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'conflict' };

const words = (line: Line, from: number, to: number): string[] =>
  line.words.slice(Math.max(0, from), Math.max(0, to)).map((word) => word.text);

/**
 * Range → its upper bound; correction → the last; before and now → now; several circumstances →
 * the highest; otherwise two figures contradict each other.
 */
export function pick(
  line: Line,
  mentions: readonly NumberMention[],
  options: { readonly rangeWithin: number; readonly highest: boolean },
): Pick {
  const first = mentions[0];
  if (first === undefined) return { kind: 'none' };
  const joined = joinRanges(line, withoutDenied(line, mentions), options.rangeWithin);
  if (joined === null) return { kind: 'conflict' };
  const one = (mention: NumberMention, rule: string): Pick => ({
    kind: 'one',
    value: mention.value,
    mention,
    rule,
  });
  const only = joined[0];
  if (only !== undefined && joined.length === 1) {
    return one(only, mentions.length > 1 ? 'range-upper' : 'number');
  }
  const top = joined.reduce((a, b) => (b.value > a.value ? b : a));
  if (joined.every((mention) => mention.value === top.value)) return one(top, 'number');
  const last = joined.at(-1);
  if (last === undefined) return { kind: 'none' };
  const corrected = joined.length === 2 && isTakenBack(line, joined);
  if (options.highest) return corrected ? one(last, 'corrected') : one(top, 'highest-asked');
  const [left, right] = joined;
  if (left !== undefined && right !== undefined && joined.length === 2) {
    const between = words(line, left.last + 1, right.first);
    // "36,9 après 39 cet après-midi", "3 au lieu de 6", "sept, pas huit".
    if (
      /^(?:, )?(?:apres|contre|au lieu de|vs|&contre|et non|pas|non pas)$/.test(between.join(' '))
    ) {
      return one(left, 'now');
    }
    // "37,7 puis 37,4", "8 ensuite 4".
    if (isThen(between)) return one(right, 'now');
    // "7/10 avant 3/10 maintenant"
    const isBeforeAndNow =
      whenOf(between) === 'before' &&
      between.length <= 3 &&
      whenOf(words(line, right.last + 1, right.last + 4)) === 'now';
    if (isBeforeAndNow) return one(right, 'now');
    // "Mon mari a 39 mais moi 36,8".
    if (between.includes('moi')) return one(right, 'own');
    const lead = line.words[left.first - 1]?.text;
    const typed = line.original.slice(
      line.words[left.last]?.end ?? 0,
      line.words[right.first]?.start ?? 0,
    );
    // "5 -> 3", "5 *4".
    if (/^\s*(?:[-=]+>|→|➡)/u.test(typed)) return one(right, 'now');
    if (/\*\s*$/.test(typed)) return one(right, 'corrected');
    // "38 moins un dixième, soit 37,9", "37 (36,8 exactement)".
    if (
      lead !== 'soit' &&
      /^(?:soit|donc|cad|precisement|exactement)$/.test(between.at(-1) ?? '')
    ) {
      return one(right, 'made-precise');
    }
    const [afterRight = ''] = words(line, right.last + 1, right.last + 2);
    if (/^(?:exactement|precisement|quoi)$/.test(afterRight)) return one(right, 'made-precise');
    // "Autour de 38, 38.4".
    if (between.join('') === ',' && isRough(words(line, left.first - 2, left.first))) {
      return one(right, 'made-precise');
    }
  }
  const steps = joined
    .slice(1)
    .map((here, k) => words(line, (joined[k]?.last ?? 0) + 1, here.first));
  if (joined.length > 2 && steps.every(isThen)) return one(last, 'now');
  const isByDay = joined.every(({ last: end }) =>
    WEEKDAY.test(words(line, end + 1, end + 2)[0] ?? ''),
  );
  if (isByDay) return one(last, 'now');
  const ofLatestDay = byDayNumber(line, joined);
  if (ofLatestDay !== null) return one(ofLatestDay, 'now');
  for (let k = joined.length - 1; k > 0; k--) {
    const here = joined[k];
    const before = joined[k - 1];
    if (here === undefined || before === undefined) continue;
    const between = words(line, before.last + 1, here.first);
    const after = words(line, here.last + 1, here.last + 4);
    if (
      between.some(isCorrection) ||
      after.slice(0, 2).some((w) => /^(pardon|oups|erreur|plutot|desole|sorry)$/.test(w))
    ) {
      return one(last, 'corrected');
    }
  }
  const lastWords = words(line, last.last + 1, last.last + 5);
  if (lastWords.some((word) => /^(?:essai|reprise|verification|controle)$/.test(word))) {
    return one(last, 'checked');
  }
  if (isByDayAndNight(line)) return one(top, 'highest');
  const sides = aroundTheMedicine(line, joined);
  if (sides !== null) return one(sides, 'now');
  const latest = eachWithItsTime(line, joined);
  if (latest !== null) return one(latest, 'now');
  const timed = joined.map((mention, k) => ({
    mention,
    when: whenAround(line, mention, joined[k - 1], joined[k + 1]),
    part: partOfDay(line, mention, joined[k - 1], joined[k + 1]),
  }));
  const parts = timed.map((t) => t.part);
  if (parts.every((part) => part !== null) && new Set(parts).size === parts.length) {
    const latest = Math.max(...parts.map((part) => part ?? 0));
    return one(highest(timed.filter((t) => t.part === latest).map((t) => t.mention)), 'now');
  }
  const now = timed.filter((t) => t.when === 'now');
  const past = timed.filter((t) => t.when === 'before');
  if (now.length > 0) return one(highest(now.map((t) => t.mention)), 'now');
  if (past.length > 0 && past.length < timed.length) {
    return one(highest(timed.filter((t) => t.when === null).map((t) => t.mention)), 'now');
  }
  if (hasCircumstances(line, joined)) return one(top, 'highest');
  return { kind: 'conflict' };
}

/** "Puis", "ensuite" between two figures. */
const isThen = (between: readonly string[]): boolean =>
  /^(?:[,.] )?(?:et )?(?:puis|ensuite|desormais)(?: .*)?$/.test(between.join(' '));

/** "7 mardi, 5 mercredi, 3 jeudi": told in order. */
const WEEKDAY = /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/;

/** "J1 7, J2 5, J3 3": the figure of the latest day. */
function byDayNumber(line: Line, mentions: readonly NumberMention[]): NumberMention | null {
  let latest = -1;
  let found: NumberMention | null = null;
  for (const mention of mentions) {
    const lead = words(line, mention.first - 3, mention.first).join(' ');
    const number = /(?:^| )j (?:\+ )?(\d\d?)$/.exec(lead)?.[1];
    if (number === undefined) return null;
    if (Number(number) > latest) {
      latest = Number(number);
      found = mention;
    }
  }
  return found;
}

/**
 * "Pas 8 comme avant-hier : 6", "36,7 et pas 38,7", "moins de 38 : 37,5": the figure that is denied,
 * or only a bound, says nothing where another remains.
 */
export function withoutDenied(
  line: Line,
  mentions: readonly NumberMention[],
): readonly NumberMention[] {
  if (mentions.length < 2) return mentions;
  const said = mentions.filter(({ first }) => {
    const [before2 = '', before1 = ''] = [line.words[first - 2]?.text, line.words[first - 1]?.text];
    if (before1 === 'pas') return false;
    // "Si ça passe 38 j'appelle"
    if (/^(?:passe|depasse|monte|atteint|arrive)$/.test(before1)) {
      return !words(line, first - 4, first).includes('si');
    }
    if (before1 === 'plus') return !/^(?:est|suis|etait|n)$/.test(before2);
    return !(/^(?:de|que)$/.test(before1) && before2 === 'moins');
  });
  return said.length === 0 ? mentions : said;
}

/** "39... euh non 37,9": a slip, and no second reading. */
function isTakenBack(line: Line, [left, right]: readonly NumberMention[]): boolean {
  if (left === undefined || right === undefined) return false;
  return words(line, left.last + 1, right.first).some((word) => TAKEN_BACK.test(word));
}

const TAKEN_BACK =
  /^(?:pardon|non|nn|erreur|oups|euh|zut|mince|merde|faux|rectif\S*|corrige|trompee?|voulais|desolee?|sorry)$/;

/** Words of "cinq, six !": a comma in a longer reply lists. */
const LONGEST_PAIR = 4;

const highest = (mentions: readonly NumberMention[]): NumberMention =>
  mentions.reduce((a, b) => (b.value > a.value ? b : a));

/** `7-8`, "entre 5 et 6", "7 ou 8", "5 à 6": one figure, the upper; null: "1 ou 9". */
function joinRanges(
  line: Line,
  mentions: readonly NumberMention[],
  within: number,
): NumberMention[] | null {
  const joined: NumberMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    if (before !== undefined) {
      const between = words(line, before.last + 1, mention.first)
        .filter((w) => w !== 'le' && w !== ',')
        .join(' ');
      const lead = words(line, before.first - 2, before.first);
      // "Descendu de 38,4 à 37,2"
      if (between === 'a' && lead.at(-1) === 'de' && MOVED.test(lead.at(-2) ?? '')) {
        joined[joined.length - 1] = mention;
        continue;
      }
      const isEntre =
        /^(?:et|and|y|e|ve|w|u|و)$/.test(between) &&
        lead.some((w) => /^(?:entre|between|بين|bin|bayn|bain)$/.test(w));
      // "Dans les 9 10", "cinq six".
      const isPair =
        between === '' &&
        mention.value > before.value &&
        mention.value - before.value <= Math.min(1, within) &&
        (mention.first === before.last + 1 || line.words.length <= LONGEST_PAIR);
      const isRange =
        isEntre ||
        isPair ||
        /^(-|a|\/|ou|ou une?|ou bien|soit|mini|minimum|ou peut etre|voire|to|or|o|ou meme|et|y|jusqu a|الي|ila|peut etre|a peu pres|tiret|presque|quasi|quasiment|bientot|limite|(?:pas loin|proche) de)$/.test(
          between,
        );
      // "37,2 / 37,8"
      const reach = between === '/' ? Math.max(1, within) : within;
      const close = Math.abs(mention.value - before.value) <= reach;
      if (
        isRange &&
        (isEntre ||
          (close && (between !== 'et' || within < 1)) ||
          /^(-|a|to|voire|jusqu a|الي|ila)$/.test(between))
      ) {
        joined[joined.length - 1] = mention.value >= before.value ? mention : before;
        continue;
      }
      if (between === 'que' && lead.includes('plutot')) continue;
      if (between === 'ou' || between === 'or') return null;
    }
    joined.push(mention);
  }
  return joined;
}

function whenAround(
  line: Line,
  mention: NumberMention,
  previous: NumberMention | undefined,
  next: NumberMention | undefined,
): 'before' | 'now' | null {
  const from = previous === undefined ? 0 : previous.last + 1;
  const lead = words(line, from, mention.first);
  const to = next === undefined ? line.words.length : next.first;
  const tail = words(line, mention.last + 1, to);
  const comma = (list: readonly string[]): number =>
    list.findIndex((w) => /^[.,]$/.test(w) || w.startsWith('&') || w === 'et' || w === 'puis');
  const cut = lead.findLastIndex(
    (w) => /^[.,]$/.test(w) || w.startsWith('&') || w === 'et' || w === 'puis',
  );
  const leadOwn = cut === -1 ? (previous === undefined ? lead : lead) : lead.slice(cut + 1);
  const stop = comma(tail);
  const tailOwn = stop === -1 ? (next === undefined ? tail : []) : tail.slice(0, stop);
  return whenOf(leadOwn) ?? whenOf(tailOwn);
}

const PARTS_OF_DAY: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:nuit|hier|veille|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|yesterday|ayer|ontem|dun)$/,
    0,
  ],
  [/^(?:matin|matinee|reveil|lever|levant)$/, 1],
  [/^(?:midi|dejeuner)$/, 2],
  [/^(?:apres|aprem|gouter|16|17)$/, 3],
  [/^(?:soir|soiree|coucher|diner)$/, 4],
  [
    /^(?:maintenant|laa|aujourd|now|today|hoy|hoje|bugun|simdi|heure|actuellement|instant|present)$/,
    5,
  ],
];

/** As in `PARTS_OF_DAY`; of two hours of one part, the later is the greater. */
const partOfHour = (hour: number): number => {
  const later = hour / 100;
  if (hour < 11) return 1 + later;
  if (hour < 14) return 2 + later;
  return (hour < 18 ? 3 : 4) + later;
};

/** "7 ce matin, 4 ce soir": the part of the day around a figure, the later the greater. */
function partOfDay(
  line: Line,
  mention: NumberMention,
  previous: NumberMention | undefined,
  next: NumberMention | undefined,
): number | null {
  const tail = words(line, mention.last + 1, next?.first ?? line.words.length);
  const lead = words(line, previous === undefined ? 0 : previous.last + 1, mention.first);
  const isCut = (w: string): boolean =>
    /^[.,]$/.test(w) || w.startsWith('&') || w === 'et' || w === 'puis';
  const cut = tail.findIndex(isCut);
  const leadCut = lead.findLastIndex(isCut);
  const own = cut === -1 ? tail : tail.slice(0, cut);
  return partIn(lead.slice(leadCut + 1)) ?? partIn(next === undefined || cut !== -1 ? own : []);
}

/** "8 la nuit, 3 le jour": both are now; "cette nuit" is over. */
const isByDayAndNight = ({ text }: Line): boolean =>
  / la nuit /.test(text) &&
  / (?:(?:le|la|en) (?:jour|journee)|assise?|debout|au repos) /.test(text);

/** "7 avant le Primpéran, 2 après": the medicine has been taken. */
function aroundTheMedicine(line: Line, mentions: readonly NumberMention[]): NumberMention | null {
  const [a, b] = mentions;
  if (a === undefined || b === undefined || mentions.length > 2) return null;
  const after = (m: NumberMention): string => words(line, m.last + 1, m.last + 3)[0] ?? '';
  if (after(a) === 'avant' && /^(?:apres|ensuite)$/.test(after(b))) return b;
  return after(a) === 'apres' && after(b) === 'avant' ? a : null;
}

/** "7 hier soir 6 ce matin": each figure before its own time, and nothing between them. */
function eachWithItsTime(line: Line, mentions: readonly NumberMention[]): NumberMention | null {
  if (partIn(words(line, 0, mentions[0]?.first ?? 0)) !== null) return null;
  const parts = mentions.map((mention, k) =>
    partIn(words(line, mention.last + 1, mentions[k + 1]?.first ?? line.words.length)),
  );
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length || new Set(known).size < parts.length) return null;
  return mentions[known.indexOf(Math.max(...known))] ?? null;
}

const MOVED =
  /^(?:passee?|(?:re)?descend\S*|(?:re)?tombee?|baiss\S*|(?:re)?mont\S*|diminu\S*|augment\S*|va|vais|alle)$/;

const isRough = (lead: readonly string[]): boolean =>
  lead.some((word) => /^(?:autour|environ|vers|presque|dans|quasi|approximativement)$/.test(word));

function partIn(around: readonly string[]): number | null {
  if (around.some((word) => /^(?:hier|veille)$/.test(word))) return 0;
  if (around.some((word, k) => word === 'jour' && around[k - 1] === 'ce')) return 5;
  const hour = around.findIndex(
    (word, k) => /^\d\d?$/.test(word) && /^h/.test(around[k + 1] ?? ''),
  );
  if (hour !== -1) return partOfHour(Number(around[hour]));
  for (const word of around) {
    const part = PARTS_OF_DAY.find(([pattern]) => pattern.test(word));
    if (part !== undefined) return part[1];
  }
  return null;
}

/** Both figures carry their own circumstance ("au repos 3, 6 en marchant"). */
function hasCircumstances(line: Line, mentions: readonly NumberMention[]): boolean {
  const CIRCUMSTANCE =
    /^(repos|lit|fauteuil|canape|chaise|allonge\S*|couche\S*|assis\S*|debout|march\S*|mouvement\S*|boug\S*|effort|sans|avec|quand|gauche|droite?|matin|soir|nuit|jour|journee|midi|genou\S*|epaule\S*|main|pied|cote|appui\S*|escalier\S*|toux|tousse|reste|sinon|si|lorsque|pendant|apres|walking|rest|sitting|left|right|night|morning|oreille|front|bouche|aisselle|lever|leve|pic|pics|max|parfois|kine|plier|plie|moments?|tantot|escaliers|dos|ventre|jambe|bras|pouce|index|majeur|annulaire|auriculaire|cheville|poignet|hanche|cuisse|talon|oeil|haut|bas|droit|doigts?|orteils?|levre|dents?|respir\S*|avale\S*|avalant|mange\S*|parle\S*|dors|dort|pause|chausse\S*|pieds?|nus?|nue|descend\S*|montant|monter|tendue?|fauteuil|hanche|kine|reposee?|immobile|statique|position|lil|nhar|yururken|yuruyunce|ayakta|hareket\S*|otururken)$/;
  return mentions.some((mention, k) => {
    const previous = mentions[k - 1];
    const next = mentions[k + 1];
    const around = [
      ...words(line, previous === undefined ? 0 : previous.last + 1, mention.first),
      ...words(line, mention.last + 1, next === undefined ? line.words.length : next.first),
    ];
    return around.some((word) => CIRCUMSTANCE.test(word));
  });
}
