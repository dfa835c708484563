import { parentPort, workerData } from 'node:worker_threads';
import { closeDatabase, openDatabase, type ReadableDb } from '../db/index.ts';
import { AppError } from '../shared/errors.ts';
import type { ThreadInput, ThreadMessage } from './start-thread.ts';

/**
 * The whole life of a thread, called by its entry and by nobody else: opens the folder through a
 * connection of its own that cannot write, does the job, says what came of it.
 *
 * `progress` takes a part from 0 to 1; it is told when the whole per cent changes.
 */
export function runThread<Job, Done>(
  work: (db: ReadableDb, job: Job, progress: (part: number) => void) => Done,
): void {
  const say = (message: ThreadMessage<Done>) => parentPort?.postMessage(message);
  let told = -1;
  const progress = (part: number) => {
    const percent = Math.floor(part * 100);
    if (percent === told) return;
    told = percent;
    say({ kind: 'progress', percent });
  };
  try {
    const { databasePath, key, job } = workerData as ThreadInput<Job>;
    const db = openDatabase(databasePath, Buffer.from(key), 'read');
    try {
      say({ kind: 'done', value: work(db, job, progress) });
    } finally {
      closeDatabase(db);
    }
  } catch (error) {
    say({ kind: 'failed', code: error instanceof AppError ? error.code : 'unit/internal' });
  }
}
