import {
  BREAK,
  DENY,
  DENY_AFTER,
  FACTUAL_IF,
  HYPOTHETICAL,
  OVER_AFTER,
  OVER_BEFORE,
  OVER_LATER,
  STOPPED_LATER,
  TRANSPARENT,
} from './lexicon/french-polarity.ts';
import type { Line } from './normalise.ts';

/**
 * How a sign stands in the reply; `better`: it was there, and things go better now; `elsewhere`:
 * somebody else has it, or it was another time (`elsewhere.ts`).
 */
export type State = 'present' | 'small' | 'denied' | 'over' | 'better' | 'imagined' | 'elsewhere';

/**
 * Words `first` to `last` of the line name a sign: does the patient have it? `ownsNot`: a "plus"
 * or "pas" among them is part of the sign ("ne distingue plus rien").
 */
export function frenchState(line: Line, first: number, last: number, ownsNot = false): State {
  const before = textBefore(line, first);
  if (says(before, COUNTERFACTUAL)) return 'present';
  if (!ownsNot && deniedInside(line, first, last)) return 'denied';
  if (deniedBefore(line, first) || deniedAfter(line, last)) return 'denied';
  const after = textAfter(line, last);
  if (
    says(before, OVER_BEFORE) &&
    !/ (pas|plus|jamais) (encore |toujours )?(fini|arrete|cesse|stoppe)\S* (de |d |les |le |la )?$/.test(
      before,
    )
  ) {
    return 'over';
  }
  if (says(after, OVER_AFTER)) return 'over';
  if (imagined(before)) return 'imagined';
  if (says(before, ASKS_IF) && ASKS_WHAT.test(` ${textAfter(line, last)}`)) return 'imagined';
  const later = textAfter(line, last, true);
  if (says(later, STOPPED_LATER)) return 'over';
  if (says(later, OVER_LATER) && !EMPTY_LATER.test(later)) return 'better';
  if (says(before, WAS) && WELL_LATER.test(later)) return 'better';
  if (IMPERFECT.test(wordsText(line, first, last + 1)) && NOW_WELL.test(later)) return 'better';
  if (says(after, LONG_AGO) || says(` ${after}`, UNCHANGED)) return 'over';
  return 'present';
}

/** Nothing but a space stands before or after most signs: no pattern is tried there, or compiled. */
const says = (text: string, pattern: RegExp): boolean => text.length > 1 && pattern.test(text);

/** What begins at word `first` is only imagined or asked about. */
export const isImagined = (line: Line, first: number): boolean => imagined(textBefore(line, first));

/** "Si j'ai de la fièvre, je fais quoi ?" asks for advice. */
const ASKS_IF = / (?:si|s) (?:\S+ ){1,4}$/;
const ASKS_WHAT =
  / (?:je fais quoi|que faire|quoi faire|on fait quoi|que dois je|dois je|faut il|qui (?:j )?appel\S*|appelle qui|je viens|on vient|je vais (?:aux|ou)) /;

/** "Plus rien dans la poche": nothing comes, and nothing is over. */
const EMPTY_LATER =
  / plus rien (?:dans|ne (?:sort|coule|passe|vient)|qui (?:sort|coule|passe|vient)) /;

/** "Elle coulait lundi, aujourd'hui sèche". */
const IMPERFECT = /(?:ait|aient|ais) /;
const NOW_WELL =
  / (?:aujourd hui|maintenant|la|depuis|desormais|ce matin|a present) (?:\S+ ){0,4}(?:sec|seche|seches|secs|plus|rien|nada|va|fini|propre|bien|ok|mieux|nickel|impec\S*|termine)(?= )/;
const LONG_AGO =
  /^(?:\S+ )?(?:(?:de )?l (?:an dernier|annee derniere|ete dernier)|il y a (?:\S+ ){1,3}(?:ans?|mois)) /;

/** "La tache du premier jour, qui n'a pas bougé". */
const UNCHANGED = / (?:n )?(?:a|ont) pas (?:bouge|evolue|grandi|grossi|change|augmente)(?= )/;

/** "J'étais inquiet mais tout va bien". */
const WAS = / (?:etais|avais|etait|avait|etions) (?:\S+ ){0,2}$/;
const WELL_LATER = / (?:tout va|ca va|va bien|rien de grave|finalement|rassure\S*)(?= )/;

