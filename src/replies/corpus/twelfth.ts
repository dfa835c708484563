import type { Question } from '../types.ts';
import type { Group } from './cases.ts';
import { readRows } from './read-rows.ts';

const yesno = (text: string, worryingIf: 'yes' | 'no', lang = 'fr'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
  lang,
});

/** Words of danger about things, other people and other days; dangers without their usual words. */
export const TWELFTH: readonly Group[] = [
  readRows(
    { kind: 'confirm', text: 'Coloscopie : avez-vous bu toute la préparation ?', worryingIf: null },
    `
    s tout bu, c'était infect
    s les deux litres sont passés, quelle horreur ce goût, mais c'est clair maintenant
    s tout avalé, vraiment dégueulasse à boire
    s bu jusqu'au bout, horrible leur truc
    w je n'ai pas pu tout boire, je vomis
    w il me reste un litre, impossible
    `,
  ),
  readRows(
    {
      kind: 'confirm',
      text: 'Avez-vous fait la douche antiseptique et retiré bijoux et vernis ?',
      worryingIf: null,
    },
    `
    s douché deux fois, bijoux au coffre et vernis enlevé
    s oui, alliance à la maison et ongles nus
    s douche faite, boucles retirées, vernis dissous
    w douche faite mais l'alliance est coincée
    w oui sauf le piercing, impossible de le retirer
    `,
  ),
  readRows(
    {
      kind: 'confirm',
      text: 'Rappel : opération de votre enfant vendredi, arrivée 7h30. Confirmez-vous ?',
      worryingIf: null,
    },
    `
    s oui on sera là, il est un peu stressé le pauvre
    s on vient, juste un petit peu de trac chez maman
    s oui présent, elle est un peu inquiète c'est tout
    w oui mais il a une grosse crève depuis hier
    w il est terrorisé, il pleure sans arrêt, on ne sait plus quoi faire
    `,
  ),
  readRows(
    {
      kind: 'confirm',
      text: 'Confirmez-vous n’avoir ni mangé, ni bu, ni fumé depuis minuit ?',
      worryingIf: null,
    },
    `
    s oui tout respecté, la clope c'est dur mais j'ai tenu bon
    s ventre vide, le paquet est resté chez ma mère
    s oui, le café me manque mais rien pris
    w oui, seulement un black coffee
    w une clope vers six heures, pas plus
    `,
  ),
  readRows(
    yesno('Votre enfant opéré hier mange-t-il et boit-il normalement ?', 'no'),
    `
    w il repousse tout, même l'eau
    w elle boude son biberon et sa couche est sèche
    w il recrache la compote et ne veut plus du verre
    s il a pris son biberon et une compote
    s glaces et purée avalées sans broncher
    `,
  ),
  readRows(
    yesno('Premier jour à la maison : tout va comme il faut ?', 'no'),
    `
    w moralement je coule, je n'arrête pas de pleurer
    w je vois tout gris depuis hier
    w plus un pipi depuis hier soir
    w il a revomi son eau à 4h
    s oui, ma fille a eu un poisson rouge, grosse ambiance
    s oui, le cœur serré de devoir reprendre lundi mais bien
    u le souffle est un peu court quand je parle
    u je suis tombé en faiblesse devant l'évier
    u une absence de quelques secondes d'après ma femme
    u je voudrais que ça s'arrête pour de bon
    u un petit trou noir aux toilettes
    u il ne se souvient pas d'être tombé
    `,
  ),
  readRows(
    { kind: 'scale', text: 'Jambe opérée : tension ressentie, de 0 à 10 ?', worryingIf: { gt: 5 } },
    `
    u 3. Elle fait le double de sa jumelle
    u 2, la jambe fait le double de l'autre mollet
    s 3. Elle est comme sa jumelle
    `,
  ),
  readRows(
    yesno('Sous le plâtre, vos doigts sont-ils roses, chauds et mobiles ?', 'no'),
    `
    u oui ils bougent mais couleur de cire et gelés
    u la pulpe est blanche et froide
    u oui mais bleus et glacés depuis cette nuit
    s oui roses et chauds, ils bougent
    s bien roses mais le plâtre est lourd
    `,
  ),
  readRows(
    yesno('Avez-vous un problème avec la sonde ou le drain ?', 'yes'),
    `
    w redon désadapté, le vide est perdu
    w la sonde est désamorcée
    s aucun, le drain a été retiré ce matin par l'infirmière
    `,
  ),
];

/** Plain good news in other languages, beside bad news of the same words. */
export const TWELFTH_FOREIGN: readonly Group[] = [
  readRows(
    yesno('Genou opéré : arrivez-vous à marcher avec les cannes ?', 'no', 'tr'),
    `
    s evet, koltuk değnekleriyle yürüyorum
    s evet yürüyorum
    s evet, merdiven bile çıktım
    s evet, sorun yok
    w hayır, yürüyemiyorum
    `,
  ),
  readRows(
    yesno('Tout va bien depuis hier ?', 'no', 'tr'),
    `
    s iyiyim, teşekkürler
    s evet, rahat uyudum
    s çok iyi, yemek yedim
    u nefes alamıyorum
    `,
  ),
  readRows(
    yesno('Dents de sagesse : saignez-vous encore ?', 'yes', 'ar'),
    `
    s لا، توقف النزيف
    s لا، انتهى النزيف منذ أمس
    u نعم، النزيف لا يتوقف
    `,
  ),
  readRows(
    yesno('Avez-vous de la fièvre ?', 'yes', 'ar'),
    `
    s لا، حرارتي عادية
    s لا حرارة، كل شيء طبيعي
    w نعم، عندي حرارة
    `,
  ),
  readRows(
    {
      kind: 'confirm',
      text: 'Un adulte viendra-t-il vous chercher et dormira-t-il chez vous ?',
      worryingIf: null,
      lang: 'en',
    },
    `
    s Yes my wife will drive me and stay the night
    s yes, my brother picks me up and sleeps over
    w no, I live alone
    `,
  ),
  readRows(
    {
      kind: 'confirm',
      text: 'Un adulte viendra-t-il vous chercher et dormira-t-il chez vous ?',
      worryingIf: null,
      lang: 'pt',
    },
    `
    s sim, o meu marido fica comigo
    s sim, a minha irmã vem e dorme cá em casa
    w não tenho ninguém
    `,
  ),
  readRows(
    yesno('Fracture du poignet : l’attelle vous gêne-t-elle ?', 'yes', 'es'),
    `
    u no, pero los dedos están blancos y no los siento
    s no, la llevo sin problema
    s no, todo bien, muevo los dedos
    `,
  ),
  readRows(
    yesno('La sonde urinaire coule-t-elle bien ?', 'no', 'en'),
    `
    w the tube is blocked, nothing in the bag
    s yes, flowing well, the bag fills up
    s yes all good, emptied it this morning
    `,
  ),
];
