import type { Formats } from '../../app/formats.ts';

/** `6,4 s`; what is too short to be seen is not said to be nothing. */
export function secondsOf(formats: Formats, ms: number): string {
  return ms < 100 ? `< ${formats.number(0.1)} s` : `${formats.number(ms / 1000)} s`;
}
