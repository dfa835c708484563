import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, findProgram } from './loopback/chromium.ts';

/** A Debian package, how to see that what it brings is there, and what is left out without it. */
export interface SystemPackage {
  readonly name: string;
  readonly isThere: () => boolean;
  readonly without: string;
}

/** What `npm start` tells a French user about the two packages that it wants. */
export const withoutInFrench: Readonly<Record<string, string>> = {
  chromium: 'la fenêtre de Vigie et l’impression en PDF',
  'fonts-dejavu': 'une écriture lisible, si ce poste n’a aucune police',
};

const program = (name: string) => () => findProgram(name) !== null;

export const systemPackages = {
  chromium: {
    name: 'chromium',
    isThere: () => findChromium() !== null,
    without: 'the window of its own, PDF printing and the end-to-end tests',
  },
  fonts: {
    name: 'fonts-dejavu',
    isThere: () => existsSync('/usr/share/fonts/truetype/dejavu'),
    without: 'readable text where the machine has no font',
  },
  socat: {
    name: 'socat',
    isThere: program('socat'),
    without: 'tests of the real serial binding over a pseudo-terminal',
  },
  poppler: {
    name: 'poppler-utils',
    isThere: program('pdftotext'),
    without: 'tests that read the printed PDF back',
  },
  gammu: { name: 'gammu', isThere: program('gammu'), without: 'tests against Gammu' },
  gammuSmsd: {
    name: 'gammu-smsd',
    isThere: program('gammu-smsd'),
    without: 'tests against Gammu as a service',
  },
  smstools: {
    name: 'smstools',
    isThere: program('smsd'),
    without: 'tests against SMS Server Tools',
  },
} as const satisfies Record<string, SystemPackage>;

export interface PackageReport {
  readonly installed: readonly SystemPackage[];
  readonly missing: readonly SystemPackage[];
  /** The command that brings what is missing; null where apt is not the way. */
  readonly advice: string | null;
}

/**
 * Installs what is missing where this user may: apt-get, as root or through `sudo` without a
 * password. Elsewhere it changes nothing and says what to type. Never asks, never waits for a
 * person.
 */
export function ensurePackages(wanted: readonly SystemPackage[]): PackageReport {
  const before = wanted.filter((each) => !each.isThere());
  const apt = findProgram('apt-get');
  if (before.length === 0 || apt === null) return { installed: [], missing: before, advice: null };
  const names = before.map((each) => each.name);
  const right = rightToInstall();
  if (right !== null) installWithApt([...right, apt], names);
  const missing = before.filter((each) => !each.isThere());
  return {
    installed: before.filter((each) => !missing.includes(each)),
    missing,
    advice: `sudo apt-get install ${missing.map((each) => each.name).join(' ')}`,
  };
}

/** What to put before the command; null when only a person could give the right. */
function rightToInstall(): string[] | null {
  if (process.getuid?.() === 0) return [];
  const sudo = findProgram('sudo');
  if (sudo === null) return null;
  return spawnSync(sudo, ['-n', 'true']).status === 0 ? [sudo, '-n'] : null;
}

function installWithApt(command: readonly string[], names: readonly string[]): void {
  const [program_ = '', ...rest] = command;
  const apt = (...args: string[]) =>
    spawnSync(program_, [...rest, '-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      // What apt does, step by step, is hundreds of lines; what it cannot do is said on stderr.
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  process.stderr.write(`Installation de ${names.join(', ')} (quelques minutes)…\n`);
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...names);
}
