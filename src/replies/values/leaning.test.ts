import { describe, expect, it } from 'vitest';
import { bundledLeaning, bundledModel, type LeaningModel } from '../classifier/index.ts';
import { analyse, isLeant, type Question } from '../index.ts';

const asks = (text: string, worryingIf: 'yes' | 'no'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});
const meal = asks('Votre enfant mange-t-il et boit-il normalement ?', 'no');
const breath = asks('Avez-vous du mal à respirer ?', 'yes');
const blood = asks('La plaie saigne-t-elle ?', 'yes');
const come: Question = {
  kind: 'confirm',
  text: 'Merci de confirmer votre venue.',
  worryingIf: null,
};

/** A model that finds every answer as sure to be well as asked, whatever it says. */
function leaningTo(well: number): LeaningModel {
  const { version, head } = bundledLeaning();
  const offset = Math.log(well / (1 - well));
  const weights = new Int8Array(head.weights.length);
  const told = { ...head, weights, bias: 0, calibration: { slope: 1, offset } };
  return { version, head: told, words: told };
}

const read = (text: string, question: Question, leaning: LeaningModel | null) =>
  analyse(text, question, bundledModel(), leaning);

describe('the leaning of an answer', () => {
  const words = 'sa cuillère n’a pas chômé';

  it('H26: leaves open what no rule read, and says which way it leans and how surely', () => {
    const { value, why } = read(words, meal, leaningTo(0.96));
    expect(value).toBeNull();
    const [reason] = why.filter(({ rule }) => rule === 'leaning');
    expect(reason).toMatchObject({ threshold: 0.95 });
    expect(reason?.probability).toBeCloseTo(0.96);
  });

  it('is silent where it is not sure', () => {
    expect(isLeant(read(words, meal, leaningTo(0.8)))).toBe(false);
    expect(isLeant(read(words, meal, null))).toBe(false);
  });

  it('means a no where the question asks about signs', () => {
    const text = 'la croûte est belle à voir';
    expect(read(text, blood, leaningTo(0.99)).closest).toMatchObject({ value: false });
  });

  it('is shown as the closest meaning of an unclear reply', () => {
    expect(read(words, meal, leaningTo(0.96))).toMatchObject({
      outcome: 'unclear',
      closest: { outcome: 'satisfactory', value: true },
    });
  });

  it.each([
    [meal, words],
    [meal, 'il vomit tout'],
    [breath, 'j’étouffe'],
    [breath, 'oui'],
    [blood, 'ça coule à flots'],
    [blood, 'non, mais j’ai de la fièvre'],
    [come, 'je ne viendrai pas'],
    [come, 'STOP'],
  ])('H05: makes no danger less and takes no red flag away (%o, %s)', (question, text) => {
    const without = read(text, question, null);
    for (const well of [0.001, 0.999]) {
      const { outcome, redFlags, intents } = read(text, question, leaningTo(well));
      const doubted = without.outcome === 'satisfactory' && well < 0.5 ? 'unclear' : null;
      expect(outcome).toBe(doubted ?? without.outcome);
      expect(redFlags).toEqual(without.redFlags);
      expect(intents).toEqual(without.intents);
    }
  });

  it('H05: hands to a person what the rules find fine and the words do not', () => {
    const { words: told } = leaningTo(0.02);
    const doubting = { ...leaningTo(0.98), words: told };
    expect(read('tout se passe bien', meal, leaningTo(0.98)).outcome).toBe('satisfactory');
    expect(read('tout se passe bien', meal, doubting)).toMatchObject({
      outcome: 'unclear',
      value: null,
    });
  });

  it('H26: says nothing where the words alone lean the other way', () => {
    const { words: told } = leaningTo(0.02);
    expect(isLeant(read(words, meal, { ...leaningTo(0.98), words: told }))).toBe(false);
  });

  it('H26: leaves open what the rules found open', () => {
    for (const text of ['oui et non', 'façon de parler, bien mangé', 'hier oui et non']) {
      expect(read(text, meal, leaningTo(0.999)).value, text).toBeNull();
    }
    expect(read('oui mais il vomit du sang', meal, leaningTo(0.999)).value).toBeNull();
  });

  it('H26: is known as likely only, so that nothing is done upon it', () => {
    expect(isLeant(read(words, meal, leaningTo(0.96)))).toBe(true);
    expect(isLeant(read('oui', meal, leaningTo(0.96)))).toBe(false);
  });

  it('leaves figures and single letters to the rules', () => {
    for (const text of ['4', '??', 'z']) {
      expect(read(text, meal, leaningTo(0.999)).value, text).toBeNull();
    }
  });
});
