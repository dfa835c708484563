import { fail, ok, type Result } from '../shared/result.ts';

/** A file's words as the value that they spell, or where they stop being JSON (RFC 8259), in French. */
export function readJson(words: string): Result<unknown, string> {
  // Editors put a mark before the first letter (U+FEFF): RFC 8259 §8.1 lets a reader ignore it.
  const text = words.startsWith('\uFEFF') ? words.slice(1) : words;
  if (text.trim() === '') return fail('Ce fichier est vide : rien n’a été pris.');
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail(`Ce fichier n’est pas du JSON lisible (${placeIn(text)}) : rien n’a été pris.`);
  }
}

/** « ligne 12, caractère 3 »; of a file that was cut short, where it ends. */
function placeIn(text: string): string {
  const end = firstFaulty(text);
  const before = (end === null ? text : text.slice(0, end - 1)).split('\n');
  const line = before.length;
  if (end === null) return `il s’arrête à la ligne ${line}, avant sa fin`;
  return `ligne ${line}, caractère ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Length of the shortest beginning that nothing can make right; null: only the end is missing. */
function firstFaulty(text: string): number | null {
  if (mayGoOn(text)) return null;
  let fine = 0;
  let faulty = text.length;
  while (faulty - fine > 1) {
    const middle = Math.floor((fine + faulty) / 2);
    if (mayGoOn(text.slice(0, middle))) fine = middle;
    else faulty = middle;
  }
  return faulty;
}

/** V8 gives no place for every fault, but tells one at the end from one before it. */
function mayGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    if (/end of JSON|Unterminated/.test(said)) return true;
    const at = /at position (\d+)/.exec(said)?.[1];
    return at !== undefined && Number(at) >= beginning.length;
  }
}
