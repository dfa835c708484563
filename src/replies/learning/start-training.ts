import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { StartTraining, TrainingMessage } from './training-job.ts';

/** Beside this file in the sources, and beside the one that this file is bundled in. */
const entry = join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? 'train-worker.ts' : 'train-worker.cjs',
);

/** Training in a thread of its own: a nurse's window never waits for it. */
export const startTraining: StartTraining = (job, hear) => {
  const worker = new Worker(entry, { workerData: job });
  let isOver = false;
  const tell = (message: TrainingMessage) => {
    if (isOver) return;
    isOver = message.kind !== 'progress';
    hear(message);
  };
  worker.on('message', tell);
  worker.on('error', () => tell({ kind: 'failed', code: 'unit/internal' }));
  worker.on('exit', () => tell({ kind: 'failed', code: 'unit/internal' }));
  return {
    stop: async () => {
      isOver = true;
      await worker.terminate();
    },
  };
};
