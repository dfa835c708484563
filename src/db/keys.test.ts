import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import { thrownCode } from '../testing/thrown-code.ts';
import { ensureKeyFile } from './key-file.ts';
import type { KeySource, OsKeyStore } from './key-wraps.ts';
import { addWrap, createKeys, renewRecoveryCode, unlockKey, wrapKinds } from './keys.ts';

let folder: TemporaryFolder;
let path: string;
let keyFile: string;
beforeEach(() => {
  folder = makeTemporaryFolder();
  path = join(folder.path, 'keys.json');
  keyFile = join(folder.path, 'vigie.key');
  ensureKeyFile(keyFile);
});
afterEach(() => folder.dispose());

const passphrase = (text: string): KeySource => ({ kind: 'passphrase', passphrase: text });
const recovery = (code: string): KeySource => ({ kind: 'recovery', code });
const file = (): KeySource => ({ kind: 'file', path: keyFile });

/** A key store as Electron's: what it seals can be unsealed by it alone. */
function pretendOsStore(protection: 'sealed' | 'plain-text' | 'none', mask = 0x5a): OsKeyStore {
  const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ mask));
  return {
    protection: async () => protection,
    seal: async (secret) => Buffer.concat([turn(secret), Buffer.from([mask])]),
    unseal: async (sealed) => {
      if (sealed.at(-1) !== mask) throw new Error('sealed by another user');
      return turn(sealed.subarray(0, -1));
    },
  };
}

describe('keys.json', () => {
  it('opens by each way in that was asked for, and always by the recovery code', async () => {
    const os: KeySource = { kind: 'os', store: pretendOsStore('sealed') };
    const sources = [file(), passphrase('été à Étretat'), os];
    const { key, recoveryCode } = await createKeys(path, sources);
    for (const source of [...sources, recovery(recoveryCode)]) {
      expect(await unlockKey(path, source)).toEqual(key);
    }
    expect(wrapKinds(path)).toEqual(['file', 'passphrase', 'os', 'recovery']);
  });

  it('holds neither the key nor what opens it', async () => {
    const { key, recoveryCode } = await createKeys(path, [file(), passphrase('été à Étretat')]);
    const text = readFileSync(path, 'utf8');
    for (const secret of [
      key.toString('hex'),
      key.toString('base64'),
      recoveryCode,
      recoveryCode.replaceAll('-', ''),
      'Étretat',
      readFileSync(keyFile, 'utf8').trim(),
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  it.skipIf(process.platform === 'win32')('is readable by its owner only', async () => {
    await createKeys(path, []);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  });

  it('draws another key each time', async () => {
    const first = await createKeys(path, []);
    const second = await createKeys(path, []);
    expect(first.key.equals(second.key)).toBe(false);
    expect(first.recoveryCode).not.toBe(second.recoveryCode);
  });

  it('takes a new way in without changing the key, in place of the old one of its kind', async () => {
    const { key, recoveryCode } = await createKeys(path, [passphrase('ancienne')]);
    await addWrap(path, key, passphrase('nouvelle'));
    const newCode = await renewRecoveryCode(path, key);
    expect(await unlockKey(path, passphrase('nouvelle'))).toEqual(key);
    expect(await unlockKey(path, recovery(newCode))).toEqual(key);
    expect(await thrownCode(() => unlockKey(path, passphrase('ancienne')))).toBe('db/wrong-key');
    expect(await thrownCode(() => unlockKey(path, recovery(recoveryCode)))).toBe('db/wrong-key');
  });

  it('says what is wrong with a way in', async () => {
    const { recoveryCode } = await createKeys(path, [file(), passphrase('bonne')]);
    const other = join(folder.path, 'other.key');
    ensureKeyFile(other);
    const exposed = join(folder.path, 'exposed.key');
    ensureKeyFile(exposed);
    chmodSync(exposed, 0o644);
    const garbage = join(folder.path, 'garbage.key');
    writeFileSync(garbage, 'not a key', { mode: 0o600 });
    const mistyped = recoveryCode.replace(/.$/, (sign) => (sign === '7' ? '8' : '7'));
    const os = pretendOsStore('sealed');

    const codes = await Promise.all(
      [
        passphrase('mauvaise'),
        { kind: 'file', path: other } as const,
        { kind: 'file', path: join(folder.path, 'none.key') } as const,
        { kind: 'file', path: garbage } as const,
        recovery(mistyped),
        { kind: 'os', store: os } as const,
      ].map((source) => thrownCode(() => unlockKey(path, source))),
    );
    expect(codes).toEqual([
      'db/wrong-key',
      'db/wrong-key',
      'db/key-file-missing',
      'db/key-file-invalid',
      'db/recovery-code-mistyped',
      'db/no-such-wrap',
    ]);
    if (process.platform !== 'win32') {
      const open = () => unlockKey(path, { kind: 'file', path: exposed });
      expect(await thrownCode(open)).toBe('db/key-file-exposed');
    }
  });

  it.each(['plain-text', 'none'] as const)('refuses an OS store that is %s', async (protection) => {
    const source: KeySource = { kind: 'os', store: pretendOsStore(protection) };
    expect(await thrownCode(() => createKeys(path, [source]))).toBe('db/os-store-plain-text');
  });

  it('does not open with the OS store of another user', async () => {
    await createKeys(path, [{ kind: 'os', store: pretendOsStore('sealed', 1) }]);
    const other: KeySource = { kind: 'os', store: pretendOsStore('sealed', 2) };
    expect(await thrownCode(() => unlockKey(path, other))).toBe('db/wrong-key');
  });

  it.each([
    'not json',
    '{}',
    'null',
    '{"format":2,"wraps":[]}',
    '{"format":1,"wraps":[{"kind":"file"}]}',
    '{"format":1,"wraps":[{"kind":"passphrase","salt":"","sealed":"","argon2id":{"memoryKiB":1e12,"passes":1,"lanes":1}}]}',
  ])('and damaged (%s), says so', async (text) => {
    writeFileSync(path, text);
    expect(await thrownCode(() => unlockKey(path, passphrase('x')))).toBe('db/keys-damaged');
  });

  it('missing, says so', async () => {
    expect(await thrownCode(() => unlockKey(path, passphrase('x')))).toBe('db/keys-missing');
  });

  it('with a wrap moved under another kind does not open', async () => {
    const { recoveryCode } = await createKeys(path, [file()]);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"file"', '"recovery"'));
    expect(await thrownCode(() => unlockKey(path, recovery(recoveryCode)))).toBe('db/wrong-key');
  });
});
