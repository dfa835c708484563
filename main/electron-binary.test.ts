import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SystemMonotonic } from '../src/shared/clock.ts';
import { FakeClock } from '../src/testing/fake-clock.ts';
import { areScreensStale } from './build-screens.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vigie-root-'));
  folder = join(root, 'node_modules/electron');
  mkdirSync(join(folder, 'dist'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

describe('findElectron', () => {
  it('finds the binary only where both its path and itself are there', () => {
    expect(findElectron(root, {})).toBeNull();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(findElectron(root, {})).toBeNull();
    writeFileSync(join(folder, 'dist/electron'), '');
    expect(findElectron(root, {})).toBe(join(folder, 'dist/electron'));
  });

  it('takes the one that is named instead', () => {
    writeFileSync(join(root, 'electron'), '');
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: root })).toBe(join(root, 'electron'));
    expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeNull();
  });
});

describe('fetchElectron', () => {
  const clock = new FakeClock();
  /** What Electron's own script does when it succeeds. */
  const install = `
    const { writeFileSync } = require('node:fs');
    writeFileSync(__dirname + '/dist/electron', '');
    writeFileSync(__dirname + '/path.txt', 'electron');`;
  const fetch = () => fetchElectron(root, clock, new SystemMonotonic());

  beforeEach(() => {
    process.env.ELECTRON_MIRROR = 'http://127.0.0.1/';
  });

  afterEach(() => {
    delete process.env.ELECTRON_MIRROR;
  });

  it('runs the package’s own script', async () => {
    writeFileSync(join(folder, 'install.js'), install);
    expect(await fetch()).toEqual({ kind: 'found', path: join(folder, 'dist/electron') });
  });

  it('does not try again for a day what failed', async () => {
    writeFileSync(join(folder, 'install.js'), 'process.exit(1)');
    expect(await fetch()).toMatchObject({ kind: 'missing' });
    const failedAt = clock.now() / 1000;
    utimesSync(join(folder, '.fetch-failed'), failedAt, failedAt);
    writeFileSync(join(folder, 'install.js'), install);
    clock.advance(23 * 3_600_000);
    expect(await fetch()).toMatchObject({ kind: 'missing' });
    clock.advance(3_600_000);
    expect(await fetch()).toMatchObject({ kind: 'found' });
  });

  it('does not try without a network', async () => {
    process.env.ELECTRON_MIRROR = 'http://no-such-host.invalid/';
    writeFileSync(join(folder, 'install.js'), install);
    expect(await fetch()).toMatchObject({ why: expect.stringContaining('Internet') });
  });
});

describe('areScreensStale', () => {
  it('compares the build with all that it is made of', () => {
    const touch = (path: string, at: number) => {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), '');
      utimesSync(join(root, path), at, at);
    };
    touch('renderer/app/App.tsx', 100);
    expect(areScreensStale(root)).toBe(true);
    touch('dist/renderer/index.html', 101);
    expect(areScreensStale(root)).toBe(false);
    touch('src/ipc/contract.ts', 102);
    expect(areScreensStale(root)).toBe(true);
  });
});
