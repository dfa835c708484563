import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as electron from 'electron';
import { defaultDataDir } from '../src/app/default-folder.ts';
import { ensureTrainingFolder, rehearsalSpeed } from '../src/app/training-folder.ts';
import { openUnit } from '../src/app/unit.ts';
import { SystemClock, SystemMonotonic } from '../src/shared/clock.ts';
import { RandomIds } from '../src/shared/ids.ts';
import { runDesktop } from './desktop.ts';
import type { ElectronPort } from './electron-port.ts';

// Built to `.vite/build/main.cjs`; what lies beside it is two folders up, packaged or not.
const root = join(import.meta.dirname, '../..');

/** Chromium's own switches come among the arguments: only ours are read. */
const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string' } },
  strict: false,
});
const dataDir = resolve(
  typeof values.data === 'string' ? values.data : defaultDataDir('vigie-training'),
);

const write = (fields: object, sentence: string) => console.error(sentence, fields);

const log = { warn: write, error: write };
const ids = new RandomIds();
const monotonic = new SystemMonotonic();

void runDesktop(electron satisfies ElectronPort, {
  dataDir,
  rendererDir: join(root, 'dist/renderer'),
  preload: join(import.meta.dirname, 'preload.cjs'),
  trayIcon: join(root, 'resources/icons/tray.png'),
  ids,
  log,
  monotonic,
  async openUnit(shell, osStore) {
    const common = { dataDir, shell, osStore, ids, log, monotonic };
    // A real folder is made by IT with `vigie init`; only the training one makes itself.
    if (values.port === undefined) {
      await ensureTrainingFolder(dataDir, ids, new SystemClock().now());
      return openUnit({ ...common, port: 'simulated', speed: rehearsalSpeed });
    }
    return openUnit({ ...common, port: String(values.port) });
  },
});
