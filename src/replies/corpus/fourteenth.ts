import type { Question } from '../types.ts';
import type { Group } from './cases.ts';
import { readRows } from './read-rows.ts';

const asks = (text: string, worryingIf: 'yes' | 'no', lang?: string): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
  ...(lang === undefined ? {} : { lang }),
});
const confirm = (text: string, lang?: string): Question => ({
  kind: 'confirm',
  text,
  worryingIf: null,
  ...(lang === undefined ? {} : { lang }),
});
const free = (text: string): Question => ({ kind: 'free', text, worryingIf: null });
const scale = (text: string, gt: number, lang?: string): Question => ({
  kind: 'scale',
  text,
  worryingIf: { gt },
  ...(lang === undefined ? {} : { lang }),
});
const temperature = (text: string, gt = 38, lang?: string): Question => ({
  kind: 'temperature',
  text,
  worryingIf: { gt },
  ...(lang === undefined ? {} : { lang }),
});
const multi = (text: string): Question => ({ kind: 'multi', text, worryingIf: null });

/** A state described instead of a yes or a no. */
export const FOURTEENTH: readonly Group[] = [
  readRows(
    asks('Votre pansement est-il resté propre et sec ?', 'no'),
    `
    s immaculé => true
    s comme à la pose => true
    s pas une tache => true
    s nickel chrome, pas bougé d'un poil => true
    s blanc de chez blanc => true
    s il n'a pas bougé => true
    s impeccable, refait hier par l'infirmière => true
    s aucune trace dessus => true
    w trempé jusqu'à l'os => false
    w il pend => false
    w il s'est barré dans la nuit => false
    w il est resté collé au drap => false
    w tout jaune et ça colle => false
    w décollé d'un côté => false
    w le gamin l'a arraché => false
    w j'ai pris ma douche avec, il est fichu => false
    w il est tombé ds la baignoire => false
    w à changer, il a bu toute l'eau du bain => false
    ? il est de quelle marque
    `,
  ),
  readRows(
    asks('Le pansement de votre jambe est-il taché de sang ?', 'yes'),
    `
    s toujours aussi blanc => false
    s blanc immaculé => false
    s vierge => false
    s sec de chez sec => false
    s il est comme neuf => false
    s propre sur lui => false
    s pas la moindre trace => false
    s que du blanc => false
    s zéro tache => false
    s nan rien => false
    s nickel de ce côté là => false
    w ça a traversé un peu => true
    w une auréole rouge de la taille d'une pièce de 2 euros => true
    w quelques points rouges => true
    w rose sur les bords => true
    w il a rougi dans la nuit => true
    w moitié moitié => true
    u il faut l'essorer, c'est le troisième que je change => true
    u ça goutte par terre sans discontinuer => true
    `,
  ),
  readRows(
    asks('Pouvez-vous bouger et sentir normalement votre main endormie ?', 'no'),
    `
    s je remue les cinq doigts => true
    s elle est revenue vers 22h => true
    s tout est revenu dans la nuit => true
    s tout bouge => true
    s je pianote déjà => true
    s réveillée => true
    s complètement réveillée depuis ce matin => true
    s elle répond au doigt et à l'œil => true
    s je sens même les courants d'air => true
    s sensations retrouvées => true
    s ça y est, plus d'effet de l'anesthésie => true
    s fini l'effet coton => true
    s oui, des fourmis au début et c'est fini => true
    w toujours en carton => false
    w du bois depuis deux jours => false
    w elle pend comme un poids mort => false
    w morte de chez morte, 30h que ça dure => false
    w je la pince et rien => false
    w elle ne m'appartient plus => false
    w aucune sensation depuis avant-hier => false
    w que le pouce, le reste ne suit pas => false
    w toujours anesthésiée après 2 jours => false
    `,
  ),
  readRows(
    asks('Avez-vous uriné depuis le retrait de la sonde ?', 'no'),
    `
    s deux fois, jet normal => true
    s fait à 15h => true
    s c'est fait => true
    s ça coule comme avant => true
    s sans problème, quatre fois déjà => true
    s pipi ok => true
    s j'ai rempli le bocal => true
    s pleine vessie vidée => true
    s à l'aise, comme un jeune homme => true
    s dès mon retour => true
    s toutes les deux heures => true
    s oui et ça soulage => true
    w que dalle depuis midi => false
    w trois gouttes et encore => false
    w rien ne vient => false
    w bloqué => false
    w je pousse et rien ne sort => false
    w toujours rien, et j'ai le ventre tendu => false
    w au goutte à goutte => false
    w impossible d'évacuer quoi que ce soit => false
    w tjs pas => false
    w nada depuis ce matin => false
    w pas encore => false
    `,
  ),
  readRows(
    asks('Avez-vous eu des gaz ou des selles depuis votre intervention ?', 'no'),
    `
    s ça a repris => true
    s le transit est reparti ce matin => true
    s gaz oui, selles non => true
    s c'est revenu => true
    s les gaz oui => true
    s deux fois hier => true
    s une belle selle ce matin => true
    s du vent en pagaille 😂 => true
    s allé à la selle tout à l'heure => true
    s tout fonctionne => true
    w quatre jours que j'attends => false
    w toujours constipé malgré le macrogol => false
    w ventre ballonné, rien de rien => false
    w ni l'un ni l'autre => false
    w rien ne passe depuis mardi => false
    w constipation totale => false
    w le désert => false
    `,
  ),
  readRows(
    asks('Prenez-vous bien vos médicaments comme prévu ?', 'no'),
    `
    s à la lettre => true
    s scrupuleusement => true
    s toutes les 6h => true
    s matin midi et soir => true
    s réglé comme une horloge => true
    s j'ai mis des alarmes => true
    s mon épouse s'en occupe => true
    s comme un élève modèle => true
    s tout est pris => true
    s j'en ai sauté aucun => true
    s pile aux heures dites => true
    s comme indiqué sur la feuille => true
    w j'ai arrêté, ça me faisait vomir => false
    w la pharmacie n'en avait pas => false
    w oublié hier et ce matin => false
    w je les ai laissés à l'hôpital => false
    w un jour sur deux => false
    w quand j'y pense => false
    w plus une boîte => false
    w l'ordonnance est restée chez vous => false
    w je préfère les plantes => false
    w j'en prends moitié moins => false
    w j'ai pas osé => false
    `,
  ),
  readRows(
    asks('Les antidouleurs vous soulagent-ils suffisamment ?', 'no'),
    `
    s ça calme bien => true
    s efficaces => true
    s je n'en ai même plus besoin => true
    s au bout de 20 min je ne sens plus rien => true
    s largement => true
    s amplement => true
    s parfaitement soulagé => true
    s radical => true
    s comme par magie => true
    s ça fait le job => true
    s ça fait effet => true
    w autant pisser dans un violon => false
    w zéro effet => false
    w c'est comme si je prenais de l'eau => false
    w aucun effet => false
    w pas vraiment, je serre les dents => false
    w à peine une heure et ça revient => false
    w ça ne fait rien => false
    w même en doublant ça lance => false
    w bof, ça cogne toujours => false
    w de l'eau de source => false
    `,
  ),
  readRows(
    asks('Avez-vous bien dormi cette nuit ?', 'no'),
    `
    s comme une marmotte => true
    s d'une traite => true
    s huit heures d'affilée => true
    s comme un loir 😴 => true
    s du sommeil du juste => true
    s pas réveillé une seule fois => true
    s une bonne nuit => true
    s nuit paisible => true
    s mieux que chez vous => true
    s jusqu'à 9h => true
    w pas fermé l'œil => false
    w nuit blanche => false
    w deux heures à tout casser => false
    w réveillé toutes les heures par la douleur => false
    w j'ai compté les moutons jusqu'à l'aube => false
    w en pointillés à cause du genou => false
    w une nuit pourrie => false
    w une horreur => false
    w tourné et viré jusqu'à 5h => false
    `,
  ),
  readRows(
    asks('Votre fille mange-t-elle et boit-elle normalement depuis son opération ?', 'no'),
    `
    s comme une ogresse => true
    s elle a tout fini => true
    s elle dévore => true
    s une assiette de pâtes et deux verres d'eau => true
    s elle a réclamé du rab => true
    s elle a bien mangé ce midi => true
    s purée, jambon, compote => true
    s appétit d'ogre => true
    s bon appétit => true
    w elle refuse tout => false
    w pas une goutte depuis hier => false
    w elle n'a rien avalé => false
    w elle tourne la tête devant le biberon => false
    w elle grignote du bout des lèvres et ne boit pas => false
    w impossible de lui faire boire quoi que ce soit => false
    w elle vomit tout ce qu'elle boit => false
    w elle chipote, rien depuis ce matin => false
    `,
  ),
  readRows(
    asks('Tout se passe bien depuis votre retour à domicile ?', 'no'),
    `
    s comme sur des roulettes => true
    s on ne peut mieux => true
    s au poil => true
    s le top du top => true
    s nickel de chez nickel => true
    s rien à redire => true
    s aux petits oignons => true
    s impec => true
    s tranquille mimile => true
    s la pêche => true
    s je pète la forme => true
    s que du bonheur => true
    s ça suit son cours => true
    s aucun nuage à l'horizon => true
    s sans encombre => true
    s tout baigne => true
    s ça gaze => true
    s tt va b1 mrc => true
    s çava => true
    s tout roule ma poule => true
    s c'est top, un peu vaseux c'est tout => true
    s oui très bien, un peu ko mais c'est normal => true
    s tout va comme il faut, juste un peu de fatigue => true
    w pas la joie => false
    w c'est la cata => false
    w pas terrible terrible => false
    w ça pourrait aller mieux => false
    w j'ai connu mieux => false
    w moyen moyen => false
    w ça ne va pas du tout => false
    w couci-couça, je vomis => false
    w super… trois jours que je vomis 🙃 => false
    w génial, 39 et je tremble, merci l'hôpital => false
    w formidable, le pansement a lâché et personne ne répond => false
    w ah bravo, je pisse du pus => false
    w le pied total, j'ai hurlé toute la nuit => false
    w quelle joie, la cicatrice s'est rouverte 👏 => false
    u parfait, je n'arrive plus à respirer, tout baigne quoi => false
    u oui oui, sauf que je viens de tomber dans les pommes
    `,
  ),
  readRows(
    asks('Ressentez-vous une gêne pour respirer, une douleur au thorax ou au mollet ?', 'yes'),
    `
    s respiration parfaite => false
    s je respire à pleins poumons => false
    s souffle d'athlète => false
    s mollets souples, souffle normal => false
    s rien de tout cela => false
    s aucun des trois => false
    s j'ai monté deux étages sans m'arrêter => false
    s je souffle comme un jeune homme => false
    s négatif sur toute la ligne => false
    s ni l'un ni l'autre => false
    s nada => false
    s j'ai du souffle à revendre => false
    s tout va bien de ce côté => false
    s je chante sous la douche => false
    u un peu le souffle court en montant => true
    u ça tire dans le mollet droit => true
    u le mollet est dur comme du bois => true
    u je cherche mon air => true
    u ça serre là où il y a le cœur => true
    u g du mal a reprendr mon soufle => true
    u une barre en travers de la poitrine => true
    u comme un étau => true
    u je suis essoufflé rien qu'en parlant => true
    u crampe au mollet qui ne passe pas => true
    u pas au mollet, mais la poitrine oui => true
    u non pour le mollet, par contre j'étouffe un peu => true
    `,
  ),
  readRows(
    asks('Avez-vous des nausées ou des vomissements ?', 'yes'),
    `
    s tout reste en bas => false
    s rien rendu => false
    s estomac en béton => false
    s j'ai tout gardé => false
    s le repas est bien passé => false
    s je digère bien => false
    s j'ai mangé normalement => false
    s l'estomac est calme => false
    s plus depuis hier soir => false
    s c'est passé => false
    w barbouillé => true
    w l'estomac en vrac => true
    w j'ai rendu mon déjeuner => true
    w la tête dans la cuvette => true
    w des haut-le-cœur => true
    w encore ce matin => true
    w je ne garde rien => true
    w une fois hier soir => true
    w ça remonte sans arrêt => true
    w cœur au bord des lèvres => true
    `,
  ),
  readRows(
    asks('Vous n’avez pas de saignement ?', 'yes'),
    `
    s non => false
    s non, rien => false
    s aucun => false
    s pas du tout => false
    s pas une goutte => false
    s du tout => false
    s non non tout va bien => false
    w si => true
    w si un peu => true
    w si, depuis ce matin => true
    w hélas si => true
    w bah si => true
    `,
  ),
  readRows(
    asks('Vous n’avez plus mal ?', 'yes'),
    `
    s plus du tout => false
    s non plus rien => false
    s c'est fini => false
    s disparu => false
    w si toujours => true
    w si, pas mal => true
    w encore un peu => true
    `,
  ),
  readRows(
    asks('La plaie est-elle rouge, chaude ou purulente ?', 'yes'),
    `
    s elle est belle => false
    s rose pâle, propre => false
    s cicatrice nickel => false
    s elle cicatrise bien => false
    s fraîche et sèche => false
    s belle comme un camion => false
    s aucun des signes => false
    s l'infirmière l'a trouvée très jolie => false
    s bien refermée => false
    s ni rouge ni chaude => false
    w elle chauffe => true
    w ça suinte jaunâtre => true
    w rouge tout autour => true
    w un liquide épais sort => true
    w écarlate => true
    w ça sent le fromage => true
    w chaude oui => true
    w un peu oui => true
    w toute gonflée et violacée => true
    w elle s'est ouverte sur 2 cm => true
    `,
  ),
  readRows(
    asks('Avez-vous de la fièvre ou des frissons ?', 'yes'),
    `
    s 36,8 ce matin => false
    s 37 tout pile => false
    s température normale => false
    s je suis frais comme un gardon => false
    s front frais => false
    s pas un frisson => false
    s même pas chaud => false
    w 38,6 => true
    w je claque des dents => true
    w brûlant => true
    w j'ai grelotté toute la nuit => true
    w je suis bouillante => true
    w trempé de sueur => true
    `,
  ),
  readRows(
    asks('Œil opéré : avez-vous mal, un œil rouge ou une vue qui baisse ?', 'yes'),
    `
    s je vois mieux qu'avant => false
    s vue perçante => false
    s un œil de lynx => false
    s œil blanc, pas de douleur => false
    s j'ai relu tout le journal => false
    s impeccable, je vois les couleurs => false
    s un petit grain de sable, comme annoncé => false
    w tout est flou depuis hier => true
    w rouge comme une tomate => true
    w ça m'élance dans l'œil => true
    w un voile gris qui s'épaissit => true
    w je vois de moins en moins bien => true
    u noir complet d'un seul coup => true
    u je n'y vois plus rien du tout depuis une heure => true
    `,
  ),
  readRows(
    asks('Votre plâtre est-il bien supporté, sans serrer ?', 'no'),
    `
    s il ne me gêne pas => true
    s je l'oublie => true
    s comme un gant => true
    s lourd mais ça va => true
    s rien à signaler => true
    s on s'habitue => true
    w trop serré => false
    w il me scie le poignet => false
    w ça comprime => false
    w il appuie sur l'os => false
    w mes doigts gonflent => false
    w il est fendu => false
    u doigts tout bleus => false
    u les doigts sont glacés et blancs => false
    `,
  ),
  readRows(
    asks('Arrivez-vous à marcher avec vos cannes ?', 'no'),
    `
    s je galope => true
    s comme un lapin => true
    s jusqu'à la boulangerie => true
    s sans les cannes même => true
    s de mieux en mieux => true
    s lentement mais sûrement => true
    s je trotte => true
    s doucement => true
    w je ne tiens pas debout => false
    w cloué au lit => false
    w impossible de poser le pied => false
    w trois pas et je m'écroule de douleur => false
    w je rampe => false
    `,
  ),
  readRows(
    asks('Le moral est-il bon ?', 'no'),
    `
    s au beau fixe => true
    s gonflé à bloc => true
    s j'ai le sourire => true
    s excellent => true
    s à 100 % => true
    s regonflée => true
    w dans les chaussettes => false
    w à zéro => false
    w je broie du noir => false
    w au fond du trou => false
    w en berne => false
    w larmes tous les soirs => false
    u je préférerais ne plus me réveiller => false
    u à quoi bon continuer à vivre => false
    `,
  ),
  readRows(
    asks('Votre drain fonctionne-t-il bien ?', 'no'),
    `
    s il se remplit normalement => true
    s 30 ml ce matin => true
    s il coule comme prévu => true
    s vidé deux fois => true
    s l'infirmière l'a vérifié, c'est bon => true
    w bouché depuis hier => false
    w il a été arraché dans mon sommeil => false
    w plus rien ne coule => false
    w il fuit => false
    w le flacon est vide et le ventre gonfle => false
    w il est débranché => false
    w la dépression est perdue => false
    `,
  ),
  readRows(
    asks('Souhaitez-vous être rappelé par une infirmière ?', 'yes'),
    `
    w volontiers => true
    w oui svp cet après-midi => true
    w avec plaisir => true
    w dès que possible => true
    w je veux bien => true
    w ce serait bien => true
    w si vous avez deux minutes => true
    s pas la peine => false
    s inutile merci => false
    s sans façon => false
    s ça ira => false
    s pas nécessaire => false
    s ne vous dérangez pas => false
    s je me débrouille => false
    `,
  ),
];