/** "Ça irait si je ne m'étais pas évanoui": it happened. */
const COUNTERFACTUAL =
  / (?:si|s) (?:\S+ ){0,3}(?:etais|avais|etait|avait|avaient) (?:\S+ )?pas (?:\S+ )?$/;

const word = (line: Line, index: number): string => line.words[index]?.text ?? '';

const ends = (text: string): boolean =>
  text === '' || text === '.' || text === '?' || text.startsWith('&');

function deniedInside(line: Line, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) {
    const text = word(line, i);
    if (/^(pas|jamais|aucune?|ni|nullement)$/.test(text) && !isMuch(line, i)) return true;
    if (text === 'plus' && !isMore(line, i)) return true;
  }
  return false;
}

/** "pas mal" is a quantity, not a denial. */
const isMuch = (line: Line, i: number): boolean =>
  word(line, i) === 'pas' &&
  word(line, i + 1) === 'mal' &&
  !/^(?:au?|aux|dans|nulle)$/.test(word(line, i + 2)) &&
  !(/^(fait|font|faisait)$/.test(word(line, i - 1)) && !/^(de|d)$/.test(word(line, i + 2)));

/** "plus que", "de plus en plus", "encore plus": more, not no more. */
function isMore(line: Line, i: number): boolean {
  const previous = word(line, i - 1);
  const next = word(line, i + 1);
  if (isNotAtAll(line, i)) return false;
  if (
    /^(fois|encore|beaucoup|bien|toujours|de|en|un|nettement|carrement|vachement|le|la|les)$/.test(
      previous,
    )
  )
    return true;
  if (
    /^(que|qu|en|fort|forte|gros|grosse|abondant\S*|souvent|intense|vif|vite|rouge|mal|grand\S*|loin)$/.test(
      next,
    )
  ) {
    const alone = ends(previous) || previous === ',';
    const endsThere =
      ends(word(line, i + 2)) || /^(?:,|depuis|maintenant|donc)$/.test(word(line, i + 2));
    return !(next === 'mal' && (hasNe(line, i) || (alone && endsThere)));
  }
  for (let k = i + 1; k <= i + 4 && !ends(word(line, k)); k++) {
    if (/^(que|qu)$/.test(word(line, k))) return true;
  }
  return false;
}

/** "Plus mal du tout", "plus du tout". */
function isNotAtAll(line: Line, i: number): boolean {
  for (let k = i + 1; k <= i + 3 && !ends(word(line, k)); k++) {
    if (word(line, k) === 'du' && word(line, k + 1) === 'tout') return true;
  }
  return false;
}

const hasNe = (line: Line, i: number): boolean => {
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const text = word(line, k);
    if (text === 'ne' || text === 'n' || text === 'j') return true;
    if (ends(text)) return false;
  }
  return false;
};

function deniedBefore(line: Line, first: number): boolean {
  let crossedComma = false;
  for (let k = first - 1; k >= Math.max(0, first - 9); k--) {
    const text = word(line, k);
    if (ends(text)) return false;
    if (text === ',' || text === ':' || text === '/' || text === '+' || text === '-') {
      if (k < first - 3 || !listContinues(line, k)) return false;
      crossedComma = true;
      continue;
    }
    if (DENY.has(text)) {
      // "J'ai fini un croissant": it was eaten.
      if (isFinished(line, k)) return false;
      if (isNegatedVerbOnly(line, k) || isLostSense(line, k)) return false;
      if (text === 'plus') return !isMore(line, k);
      // "RAS côté sang", and not "RAS saignements".
      if (text === 'ras') return /^(?:cote|niveau|pour)$/.test(word(line, k + 1));
      if (text === 'pas' && isMuch(line, k) && k + 1 !== first) return false;
      if (text === 'sans' && UNABLE.test(line.text.slice(0, line.startOf[k]))) return false;
      if (text === 'sans' && /^(arret|cesse)$/.test(word(line, k + 1))) return false;
      if (/^(non|rien|point)$/.test(text) && k !== first - 1 && word(line, k + 1) !== 'de') {
        // "non mal au ventre" denies nothing; "non pas de mal" does.
        if (text !== 'rien') return false;
      }
      if (text === 'non' && crossedComma) return false;
      if (text === 'non')
        return word(line, k - 1) !== '' && !ends(word(line, k - 1)) && word(line, k - 1) !== ',';
      if (/^(presque|quasi|quasiment)$/.test(word(line, k - 1))) return false;
      return true;
    }
    if (text === 'et') {
      if (/^(de|d|ni|pas)$/.test(word(line, k + 1))) continue;
      return false;
    }
    if (BREAK.has(text)) {
      if (
        /^(que|qu)$/.test(text) &&
        /^(pense|crois|trouve|dirais|impression)$/.test(word(line, k - 2))
      )
        continue;
      return false;
    }
    if (!TRANSPARENT.has(text) && !line.words[k]?.text.startsWith('_') && !isSignLike(text))
      return false;
  }
  return false;
}

