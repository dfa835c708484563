import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Door } from '../../src/app/dispatch.ts';
import type { CommandHost } from '../../src/app/ports.ts';
import { SystemMonotonic } from '../../src/shared/clock.ts';
import { AppError } from '../../src/shared/errors.ts';
import type { LoopbackServer } from './server.ts';

export const rendererDir = join(import.meta.dirname, '../../dist/renderer');

/** @throws AppError `shell/not-built`, `shell/port-taken`. */
export async function openScreens(door: Door, port: number): Promise<LoopbackServer> {
  if (!existsSync(join(rendererDir, 'index.html'))) throw new AppError('shell/not-built');
  try {
    const { serveLoopback } = await import('./server.ts');
    const monotonic = new SystemMonotonic();
    return await serveLoopback({ door, monotonic, rendererDir, port });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES') {
      throw new AppError('shell/port-taken', { cause, detail: String(port) });
    }
    throw cause;
  }
}

/**
 * What the launcher of `vigie` hands to the command line. Printer and server are loaded when a verb
 * asks for them: most verbs start without.
 */
export const loopbackHost: CommandHost = {
  pdf: {
    print: async (html) => {
      const { printHtmlToPdf } = await import('./pdf.ts');
      return await printHtmlToPdf(html);
    },
  },
  openScreens,
};
