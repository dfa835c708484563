import { describe, expect, it } from 'vitest';
import { analyse, type Intent, type Question } from './index.ts';

const free: Question = { kind: 'free', text: 'Comment allez-vous ?', worryingIf: null };
const visit: Question = {
  kind: 'confirm',
  text: 'Opération jeudi, arrivée 7h15. Répondez OUI pour confirmer.',
  worryingIf: null,
};
const offer: Question = {
  kind: 'yesno',
  text: 'Souhaitez-vous qu’une infirmière vous appelle ?',
  worryingIf: 'yes',
};

const told: Question = {
  kind: 'yesno',
  text: 'Votre enfant doit rester à jeun, appelez-nous s’il vomit. L’a-t-il été ?',
  worryingIf: 'no',
};

describe('what the sender wants', () => {
  it.each<[Question, string, Intent[]]>([
    [visit, 'oui mais plutôt 7h40', ['late']],
    [visit, 'oui, 7h15 sans faute', []],
    [visit, '20 min dans la vue mais j’arrive', ['late']],
    [visit, 'je ne suis jamais en retard', []],
    [visit, 'je ne viendrai pas, j’annule', ['cancel']],
    [visit, 'j’ai annulé mon cours de yoga, je viens', []],
    [visit, 'je ne peux pas venir, j’ai 39', []],
    [visit, 'je ne pourrai pas venir', ['cancel']],
    [visit, 'ma sœur s’est désistée', []],
    [visit, 'je préférerais mardi', ['reschedule']],
    [visit, 'possible plutôt mardi ?', ['reschedule']],
    [offer, 'oui', ['callback']],
    [offer, 'non merci beaucoup', ['thanks']],
    [free, 'faites-moi rappeler par le docteur', ['callback']],
    [free, 'ne me rappelez pas, tout va bien', []],
    [free, 'une infirmière peut me passer un coup de fil ?', ['callback']],
    [free, 'merci de me rappeler', ['callback']],
    [free, 'merci de votre gentillesse', ['thanks']],
    [free, 'pouvez-vous me téléphoner ce soir merci', ['callback']],
    [free, 'merci d’avoir appelé hier', ['thanks']],
    [free, 'não me enviem mais mensagens', ['stop']],
    [free, 'no me escriban más mensajes', ['stop']],
    [free, 'veuillez effacer mon numéro', ['stop']],
    [visit, 'plus personne de ce nom chez nous', ['wrong_number']],
    [visit, 'Il n’y a aucun monsieur Vidal ici', ['wrong_number']],
    [visit, 'ce portable n’est plus celui de M. Vidal', ['wrong_number']],
    [visit, 'pourrais-je venir plutôt vendredi ?', ['reschedule']],
    [visit, 'mettez-moi plutôt fin de mois', ['reschedule']],
    [visit, 'no puedo ese día, ¿me la cambian?', ['reschedule']],
    [free, 'la douleur n’est plus celle du début', []],
    [free, 'ce pansement n’est pas celui du premier jour', []],
    [free, 'pode mudar o penso amanhã', []],
    [offer, 'oui avant midi si possible', ['callback']],
    [told, 'oui', []],
    [free, 'peut on boire une bière ce soir', ['question']],
    [free, 'mal quand il avale', []],
    [free, 'rouge ? non, tout est sec', []],
  ])('of %o: %s', (question, text, intents) => {
    expect(analyse(text, question).intents).toEqual(intents);
  });

  it('confirms the visit and alerts where a yes brings a danger', () => {
    expect(analyse('oui mais j’ai de la fièvre', visit)).toMatchObject({
      outcome: 'worrying',
      value: true,
    });
  });
});
