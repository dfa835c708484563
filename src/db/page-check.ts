import { createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * The sizes that the pages of a file may have: that of a new file, then SQLCipher's default, which
 * older files have. Whatever a commit changes is encrypted and authenticated by whole pages; of
 * 2048 bytes they cost a decision a tenth less than of 4096. In 1024, rows no longer fit.
 */
export const pageSizes = [2048, 4096] as const;
export type PageSize = (typeof pageSizes)[number];
export const newPageSize: PageSize = pageSizes[0];

/**
 * SQLCipher 4's page: encrypted content, then 80 reserved bytes (IV 16, HMAC-SHA512 64). The
 * HMAC covers content, IV and the page's number as 32-bit little endian; page 1 begins with the
 * file's salt, which is left out. https://www.zetetic.net/sqlcipher/design/
 */
const SALT_SIZE = 16;
const HMAC_SIZE = 64;
const HMAC_SALT_MASK = 0x3a;
const HMAC_KEY_ROUNDS = 2;

/** SQLite keeps its locks on the page at 1 GiB and never writes it. https://sqlite.org/fileformat2.html */
const LOCK_BYTE = 0x4000_0000;

export interface PageScan {
  /** The first 16 bytes: of our files, the salt. */
  readonly head: Buffer;
  readonly pages: number;
  /** Numbers, from 1, of the pages that are not as they were written with this key. */
  readonly damaged: readonly number[];
  /** Whether the file is made of whole pages. */
  readonly whole: boolean;
}

/**
 * Checks the HMAC of every page on the disk, free ones included; where none is intact, of whatever
 * size, as pages of a new file.
 *
 * Only while this process has no connection to that file: closing it here would drop SQLite's
 * POSIX locks on it (https://sqlite.org/howtocorrupt.html §2.2). Beside a unit at work use
 * `verifyDatabase`.
 */
export function scanPages(path: string, key: Buffer): PageScan {
  const asNew = scanPagesOf(newPageSize, path, key);
  if (hasIntact(asNew)) return asNew;
  const others = pageSizes.filter((size) => size !== newPageSize);
  return others.map((size) => scanPagesOf(size, path, key)).find(hasIntact) ?? asNew;
}

const hasIntact = ({ pages, damaged }: PageScan): boolean => damaged.length < pages;

function scanPagesOf(pageSize: PageSize, path: string, key: Buffer): PageScan {
  const salt = saltFor(key);
  const hmacKey = hmacKeyFor(key, salt);
  const page = Buffer.alloc(pageSize);
  const head = Buffer.alloc(SALT_SIZE);
  const damaged: number[] = [];
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const pages = Math.ceil(size / pageSize);
    for (let number = 1; number <= pages; number += 1) {
      if ((number - 1) * pageSize === LOCK_BYTE) continue;
      page.fill(0);
      readSync(file, page, 0, pageSize, (number - 1) * pageSize);
      if (number === 1) page.copy(head);
      const rightSalt = number !== 1 || head.equals(salt);
      if (!rightSalt || !isIntact(hmacKey, page, number)) damaged.push(number);
    }
    return { head, pages, damaged, whole: size % pageSize === 0 };
  } finally {
    closeSync(file);
  }
}

/**
 * The file's salt. SQLCipher draws it at random; with a raw key it only separates the HMAC key
 * from the page key, so we derive it from the key. That is how a damaged first page is told from
 * a wrong key: what the salt should be is known without reading the file.
 */
export function saltFor(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'vigie database salt', SALT_SIZE));
}

function hmacKeyFor(key: Buffer, salt: Buffer): Buffer {
  const masked = salt.map((byte) => byte ^ HMAC_SALT_MASK);
  return pbkdf2Sync(key, masked, HMAC_KEY_ROUNDS, 32, 'sha512');
}

function isIntact(hmacKey: Buffer, page: Buffer, pageNumber: number): boolean {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(pageNumber);
  const expected = createHmac('sha512', hmacKey)
    .update(page.subarray(pageNumber === 1 ? SALT_SIZE : 0, page.length - HMAC_SIZE))
    .update(number)
    .digest();
  return expected.equals(page.subarray(page.length - HMAC_SIZE));
}
