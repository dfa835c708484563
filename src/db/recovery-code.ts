import { createHash, randomBytes } from 'node:crypto';

/**
 * A code for paper: 8 groups of 4 signs, 150 random bits and 10 of checksum. Crockford's base 32
 * has no I, L, O or U, so that what was written by hand is read back without doubt.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SIGNS = 30;
const CHECK_SIGNS = 2;

export function newRecoveryCode(): string {
  // 256 is a multiple of 32: every sign is equally likely.
  const signs = [...randomBytes(SIGNS)].map((byte) => ALPHABET.charAt(byte % 32)).join('');
  return (signs + checkOf(signs)).replace(/(.{4})(?=.)/g, '$1-');
}

/** The code's 30 random signs, or null when it was mistyped. Case, spaces and dashes are free. */
export function readRecoveryCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const secret = signs.slice(0, SIGNS);
  return signs.length === SIGNS + CHECK_SIGNS && signs === secret + checkOf(secret) ? secret : null;
}

function checkOf(signs: string): string {
  const digest = createHash('sha256').update(signs).digest();
  return [...digest.subarray(0, CHECK_SIGNS)].map((byte) => ALPHABET.charAt(byte % 32)).join('');
}
