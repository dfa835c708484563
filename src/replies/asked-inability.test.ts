import { describe, expect, it } from 'vitest';
import { analyse, type Outcome, type Question, type Value } from './index.ts';

const asks = (text: string, worryingIf: 'yes' | 'no' = 'yes'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});
const unable = asks('Vous n’arrivez pas à marcher ?');
const denied = asks('Vous n’avez pas eu de vertiges ?');
const none = asks('Pas de difficulté pour avaler ?', 'no');
const fever = asks('Avez-vous eu plus de 38 ?');
const litre = asks('Buvez-vous au moins un litre par jour ?', 'no');
const sugar = asks('Votre glycémie dépasse-t-elle 2,5 g/L ?');
const come: Question = {
  kind: 'confirm',
  text: 'Ni fièvre, ni toux, ni nouveau médicament : vous confirmez ?',
  worryingIf: null,
};
const lenses: Question = {
  kind: 'confirm',
  text: 'Avez-vous retiré vos lentilles ?',
  worryingIf: null,
};

type Row = readonly [Question, string, Outcome, Value];

describe('a question that denies', () => {
  it.each<Row>([
    [unable, 'si, sans canne', 'satisfactory', false],
    [unable, 'non je n’y arrive pas', 'worrying', true],
    [denied, 'si hélas', 'worrying', true],
    [denied, 'ben si, deux fois', 'worrying', true],
    [none, 'si, rien ne descend', 'worrying', false],
    [none, 'aucune', 'satisfactory', true],
    [come, 'aucune des trois', 'satisfactory', true],
    [come, 'rien de nouveau', 'satisfactory', true],
    [lenses, 'je ne porte pas de lentilles', 'satisfactory', true],
    [lenses, 'jamais porté ça', 'satisfactory', true],
  ])('%o: %s', (question, text, outcome, value) => {
    expect(analyse(text, question)).toMatchObject({ outcome, value });
  });

  it('H26: reads no comfort into a yes, which may mean either', () => {
    expect(analyse('oui', unable).outcome).not.toBe('satisfactory');
  });

  it('takes no condition for a contradiction', () => {
    expect(analyse('si besoin je vous le dirai', denied).value).not.toBe(true);
  });
});

describe('a figure beside the one that the question names', () => {
  it.each<Row>([
    [fever, '38,6 au coucher', 'worrying', true],
    [sugar, '2,9 à jeun', 'worrying', true],
    [litre, 'un litre et demi', 'satisfactory', true],
  ])('%o: %s', (question, text, outcome, value) => {
    expect(analyse(text, question)).toMatchObject({ outcome, value });
  });

  it('is none where it tells an hour', () => {
    expect(analyse('vers 20 h peut-être', fever).value).toBeNull();
  });
});

describe('H05: a danger that the question names', () => {
  const calf = asks('Votre mollet est-il dur, rouge ou douloureux ?');
  const eye = asks('Voyez-vous des éclairs ou un voile ?');
  const fingers = asks('Plâtre : doigts froids, bleus ou insensibles ?');

  it.each<[Question, string]>([
    [calf, 'chaud et gonflé'],
    [calf, 'très sensible depuis hier'],
    [eye, 'je vois plus rien depuis midi'],
    [fingers, 'l’index est gelé et tout blanc'],
    [asks('Êtes-vous essoufflé ?'), 'même allongé'],
  ])('is heard without its name: %o: %s', (question, text) => {
    expect(analyse(text, question).outcome).toBe('urgent');
  });

  it.each<[Question, string]>([
    [calf, 'souple et pas chaud'],
    [calf, 'chaud aux mains'],
    [fingers, 'bien roses, pansement tout blanc'],
  ])('is not made of its neighbour: %o: %s', (question, text) => {
    expect(analyse(text, question).outcome).not.toBe('urgent');
  });
});
