import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import type { DispatchLog } from '../app/dispatch.ts';
import { folderPaths } from '../db/index.ts';
import type { Disposable } from '../shared/dispose.ts';

/** A log file of a run; older ones than these are removed at the next start. */
const keptFiles = 20;
const largestBytes = 10 * 1024 * 1024;

export type UnitLog = DispatchLog &
  Disposable & { info(fields: Record<string, string>, sentence: string): void };

/** JSON lines under `logs/`: ids and codes only, never a name, a number or a text. */
export function openLog(dataDir: string): UnitLog {
  const { logs, root } = folderPaths(dataDir);
  if (!existsSync(root)) return silentLog();
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const file = join(logs, 'unit.jsonl');
  rotate(logs, file);
  const stream = pino.destination({ dest: file, sync: true, mode: 0o600 });
  const log = pino({ base: null, level: 'info' }, stream);
  return {
    info: (fields, sentence) => log.info(fields, sentence),
    warn: (fields, sentence) => log.warn(fields, sentence),
    error: (fields, sentence) => log.error(fields, sentence),
    dispose: () => {
      stream.flushSync();
      stream.end();
    },
  };
}

export function silentLog(): UnitLog {
  return { info: () => {}, warn: () => {}, error: () => {}, dispose: () => {} };
}

function rotate(folder: string, file: string): void {
  if (!existsSync(file) || statSync(file).size < largestBytes) return;
  const numbers = readdirSync(folder)
    .map((name) => Number(/^unit\.(\d+)\.jsonl$/.exec(name)?.[1] ?? 0))
    .sort((a, b) => a - b);
  const next = (numbers.at(-1) ?? 0) + 1;
  renameSync(file, join(folder, `unit.${next}.jsonl`));
  for (const old of numbers.filter((number) => number > 0 && number <= next - keptFiles)) {
    rmSync(join(folder, `unit.${old}.jsonl`), { force: true });
  }
}
