import { frenchDay } from '../shared/calendar.ts';

/** lundi 2 mars 2026 */
export function longDay(day: string): string {
  return `${frenchDay(day)} ${day.slice(0, 4)}`;
}

/** 2026-03 is mars 2026. */
export function frenchMonth(month: string): string {
  return `${frenchDay(`${month}-01`).split(' ').at(-1)} ${month.slice(0, 4)}`;
}

/** Rounded down: 100 % means all of them. */
export function percent(numerator: number, denominator: number): string {
  if (denominator === 0) return 'aucun séjour à compter';
  const tenths = Math.floor((1000 * numerator) / denominator);
  return `${decimal(tenths / 10)} %`;
}

/** One decimal, or words where there is nothing to measure. */
export function hours(value: number | null): string {
  return value === null ? 'sans objet' : `${decimal(value)} h`;
}

function decimal(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}