/** Coming, fasting, escort, medicine, jewels: said in other words than yes or no. */
export const FOURTEENTH_BEFORE: readonly Group[] = [
  readRows(
    confirm('Votre intervention a lieu mardi à 7h30. Merci de confirmer votre présence.'),
    `
    s je serai à l'heure => true
    s noté => true
    s ça marche => true
    s à mardi => true
    s comptez sur moi => true
    s présent mon capitaine => true
    s 👍 => true
    s yes => true
    s bien reçu merci => true
    s c'est tout bon pour moi => true
    s on y sera avec ma femme => true
    s évidemment => true
    s 5/5 => true
    s reçu cinq sur cinq => true
    s sans faute => true
    s je n'ai pas oublié => true
    s c'est dans l'agenda => true
    s impossible d'oublier, j'y serai => true
    w je ne viendrai pas => false
    w j'annule => false
    w je renonce => false
    w finalement non => false
    w désolé je suis coincé à Lyon => null
    w j'ai 39 => null
    w je serai là mais avec 20 minutes de retard => true
    w peut-on décaler à jeudi ?
    w oui mais je tousse depuis hier => true
    w j'ai attrapé la grippe
    w mon fils est malade, je ne peux pas le laisser
    ? c'est à quel étage et qui êtes-vous
    ? peut-être
    ? à voir
    `,
  ),
  readRows(
    confirm('Rien mangé, rien bu, rien fumé depuis minuit ? Merci de confirmer.'),
    `
    s rien du tout => true
    s le ventre vide => true
    s pas une miette => true
    s rien avalé depuis 20h => true
    s rien depuis la soupe d'hier soir => true
    s rien dans l'estomac => true
    s que dalle => true
    s dernier repas hier à 19h => true
    s juste un verre d'eau à 5h comme permis => true
    s j'ai faim mais j'ai tenu => true
    s respecté => true
    s à jeun depuis hier 21h => true
    s nothing since midnight => true
    s nada desde ayer => true
    s dünden beri hiçbir şey yemedim => true
    s non rien => true
    s consigne respectée => true
    w un café à 6h
    w j'ai croqué une biscotte
    w j'ai fumé une roulée en venant
    w oui, enfin un yaourt
    w deux taffes
    w j'ai craqué pour une tartine
    w un petit chewing-gum
    w une gorgée de lait
    w un bonbon compte ?
    w j'ai mangé à 4h du matin, c'est embêtant ?
    w j'ai grignoté sans faire attention
    w non, j'ai pris mon petit déj => false
    `,
  ),
  readRows(
    confirm('Avez-vous un adulte pour vous raccompagner et passer la nuit avec vous ?'),
    `
    s mon compagnon => true
    s ma belle-sœur vient => true
    s tout est organisé => true
    s ma mère dort à la maison => true
    s c'est prévu => true
    s mon grand fils de 25 ans => true
    s ma voisine du dessus => true
    s mon épouse, elle a posé sa journée => true
    s on est deux à la maison => true
    s mi hermana => true
    s eşim yanımda => true
    w personne
    w je vis seule => false
    w je rentre en bus
    w pas pour la nuit
    w j'en cherche encore un
    w mon chat
    w je conduirai moi-même => false
    w ma fille de 15 ans
    w un taxi
    w je me débrouillerai
    w pas trouvé => false
    `,
  ),
  readRows(
    confirm('Avez-vous arrêté le Plavix depuis 5 jours comme demandé ?'),
    `
    s arrêté lundi => true
    s stoppé comme convenu => true
    s plus un comprimé depuis 6 jours => true
    s j'ai bien suivi la consigne => true
    s dernière prise le 12 => true
    s fait => true
    s oui depuis une semaine => true
    s je n'en prends plus => true
    s rangé au placard => true
    w je l'ai pris ce matin
    w toujours sous Plavix => false
    w je continue => false
    w pas encore => false
    w zut, oublié => false
    w arrêté avant-hier seulement
    w mon cardiologue ne veut pas => false
    w il fallait arrêter ?
    `,
  ),
  readRows(
    confirm('Douche antiseptique faite, vernis et bijoux enlevés ?'),
    `
    s lavée, sans bijou ni vernis => true
    s douché, plus un bijou => true
    s tout est ok => true
    s propre comme un sou neuf => true
    s fait ce matin => true
    s c'est bon pour tout => true
    s les deux sont faits => true
    s tout enlevé, même l'alliance => true
    s sans bague, sans vernis, bien lavé => true
    s plus rien sur moi => true
    s done => true
    w l'alliance est coincée
    w plus de savon, pas pu => false
    w mon piercing ne sort pas
    w la douche oui, le vernis non => null
    w pas encore fait => false
    w il reste le gel sur les ongles
    w je garde mes boucles d'oreilles => false
    w pas eu le temps => false
    `,
  ),
  readRows(
    confirm(
      'Opération vendredi. Répondez NON en cas de fièvre, infection ou nouveau traitement, sinon OUI.',
    ),
    `
    s oui => true
    s ok => true
    s en pleine forme => true
    s rien à signaler => true
    s tout va bien => true
    s aucun souci de santé => true
    s RAS => true
    s rien de tout ça => true
    w non => false
    w une angine depuis hier
    w mon médecin m'a donné des antibiotiques
    w j'ai le nez qui coule et 38,5
    w cystite
    w un bouton de fièvre
    w oui mais je suis sous cortisone depuis lundi => null
    `,
  ),
  readRows(
    confirm('Avez-vous bien compris que vous ne devez pas conduire pendant 24 h ?'),
    `
    s compris => true
    s c'est clair => true
    s mon mari conduit => true
    s 5 sur 5 => true
    s je laisse le volant => true
    s je ne conduirai pas => true
    w je prendrai le volant quand même => false
    w je dois conduire, pas le choix => false
    w je rentre avec ma voiture => false
    w tant pis, je conduis => false
    `,
  ),
];

