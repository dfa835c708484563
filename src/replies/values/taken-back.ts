import type { Line } from '../normalise.ts';

/**
 * Words that take back what the same reply seems to say: an irony ("dormi est un grand mot"), a
 * wish ("j'aimerais bien manger"), a denied no ("je ne dirais pas non"), a relapse ("soulagée une
 * heure puis ça recommence"), another time ("je voyais mieux avant"). Whatever yes or no was read beside them is not one.
 */
export const isTakenBack = ({ text }: Line, asked: Line | null): boolean =>
  TAKEN_BACK.some((way) => way.test(text)) ||
  (RELAPSE.test(text) && !ASKS_RETURN.test(asked?.text ?? ''));

const IRONY =
  / (?:facon de parler|(?:un )?(?:bien )?grand mot|(?:c est |est )?(?:beaucoup|vite|trop) (?:dire|dit)|si on (?:peut|veut|ose) (?:dire|l appeler|appeler)|si l on (?:peut|veut) dire|soi disant|entre guillemets|parlons en|tu parles|vous parlez d une?|a ce qu il parait|c est relatif|reste a (?:prouver|voir)) /;
const WISH =
  / (?:(?:j|on|il|elle|je) (?:(?:aimerai\S*|voudrai\S*)(?! (?:bien )?(?:qu|que|etre|parler|un|une|savoir|avoir|joindre|voir))|reve\S* de|espere\S* pouvoir)|si seulement|ne demande que|si (?:je|on|il|elle) pouvai\S*|(?<!pas )faudrait que (?:je|il|elle|ca)) /;
const DENIED_NO =
  / (?:(?:dire|dirais?|dirai|dis|dit|repondre|pretendre|cacher\S*) (?:pas )?(?:que )?non|pas dire (?:le contraire|l inverse)|jamais dit (?:que|le contraire)|dire oui serait|mentirais?) /;
const RELAPSE =
  / (?:puis|et|apres|&mais|ensuite|,) (?:apres )?(?:ca|c|elle|il|la douleur) (?:me |m )?(?:recommen\S*|revien\S*|reven\S*|ressor\S*|resort|remont\S*|reprend (?:de plus|encore|aussi|vite)|est reven\S*) /;

/** "Avez-vous retrouvé la sensibilité ?": what comes back is good news. */
const ASKS_RETURN = / (?:reven\S*|revien\S*|retrouv\S*|repri\S*|reprend\S*|recuper\S*) /;

/** "J'y voyais mieux avant l'opération". */
const WAS_BETTER =
  /(?:ais|ait|aient) (?:\S+ )?(?:mieux|plus|bien) (?:avant|hier|la veille|au debut) /;
/** "Gardé dix minutes", "tenu une heure". */
const SHORT_LIVED =
  / (?:garde|tenu|reste)(?:e?s?) (?:que |a peine |environ |juste |(?:au )?moins d |seulement )?(?:\d+|une?|deux|trois|cinq|dix|quinze|vingt|trente|quelques) (?:petites? )?(?:minutes?|min|mn|secondes?|heures?|h|demi) /;

const TAKEN_BACK: readonly RegExp[] = [IRONY, WISH, DENIED_NO, WAS_BETTER, SHORT_LIVED];
