import { cleanCell, isBlank } from './clean-cell.ts';
import { type ListError, listError } from './list-error.ts';
import type { Field } from './operating-list.ts';
import { readSurgeryDate } from './read-date.ts';
import { readPhone } from './read-phone.ts';
import type { CellOf } from './read-record.ts';
import { readTime } from './read-time.ts';

/** What a cell looks like, whatever its header says. */
type Shape =
  | 'mobile'
  | 'landline'
  | 'recent day'
  | 'old day'
  | 'future day'
  | 'time'
  | 'digits'
  | 'other';

/** Shapes that contradict a header; what is merely unreadable is each record's own fault. */
const CONTRADICTIONS: readonly {
  field: Field;
  name: string;
  en: string;
  shapes: readonly Shape[];
}[] = [
  {
    field: 'mobile',
    name: 'téléphone portable',
    en: 'mobile',
    shapes: ['recent day', 'old day', 'future day', 'time'],
  },
  {
    field: 'landline',
    name: 'téléphone fixe',
    en: 'landline',
    shapes: ['recent day', 'old day', 'future day', 'time'],
  },
  {
    field: 'surgeryDate',
    name: 'date d’intervention',
    en: 'date of surgery',
    shapes: ['mobile', 'landline', 'old day', 'time', 'digits'],
  },
  {
    field: 'birthDate',
    name: 'date de naissance',
    en: 'birth date',
    shapes: ['mobile', 'landline', 'future day', 'time', 'digits'],
  },
  {
    field: 'arrivalTime',
    name: 'heure de convocation',
    en: 'arrival time',
    shapes: ['mobile', 'landline', 'recent day', 'old day', 'future day'],
  },
  {
    field: 'theatreTime',
    name: 'heure de bloc',
    en: 'theatre time',
    shapes: ['mobile', 'landline', 'recent day', 'old day', 'future day'],
  },
  { field: 'ipp', name: 'IPP', en: 'IPP', shapes: ['recent day', 'old day', 'future day', 'time'] },
  {
    field: 'birthName',
    name: 'nom de naissance',
    en: 'birth name',
    shapes: ['mobile', 'landline', 'recent day', 'old day', 'future day', 'time', 'digits'],
  },
  {
    field: 'firstName',
    name: 'prénom',
    en: 'first name',
    shapes: ['mobile', 'landline', 'recent day', 'old day', 'future day', 'time', 'digits'],
  },
];

/**
 * Refuses a list whose columns were changed (hazard H31): a header that most of its own cells
 * contradict, mobile and landline exchanged, arrival and theatre hours exchanged.
 */
export function checkColumns(rows: readonly CellOf[], today: string): ListError | null {
  for (const { field, name, en, shapes } of CONTRADICTIONS) {
    const found = rows.map((row) => cleanCell(row(field))).filter((cell) => !isBlank(cell));
    const against = found.filter((cell) => shapes.includes(shapeOf(cell, today)));
    if (against.length * 2 > found.length) return implausible(name, en);
  }
  if (arePhonesExchanged(rows)) return implausible('téléphone portable', 'mobile');
  if (areTimesExchanged(rows)) return implausible('heure de convocation', 'arrival time');
  if (areDatesAmerican(rows)) return americanDates();
  return null;
}

function shapeOf(cell: string, today: string): Shape {
  const day = readSurgeryDate(cell, today);
  if (day.kind === 'day') return day.day > today ? 'future day' : 'recent day';
  if (day.kind === 'implausible') return day.day < today ? 'old day' : 'future day';
  const phone = readPhone(cell);
  if (phone.kind === 'mobile' || phone.kind === 'landline') return phone.kind;
  if (/[:h.]/iu.test(cell) && readTime(cell, null).kind === 'time') return 'time';
  return /^\d+$/u.test(cell) ? 'digits' : 'other';
}

function arePhonesExchanged(rows: readonly CellOf[]): boolean {
  const count = (field: Field, kind: 'mobile' | 'landline'): number =>
    rows.filter((row) => readPhone(row(field)).kind === kind).length;
  const mobilesAsLandlines = count('landline', 'mobile');
  return (
    mobilesAsLandlines > 0 &&
    mobilesAsLandlines > count('landline', 'landline') &&
    count('mobile', 'landline') > count('mobile', 'mobile')
  );
}

function areTimesExchanged(rows: readonly CellOf[]): boolean {
  let before = 0;
  let after = 0;
  for (const row of rows) {
    const arrival = readTime(row('arrivalTime'), null);
    const theatre = readTime(row('theatreTime'), null);
    if (arrival.kind !== 'time' || theatre.kind !== 'time') continue;
    if (arrival.time < theatre.time) before += 1;
    if (arrival.time > theatre.time) after += 1;
  }
  return after > before;
}

/** mm/dd/yyyy gives itself away by its days above 12; read as dd/mm, the others would be wrong days. */
function areDatesAmerican(rows: readonly CellOf[]): boolean {
  return (['surgeryDate', 'birthDate'] as const).some((field) => {
    let american = 0;
    let french = 0;
    for (const row of rows) {
      const match = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/u.exec(cleanCell(row(field)));
      if (match === null) continue;
      if (Number(match[1]) > 12) french += 1;
      else if (Number(match[2]) > 12 && Number(match[2]) <= 31) american += 1;
    }
    return american > 1 && american > french;
  });
}

const implausible = (name: string, en: string) =>
  listError(
    'import/implausible-column',
    `Le contenu de la colonne « ${name} » ne correspond pas à son en-tête : les colonnes ont été déplacées.`,
    `The content of the column “${en}” does not fit its header: the columns have been moved.`,
  );

const americanDates = () =>
  listError(
    'import/american-dates',
    'Les dates de la liste sont écrites mois/jour/année : exportez-les au format jj/mm/aaaa.',
    'The dates of the list are written month/day/year: export them as dd/mm/yyyy.',
  );