/** Figures by ear, by hand, with little words around them. */
export const FOURTEENTH_FIGURES: readonly Group[] = [
  readRows(
    scale('Combien avez-vous mal ce soir, de 0 à 10 ?', 7),
    `
    w neuf facile => 9
    w huit grand max => 8
    w un bon 8 => 8
    w un huit bien sonné => 8
    w 8 bien tassés => 8
    w au moins 9 => 9
    w pas loin de 9 => 9
    w dans les 8 => 8
    w 10 sur 10 => 10
    w 1O => 10
    w 🔟 => 10
    w 9️⃣ => 9
    w nuit => null
    w disons huit => 8
    w huite => 8
    w neuff => 9
    w entre huit et neuf => 9
    w 8,5 => 8.5
    w huit et demi => 8.5
    w insupportable
    w à hurler
    w 11 tellement j'ai mal => null
    s cinq tout rond => 5
    s à peine 2 => 2
    s 3 à tout casser => 3
    s un petit 3 => 3
    s 4 max => 4
    s maximum 5 => 5
    s autour de 4 => 4
    s deux et demi => 2.5
    s 3️⃣ => 3
    s katre => 4
    s troi => 3
    s sinq => 5
    s sis => 6
    s set => 7
    s zéro pointé => 0
    s zero => 0
    s 0 pointé => 0
    s nulle => 0
    s plus aucune douleur => 0
    s pas mal du tout => 0
    s je n'ai pas mal => 0
    s ça ne fait plus mal => 0
    s trois au repos, cinq quand je marche => 5
    s 6 ce matin, 3 maintenant => 3
    s 5… euh non 4 => 4
    s j'étais à 7 hier, 4 ce soir => 4
    s un pti 2 => 2
    s 2/10 les doigts dans le nez => 2
    s 4 sur une échelle de 10 => 4
    s ds les 3 4 => 4
    s moins de 2 => 2
    s 7 pas plus => 7
    ? 15
    ? 38
    ? -2
    ? 120/80
    ? 3 ou 9
    ? oui
    ? bof
    ? moyen
    ? je ne sais pas
    ? 06 39 98 12 34
    ? 3 comprimés
    ? chambre 8
    ? 8h
    ? 4 oeufs et du lait
    ? 10/10 pour l'équipe
    `,
  ),
  readRows(
    scale('Votre douleur de 0 à 10 ?', 7, 'tr'),
    `
    s üç => 3
    s beş => 5
    s dört => 4
    s iki => 2
    s bir => 1
    s sıfır => 0
    s altı => 6
    w sekiz => 8
    w dokuz => 9
    w on => 10
    `,
  ),
  readRows(
    scale('Votre douleur de 0 à 10 ?', 7, 'es'),
    `
    s tres => 3
    s cuatro y medio => 4.5
    s cero => 0
    s un seis => 6
    w ocho => 8
    w nueve o diez => 10
    s ningún dolor => 0
    `,
  ),
  readRows(
    scale('Votre douleur de 0 à 10 ?', 7, 'pt'),
    `
    s três => 3
    s quatro => 4
    s zero => 0
    w oito => 8
    w nove => 9
    s sem dor => 0
    `,
  ),
  readRows(
    scale('Votre douleur de 0 à 10 ?', 7, 'en'),
    `
    s three => 3
    s about four => 4
    s none => 0
    s no pain at all => 0
    w eight or nine => 9
    w ten out of ten => 10
    `,
  ),
  readRows(
    scale('Votre douleur de 0 à 10 ?', 7, 'ar'),
    `
    s ثلاثة => 3
    s ٤ => 4
    s صفر => 0
    w ثمانية => 8
    w تسعة => 9
    `,
  ),
  readRows(
    scale('Votre douleur de 0 à 10 ?', 7, 'ar-Latn'),
    `
    s tlata => 3
    s rb3a => 4
    s khamsa => 5
    w tmnya => 8
    w ts3oud => 9
    `,
  ),
  readRows(
    temperature('Quelle est votre température ce soir ?'),
    `
    s trente-sept deux => 37.2
    s trente sept et demi => 37.5
    s trente-huit tout rond => 38
    s 37 et quelques
    s 37°4 => 37.4
    s 37.4°C => 37.4
    s 3 7 4 => 37.4
    s trente set => 37
    s trante cis huit => 36.8
    s 36,9 sous le bras => 36.9
    s 37 virgule 8 => 37.8
    s tren7 5 => 37.5
    s 38 pile => 38
    s normale
    s pas de fièvre
    s pas l'ombre d'une fièvre
    s aucune fièvre
    s zéro fièvre
    s fraîche comme la rosée
    s apyrétique
    s rien, pas chaud
    w trente-neuf => 39
    w trente huit et demi => 38.5
    w 38,2 => 38.2
    w 385 => 38.5
    w 39 de fièvre => 39
    w quarante => 40
    w presque 39 => 39
    w 39 tout rond => 39
    w plus de 38
    w je brûle
    w bouillant, je tremble
    w de la fièvre
    ? 47
    ? 101
    ? 5
    ? pas de thermomètre
    ? ça va
    ? oui
    `,
  ),
  readRows(
    temperature('Quelle est votre température ?', 38, 'tr'),
    `
    s otuz yedi => 37
    s 36,5 derece => 36.5
    w otuz dokuz => 39
    w otuz sekiz buçuk => 38.5
    w ateşim var
    s ateşim yok
    `,
  ),
  readRows(
    temperature('Quelle est votre température ?', 38, 'es'),
    `
    s treinta y siete => 37
    s treinta y seis con ocho => 36.8
    w treinta y nueve => 39
    w treinta y ocho y medio => 38.5
    w tengo fiebre
    s no tengo fiebre
    `,
  ),
  readRows(
    temperature('Quelle est votre température ?', 38, 'pt'),
    `
    s trinta e sete => 37
    s trinta e seis e meio => 36.5
    w trinta e nove => 39
    w tenho febre
    s sem febre
    `,
  ),
  readRows(
    multi('Point du jour : douleur (0 à 10), température, saignement (O/N), nausées (O/N) ?'),
    `
    s 2 / 37 / N / N => {"pain":2,"temperature":37,"bleeding":false,"nausea":false}
    s deux, trente-sept, non, non => {"pain":2,"temperature":37,"bleeding":false,"nausea":false}
    s douleur 1, 36.6, pas de sang, pas envie de vomir => {"pain":1,"temperature":36.6,"bleeding":false,"nausea":false}
    s 3 37,1 rien rien => {"pain":3,"temperature":37.1,"bleeding":false,"nausea":false}
    s d4 t36.9 sN nN => {"pain":4,"temperature":36.9,"bleeding":false,"nausea":false}
    s 36,5 et douleur 2, sinon rien => {"pain":2,"temperature":36.5,"bleeding":false,"nausea":false}
    s 0 partout, 36,8 => null
    w 3 37 O N => {"pain":3,"temperature":37,"bleeding":true,"nausea":false}
    w 8, 37.2, non, non => {"pain":8,"temperature":37.2,"bleeding":false,"nausea":false}
    w 2 38,4 n n => {"pain":2,"temperature":38.4,"bleeding":false,"nausea":false}
    w 4/37.3/non/oui => {"pain":4,"temperature":37.3,"bleeding":false,"nausea":true}
    s 2-36,7-n-n => {"pain":2,"temperature":36.7,"bleeding":false,"nausea":false}
    s douleur à 3, température 37 => {"pain":3,"temperature":37}
    s Dlr 2 T° 37,2 sgnt non nausée non => {"pain":2,"temperature":37.2,"bleeding":false,"nausea":false}
    `,
  ),
];

