import type { PatientName } from '../../src/ipc/index.ts';

export type Language = 'fr' | 'en';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** French writes four lines in one: dates of the unit's zone, 24 h clock, weekday with every date. */
export interface Formats {
  /** 07:32 */
  time(at: number): string;
  /** mardi 10 mars 2026 */
  longDay(day: string): string;
  /** mar. 10 mars */
  shortDay(day: string): string;
  /** mar. 10 mars, 07:32 */
  moment(at: number): string;
  /** 07:32 for today, else with the weekday and the date. */
  momentFrom(at: number, today: string): string;
  /** 12/03/1958 in French; 12 Mar 1958 in English, where 12/03 would be read two ways. */
  birthDay(day: string): string;
  /** The day, in the unit's zone, of an instant. */
  dayOf(at: number): string;
  /** 12 min, 3 h 05, 2 j */
  duration(ms: number): string;
  /** 92 % */
  percent(numerator: number, denominator: number): string | null;
  /** 1 212 and 9,8: at most one decimal. */
  number(value: number): string;
}

const middayOf = (day: string) => new Date(`${day}T12:00:00Z`);

export function makeFormats(zone: string, language: Language): Formats {
  const locale = locales[language];
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  const ofDay = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });

  const time = inZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dayParts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const long = ofDay({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const short = ofDay({ weekday: 'short', day: 'numeric', month: 'short' });
  const birth =
    language === 'fr'
      ? ofDay({ day: '2-digit', month: '2-digit', year: 'numeric' })
      : ofDay({ day: '2-digit', month: 'short', year: 'numeric' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

  const dayOf = (at: number) => dayParts.format(at);
  const shortDay = (day: string) => short.format(middayOf(day));
  const moment = (at: number) => `${shortDay(dayOf(at))}, ${time.format(at)}`;

  return {
    time: (at) => time.format(at),
    longDay: (day) => long.format(middayOf(day)),
    shortDay,
    moment,
    momentFrom: (at, today) => (dayOf(at) === today ? time.format(at) : moment(at)),
    birthDay: (day) => birth.format(middayOf(day)),
    dayOf,
    duration: (ms) => formatDuration(ms, language),
    percent: (numerator, denominator) =>
      denominator === 0 ? null : percent.format(numerator / denominator),
    number: (value) => number.format(value),
  };
}

function formatDuration(ms: number, language: Language): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h ${String(minutes % 60).padStart(2, '0')}`;
  return `${Math.floor(hours / 24)} ${language === 'fr' ? 'j' : 'd'}`;
}

/** Beyond this a text is old news: both times are shown, when it was written and when it came (H07). */
const lateMs = 15 * 60_000;

export function cameLate(writtenAt: number | null, receivedAt: number | null): boolean {
  return writtenAt !== null && receivedAt !== null && Math.abs(receivedAt - writtenAt) > lateMs;
}

/** 06 39 98 00 01 for French numbers, others as they are, in groups. */
export function formatPhone(number: string): string {
  const national = number.startsWith('+33') ? `0${number.slice(3)}` : number;
  if (/^0\d{9}$/.test(national)) return national.replace(/(\d{2})(?=\d)/g, '$1 ');
  return number;
}

/** NOM in capitals, prénom; never one without the other. */
export function fullName(patient: PatientName): string {
  return `${patient.birthName.toLocaleUpperCase('fr')} ${patient.firstName}`;
}

/** Years completed on `today`, both days YYYY-MM-DD. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** `day` moved by whole days, in the calendar (no zone, no summer time). */
export function addDays(day: string, count: number): string {
  const date = middayOf(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The Monday of the week of `day`. */
export function mondayOf(day: string): string {
  return addDays(day, -((middayOf(day).getUTCDay() + 6) % 7));
}

/** Reads 12/03/1958, 12031958, 12 3 58 or 1958-03-12. Two-digit years are in the past. */
export function parseDay(text: string, today: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const french =
    /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/.exec(text.trim()) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text.trim());
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : [french?.[3], french?.[2], french?.[1]];
  if (!year || !month || !day) return null;
  const century = Number(today.slice(0, 2));
  const fullYear =
    year.length === 4
      ? year
      : Number(year) <= Number(today.slice(2, 4))
        ? `${century}${year}`
        : `${century - 1}${year}`;
  const candidate = `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = middayOf(candidate);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === candidate
    ? candidate
    : null;
}
