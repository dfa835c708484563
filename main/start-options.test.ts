import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataDir } from '../src/app/default-folder.ts';
import { readStartOptions } from './start-options.ts';

describe('readStartOptions', () => {
  it('takes the training folder of this user, a free port, a window, any shell', () => {
    expect(readStartOptions([])).toEqual({
      dataDir: resolve(defaultDataDir('vigie-training')),
      browser: true,
      port: 0,
      shell: null,
    });
  });

  it('takes the loopback shell where an address is asked for', () => {
    expect(readStartOptions(['--data', '/d', '--no-browser'])).toEqual({
      dataDir: resolve('/d'),
      browser: false,
      port: 0,
      shell: 'loopback',
    });
    expect(readStartOptions(['--listen', '4567'])).toMatchObject({ port: 4567, shell: 'loopback' });
  });

  it('refuses what it does not know', () => {
    for (const argv of [
      ['--listen', 'x'],
      ['--listen', '70000'],
      ['--shell', 'vt100'],
      ['--what'],
      ['x'],
    ]) {
      expect(readStartOptions(argv)).toBeNull();
    }
  });
});

describe('defaultDataDir', () => {
  it('lies where each system keeps what is this user’s alone', () => {
    const env = { XDG_DATA_HOME: '/home/a/data', LOCALAPPDATA: '/c/local' };
    expect(defaultDataDir('vigie', 'linux', env)).toBe('/home/a/data/vigie');
    expect(defaultDataDir('vigie', 'linux', {})).toMatch(/\.local\/share\/vigie$/);
    expect(defaultDataDir('vigie-training', 'win32', env)).toBe('/c/local/vigie-training');
    expect(defaultDataDir('vigie', 'darwin', env)).toMatch(/Application Support\/vigie$/);
  });
});
