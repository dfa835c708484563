import type { Question } from '../types.ts';
import type { Group } from './cases.ts';
import { readRows } from './read-rows.ts';

const free = (text: string): Question => ({ kind: 'free', text, worryingIf: null });
const yesno = (text: string, worryingIf: 'yes' | 'no'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});
const confirm = (text: string): Question => ({ kind: 'confirm', text, worryingIf: null });

/** Mostly calm, against false alarms; scored once before any change. */
export const NINTH_CALM: readonly Group[] = [
  readRows(
    free('Comment s’est passée votre nuit ?'),
    `
    s très bien, j'ai dormi 8h
    s bien, je me suis réveillé une fois seulement
    s bonne, je n'ai pas eu mal
    s calme, aucune douleur à la jambe
    s j'ai bien dormi malgré le plâtre
    s impeccable, il a dormi comme un ange
    s pas mal du tout, la jambe surélevée comme demandé
    s bien, pas besoin d'antidouleur
    s un peu courte mais ça va
    s très bonne, le pansement n'a pas bougé
    s super, ma femme m'a entendu ronfler, elle, moins bien lol
    s nickel, pas une goutte de sang sur l'oreiller
    s bien, j'ai respiré à pleins poumons
    s bien merci, j'ai mis deux oreillers sous la jambe
    s correcte, douleur à 2 ce matin
    s excellente, je me lève sans vertige
    s sans souci, la main est bien chaude et rose
    s douce, merci à l'équipe de nuit
    s comme un bébé
    s parfaite, mon œil va bien, je vois clair
    s bien, le mollet est souple, pas de fièvre
    s très bien, j'ai tout mangé ce matin
    s bien, mon visage n'est plus gonflé
    s bonne, le bras est réveillé et je bouge les doigts
    s tranquille, ma fille est restée à côté de moi
    s ça va, j'ai fait pipi normalement deux fois
    s bien, le cœur léger
    s bien reposé, je prends mes cachets comme prescrit
    s tout va bien, le drain a été retiré hier par l'infirmière
    s RAS, la cicatrice est propre
    s bonne nuit, je ne tousse plus
    s bien, j'ai pris la boîte de doliprane que vous aviez prescrite, 1 g matin et soir
    s formidable, zéro douleur
    s bien, j'ai pris tous mes médicaments à l'heure
    s oui très bonne nuit, pas de cauchemar
    n je dois dormir sur le dos combien de temps ?
    n puis-je dormir sans l'attelle ?
    n merci de votre message
    n est-ce que je peux prendre un bain ?
    `,
  ),
  readRows(
    yesno('Avez-vous un problème à nous signaler ?', 'yes'),
    `
    s non aucun => false
    s non tout va bien => false
    s rien à signaler => false
    s aucun problème => false
    s non merci tout se passe bien => false
    s pas de problème => false
    s RAS => false
    s non, pas de sang ni de fièvre => false
    s non je respire bien, je mange bien => false
    s absolument rien => false
    s non le mollet est normal => false
    s non et merci à tous => false
    s tout est parfait => false
    s non, juste la voix un peu enrouée => false
    s non, pas de souci, même pas mal => false
    w oui => true
    w oui j'ai vomi => true
    w un petit saignement => true
    u oui je respire mal => true
    u du sang qui n'arrête pas => true
    `,
  ),
  readRows(
    yesno('Avez-vous repris une alimentation normale ?', 'no'),
    `
    s oui => true
    s oui j'ai mangé un steak saignant => true
    s oui, une boîte de thon entière => true
    s oui j'ai dévoré => true
    s oui petit à petit => true
    s oui soupe et purée => true
    s oui et sans vomir => true
    w non => false
    w non je vomis tout => false
    w je n'ai pas d'appétit => false
    u non je n'arrive plus à avaler, ma gorge gonfle => false
    `,
  ),
  readRows(
    confirm('Votre opération est prévue mardi à 9h. Merci de confirmer votre venue.'),
    `
    s oui je viendrai => true
    s c'est confirmé, mon fils me conduit => true
    s ok pour mardi => true
    s oui, je n'ai pas de fièvre ni de toux => true
    s entendu à mardi => true
    s oui bien sûr, merci => true
    s j'y serai à 9h tapantes => true
    s je serai à jeun et à l'heure => true
    s oui sauf tempête de neige => true
    s oui le coeur battant mais je viens => true
    s présent, sang pour sang motivé => true
    w j'ai une angine depuis hier
    w non je ne viens pas => false
    w j'ai de la fièvre
    u j'ai mal à la poitrine depuis ce matin
    `,
  ),
  readRows(
    { kind: 'temperature', text: 'Température ce matin ?', worryingIf: { gt: 38 } },
    `
    s 36,8 pas de frissons => 36.8
    s 37,2 et tout va bien => 37.2
    s 37 pas de sang, pas de douleur au mollet => 37
    s 36 7 merci => 36.7
    s 37,9 hier soir, 37 ce matin => 37
    s 37.3 je respire bien => 37.3
    w 38,6 => 38.6
    u 37 mais elle a convulsé => 37
    `,
  ),
];
