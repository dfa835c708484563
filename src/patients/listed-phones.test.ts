import { describe, expect, it } from 'vitest';
import { namesGuardian, type PhoneFacts, phonesOfFacts } from './listed-phones.ts';

describe('H27: who may stand for a child', () => {
  it.each([
    'Mère',
    'PERE',
    'Parents',
    'sa maman',
    'Papa',
    'Grand-mère',
    'grands parents',
    'Mme DUPONT (mère)',
    'père et mère',
    'Tutrice',
    'Représentant légal',
    'Responsable légale',
  ])('%s', (words) => expect(namesGuardian(words)).toBe(true));

  it.each([
    'Conjoint',
    'Fils',
    'Sœur',
    'Frère',
    'Voisine',
    'Taxi',
    'Ami',
    'Belle-mère',
    'beau père',
    'Père absent',
    'tous sauf la mère',
    'mère décédée',
    'Famille d’accueil',
    'Compère',
    'Infirmière',
  ])('not %s', (words) => expect(namesGuardian(words)).toBe(false));
});

describe('H27: whose the numbers of a list are', () => {
  const facts: PhoneFacts = {
    mobile: '+33639980101',
    escort: 'Mère',
    escortPhone: null,
    surgeryDate: '2026-03-09',
  };
  const adult = { birthDate: '1980-01-01', isProtected: false };

  it('an adult under guardianship needs a guardian with a number of their own', () => {
    const ward = { ...adult, isProtected: true };
    expect(phonesOfFacts({ ...facts, escort: 'Tuteur' }, ward)).toEqual({
      patient: '+33639980101',
      representative: null,
    });
    const known = { ...facts, escort: 'Tuteur', escortPhone: '+33639980202' };
    expect(phonesOfFacts(known, ward)).toEqual({
      patient: '+33639980101',
      representative: { number: '+33639980202', name: 'Tuteur' },
    });
  });

  it('one number written twice is the parent’s', () => {
    const child = { birthDate: '2010-01-01', isProtected: false };
    expect(phonesOfFacts({ ...facts, escortPhone: '+33639980101' }, child)).toEqual({
      patient: null,
      representative: { number: '+33639980101', name: 'Mère' },
    });
  });

  it('without a birth date nobody is taken for a child', () => {
    expect(phonesOfFacts(facts, { birthDate: null, isProtected: false })).toEqual({
      patient: '+33639980101',
      representative: null,
    });
  });
});
