import type { Question } from '../types.ts';
import type { Group } from './cases.ts';

const asks = (text: string, worryingIf: 'yes' | 'no'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});
const free = (text: string): Question => ({ kind: 'free', text, worryingIf: null });
const scale: Question = {
  kind: 'scale',
  text: 'Votre douleur ce matin, de 0 à 10 ?',
  worryingIf: { gt: 7 },
};
const temperature: Question = {
  kind: 'temperature',
  text: 'Quelle est votre température ?',
  worryingIf: { gt: 38 },
};
const four: Question = {
  kind: 'multi',
  text: 'Douleur (0-10), température, saignement, nausées ?',
  worryingIf: null,
};

/** Answers in other words, numbers by ear, offers accepted, numbers that are wrong. */
export const THIRTEENTH: readonly Group[] = [
  {
    question: asks('Souhaitez-vous qu’une infirmière vous appelle ?', 'yes'),
    rows: [
      ['oui je veux bien merci', 'worrying', true],
      ['après 17h si possible', 'worrying', true],
      ['avec joie, oui', 'worrying', true],
      ['non merci', 'satisfactory', false],
      ['demain peut-être, ou pas', 'unclear', null],
    ],
  },
  {
    question: asks('Le pansement est-il taché, y a-t-il un saignement ?', 'yes'),
    rows: [
      ['RAS niveau saignement', 'satisfactory', false],
      ['ras pour le saignement, pansement nickel', 'satisfactory', false],
      ['RAS, sauf un saignement ce matin', 'worrying', true],
      ['bien sec 👌', 'satisfactory', false],
      ['tout propre 👍', 'satisfactory', false],
      ['👌', 'worrying', true],
    ],
  },
  {
    question: asks('Bouger vous est-il pénible, la nuit est-elle difficile ?', 'yes'),
    rows: [
      ['impossible de me lever sans hurler', 'worrying', true],
      ['je peux pas poser le pied sans crier', 'worrying', true],
      ['je me lève sans crier ni rien', 'satisfactory', false],
    ],
  },
  {
    question: asks('Avez-vous le moral plus bas depuis l’opération ?', 'yes'),
    rows: [
      ['plus envie de rien', 'worrying', true],
      ['plus goût à rien', 'worrying', true],
      ['rassurée par la visite', 'satisfactory', false],
    ],
  },
  {
    question: scale,
    rows: [
      ['neuffe', 'worrying', 9],
      ['EVA 8 malgré palier 2', 'worrying', 8],
      ['2 sur 1O', 'satisfactory', 2],
      ['o/1o', 'satisfactory', 0],
      ['deu', 'satisfactory', 2],
      ['aucune, je marche dans tout le quartier', 'satisfactory', 0],
      ['4 mais quand puis-je conduire ?', 'satisfactory', 4],
      ['7 puis 3 depuis le cachet', 'satisfactory', 3],
    ],
  },
  {
    question: temperature,
    rows: [
      ['trente huit et trois', 'worrying', 38.3],
      ['trante neufe', 'worrying', 39],
      ['36,7 et 36,9', 'satisfactory', 36.9],
      ['38,1 puis 37,4', 'satisfactory', 37.4],
      ['j’ai 38,4 je fais quoi ?', 'worrying', 38.4],
    ],
  },
  {
    question: asks('Avez-vous uriné depuis la sortie ?', 'no'),
    rows: [
      ['plusieurs fois', 'satisfactory', true],
      ['3 fois depuis hier', 'satisfactory', true],
      ['pas depuis hier soir', 'worrying', false],
    ],
  },
  {
    question: {
      kind: 'confirm',
      text: 'Vous êtes attendu jeudi à 8h. Répondez OUI pour confirmer.',
      worryingIf: null,
    },
    rows: [
      ['plusieurs fois', 'unclear', null],
      ['tous les jours', 'unclear', null],
    ],
  },
  {
    question: asks('Avez-vous vomi ?', 'yes'),
    rows: [
      ['deux fois cette nuit', 'worrying', true],
      ['pas depuis dimanche', 'satisfactory', false],
    ],
  },
  {
    question: four,
    rows: [
      [
        'T 36,9 / douleur 2 / sang : N / nausées : N',
        'satisfactory',
        { pain: 2, temperature: 36.9, bleeding: false, nausea: false },
      ],
      [
        'T 36,9 / douleur 2 / sang : O / nausées : N',
        'worrying',
        { pain: 2, temperature: 36.9, bleeding: true, nausea: false },
      ],
      [
        'EN 3, T 37.1, pas de saignement, 0 nausée',
        'satisfactory',
        { pain: 3, temperature: 37.1, bleeding: false, nausea: false },
      ],
    ],
  },
  {
    question: free('Comment vous sentez-vous depuis hier ?'),
    rows: [
      ['mauvais numéro', 'none'],
      ['vous avez le mauvais num, ici c’est une école', 'none'],
      ['désolé je crois que vous avez un mauvais numéro', 'none'],
    ],
  },
];
