import type { Author } from '../../audit/index.ts';
import type {
  RunningThread,
  StartThread,
  ThreadInput,
  ThreadMessage,
} from '../../background/index.ts';
import type { Disposable } from '../../shared/dispose.ts';
import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { runWork, type WorkDeps } from '../../shared/work.ts';
import { storeTrained, type TrainedModel } from './models.ts';
import { countLabels } from './training-set.ts';

export type TrainingInput = ThreadInput<null>;
export type TrainingMessage = ThreadMessage<TrainedModel>;
export type StartTraining = StartThread<null, TrainedModel>;

export type TrainingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly since: number; readonly percent: number }
  /** The last one came to no end. Nothing was changed by it. */
  | { readonly kind: 'failed'; readonly at: number; readonly code: ErrorCode };

/** Fewer teach nothing that the bundled examples do not say better. */
export const fewestLabels = 5;

/** One training at a time, in the background. What it brings home is kept in one transaction. */
export class Training implements Disposable {
  readonly #deps: WorkDeps;
  readonly #start: StartTraining;
  readonly #input: TrainingInput;
  #state: TrainingState = { kind: 'idle' };
  #running: RunningThread | null = null;

  constructor(deps: WorkDeps, start: StartTraining, input: TrainingInput) {
    this.#deps = deps;
    this.#start = start;
    this.#input = input;
  }

  get state(): TrainingState {
    return this.#state;
  }

  /** @throws AppError learning/already-training, learning/too-few-labels. */
  begin(author: Author): void {
    if (this.#state.kind === 'running') throw new AppError('learning/already-training');
    if (countLabels(this.#deps.db).learnable < fewestLabels) {
      throw new AppError('learning/too-few-labels');
    }
    this.#set({ kind: 'running', since: this.#deps.clock.now(), percent: 0 });
    runWork(this.#deps, author, (work) => work.trail('training-started', {}));
    this.#running = this.#start(this.#input, (message) => this.#hear(message, author));
  }

  async dispose(): Promise<void> {
    await this.#running?.stop();
    this.#running = null;
  }

  #hear(message: TrainingMessage, author: Author): void {
    if (message.kind === 'progress') {
      if (this.#state.kind === 'running') this.#set({ ...this.#state, percent: message.percent });
      return;
    }
    this.#running = null;
    if (message.kind === 'failed') return this.#fail(message.code);
    try {
      runWork(this.#deps, author, (work) => {
        storeTrained(work, message.value);
      });
      this.#set({ kind: 'idle' });
    } catch (error) {
      this.#fail(error instanceof AppError ? error.code : 'unit/internal');
    }
  }

  #fail(code: ErrorCode): void {
    this.#set({ kind: 'failed', at: this.#deps.clock.now(), code });
  }

  #set(state: TrainingState): void {
    this.#state = state;
    this.#deps.publish([{ kind: 'learning' }]);
  }
}
