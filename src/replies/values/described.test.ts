import { describe, expect, it } from 'vitest';
import { analyse, type Question } from '../index.ts';

const asks = (text: string, worryingIf: 'yes' | 'no'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});
const confirm = (text: string): Question => ({ kind: 'confirm', text, worryingIf: null });

const dressing = asks('Votre pansement est-il resté propre et sec ?', 'no');
const stained = asks('Le pansement de votre jambe est-il taché de sang ?', 'yes');
const limb = asks('Pouvez-vous bouger et sentir normalement votre main endormie ?', 'no');
const urine = asks('Avez-vous uriné depuis le retrait de la sonde ?', 'no');
const bowels = asks('Avez-vous eu des gaz ou des selles depuis votre intervention ?', 'no');
const medicines = asks('Prenez-vous bien vos médicaments comme prévu ?', 'no');
const relief = asks('Les antidouleurs vous soulagent-ils suffisamment ?', 'no');
const sleep = asks('Avez-vous bien dormi cette nuit ?', 'no');
const well = asks('Tout se passe bien depuis votre retour à domicile ?', 'no');
const breath = asks(
  'Ressentez-vous une gêne pour respirer, une douleur au thorax ou au mollet ?',
  'yes',
);
const fasting = confirm('Rien mangé, rien bu, rien fumé depuis minuit ? Merci de confirmer.');
const washed = confirm('Douche antiseptique faite, vernis et bijoux enlevés ?');
const driving = confirm('Avez-vous compris que vous ne pourrez pas conduire au retour ?');
const smoked = confirm('N’avez-vous pas fumé depuis hier soir ?');

type Row = [Question, string, 'satisfactory' | 'worrying', boolean | null];

describe('an answer that describes a state', () => {
  it.each<Row>([
    [dressing, 'immaculé', 'satisfactory', true],
    [dressing, 'rien n’a bougé', 'satisfactory', true],
    [dressing, 'trempé', 'worrying', false],
    [dressing, 'oui mais il se décolle', 'worrying', null],
    [stained, 'il est blanc comme neige', 'satisfactory', false],
    [limb, 'je remue tous les orteils', 'satisfactory', true],
    [limb, 'tout rebouge', 'satisfactory', true],
    [limb, 'toujours du coton', 'worrying', false],
    [limb, 'le pouce oui, le reste toujours pas', 'worrying', false],
    [urine, 'trois gouttes', 'worrying', false],
    [urine, 'avec du débit', 'satisfactory', true],
    [bowels, 'gaz oui, selles non', 'satisfactory', true],
    [bowels, 'le calme plat', 'worrying', false],
    [medicines, 'à la lettre', 'satisfactory', true],
    [medicines, 'un jour sur deux', 'worrying', false],
    [relief, 'de l’eau', 'worrying', false],
    [relief, 'je ne sens plus rien', 'satisfactory', true],
    [sleep, 'comme un loir', 'satisfactory', true],
    [sleep, 'pas réveillé une seule fois', 'satisfactory', true],
    [well, 'pas tip top du tout', 'worrying', false],
    [
      asks('Avez-vous de nouvelles douleurs ou un saignement ?', 'yes'),
      'pas de douleur par contre ça saigne un peu',
      'worrying',
      true,
    ],
    [breath, 'mollets souples, souffle normal', 'satisfactory', false],
    [washed, 'Douchée, sans vernis, sans bijoux', 'satisfactory', true],
    [fasting, 'le ventre vide', 'satisfactory', true],
    [driving, 'je conduirai quand même', 'worrying', false],
  ])('is read where it is about what was asked (%o)', (question, text, outcome, value) => {
    expect(analyse(text, question)).toMatchObject({ outcome, value });
  });

  it('says nothing where something else was asked', () => {
    expect(analyse('trois gouttes', fasting).value).toBeNull();
    expect(analyse('à la lettre', stained).value).toBeNull();
  });

  it('is turned round by the denial before it, and by nothing after it', () => {
    expect(analyse('pas décollé', dressing)).toMatchObject({ value: true });
    expect(analyse('impeccable, rien à signaler', dressing)).toMatchObject({ value: true });
  });

  it('H26: is no comfort where the reply takes it back, or asks for an exception', () => {
    for (const text of ['en place sauf un coin', 'propre puis trempé']) {
      expect(analyse(text, dressing).outcome, text).not.toBe('satisfactory');
    }
  });

  it('H05: leaves a red flag where it stands', () => {
    expect(analyse('pansement impeccable, je n’arrive plus à respirer', dressing).outcome).toBe(
      'urgent',
    );
  });
});

describe('praise that is none', () => {
  it.each([
    'super… trois jours que je vomis',
    'quelle joie, la cicatrice s’est rouverte 👏',
    'ah bravo, la plaie coule',
  ])('H26: leaves no comfort beside the danger: %s', (text) => {
    expect(analyse(text, well)).toMatchObject({ outcome: 'worrying', value: false });
  });

  it('leaves the answer open where it may be meant', () => {
    expect(analyse('tout va super, j’ai juste vomi', well).value).toBeNull();
  });
});

describe('a no to a question that denies', () => {
  it('H26: is no complaint where it says that there is none', () => {
    const none = asks('N’avez-vous aucun problème avec votre pansement ?', 'no');
    expect(analyse('non aucun', none).value).not.toBe(false);
    expect(analyse('si, il se décolle', none)).toMatchObject({ outcome: 'worrying', value: false });
    expect(analyse('non, ventre vide', smoked).value).not.toBe(false);
  });

  it('H26: confirms with its reasons, and is for a person to read without', () => {
    expect(analyse('non, rien du tout', smoked)).toMatchObject({
      outcome: 'satisfactory',
      value: true,
    });
    expect(analyse('non', smoked)).toMatchObject({ outcome: 'unclear', value: null });
    expect(analyse('si, trois ce matin', smoked)).toMatchObject({
      outcome: 'worrying',
      value: false,
    });
  });
});

describe('what was eaten before an operation', () => {
  it.each([
    'j’ai fini un croissant à 3 h',
    'il a chipé un petit beurre',
    'elle a eu son biberon à 5 h',
    'oui, enfin un yaourt',
    'deux taffes de cigarillo',
  ])('H26: is never a confirmation: %s', (text) => {
    const { outcome, value } = analyse(text, fasting);
    expect(outcome).toBe('worrying');
    expect(value).not.toBe(true);
  });
});