/** Nothing to decide, or nothing that anybody could. */
export const FOURTEENTH_REST: readonly Group[] = [
  readRows(
    free('Comment vous sentez-vous aujourd’hui ?'),
    `
    s requinqué
    s comme un coq en pâte
    s d'attaque
    s en pleine bourre
    s frais et dispo
    s bien, j'ai fait le tour du quartier
    s ça va mieux de jour en jour
    s un peu patraque mais rien de grave
    s fatigué mais content
    s un peu dans les vapes mais ça va
    s remise sur pied
    s j'ai repris le jardinage
    w patraque, j'ai 38,7
    w pas dans mon assiette
    w j'ai mal partout et rien ne passe
    w ma plaie s'est rouverte
    w la tête me tourne dès que je me lève
    w je n'ai rien uriné depuis hier
    w le bras gonfle
    w je n'ai pas trouvé les antibiotiques
    u mon mari est tombé inconscient quelques secondes
    u j'ai la moitié du visage qui ne bouge plus
    u il ne réagit plus quand je lui parle
    u je parle bizarrement, les mots sortent de travers
    u ma langue gonfle depuis le comprimé
    u je crache rouge
    u j'ai avalé toute la boîte
    u la couche est pleine de sang frais
    u mon mollet a doublé
    u lèvres bleutées et il respire vite
    n merci pour tout
    n merci à toute l'équipe
    ? qui est-ce
    ? mdr
    ? 👀
    ? pizza 4 fromages livrée à 20h
    `,
  ),
  readRows(
    free('Avez-vous quelque chose à signaler ?'),
    `
    s non
    s rien
    s rien de spécial
    s RAS
    s absolument rien
    s non merci
    s rien de neuf
    w oui, la cicatrice coule
    w une petite rougeur qui s'étend
    w j'aimerais qu'on me téléphone
    w rappelez moi svp
    `,
  ),
];

