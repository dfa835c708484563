import { describe, expect, it } from 'vitest';
import { generalProtocol } from '../protocols/index.ts';
import { confirmItem } from './appointment.ts';
import { readReply } from './reading.ts';

const read = (text: string, language = 'fr') => {
  const { outcome, value } = readReply(
    generalProtocol,
    'confirmation',
    confirmItem,
    language,
    text,
    null,
  );
  return { outcome, value };
};

describe('a OUI with something to call about', () => {
  it.each([
    ['oui mais j’ai de la fièvre', 'fr'],
    ['Oui je viens, par contre je vomis depuis hier', 'fr'],
    ['oui mais j’ai 39 depuis hier soir', 'fr'],
    ['yes but I have a fever', 'en'],
    ['sí pero tengo fiebre', 'es'],
    ['sim mas tenho febre', 'pt'],
    ['evet ama ateşim var', 'tr'],
    ['نعم لكن عندي حمى', 'ar'],
  ])('confirms and alerts: %s', (text, language) => {
    expect(read(text, language)).toEqual({ outcome: 'worrying', value: true });
  });

  it.each([
    'oui mais j’ai bu un café',
    'oui mais je n’ai personne pour me ramener',
    'oui mais j’ai de la fièvre, je ne viendrai pas',
    'oui mais j’ai de la fièvre, je préfère annuler',
    'oui mais j’ai de la fièvre, il faudrait décaler',
    'oui mais rappelez-moi',
    'j’ai de la fièvre',
  ])('confirms nothing, and still alerts: %s', (text) => {
    const { outcome, value } = read(text);
    expect({ outcome, isTrue: value === true }).toEqual({ outcome: 'worrying', isTrue: false });
  });

  it.each(['oui mais non', 'oui mais pas demain'])('is unclear: %s', (text) => {
    expect(read(text)).toEqual({ outcome: 'unclear', value: null });
  });

  it('is a danger first where the sign is urgent', () => {
    expect(read('oui mais je n’arrive plus à respirer').outcome).toBe('urgent');
  });
});
