import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits in hexadecimal. */
export const newToken = (): string => randomBytes(32).toString('hex');

/** Compares in constant time, whatever the lengths: both sides are hashed first. */
export function isSameToken(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
