import type { Line } from '../normalise.ts';
import type { NumberMention } from '../numbers.ts';

/** Who or what else a figure may belong to ("mon fils a 39", "dehors il fait 39"). */
const OTHERS =
  /^(?:mari|femme|epouse?|conjointe?|fils|fille|soeur|frere|mere|pere|maman|papa|bebe|petit|petite|cousine?|voisine?s?|copine?|ami|amie|collegue|oncle|tante|belle|beau|chats?|chiens?|chienne|veto|dehors|bain|baignoire|piscine|meteo|canicule|four|frigo|salon|appart|appartement|cantine|plateau|kid|son|daughter|husband|wife|cat|dog|hijo|hija|marido|filho|filha)$/;

/** "J'ai 38, mon mari dit que c'est rien": the figure stands before. */
const MINE = /^(?:moi|je|j|mienne?|ma)$/;

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
  if (mentions.length < 2) return mentions;
  const ofAsked = ofWhatWasAsked(line, mentions, asked);
  if (ofAsked.length < 2 || !line.words.some(({ text }) => OTHERS.test(text))) return ofAsked;
  const isAbout = (word: string): boolean =>
    asked?.words.some(({ text }) => text === word || (text === 'enfant' && CHILD.test(word))) ??
    false;
  const own = ofAsked.filter((mention) => !isElses(line, mention, isAbout));
  return own.length === 0 ? ofAsked : own;
}

/** What else a patient gives notes for. */
const NOTIONS =
  /^(?:fatigue|faim|soif|gonflements?|stress|anxiete|angoisse|moral|sommeil|ennui|appetit|forme|humeur|cantine|repas|accueil|vous|equipe|infirmier\S*|service|personnel)$/;

/** "Douleur 3 et fatigue 8": the figure of what was not asked about. */
function ofWhatWasAsked(
  line: Line,
  mentions: readonly NumberMention[],
  asked: Line | null,
): readonly NumberMention[] {
  const isOther = (text: string): boolean =>
    NOTIONS.test(text) &&
    !(asked?.words.some((word) => word.text.slice(0, 5) === text.slice(0, 5)) ?? false);
  if (!line.words.some(({ text }) => isOther(text) || text === 'glace')) return mentions;
  const own = mentions.filter((mention, k) => {
    const from = Math.max((mentions[k - 1]?.last ?? -1) + 1, mention.first - 3);
    const before = line.words.slice(from, mention.first).map(({ text }) => text);
    const cut = before.findLastIndex(
      (text) => (ends(text) && text !== '.') || /^(?:et|puis)$/.test(text),
    );
    const to = Math.min(mentions[k + 1]?.first ?? line.words.length, mention.last + 4);
    const after = line.words.slice(mention.last + 1, to).map(({ text }) => text);
    // "10 pour la glace au chocolat, 2 pour la gorge".
    const isTaste = / (?:pour|pr) (?:la |le |les )?(?:glaces?|chocolat|yaourts?|compotes?) /.test(
      ` ${after.join(' ')} `,
    );
    const links = /^(?:en|de|d|pour|pr|a|au|aux|la|le|l|les|votre|toute|sur)$/;
    const tail = after.slice(0, after.findIndex((text) => !links.test(text)) + 1);
    return (
      !before.slice(cut + 1).some(isOther) && !isTaste && !(tail.length > 1 && tail.some(isOther))
    );
  });
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
    before.some(speaks) ||
    (/^(?:pour|pr|chez|selon|d)$/.test(after[0] ?? '') && after.slice(1, 4).some(speaks)) ||
    (/^ ?(?:c|cetait|etait) .*/.test(after.join(' ')) && after.some(speaks))
  );
}
