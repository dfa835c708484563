import { threadOf } from '../../background/index.ts';
import type { StartTraining } from './training.ts';

/** Training in a thread of its own: a nurse's window never waits for it. */
export const startTraining: StartTraining = threadOf(import.meta.filename, 'train-worker');
