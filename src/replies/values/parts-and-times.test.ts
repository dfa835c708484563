import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import type { Outcome, Question } from '../types.ts';

const sign = (text: string): Question => ({ kind: 'yesno', text, worryingIf: 'yes' });
const well = (text: string): Question => ({ kind: 'yesno', text, worryingIf: 'no' });
const confirm = (text: string): Question => ({ kind: 'confirm', text, worryingIf: null });

type Row = readonly [Question, string, Outcome, boolean | null];

const bleeds = sign('Votre plaie saigne-t-elle ?');
const stopped = well("Le saignement s'est-il arrêté ?");
const eaten = sign('Avez-vous mangé ou bu quelque chose ce matin ?');
const drops = well('Mettez-vous vos collyres comme prescrit ?');
const visit = confirm('Convocation mardi à 9h pour votre hernie. Merci de valider.');

function reads(rows: readonly Row[]): void {
  for (const [question, text, outcome, value] of rows) {
    const read = analyse(text, question, null);
    expect([read.outcome, read.value], `${question.text} ${text}`).toEqual([outcome, value]);
  }
}

describe('a yes of before', () => {
  it('H26: is none now, where the reply says so', () => {
    reads([
      [bleeds, 'la première nuit oui, celle-ci non', 'satisfactory', false],
      [bleeds, 'ayer sí, hoy ya nada', 'satisfactory', false],
      [drops, 'oui au début, plus depuis 2 jours', 'worrying', false],
    ]);
  });

  it('H26: is open where it has an end', () => {
    const night = well("Quelqu'un passera-t-il la première nuit avec vous ?");
    reads([
      [night, "oui jusqu'à 22h, ensuite elle repart chez elle", 'unclear', null],
      [night, 'oui', 'satisfactory', true],
    ]);
  });
});

describe('a no with an exception', () => {
  it('H26: is no plain no', () => {
    const jewel = sign('Portez-vous encore un bijou ou un piercing ?');
    expect(analyse('Non, à part celui de la langue', jewel, null).value).toBeNull();
    const head = sign('Avez-vous mal à la tête ?');
    expect(analyse('Non. Bon, si, dès que je suis debout', head, null).value).not.toBe(false);
    const worry = sign('Y a-t-il quelque chose qui vous inquiète ?');
    const read = analyse("rien de spécial... à part que je n'ai pas uriné", worry, null);
    expect([read.outcome, read.value === false]).toEqual(['worrying', false]);
    reads([[jewel, 'Non, rien', 'satisfactory', false]]);
  });

  it('H26: is none in words that only look like one', () => {
    const swallows = sign('Pas de problème pour avaler ?');
    expect(analyse('rien ne descend depuis hier soir', swallows, null).value).not.toBe(false);
    expect(analyse('non stop depuis hier, ça coule à flots', bleeds, null)).toMatchObject({
      outcome: 'urgent',
      value: true,
    });
    const blocked = sign('Êtes-vous bloqué pour uriner ?');
    reads([[blocked, 'impossible depuis 10h ce matin', 'worrying', true]]);
  });
});

describe('an answer in parts', () => {
  it('H26: is open for two sides, and no for what is missing', () => {
    const fingers = well('Pouvez-vous bouger les doigts de la main opérée ?');
    const medicines = well('Votre enfant accepte-t-il ses médicaments ?');
    const gas = well("Avez-vous eu des gaz ou une selle depuis l'opération ?");
    expect(analyse("le pouce oui, les autres c'est mort", fingers, null).value).toBeNull();
    reads([
      [medicines, 'doliprane oui, antibio pas moyen', 'worrying', false],
      [gas, 'gaz oui, selle pas encore', 'satisfactory', true],
    ]);
    const things = confirm('Avez-vous vos béquilles et vos bas à la maison ?');
    reads([[things, 'les bas oui, les béquilles pas encore', 'worrying', null]]);
  });
});

describe('a question whether something stopped', () => {
  it('takes « plus une goutte » for a yes', () => {
    const blood = well('Avez-vous arrêté votre anticoagulant à la date prévue ?');
    reads([
      [stopped, 'plus une goutte', 'satisfactory', true],
      [blood, "Plus d'Eliquis depuis 3 jours", 'satisfactory', true],
      [stopped, 'non', 'worrying', false],
    ]);
  });
});

describe('a question whether something was eaten', () => {
  it('takes food for a yes, and its denial for a no', () => {
    reads([
      [eaten, 'un yaourt à 6h', 'worrying', true],
      [eaten, 'rien depuis minuit', 'satisfactory', false],
    ]);
    const meal = well('Avez-vous mangé et bu normalement ?');
    reads([[meal, 'oui un yaourt à 6h', 'satisfactory', true]]);
  });
});

describe('what confirms a coming', () => {
  it('H26: is not the name of the operation, nor that a sign is gone', () => {
    for (const text of [
      "Ma hernie attendra, j'ai trouvé un chirurgien plus près",
      'je retire ma demande, ma hernie ne me gêne plus',
    ]) {
      expect(analyse(text, visit, null).value, text).not.toBe(true);
    }
    reads([[visit, 'Validé pour mardi', 'satisfactory', true]]);
  });
});

describe('a question that compares', () => {
  const flow = sign('Perdez-vous plus de sang que pendant des règles ?');

  it('takes less for a no and more for a yes', () => {
    reads([
      [flow, 'moins que des règles', 'satisfactory', false],
      [flow, 'davantage que mes règles', 'worrying', true],
    ]);
  });

  it('H05: hears the sign beside the comparison', () => {
    for (const text of [
      'moins que des règles mais ça sent très mauvais',
      'moins que des règles mais avec de gros caillots',
      'moins que des règles, par contre j’ai très mal au ventre',
    ]) {
      const { outcome } = analyse(text, flow, null);
      expect(['worrying', 'urgent'], text).toContain(outcome);
    }
  });
});

describe('« pas mal au »', () => {
  it('denies a pain, and « pas mal de » does not', () => {
    const legs = sign('Avez-vous mal dans la poitrine ou dans une jambe ?');
    reads([[legs, 'je respire très bien et pas mal aux jambes', 'satisfactory', false]]);
    expect(analyse('pas mal de sang ce matin', bleeds, null).outcome).not.toBe('satisfactory');
  });
});

describe('« oui bof »', () => {
  it('H26: is a sigh, and no yes', () => {
    const night = well("Votre nuit s'est-elle bien passée ?");
    reads([[night, 'mouais bof', 'worrying', false]]);
  });
});
