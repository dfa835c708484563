import type { Question } from '../types.ts';
import type { Group } from './cases.ts';
import { readRows } from './read-rows.ts';

const free = (text: string, lang?: string): Question => ({
  kind: 'free',
  text,
  worryingIf: null,
  ...(lang ? { lang } : {}),
});
const yesno = (text: string, worryingIf: 'yes' | 'no', lang?: string): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
  ...(lang ? { lang } : {}),
});
const confirm = (text: string): Question => ({ kind: 'confirm', text, worryingIf: null });

/** Written before its author had read the lexicons; scored once before anything was changed. */
export const FIFTH: readonly Group[] = [
  readRows(
    free('Comment vous sentez-vous aujourd’hui ?'),
    `
    u je pisse le sang depuis tout a leure
    u le pansement a été changé 4 fois dans la nuit et il est toujours plein de sang
    u sa coule sa coule sa sarrete pas jai mis 3 serviette
    u les draps étaient tout rouges ce matin et ça continue à couler
    u jarrive pas a faire arreté le sang
    u le sang gicle quand je bouge
    u c'est un robinet mon nez il saigne sans arret
    u j ai rempli une bassine de sang
    u ça fait 2h que j'appuie dessus et ça saigne toujours autant
    u j'ai craché un gros caillot rouge
    u il y a du sang quand je tousse
    u mon crachat est plein de sang frais
    u j'ai rendu du sang tout rouge
    u j'arrive plus à reprendre mon souffle
    u g du mal a respiré depui se matin
    u essoufflée au moindre effort, je ne fais pas trois pas
    u je sifle en respirant et sa se bloque
    u ma respiration devient difficile quand je suis allongé
    u je cherche mon air
    u l'air ne rentre plus
    u je suffoque la nuit
    u j'ai comme un étau sur la poitrine
    u un poids sur le thorax depuis midi
    u ca me sert dans la poitrine jusque dans le bras gauche
    u gros point dans la poitrine quand j'inspire
    u mal au cœur côté gauche, ça irradie dans la mâchoire
    u je suis tombé dans les pommes ce matin dans la salle de bain
    u il a tourné de l'œil en se levant
    u elle fait un malaise elle répond plus
    u mon père a convulsé
    u il tremble de partout les yeux révulsés
    u elle a perdu conaissance 2 min
    u trou noir dans les escaliers, je me suis réveillé par terre
    u on arrive pas a la reveiller elle dort depuis ce matin
    u mon mari ne réagit plus quand je lui parle
    u il est tout bleu autour de la bouche
    u il est inerte
    u j'ai une crampe terrible dans le mollet et il est brulant
    u ma jambe est devenue dure comme du bois
    u une jambe fait le double de l'autre
    u le molet me fait super mal kan je marche
    u jambe gauche toute gonflée pas la droite
    u sa bouche part de travers
    u il a la moitié du visage qui tombe
    u elle n'arrive plus à parler correctement, elle mélange ses mots
    u mon bras droit ne m'obéit plus et je bafouille
    u d'un coup j'ai plus de force du côté gauche
    u ma paupière et ma lèvre ont triplé de volume
    u la langue enfle j ai du mal a avaler
    u j'ai le visage qui gonfle depuis l'antibiotique
    u ma gorge se serre et gonfle
    u j'vois plus rien de l'oeil
    u mon œil opéré ne voit plus, tout est noir
    u rideau noir devant l'oeil opéré depuis une heure
    u j'ai les doigts tout blancs sous le plâtre
    u le bout des doigts est violet et glacé avec l'attelle
    u orteils bleus et froids qui dépassent du platre
    u 39.5 et il délire
    u elle a de la fièvre et dit n'importe quoi, ne reconnait plus personne
    u j'ai envie d'en finir
    u je pense à me foutre en l'air
    u j'ai plus gout a la vie je veux mourir
    u autant que je disparaisse, personne ne me pleurera
    u elle a avalé toute la boite de doliprane
    u j'ai pris 20 comprimés d'un coup
    u mon fils a vidé la plaquette de tramadol
    u bonjour cest la fille de mme leroy maman saigne beaucoup et on arrive pas a arreter que faire
    u Bonjour je suis sa femme, il a très mal au ventre mais surtout il respire très vite et il est gris
    u coucou tout va a peu près, la nuit a été longue le petit a pleuré, on a mangé un peu de purée et ce matin j'ai senti une forte douleur derrière le genou avec la jambe gonflée et rouge, sinon le pansement est propre
    u Merci pour tout, l'équipe était super. Par contre depuis hier soir quand je monte l'escalier je suis à bout de souffle.
    u rien de grave juste que j'ai perdu connaissance deux secondes
    u ça va juste un peu de mal à respirer
    u J'AI MAL DANS LA POITRINE
    u apel le 15 jpeu plu respiré
    u 🩸🩸🩸 ça s'arrête pas
    u jé la tete ki tourne et je sui tombé ds les pome
    u j ai voulu me lever et plus rien, je me suis retrouvée sur le carrelage
    u sang rouge vif qui coule le long de la jambe sans s'arrêter
    u il s'est évanouit
    u ma mere c'est evanoui
    u mon coeur s'arrete par moment et je respire mal
    w le pensement est tout mouiller jaune
    w ça sent pas bon du tout sous le pansement
    w la cicatrice s'est rouverte de 2 cm
    w j'ai un fil qui a laché et ça baille
    w c rouge et chaud autour des agraf
    w y a du pu qui sort
    w j'ai vomi toute la nuit
    w je garde rien, même l'eau ressort
    w pas fait pipi depuis hier midi
    w vessie pleine impossible de la vider
    w pas allé à la selle depuis 6 jours, ventre tendu
    w plus de gaz depuis l'opération
    w ma main est toujours endormie 3 jours après
    w je sens toujours pas ma jambe
    w les antidouleurs ne me font plus rien
    w je douille grave
    w j'ai dégusté toute la nuit
    w la pharmacie n'avait pas les cachets
    w le doliprane me donne des plaques rouges partout
    w ça me démange de la tête aux pieds depuis l'antibio
    w le drain ne coule plus
    w la sonde est bouchée
    w je suis tombée sur mon genou opéré
    w j'ai glissé dans la douche et tapé l'épaule opérée
    w je vois trouble de plus en plus
    w j'ai les yeux et la peau jaunes
    w j'angoisse beaucoup je n'arrive pas à me calmer
    w je pleure sans arret je suis au bout du rouleau
    w la tête qui tourne dès que je me lève
    w j'ai des vertiges
    ? j’ai 39
    w je grelotte et je suis bouillante
    w je tremble de froid avec la couette
    w le pansement s'est décollé sous la douche
    w le pansement est tout rouge
    w ça saigne un chouia
    w quelques gouttes de sang sur la compresse
    w pouvez vous me rappeler svp
    w j'aimerais parler a une infirmiere
    w il faut que quelqu'un me téléphone
    w rappelez moi au plus vite
    w bof, j'ai mal et je dors pas
    w c'est l'enfer
    w je souffre trop
    w ça empire de jour en jour
    w la cicatrice a gonflé et elle est dure
    w ma plaie coule un liquide trouble
    w hématome énorme qui s'étend
    w j'ai arrêté l'antibiotique parce qu'il me donnait la diarrhée
    w diarrhée depuis 2 jours
    w je ne supporte pas le tramadol
    w mon fils refuse de manger et de boire
    w oublié de faire ma piqure d'anticoagulant hier
    w j'ai pas eu d'ordonnance
    w mon pied est tout engourdi encore aujourd'hui
    w brulures quand j'urine
    w ma glace a fondu et g rentré lol non sérieux g super mal
    w douleur 9
    w ca ne passe pas meme avec la morphine
    w pas terrible
    w Pas fort
    w j'ai connu mieux, la plaie suinte
    w super, j'adore avoir mal H24
    w merveilleux, trois nuits blanches à hurler
    s nickel
    s tt va bien
    s impec je gambade
    s ca roule
    s la forme olympique
    s mieux qu'hier
    s petit mal de gorge mais sinon ça va
    s un peu fatiguée mais ça va
    s rien à signaler
    s RAS
    s tout est ok merci
    s je me remets doucement, tout va bien
    s pas de fievre pas de douleur je marche bien
    s bien dormi, bien mangé
    s Très bien, merci pour votre suivi
    s ma fille va bien elle joue
    s bleu sur la main à cause de la perf sinon tout est parfait
    s 👍 tout va bien
    s ça va super
    s tranquille au canapé tout baigne
    n merci beaucoup
    n Puis je prendre une douche ?
    n quand est ce que je peux reconduire
    n STOP
    n c'est pas moi vous avez le mauvais numéro
    n qui êtes vous je connais pas cet hopital
    n je voudrais décaler mon rdv de controle
    n merci bcp à toute l'équipe
    ? euh
    ? rappelle toi de sortir les poubelles
    ? azertyu
    ? c'est qui
    ? comme un lundi
    ? ça dépend
    ? la bouffe était dégueulasse chez vous
    ? j arrive dans 10 min mets les pâtes
    `,
  ),
  readRows(
    yesno('Depuis votre retour, tout va bien ?', 'no'),
    `
    s oui => true
    s oui ça va => true
    s ouii nickel chrome => true
    s tkt ça va => true
    s oui oui no problemo => true
    s yes => true
    s carrément => true
    s ben oui => true
    s on ne peut mieux => true
    s oui merci => true
    s ui => true
    s wé => true
    s 👍 => true
    s oui pour le moment => true
    s tjs en vie mdr tout va bien => true
    s Oui, tout va bien. Cordialement, M. Perrin => true
    w non => false
    w nn => false
    w pas du tout => false
    w bof bof => false
    w moyen => false
    w pas top => false
    w couci couça
    w non pas trop => false
    w oui mais j'ai de la fievre => null
    w oui sauf que j'ai vomi 3 fois => null
    w oui mais rappelez moi svp
    w oui mais la cicatrice est rouge et gonflée
    w oui a part que je peux pas faire pipi
    w oui mais je n'ai pas pu avoir mes médicaments
    w 😭😭 => false
    w ça pourrait aller mieux
    w non du tout g trop mal => false
    w oui mais gros hematome violet sur toute la cuisse
    w oui mais j'ai mal malgré les cachets
    u oui mais je respire mal
    u oui a part que je crache du sang
    u oui mais jai une douleur au mollet
    u non je saigne comme un boeuf
    u non, je me vide de mon sang
    u non elle est tombée dans les pommes
    u oui mais petit malaise avec chute, inconscient 1 minute
    u ok sauf que ma lèvre du haut a gonflé d'un coup
    u oui mais depuis ce matin je parle bizarrement et ma bouche est tordue
    u tout va bien sauf un essoufflement
    u bien mais oppressé dans la poitrine
    u non la compresse se remplit de sang en 5 minutes
    u non je nai plus de sensibilité dans la moitié du corps et du mal a parler
    u oui mais mes doigts sont bleus dans le platre
    u ça irait si je ne m'étais pas évanoui tout à l'heure
    u Oui. Enfin j'ai quand même des palpitations, mal dans la poitrine et du mal à respirer
    u je veux plus vivre => false
    u je vais me jeter par la fenetre
    u j'ai envie de me faire du mal
    u à quoi bon vivre
    u elle est toute molle et ne se réveille pas
    u il bouge plus
    u sa poitrine siffle et il est bleu
    u oui mais mollet gauche tout dur
    u ça pisse
    ? c'est à dire
    ? quoi
    ? ?
    ? pk
    ? salut tu passes ce soir
    ? oui et non
    ? je sais pas trop
    n stop sms => null
    n mauvais numéro
    `,
  ),
  readRows(
    yesno('Avez-vous des saignements ?', 'yes'),
    `
    s non => false
    s aucun => false
    s zero => false
    s nada => false
    s pas une goutte => false
    s non plus maintenant => false
    s ca a arreté => false
    s c'est fini depuis hier => false
    s rien => false
    s nop => false
    s non tout est sec => false
    s hier un peu mais plus aujourd'hui => false
    s non le pansement est propre => false
    s pas de saignements merci => false
    w oui => true
    w un peu => true
    w qq gouttes => true
    w juste une tache => true
    w légèrement => true
    w ça suinte rosé => true
    w oui un filet => true
    w de temps en temps => true
    w oui par moment => true
    w non mais y a du pus
    w non mais je voudrais qu'on m'appelle
    ? non mais j’ai 38.9
    w la compresse est tachée => true
    w encore un ptit peu ce matin => true
    u énormément => true
    u oui beaucoup => true
    u oui des litres => true
    u oui ça n'arrete pas => true
    u oui ça traverse le pansement et le pantalon => true
    u c la boucherie => true
    u une hémorragie => true
    u c'est la mer rouge => true
    u des gros caillots sans arrêt => true
    u ça dégouline sur le sol => true
    u a flots => true
    u on a tout essayé ça veut pas s'arrêter => true
    u oui je trempe une serviette par heure => true
    u non mais j'ai du mal à respirer
    u non pas de sang mais la jambe droite a doublé de volume
    u non mais mon mari est tombé inconscient
    u du sang par la bouche => true
    u oui il avale du sang, amygdales opérées lundi
    ? peut etre
    ? comment savoir
    ? c'est quoi un saignement
    n vous vous trompez de personne
    `,
  ),
  readRows(
    { kind: 'scale', text: 'Douleur de 0 à 10 ?', worryingIf: { gt: 7 } },
    `
    s 3 => 3
    s trois sur dix => 3
    s 0 => 0
    s zéro douleur => 0
    s entre 2 et 3 => 3
    s je dirais 4 => 4
    s 5 environ => 5
    s 2,5 => 2.5
    s aucune => 0
    s 3/10 mais j'ai pris un doliprane à 14h => 3
    s hier 8 aujourd'hui 4 => 4
    s sinq => 5
    s six pas plus => 6
    s 1 au repos 4 en marchant => 4
    s pas mal du tout => 0
    s 4 pardon 3 => 3
    s 2 merci => 2
    w 8 => 8
    w huit => 8
    w neuf et demi => 9.5
    w 10/10 => 10
    w 12 sur 10 je craque
    w 9 !!!!! => 9
    w 7 ou 8 => 8
    w insoutenable => null
    w horrible
    w 4 mais ça sent mauvais => 4
    w 3 mais 39 de fièvre => 3
    w 2 par contre j'ai des plaques partout qui grattent => 2
    w je hurle de douleur
    w 6 mais rappelez moi => 6
    w 5 et j'ai pas uriné => 5
    u 3 mais je respire difficilement => 3
    u 6 au mollet et il est chaud => 6
    u 2 mais je saigne beaucoup => 2
    u 10 dans la poitrine => 10
    u 0 sauf que j'ai fait une syncope => 0
    u 4. Par contre mon visage est paralysé d'un coté => 4
    u 7 et les doigts gelés dans le platre => 7
    u 9, je préfère crever
    u 5 et elle vomit du sang => 5
    ? 15
    ? 38.2
    ? ça va
    ? oui
    ? au secours c'est trop compliqué votre truc
    ? chambre 12
    ? 2 ou 9
    ? moyen
    n combien de temps entre deux doliprane ?
    `,
  ),
  readRows(
    { kind: 'temperature', text: 'Quelle est votre température ?', worryingIf: { gt: 38 } },
    `
    s 37 => 37
    s 36.9 => 36.9
    s 37,5 ce matin => 37.5
    s trente sept deux => 37.2
    s 37°4 C => 37.4
    s 368 => 36.8
    s 38 => 38
    s pas de fièvre => null
    s normale
    s 37 5 => 37.5
    s 38,4 hier mais 37 là => 37
    s g 36 6 => 36.6
    w 38.1 => 38.1
    w 39 => 39
    w 385 => 38.5
    w trente neuf => 39
    w 37 mais la plaie est rouge et chaude => 37
    w brulant => null
    w j'ai de la fièvre je crois
    w 38 et demi => 38.5
    w 38,2 38,5 => 38.5
    w 37 et mal au ventre horrible => 37
    u 39 et il tient des propos incohérents => 39
    u 37 mais douleur thoracique => 37
    u 40 il convulse => 40
    u 38.9 elle est toute perdue elle sait plus où elle habite => 38.9
    u 36.5 mais je perds beaucoup de sang => 36.5
    u 38, souffle très court => 38
    ? 45
    ? 12/8
    ? j'ai pas de thermomètre
    ? 98.6
    ? 14h30
    `,
  ),
  readRows(
    confirm('Vous êtes attendu(e) jeudi à 7h30 pour votre opération. Merci de confirmer.'),
    `
    s oui je serai là => true
    s ok => true
    s présent => true
    s c noté => true
    s sans faute => true
    s jy serai => true
    s oui merci => true
    s bien reçu je viens => true
    s entendu => true
    s dac => true
    s oui, ma soeur m'accompagne => true
    s bien sur => true
    s confirmé => true
    w non => false
    w je ne pourrai pas => false
    w j'ai attrapé la grippe
    w j'ai de la fièvre depuis hier
    w je suis enrhumé et je tousse
    w impossible pour moi => false
    w j'annule => false
    w on peut reporter ?
    w j'aurai 30 min de retard
    w oui mais personne pour me ramener
    w oui mais j'ai pris mon kardegic ce matin
    w je suis enceinte
    w j'ai le covid
    w j'ai bu un verre d'eau et un café ce matin
    w je suis tombé, j'ai la cheville cassée
    w j'ai un abcès dentaire
    w ma bague ne s'enlève plus
    w je prends des antibiotiques depuis mardi
    w oui mais rappelez moi j'ai une question
    w j'ai trop peur je veux plus le faire
    w oui mais j'ai fumé
    w on m'a changé mon traitement
    w j'ai une plaie infectée sur la jambe
    u oui mais j'ai une douleur dans la poitrine depuis hier
    u je viens de faire un malaise j'ai perdu connaissance
    u j'ai le mollet gonflé et douloureux depuis deux jours
    u non je préfère en finir avec la vie
    ? peut-être
    ? je vous redis
    ? quelle opération
    ? hein
    n stop
    n je ne connais pas cette personne
    `,
  ),
  readRows(
    yesno('Avez-vous pu uriner normalement ?', 'no'),
    `
    s oui sans souci => true
    s oui plusieurs fois => true
    s normal => true
    s pipi ok => true
    w non => false
    w toujours pas => false
    w rien ne sort => false
    w au goutte à goutte
    w oui mais ça brule
    w oui mais y a un peu de sang dans les urines
    w impossible et j'ai le ventre gonflé => false
    u oui mais que du sang, des caillots, ça n'arrête pas
    u non et je me suis évanouie aux toilettes => false
    `,
  ),
  readRows(
    yesno('Œil opéré : avez-vous une douleur importante ou une baisse de la vue ?', 'yes'),
    `
    s non => false
    s je vois très bien => false
    s vision claire => false
    s non ça gratte un peu c'est tout
    w oui => true
    w je vois flou => true
    w c'est de plus en plus trouble => true
    w l'oeil est tout rouge et il pleure => true
    w douleur atroce dans l'oeil
    u je n'y vois plus du tout de cet oeil => true
    u tout noir depuis ce midi => true
    u j'ai perdu la vue brutalement => true
    u aveugle de l'oeil droit depuis ce matin => true
    u plus de vision du tout => true
    `,
  ),
  readRows(
    yesno('Votre enfant a été opéré des amygdales. Boit-il bien ?', 'no'),
    `
    s oui => true
    s il boit bien et il mange de la glace => true
    s impeccable il réclame => true
    w non rien => false
    w il refuse tout => false
    w il pleure et n'avale même pas sa salive
    u oui mais il a craché un filet de sang
    u il a du sang dans la bouche
    u oui mais il vomit du sang noir
    u il saigne de la gorge
    u sa salive est rouge
    `,
  ),
];

