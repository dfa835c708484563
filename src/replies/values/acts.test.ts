import { describe, expect, it } from 'vitest';
import { analyse, type Outcome, type Question, type Value } from '../index.ts';

const asks = (text: string, worryingIf: 'yes' | 'no'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});
const confirm = (text: string): Question => ({ kind: 'confirm', text, worryingIf: null });

const drops = asks('Avez-vous mis votre collyre ce matin ?', 'no');
const threads = asks('Vos fils ont-ils été retirés ?', 'no');
const stopped = confirm('Avez-vous arrêté votre Xarelto ?');
const papers = confirm('Avez-vous signé le consentement ?');
const jewels = confirm('Avez-vous retiré vos bijoux ?');
const forgot = asks('Avez-vous oublié de prendre votre antibiotique ?', 'yes');
const still = asks('Prenez-vous encore votre Kardegic ?', 'yes');
const pain = asks('Avez-vous pris votre antidouleur ?', 'no');
const bought = confirm('Avez-vous acheté vos compresses ?');
const vomited = asks('Avez-vous vomi depuis hier ?', 'yes');

type Row = readonly [Question, string, Outcome, Value];

describe('an act that was asked about', () => {
  it.each<Row>([
    [threads, 'enlevés jeudi au cabinet', 'satisfactory', true],
    [papers, 'rempli et scanné', 'satisfactory', true],
    [papers, 'paraphe donné hier', 'satisfactory', true],
    [bought, 'récupérées par mon gendre', 'satisfactory', true],
    [pain, 'un gramme à midi', 'satisfactory', true],
    [still, 'stoppé depuis lundi', 'satisfactory', false],
    [forgot, 'avalé à 8h comme prévu', 'satisfactory', false],
  ])('is told by its participle: %o: %s', (question, text, outcome, value) => {
    expect(analyse(text, question)).toMatchObject({ outcome, value });
  });

  it('stays the answer where the classifier doubts it', () => {
    for (const [question, text] of [
      [drops, 'flacon mis vers 9h'],
      [pain, 'Dafalgan et Tramadol'],
    ] as const) {
      const { outcome, value } = analyse(text, question);
      expect(value, text).toBe(true);
      expect(outcome, text).not.toBe('worrying');
    }
  });

  it.each<Row>([
    [drops, 'flacon jamais reçu', 'worrying', false],
    [papers, 'feuille pas encore remplie', 'worrying', false],
    [bought, 'pas commandées', 'worrying', false],
  ])('is not done where that is what is said: %o: %s', (question, text, outcome, value) => {
    expect(analyse(text, question)).toMatchObject({ outcome, value });
  });

  it.each<[Question, string]>([
    [drops, 'mis à moitié'],
    [drops, 'mises puis tout a coulé, mais bon'],
    [stopped, 'pris ce matin avec le café'],
    [jewels, 'je garde ma bague'],
    [papers, 'le chien a mangé la feuille'],
    [bought, 'pharmacie fermée jusqu’à mardi'],
  ])('H26: is no comfort where the rest takes it back: %o: %s', (question, text) => {
    expect(analyse(text, question).outcome).not.toBe('satisfactory');
    expect(analyse(text, question).value).not.toBe(true);
  });
});

describe('when, how often and how much', () => {
  it.each<Row>([
    [drops, 'depuis lundi soir', 'satisfactory', true],
    [drops, 'tous les matins et chaque soir', 'satisfactory', true],
    [vomited, 'deux bassines', 'worrying', true],
    [vomited, 'trois fois depuis minuit', 'worrying', true],
  ])('say that there is: %o: %s', (question, text, outcome, value) => {
    expect(analyse(text, question)).toMatchObject({ outcome, value });
  });

  it('H26: say nothing where the amount is next to none', () => {
    const drinks = asks('Buvez-vous assez ?', 'no');
    expect(analyse('une seule gorgée hier', drinks).value).not.toBe(true);
  });
});
