import type { Question } from '../types.ts';
import type { Group } from './cases.ts';
import { readRows } from './read-rows.ts';

const yesno = (text: string, worryingIf: 'yes' | 'no'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});

/** Good news told with the words of bad news: past, denied, of somebody else, or in images. */
export const CALM: readonly Group[] = [
  readRows(
    yesno('Avez-vous remarqué un saignement ou un écoulement ?', 'yes'),
    `
    s rien, c'est propre de chez propre => false
    s niet, sec comme un coup de trique => false
    s non, le sang est resté à l'intérieur cette fois ! => false
    s un peu au début puis plus rien => false
    s le premier soir oui, depuis c'est sec => false
    s ça avait perlé dans la voiture, depuis nada => false
    s même pas une trace sur le drap => false
    s absolument rien ne coule => false
    s aucun des deux => false
    s j'ai regardé, tout est blanc => false
    s pansement immaculé => false
    s juste la tache du premier jour, qui n'a pas bougé, l'infirmière est passée et trouve ça parfait => false
    s plus une goutte depuis 48h => false
    s nan tkt => false
    s c terminé => false
    s pas à ma connaissance => false
    s négatif chef => false
    w oui ça suinte => true
    w un filet => true
    w ça recommence un peu => true
    w une auréole qui grandit => true
    `,
  ),
  readRows(
    yesno('Vous sentez-vous essoufflé(e), ou avez-vous mal dans la poitrine ?', 'yes'),
    `
    s non je respire comme un charme => false
    s le souffle est revenu comme avant => false
    s pas plus que d'habitude avec mes vieux poumons => false
    s pas du tout, je monte mes deux étages => false
    s aucun souci de ce côté => false
    s rien à la poitrine rien au souffle => false
    s respiration nickel, coeur qui bat => false
    s ni essoufflement ni douleur => false
    s que du bonheur => false
    s je siffle sous la douche tellement je respire bien => false
    s non et pourtant je fume => false
    u un tantinet au moindre effort => true
    u oui depuis ce matin => true
    u ça me prend là, à gauche => true
    `,
  ),
  readRows(
    yesno('Tout va bien depuis votre retour à la maison ?', 'no'),
    `
    s tout baigne, même le moral => true
    s oui, ma fièvre d'avant-hier est tombée => true
    s oui, plus aucune douleur depuis le deuxième jour => true
    s oui et mon mari me chouchoute => true
    s au poil => true
    s je me porte comme un charme => true
    s ça se passe => true
    s aucune plainte => true
    s rien de particulier => true
    s on ne peut mieux => true
    s oui. La nuit a été courte car le bébé de ma fille pleure, mais moi je vais bien => true
    s oui, mal dormi à cause de l'orage mais rien de grave => true
    s oui à part le chien malade, moi ça va => true
    s je pète la forme, à en oublier l'opération => true
    s très bien, la douleur est partie avec le premier doliprane => true
    s ça va, je boite un peu c'est normal => true
    s oui, un peu raide le matin et ça passe => true
    s oui, l'hématome jaunit comme prévu => true
    s oui. J'ai eu peur pour rien => true
    s nickel, plus peur du tout => true
    s parfait, j'attaque le jardin => true
    s oui je vous assure => true
    s sans encombre => true
    s rien ne cloche => true
    w bof bof => false
    w on a connu mieux => false
    w pas terrible => false
    w couci-couça => false
    w ça pourrait aller mieux => false
    `,
  ),
  readRows(
    { kind: 'free', text: 'Comment se passe votre convalescence ?', worryingIf: null },
    `
    s Je dors, je mange, je lis : la vie de château
    s mieux de jour en jour, j'ai troqué les béquilles pour une canne
    s la cicatrice est fine comme un cheveu
    s j'ai plus mal que quand je ris
    s je ne sens presque plus rien
    s doucement mais sûrement
    s la fièvre est tombée, le moral remonte
    s un peu mal quand je tousse, sinon rien
    s tranquille, je tue le temps avec des mots croisés
    s rien à redire, mon genou plie à 90 degrés
    s douleur gérée avec un doliprane le soir
    s les nausées du premier jour sont oubliées
    s j'avais la tête qui tournait en sortant, c'est fini
    s ça tiraille quand je ris mais c'est bon signe
    s mon voisin a saigné après la sienne, moi rien du tout
    s ma belle-mère a de la fièvre mais moi je vais bien
    s je souffre surtout de l'ennui
    s le plus dur c'est de rester assis sans rien faire
    s la seule chose qui me fait mal c'est le score de mon équipe
    s comme dans du coton, sur mon canapé avec mon chat
    s presque rien quand je reste assise dans mon fauteuil
    s presque plus rien quand je suis assis devant la télé
    s ça va bien, rien du tout quand je reste allongée sur le canapé
    s au repos dans le fauteuil je ne sens presque rien
    s bien quand je reste assise, un peu raide en marchant
    s plus de peur que de mal
    s impec, le kiné est content de la flexion
    s on m'a retiré le drain hier, tout est propre
    s j'ai repris le vélo d'appartement sans douleur
    s je mange comme quatre
    s le bleu vire au jaune, rien d'autre
    s la bosse a dégonflé
    s les picotements ont disparu
    s tout rentre dans l'ordre
    s ça ne gonfle plus
    s rien d'alarmant
    s pas de quoi fouetter un chat
    s c'est une formalité
    w la bosse regonfle
    w la fièvre remonte
    w ça recommence à couler
    w c'est de nouveau gonflé
    w pas fameux depuis hier
    w j'ai connu des jours meilleurs
    u j'ai connu une perte de connaissance hier
    `,
  ),
  readRows(
    yesno('Avez-vous des douleurs importantes ?', 'yes'),
    `
    s supportables => false
    s pas plus que ça => false
    s ça tire un chouïa, rien d'important => false
    s non c'est gérable avec le doliprane => false
    s presque plus => false
    s elles se sont envolées => false
    s j'en avais hier, aujourd'hui ça va => false
    s quasi rien => false
    s douleurs nulles => false
    w oui et de plus en plus => true
    w je déguste => true
    w ça lance toute la nuit => true
    `,
  ),
  readRows(
    yesno('Mangez-vous et buvez-vous normalement ?', 'no'),
    `
    s oui un steak frites hier => true
    s j'ai dévoré => true
    s je bois 2 litres par jour => true
    s comme quatre => true
    s soupe puis purée, ça descend => true
    s oui j'ai repris du poulet et du riz => true
    s un appétit d'ogre => true
    w rien ne passe => false
    w deux gorgées et je cale => false
    w trois cuillères et puis plus faim du tout => false
    `,
  ),
  readRows(
    yesno('Avez-vous pu dormir cette nuit ?', 'no'),
    `
    s comme une masse => true
    s huit heures d'affilée => true
    s oui, réveillée une fois pour boire => true
    s d'une traite => true
    s une vraie marmotte => true
    s oui assis dans le fauteuil comme demandé => true
    w pas fermé l'oeil => false
    w par tranches de vingt minutes, trop mal => false
    `,
  ),
  readRows(
    yesno('Sentez-vous et bougez-vous vos doigts sous l’attelle ?', 'no'),
    `
    s oui je pianote => true
    s ils gigotent tous les cinq => true
    s je tape ce sms avec => true
    s bien roses et bien chauds => true
    s tout bouge => true
    s aucun fourmillement, je les sens tous => true
    w ils dorment encore => false
    w toujours pas, c'est du carton => false
    u ils sont glacés et tout blancs => false
    u froids comme du marbre => false
    `,
  ),
  readRows(
    yesno('Votre enfant a-t-il été gêné (vomissements, fièvre, douleur) ?', 'yes'),
    `
    s non il court partout => false
    s il rigole devant ses dessins animés => false
    s il a mangé des glaces toute la journée, ravi => false
    s rien de tout ça => false
    s pas le moins du monde => false
    s il a un peu râlé hier, aujourd'hui il joue => false
    w il a vomi sa compote => true
    w 38,6 ce matin => true
    w il se tient le ventre et pleure => true
    `,
  ),
  readRows(
    {
      kind: 'confirm',
      text: 'Vous êtes attendu(e) jeudi à 7h30. Merci de répondre OUI pour confirmer.',
      worryingIf: null,
    },
    `
    s j'y serai sans faute => true
    s nous serons là tous les deux => true
    s présent ! => true
    s c'est noté dans l'agenda => true
    s 7h30 pétantes => true
    s ok pour jeudi => true
    s ça marche, ma fille me dépose => true
    s bien reçu, à jeudi => true
    s oui, même s'il neige => true
    s je viens avec mes radios => true
    s ouiiiii => true
    s 👍🏻 => true
    w non finalement je renonce => false
    w oui mais j'ai 38,5 depuis hier
    w je risque d'avoir un quart d'heure de retard
    w je peux venir vendredi plutôt ?
    ? oui ou non je sais pas encore
    `,
  ),
  readRows(
    { kind: 'scale', text: 'Votre douleur de 0 à 10 ?', worryingIf: { gt: 7 } },
    `
    s 2 au réveil, 0 maintenant => 0
    s je dirais deux et demi => 2.5
    s 3 max => 3
    s zéro pointé => 0
    s 1/10 quand je dors 4/10 quand je marche => 4
    s ce matin 5 et là 2 => 2
    s même pas mal => 0
    s 4 avant le cachet, 1 après => 1
    s entre 2 et 3 => 3
    s 0 => 0
    s 3 sur l'échelle => 3
    s rien du tout, 0 => 0
    s cinq sur dix => 5
    s O/10 => 0
    w 8 => 8
    w 9,5 => 9.5
    w dix sur dix => 10
    w entre 7 et 8 => 8
    w 11 si je pouvais, allez 10 => 10
    w insupportable
    ? 12
    ? ça dépend
    ? oui
    ? 37,2
    `,
  ),
  readRows(
    { kind: 'temperature', text: 'Quelle est votre température ?', worryingIf: { gt: 38 } },
    `
    s 37 deux => 37.2
    s trente sept cinq => 37.5
    s 36.9 ce matin 37.1 ce soir => 37.1
    s 37,8 redescendue à 37,2 => 37.2
    s 37°C => 37
    s 37.5 degrés => 37.5
    s 38 pile => 38
    s T 37.4 => 37.4
    s 36 et demi => 36.5
    s pas de fièvre
    s elle est à 37 => 37
    s 374 => 37.4
    w 38,2 => 38.2
    w 38 5 => 38.5
    w trente neuf => 39
    w 39 hier soir, 38,4 ce matin => 38.4
    w de la fièvre mais pas de thermomètre
    w 37,5 mais je grelotte => 37.5
    ? 98.6
    ? 73
    ? j'ai pas de thermomètre
    ? 5
    `,
  ),
];
