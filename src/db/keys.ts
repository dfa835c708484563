import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '../shared/errors.ts';
import { writeFileAtomically } from './files.ts';
import { type KeySource, unwrapKey, type Wrap, wrapKey } from './key-wraps.ts';
import { newRecoveryCode } from './recovery-code.ts';

export interface NewKeys {
  /** The raw 256-bit key of the database. Lives in memory only. */
  readonly key: Buffer;
  /** To print once; it is kept nowhere. */
  readonly recoveryCode: string;
}

/** Draws a key and writes `keys.json` with a wrap for each source and one for a recovery code. */
export async function createKeys(path: string, sources: readonly KeySource[]): Promise<NewKeys> {
  const key = randomBytes(32);
  const recoveryCode = newRecoveryCode();
  const recovery: KeySource = { kind: 'recovery', code: recoveryCode };
  const wraps: Wrap[] = [];
  for (const source of [...sources, recovery]) wraps.push(await wrapKey(key, source));
  writeWraps(path, wraps);
  return { key, recoveryCode };
}

/** @throws AppError db/keys-missing, db/keys-damaged, db/no-such-wrap, db/wrong-key, db/key-file-…. */
export async function unlockKey(path: string, source: KeySource): Promise<Buffer> {
  return unwrapKey(readWraps(path), source);
}

/** Adds a way in, in place of an earlier one of its kind. The database is not rewritten. */
export async function addWrap(path: string, key: Buffer, source: KeySource): Promise<void> {
  const wrap = await wrapKey(key, source);
  writeWraps(path, [...readWraps(path).filter((other) => other.kind !== wrap.kind), wrap]);
}

/** A new recovery code to print; the old one opens nothing any more. */
export async function renewRecoveryCode(path: string, key: Buffer): Promise<string> {
  const code = newRecoveryCode();
  await addWrap(path, key, { kind: 'recovery', code });
  return code;
}

export function wrapKinds(path: string): Wrap['kind'][] {
  return readWraps(path).map((wrap) => wrap.kind);
}

const FORMAT = 1;

function writeWraps(path: string, wraps: readonly Wrap[]): void {
  try {
    writeFileAtomically(path, `${JSON.stringify({ format: FORMAT, wraps }, null, 2)}\n`);
  } catch (cause) {
    throw new AppError('db/unreadable', { cause, detail: path });
  }
}

function readWraps(path: string): Wrap[] {
  if (!existsSync(path)) throw new AppError('db/keys-missing', { detail: path });
  try {
    return parseWraps(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new AppError('db/keys-damaged', { cause, detail: path });
  }
}

function parseWraps(file: unknown): Wrap[] {
  const { format, wraps } = file as { format: unknown; wraps: unknown };
  if (format !== FORMAT || !Array.isArray(wraps)) throw new Error('not in format 1');
  return wraps.map(parseWrap);
}

function parseWrap(value: unknown): Wrap {
  const { kind, salt, sealed, argon2id } = value as Record<string, unknown>;
  if (typeof sealed !== 'string') throw new Error('a wrap has no content');
  if (kind === 'os') return { kind, sealed };
  if (typeof salt !== 'string') throw new Error('a wrap has no salt');
  if (kind === 'file' || kind === 'recovery') return { kind, salt, sealed };
  if (kind !== 'passphrase') throw new Error('a wrap has no known kind');
  const { memoryKiB, passes, lanes } = argon2id as Record<string, unknown>;
  return {
    kind,
    salt,
    sealed,
    // The bounds keep a damaged file from asking for all the memory of the machine.
    argon2id: {
      memoryKiB: within(memoryKiB, 8_192, 1_048_576),
      passes: within(passes, 1, 16),
      lanes: within(lanes, 1, 16),
    },
  };
}

function within(value: unknown, least: number, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && least <= value && value <= most) {
    return value;
  }
  throw new Error('an argon2id setting is out of bounds');
}
