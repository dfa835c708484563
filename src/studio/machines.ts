import type { RunningThread } from '../background/index.ts';
import type { Disposable } from '../shared/dispose.ts';
import { AppError } from '../shared/errors.ts';
import type { MachineJob, MachineOfDay } from './machine-of-day.ts';
import type { StartMachine } from './start-machine.ts';

export type MachineEnd =
  | { readonly kind: 'ran'; readonly machine: MachineOfDay }
  | { readonly kind: 'stopped' };

interface Running {
  readonly thread: RunningThread;
  readonly end: (end: MachineEnd) => void;
}

/** Time machines at work at the same time; one more stops the oldest. Each has a thread's memory. */
const mostAtOnce = 2;

/** Time machines that run now, by the name that whoever asked gave to the run. */
export class Machines implements Disposable {
  readonly #start: StartMachine;
  readonly #folder: { readonly databasePath: string; readonly key: Uint8Array };
  readonly #tell: (run: string, percent: number) => void;
  readonly #running = new Map<string, Running>();

  constructor(
    start: StartMachine,
    folder: { readonly databasePath: string; readonly key: Uint8Array },
    tell: (run: string, percent: number) => void,
  ) {
    this.#start = start;
    this.#folder = folder;
    this.#tell = tell;
  }

  /** Resolves when the run is over or was stopped; @throws AppError with the code that it met. */
  async run(run: string, job: MachineJob): Promise<MachineEnd> {
    await this.stop(run);
    const [oldest] = this.#running.keys();
    if (oldest !== undefined && this.#running.size >= mostAtOnce) await this.stop(oldest);
    return new Promise((resolve, reject) => {
      const thread = this.#start({ ...this.#folder, job }, (message) => {
        if (message.kind === 'progress') return this.#tell(run, message.percent);
        this.#running.delete(run);
        if (message.kind === 'failed') reject(new AppError(message.code));
        else resolve({ kind: 'ran', machine: message.value });
      });
      this.#running.set(run, { thread, end: resolve });
    });
  }

  /** Ends the run at once; one that is over, or never was, is none to end. */
  async stop(run: string): Promise<void> {
    const running = this.#running.get(run);
    this.#running.delete(run);
    running?.end({ kind: 'stopped' });
    await running?.thread.stop();
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#running.keys()].map((run) => this.stop(run)));
  }
}
