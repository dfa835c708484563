import { cleanCell, fold } from './clean-cell.ts';

export type DateReading =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-date' }
  /** Written like a date, but no such day exists: 32/03/2026. */
  | { readonly kind: 'impossible' }
  /** A real day that cannot be meant: a birth to come, an operation in 1954. */
  | { readonly kind: 'implausible'; readonly day: string };

/** Farther from today than this, a day of surgery is a slip or another column. */
const SURGERY_WITHIN_YEARS = 5;
const OLDEST_PATIENT_YEARS = 125;

const MONTHS = 'janv fevr mars avri mai juin juil aout sept octo nove dece'.split(' ');

interface WrittenDate {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

/** Reads a day of surgery; a year of two digits is the one nearest to `today` (YYYY-MM-DD). */
export function readSurgeryDate(cell: string, today: string): DateReading {
  const thisYear = Number(today.slice(0, 4));
  const century = (year: number): number =>
    [-100, 0, 100]
      .map((shift) => Math.floor(thisYear / 100) * 100 + shift + year)
      .reduce((best, next) =>
        Math.abs(next - thisYear) < Math.abs(best - thisYear) ? next : best,
      );
  return readDate(cell, century, (day) => {
    return Math.abs(Number(day.slice(0, 4)) - thisYear) <= SURGERY_WITHIN_YEARS;
  });
}

/** Reads a birth date; a year of two digits is the latest that is not to come. */
export function readBirthDate(cell: string, today: string): DateReading {
  const thisYear = Number(today.slice(0, 4));
  const thisCentury = Math.floor(thisYear / 100) * 100;
  const century = (year: number, monthDay: string): number =>
    `${thisCentury + year}-${monthDay}` <= today ? thisCentury + year : thisCentury - 100 + year;
  return readDate(
    cell,
    century,
    (day) => day <= today && thisYear - Number(day.slice(0, 4)) <= OLDEST_PATIENT_YEARS,
  );
}

function readDate(
  cell: string,
  century: (year: number, monthDay: string) => number,
  isPlausible: (day: string) => boolean,
): DateReading {
  const text = cleanCell(cell);
  if (text === '') return { kind: 'missing' };
  const written = parseWritten(text);
  if (written === null) return { kind: 'not-a-date' };
  const monthDay = `${pad(written.month)}-${pad(written.day)}`;
  const year =
    written.year.length === 2 ? century(Number(written.year), monthDay) : Number(written.year);
  if (!isCalendarDay(year, written.month, written.day)) return { kind: 'impossible' };
  const day = `${String(year).padStart(4, '0')}-${monthDay}`;
  return isPlausible(day) ? { kind: 'day', day } : { kind: 'implausible', day };
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** dd/mm/yyyy, dd-mm-yy, d.m.yyyy, yyyy-mm-dd, yyyymmdd, ddmmyyyy, « lundi 9 mars 2026 »; an hour may follow. */
function parseWritten(text: string): WrittenDate | null {
  // An hour with a zone (…T23:00:00Z) stays: in France it may belong to the next day.
  const date = text.replace(/[T ]\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?$/iu, '');
  const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/u.exec(date);
  if (yearFirst !== null) return written(yearFirst[1], yearFirst[3], yearFirst[4]);
  const dayFirst = /^(\d{1,2}) ?([/. -]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/u.exec(date);
  if (dayFirst !== null) return written(dayFirst[4], dayFirst[3], dayFirst[1]);
  // Unambiguous: read the other way round, the year's « 19 » or « 20 » would be a month.
  const compactYearFirst = /^((?:19|20)\d{2})(0\d|1[0-2])(\d{2})$/u.exec(date);
  if (compactYearFirst !== null) {
    return written(compactYearFirst[1], compactYearFirst[2], compactYearFirst[3]);
  }
  const compactDayFirst = /^(\d{2})(\d{2})((?:19|20)\d{2})$/u.exec(date);
  if (compactDayFirst !== null) {
    return written(compactDayFirst[3], compactDayFirst[2], compactDayFirst[1]);
  }
  const inWords = /^(?:[a-z]{3,8} )?(\d{1,2})(?:er)? ([a-z]{3,9}) (\d{4}|\d{2})$/u.exec(fold(date));
  if (inWords === null) return null;
  const month = monthNamed(inWords[2] ?? '');
  return month === 0 ? null : written(inWords[3], String(month), inWords[1]);
}

/** 1–12, or 0 for a word that is no month; « juil », « fev », « sept » will do. */
function monthNamed(word: string): number {
  if (word === 'jui') return 0;
  return MONTHS.findIndex((month) => word.startsWith(month) || month.startsWith(word)) + 1;
}

function written(year = '', month = '', day = ''): WrittenDate {
  return { year, month: Number(month), day: Number(day) };
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
