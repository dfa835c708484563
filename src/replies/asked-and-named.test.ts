import { describe, expect, it } from 'vitest';
import { analyse, type Intent, type Outcome, type Question, type Value } from './index.ts';

const asks = (text: string, worryingIf: 'yes' | 'no', lang?: string): Question => ({
  ...{ kind: 'yesno', text, worryingIf },
  ...(lang !== undefined && { lang }),
});
const confirm = (text: string): Question => ({ kind: 'confirm', text, worryingIf: null });
const free = (text: string): Question => ({ kind: 'free', text, worryingIf: null });
const scale = (text: string): Question => ({ kind: 'scale', text, worryingIf: { gt: 6 } });

const smoked = asks('Avez-vous fumé au cours des dernières 24 heures ?', 'yes');
const drank = asks('Avez-vous bu de l’alcool hier soir ?', 'yes');
const newMedicine = asks('Un nouveau médicament depuis la consultation d’anesthésie ?', 'yes');
const allergic = asks('Êtes-vous allergique à un médicament, au latex ou à l’iode ?', 'yes');
const relieved = asks('Les comprimés prescrits calment-ils votre douleur ?', 'no');
const urinates = asks('Pouvez-vous uriner normalement ?', 'no', 'en');
const hurtsToUrinate = asks('Ressentez-vous une gêne pour uriner ?', 'yes', 'en');
const infected = asks('Voyez-vous des signes d’infection (rougeur, chaleur) ?', 'yes');
const breath = asks('Ressentez-vous un essoufflement ou une douleur dans la jambe ?', 'yes');
const drinks = asks('Avez-vous pu boire et uriner normalement depuis votre retour ?', 'no');
const recommends = asks('Recommanderiez-vous notre unité à vos proches ?', 'no');
const fasting = confirm('Confirmez-vous n’avoir rien mangé depuis hier soir ?');
const nails = confirm('Vos ongles sont-ils sans vernis, bagues ôtées ?');

type Row = readonly [Question, string, Outcome, Value];

describe('an answer that names what was asked about', () => {
  it.each<Row>([
    [smoked, '2 clopes hier soir désolé', 'worrying', true],
    [drank, 'deux bières', 'worrying', true],
    [newMedicine, 'amoxicilline depuis mardi pour une dent', 'worrying', true],
    [newMedicine, 'on m’a mis sous Eliquis', 'worrying', true],
    [allergic, 'pénicilline', 'worrying', true],
  ])('%o: %s', (question, text, outcome, value) => {
    expect(analyse(text, question)).toMatchObject({ outcome, value });
  });
});

describe('a yes or a no that is less, or more, than it seems', () => {
  it.each<Row>([
    [relieved, 'mouais pas trop, ça revient aussi fort', 'worrying', false],
    [relieved, 'ouais pas vraiment', 'worrying', false],
    [hurtsToUrinate, 'no problem at all', 'satisfactory', false],
    [urinates, 'no problem at all', 'satisfactory', true],
    [recommends, 'sans hésiter', 'satisfactory', true],
    [recommends, 'totalement', 'satisfactory', true],
    [drinks, 'bu oui, pour le reste toujours rien', 'worrying', false],
    [infected, 'j’ai pas encore enlevé le pansement donc je ne sais pas', 'unclear', null],
    [fasting, 'je comprends rien à votre message', 'unclear', null],
    [nails, 'est-ce que la cafétéria est ouverte le lundi ?', 'none', null],
  ])('%o: %s', (question, text, outcome, value) => {
    expect(analyse(text, question)).toMatchObject({ outcome, value });
  });

  it('H05: is no "no" where what was asked about is there', () => {
    const { outcome, value } = analyse(
      'la jambe non, mais j’ai du mal à reprendre mon souffle dans l’escalier',
      breath,
    );
    expect([outcome, value]).toEqual(['urgent', null]);
  });
});

