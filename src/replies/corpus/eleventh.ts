import type { Question } from '../types.ts';
import type { Group } from './cases.ts';
import { readRows } from './read-rows.ts';

const yesno = (text: string, worryingIf: 'yes' | 'no'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});

/** Good words around bad news, against false reassurance; scored once before any change. */
export const ELEVENTH: readonly Group[] = [
  readRows(
    { kind: 'free', text: 'Comment allez-vous depuis hier ?', worryingIf: null },
    `
    w bien dans l'ensemble, par contre la cicatrice s'ouvre
    w super accueil mais depuis je vomis
    w je mange bien, je dors bien, mais je n'ai pas fait pipi
    w tout va bien sauf que mon pansement est tout trempé
    w ça va, enfin la plaie coule jaune
    w mieux qu'hier, il reste 38,8 de fièvre
    w pas mal, mais je ne sens toujours pas mon pied
    w nickel le pansement, par contre j'ai le ventre dur et pas de gaz
    w bien, un peu de pus quand j'appuie
    w ok sauf le drain qui fuit
    w bonne nuit mais gros coup de déprime ce matin
    w ça va bien, juste les boutons sur tout le corps
    w tout baigne hormis la diarrhée
    w bien dormi, réveillé par une douleur atroce
    w je vais bien, je suis juste tombée sur le coude opéré
    w ça peut aller, j'ai des vertiges au lever
    w oui ça va, mais ma vue baisse
    w impeccable, sauf que la pharmacie n'a pas mes antibiotiques
    w la forme mais la plaie est chaude et rouge
    w bien mais je voudrais parler au chirurgien, rappelez-moi
    u bien, le seul hic c'est que je crache un peu de sang
    u tout va super bien à part un mollet qui a doublé
    u la plaie est belle mais j'ai du mal à respirer depuis ce matin
    u je vais mieux, j'ai juste perdu connaissance cette nuit
    u pas de fièvre, bonne nuit, mais poids sur la poitrine
    u ça va bien, sauf un saignement que rien n'arrête
    u RAS sauf des doigts tout bleus sous le plâtre
    u nickel mais ma bouche part d'un côté
    u bon moral, jambe toute gonflée depuis hier
    u ok mais ma gorge gonfle
    u bien, mais plus de vision à l'oeil opéré
    u bien globalement, quoique essoufflé au repos
    u mieux, il a quand même convulsé une fois
    u très bien, mon père par contre ne se réveille plus
    s bien, j'ai eu un peu peur mais tout va bien
    s bien, pansement refait, rien d'anormal
    s mieux, la douleur diminue
    s pas mal, un peu fatigué
    s bien, et le mollet n'est pas douloureux
    s tout va bien, plus de saignement depuis hier
    s ça va, je respire mieux allongé
    s bien, l'infirmière a dit que la plaie était belle
    s très bien, mes doigts bougent et sont chauds
    s bien merci, pas de nausées
    `,
  ),
  readRows(
    yesno('Votre retour se passe-t-il bien ?', 'no'),
    `
    w oui plutôt bien, la compresse est rouge
    w oui bien, mais la cheville a triplé et elle est bleue
    w oui à l'exception d'une forte fièvre
    w oui tranquille même si je vomis un peu
    w oui, j'aimerais juste qu'on me rappelle
    w plutôt bien malgré des douleurs fortes
    w oui si on oublie la nausée permanente
    u oui bien, juste que je tousse du sang
    u oui hormis une douleur qui serre la poitrine
    u oui mais ma femme est tombée inconsciente
    u plutôt oui, le sang traverse quand même les pansements
    s oui vraiment bien => true
    s oui, ça se passe bien, je n'ai pas de douleur => true
    s oui, petite fatigue => true
    s oui et le pansement est propre => true
    `,
  ),
];
