import { addDays } from '../../src/shared/calendar.ts';
import { trainingList } from '../../src/training/training-list.ts';

/** Each training list covers eleven days, from two days before the day it is made for. */
const before = 2;
const daysCovered = 11;

/** Lists for `day` and the three weeks after it: other people in each. */
export function fortnights(day: string): readonly string[] {
  return [0, 1].map((at) => asOthers(trainingList(addDays(day, before + at * daysCovered)), at));
}

/** Other IPPs, numbers and birth dates than those of the first list. */
const asOthers = (list: string, at: number): string =>
  list
    .replaceAll(/^00901/gm, `009${at}1`)
    .replaceAll(';06 39 98 10 ', `;06 39 98 1${at} `)
    .replaceAll(
      /\/19(\d)(\d);/g,
      (_, tens, units) => `/19${tens}${(Number(units) + at * 3) % 10};`,
    );
