import type { Question } from '../types.ts';
import type { Group } from './cases.ts';
import { readRows } from './read-rows.ts';

const free = (text: string, lang?: string): Question => ({
  kind: 'free',
  text,
  worryingIf: null,
  ...(lang ? { lang } : {}),
});
const yesno = (text: string, worryingIf: 'yes' | 'no'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
});

/** Relatives, dictation, long texts, teenagers and elders; scored once before any change. */
export const EIGHTH: readonly Group[] = [
  readRows(
    free('Bonjour, donnez-nous de vos nouvelles.'),
    `
    u Bonjour c'est Monique, la maman de Théo. Il a bien dormi, il a pris son petit déjeuner, mais depuis une heure il a craché deux fois un peu de sang frais dans le lavabo. Dois-je m'inquiéter ?
    u Bonsoir docteur je vous écris pour mon mari Jean, opéré mardi du genou. La plaie est jolie. En revanche son mollet est devenu très dur, il ne supporte pas qu'on le touche.
    u alors voilà la nuit s'est bien passée jusqu'à 4h et puis j'ai eu une douleur terrible dans la poitrine qui a duré 20 minutes
    u je dicte car je ne peux pas écrire mon père vient de faire un malaise il est tombé il est blanc il ne nous entend plus
    u tkt c rien jcrache juste du sang depuis ce matin mdr
    u wsh jsui tombé dans les vapes 2 fois mdr
    u frr jpeux plus respirer c chaud
    u je crois que je fais un AVC
    u on a appelé les pompiers il ne respirait plus bien
    u le haut du pansement est sec mais en dessous c'est une mare de sang
    u j'ai l'impression que mon coeur va s'arrêter, ça serre fort
    u ça fait un moment que j'ai plus envie d'être en vie
    u papa est tout gris et transpire, il se tient la poitrine
    u ma femme est essoufflée comme si elle avait couru un marathon
    u elle a du mal à finir ses phrases tellement elle est à court d'air
    u il s'étouffe dès qu'il s'allonge
    u mon fils a des convulsions
    u sa main ressort toute blanche et froide du plâtre
    u ses doigts ont changé de couleur ils sont bleus
    u il reconnaît plus ses enfants et il a 39.8
    u j'ai deux fois plus de volume à la jambe gauche
    u son œil tombe et sa bouche aussi
    u elle bave d'un côté et n'arrive plus à lever le bras
    u depuis l'antibio j'ai la bouche et les yeux qui gonflent à vue d'oeil
    u un voile noir est descendu sur l'oeil opéré
    u j'ai fini la boite de tramadol en une soirée pour dormir
    u impossible de la tirer de son sommeil
    u mémé ne répond à rien depuis tout à l'heure
    u dès que je tousse il y a du rouge
    u ça pisse le sang de partout au secours
    w Bonjour, je suis le fils de M. Garnier. Il refuse de prendre ses cachets et il n'a rien mangé depuis hier soir.
    w Bonjour, alors la nuit a été très compliquée, j'ai eu mal malgré les comprimés, je n'ai pas fermé l'oeil.
    w je ne sais pas si c'est normal mais la cicatrice est devenue toute rouge et elle chauffe
    w j'ai une grosse boule sous la cicatrice
    w y a un liquide qui sort du nombril
    w le petit a 39 de fièvre
    w mon fils vomit depuis le retour
    w j'ai le bras opéré tout engourdi ça fait 48h
    w ma poche de redon est pleine que faire
    w j'ai chopé une gastro
    w je n'ai plus de pansements
    w la peau autour est toute cartonnée et ça brûle
    w mon mari n'a pas uriné depuis 12 heures
    w je n'ai pas dormi à cause de la douleur
    w j'ai perdu l'ordonnance
    w ça gratte partout et j'ai des plaques
    w pouvez-vous demander au chirurgien de me contacter
    w j'ai peur que ça s'infecte, c'est gonflé
    w cv pas trop
    w tjrs mal au bide et ballonné
    w je vois des mouches volantes depuis hier
    w une agrafe est partie
    s Bonjour, je vous remercie de prendre de mes nouvelles, tout se passe très bien, je marche avec mes béquilles et je n'ai presque pas mal.
    s Coucou, nuit au calme, petit déjeuner avalé, pansement nickel. Bonne journée à toute l'équipe !
    s je suis la fille de mme Petit, maman va bien, elle se repose
    s franchement top rien à redire
    s tt roule merci
    s c good
    s jvais bien tkt
    s pas de soucis je gère la douleur avec le doliprane
    s Aucun problème à signaler, merci de votre sollicitude
    s Dieu merci tout va bien
    s super bien passé, bravo à vous
    s bonne nuit passée sans douleur
    s le petit va bien, il joue à la console
    s ça va mieux qu'hier
    s il a bien mangé et il n'a pas saigné
    n je peux reprendre le sport quand ?
    n merci pour votre professionnalisme
    n Est-ce que je peux enlever mes bas cette nuit ?
    n ne plus m'envoyer de messages svp
    n je n'ai jamais été opéré, erreur
    ? tu peux récupérer les enfants ?
    ? je t'appelle ce soir
    ? ok boomer
    ? abcdef
    `,
  ),
  readRows(
    yesno('Avez-vous des vomissements ou des nausées ?', 'yes'),
    `
    s non => false
    s aucune nausée => false
    s pas du tout, j'ai même faim => false
    s plus depuis hier soir => false
    s rien vomi => false
    w oui => true
    w j'ai rendu mon repas => true
    w un peu nauséeux => true
    w envie de vomir => true
    w 3 fois cette nuit => true
    u oui avec du sang dedans => true
    u non mais je m'étouffe
    u je vomis rouge => true
    ? je ne comprends pas la question
    `,
  ),
  readRows(
    yesno('La plaie est-elle propre et sèche ?', 'no'),
    `
    s oui => true
    s oui, nickel => true
    s propre => true
    s oui elle est belle => true
    s sèche et fermée => true
    w non => false
    w elle suinte => false
    w elle est rouge => false
    w ça coule => false
    w humide => false
    w du pus => false
    u non ça saigne à flot => false
    u oui mais j'ai mal au mollet
    u le sang imbibe tout => false
    ? pas regardé
    `,
  ),
];

