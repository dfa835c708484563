import { type Line, normalise } from './normalise.ts';
import { withoutFigures } from './signs.ts';

/** One text is read several times in a row: for danger, for its question, for the other items. */
let last: { readonly text: string; readonly line: Line } | null = null;

/** The normalised line without figures of speech; the same one as long as the text is the same. */
export function lineOfText(text: string): Line {
  if (last?.text !== text) last = { text, line: withoutFigures(normalise(text)) };
  return last.line;
}
