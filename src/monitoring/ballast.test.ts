import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import { Ballast, ballastAt } from './ballast.ts';

const mebibyte = 2 ** 20;
let folder: TemporaryFolder;

beforeEach(() => {
  folder = makeTemporaryFolder();
});
afterEach(() => folder.dispose());

describe('H18: the ballast', () => {
  it('takes real room on the disk, for its owner alone, and gives it back once', () => {
    const ballast = new Ballast(folder.path, mebibyte);
    expect(ballast.release()).toBe(false);
    ballast.keep();
    const { size, blocks, mode } = statSync(join(folder.path, 'ballast'));
    expect([size, blocks * 512 >= mebibyte, mode & 0o777]).toEqual([mebibyte, true, 0o600]);
    expect(ballast.isKept).toBe(true);
    expect(ballast.release()).toBe(true);
    expect([ballast.release(), ballast.isKept, readdirSync(folder.path)]).toEqual([
      ...[false, false, []],
    ]);
  });

  it('is written anew where a crash left half of it', () => {
    new Ballast(folder.path, mebibyte / 2).keep();
    const ballast = new Ballast(folder.path, mebibyte);
    expect(ballast.isKept).toBe(false);
    ballast.keep();
    expect(ballast.isKept).toBe(true);
  });

  it('leaves nothing behind where it cannot be written', () => {
    const ballast = new Ballast(join(folder.path, 'not there'), mebibyte);
    expect(() => ballast.keep()).toThrow();
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is given up before commits fail, and taken back with room to spare', () => {
    const verdicts = [0, 7, 9, 150, 200, 10_000].map((free) => ballastAt(free * mebibyte));
    expect(verdicts).toEqual(['release', 'release', 'leave', 'leave', 'keep', 'keep']);
  });
});
