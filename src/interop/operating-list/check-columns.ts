import { cleanCell, isBlank } from './clean-cell.ts';
import { type ListError, listError } from './list-error.ts';
import { type Field, fields } from './operating-list.ts';
import { readBirthDate, readSurgeryDate } from './read-date.ts';
import { readPhone } from './read-phone.ts';
import type { CellOf } from './read-record.ts';
import { readTime } from './read-time.ts';

/** What a cell looks like, whatever its header says. */
type Shape =
  | 'mobile'
  | 'landline'
  | 'past day'
  | 'future day'
  | 'far day'
  | 'compact day'
  | 'time'
  | 'digits'
  | 'other';

const DAYS: readonly Shape[] = ['past day', 'future day', 'far day'];
const PHONES: readonly Shape[] = ['mobile', 'landline'];

/**
 * Shapes that contradict a header; what is merely unreadable is each record's own fault. A
 * compact day (20010203) contradicts only names: patient numbers look the same.
 */
const CONTRADICTIONS: Readonly<Partial<Record<Field, readonly Shape[]>>> = {
  mobile: [...DAYS, 'time'],
  landline: [...DAYS, 'time'],
  surgeryDate: [...PHONES, 'far day', 'time', 'digits'],
  birthDate: [...PHONES, 'future day', 'time', 'digits'],
  arrivalTime: [...PHONES, ...DAYS],
  theatreTime: [...PHONES, ...DAYS],
  ipp: [...DAYS, 'time'],
  birthName: [...PHONES, ...DAYS, 'compact day', 'time', 'digits'],
  firstName: [...PHONES, ...DAYS, 'compact day', 'time', 'digits'],
};

/** One odd cell is that record's fault; in two, all of them odd, it is the column's. */
const LEAST_EVIDENCE = 2;

/**
 * Refuses a list whose columns were changed (hazard H31): a header that most of its own cells
 * contradict, mobile and landline exchanged, arrival and theatre hours exchanged.
 * `columns` holds the list's own headers, which the sentence names.
 */
export function checkColumns(
  rows: readonly CellOf[],
  columns: Readonly<Partial<Record<Field, string>>>,
  today: string,
): ListError | null {
  const contradicted = fields.find((field) => isContradicted(rows, field, today));
  if (contradicted !== undefined) return implausible(columns[contradicted] ?? contradicted);
  if (arePhonesExchanged(rows)) return implausible(columns.mobile ?? 'mobile');
  if (areTimesExchanged(rows)) return implausible(columns.arrivalTime ?? 'arrivalTime');
  if (areDatesAmerican(rows)) return americanDates();
  return null;
}

function isContradicted(rows: readonly CellOf[], field: Field, today: string): boolean {
  const shapes = CONTRADICTIONS[field];
  if (shapes === undefined) return false;
  const cells = rows.map((row) => cleanCell(row(field))).filter((cell) => !isBlank(cell));
  const against = cells.filter((cell) => shapes.includes(shapeOf(cell, field, today))).length;
  return against >= LEAST_EVIDENCE && against * 2 > cells.length;
}

function shapeOf(cell: string, field: Field, today: string): Shape {
  // A year of two digits means another century in a birth date.
  const reading = field === 'birthDate' ? readBirthDate(cell, today) : readSurgeryDate(cell, today);
  if (reading.kind === 'day' || reading.kind === 'implausible') {
    if (/^\d+$/u.test(cell)) return 'compact day';
    if (reading.kind === 'implausible' && field !== 'birthDate') return 'far day';
    return reading.day > today ? 'future day' : 'past day';
  }
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
    mobilesAsLandlines >= LEAST_EVIDENCE &&
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
  return after >= LEAST_EVIDENCE && after > before;
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
    return american >= LEAST_EVIDENCE && american > french;
  });
}

const implausible = (header: string) =>
  listError(
    'import/implausible-column',
    `Le contenu de la colonne « ${header} » ne correspond pas à son en-tête : des colonnes ont été déplacées.`,
    `The content of the column “${header}” does not fit its header: columns have been moved.`,
  );

const americanDates = () =>
  listError(
    'import/american-dates',
    'Les dates de la liste sont écrites mois/jour/année : exportez-les au format jj/mm/aaaa.',
    'The dates of the list are written month/day/year: export them as dd/mm/yyyy.',
  );
