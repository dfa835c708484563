import type { Author } from '../audit/index.ts';
import type { OpenFolder } from '../db/index.ts';
import type { ModemView } from '../ipc/index.ts';
import type { ModemLink } from '../modem/index.ts';
import type { Training } from '../replies/learning/index.ts';
import type { Clock } from '../shared/clock.ts';
import type { Ids } from '../shared/ids.ts';
import type { Work, WorkDeps } from '../shared/work.ts';
import type { Machines } from '../studio/index.ts';
import type { PdfPrinter } from './ports.ts';
import type { TrainingControl } from './training-control.ts';

/** What the handlers work with. Built once by `openUnit`. */
export interface UnitParts {
  readonly folder: OpenFolder;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly deps: WorkDeps;
  readonly pdf: PdfPrinter;
  /** Trains candidates in the background. */
  readonly learning: Training;
  /** Time machines that run in the background. */
  readonly machines: Machines;
  modem(): ModemView;
  readonly modems: {
    /** In the order of finding; empty in a unit that has no modem at all. */
    links(): readonly ModemLink[];
    /** The PIN that the settings hold now, for each SIM that may be given it. */
    enterPin(pin: string): void;
    /** See `ModemFleet.forget`; what waits for it waits no more. */
    forget(link: ModemLink): boolean;
  };
  readonly sims: {
    /** The IMSI of each SIM whose modem is ready now; '' when it does not tell. */
    inUse(): readonly string[];
    /** Nothing waits any longer for its next try. */
    retryNow(): void;
    /** What names this machine and folder (H34). */
    readonly machine: string;
  };
  /** Null outside training folders. */
  readonly training: TrainingControl | null;
  /** One transaction by this author. */
  run<T>(author: Author, work: (work: Work) => T extends PromiseLike<unknown> ? never : T): T;
}
