import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One line of the table. */
export interface Measure {
  /** Unique within its scenario; the key of its accepted number. */
  readonly name: string;
  readonly value: number;
  /** `×`, `%`, `ms`, `/s`… */
  readonly unit: string;
  readonly goal?: Goal;
  /** What it was measured against, or how. */
  readonly note?: string;
}

export type Goal = { readonly atLeast: number } | { readonly atMost: number };

/** Reports each measure as soon as it is known. */
export type Scenario = (tell: (measure: Measure) => void, args: readonly string[]) => Promise<void>;

export const isReached = (value: number, goal: Goal): boolean =>
  'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** The share `p` (0 to 1) of the values is at most this. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

export const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds that `work` took. */
export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What is in use once nothing can be given back, in MiB. */
export function collectedHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** `memory` where a disk's own speed is not what is measured; `disk` where a commit must be durable. */
export type Place = 'memory' | 'disk';

/** A folder for one scenario. `VIGIE_BENCH_DIR` names another disk than the one of `tmpdir()`. */
export function benchFolder(place: Place = 'memory'): { readonly path: string; dispose(): void } {
  const disk = process.env.VIGIE_BENCH_DIR ?? tmpdir();
  const parent = place === 'memory' && existsSync('/dev/shm') ? '/dev/shm' : disk;
  const path = mkdtempSync(join(parent, 'vigie-bench-'));
  return { path, dispose: () => rmSync(path, { recursive: true, force: true }) };
}

/** Where a program is installed; Debian keeps daemons out of a user's path. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  return found ?? null;
}

export const hasProgram = (name: string): boolean => findProgram(name) !== null;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
