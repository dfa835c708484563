/** Words that say when a figure was true. */
const BEFORE =
  /^(hier|avant|avanthier|veille|precedemment|debut|etait|etais|avais|avait|initialement|auparavant|tantot|nuit|derniere|dernier|yesterday|ayer|ontem|dun|امس|البارحه|lbare7|sortie|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|was|d'abord)$/;
const NOW =
  /^(maintenant|laa|aujourd|hui|actuellement|present|desormais|now|today|ahora|hoy|hoje|agora|simdi|bugun|الان|اليوم|daba|lyoum|depuis|finalement|redescendu|redescendue|descendu|descendue|baisse|remonte|remontee|monte|montee|retombe|retombee|est|instant|passe|passee|mieux)$/;
const CORRECTION =
  /^(pardon|non|plutot|erreur|euh|enfin|oups|desole|rectification|correction|voulais|trompe|trompee|sorry|perdon|desculpe|nn|zut|faux|pas|dire|rectif|rectifie|corrige|disons|allez)$/;

export type When = 'before' | 'now' | null;

export const isCorrection = (word: string): boolean => CORRECTION.test(word);

export function whenOf(words: readonly string[]): When {
  let when: When = null;
  for (const word of words) {
    if (NOW.test(word) && !(word === 'est' && when !== null)) when = 'now';
    else if (BEFORE.test(word)) when = 'before';
  }
  return when;
}
