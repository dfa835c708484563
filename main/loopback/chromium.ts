import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** What decides which browser is there, and how it must be started. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  canRun(path: string): boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  canRun(path) {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};

const unixNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const windowsPaths = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];

/** The full path of a program, or null. */
export function findProgram(name: string, machine: Machine = thisMachine): string | null {
  if (isAbsolute(name)) return machine.canRun(name) ? name : null;
  const folders = (machine.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((path) => machine.canRun(path)) ?? null;
}

/** The machine's Chromium, Chrome or Edge; `VIGIE_CHROMIUM` names another. Null without any. */
export function findChromium(machine: Machine = thisMachine): string | null {
  const { env, platform } = machine;
  if (env.VIGIE_CHROMIUM) return findProgram(env.VIGIE_CHROMIUM, machine);
  if (platform === 'win32') {
    return (
      [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
        .flatMap((base) => (base ? windowsPaths.map((path) => `${base}\\${path}`) : []))
        .find((path) => machine.canRun(path)) ?? null
    );
  }
  return unixNames.map((name) => findProgram(name, machine)).find((path) => path !== null) ?? null;
}

/**
 * For every use of ours: a profile of its own, no first-run pages, nothing asked of the network.
 * As root Chromium refuses its sandbox; `--test-type` hides the banner about it.
 */
export const chromiumFlags = (profileDir: string, machine: Machine = thisMachine): string[] => [
  `--user-data-dir=${profileDir}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-translate',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--password-store=basic',
  ...(machine.isRoot ? ['--no-sandbox', '--test-type'] : []),
];
