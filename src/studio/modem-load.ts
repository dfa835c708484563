import { dayOf, timeOf } from '../shared/calendar.ts';

export interface Load {
  /** How many parts the modem can send in an hour. */
  readonly partsPerHour: number;
  /** By hour of the day, 0–23: parts of all days together, as when every day has such a list. */
  readonly everyDay: readonly number[];
  /** By hour of the day: parts of the day on which that hour is fullest. */
  readonly busiest: readonly number[];
  /** The longest that a text waits for those before it, milliseconds. */
  readonly longestWaitMs: number;
}

interface Leaving {
  readonly at: number;
  readonly parts: number;
}

/** One modem sends one part after the other. `texts` in order of time. */
export function modemLoad(texts: readonly Leaving[], secondsPerPart: number, zone: string): Load {
  const everyDay = new Array<number>(24).fill(0);
  const byHour = new Map<string, number>();
  let freeAt = 0;
  let longestWaitMs = 0;
  for (const { at, parts } of texts) {
    const hour = Number(timeOf(at, zone).slice(0, 2));
    const key = `${dayOf(at, zone)} ${hour}`;
    everyDay[hour] = (everyDay[hour] ?? 0) + parts;
    byHour.set(key, (byHour.get(key) ?? 0) + parts);
    const from = Math.max(at, freeAt);
    longestWaitMs = Math.max(longestWaitMs, from - at);
    freeAt = from + parts * secondsPerPart * 1000;
  }
  const busiest = everyDay.map((_, hour) =>
    Math.max(
      0,
      ...[...byHour].flatMap(([key, parts]) => (key.endsWith(` ${hour}`) ? [parts] : [])),
    ),
  );
  return { partsPerHour: Math.floor(3600 / secondsPerPart), everyDay, busiest, longestWaitMs };
}
