import { type ChildProcess, spawn } from 'node:child_process';
import type { Disposable } from '../../src/shared/dispose.ts';

/** A program that we started and that ends with us. */
export interface Child extends Disposable {
  /** Its exit code; null when a signal ended it or it never started. Never rejects. */
  readonly ended: Promise<number | null>;
}

/** Starts a program whose output nobody needs. */
export function startChild(path: string, args: readonly string[]): Child {
  const child = spawn(path, args, { stdio: 'ignore', windowsHide: true });
  const ended = endOf(child);
  return {
    ended,
    async dispose() {
      if (child.exitCode === null && child.signalCode === null) child.kill();
      await ended;
    },
  };
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  });
