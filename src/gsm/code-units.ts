/** Longer texts get memory of their own: a part has at most 160, and most messages one to three. */
const USUAL_UNITS = 1024;

// Reused by every call, which is safe because nothing here waits. Code units are written as
// UTF-16LE, which is how they lie in memory: every platform we ship on is little-endian.
const usual = new Uint16Array(USUAL_UNITS);
const usualOctets = Buffer.from(usual.buffer);

/**
 * The UTF-16 code units of a text, from index 0 to `text.length` (what follows is noise), good
 * until the next call. Asking a string for its units one by one takes several times as long where
 * the string is a piece of another, or joined of several.
 */
export function codeUnitsOf(text: string): Uint16Array {
  if (text.length <= USUAL_UNITS) {
    usualOctets.write(text, 'utf16le');
    return usual;
  }
  const units = new Uint16Array(text.length);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}
