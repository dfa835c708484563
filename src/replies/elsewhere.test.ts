import { describe, expect, it } from 'vitest';
import { analyse, type Question, scanRedFlags } from './index.ts';

const signs: Question = {
  kind: 'yesno',
  text: 'Avez-vous eu des saignements, de la fièvre ou une douleur inhabituelle ?',
  worryingIf: 'yes',
};
const home: Question = {
  kind: 'yesno',
  text: 'Depuis votre retour à domicile, tout se passe-t-il bien ?',
  worryingIf: 'no',
};
const tonsils: Question = {
  kind: 'yesno',
  text: 'Votre enfant a-t-il saigné de la bouche depuis l’opération des amygdales ?',
  worryingIf: 'yes',
};

/** A harmless reply, and its neighbour that is none: the pair shares the words of the danger. */
type Pair = readonly [question: Question, harmless: string, danger: string];

const URGENT: readonly Pair[] = [
  [
    signs,
    'Non, mon cousin a fait une phlébite l’an dernier mais moi rien',
    'Mon mollet est dur, mon cousin a fait une phlébite l’an dernier et c’était pareil',
  ],
  [
    signs,
    'non. La dernière fois j’avais fait une hémorragie mais là rien',
    'je saigne comme la dernière fois, ça n’arrête pas',
  ],
  [
    home,
    'nickel ! mon mari a failli s’évanouir en me voyant',
    'mon mari s’est évanoui en se levant, moi je panique',
  ],
  [
    tonsils,
    'non, son frère avait saigné lui mais pas elle',
    'c’est son frère, elle saigne de la bouche',
  ],
  [
    tonsils,
    'non ; s’il crache du sang je vous appelle, promis',
    's’il boit il recrache du sang, je vous appelle ?',
  ],
  [
    home,
    'Tout va bien, je me suis évanoui en voyant la facture',
    'je me suis évanoui en voyant la plaie',
  ],
  [
    home,
    'super bien, j’avais peur de m’étouffer la nuit',
    'j’avais peur de m’étouffer et là je n’arrive plus à respirer',
  ],
  [home, 'tout va bien, à part que je crève de rire', 'tout va bien, à part que je crache du sang'],
];

const WORRYING: readonly Pair[] = [
  [
    signs,
    'Non, ma sœur avait eu de la fièvre après la sienne mais pas moi',
    'fièvre, ma sœur aussi',
  ],
  [home, 'Tout va bien, le chien a vomi', 'le chien a arraché mon pansement'],
  [
    signs,
    'non, à la moindre fièvre je vous appelle',
    'à la moindre marche la cicatrice saigne un peu',
  ],
  [home, 'oui, j’avais très peur mais tout va bien', 'j’ai très peur, je ne dors plus'],
  [home, 'oui parfait, des frissons de bonheur', 'des frissons et 38,9'],
];

describe('whose a sign is, and when', () => {
  it.each(URGENT)('H05: lets "%o" go, and keeps its neighbour', (question, harmless, danger) => {
    expect(scanRedFlags(harmless)).toEqual([]);
    expect(analyse(harmless, question).outcome).toMatch(/satisfactory|unclear/);
    expect(analyse(danger, question).outcome).toBe('urgent');
  });

  it.each(WORRYING)(
    'H05: raises no alarm for "%o", and keeps its neighbour',
    (question, harmless, danger) => {
      expect(analyse(harmless, question).outcome).toMatch(/satisfactory|unclear/);
      expect(analyse(danger, question).outcome).toMatch(/worrying|urgent/);
    },
  );

  it('H05: leaves to a person a danger that is only likely to be another’s', () => {
    const { outcome, value } = analyse('mon frère avait fait une hémorragie', signs, null);
    expect(outcome).toBe('unclear');
    expect(value).toBeNull();
  });

  it('says nothing of the patient: another’s sign answers no question', () => {
    expect(analyse('mon cousin a fait une phlébite en 1998', signs).outcome).toBe('unclear');
  });
});
