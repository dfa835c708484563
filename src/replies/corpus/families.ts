import type { Group } from './cases.ts';
import { readRows } from './read-rows.ts';

/**
 * Families of signs: many ways in which ordinary people say each danger (typed in haste, dictated,
 * by ear, for somebody else, too modestly, in images), then calm sentences with the same words.
 */
export const FAMILIES: readonly Group[] = [
  readRows(
    { kind: 'free', text: 'Comment allez-vous depuis votre retour ?', worryingIf: null },
    `
    u ça fait trois serviettes que je remplis de sang
    u le sang traverse la troisième compresse
    u j'ai dû mettre un torchon, il est déjà rouge
    u le matelas est foutu tellement j'ai saigné
    u sa coule rouge depuis 1h sa sarete pa
    u sang qui coule le long de la jambe, ça fait une flaque
    u ça goutte sans arrêt, du sang bien rouge
    u on a beau appuyer ça repart
    u la compression ne suffit pas, ça saigne toujours
    u je me vide
    u il se vide de son sang
    u c'est la mer rouge dans ma culotte
    u on se croirait à l'abattoir
    u le pansement pisse
    u mon pansement fait éponge, du sang partout
    u je baigne dans mon sang
    u jé les mains pleine de san
    u ma protection est pleine toutes les demi-heures
    u je change de garniture toutes les 20 minutes
    u des caillots gros comme des prunes
    u je perds des morceaux de sang gros comme le poing
    u hémoragie je croi
    u c'est pas un petit saignement, c'est un robinet
    u j'ai mis du scotch par dessus mais le sang passe
    u Maman saigne beaucoup de la plaie, que fait-on
    u ça ne coagule pas du tout
    u le sang ne veut pas s'arrêter depuis ce matin
    u ça saigne encore malgré une heure de compression
    u ça resaigne de plus belle
    u le drain se remplit de sang à toute vitesse
    u j'ai taché quatre draps
    u ça gicle par à-coups
    u gros saignement, je me sens partir
    u ma chaussette est gorgée de sang
    u le plâtre devient tout rouge et ça dégouline
    u j'ai rempli une bassine de sang
    u du sang en quantité quand je vais aux toilettes
    u que du sang dans la cuvette, beaucoup
    u du sang frais coule de sa bouche
    u il a du sang plein la bouche
    u elle avale du sang sans arrêt
    u mon fils crache rouge depuis l'opération des amygdales
    u j'ai vomi comme du marc de café
    u je recrache des filets rouges à chaque quinte
    u vomi rouge 2 fois
    u sa salive est pleine de sang
    u il y a du sang dans mes crachats
    u en toussant il est sorti un caillot
    u je rends du sang
    u son oreiller est plein de sang, ça vient de la bouche
    u j'ai un goût de sang et j'en crache
    u j'ai plus de souffle
    u jé plu de soufle dé que je marche
    u je n'ai plus d'air
    u je cherche mon air
    u du mal à trouver mon air
    u j'arrive pas à prendre une grande inspiration
    u je respire comme un petit vieux, par petites bouffées
    u je respire par à-coups
    u sa respiration siffle
    u il tire sur ses côtes pour respirer
    u elle respire vite, très vite, on voit son ventre se creuser
    u je dois m'asseoir pour respirer
    u impossible de rester allongé, je manque d'air
    u trois marches et je suis à bout
    u essoufflée rien qu'à parler
    u je peux pas finir mes phrases tellement je suis essoufflé
    u l'air n'entre plus
    u ma respiration est coupée
    u j'ai le souffle coupé depuis midi
    u ça siffle quand je respire et je m'étouffe
    u oppressée
    u j ai du mal a réspirer
    u respiration dificile
    u mon mari n'arrive pas a reprendre sa respiration
    u pb pour respirer
    u j'suffoke
    u impression de me noyer
    u on dirait que je respire à travers une paille
    u j'ai l'impression d'avoir un sac sur la tête, pas d'air
    u petite gêne pour respirer, rien de grave sans doute
    u un peu court d'haleine au repos
    u je souffle comme un boeuf sans rien faire
    u respir mal la nuit surtout, obligé de dormir assis
    u ça bloque quand j'inspire
    u un éléphant assis sur ma poitrine
    u ça me broie le thorax
    u barre dans la poitrine
    u un point dans la poitrine quand je respire
    u douleur derrière le sternum
    u ça serre au niveau du coeur
    u j'ai une enclume sur le torse
    u douleur qui part dans la mâchoire et le bras gauche
    u ma mère se tient la poitrine
    u mal dan la poitrine
    u jai mal o coeur coté gauche et dans le bra
    u lourdeur dans la poitrine depuis le réveil
    u poitrine comme dans un étau
    u coup de poignard dans le thorax
    u petite pointe au coeur quand je bouge
    u la poitrine me brûle et me serre
    u je suis tombée dans les pommes en me levant
    u malaise avec perte de connaissance
    u j'ai perdu connaissance quelques secondes
    u je me suis réveillée par terre sans savoir pourquoi
    u on m'a retrouvé par terre inconscient
    u trou noir, je me suis retrouvée sur le carrelage
    u il a fait une syncope
    u elle s'est écroulée dans le couloir
    u il est parti quelques secondes, les yeux révulsés
    u mon fils tremble de partout et ne répond pas
    u il a convulsé
    u crise d'épilepsie cette nuit
    u j'ai tourné de l'oeil
    u évanouie deux fois
    u évanoui en allant aux toilettes
    u je sui tombé ds les pomme
    u plus de son plus d'image, je me suis effondrée d'un coup
    u elle a eu une absence, les yeux dans le vide, elle ne répondait plus
    u je crois que j'ai fait un petit black out
    u on n'arrive pas à le réveiller
    u il dort trop, impossible de le faire réagir
    u elle ne répond pas quand on la secoue
    u mon père ne se réveille pas
    u ma fille est toute molle, elle ne réagit presque pas
    u il ne bouge plus
    u il est tout bleu
    u ses lèvres virent au bleu
    u bébé tout gris et mou
    u elle est pâle comme un linge et ne répond plus
    u il ouvre à peine les yeux quand on crie
    u on dirait qu'elle est dans le coma
    u il réagit plus
    u je n'arrive pas à tirer ma femme de son sommeil
    u aucune réaction quand je le pince
    u mon mollet est dur comme du bois
    u mollet douloureux quand j'appuie
    u j ai mal o mollet
    u jé mal derière le molé
    u le mollet chauffe
    u mon mollet a doublé
    u mollet rouge, chaud et tendu
    u une jambe plus grosse que l'autre
    u la jambe opérée a triplé de volume
    u ma jambe gauche est énorme par rapport à la droite
    u ma jambe a gonflé jusqu'à la cuisse
    u crampe au mollet qui ne passe pas
    u une crampe dans le mollet depuis deux jours
    u mollet tout dur
    u mon mollet me lance quand je pose le pied
    u petite douleur au mollet, sûrement musculaire
    u jambe gonflée d'un seul côté
    u on dirait une phlébite
    u ça tire fort dans le gras de la jambe, derrière, c'est dur et chaud
    u un seul mollet gonflé
    u je ne rentre plus dans ma botte, une seule jambe est enflée
    u mon visage est de travers
    u sa bouche part sur le côté
    u la moitié du visage ne bouge plus
    u mon bras ne répond plus d'un coup
    u il parle comme s'il avait bu
    u elle mélange ses mots
    u je ne trouve plus mes mots
    u impossible d'articuler
    u son sourire est tordu
    u mon côté droit est paralysé
    u plus de force dans le bras gauche depuis une heure
    u il bave d'un côté et parle bizarrement
    u je n'arrive plus à lever le bras gauche, c'est venu d'un coup
    u ma mère dit des mots qui n'existent pas
    u la paupière et la joue tombent à gauche
    u ma langue a doublé
    u ma langue enfle
    u mes lèvres sont énormes
    u les lèvres gonflées comme des saucisses
    u visage bouffi et gorge serrée après le comprimé
    u j'ai la gorge qui gonfle
    u ma gorge se resserre
    u les yeux et la bouche tout gonflés depuis l'antibiotique
    u je ressemble à un boxeur, tout le visage a gonflé
    u oedème de Quincke
    u j'arrive plus à avaler ma salive tellement ça a gonflé
    u figure enflée comme un ballon
    u tête de citrouille depuis le médicament
    u je ne vois plus de l'oeil opéré
    u plus rien à droite, l'oeil opéré est dans le noir
    u un rideau noir est tombé devant mon oeil
    u voile noir devant l'oeil
    u j'ai perdu la vue d'un coup
    u l'oeil opéré ne voit plus rien
    u tout est noir du côté opéré
    u je suis aveugle d'un oeil depuis ce matin
    u moitié de l'image a disparu d'un coup
    u je vois même plus la lumière avec cet oeil
    u mes doigts sont bleus sous le plâtre
    u les orteils sont blancs et froids
    u ongles violets qui dépassent de la résine
    u bouts des doigts glacés
    u ses petits doigts sont tout blancs dans l'attelle
    u pied glacé et marbré sous le plâtre
    u les doigts de pieds sont noirs
    u doigts violacés et gonflés
    u mes orteils ont la couleur d'une aubergine
    u main froide et blanche comme du marbre
    u fièvre et il délire
    u 39 et elle raconte n'importe quoi
    u brûlant, il ne sait plus où il est
    u maman a de la fièvre et ne nous reconnaît pas
    u 40 de fièvre et complètement confus
    u il voit des araignées partout et il a 39,5
    u elle tient des propos incohérents
    u papa est perdu, il ne sait plus quel jour on est
    u je veux mourir
    u j'ai envie d'en finir
    u je préférerais être morte
    u je vais me foutre en l'air
    u à quoi bon continuer à vivre
    u j'ai plus envie de vivre
    u je pense à me suicider
    u la vie ne vaut plus le coup
    u je vais faire une bêtise, j'ai plus la force de vivre
    u si ça continue je saute par la fenêtre
    u j'ai avalé toute la boîte
    u pris 20 dolipranes d'un coup
    u j'ai vidé la plaquette de tramadol
    u ma fille a mangé tous mes cachets
    u j'ai pris toute la boite de morphine pour dormir
    u mon fils a bu le flacon de sirop entier
    u j'ai gobé une poignée de somnifères
    u 12 grammes de paracétamol depuis ce matin
    s pas une goutte de sang
    s pas saigné du tout
    s zéro saignement, pansement propre
    s ça ne saigne plus depuis hier soir
    s le saignement s'est arrêté tout seul hier
    s je respire très bien
    s je respire mieux qu'avant l'opération
    s je peux enfin respirer par le nez, quel bonheur
    s un peu essoufflé de rire avec mes petits-enfants
    s pas de gêne pour respirer
    s respiration normale
    s aucune douleur dans la poitrine
    s je n'ai mal ni à la poitrine ni au mollet
    s mes mollets vont bien
    s mollets souples
    s le mollet est souple et pas douloureux
    s jambe fine, pas gonflée
    s pas de jambe gonflée
    s mes doigts sont bien roses et chauds
    s orteils chauds, je les bouge
    s doigts bien colorés
    s je vois très bien, les couleurs sont superbes
    s je vois mieux qu'avant
    s l'oeil va bien, pas de voile
    s pas tombé dans les pommes, pas de malaise
    s pas de vertige ni de malaise
    s il dort bien et se réveille facilement
    s il est bien réveillé et il joue
    s pas de fièvre et pas confus
    s je suis mort de rire devant la télé, tout va bien
    s mort de fatigue mais content, tout va bien
    s j'ai dormi comme un mort, très bonne nuit
    s aucune envie de mourir rassurez-vous, tout va bien
    s j'ai pris mes cachets comme prévu, rien de plus
    s toute la famille est aux petits soins, tout va bien
    s on se vide la tête devant un film, ça va
    s j'ai le souffle coupé par la gentillesse de l'équipe, tout va bien
    s ma gorge va bien, rien ne gonfle
    s visage normal, pas gonflé
    s pas de gonflement des lèvres
    s bonne mine, les joues roses
    s bras et jambes répondent bien
    s je parle normalement, je souris
    w la plaie saigne un tout petit peu
    w quelques gouttes de sang sur la compresse
    w un peu de sang quand je me mouche
    w plaie un peu ouverte sur 1 cm
    w j'ai 38,6 et des frissons
    w la plaie sent mauvais
    w du pus blanc sort d'un point
    w j'ai vomi trois fois
    w je n'arrive pas à faire pipi depuis hier soir
    w pas uriné depuis 10h et mal au ventre
    w pas été à la selle depuis six jours
    w ma main est toujours endormie depuis avant-hier
    w des boutons partout depuis l'antibiotique
    w ça me gratte de partout depuis le médicament
    w la pharmacie n'avait pas mon traitement
    w je n'ai pas pris mes antibiotiques
    w je supporte pas la codéine
    w la tête me tourne dès que je me lève
    w je suis tombé sur le genou opéré
    w j'ai les yeux tout jaunes
    w je vois de plus en plus flou
    w je pleure sans arrêt depuis l'opération
    w grosse angoisse depuis hier
    w le doliprane ne fait rien
    w je souffre trop
    w la douleur m'empêche de dormir
    w le drain ne coule plus
    w ma sonde est bouchée
    w la pompe bipe sans arrêt
    w le pansement s'est décollé
    w le pansement est trempé de jaune
    w le cathéter est sorti
    w j'ai jamais eu aussi mal
    w mes points ont lâché
    w la cicatrice est rouge et chaude
    w la rougeur s'étend jusqu'au genou
    w ça brûle quand je fais pipi
    w rappelez-moi svp
    w j'aimerais parler à une infirmière
    `,
  ),
];
