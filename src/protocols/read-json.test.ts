import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.ts';

const file = JSON.stringify({ a: [1, -2.5e3, true, null], b: { c: 'é "x" \\ \u0001' } }, null, 2);

const sentenceOf = (words: string): string => {
  const read = readJson(words);
  if (read.ok) throw new Error('read');
  return read.error;
};

describe('the words of a file', () => {
  it('are read, with or without the mark that editors put before them', () => {
    expect(readJson(file)).toEqual({ ok: true, value: JSON.parse(file) });
    expect(readJson(`\uFEFF${file}`)).toEqual({ ok: true, value: JSON.parse(file) });
  });

  it('that are no JSON are refused with the line and the letter', () => {
    expect(sentenceOf('{\n  "a": 1,\n  "b": oui\n}')).toBe(
      'Ce fichier n’est pas du JSON lisible (ligne 3, caractère 8) : rien n’a été pris.',
    );
    expect(sentenceOf('{\n  "a": 1,\n}')).toMatch(/\(ligne 3, caractère 1\)/);
    expect(sentenceOf('%PDF-1.7')).toMatch(/\(ligne 1, caractère 1\)/);
    // Saved as UTF-16 and read as UTF-8.
    expect(sentenceOf('\uFFFD\uFFFD{\0"\0a\0')).toMatch(/\(ligne 1, caractère 1\)/);
    expect(sentenceOf(' \n')).toBe('Ce fichier est vide : rien n’a été pris.');
  });

  it('cut short anywhere are refused as such, with the line where they end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: file.length - 1 }), (length) => {
        const lines = file.slice(0, length).split('\n').length;
        expect(sentenceOf(file.slice(0, length))).toBe(
          `Ce fichier n’est pas du JSON lisible (il s’arrête à la ligne ${lines}, avant sa fin) : rien n’a été pris.`,
        );
      }),
    );
  });
});
