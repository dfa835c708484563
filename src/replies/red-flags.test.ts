import { describe, expect, it } from 'vitest';
import { scanRedFlags } from './index.ts';

describe('red flags', () => {
  it('H05: hears danger in plain and in phonetic spelling', () => {
    for (const text of [
      'jsaigne bocou',
      'c’est la mer rouge',
      'jarive pa a respiré',
      'mal o mollé',
      'repris de plus belle, 3 torchons',
      'plus d’image de ce côté depuis midi',
      'j’ai écrit une lettre pour mes enfants, pardonnez-moi',
      'j’ai tout pris, les trente d’un coup',
    ]) {
      expect(scanRedFlags(text), text).not.toEqual([]);
    }
  });

  it('leaves out what is denied, over or a figure of speech', () => {
    for (const text of [
      'je ne saigne plus du tout',
      'je respire bien',
      'vue à couper le souffle',
      'j’ai écrit une lettre de remerciement pour votre équipe',
      'plus d’image sur la télé, j’ai lu',
      'j’ai tout pris, les papiers et le courrier',
    ]) {
      expect(scanRedFlags(text), text).toEqual([]);
    }
  });
});
