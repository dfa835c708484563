import { spawnSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Monotonic } from '../src/shared/clock.ts';

/** Whether this machine can show Electron's windows, and where its binary is. */
export type ElectronChoice =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'missing'; readonly why: string };

/** Its archive is about 110 MB: a slow line does better with `npx install-electron`. */
const fetchWithinMs = 20_000;
const lookupWithinMs = 2_000;
/** A download that failed is not tried again at each start. */
const tryAgainAfterMs = 24 * 60 * 60 * 1000;

/** The binary that is already there, in `ELECTRON_OVERRIDE_DIST_PATH` or in Electron's package. */
export function findElectron(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : null;
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const ownName = process.platform === 'win32' ? 'electron.exe' : 'electron';
  const path = override
    ? join(override, name ?? ownName)
    : name === null
      ? null
      : join(folder, 'dist', name);
  return path !== null && existsSync(path) ? path : null;
}

/** Fetches the binary where there is a network, at most about 20 s and once a day. */
export async function fetchElectron(
  root: string,
  clock: Clock,
  monotonic: Monotonic,
): Promise<ElectronChoice> {
  const folder = join(root, 'node_modules', 'electron');
  const failed = join(folder, '.fetch-failed');
  if (existsSync(failed) && clock.now() - statSync(failed).mtimeMs < tryAgainAfterMs) {
    return missing('son programme n’a pas pu être téléchargé récemment');
  }
  const server = new URL(process.env.ELECTRON_MIRROR ?? 'https://github.com/').hostname;
  if (!(await isKnown(server, monotonic))) {
    return missing('son programme n’est pas installé et ce poste n’a pas accès à Internet');
  }
  const { status } = spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: fetchWithinMs,
    killSignal: 'SIGKILL',
  });
  const path = status === 0 ? findElectron(root) : null;
  if (path !== null) return { kind: 'found', path };
  writeFileSync(failed, '');
  return missing('son programme n’a pas pu être téléchargé');
}

const missing = (why: string): ElectronChoice => ({ kind: 'missing', why });

/** Whether the name of a server can be found, within two seconds. */
function isKnown(host: string, monotonic: Monotonic): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = monotonic.after(lookupWithinMs, () => resolve(false));
    lookup(host)
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(cancel);
  });
}
