import { describe, expect, it } from 'vitest';
import { analyse, type Question } from './index.ts';

const pain: Question = { kind: 'scale', text: 'Votre douleur, de 0 à 10 ?', worryingIf: { gt: 7 } };
const heat: Question = {
  kind: 'temperature',
  text: 'Votre température ?',
  worryingIf: { gt: 38 },
};

const closest = (text: string, question: Question) => {
  const { outcome, closest: found } = analyse(text, question, null);
  expect(outcome, text).toBe('unclear');
  return found;
};

describe('the closest reading of an unclear reply', () => {
  it('is the worst of two notes that contradict each other', () => {
    expect(closest('1 ou 9', pain)).toMatchObject({ outcome: 'worrying', value: 9 });
    expect(closest('37 ou 38 selon l’oreille', heat)).toMatchObject({
      outcome: 'satisfactory',
      value: 38,
    });
  });

  it('says that a value is out of range, and takes none', () => {
    expect(closest('14', pain)).toEqual({
      outcome: 'unclear',
      value: null,
      detail: '14 : hors de l’échelle de 0 à 10',
    });
    expect(closest('5', heat)?.value).toBeNull();
  });

  it('knows another unit, another question and swapped digits when it sees them', () => {
    expect(closest('100.4', heat)).toMatchObject({ outcome: 'satisfactory', value: 38 });
    expect(closest('102', heat)).toMatchObject({ outcome: 'worrying', value: 38.9 });
    expect(closest('73', heat)).toMatchObject({ outcome: 'satisfactory', value: 37 });
    expect(closest('38,6', pain)).toMatchObject({ outcome: 'worrying', value: null });
  });

  it('H04: is never the outcome, and is silent where the reply is understood or says nothing', () => {
    expect(analyse('4', pain, null).closest).toBeNull();
    expect(closest('peu importe', pain)).toBeNull();
    expect(analyse('1 ou 9', pain, null).value).toBeNull();
  });
});
