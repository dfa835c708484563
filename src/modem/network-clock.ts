import type { Ask } from './command-queue.ts';
import { askOptional } from './dialogue.ts';

/** `26/11/26,16:02:32+04`: local time, and its zone in quarters of an hour (3GPP TS 27.007 §8.15). */
const WRITTEN = /^(\d{2}|\d{4})\/(\d\d)\/(\d\d),(\d\d):(\d\d):(\d\d)([+-]\d\d)/;

/** Before this program there was none: a clock that was never set begins in 1970, 1980, 2000, 2004… */
const FIRST_YEAR = 2025;
const LAST_YEAR = 2059;
/** From Baker Island to Kiritimati. */
const [WEST, EAST] = [-48, 56];

/**
 * What the modem's clock says, ms UTC; undefined where it does not tell, was never set, or leaves
 * its zone out. That the network set it, no modem says: whoever asks must doubt.
 */
export async function readNetworkClock(ask: Ask): Promise<number | undefined> {
  const lines = await askOptional(ask, { text: 'AT+CCLK?', answers: ['+CCLK'] });
  return readClock(lines?.[0]?.fields.join(',') ?? '');
}

export function readClock(text: string): number | undefined {
  const [, written = '', ...rest] = WRITTEN.exec(text.trim()) ?? [];
  const [month, day, hour, minute, second, zone] = rest.map(Number);
  if (month === undefined || day === undefined || hour === undefined) return undefined;
  if (minute === undefined || second === undefined || zone === undefined) return undefined;
  const year = written.length === 4 ? Number(written) : 2000 + Number(written);
  const isPlausible = year >= FIRST_YEAR && year <= LAST_YEAR && zone >= WEST && zone <= EAST;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  // What Date.UTC carries over, such as the 31st of February, was no time.
  const isTime = new Date(local)
    .toISOString()
    .startsWith(`${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`);
  return isPlausible && isTime ? local - zone * 15 * 60_000 : undefined;
}

const two = (value: number): string => String(value).padStart(2, '0');
