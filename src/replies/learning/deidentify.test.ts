import { describe, expect, it } from 'vitest';
import { commonWordsIn, deidentify, wordsIn } from './deidentify.ts';
import { exampleWords } from './label-file.ts';

const allowed = {
  vocabulary: exampleWords(),
  names: wordsIn(['LE GALL', 'Rose', 'Petit', 'Dr Bernard LENOIR']),
};
const left = (text: string) => deidentify(text, allowed);

describe('deidentify', () => {
  it('keeps the words and the values that teach', () => {
    for (const text of [
      'je saigne un peu',
      'douleur 8/10',
      'entre 4 et 5',
      '38,5 ce matin',
      '38°5',
      'oui merci',
      '7 sur 10',
    ]) {
      expect(left(text)).toBe(text);
    }
  });

  it('leaves no telephone, however it is written', () => {
    for (const number of [
      '06 39 98 00 12',
      '0639980012',
      '+33 6 39 98 00 12',
      '06.39.98.00.12',
      '06-39-98-00-12',
      '0033639980012',
    ]) {
      expect(left(`rappelez moi au ${number} merci`)).toBe('rappelez moi au [numéro] merci');
    }
  });

  it('leaves no date', () => {
    for (const date of [
      '12/03/1958',
      '12-03-58',
      '1958-03-12',
      '12.3.2026',
      '3/4',
      '12 mars 1958',
      '1er avril',
    ]) {
      expect(left(`rdv le ${date}`)).not.toMatch(/\d/);
    }
  });

  it('leaves no name of the folder, even one that is a word', () => {
    const said = left('bonjour, je suis Rose LE GALL, opérée par Lenoir, un petit saignement');
    for (const name of ['Rose', 'GALL', 'Lenoir', 'petit']) {
      expect(said.toLowerCase()).not.toContain(name.toLowerCase());
    }
    expect(said).toContain('saignement');
  });

  it('leaves no word that our own examples do not have: a village, a street, an address', () => {
    expect(left('j’habite Plouguerneau, kerbiriou@exemple.fr')).not.toMatch(
      /plougue|kerbi|exemple/i,
    );
  });

  it('leaves no name of an invented person, whom an example happens to name', () => {
    const told = commonWordsIn([
      'Demande à Texier',
      'mme Texier va bien',
      'texier ne saigne plus',
      'elle va bien',
    ]);
    expect([...told].sort()).toEqual(['bien', 'va']);
    expect(left('je suis avec Karim Lopez, ça va')).toBe('je suis avec [mot] [mot], ça va');
  });

  it('leaves no number that is no answer: a room, a year, a postcode', () => {
    expect(left('chambre 214, 29880, en 1958')).not.toMatch(/214|29880|1958/);
  });
});