/** Denied, past, figurative, hypothetical: nothing here may alarm. */
export const FIFTH_CALM: readonly Group[] = [
  readRows(
    free('Comment vous sentez-vous aujourd’hui ?'),
    `
    s pas de sang, pas de fièvre, tout va bien
    s je ne saigne pas et je respire normalement
    s aucun saignement, aucune gene pour respirer
    s je respire bien, la poitrine ça va
    s pas de douleur au mollet ni de gonflement
    s mollets souples, pas de douleur, tout est ok
    s j'ai dormi comme une souche, rien à signaler
    s mort de rire devant la télé, ça va bien
    s je meurs de faim donc tout va bien
    s j'étais inquiet mais finalement tout va bien
    s plus aucun saignement, tout va bien
    s la fièvre est tombée, ça va
    s pas vomi, pas de nausée, bien mangé
    s ni malaise ni vertige
    s pas tombé dans les pommes lol tout va bien
    s ma femme dit que je respire la santé
    s un bon bol d'air et ça va
    s j'ai pris 2 dolipranes hier soir, plus mal du tout
    s 4 comprimés par jour comme prévu, ça va bien
    s plus de nausées depuis hier
    s ça saigne plus du tout, super
    s douleur supportable, pas de fièvre
    s je peux bouger les doigts, ils sont roses et chauds
    s la jambe n'est pas gonflée, je marche
    s tout roule, à part les nouvelles à la télé
    s la cicatrice est belle, pas rouge
    s pansement propre et sec
    s rien d'anormal, pas de rougeur, pas de pus
    s je n'ai pas eu de malaise
    s je me sens revivre
    s content que ce soit fini
    s l'infirmière est passée, plaie propre, elle est contente
    s kiné ok, genou ok, moral ok
    s appétit revenu, transit revenu, tout roule
    s je suis encore un peu vaseux mais ça va
    s je pète la forme
    s ça tire un peu quand je bouge mais c'est supportable
    s un peu mal mais c'est gérable avec le doliprane, tout va bien
    s petite gêne rien de méchant
    s je suis crevé mais tout va bien
    s nuit calme, pas de douleurs, pas de vomissements
    s on a eu peur pour rien, tout est rentré dans l'ordre
    s tout est normal docteur
    s mon fils va très bien il court partout
    s rien du tout je suis en pleine forme, même pas mal
    s même pas mal
    s aucun souci de respiration
    s tension 12/8, tout va bien
    s bien merci et vous
    s ma mère va bien, elle ne se plaint de rien
    n en cas de saignement je dois appeler qui ?
    n si j'ai de la fièvre je fais quoi ?
    n à partir de combien de fièvre faut il s'inquiéter ?
    n est ce que je peux avoir mal au mollet avec les bas ?
    n que faire si le pansement se décolle ?
    n est-ce normal d'être essoufflé après une anesthésie en général ?
    n combien de temps dure l'anesthésie de la main ?
    n je peux boire de l'alcool ce soir ?
    n quand enlever le pansement ?
    n et si ça saigne je viens aux urgences ?
    n merci pour votre gentillesse
    n vous m'avez sauvé la vie merci
    n merci vous êtes des anges
    n je peux prendre l'avion la semaine prochaine ?
    n quel jour on retire les fils ?
    `,
  ),
  readRows(
    yesno('Depuis votre retour, tout va bien ?', 'no'),
    `
    s oui pas de fièvre ni saignement => true
    s oui j'ai juste la voix un peu cassée => true
    s oui aucun problème de respiration => true
    s oui je respire => true
    s oui, plus de peur que de mal => true
    s oui mais c'est long => true
    s oui, pas de gonflement du mollet, rien => true
    s oui la nausée est passée => true
    s oui elle ne saigne plus => true
    s nickel plus aucune douleur => true
    s tout va bien pas de souci au mollet => true
    s super bien, je tue le temps => true
    s oui mon mari est aux petits soins => true
    s tout va bien aucun malaise => true
    s oui j'ai plus mal => true
    s impeccable, pansement refait ce matin par l'infirmière => true
    s oui je suis juste un peu fatigué => true
    s oui j'ai bien pris mes médicaments => true
    s pas de soucis => true
    s aucun problème => true
    s oui, la douleur est à 2 => true
    s au poil => true
    s oui très bien. pas de sang, pas de pus, pas de fièvre => true
    s ça baigne => true
    s bien, rien de spécial => true
    s oui comme sur des roulettes => true
    s jusqu'ici tout va bien => true
    s oui, on a frôlé la catastrophe avec le chat mais moi ça va => true
    s oui à mourir d'ennui mais bien => true
    s tranquille => true
    `,
  ),
  readRows(
    yesno('Avez-vous des saignements ?', 'yes'),
    `
    s pas de sang => false
    s non pas de saignement => false
    s jamais saigné => false
    s nan rien de rien => false
    s que dalle => false
    s sec => false
    s ça ne saigne plus => false
    s ça ne coule pas => false
    s aucune hémorragie => false
    s non pas l'ombre d'une goutte => false
    s du tout => false
    s absolument aucun => false
    s non je respire bien aussi => false
    s le saignement a cessé hier soir => false
    s non et pas de fièvre non plus => false
    s non tout va bien merci => false
    s j'avais saigné le premier jour, là c'est terminé => false
    `,
  ),
  readRows(
    yesno('Avez-vous une gêne pour respirer, une douleur à la poitrine ou au mollet ?', 'yes'),
    `
    s non rien de tout ça => false
    s je respire bien => false
    s non aucun des trois => false
    s aucune douleur => false
    s pas de gêne => false
    s respiration normale, mollets souples => false
    s non, pas essoufflé => false
    s tout est normal => false
    s ni l'un ni l'autre => false
    s rien du tout => false
    s négatif => false
    s non ça va merci => false
    s plus du tout => false
    `,
  ),
  readRows(
    { kind: 'scale', text: 'Douleur de 0 à 10 ?', worryingIf: { gt: 7 } },
    `
    s 2, pas de sang => 2
    s 0 je respire bien => 0
    s 3 avec 2 dolipranes => 3
    s 4 à 8h puis 2 maintenant => 2
    s 1 et pas de fièvre => 1
    s 5 après la kiné, pas au mollet => 5
    s 3 j'ai pris 1000 mg => 3
    s aucune douleur, bien dormi => 0
    s 2 ça pique un peu => 2
    s 0 la forme => 0
    `,
  ),
  readRows(
    confirm('Vous êtes attendu(e) jeudi à 7h30 pour votre opération. Merci de confirmer.'),
    `
    s oui aucun symptôme => true
    s oui pas de fièvre pas de toux => true
    s je serai à l'heure => true
    s oui je ne suis pas malade => true
    s pas de problème => true
    s oui je n'ai rien mangé => true
    s ok j'arrête de fumer demain alors => true
    s présente, à jeun => true
    s oui mon mari me conduit et reste la nuit => true
    s oui sauf si la terre s'arrête de tourner => true
    s je viens bien sûr, même mort => true
    s parfait, à jeudi => true
    `,
  ),
];

