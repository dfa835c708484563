import { closeSync, openSync, readSync } from 'node:fs';
import { type Measure, median } from './measure.ts';

interface Taken {
  readonly what: string;
  readonly wallMs: number;
  /** Of this thread alone: what others at work on the machine cannot lengthen. */
  readonly cpuMs: number;
  /** Pages that the commit wrote to the log. */
  readonly pages: number;
}

/** Times decisions one by one: each is one input, from what was given to its committed outcome. */
export class Decisions {
  readonly #taken: Taken[] = [];
  readonly #index: number;

  /** @param databasePath an open SQLite file in WAL mode */
  constructor(databasePath: string) {
    this.#index = openSync(`${databasePath}-shm`, 'r');
  }

  /** Runs one decision. `what` is the kind of input. */
  take(what: string, work: () => void): void {
    const framesBefore = this.#frames();
    const cpuBefore = process.threadCpuUsage();
    const start = performance.now();
    work();
    const wallMs = performance.now() - start;
    const { user, system } = process.threadCpuUsage(cpuBefore);
    const frames = this.#frames();
    // A log that began anew holds the frames of this commit alone.
    const pages = frames < framesBefore ? frames : frames - framesBefore;
    this.#taken.push({ what, wallMs, cpuMs: (user + system) / 1000, pages });
  }

  report(tell: (measure: Measure) => void): void {
    const all = this.#taken;
    tell({
      ...{ name: 'one decision, committed, median', unit: 'ms', goal: { atMost: 1 } },
      value: median(all.map(({ wallMs }) => wallMs)),
      note: `${all.length} replies and timers, synchronous=FULL`,
    });
    tell({ ...measureOf('of processor time, mean', all), note: pagesOf(all) });
    const kinds = Map.groupBy(all, ({ what }) => what);
    const byCount = [...kinds].sort(([, one], [, other]) => other.length - one.length);
    for (const [what, taken] of byCount) {
      const note = `${taken.length}, ${pagesOf(taken)}`;
      tell({ ...measureOf(`  ${what}`, taken), note });
    }
  }

  dispose(): void {
    closeSync(this.#index);
  }

  /** `mxFrame` of the index of the log (SQLite, "WAL-mode File Format" §2.2: byte 16). */
  #frames(): number {
    const bytes = Buffer.alloc(4);
    readSync(this.#index, bytes, 0, 4, 16);
    return bytes.readUInt32LE();
  }
}

/** Some systems count a thread's time in ticks of 4 ms: right in the sum, not for one decision. */
const measureOf = (name: string, taken: readonly Taken[]): Measure => ({
  name,
  value: taken.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / taken.length,
  unit: 'ms',
});

const pagesOf = (taken: readonly Taken[]): string =>
  `${median(taken.map(({ pages }) => pages))} pages`;
