import { join } from 'node:path';
import type { OpenShell } from '../src/app/ports.ts';
import { AppError } from '../src/shared/errors.ts';
import { serveLoopback } from './loopback/server.ts';

const rendererDir = join(import.meta.dirname, '..', 'dist', 'renderer');

/** The loopback shell from the command line: serves the screens, and leaves opening them to the caller. */
export const openShell: OpenShell = async ({ kind, dispatcher, monotonic, listen }) => {
  if (kind === 'electron') throw new AppError('shell/not-here');
  const server = await serveLoopback({ dispatcher, monotonic, rendererDir, port: listen });
  return {
    url: server.openingUrl(),
    closed: new Promise(() => {}),
    dispose: () => server.dispose(),
  };
};
