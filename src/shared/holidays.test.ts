import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { isPublicHoliday } from './holidays.ts';

function holidaysOf(year: number, region: Parameters<typeof isPublicHoliday>[1]): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (isPublicHoliday(day, region)) days.push(day.slice(5));
  }
  return days;
}

describe('public holidays', () => {
  it('H40: of 2026', () => {
    expect(holidaysOf(2026, 'metropole')).toEqual([
      ...['01-01', '04-06', '05-01', '05-08', '05-14', '05-25'],
      ...['07-14', '08-15', '11-01', '11-11', '12-25'],
    ]);
  });

  it('H40: Good Friday and 26 December in Alsace and Moselle', () => {
    const own = holidaysOf(2026, 'alsace-moselle');
    expect(own).toContain('04-03');
    expect(own).toContain('12-26');
    expect(own).toHaveLength(13);
  });

  it.each([
    ['guadeloupe', '05-27'],
    ['guyane', '06-10'],
    ['martinique', '05-22'],
    ['mayotte', '04-27'],
    ['reunion', '12-20'],
    ['saint-barthelemy', '10-09'],
    ['saint-martin', '05-28'],
  ] as const)('H40: the day of its own in %s: %s', (region, day) => {
    const own = holidaysOf(2026, region);
    expect(own.filter((one) => !holidaysOf(2026, 'metropole').includes(one))).toEqual([day]);
    expect(own).toHaveLength(12);
  });

  it.each([
    [2019, '04-22'],
    [2024, '04-01'],
    [2025, '04-21'],
    [2027, '03-29'],
    [2038, '04-26'],
  ])('Easter Monday of %i', (year, day) => {
    expect(isPublicHoliday(`${year}-${day}`, 'metropole')).toBe(true);
  });

  it('none where the unit opens on all of them', () => {
    expect(holidaysOf(2026, 'none')).toEqual([]);
  });
});
