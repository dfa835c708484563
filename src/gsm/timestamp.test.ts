import { describe, expect, it } from 'vitest';
import { PduReader } from './pdu-reader.ts';
import { readTimestamp } from './timestamp.ts';

const read = (hex: string) => {
  const reader = PduReader.of(hex);
  if (!reader) throw new Error('not hex');
  return readTimestamp(reader);
};

describe('readTimestamp', () => {
  it('reads local time with its offset, east and west of Greenwich', () => {
    expect(read('62112251000040')).toEqual({
      at: Date.UTC(2026, 10, 22, 14, 0, 0),
      offsetMinutes: 60,
      isAbsurd: false,
    });
    // Guadeloupe: 16 quarters behind.
    expect(read('62112251000069')).toEqual({
      at: Date.UTC(2026, 10, 22, 19, 0, 0),
      offsetMinutes: -240,
      isAbsurd: false,
    });
  });

  it('reads every day of the century as the calendar has it', () => {
    const swapped = (value: number) => `${value % 10}${Math.floor(value / 10)}`;
    for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2100, 0, 1); at += 86_400_000) {
      const day = new Date(at);
      const fields = [day.getUTCFullYear() - 2000, day.getUTCMonth() + 1, day.getUTCDate()];
      if (read(`${fields.map(swapped).join('')}00000000`).at !== at) expect.fail(`${day}`);
    }
  });

  it('H07: reads both 02:30 of the October night as an hour apart', () => {
    expect((read('62015220030040').at ?? 0) - (read('62015220030080').at ?? 0)).toBe(3_600_000);
  });

  it.each([
    ['00000000000000', 'a month 0'],
    ['62312251000040', 'a month 13'],
    ['62201300000040', 'a 31 February'],
    ['62112242000040', 'an hour 24'],
    ['62112251060040', 'a minute 60'],
    ['6211225100A040', 'a digit that is not decimal'],
    ['FFFFFFFFFFFFFF', 'nothing written'],
    ['621122510000AA', 'an offset that is not decimal'],
  ])('finds no instant in %s: %s', (hex) => {
    expect(read(hex)).toEqual({ at: null, offsetMinutes: 0, isAbsurd: true });
  });

  it('reads 29 February in leap years only', () => {
    expect(read('82209221000000').at).toBe(Date.UTC(2028, 1, 29, 12, 0, 0));
    expect(read('72209221000000').at).toBeNull();
  });

  it('flags years and offsets that no clock in service shows', () => {
    expect(read('07101000000000')).toMatchObject({ at: Date.UTC(2070, 0, 1), isAbsurd: false });
    expect(read('08101000000000')).toMatchObject({ at: Date.UTC(2080, 0, 1), isAbsurd: true });
    expect(read('62112251000006')).toMatchObject({ offsetMinutes: 900, isAbsurd: true });
  });
});
