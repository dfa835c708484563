/**
 * What a nurse types, as the contract wants it: +33 for a French ten-digit number, a foreign one
 * as typed after its +. Null when it is neither; the Unit checks again.
 */
export function toInternational(typed: string): string | null {
  const digits = typed.replace(/[\s.()-]/g, '').replace(/^00/, '+');
  if (/^0[1-9]\d{8}$/.test(digits)) return `+33${digits.slice(1)}`;
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
}