describe('a figure among other words', () => {
  const pain = scale('Douleur du genou la nuit, note sur 10 ?');
  const heat: Question = {
    kind: 'temperature',
    text: 'Quelle est votre température ?',
    worryingIf: { gt: 38 },
  };
  const venue: Question = {
    kind: 'confirm',
    text: 'Opération jeudi, arrivée 7h15. Répondez OUI pour confirmer.',
    worryingIf: null,
  };

  it.each<Row>([
    [pain, 'Sept au lit, trois dans le fauteuil', 'worrying', 7],
    [pain, '4 dents', 'unclear', null],
    [pain, '8, c’est insupportable', 'worrying', 8],
    [heat, '38 graus e meio', 'worrying', 38.5],
    [heat, '37 grados y medio', 'satisfactory', 37.5],
    [venue, 'on aura vingt minutes de retard', 'worrying', true],
    [venue, 'je ne viens pas, le train a du retard', 'worrying', false],
    [
      pain,
      'Bonjour, merci. J’ai bien dormi et mangé, la douleur est à 2 sur 10 quand je marche, presque rien quand je reste assise dans mon fauteuil',
      'satisfactory',
      2,
    ],
  ])('%o: %s', (question, text, outcome, value) => {
    expect(analyse(text, question)).toMatchObject({ outcome, value });
  });
});

describe('H05: a danger', () => {
  it.each<[Question, string]>([
    [asks('Avez-vous pris vos antibiotiques ?', 'no'), 'oui tous d’un coup, les 20 gélules'],
    [asks('Respirez-vous normalement ?', 'no', 'ar-Latn'), 'manqdrch ntneffes mzyan'],
    [asks('Vos mollets : l’un d’eux est-il douloureux, dur ou gonflé ?', 'yes'), 'oui'],
    [asks('Votre mollet est-il douloureux ?', 'yes'), 'un peu, il me tire quand je tends le pied'],
    [asks('Varices : une jambe est-elle plus grosse que l’autre ?', 'yes'), 'la droite a doublé'],
    [scale('Gêne de l’œil opéré, de 0 à 10 ?'), '4, mais plus rien vu de cet œil depuis midi'],
    [scale('Gêne de l’œil opéré, de 0 à 10 ?'), '2, vision coupée net d’un côté'],
  ])('is heard: %o: %s', (question, text) => {
    expect(analyse(text, question).outcome).toBe('urgent');
  });

  it.each<[Question, string]>([
    [asks('Avez-vous pris vos antibiotiques ?', 'no'), 'oui tous, matin et soir'],
    [asks('Votre mollet est-il douloureux ?', 'yes'), 'non, mal au pied un peu'],
  ])('is not made of its neighbour: %o: %s', (question, text) => {
    expect(analyse(text, question).outcome).not.toBe('urgent');
  });

  it('is heard of a wound that runs again, beside a no', () => {
    const question = asks('Avez-vous besoin de parler à une infirmière ?', 'yes');
    const { outcome } = analyse(
      'non, c’est juste que la cicatrice s’est remise à couler',
      question,
    );
    expect(outcome).not.toBe('satisfactory');
  });
});

describe('what is asked of the team', () => {
  const visit = free('Info : votre visite de contrôle est fixée au 22 à 14h.');
  const eve = free('J-1 : tout est-il prêt pour demain ? Écrivez-nous si besoin.');
  const child = free('Dites-nous comment va votre enfant ce soir.');

  it.each<[Question, string, Outcome, Intent[]]>([
    [visit, 'c’est bien gentil de me le rappeler, merci', 'satisfactory', ['thanks']],
    [visit, 'merci de me rappeler', 'worrying', ['callback']],
    [visit, 'peut on mettre le 23 ?', 'none', ['reschedule']],
    [eve, 'on laisse tomber pour demain, désolée', 'worrying', ['cancel']],
    [child, '3iytou liya 3afakom', 'worrying', ['callback']],
    [child, 'vous pouvez nous sonner à la maison ?', 'worrying', ['callback']],
    [child, 'ce texto ne m’est pas destiné', 'none', ['wrong_number']],
    [child, 'merci beaucoup et bonne continuation', 'none', ['thanks']],
    [child, 'pied engourdi depuis l’opération je sens plus mes orteils', 'worrying', []],
  ])('%o: %s', (question, text, outcome, intents) => {
    expect(analyse(text, question)).toMatchObject({ outcome, intents });
  });
});
