import { describe, expect, it } from 'vitest';
import { analyse, type Intent, type Outcome, type Question, type Value } from '../index.ts';

const asks = (text: string, worryingIf: 'yes' | 'no'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});
const stay = asks('Êtes-vous satisfait de l’accueil ?', 'no');
const late = asks('Allez-vous arriver en retard ?', 'yes');
const work = asks('Avez-vous repris le travail ?', 'no');
const aspirin = asks('Avez-vous pris de l’aspirine cette semaine ?', 'yes');
const bruise = asks('L’hématome grossit-il ?', 'yes');
const meeting = asks('Avez-vous pris rendez-vous chez le kiné ?', 'no');
const colour = asks('Vos urines sont-elles rouges ?', 'yes');

type Row = readonly [Question, string, Outcome, Value];

describe('what is said of hours, papers, habits and the stay', () => {
  it.each<Row>([
    [stay, 'traitée comme une reine', 'satisfactory', true],
    [stay, 'déçu, personne ne m’a rien expliqué', 'worrying', false],
    [late, 'coincée derrière un camion', 'worrying', true],
    [late, 'déjà devant l’accueil', 'satisfactory', false],
    [late, '10 minutes d’avance', 'satisfactory', false],
    [work, 'au bureau depuis mardi', 'satisfactory', true],
    [work, 'arrêt prolongé', 'worrying', false],
    [aspirin, 'que du Dafalgan', 'satisfactory', false],
    [aspirin, 'un Advil mardi', 'worrying', true],
    [bruise, 'identique', 'satisfactory', false],
    [bruise, 'il a doublé', 'worrying', true],
    [meeting, 'liste d’attente', 'worrying', false],
    [colour, 'rosées hier, aujourd’hui claires', 'satisfactory', false],
  ])('%o: %s', (question, text, outcome, value) => {
    expect(analyse(text, question)).toMatchObject({ outcome, value });
  });

  it.each<[string, Intent[]]>([
    ['oui, un quart d’heure', ['late']],
    ['non, pile à l’heure', []],
    ['je ne viens plus', ['cancel']],
  ])('knows a lateness that was asked about: %s', (text, intents) => {
    expect(analyse(text, late).intents).toEqual(intents);
  });
});

describe('several answers in few letters', () => {
  const multi: Question = {
    kind: 'multi',
    text: 'D (douleur), T (température), S (saignement o/n), N (nausées o/n) ?',
    worryingIf: null,
  };

  it.each<[string, Value]>([
    ['D3 T37 Snon Noui', { pain: 3, temperature: 37, bleeding: false, nausea: true }],
    ['D2 T36,8 Sn Nn', { pain: 2, temperature: 36.8, bleeding: false, nausea: false }],
    ['mal 2 temp 37 le reste super', { pain: 2, temperature: 37, bleeding: false, nausea: false }],
  ])('%s', (text, value) => {
    expect(analyse(text, multi).value).toEqual(value);
  });
});

describe('a choice named in the patient’s own words', () => {
  const walks: Question = {
    kind: 'choice',
    text: 'Marche : 1 seul, 2 avec béquilles, 3 impossible ?',
    options: { 1: 'seul', 2: 'avec béquilles', 3: 'impossible' },
    worryingIf: { in: ['3'] },
  };

  it.each<[string, Value]>([
    ['avec mes béquilles', '2'],
    ['je prends les béquilles', '2'],
    ['plus de béquilles', null],
  ])('%s', (text, value) => {
    expect(analyse(text, walks).value).toEqual(value);
  });
});