/** Short answers in other languages. */
export const FOURTEENTH_FOREIGN: readonly Group[] = [
  readRows(
    asks('Tout va bien depuis votre retour ?', 'no', 'en'),
    `
    s all good => true
    s couldn't be better => true
    s fine thanks => true
    s never better => true
    w not great => false
    w I feel awful => false
    w the wound is open => false
    u I passed out this morning => false
    u I can hardly breathe => false
    u my calf is swollen and sore => false
    `,
  ),
  readRows(
    asks('Avez-vous des saignements ?', 'yes', 'es'),
    `
    s ninguno => false
    s nada => false
    s no, todo limpio => false
    w un poco => true
    w sí, algo de sangre => true
    u mucha sangre, no para => true
    `,
  ),
  readRows(
    asks('Avez-vous des saignements ?', 'yes', 'tr'),
    `
    s hayır, kanama yok => false
    s hayır kanamıyor => false
    s yok => false
    w biraz => true
    w evet biraz kanıyor => true
    u çok kanıyor, durmuyor => true
    `,
  ),
  readRows(
    asks('Tout va bien depuis votre retour ?', 'no', 'tr'),
    `
    s her şey yolunda => true
    s çok iyiyim => true
    s iyi geçti => true
    w kötüyüm => false
    w hayır, ağrım çok => false
    w çok kötü => false
    u bayıldım => false
    u göğsüm ağrıyor => false
    `,
  ),
  readRows(
    asks('Tout va bien depuis votre retour ?', 'no', 'pt'),
    `
    s tudo bem => true
    s está tudo ótimo => true
    s sem problemas => true
    w mais ou menos, tenho febre => false
    w estou mal => false
    u não consigo respirar => false
    u desmaiei => false
    `,
  ),
  readRows(
    asks('Tout va bien depuis votre retour ?', 'no', 'ar'),
    `
    s كل شيء بخير => true
    s الحمد لله => true
    w لا، عندي حرارة => false
    w لست بخير => false
    u لا أستطيع التنفس => false
    u أغمي علي => false
    `,
  ),
  readRows(
    asks('Tout va bien depuis votre retour ?', 'no', 'ar-Latn'),
    `
    s labas hamdoulah => true
    s kolchi mzyan => true
    s koulchi bikhir => true
    w machi mzyan => false
    w rani mrid => false
    w 3andi skhana => false
    u ma9dertch ntnefes => false
    u ghibt 3la rassi => false
    `,
  ),
];
