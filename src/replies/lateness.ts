import type { Line } from './normalise.ts';

/** Minutes past midnight of an hour: `7h15`, `8 h`, `08:30`. */
type Time = { readonly minutes: number; readonly first: number };

/** Later than that is no lateness but another appointment, or another hour altogether. */
const MOST_MINUTES = 180;

/** "Oui mais plutôt 7h40" to "arrivée 7h15": the word where a later hour of coming stands, or null. */
export function latenessIn(reply: Line, asked: Line): number | null {
  const [due, ...others] = timesOf(asked).filter(({ first }) => !isOfFasting(asked, first));
  if (due === undefined) return null;
  // "10h au lieu de 8h": the first is the one that holds.
  const isMoved = / au lieu de /.test(asked.text);
  if (others.length > 0 && !isMoved) return null;
  const later = timesOf(reply).find(({ minutes, first }) => {
    const late = minutes - due.minutes;
    if (late <= 0 || late > MOST_MINUTES) return false;
    const at = reply.startOf[first];
    return COMING.test(reply.text.slice(0, at)) || ROUGHLY.test(reply.text.slice(at));
  });
  return later?.first ?? null;
}

/** "À jeun depuis 7 h", "de l'eau jusqu'à 6 h", "4 heures avant": no hour of coming. */
function isOfFasting({ text, startOf }: Line, first: number): boolean {
  const at = startOf[first] ?? 0;
  return (
    / (?:jeun|jusqu|biberon\S*|boire|manger|eau|lait|dernier\S*|repas|moins) (?:\S+ ){0,4}$/.test(
      text.slice(0, at),
    ) || /^\d+ h(?:eures?)? (?:avant|apres) /.test(text.slice(at))
  );
}

/** Words before an hour that make it the hour of coming. */
const COMING =
  / (?:&\S+|plutot|disons|vers|pas avant|qu a|arriv\S*|(?:serai|sera|serons|vise\S*) \S+|viendr\S*|viens|pour|des|partir|met|depose\S*|pres de|nwsel|nji) (?:\S+ ){0,6}$/;

const ROUGHLY =
  / (?:grosso|environ|plutot|max|maximum|ca passe|a peu pres|je pense|au plus|au mieux) /;

function timesOf(line: Line): Time[] {
  return line.words.flatMap(({ text }, i) => {
    const mark = line.words[i + 1]?.text ?? '';
    const isClock = mark === ':' && line.words[i + 1]?.start === line.words[i]?.end;
    if (!/^\d\d?$/.test(text) || Number(text) > 23 || !(isClock || /^h(?:eures?)?$/.test(mark))) {
      return [];
    }
    const minutes = line.words[i + 2]?.text ?? '';
    const isWhole = !/^[0-5]\d$/.test(minutes);
    if (isClock && isWhole) return [];
    return [{ minutes: Number(text) * 60 + (isWhole ? 0 : Number(minutes)), first: i }];
  });
}
