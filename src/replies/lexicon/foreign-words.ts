/** Filled from the other languages' lexicons: their words are never corrected to French ones. */
import { FOREIGN_KNOWN } from './foreign.ts';

export const isForeignWord = (word: string): boolean => FOREIGN_KNOWN.has(word);
