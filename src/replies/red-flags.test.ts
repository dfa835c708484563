import { describe, expect, it } from 'vitest';
import { scanRedFlags } from './index.ts';

describe('red flags', () => {
  it('H05: hears danger in plain and in phonetic spelling', () => {
    for (const text of [
      'jsaigne bocou',
      'c’est la mer rouge',
      'jarive pa a respiré',
      'mal o mollé',
    ]) {
      expect(scanRedFlags(text), text).not.toEqual([]);
    }
  });

  it('leaves out what is denied, over or a figure of speech', () => {
    for (const text of [
      'je ne saigne plus du tout',
      'je respire bien',
      'vue à couper le souffle',
    ]) {
      expect(scanRedFlags(text), text).toEqual([]);
    }
  });
});
