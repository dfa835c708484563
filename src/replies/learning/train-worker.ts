import { parentPort, workerData } from 'node:worker_threads';
import { closeDatabase, openDatabase } from '../../db/index.ts';
import { AppError } from '../../shared/errors.ts';
import { bundledModel, bundledSafety, bundledTraining, parseModel } from '../classifier/index.ts';
import { ourClassifier } from './classifier.ts';
import { readModel } from './model-in-use.ts';
import { versionInUse } from './models.ts';
import { trainCandidate } from './train.ts';
import type { TrainingJob, TrainingMessage } from './training-job.ts';
import { unitLabels } from './training-set.ts';

/**
 * Entry of the training thread, started by `start-training.ts` and by nobody else. It reads the
 * folder through a connection of its own that cannot write, and answers with messages.
 */

const say = (message: TrainingMessage) => parentPort?.postMessage(message);

/** That of the bundled model: without labels a training gives that very model, and chance moves nothing. */
const seed = 1;

/** Told only when the whole per cent changes. */
function progress(): (part: number) => void {
  let told = -1;
  return (part) => {
    const percent = Math.floor(part * 100);
    if (percent === told) return;
    told = percent;
    say({ kind: 'progress', percent });
  };
}

function run({ databasePath, key }: TrainingJob): void {
  const db = openDatabase(databasePath, Buffer.from(key), 'read');
  try {
    const { examples } = unitLabels(db);
    const basedOn = versionInUse(db);
    const trained = trainCandidate(
      ourClassifier,
      {
        bundled: bundledTraining(),
        safety: bundledSafety(),
        labels: examples,
        inUse: readModel(db, basedOn) ?? bundledModel(),
        seed,
      },
      progress(),
    );
    const { version } = parseModel(trained.bytes);
    say({ kind: 'done', trained: { ...trained, version, basedOn, labels: examples.length } });
  } finally {
    closeDatabase(db);
  }
}

try {
  run(workerData as TrainingJob);
} catch (error) {
  say({ kind: 'failed', code: error instanceof AppError ? error.code : 'unit/internal' });
}
