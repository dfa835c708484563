import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts';

describe('the recovery code', () => {
  it('has 8 groups of 4 signs, none of them doubtful on paper', () => {
    expect(newRecoveryCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){7}$/);
  });

  it('is read whatever the case, spaces, dashes, and O, I, L for 0 and 1', () => {
    const code = newRecoveryCode();
    const secret = readRecoveryCode(code);
    expect(secret).toHaveLength(30);
    const byHand = code
      .toLowerCase()
      .replaceAll('-', '  ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l');
    expect(readRecoveryCode(byHand)).toBe(secret);
  });

  it('is refused when it is cut or too long', () => {
    const code = newRecoveryCode();
    expect(readRecoveryCode(code.slice(0, -1))).toBeNull();
    expect(readRecoveryCode(`${code}0`)).toBeNull();
    expect(readRecoveryCode('')).toBeNull();
  });

  it('finds nearly every wrong sign: 10 bits of checksum let 1 in 1024 through', () => {
    const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const tried = { wrong: 0, taken: 0 };
    fc.assert(
      fc.property(fc.nat(29), fc.integer({ min: 1, max: 31 }), (position, shift) => {
        const code = newRecoveryCode().replaceAll('-', '');
        const sign = signs.charAt((signs.indexOf(code.charAt(position)) + shift) % 32);
        tried.wrong += 1;
        const typed = code.slice(0, position) + sign + code.slice(position + 1);
        if (readRecoveryCode(typed) !== null) tried.taken += 1;
      }),
      { numRuns: 2000 },
    );
    // 2 expected; 20 has a chance below 1 in 10^12.
    expect(tried.taken).toBeLessThan(20);
  });
});