/** "Impossible de me tourner sans crier": who cannot without a sign has it. */
const UNABLE =
  / (?:impossible|incapable|(?:pas|plus) (?:moyen|possible|capable)|(?:peux|peut|arrive|arrivons|parviens|reussis) (?:pas|plus)) [^,.]*$/;

/** "pas que": not only. */
const isNegatedVerbOnly = (line: Line, k: number): boolean =>
  /^(que|qu)$/.test(word(line, k + 1)) || word(line, k + 1) === 'seulement';

/** "Je ne sens plus mes orteils": the feeling is denied, not the toes; "pas de" is a denial. */
const isLostSense = (line: Line, k: number): boolean =>
  /^(pas|plus|rien)$/.test(word(line, k)) &&
  /^(sens|sent|sentir|bouge|bouger|remue|plie|plier|vois|voit|tiens|tient|peux|peut|arrive|supporte|repond|reagit)$/.test(
    word(line, k - 1),
  ) &&
  !/^(de|d|aucun|aucune|du)$/.test(word(line, k + 1));

/** Names of signs: a list of them may be denied as a whole. */
const SIGN_LIKE =
  /^(saign|sang|fiev|fiévr|febr|vom|naus|doul|mal$|roug|gonfl|enfl|pus$|odeur|ecoul|vertig|malaise|suint|infect|frisson|temperature|essouf|respir|chaleur|hemat|bleu|demang|bouton|plaque|diarr|const|toux|gene|souci|probl|anom|compl|inflam|palpit|brul|crampe|tach|perte|conn|oppress|poitrine|mollet|thorac|fourmi|chute|angoiss|stress|fatig|picot|trouble)/;
const isSignLike = (text: string): boolean => SIGN_LIKE.test(text);

/** A denial crosses a comma when the list goes on: ", de …", ", ni …", or ends with "ni", "ou". */
function listContinues(line: Line, comma: number): boolean {
  if (/^(de|d|ni|aucun|aucune|ou)$/.test(word(line, comma + 1))) return true;
  for (let k = comma + 1; k <= comma + 8; k++) {
    const text = word(line, k);
    if (ends(text)) return false;
    if (text === 'ni' || text === 'ou') return true;
    if (BREAK.has(text)) return false;
    if (text !== ',' && !TRANSPARENT.has(text) && !isSignLike(text)) return false;
  }
  return false;
}

const isFinished = (line: Line, k: number): boolean =>
  /^(?:finie?s?|terminee?s?)$/.test(word(line, k)) &&
  /^(?:ai|as|a|avons|ont|vient|viens|de)$/.test(word(line, k - 1)) &&
  /^(?:une?|mon|ma|mes|son|sa|ses|notre|de|d|du|ton)$/.test(word(line, k + 1)) &&
  !/^(?:vomir|saigner|cracher|tousser)$/.test(word(line, k + 2));