/** Foreign replies. */
export const FIFTH_FOREIGN: readonly Group[] = [
  readRows(
    free('Comment vous sentez-vous aujourd’hui ?', 'en'),
    `
    u I can't catch my breath
    u the blood won't stop
    u bleeding through every bandage
    u I passed out in the kitchen
    u he is not waking up
    u my chest feels tight
    u her face is drooping on one side
    u my calf is swollen and hot
    u I'm coughing up blood
    u I want to kill myself
    u he took the whole box of pills
    u my tongue is swelling
    u my fingers are blue and cold in the cast
    u I can't see anything from my eye
    u she had a seizure
    w i keep throwing up
    w the wound smells bad
    w there is pus
    w I have a fever
    w can't pee
    w please call me
    w stitches came open
    w feeling dizzy
    s all good thanks
    s no pain no fever
    s not bleeding, breathing fine
    s I'm doing great
    s no chest pain, no shortness of breath
    n thank you so much
    n wrong number
    n can I take a shower?
    `,
  ),
  readRows(
    free('Comment vous sentez-vous aujourd’hui ?', 'es'),
    `
    u no puedo respirar
    u me falta el aire
    u no para de sangrar
    u mucha sangre, empapa todo
    u mi madre se ha desmayado
    u me duele el pecho
    u tengo la pantorrilla hinchada y dura
    u vomito sangre
    u se le ha torcido la boca y no habla bien
    u quiero morirme
    u no despierta
    u se tomó todas las pastillas
    u se me hincha la cara
    u los dedos están morados y frios con el yeso
    u ya no veo por el ojo operado
    w tengo fiebre
    w sale pus de la herida
    w no puedo orinar
    w me duele muchisimo
    w llámenme por favor
    w estoy mareada
    s todo bien gracias
    s sin fiebre y sin dolor
    s no sangro nada, estoy bien
    s muy bien
    s respiro bien
    n gracias
    n numero equivocado
    `,
  ),
  readRows(
    free('Comment vous sentez-vous aujourd’hui ?', 'pt'),
    `
    u nao consigo respirar
    u falta de ar
    u estou a sangrar muito
    u desmaiei hoje de manhã
    u dor no peito
    u ele não acorda
    u a perna está inchada e quente
    u vomitei sangue
    u quero morrer
    u a boca está torta e não fala direito
    u tomou a caixa inteira de comprimidos
    u a língua está inchada
    u não vejo nada do olho operado
    u dedos roxos e gelados no gesso
    w tenho febre
    w não consigo urinar
    w tem pus na ferida
    w liguem-me por favor
    w tonturas
    w dói muito
    s tudo bem obrigado
    s sem dor e sem febre
    s não sangra
    s estou ótima
    n obrigada
    n engano
    `,
  ),
  readRows(
    free('Comment vous sentez-vous aujourd’hui ?', 'tr'),
    `
    u nefes alamıyorum
    u kanama durmuyor
    u çok kan kaybediyorum
    u bayıldı
    u göğsüm ağrıyor
    u baldırım şişti ve çok ağrıyor
    u kan kusuyorum
    u ağzı kaydı konuşamıyor
    u ölmek istiyorum
    u uyanmıyor
    u bütün hapları içti
    u dilim şişti
    u gözüm görmüyor
    u parmaklarım mosmor ve buz gibi
    w ateşim var
    w yaradan irin geliyor
    w idrar yapamıyorum
    w beni arayın
    w başım dönüyor
    w çok ağrım var
    s iyiyim teşekkürler
    s ateş yok ağrı yok
    s kanama yok iyiyim
    s her şey yolunda
    n teşekkür ederim
    n yanlış numara
    `,
  ),
  readRows(
    free('Comment vous sentez-vous aujourd’hui ?', 'ar'),
    `
    u لا أستطيع التنفس
    u النزيف لا يتوقف
    u أغمي على أمي
    u عندي ألم في صدري
    u ساقي منتفخة وساخنة
    u أتقيأ دما
    u لا يستيقظ
    u فمه مائل ولا يستطيع الكلام
    u أريد أن أموت
    u شرب علبة الدواء كلها
    u لساني منتفخ
    u لا أرى بعيني
    u أصابعي زرقاء وباردة
    u ضيق في التنفس
    w عندي حمى
    w لا أستطيع التبول
    w يوجد قيح في الجرح
    w اتصلوا بي
    w دوخة شديدة
    w ألم شديد
    s أنا بخير شكرا
    s لا يوجد ألم ولا حمى
    s لا يوجد نزيف
    s كل شيء جيد الحمد لله
    n شكرا جزيلا
    n رقم خطأ
    `,
  ),
  readRows(
    free('Comment vous sentez-vous aujourd’hui ?', 'ar-Latn'),
    `
    u ma9dertch netnefes
    u dem ma bghach yw9ef
    u tah sakhfan
    u kay darni sadri
    u rejli menfoukha o skhouna
    u kanta9aya dem
    u ma bghach yfi9
    u foumo mou3waj o ma kay hdarch
    u bghit nmout
    u chrab el boita kamla dyal dwa
    u lsani tnfakh
    u ma kanchoufch b 3ini
    u sba3i zer9in o bardin
    u dayka fiya nefs
    w fiya skhana
    w ma9dertch nboul
    w lqih kay khrej men jer7
    w 3ayto liya 3afak
    w kaydouri rassi
    w kayderni bezzaf
    s labas hamdoulah
    s kolchi mzyan
    s ma kayn la dem la skhana
    s bikhir lhamdollah
    n choukran bezzaf
    n numero ghalat
    `,
  ),
];
