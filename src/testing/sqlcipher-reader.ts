import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Reads a SQLCipher 4 file with nothing but node:crypto and the published format
 * (https://www.zetetic.net/sqlcipher/design/): the proof that what we write is that format, and
 * that each page is encrypted and authenticated. It shares no code with `src/db`.
 */

/** `PRAGMA cipher_page_size` of a new file. */
const PAGE = 2048;
/** IV (16), then HMAC-SHA512 (64). */
const RESERVED = 80;

export interface DecryptedFile {
  readonly pages: number;
  /** Numbers of the pages whose HMAC is not right; their content is left out (zeros). */
  readonly damaged: readonly number[];
  /** A plain SQLite file. */
  readonly plain: Buffer;
}

export function decryptSqlcipher(path: string, key: Buffer): DecryptedFile {
  const file = readFileSync(path);
  if (file.length === 0 || file.length % PAGE !== 0) throw new Error('not made of whole pages');
  const salt = file.subarray(0, 16);
  const hmacSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const hmacKey = pbkdf2Sync(key, hmacSalt, 2, 32, 'sha512');
  const plain = Buffer.alloc(file.length);
  const damaged: number[] = [];

  for (let number = 1; number <= file.length / PAGE; number += 1) {
    const start = (number - 1) * PAGE;
    const skipped = number === 1 ? 16 : 0;
    const encrypted = file.subarray(start + skipped, start + PAGE - RESERVED);
    const iv = file.subarray(start + PAGE - RESERVED, start + PAGE - 64);
    const tag = file.subarray(start + PAGE - 64, start + PAGE);
    const littleEndian = Buffer.from(Uint32Array.of(number).buffer);
    const expected = createHmac('sha512', hmacKey)
      .update(encrypted)
      .update(iv)
      .update(littleEndian)
      .digest();
    if (!expected.equals(tag)) {
      damaged.push(number);
      continue;
    }
    const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
    Buffer.concat([decipher.update(encrypted), decipher.final()]).copy(plain, start + skipped);
  }
  plain.write('SQLite format 3\0', 0, 'latin1');
  return { pages: file.length / PAGE, damaged, plain };
}

/** Writes the decrypted copy, out of WAL mode so that a plain SQLite opens it read-only. */
export function writePlainCopy(decrypted: DecryptedFile, path: string): void {
  const copy = Buffer.from(decrypted.plain);
  // File format versions, bytes 18 and 19: 1 is the rollback journal, 2 is WAL.
  copy.writeUInt8(1, 18);
  copy.writeUInt8(1, 19);
  writeFileSync(path, copy);
}
