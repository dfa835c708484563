/** Words that say when a figure was true. */
const BEFORE =
  /^(hier|avant|avanthier|veille|precedemment|debut|etait|etais|avais|avait|initialement|auparavant|tantot|nuit|eu|derniere|dernier|yesterday|ayer|ontem|dun|امس|البارحه|lbare7|sortie|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|was|d'abord)$/;
const NOW =
  /^(maintenant|laa|aujourd|hui|actuellement|present|desormais|now|today|ahora|hoy|hoje|agora|simdi|bugun|الان|اليوم|daba|lyoum|depuis|finalement|redescendu|redescendue|descendu|descendue|baisse|remonte|remontee|monte|montee|retombe|retombee|est|instant|passe|passee|mieux)$/;
const CORRECTION =
  /^(pardon|non|plutot|erreur|euh|enfin|oups|desole|rectification|correction|voulais|trompe|trompee|sorry|perdon|desculpe|nn|zut|faux|pas|dire|rectif|rectifie|corrige|disons|allez|relis|relu|reprends|refais|recompte|recommence|mince|merde)$/;

/** "39 en mars": over. */
const MONTH =
  /^(?:janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre)$/;

export type When = 'before' | 'now' | null;

export const isCorrection = (word: string): boolean => CORRECTION.test(word);

export function whenOf(words: readonly string[]): When {
  let when: When = null;
  let previous = '';
  for (const word of words) {
    // "La semaine passée" is over.
    const isOver = /^passee?$/.test(word) && /^(?:semaine|mois|annee|nuit|jour)$/.test(previous);
    if (NOW.test(word) && !isOver && !(word === 'est' && when !== null)) when = 'now';
    else if (isOver || BEFORE.test(word) || MONTH.test(word)) when = 'before';
    previous = word;
  }
  return when;
}
