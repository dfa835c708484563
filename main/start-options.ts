import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '../src/app/default-folder.ts';

export interface StartOptions {
  readonly dataDir: string;
  /** Open a window, here and now. */
  readonly browser: boolean;
  /** Port of the loopback shell; 0 takes any free one. */
  readonly port: number;
  /** Asked for by name; null takes Electron where it can be had. */
  readonly shell: 'electron' | 'loopback' | null;
}

export const startUsage = `npm start -- [--data DOSSIER] [--no-browser] [--listen PORT] [--shell electron|loopback]`;

/** Null when the command is not well formed. */
export function readStartOptions(argv: readonly string[]): StartOptions | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        browser: { type: 'boolean', default: true },
        listen: { type: 'string' },
        shell: { type: 'string' },
      },
      allowNegative: true,
    });
    const port = Number(values.listen ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null;
    // Serving an address is what the loopback shell does; Electron has none.
    const wantsLoopback = values.listen !== undefined || !values.browser;
    const shell = values.shell ?? (wantsLoopback ? 'loopback' : null);
    if (shell !== null && shell !== 'electron' && shell !== 'loopback') return null;
    const dataDir = resolve(values.data ?? defaultDataDir('vigie-training'));
    return { dataDir, browser: values.browser, port, shell };
  } catch {
    return null;
  }
}
