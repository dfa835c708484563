import type { Outcome, Question, Value } from '../types.ts';
import type { Group, Row } from './cases.ts';

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  u: 'urgent',
  w: 'worrying',
  '?': 'unclear',
  s: 'satisfactory',
  n: 'none',
};

/**
 * One reply per line: the letter of its outcome (`u w ? s n`), the text with `\n` for a line
 * break, then ` => value` in JSON where one is expected.
 */
export const readRows = (question: Question, block: string): Group => ({
  question,
  rows: block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): Row => {
      const outcome = OUTCOMES[line.slice(0, 1)];
      if (outcome === undefined || line[1] !== ' ') throw new Error(`not a row: ${line}`);
      const [text = '', value] = line.slice(2).split(' => ');
      const typed = text.replaceAll('\\n', '\n');
      return value === undefined ? [typed, outcome] : [typed, outcome, JSON.parse(value) as Value];
    }),
});
