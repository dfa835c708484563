import { type Line, lineOf } from './normalise.ts';

/** Words that carry no news by themselves. */
const EMPTY =
  /^(?:je|j|ai|as|a|le|la|les|l|un|une|des|de|du|d|et|ou|au|aux|en|y|c|est|ca|cela|ce|cet|cette|ces|il|elle|on|ils|elles|nous|vous|me|m|se|s|ne|n|que|qu|qui|pour|dans|par|sur|avec|sans|chez|mon|ma|mes|son|sa|ses|notre|nos|votre|vos|leur|tres|trop|bien|tout|toute|tous|toutes|plus|pas|rien|merci|_|_bien|_merci|_oui|_non|suis|es|sont|ete|etait|etais|fait|faire|va|vais|oui|non|ok|si|alors|donc|car|puis|aussi|encore|meme|deja|juste|hier|demain|matin|soir|midi|nuit|jour|jours|heure|heures|h|bonjour|bonsoir|madame|monsieur|docteur|cordialement|bonne|journee|soiree|depuis|aujourd|hui|maintenant|environ|peu|voila|hein|euh|oh|ah|bon|quand|comme|\d+(?:\.\d+)?|[/:+%°=-])$/;

const isEnd = (text: string): boolean => /^[.,?]$/.test(text) || text.startsWith('&');

/** Fewer words than this say too little to be judged. */
const LEAST = 2;

/**
 * The clauses of which nothing was read, as one line; null when something was read in each. A
 * clause is what stands between punctuation marks and words that turn the reply round.
 */
export function unreadPart(
  line: Line,
  read: readonly { readonly first: number; readonly last: number }[],
): Line | null {
  const words: Line['words'][number][] = [];
  let from = 0;
  const close = (to: number): void => {
    const clause = line.words.slice(from, to);
    const isRead = read.some(({ first, last }) => first < to && last >= from);
    if (!isRead && clause.filter(({ text }) => !EMPTY.test(text)).length >= LEAST) {
      const end = clause.at(-1)?.end ?? 0;
      words.push(...clause, { text: '.', start: end, end });
    }
    from = to + 1;
  };
  line.words.forEach(({ text }, i) => {
    if (isEnd(text)) close(i);
  });
  close(line.words.length);
  return words.length === 0 ? null : lineOf(line.original, words);
}
