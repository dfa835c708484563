import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { AppError } from '../shared/errors.ts';
import { readKeyFile } from './key-file.ts';
import { readRecoveryCode } from './recovery-code.ts';

/** The operating system's key store. Electron's asynchronous `safeStorage` fits it. */
export interface OsKeyStore {
  /** 'plain-text' is Electron's `basic_text` back end: it would hold the key without a lock. */
  protection(): Promise<'sealed' | 'plain-text' | 'none'>;
  seal(secret: Buffer): Promise<Buffer>;
  unseal(sealed: Buffer): Promise<Buffer>;
}

/** What opens a folder. */
export type KeySource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly code: string }
  | { readonly kind: 'os'; readonly store: OsKeyStore };

/** Kept beside the wrap, so that a later version can ask more without losing older folders. */
export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** One way in, as written in `keys.json`; at most one of each kind. Bytes are base64. */
export type Wrap =
  | { readonly kind: 'file'; readonly salt: string; readonly sealed: string }
  | { readonly kind: 'recovery'; readonly salt: string; readonly sealed: string }
  | {
      readonly kind: 'passphrase';
      readonly argon2id: Argon2Cost;
      readonly salt: string;
      readonly sealed: string;
    }
  | { readonly kind: 'os'; readonly sealed: string };

/** RFC 9106 §4, second recommended option: 64 MiB, 3 passes, 4 lanes. About 0.1 s. */
const defaultCost: Argon2Cost = { memoryKiB: 65_536, passes: 3, lanes: 4 };

/**
 * @throws AppError db/key-file-missing, db/key-file-exposed, db/key-file-invalid,
 * db/recovery-code-mistyped, db/os-store-plain-text.
 */
export async function wrapKey(key: Buffer, source: KeySource): Promise<Wrap> {
  const salt = randomBytes(16);
  const text = salt.toString('base64');
  switch (source.kind) {
    case 'file': {
      const secret = fileSecret(source.path, salt);
      return { kind: 'file', salt: text, sealed: seal('file', secret, key) };
    }
    case 'recovery': {
      const secret = recoverySecret(source.code, salt);
      return { kind: 'recovery', salt: text, sealed: seal('recovery', secret, key) };
    }
    case 'passphrase': {
      const secret = await passphraseSecret(source.passphrase, salt, defaultCost);
      const sealed = seal('passphrase', secret, key);
      return { kind: 'passphrase', argon2id: defaultCost, salt: text, sealed };
    }
    case 'os': {
      const sealed = (await source.store.protection()) === 'sealed';
      if (!sealed) throw new AppError('db/os-store-plain-text');
      return { kind: 'os', sealed: (await source.store.seal(key)).toString('base64') };
    }
  }
}

/** @throws AppError db/wrong-key, db/no-such-wrap, and those of `wrapKey`. */
export async function unwrapKey(wraps: readonly Wrap[], source: KeySource): Promise<Buffer> {
  switch (source.kind) {
    case 'file': {
      const wrap = findWrap(wraps, 'file');
      return unseal('file', fileSecret(source.path, saltOf(wrap)), wrap.sealed);
    }
    case 'recovery': {
      const wrap = findWrap(wraps, 'recovery');
      return unseal('recovery', recoverySecret(source.code, saltOf(wrap)), wrap.sealed);
    }
    case 'passphrase': {
      const wrap = findWrap(wraps, 'passphrase');
      const secret = await passphraseSecret(source.passphrase, saltOf(wrap), wrap.argon2id);
      return unseal('passphrase', secret, wrap.sealed);
    }
    case 'os': {
      const wrap = findWrap(wraps, 'os');
      try {
        return await source.store.unseal(Buffer.from(wrap.sealed, 'base64'));
      } catch (cause) {
        throw new AppError('db/wrong-key', { cause });
      }
    }
  }
}

function findWrap<K extends Wrap['kind']>(wraps: readonly Wrap[], kind: K) {
  const wrap = wraps.find((one): one is Extract<Wrap, { kind: K }> => one.kind === kind);
  if (!wrap) throw new AppError('db/no-such-wrap', { detail: kind });
  return wrap;
}

const saltOf = (wrap: { readonly salt: string }): Buffer => Buffer.from(wrap.salt, 'base64');

function fileSecret(path: string, salt: Buffer): Buffer {
  return derive(readKeyFile(path), salt, 'vigie key file');
}

/** 150 random bits need no slow hash. */
function recoverySecret(code: string, salt: Buffer): Buffer {
  const signs = readRecoveryCode(code);
  if (signs === null) throw new AppError('db/recovery-code-mistyped');
  return derive(Buffer.from(signs), salt, 'vigie recovery code');
}

const derive = (secret: Buffer, salt: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, purpose, 32));

/** Argon2id is the library's default algorithm; keyboards differ in how they compose accents. */
function passphraseSecret(passphrase: string, salt: Buffer, cost: Argon2Cost): Promise<Buffer> {
  return hashRaw(passphrase.normalize('NFKC'), {
    salt,
    memoryCost: cost.memoryKiB,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
  });
}

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM: nonce ‖ ciphertext ‖ tag. The kind is bound in, so wraps cannot be swapped. */
function seal(kind: Wrap['kind'], secret: Buffer, key: Buffer): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(kind));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  );
}

function unseal(kind: Wrap['kind'], secret: Buffer, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, NONCE), {
      authTagLength: TAG,
    })
      .setAAD(Buffer.from(kind))
      .setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
  } catch (cause) {
    throw new AppError('db/wrong-key', { cause });
  }
}
