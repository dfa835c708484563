import { describe, expect, it } from 'vitest';
import { analyse, type Question } from '../index.ts';

const asks = (text: string, worryingIf: 'yes' | 'no'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});
const home = asks('Tout va-t-il bien à la maison depuis votre départ ?', 'no');
const blood = asks('Votre plaie a-t-elle saigné depuis ce matin ?', 'yes');
const breath = asks('Ressentez-vous une gêne pour respirer ou dans la poitrine ?', 'yes');
const nose = asks('Septoplastie hier : saignez-vous du nez ou dans la gorge ?', 'yes');

type Case = [Question, string];

describe('a yes or a no', () => {
  it.each<Case>([
    [home, 'j’ai de la fièvre'],
    [blood, 'non, mais la jambe est gonflée'],
    [home, 'non, j’ai vomi'],
    [blood, 'j’ai saigné cinq minutes le soir même, fini depuis'],
  ])('H26: is read where it is said or plain (%o)', (question, text) => {
    expect(analyse(text, question).value).toBe(false);
  });

  it('H26: is a yes where the sign asked about is affirmed', () => {
    expect(analyse('ça saigne un peu', blood)).toMatchObject({ outcome: 'worrying', value: true });
    expect(analyse('oui', blood)).toMatchObject({ outcome: 'worrying', value: true });
  });

  it.each<Case>([
    [home, 'tout va super, j’ai juste vomi'],
    [breath, 'jamais respiré aussi mal de ma vie'],
    [blood, 'une petite tache rouge, l’infirmière m’avait avertie'],
  ])('H26: is left open where the words say both, or only hint (%o)', (question, text) => {
    expect(analyse(text, question).value).toBeNull();
  });

  it('H26: keeps a plain answer beside a sign that is only imagined or denied', () => {
    expect(
      analyse('ça va super ! au fait si un jour j’avais de la fièvre, je fais quoi ?', home).value,
    ).not.toBe(false);
    expect(analyse('non. Ma sœur a saigné après la sienne', blood).value).toBe(false);
  });

  it.each<[string, boolean | null]>([
    ['un peu, rosé, quand je me mouche', true],
    ['non aucun, enfin si, un peu de rouge', true],
    ['pas de sang, mais la plaie sent mauvais', false],
    ['non, mais je n’arrive pas à uriner', false],
    ['rien à part un bleu', false],
    ['j’ai saigné cinq minutes le soir même, fini depuis', false],
    ['o', true],
    ['n', false],
    ['au contraire', false],
    ['des questions oui', true],
  ])('reads %o as %o where bleeding is asked about', (text, value) => {
    expect(analyse(text, blood).value).toBe(value);
  });

  it('H26: takes "non" for no refusal where it repeats the question', () => {
    const question: Question = {
      kind: 'confirm',
      text: 'Hier soir : Lovenox non injecté, comme prévu ?',
      worryingIf: null,
    };
    expect(analyse('non injecté, conforme', question).value).toBeNull();
    expect(analyse('non', question).value).toBe(false);
  });

  it('H26: reads what is over as a no, and never a danger as over', () => {
    // By the rules: the classifier may have a person read it.
    expect(analyse('hier soir oui jusque 22 h, depuis plus du tout', nose, null)).toMatchObject({
      outcome: 'satisfactory',
      value: false,
    });
    for (const text of [
      'hier soir oui, depuis plus du tout de force dans le bras',
      'oui, et depuis ça ne s’arrête plus du tout',
    ]) {
      expect(analyse(text, nose).outcome, text).toMatch(/urgent|worrying/);
    }
  });

  it('H05: leaves the outcome of a danger alone when its yes or no is left open', () => {
    for (const text of [
      'jamais respiré aussi mal de ma vie',
      'je respire très mal, rien de neuf',
      'douleur dans la poitrine comme prévu',
    ]) {
      expect(analyse(text, breath).outcome, text).toMatch(/urgent|worrying/);
    }
  });

  const meal = asks('Avez-vous pu manger et boire normalement ?', 'no');
  const sleep = asks('Avez-vous bien dormi ?', 'no');
  const relief = asks('Votre douleur est-elle bien soulagée ?', 'no');
  const fever = asks('Avez-vous de la fièvre ?', 'yes');
  const sick = asks('Ressentez-vous des nausées ?', 'yes');
  const tight = asks('Le plâtre vous serre-t-il ?', 'yes');

  it.each<Case>([
    [sleep, 'dormi est un grand mot'],
    [sleep, 'bien dormi, façon de parler'],
    [meal, 'j’aimerais bien manger normalement'],
    [relief, 'soulagée une heure puis ça recommence'],
    [sick, 'je ne dirais pas non'],
    [sick, 'hier non, aujourd’hui ça tangue'],
    [asks('N’avez-vous aucun souci depuis votre sortie ?', 'no'), 'non'],
  ])('H26: is neither where the reply takes it back or another time is meant (%o)', (q, text) => {
    const { outcome, value } = analyse(text, q);
    expect(value).toBeNull();
    expect(outcome).not.toMatch(/satisfactory|none/);
  });

  it.each<[string, string, boolean | null]>([
    ['oui et je l’ai arrêté, il me rend malade', 'worrying', null],
    ['oui, je n’ai rien arrêté', 'satisfactory', true],
    ['oui, et le saignement s’est arrêté', 'satisfactory', true],
  ])('H26: a treatment that was begun and stopped is no yes (%s)', (text, outcome, value) => {
    const begun = asks('Avez-vous pu commencer votre traitement ?', 'no');
    expect(analyse(text, begun)).toMatchObject({ outcome, value });
  });

  it.each<[string, string, string]>([
    ['L’œil est-il devenu plus douloureux ?', 'plus douloureux', 'unclear'],
    ['L’œil est-il devenu plus douloureux ?', 'non, plus du tout douloureux', 'satisfactory'],
    ['Le saignement a-t-il repris ?', 'Repris de plus belle', 'worrying'],
    ['Le saignement a-t-il repris ?', 'non, j’ai repris le travail', 'satisfactory'],
    ['Doigts froids ou décolorés ?', 'un peu bleus si on regarde bien', 'urgent'],
  ])(
    'H26: takes no word for calm that says more, again or how one looks (%s %s)',
    (q, text, outcome) => {
      expect(analyse(text, asks(q, 'yes')).outcome).toBe(outcome);
    },
  );

  it.each<[Question, string, boolean | null]>([
    [fever, 'mon mari oui, moi non', false],
    [fever, 'mon mari non, moi oui', true],
    [fever, 'mon fils a 39 mais lui c’est la grippe, moi 36.9', null],
    [meal, 'mangé oui, gardé non', false],
    [asks('La cicatrice est-elle propre et fermée ?', 'no'), 'ni propre ni fermée', false],
    [meal, 'les deux', true],
    [sick, 'à chaque gorgée', true],
    [tight, 'il ne serre pas, il gratte juste', false],
    [relief, 'pas de douleur du tout', true],
    [relief, 'aucune douleur à soulager', null],
    [relief, 'je ne sens plus rien', true],
  ])('H26: reads whose and which part is answered (%o, %s: %s)', (question, text, value) => {
    expect(analyse(text, question).value).toBe(value);
  });

  it('H05: stays urgent where the yes or no is open', () => {
    const tonsils = asks('Votre enfant va-t-il bien depuis l’ablation de ses amygdales ?', 'no');
    expect(analyse('oui il joue, mais un peu de sang dans sa salive', tonsils)).toMatchObject({
      outcome: 'urgent',
      value: null,
    });
  });
});