export const EIGHTH_FOREIGN: readonly Group[] = [
  readRows(
    free('Bonjour, donnez-nous de vos nouvelles.', 'en'),
    `
    u my wife can't stay awake and her lips are blue
    u it hurts when I breathe in and my chest is heavy
    u the cast is too tight, my fingers are numb and blue
    u I took 30 paracetamol
    u my right leg is really swollen and red
    u he is confused and burning hot
    w my scar is red and hot
    w I couldn't get my medication
    s everything is going well thank you
    n do I have to keep the bandage on?
    `,
  ),
  readRows(
    free('Bonjour, donnez-nous de vos nouvelles.', 'es'),
    `
    u mi padre no habla bien y tiene la cara caída
    u pecho apretado y falta de aire
    u los labios se me han hinchado mucho
    u sale mucha sangre de la herida
    w no puedo dormir del dolor
    w la sonda está atascada
    s todo va muy bien
    n cuando puedo ducharme?
    `,
  ),
  readRows(
    free('Bonjour, donnez-nous de vos nouvelles.', 'pt'),
    `
    u a ferida não para de sangrar
    u desmaiou na casa de banho
    u tenho a perna muito inchada
    u falta-me o ar
    w tenho 39 de febre
    w a cicatriz abriu
    s correu tudo bem, estou a recuperar
    `,
  ),
  readRows(
    free('Bonjour, donnez-nous de vos nouvelles.', 'tr'),
    `
    u yaram çok kanıyor durmuyor
    u nefes alırken göğsüm ağrıyor
    u babam uyanmıyor
    u dilim şişti boğazım kapanıyor
    w ateşim 39
    w yaram kızardı
    s her şey iyi
    `,
  ),
  readRows(
    free('Bonjour, donnez-nous de vos nouvelles.', 'ar'),
    `
    u الجرح ينزف بشدة
    u صعوبة في التنفس
    u أبي لا يستيقظ
    u ألم في الساق وهي منتفخة
    w الجرح أحمر وساخن
    w لم أجد الدواء
    s كل شيء على ما يرام
    `,
  ),
  readRows(
    free('Bonjour, donnez-nous de vos nouvelles.', 'ar-Latn'),
    `
    u dem bzaf ma kaywqefch
    u ma kan9derch ntnefes
    u baba ma kayfi9ch
    u sadri kaydarni bzaf
    w 3andi skhana 39
    w jer7 7mer
    s kolchi bikhir
    `,
  ),
];
