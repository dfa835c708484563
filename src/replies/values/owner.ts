import type { Line } from '../normalise.ts';
import type { NumberMention } from '../numbers.ts';

/** Who or what else a figure may belong to ("mon fils a 39", "dehors il fait 39"). */
const OTHERS =
  /^(?:mari|femme|epouse?|conjointe?|fils|fille|soeur|frere|mere|pere|maman|papa|bebe|petit|petite|cousine?|voisine?s?|copine?|ami|amie|collegue|oncle|tante|belle|beau|chats?|chiens?|chienne|veto|dehors|bain|baignoire|piscine|meteo|canicule|four|frigo|salon|appart|appartement|cantine|plateau|kid|son|daughter|husband|wife|cat|dog|hijo|hija|marido|filho|filha)$/;

/** "J'ai 38, mon mari dit que c'est rien": the figure stands before. */
const MINE = /^(?:moi|je|j|mienne?|ma|lui|elle)$/;

/** Words on either side of a figure that can say whose it is; further away they speak of something else. */
const reach = 30;

const ends = (text: string): boolean => /^[.,?]$/.test(text) || text.startsWith('&');

/**
 * The figures that are the patient's: those of a clause that speaks of somebody or something else
 * are left out, where others remain. Whoever the question asks about is the patient.
 */
export function ownFigures(
  line: Line,
  mentions: readonly NumberMention[],
  asked: Line | null,
): readonly NumberMention[] {
  if (mentions.length < 2 || !line.words.some(({ text }) => OTHERS.test(text))) return mentions;
  const isAbout = (word: string): boolean =>
    asked?.words.some(({ text }) => text === word || (text === 'enfant' && CHILD.test(word))) ??
    false;
  const own = mentions.filter((mention) => !isElses(line, mention, isAbout));
  return own.length === 0 ? mentions : own;
}

const CHILD = /^(?:fils|fille|petite?|bebe)$/;

function isElses(
  line: Line,
  { first, last }: NumberMention,
  isAbout: (word: string) => boolean,
): boolean {
  let from = first;
  while (from > Math.max(0, first - reach) && !ends(line.words[from - 1]?.text ?? '')) from -= 1;
  let to = last;
  const end = Math.min(line.words.length - 1, last + reach);
  while (to < end && !ends(line.words[to + 1]?.text ?? '')) to += 1;
  const before = line.words.slice(from, first).map(({ text }) => text);
  const after = line.words.slice(last + 1, to + 1).map(({ text }) => text);
  const speaks = (text: string, i: number, all: readonly string[]): boolean =>
    OTHERS.test(text) && !isAbout(text) && !MINE.test(all[i + 1] ?? '');
  return (
    before.some(speaks) || (/^ ?(?:c|cetait|etait) .*/.test(after.join(' ')) && after.some(speaks))
  );
}
