import { clearTechnical, isStanding, raiseTechnical } from '../alerts/index.ts';
import { type Ballast, ballastAt, judgeSpace } from '../monitoring/index.ts';
import { AppError } from '../shared/errors.ts';
import { runWork, type Work, type WorkDeps } from '../shared/work.ts';

/** H18: warns of a disk that fills, and keeps room on it for replies. */
export class DiskRoom {
  readonly #deps: WorkDeps;
  readonly #ballast: Ballast | null;

  /** `ballast`: null in training folders, where no reply is a patient's. */
  constructor(deps: WorkDeps, ballast: Ballast | null) {
    this.#deps = deps;
    this.#ballast = ballast;
  }

  /** `free`: bytes on the folder's disk. @throws what the database throws. */
  look(free: number): void {
    const space = judgeSpace(free);
    if (space === 'low') this.#work((work) => raiseTechnical(work, 'disk-full', {}));
    else if (space === 'enough') this.#work((work) => clearTechnical(work, 'disk-full'));
    switch (ballastAt(free)) {
      case 'release':
        this.#release();
        return;
      case 'keep':
        this.#keep();
        return;
      case 'leave':
        return;
    }
  }

  /** Something could not be written. Nothing else is done about errors that are not the disk's. */
  readonly failed = (error: unknown): void => {
    if (error instanceof AppError && error.code === 'db/full') this.#release();
  };

  #release(): void {
    this.#ballast?.release();
    try {
      this.#work((work) => raiseTechnical(work, 'disk-out', {}));
    } catch {
      // No room even for that: the modem keeps the messages, and the next try says it again.
    }
  }

  #keep(): void {
    try {
      this.#ballast?.keep();
    } catch {
      // Whatever fills the disk was quicker: it is said, and tried again at the next look.
      return;
    }
    if (!isStanding(this.#deps.db, 'disk-out')) return;
    this.#work((work) => {
      clearTechnical(work, 'disk-out');
      // Routine waited for this.
      work.changed({ kind: 'outbox' });
    });
  }

  #work(action: (work: Work) => void): void {
    runWork(this.#deps, { kind: 'automate' }, action as (work: Work) => never);
  }
}
