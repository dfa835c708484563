import { hasReportOf, reportCsv, reportHtml } from '../src/compliance/index.ts';
import { MadeUpPeriod } from '../src/compliance/made-up-period.ts';
import { transaction } from '../src/db/index.ts';
import { addDays } from '../src/shared/calendar.ts';
import { readSettings } from '../src/shared/settings.ts';
import { openTestStore } from '../src/testing/test-store.ts';
import { type Scenario, timed } from './measure.ts';

const STAYS = 3000;
const FIRST_DAY = '2026-03-02';
const DAYS = 90;

export const hasReport: Scenario = async (tell) => {
  const store = openTestStore(`${FIRST_DAY}T08:00:00Z`);
  try {
    const made = new MadeUpPeriod(store);
    transaction(store.db, () => {
      for (let n = 0; n < STAYS; n++) {
        const day = addDays(FIRST_DAY, n % DAYS);
        const stay = made.stay(day);
        const after = addDays(day, 1);
        made.text(stay, `${after} 09:00`);
        if (n % 5 === 0) continue;
        made.reply(stay, `${after} 10:00`);
        made.answer(stay, `${after} 10:00`, 'pain', 'temperature', 'bleeding', 'nausea');
      }
    });
    const period = { from: FIRST_DAY, to: addDays(FIRST_DAY, DAYS) };
    const now = made.at(`${addDays(FIRST_DAY, DAYS + 10)} 09:00`);
    const settings = { ...readSettings(store.db), mode: 'live' as const };
    const build = () => hasReportOf(store.db, settings, { ...period, now, by: 'Agnès Martin' });
    const first = await timed(build);
    tell({ name: 'the report of 3,000 stays', value: first, unit: 'ms' });
    const report = build();
    if (report.stays.length < STAYS) throw new Error('stays are missing');
    tell({ name: 'as a page', value: await timed(() => reportHtml(report)), unit: 'ms' });
    tell({ name: 'as a table', value: await timed(() => reportCsv(report)), unit: 'ms' });
  } finally {
    store.dispose();
  }
};
