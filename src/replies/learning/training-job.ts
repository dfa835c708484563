import type { ErrorCode } from '../../shared/errors.ts';
import type { TrainedModel } from './models.ts';

/** What the training thread is given: where the folder is, and the key that opens it for reading. */
export interface TrainingJob {
  readonly databasePath: string;
  readonly key: Uint8Array;
}

/** What it says. `done` or `failed` is the last. */
export type TrainingMessage =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'done'; readonly trained: TrainedModel }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

export interface RunningJob {
  /** Ends the thread; nothing is said after it. */
  stop(): Promise<void>;
}

/** Starts the thread; `hear` gets every message. */
export type StartTraining = (
  job: TrainingJob,
  hear: (message: TrainingMessage) => void,
) => RunningJob;