function deniedAfter(line: Line, last: number): boolean {
  let k = last + 1;
  // "Rouge ? non."
  if (word(line, k) === '?' && /^(?:non|aucune?|pas|jamais|rien|_non)$/.test(word(line, k + 1))) {
    return true;
  }
  while (
    /^(:|absolument|vraiment|presque|quasi|toujours|quasiment|du|tout|c|est|,|-|y|en|a|il|n|ne|=)$/.test(
      word(line, k),
    ) &&
    k < last + 4
  ) {
    // "Sang : N".
    if (word(line, k) === 'n' && word(line, k - 1) === ':') {
      return /^(?:[,./-]|)$/.test(word(line, k + 1));
    }
    // A comma hands over only to a bare answer ("saignement, non").
    if (word(line, k) === ',' && !isBareNo(line, k + 1)) return false;
    k += 1;
  }
  const text = word(line, k);
  // "Je n'ai mal ni à la tête ni au ventre".
  if (text === 'ni') return hasNe(line, last + 1);
  if (!DENY_AFTER.has(text)) return false;
  if (text === 'non' && word(line, k + 1) === 'stop') return false;
  // "À ras bord".
  if (text === 'ras' && /^(?:bord|le|les|du)$/.test(word(line, k + 1))) return false;
  // "Je pleure pour un rien".
  if (text === 'rien' && word(line, k - 1) === 'un') return false;
  if (text === 'rien')
    return ends(word(line, k + 1)) || word(line, k + 1) === ',' || word(line, k + 1) === 'a';
  if (text === 'aucun' || text === 'aucune' || text === 'zero' || text === '0') {
    return (
      ends(word(line, k + 1)) ||
      word(line, k + 1) === ',' ||
      /^(fois|sang|goutte)$/.test(word(line, k + 1))
    );
  }
  if (text === 'plus') {
    if (isMore(line, k)) return false;
    const next = word(line, k + 1);
    return (
      hasNe(line, last + 1) ||
      ends(next) ||
      next === ',' ||
      /^(du|depuis|maintenant|aujourd|ce|rien|ni|de|d|hier|cette)$/.test(next)
    );
  }
  if (text === 'pas') {
    const next = word(line, k + 1);
    if (isContrast(line, k)) return false;
    // "Je grelotte ya pas de thermo": what comes after is denied.
    if (word(line, k - 1) === 'a' && word(line, k - 2) === 'y' && /^(?:de|d)$/.test(next))
      return false;
    if (
      /^(beaucoup|trop|enormement|abondamment|fort|tellement|tant|mal|que|seulement|tres|assez|si)$/.test(
        next,
      )
    )
      return false;
    // "j'ai mal, pas dormi": the denial belongs to the next verb.
    return (
      hasNe(line, last + 1) ||
      ends(next) ||
      /^(,|du|de|d|non|et|ni|depuis|aujourd|cette|ce|maintenant|en|vraiment|particulierement|la|le|au|a)$/.test(
        next,
      )
    );
  }
  if (text === 'jamais') return true;
  return true;
}

/** "Gonflée, pas la droite", "pas l'autre": the other side is denied, not the sign. */
const isContrast = (line: Line, k: number): boolean =>
  /^(la|le|l|les|du|de|au|a|celle|celui)$/.test(word(line, k + 1)) &&
  /^(droite?|gauche|autre|autres|reste)$/.test(
    word(line, k + 2) === 'l' || word(line, k + 2) === 'la' || word(line, k + 2) === 'cote'
      ? word(line, k + 3)
      : word(line, k + 2),
  );

const isBareNo = (line: Line, k: number): boolean =>
  DENY_AFTER.has(word(line, k)) && (ends(word(line, k + 1)) || word(line, k + 1) === ',');

function imagined(before: string): boolean {
  if (before.length <= 1) return false;
  const found = HYPOTHETICAL.exec(before);
  if (found === null) return false;
  if (
    / (?:si|s) (?:\S+ ){1,2}$/.test(found[0]) &&
    FACTUAL_IF.test(` ${before.slice(0, found.index)} `.replace(/\s+/g, ' '))
  )
    return false;
  return true;
}

/** Words further away say nothing of a sign; long texts stay quick to read. */
const FAR = 60;

/** The clause up to word `first`, with a space at each end. */
function textBefore(line: Line, first: number): string {
  let k = first - 1;
  while (k >= Math.max(0, first - FAR) && !ends(word(line, k))) k -= 1;
  return wordsText(line, k + 1, first);
}

/** What follows word `last`: the clause, or the sentences after it too. */
function textAfter(line: Line, last: number, all = false): string {
  let k = last + 1;
  const end = Math.min(line.words.length, last + FAR);
  while (k < end && (all || !ends(word(line, k)))) k += 1;
  const text = wordsText(line, last + 1, k);
  if (!all) return text.slice(1);
  return text.includes('&') ? text.replaceAll('&', '') : text;
}

/** Words `from` to `to` (excluded), with a space at each end. */
const wordsText = (line: Line, from: number, to: number): string =>
  line.text.slice((line.startOf[from] ?? 1) - 1, line.startOf[to] ?? line.text.length);
