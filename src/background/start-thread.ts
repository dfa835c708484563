import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ErrorCode } from '../shared/errors.ts';

/** What a thread is given: where the folder is, the key that opens it for reading, and its job. */
export interface ThreadInput<Job> {
  readonly databasePath: string;
  readonly key: Uint8Array;
  readonly job: Job;
}

/** What it says. `done` or `failed` is the last. */
export type ThreadMessage<Done> =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'done'; readonly value: Done }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

export interface RunningThread {
  /** Ends the thread; nothing is said after it. */
  stop(): Promise<void>;
}

/** Starts the thread; `hear` gets every message. */
export type StartThread<Job, Done> = (
  input: ThreadInput<Job>,
  hear: (message: ThreadMessage<Done>) => void,
) => RunningThread;

/**
 * A thread for what takes longer than a nurse's window may wait. Its entry, which calls
 * `runThread`, is a file of its own: `name`.ts beside its caller in the sources, `name`.cjs beside
 * the one that everything is bundled in.
 *
 * @param caller `import.meta.filename` of the module that starts it
 */
export function threadOf<Job, Done>(caller: string, name: string): StartThread<Job, Done> {
  const entry = new URL(`${name}${caller.endsWith('.ts') ? '.ts' : '.cjs'}`, pathToFileURL(caller));
  return (input, hear) => {
    const worker = new Worker(entry, { workerData: input });
    let isOver = false;
    const tell = (message: ThreadMessage<Done>) => {
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
}
