import { randomInt } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';

/**
 * RFC 9106 §4, second recommended option for Argon2id (the library's default variant): 64 MiB,
 * 3 passes, 4 lanes. About 50 ms on the machines we know, off the main thread.
 */
const cost: Options = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };

/** Shorter ones are guessed; the same bound stands in the contract. */
export const shortestPassword = 10;

export function hashPassword(password: string): Promise<string> {
  return hash(written(password), cost);
}

/** Of a password that nobody has: an unknown login costs as much time as a known one. */
const nobodysHash =
  '$argon2id$v=19$m=65536,t=3,p=4$8YNKaUZLEKCiW0qov4++Ig$oTYYGw3pPPfjpNgVIwIvE6gofc0IsOINytjFaEaCUVs';

/** @param passwordHash null for an unknown login: false, after the same work. */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, written(password));
  return matches && passwordHash !== null;
}

/** An é typed on another keyboard may come as two characters (NIST SP 800-63B §3.1.1.2). */
function written(password: string): string {
  return password.normalize('NFKC');
}

// No c, q or y, and no vowel pairs: read aloud over the phone, each syllable has one spelling.
const consonants = 'bdfgjlmnprtvz';
const vowels = 'aeiou';

/** Four groups like `bado-rimu-keta-nozi`: 48 bits, to be changed at the first sign-in. */
export function readablePassword(): string {
  const pick = (letters: string) => letters.charAt(randomInt(letters.length));
  const syllable = () => pick(consonants) + pick(vowels);
  return Array.from({ length: 4 }, () => syllable() + syllable()).join('-');
}
