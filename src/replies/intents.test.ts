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

const fever: Question = {
  kind: 'temperature',
  text: 'Votre température ?',
  worryingIf: { gt: 38 },
};

const escort: Question = {
  kind: 'confirm',
  text: 'Avez-vous un accompagnant pour le retour ?',
  worryingIf: null,
};

const fasting: Question = {
  kind: 'confirm',
  text: 'Eau claire permise jusqu’à 6h, rien ensuite. Est-ce respecté ?',
  worryingIf: null,
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

  it.each<[Question, string, Intent[]]>([
    [free, 'trois SMS par jour, ça suffit vos messages', ['stop']],
    [free, 'ni SMS ni appels svp', ['stop']],
    [free, 'ne m’en envoyez plus', ['stop']],
    [free, 'tout va bien, inutile de m’écrire encore', ['stop']],
    [free, 'retirez mon portable de vos listes', ['stop']],
    [free, 'fini les SMS', ['stop']],
    [fever, '37,2 stop', ['stop']],
    [free, 'laissez-moi tranquille avec vos textos', ['stop']],
    [free, 'un doliprane ça suffit', []],
    [free, 'la plaie saigne non stop', []],
    [free, 'la douleur me laisse enfin tranquille', []],
    [free, 'je n’ai reçu ni SMS ni appel de votre part', []],
    [free, 'pas besoin de m’envoyer une infirmière', []],
    [free, 'pas de message de l’infirmière depuis hier', []],
    [free, 'j’ai oublié mon portable chez vous', []],
    [free, 'oui, stop hier', []],
    [free, 'plus envie de vomir', []],
  ])('tells weariness from what only stops or suffices (of %o: %s)', (question, text, intents) => {
    expect([...analyse(text, question).intents].sort()).toEqual(intents);
  });

  it.each<[Question, string, Intent[]]>([
    [free, 'je ne suis pas patiente de votre clinique', ['wrong_number']],
    [free, 'vous avez le numéro de mon ex', ['wrong_number']],
    [free, 'c’est le portable d’un étudiant', ['wrong_number']],
    [free, 'vous cherchez une autre dame', ['wrong_number']],
    [free, 'je ne connais pas ce service', ['wrong_number']],
    [free, 'on n’a pas de bébé ici', ['wrong_number']],
    [free, 'vous écrivez à une pharmacie', ['wrong_number']],
    [free, 'c’est pas moi le patient', ['wrong_number']],
    [free, 'c’est plus le mien, stop', ['stop', 'wrong_number']],
    [free, 'je connais pas trop la pharmacie', []],
    [escort, 'je vis seule et je n’ai pas d’enfant', []],
    [escort, 'je ne connais personne ici', []],
    [free, 'c’est le numéro de ma fille, elle vous répondra', []],
    [free, 'j’ai pris le mauvais médicament', []],
    [free, 'j’ai composé le mauvais numéro pour l’infirmière', []],
    [free, 'rien à voir avec hier, je vais mieux', []],
    [visit, 'jamais eu d’anesthésie avant', []],
  ])(
    'knows a wrong number by who one is, and no patient by what is wrong (of %o: %s)',
    (question, text, intents) => {
      expect([...analyse(text, question).intents].sort()).toEqual(intents);
    },
  );

  it.each<[Question, string, Intent[]]>([
    [free, 'téléphonez quand vous pouvez', ['callback']],
    [free, 'qu’on m’explique ça par téléphone', ['callback']],
    [free, 'prenez contact avec ma femme', ['callback']],
    [free, 'il faudrait que je parle au chirurgien', ['callback']],
    [free, 'il faut que mon médecin m’appelle', ['callback']],
    [free, 'mon docteur m’appelle demain', []],
    [free, 'mon genou me rappelle que j’ai marché', []],
    [free, 'je vous appelle si ça saigne', []],
    [free, 'rappelez-moi la date du contrôle', ['question']],
    [free, 'rappelez-moi à quelle heure je prends le comprimé', ['question']],
  ])(
    'hears who wants to be called, not who calls or is reminded (of %o: %s)',
    (question, text, intents) => {
      expect([...analyse(text, question).intents].sort()).toEqual(intents);
    },
  );

  it.each<[Question, string, Intent[]]>([
    [free, 'je me demandais si la douche était permise', ['question']],
    [free, 'dois je garder le pansement', ['question']],
    [free, 'je peux reconduire quand', ['question']],
    [free, 'je le lave comment', ['question']],
    [free, 'je continue le lovenox ou pas', ['question']],
    [free, 'qui peut me renseigner sur la facture', ['question']],
    [free, 'adresse du secrétariat svp', ['question']],
    [free, 'merci de me dire si le bain est permis', ['question']],
    [free, 'je peux marcher quand même', []],
    [free, 'on m’a expliqué comment faire', []],
    [free, 'je sais pas si ça saigne ou pas', []],
    [fever, '37 ?', []],
    [free, 'ça va, et vous ?', []],
    [free, 'en forme ? comme jamais', []],
    [free, 'ma jambe ? elle marche toute seule', []],
    [fever, 'le 38, c’est ma pointure ? je plaisante, 36,9', []],
  ])(
    'hears a question without its mark, and none in a mark that asks nothing (of %o: %s)',
    (question, text, intents) => {
      expect([...analyse(text, question).intents].sort()).toEqual(intents);
    },
  );

  it.each<[Question, string, Intent[]]>([
    [visit, 'on ne donnera pas suite', ['cancel']],
    [visit, 'je jette l’éponge', ['cancel']],
    [visit, 'libérez ma place', ['cancel']],
    [visit, 'j’ai trouvé un autre chirurgien', ['cancel']],
    [visit, 'changement d’avis, pas d’opération pour moi', ['cancel']],
    [visit, 'je ne vais pas annuler', []],
    [visit, 'hors de question d’annuler', []],
    [visit, 'la dernière fois c’est vous qui avez annulé, je viens', []],
    [visit, 'mon cours de danse est annulé donc je suis disponible', []],
    [visit, 'je viens pas annulez tout', ['cancel']],
  ])(
    'tells giving up from what is not, or others, gave up (of %o: %s)',
    (question, text, intents) => {
      expect([...analyse(text, question).intents].sort()).toEqual(intents);
    },
  );

  it.each<[Question, string, Intent[]]>([
    [visit, 'décalez-moi à la semaine suivante', ['reschedule']],
    [visit, 'mieux vaut reporter à la rentrée', ['reschedule']],
    [visit, 'on peut dire mercredi ?', ['reschedule']],
    [visit, 'trouvez-moi un autre créneau', ['reschedule']],
    [visit, 'je voudrais passer en premier', ['reschedule']],
    [free, 'à plus tard', []],
    [visit, 'j’ai repoussé mon rendez-vous chez le coiffeur, je viens', []],
    [visit, 'pas de changement de date pour moi', []],
    [free, 'la semaine prochaine je reprends le travail', []],
  ])(
    'hears another slot wished, not one moved elsewhere (of %o: %s)',
    (question, text, intents) => {
      expect([...analyse(text, question).intents].sort()).toEqual(intents);
    },
  );

  it.each<[Question, string, Intent[]]>([
    [visit, 'coincé dans les bouchons', ['late']],
    [visit, 'une petite demi heure dans la vue', ['late']],
    [visit, 'mon train me dépose à 7h45', ['late']],
    [visit, 'prévenez le docteur que j’aurai du retard', ['late']],
    [visit, 'ma fille sera en retard', ['late']],
    [visit, 'promis, aucun retard', []],
    [visit, 'l’infirmière est passée en retard', []],
    [fasting, 'un jus d’orange vers 7h', []],
    [free, 'je réponds en retard, désolée', []],
  ])('hears lateness, not that of others or none (of %o: %s)', (question, text, intents) => {
    expect([...analyse(text, question).intents].sort()).toEqual(intents);
  });

  it.each<[Question, string, Intent[]]>([
    [free, 'c’est gentil de prendre des nouvelles', ['thanks']],
    [free, 'merci de l’info', ['thanks']],
    [free, 'on remercie toute l’équipe', ['thanks']],
    [free, 'cheers', ['thanks']],
    [free, 'sağ olun', ['thanks']],
    [free, 'allah y3tik saha', ['thanks']],
    [free, 'merci de clôturer mon dossier', ['stop']],
    [free, 'merci de téléphoner au plus vite', ['callback']],
    [free, 'merci pour rien', []],
    [free, 'je ne dis pas merci au brancardier', []],
    [free, 'pas très aimable à l’accueil', []],
  ])(
    'hears thanks in many words, not irony or politeness (of %o: %s)',
    (question, text, intents) => {
      expect([...analyse(text, question).intents].sort()).toEqual(intents);
    },
  );

  it('confirms the visit and alerts where a yes brings a danger', () => {
    expect(analyse('oui mais j’ai de la fièvre', visit)).toMatchObject({
      outcome: 'worrying',
      value: true,
    });
  });
});
