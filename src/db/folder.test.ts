import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import { thrownCode } from '../testing/thrown-code.ts';
import { createFolder, folderPaths, openFolder, sql } from './index.ts';
import { lockFolder } from './lock.ts';

let temporary: TemporaryFolder;
let dataDir: string;
const now = Date.parse('2026-03-02T08:00:00Z');
const passphrase = 'quatre mots pour ouvrir';

beforeEach(() => {
  temporary = makeTemporaryFolder();
  dataDir = join(temporary.path, 'data');
});
afterEach(() => temporary.dispose());

async function create(options: Partial<Parameters<typeof createFolder>[1]> = {}): Promise<string> {
  const folder = await createFolder(dataDir, { training: false, ...options }, now);
  await folder.dispose();
  return folder.recoveryCode;
}

async function reopen(options: Parameters<typeof openFolder>[1] = {}): Promise<string> {
  const folder = await openFolder(dataDir, options, now);
  await folder.dispose();
  return 'opened';
}

describe('a new folder', () => {
  it('has its database, keys and folders, for its owner only', async () => {
    await create({ passphrase });
    expect(readdirSync(dataDir).sort()).toEqual([
      'backups',
      'keys.json',
      'logs',
      'unit.lock',
      'vigie.db',
    ]);
    if (process.platform === 'win32') return;
    const mode = (name: string) => statSync(join(dataDir, name)).mode & 0o777;
    expect(['', 'backups', 'logs'].map(mode)).toEqual([0o700, 0o700, 0o700]);
    expect(['keys.json', 'unit.lock', 'vigie.db'].map(mode)).toEqual([0o600, 0o600, 0o600]);
  });

  it('for training and without a way in, has a key file beside it', async () => {
    await create({ training: true });
    expect(readFileSync(`${dataDir}.key`, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(await reopen()).toBe('opened');
  });

  it('for real patients and without a way in, is refused before anything is written', async () => {
    expect(await thrownCode(() => create())).toBe('usage/key-needed');
    expect(existsSync(dataDir)).toBe(false);
  });

  it('makes the key file that was named, or uses the one IT placed', async () => {
    const keyFile = join(temporary.path, 'placed.key');
    writeFileSync(keyFile, 'ab'.repeat(32), { mode: 0o600 });
    await create({ keyFile });
    expect(readFileSync(keyFile, 'utf8')).toBe('ab'.repeat(32));
    expect(await reopen({ keyFile })).toBe('opened');
  });

  it('that could not be finished is left empty, and can be tried again', async () => {
    const keyFile = join(temporary.path, 'placed.key');
    writeFileSync(keyFile, 'not a key', { mode: 0o600 });
    expect(await thrownCode(() => create({ keyFile }))).toBe('db/key-file-invalid');
    expect(readdirSync(dataDir)).toEqual([]);
    await create({ passphrase });
    expect(await reopen({ passphrase })).toBe('opened');
  });

  it('is never made over what is there', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'notes.txt'), 'mine');
    expect(await thrownCode(() => create({ passphrase }))).toBe('db/folder-not-empty');
    expect(readdirSync(dataDir)).toEqual(['notes.txt']);
  });
});

describe('opening a folder', () => {
  it('finds again what was written', async () => {
    const made = await createFolder(dataDir, { training: false, passphrase }, now);
    sql(made.db, "INSERT INTO setting (key, value, updated_at) VALUES ('a', '1', 0)").run();
    await made.dispose();
    const folder = await openFolder(dataDir, { passphrase }, now);
    expect(sql(folder.db, 'SELECT key FROM setting').all()).toEqual([{ key: 'a' }]);
    expect(folder.migrated.backup).toBeNull();
    await folder.dispose();
  });

  it('takes the recovery code when all else is lost', async () => {
    const recoveryCode = await create({ passphrase });
    expect(await reopen({ recoveryCode })).toBe('opened');
  });

  it('passes over a passphrase that was set for another folder', async () => {
    await create({ training: true });
    expect(await reopen({ passphrase })).toBe('opened');
  });

  it('says what is missing or wrong, and leaves the folder free', async () => {
    await create({ passphrase });
    expect(await thrownCode(() => reopen())).toBe('usage/key-needed');
    expect(await thrownCode(() => reopen({ passphrase: 'autre' }))).toBe('db/wrong-key');
    const keyFile = join(temporary.path, 'none.key');
    expect(await thrownCode(() => reopen({ keyFile }))).toBe('db/no-such-wrap');
    expect(await reopen({ passphrase })).toBe('opened');
    const elsewhere = join(temporary.path, 'elsewhere');
    expect(await thrownCode(() => openFolder(elsewhere, { passphrase }, now))).toBe('db/no-folder');
  });

  it('with the keys of another folder is a wrong key, not damage', async () => {
    await create({ passphrase });
    const other = join(temporary.path, 'other');
    await (await createFolder(other, { training: false, passphrase }, now)).dispose();
    writeFileSync(folderPaths(dataDir).keys, readFileSync(folderPaths(other).keys));
    expect(await thrownCode(() => reopen({ passphrase }))).toBe('db/wrong-key');
  });
});

describe('two units on one folder', () => {
  it('the second is refused until the first lets go', async () => {
    const first = await createFolder(dataDir, { training: true }, now);
    expect(await thrownCode(() => reopen())).toBe('unit/already-running');
    await first.dispose();
    expect(await reopen()).toBe('opened');
  });

  it('the lock holds between processes though nobody keeps its handle, and is free after kill -9', async () => {
    const path = join(temporary.path, 'unit.lock');
    const lock = pathToFileURL(join(import.meta.dirname, 'lock.ts')).href;
    // A collection would close a handle that only the caller could keep, and let the folder go.
    const code = `import { lockFolder } from ${JSON.stringify(lock)};
      lockFolder(${JSON.stringify(path)});
      setImmediate(() => { gc(); setImmediate(() => console.log('held')); });
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    expect(await thrownCode(() => lockFolder(path))).toBe('unit/already-running');
    child.kill('SIGKILL');
    await once(child, 'exit');
    lockFolder(path).dispose();
  });

  it('the lock file may be left over from before', () => {
    const path = join(temporary.path, 'unit.lock');
    lockFolder(path).dispose();
    lockFolder(path).dispose();
    expect(statSync(path).size).toBe(0);
  });
});