describe('a yes or a no to a part, or to what is over', () => {
  const signs = asks('Avez-vous eu de la fièvre, une infection ou un nouveau traitement ?', 'yes');
  const both = asks('Une gêne pour respirer, une douleur au thorax ou au mollet ?', 'yes');
  const shivers = asks('Des frissons, de la fièvre, une sensation de chaud ?', 'yes');
  const odd = asks('Se passe-t-il quelque chose d’anormal depuis votre retour ?', 'yes');
  const eye = asks('Votre œil : vision qui se dégrade, douleur ?', 'yes');

  it.each<[Question, string, boolean | null]>([
    [both, 'non pour le mollet, par contre j’étouffe un peu', true],
    [both, 'non pour respirer, oui pour la jambe', true],
    [eye, 'plus rien du tout de cet œil, noir complet d’un coup', true],
    [signs, 'grosse gastro mercredi, là ça va mieux mais encore barbouillé', null],
    [blood, 'ya pus de sang du tout', false],
    [shivers, 'pas de fièvre mais des frissons cette nuit', true],
    [shivers, 'pas de frissons mais 38,6', true],
    [shivers, 'ni fièvre ni frissons', false],
    [odd, 'rien qui m’inquiète', false],
  ])('H26: never denies what is there (%o, %s)', (question, text, value) => {
    expect(analyse(text, question).value).toBe(value);
  });
});
