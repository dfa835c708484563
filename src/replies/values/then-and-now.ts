import type { Reading } from '../reading.ts';

const THEN =
  '(?:hier(?: (?:soir|matin|midi))?|avant hier|au (?:debut|depart|reveil|retour)|la veille|avant|le lendemain|cette nuit|(?:la|les|le) (?:premiere?|premiers|premieres|\\d+) (?:\\S+ )?(?:jours?|nuits?|heures?|h|soirs?)|dans la voiture|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ayer|ontem|yesterday|dun)';
const NOW =
  '(?:(?:et |puis |&mais )?(?:maintenant|aujourd hui|laa?|depuis|ce (?:matin|midi|soir)|celle ci|celles ci|desormais|a present|actuellement|ensuite|apres|hoy|hoje|today|bugun|ahora|agora|now|simdi))';
const NONE =
  '(?:non|plus(?: (?:rien|du tout))?(?= (?:[.,]|$|depuis))|rien|nada|nothing|hayir|yok|(?:c est )?(?:parti\\S*|finie?|passee?|termine\\S*|disparu\\S*|sec|seche))';
/** What follows adds a time or a reason, and no sentence of its own. */
const END = '(?!.*(?:&|[?]))(?!(?:[^ ]+ ){9})';
const STOP = '(?:,|[.]|&\\S+|et|puis)';

/** "Hier oui, aujourd'hui rien", "le lendemain oui, maintenant parti". */
const YES_THEN = new RegExp(
  `^ (?:\\S+ ){0,2}?${THEN} (?:\\S+ )?(?:, )?(?:oui|si) (?:(?!${STOP} )\\S+ ){0,3}(?:${STOP} )*(?:(?:${NOW} )(?:\\S+ ){0,3}?${NONE}|plus (?:du tout|rien)) ${END}`,
);
/** "Oui au début, plus depuis deux jours". */
const YES_AT_FIRST = new RegExp(
  `^ (?:oui|si) (?:, )?${THEN} (?:${STOP} )+(?:${NOW} )?(?:\\S+ ){0,2}?${NONE} ${END}`,
);
/** "Oui jusqu'à 22 h, ensuite elle repart". */
const YES_UNTIL = /^ (?:oui|si) (?:, )?(?:(?:mais )?jusqu (?:a(?! quand)|au|en|hier|ce)) /;

/** "Nausées hier en voiture mais c'est passé", "j'en avais hier mais plus rien maintenant". */
const ENDED =
  /^ (?=.* (?:hier|avais|avait|eu|voiture|debut|retour|sortie|nuit|reveil|arrivant|soir|matin|premier\S*|veille|un peu|\S*fois) ).*(?:&mais|,) (?:(?:la|laa|maintenant|depuis|aujourd hui|c est|ca|tout|s est|a|est|desormais|ce matin|vite|bien) )*(?:passee?s?|partie?s?|finie?s?|terminee?s?|retombee?|calmee?s?|arretee?s?|disparue?s?|plus (?:rien|du tout)|rien)(?: (?:maintenant|depuis|aujourd hui|ce (?:matin|midi|soir)|laa?|du tout|hier|soir|midi|matin|ensuite|apres))* (?:[.] )?$/;

/** What was, and is over at the reply's end. */
export const saysEnded = ({ line }: Reading): boolean => ENDED.test(line.text);

/** A yes of before, taken back for now: by its own words, or with a limit in time. */
export function yesOfBefore({ line }: Reading): 'none now' | 'until' | null {
  const { text } = line;
  if (YES_THEN.test(text) || YES_AT_FIRST.test(text)) return 'none now';
  return YES_UNTIL.test(text) ? 'until' : null;
}
