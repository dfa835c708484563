import { createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';

/**
 * SQLCipher 4's page: encrypted content, then 80 reserved bytes (IV 16, HMAC-SHA512 64). The
 * HMAC covers content, IV and the page's number as 32-bit little endian; page 1 begins with the
 * file's salt, which is left out. https://www.zetetic.net/sqlcipher/design/
 */
export const PAGE_SIZE = 4096;
export const SALT_SIZE = 16;
const HMAC_SIZE = 64;
const HMAC_SALT_MASK = 0x3a;
const HMAC_KEY_ROUNDS = 2;

/**
 * The file's salt. SQLCipher draws it at random; with a raw key it only separates the HMAC key
 * from the page key, so we derive it from the key. That lets a damaged first page be told from
 * a wrong key: the salt to expect is known without reading the file.
 */
export function saltFor(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'vigie database salt', SALT_SIZE));
}

export function hmacKeyFor(key: Buffer): Buffer {
  const masked = saltFor(key).map((byte) => byte ^ HMAC_SALT_MASK);
  return pbkdf2Sync(key, masked, HMAC_KEY_ROUNDS, 32, 'sha512');
}

/** Whether `page` (4096 bytes, numbered from 1) is as it was written with this key. */
export function isPageIntact(hmacKey: Buffer, page: Buffer, pageNumber: number): boolean {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(pageNumber);
  const expected = createHmac('sha512', hmacKey)
    .update(page.subarray(pageNumber === 1 ? SALT_SIZE : 0, PAGE_SIZE - HMAC_SIZE))
    .update(number)
    .digest();
  return expected.equals(page.subarray(PAGE_SIZE - HMAC_SIZE));
}
