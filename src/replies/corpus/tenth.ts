import type { Question } from '../types.ts';
import type { Group } from './cases.ts';
import { readRows } from './read-rows.ts';

const free = (text: string): Question => ({ kind: 'free', text, worryingIf: null });
const yesno = (text: string, worryingIf: 'yes' | 'no'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});

/** The last set of this round, scored once before any change. */
export const TENTH: readonly Group[] = [
  readRows(
    free('Comment vous portez-vous ?'),
    `
    u le sang coule goutte à goutte sans s'arrêter depuis ce matin et ça en fait beaucoup
    u j'ai perdu au moins un demi litre de sang
    u toutes les compresses y sont passées, ça saigne encore et encore
    u ma culotte est trempée de sang
    u je tousse et ça fait rouge dans la main
    u il a vomi un bol de sang
    u je respire comme un poisson hors de l'eau
    u manque de souffle pour parler
    u ça siffle quand je respire et je suis crispé
    u point de côté très fort quand je prends de l'air
    u ma cage thoracique me fait un mal de chien
    u grosse oppression
    u j'ai eu une absence, on m'a ramassé par terre
    u il est parti dans les vapes
    u ma tante ne se réveille plus
    u impossible de communiquer avec lui, il a les yeux fermés
    u le mollet me tire et il a doublé
    u ma jambe gauche a grossi d'un coup et elle est brûlante
    u j'ai mal derrière la jambe comme une crampe qui passe pas et c'est dur
    u sa joue pend et il bave
    u je n'arrive plus à dire les mots
    u elle n'arrive pas à tenir sa fourchette et parle mal depuis 10 minutes
    u ma lèvre a gonflé comme une saucisse
    u je ne peux plus avaler ma salive la gorge est bloquée
    u cécité totale de l'œil droit
    u mon oeil opéré ne capte plus la lumière
    u le pouce est tout bleu sous l'attelle
    u pieds glacés et blancs, plâtre trop serré
    u elle est fiévreuse et parle à des gens qui ne sont pas là
    u je vais en finir ce soir
    u je voudrais m'endormir et ne plus jamais me réveiller
    u il a mangé la plaquette entière
    u j'ai pris dix fois la dose de morphine
    u mon pere et inconsian
    u jé du sang ki sor de la bouche
    u je sui essoufler com si javé couru
    u plus de sensation dans tout le côté droit et je parle bizarre
    w ça tiraille et y a du liquide
    w plaie qui s'ouvre un peu
    w douleur à 9
    w j'ai la diarrhée
    w je me sens patraque et fiévreux
    w l'attelle me blesse
    w je n'arrive pas à avoir le kiné
    w mon pansement est parti sous la douche
    w j'ai l'oeil rouge qui colle
    w pas uriné depuis ce matin
    w je stresse à mort
    w les boutons me démangent
    w rappelez moi quand vous pouvez
    w ma plaie a une drôle d'odeur
    w je n'ai pas pris mes médicaments
    s en pleine forme
    s tout est nickel chrome, merci
    s je vais très bien, pas de douleurs
    s ça va plutôt bien
    s aucune plainte
    s rien de neuf, ça va
    s tout va bien, ma jambe est au repos
    s je respire, je vis, je mange, bref ça va
    s j'ai le bras en écharpe mais ça va
    s bien, j'ai pris mon traitement comme prévu
    s pas de saignement, pas de gonflement, pas de fièvre
    s la gorge va mieux, il mange des glaces
    s je vois bien, plus de voile
    s mon pied est bien chaud et je bouge les orteils
    s impeccable, la plaie est belle
    n merci pour tout
    n quand puis-je reprendre le travail ?
    n plus de sms merci
    `,
  ),
  readRows(
    yesno('Depuis hier, tout va bien ?', 'no'),
    `
    s oui très bien => true
    s oui nickel => true
    s oui rien à signaler => true
    s pas de souci tout va bien => true
    s oui plus de douleur => true
    s oui la fièvre est partie => true
    s oui je ne saigne plus => true
    w non pas bien => false
    w non j'ai des nausées => false
    w oui mais il a vomi
    w oui sauf la douleur qui augmente
    u oui sauf que je suffoque un peu
    u non grosse hémorragie => false
    u oui mais jambe droite gonflée et dure
    u oui mais je ne vois plus rien à droite
    u non, il convulse => false
    `,
  ),
];
