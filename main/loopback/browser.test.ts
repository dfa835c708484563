import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { chromiumFlags, findChromium, type Machine } from './chromium.ts';

const machine = (given: Partial<Machine> & { programs?: string[] }): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin', DISPLAY: ':0' },
  isRoot: false,
  canRun: (path) => (given.programs ?? []).includes(path),
  ...given,
});

describe('findChromium', () => {
  it('takes Chromium before Chrome before Edge, wherever PATH finds it', () => {
    const programs = ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'];
    expect(findChromium(machine({ programs }))).toBe('/usr/bin/chromium');
    expect(findChromium(machine({ programs: programs.slice(0, 2) }))).toBe(
      '/usr/bin/google-chrome',
    );
    expect(findChromium(machine({}))).toBeNull();
  });

  it('takes the one that is named, or none', () => {
    const env = { VIGIE_CHROMIUM: '/opt/chromium/chrome', PATH: '/usr/bin' };
    const programs = ['/usr/bin/chromium'];
    expect(findChromium(machine({ env, programs }))).toBeNull();
    expect(findChromium(machine({ env, programs: ['/opt/chromium/chrome'] }))).toBe(
      '/opt/chromium/chrome',
    );
  });

  it('finds Edge, which every Windows has', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    };
    expect(findChromium(machine({ platform: 'win32', env, programs: [edge] }))).toBe(edge);
  });
});

describe('chromiumFlags', () => {
  it('gives up the sandbox for root only', () => {
    expect(chromiumFlags('/p', machine({ isRoot: true }))).toContain('--no-sandbox');
    expect(chromiumFlags('/p', machine({ isRoot: false }))).not.toContain('--no-sandbox');
  });
});

describe('openBrowser', () => {
  const url = 'http://127.0.0.1:1/?token=x';

  it('opens nothing without a display, or without a browser', () => {
    const programs = ['/usr/bin/chromium'];
    expect(openBrowser(url, machine({ env: { PATH: '/usr/bin' }, programs }))).toEqual({
      kind: 'none',
      why: 'no-display',
    });
    expect(openBrowser(url, machine({}))).toEqual({ kind: 'none', why: 'no-browser' });
  });

  it('opens a window in a profile of its own, and ends it with its profile', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-browser-'));
    const chromium = join(folder, 'chromium');
    const seen = join(folder, 'seen');
    writeFileSync(
      chromium,
      `#!/bin/sh\necho "$@" > ${seen}.draft; mv ${seen}.draft ${seen}\nexec sleep 1000\n`,
      {
        mode: 0o700,
      },
    );
    const opened = openBrowser(
      url,
      machine({ env: { VIGIE_CHROMIUM: chromium, DISPLAY: ':0' }, programs: [chromium] }),
    );
    if (opened.kind !== 'window') throw new Error(opened.kind);
    const read = () => {
      try {
        return readFileSync(seen, 'utf8');
      } catch {
        return '';
      }
    };
    while (read() === '') await new Promise(setImmediate);
    const profile = /--user-data-dir=(\S+)/.exec(read())?.[1] ?? '';
    expect(read()).toContain(`--app=${url}`);
    expect(profile).toContain('vigie-window-');
    await opened.dispose();
    await opened.closed;
    expect(() => readFileSync(profile)).toThrow('ENOENT');
    rmSync(folder, { recursive: true });
  });
});
