import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as electron from 'electron';
import { defaultDataDir } from '../src/app/default-folder.ts';
import { SystemMonotonic } from '../src/shared/clock.ts';
import { RandomIds } from '../src/shared/ids.ts';
import { runDesktop } from './desktop.ts';
import type { ElectronPort } from './electron-port.ts';
import { initFolder, isFolder, openUnit } from './loopback/pending-unit.ts';

// Built to `.vite/build/main.cjs`; what lies beside it is two folders up, packaged or not.
const root = join(import.meta.dirname, '../..');

/** Chromium's own switches come among the arguments: only ours are read. */
const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false });
const dataDir = resolve(
  typeof values.data === 'string' ? values.data : defaultDataDir('vigie-training'),
);

const write = (fields: object, sentence: string) => console.error(sentence, fields);

void runDesktop(electron satisfies ElectronPort, {
  dataDir,
  rendererDir: join(root, 'dist/renderer'),
  preload: join(import.meta.dirname, 'preload.cjs'),
  trayIcon: join(root, 'resources/icons/tray.png'),
  ids: new RandomIds(),
  log: { warn: write, error: write },
  monotonic: new SystemMonotonic(),
  async openUnit({ pdf }) {
    // A real folder is made by IT with `vigie init`; only the training one makes itself.
    if (!isFolder(dataDir)) await initFolder({ dataDir, training: true });
    return openUnit({ dataDir, modemPort: 'simulated', pdf });
  },
});
