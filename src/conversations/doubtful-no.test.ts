import { describe, expect, it } from 'vitest';
import { isDoubtfulNo } from './doubtful-no.ts';

describe('H26: a NON to « viendrez-vous ? »', () => {
  it.each([
    'non pas de fièvre',
    'Non, pas de fievre ni toux',
    'non aucun symptôme',
    'NON PAS MALADE',
    'non rien à signaler',
    'non je n’ai plus de fièvre',
  ])('is for a person to read when it denies something else: %s', (text) => {
    expect(isDoubtfulNo(text)).toBe(true);
  });

  it.each([
    'NON',
    'non merci',
    'Non je ne viens pas',
    'non je ne peux pas venir, pas de voiture',
    'non pas possible, à reporter',
    'non désolée je suis malade',
    'non j’ai de la fièvre',
    'non, sans accompagnant je ne peux pas',
  ])('is a NON when it stands alone or speaks of coming: %s', (text) => {
    expect(isDoubtfulNo(text)).toBe(false);
  });
});
