/** FNV-1a, continued from `hash`. */
export function hashText(text: string, hash: number): number {
  let h = hash;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** `hash` continued by a space and by `text`, as if the words had been joined. */
export const hashNext = (text: string, hash: number): number =>
  hashText(text, Math.imul(hash ^ SPACE, 0x01000193));

const SPACE = 32;
