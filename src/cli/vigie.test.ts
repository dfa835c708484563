import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** As a Node too old for TypeScript: the launcher asks for the feature, not for the number. */
const oldNode = '--no-experimental-strip-types';
const hasBundledNode = existsSync(
  join(root, `node_modules/node-${process.platform}-${process.arch}`),
);

/** The launcher in a folder of its own, before a program of the test's. */
let folder: string;
let launcher: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-launcher-'));
  mkdirSync(join(folder, 'src/cli'), { recursive: true });
  mkdirSync(join(folder, 'main/loopback'), { recursive: true });
  launcher = join(folder, 'src/cli/vigie.js');
  copyFileSync(join(import.meta.dirname, 'vigie.js'), launcher);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** `text` is the body of the command, which returns its exit code. */
function program(text: string): void {
  const command = `export async function runCommand(argv: string[], host: () => Promise<string>) { ${text} }`;
  writeFileSync(join(folder, 'src/cli/main.ts'), command);
  writeFileSync(join(folder, 'main/loopback/screens.ts'), "export const loopbackHost = 'host';");
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

type Launched = ChildProcessByStdio<null, Readable, null>;

const launch = (...args: string[]): Launched =>
  spawn(process.execPath, [oldNode, launcher, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

const withCache = (cache: string) =>
  spawnSync(process.execPath, [launcher], {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
  });

async function firstLine(child: Launched): Promise<string> {
  const [chunk] = await once(child.stdout, 'data');
  return String(chunk).trim();
}

const staysUntilSignal = `
  const stopped = new Promise<number>((resolve) => {
    const stay = setInterval(() => {}, 1000);
    process.once('SIGTERM', () => { clearInterval(stay); resolve(7); });
  });
  console.log(process.pid);
  return stopped;
`;

describe('the launcher', () => {
  it('says what to do where no suitable Node is found', () => {
    const { status, stderr } = spawnSync(process.execPath, [oldNode, launcher], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^vigie a besoin de Node 22\.18 .*« npm ci »/);
  });

  it.skipIf(!hasBundledNode)('hands arguments, streams and exit code through', () => {
    program(`
      const input: string = (await Array.fromAsync(process.stdin)).join('');
      console.log(JSON.stringify([process.features.typescript, argv, await host(), input]));
      return 3;
    `);
    const { status, stdout } = spawnSync(
      process.execPath,
      [oldNode, launcher, 'import', 'a b.csv', '--json'],
      { input: 'été', encoding: 'utf8' },
    );
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toEqual(['strip', ['import', 'a b.csv', '--json'], 'host', 'été']);
  });

  it.skipIf(!hasBundledNode)('passes a signal on and keeps the exit code', async () => {
    program(staysUntilSignal);
    const child = launch();
    await firstLine(child);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  it.skipIf(!hasBundledNode)('ends by the signal that ended the program', async () => {
    program(staysUntilSignal);
    const child = launch();
    process.kill(Number(await firstLine(child)), 'SIGKILL');
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  });

  it.skipIf(!hasBundledNode)('takes the program along when it is killed itself', async () => {
    program(staysUntilSignal);
    const child = launch();
    await firstLine(child);
    // The program holds the other end of our pipe too: only its own end closes it.
    const ended = once(child.stdout, 'close');
    child.kill('SIGKILL');
    await ended;
  });

  it('keeps compiled code in the user’s own cache', () => {
    program('return 0;');
    const { status } = withCache(join(folder, 'cache'));
    expect(status).toBe(0);
    expect(existsSync(join(folder, 'cache/vigie'))).toBe(true);
  });

  it.each<[string, (cache: string) => void]>([
    ['a folder that cannot be written', (cache) => mkdirSync(cache, { mode: 0o500 })],
    ['no folder', (cache) => writeFileSync(cache, '')],
    [
      'one with a file in our folder’s place',
      (cache) => {
        mkdirSync(cache);
        writeFileSync(join(cache, 'vigie'), '');
      },
    ],
  ])('starts all the same, and says nothing, where the cache is %s', (_, make) => {
    program(`console.log('runs'); return 0;`);
    make(join(folder, 'cache'));
    const { status, stdout, stderr } = withCache(join(folder, 'cache'));
    expect([status, stdout, stderr]).toEqual([0, 'runs\n', '']);
  });

  it('runs in place on a Node that knows TypeScript', () => {
    program('console.log(process.ppid); return 0;');
    const { stdout } = spawnSync(process.execPath, [launcher], { encoding: 'utf8' });
    expect(Number(stdout)).toBe(process.pid);
  });
});
