import { existsSync } from 'node:fs';
import { folderPaths, openFolder } from '../db/index.ts';
import { importList, importWaitingList } from '../programme/index.ts';
import { putApprovedInUse } from '../protocols/index.ts';
import { addDays, dayOf, instantOf, weekdayOf } from '../shared/calendar.ts';
import type { Ids } from '../shared/ids.ts';
import { runWork } from '../shared/work.ts';
import { trainingList, trainingWaitingList } from '../training/index.ts';
import { initFolder } from './init-folder.ts';

/** A rehearsal begins just before the questionnaires of the day leave, so that something happens at once. */
const beginsAt = '08:58';
const zone = 'Europe/Paris';

/** Folder minutes pass in seconds: patients answer while one watches. */
export const rehearsalSpeed = 20;

/** The first day from `today` on that has patients of the day before to ask: Tuesday to Saturday. */
function rehearsalDay(today: string): string {
  const weekday = weekdayOf(today);
  if (weekday === 7) return addDays(today, 2);
  return weekday === 1 ? addDays(today, 1) : today;
}

/**
 * Makes a training folder with a list around today and a few who wait without a date, unless the folder is there. Each operation of the
 * list is followed by its own protocol, as in a unit whose doctors have approved them.
 */
export async function ensureTrainingFolder(
  dataDir: string,
  ids: Ids,
  machineNow: number,
): Promise<void> {
  if (existsSync(folderPaths(dataDir).database)) return;
  const today = rehearsalDay(dayOf(machineNow, zone));
  const clock = instantOf(today, beginsAt, zone);
  const author = { kind: 'automate' } as const;
  await initFolder({ dataDir, training: true, clock, ids, author });
  const folder = await openFolder(dataDir, {}, machineNow);
  try {
    const deps = { db: folder.db, clock: { now: () => clock }, ids, publish: () => {} };
    runWork(deps, author, (work) => {
      putApprovedInUse(work);
      const list = Buffer.from(trainingList(today), 'utf8');
      importList(work, 'programme-de-formation.csv', list, () => {});
      const waiting = Buffer.from(trainingWaitingList, 'utf8');
      importWaitingList(work, 'liste-d-attente-de-formation.csv', waiting);
    });
  } finally {
    await folder.dispose();
  }
}
