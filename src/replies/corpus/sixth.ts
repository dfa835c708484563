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

/** Written after the concept frames, scored once before anything was changed for it. */
export const SIXTH: readonly Group[] = [
  readRows(
    free('Bonjour, comment se déroule votre convalescence ?'),
    `
    u Ça saigne à n'en plus finir, on est à notre sixième torchon
    u ma chemise de nuit est pleine de sang et y en a par terre
    u l'infirmière libérale dit que ça saigne anormalement beaucoup
    u j'ai du sang qui coule jusque dans la chaussure
    u mon slip est rempli de sang toutes les dix minutes
    u le sang a traversé le matelas
    u en me mouchant après avoir toussé j'ai vu plein de sang rouge vif dans le mouchoir
    u j'expectore rouge
    u il a régurgité du sang
    u j'ai le souffle coupé rien que pour aller aux toilettes
    u je n'arrive plus à prendre d'inspiration complète
    u impression d'étouffer quand je parle
    u sa respiration fait un bruit bizarre et il tire sur les côtes
    u j'manque d'r
    u jarive pa a respirer corectement
    u ça m'oppresse au niveau du thorax
    u on dirait qu'on me marche sur la poitrine
    u gros coup de poignard derrière le sternum
    u douleur sous le sein gauche qui lance dans l'épaule
    u elle s'est effondrée d'un bloc dans le couloir
    u je me suis réveillé sur le tapis sans me souvenir de rien
    u il s'est mis à trembler de tout son corps les dents serrées
    u mon copain a eu une crise, il bavait et ne répondait pas
    u pas moyen de tirer papa du sommeil, il ronfle bizarre
    u bébé est mou comme une poupée de chiffon
    u mes lèvres deviennent mauves
    u j'ai une corde dure et douloureuse dans le mollet
    u la cuisse et le genou ont gonflé jusqu'à la cheville, la jambe pèse une tonne
    u mon mollet est tout raide et rouge vif
    u jambe droite énorme comparé à l'autre
    u un coin de sa bouche pend
    u mamie cherche ses mots et son bras retombe
    u tout mon côté gauche est comme mort d'un seul coup
    u elle parle comme si elle avait bu
    u mes paupières, mes joues, tout a gonflé après la piqûre
    u j'ai l'impression que ma gorge se referme
    u la vue de l'œil opéré a disparu d'un coup
    u plus aucune lumière dans l'oeil droit
    u les doigts qui sortent du plâtre sont couleur aubergine
    u mes orteils sont glacés et je les sens plus, le plâtre serre
    u 40 de fièvre, il voit des bêtes sur les murs
    u mamie est brûlante et complètement à l'ouest
    u je ne veux plus être là
    u j'ai préparé les médicaments pour partir pour de bon
    u personne ne remarquerait si j'étais mort
    u j'ai avalé le flacon entier de gouttes
    u elle a pris une trentaine de cachets hier soir
    u il a gobé tout ce qu'il y avait dans l'armoire à pharmacie
    u Bonjour, désolé de vous déranger un dimanche. Globalement ça se passe bien, il mange, il dort. Juste depuis ce matin il est essoufflé en parlant et un peu gris.
    u c la voisine, mr hubert est tombé dans l'escalier et il parle plus
    u j'ai fait un arrêt, je me suis retrouvé la tête sur le bidet
    w le trou de la coelio suinte jaunâtre
    w mon nombril est tout gonflé et coule
    w ça tape dans la cicatrice et c'est bouillant
    w mes strips se sont barrés
    w la bande est trempée d'eau
    w je dégobille tout
    w j'ai la nausée non stop
    w zéro pipi depuis la sortie
    w j'y arrive pas à faire pipi ça bloque
    w constipé depuis une semaine, je souffre du ventre
    w le doigt opéré ne sent plus rien depuis lundi
    w la perfusion à domicile bipe sans arrêt
    w j'ai des pustules sur les bras depuis le Bactrim
    w impossible de trouver le Lovenox en pharmacie
    w je me suis ramassé sur le poignet opéré
    w j'y vois de moins en moins net
    w je dors plus tellement je flippe
    w je chiale toute la journée
    w le moral est dans les chaussettes
    w le tramadol me fait planer et vomir
    w j'ai sauté ma dose de Xarelto
    ? je suis à 38.7 ce matin
    w chaud froid chaud froid toute la nuit
    w c pa la joie
    w j'en bave
    w le genou est gonflé comme un melon
    w la douleur me réveille
    w envie de vomir en permanence
    w merci de me passer un coup de bigo
    w un médecin peut il me joindre ?
    w ma cicatrice me brûle et devient rouge foncé
    w le pansement pue
    w ça se rouvre
    w urines couleur coca
    w génial, encore une nuit sans fermer l'œil tellement j'ai mal
    s ça boume
    s au top du top
    s je pète le feu
    s je cicatrise bien, aucun souci
    s tout est sous contrôle
    s bien mieux qu'avant l'opération
    s ça suit son cours, rien d'inquiétant
    s super forme, même pas besoin de doliprane
    s mon mari s'occupe de tout, je me repose et je vais bien
    s la douleur est quasi nulle
    s pas de rougeur, pas de chaleur, le genou dégonfle bien
    s le saignement de nez s'est arrêté avant-hier, tout va bien
    s je respire mieux que jamais
    s la gorge est encore un peu irritée mais ça va
    s rien de rien, le bonheur
    s bien, et merci pour votre appel d'hier
    n merci et bonne soirée à tous
    n est-ce que je peux conduire demain ?
    n combien de jours je garde les bas ?
    n je ne souhaite plus recevoir de sms
    n vous vous trompez, moi c'est Kevin
    ? lol
    ? tu me prends du pain
    ? ??
    ? 17
    `,
  ),
  readRows(
    yesno('Êtes-vous bien rentré(e) et vous sentez-vous bien ?', 'no'),
    `
    s oui tout roule => true
    s oui parfaitement => true
    s impec merci => true
    s yep => true
    s oui aucun saignement aucune douleur => true
    s très bien rentrée, ma fille est avec moi => true
    s oui, ni fièvre ni vomissement => true
    s nikel => true
    s oui bien arrivé et au lit => true
    s ok tout est bon => true
    w non pas vraiment => false
    w nan j'ai trop mal => false
    w oui bien rentré mais j'ai la tête qui tourne
    w oui mais je vomis
    w pas super => false
    w oui mais ma plaie coule
    w rentrée oui, bien non
    w oui à part le pansement plein de sang séché
    w non je suis pas bien du tout => false
    w oui, mais pouvez-vous m'appeler
    u oui mais j'ai mal dans la cage thoracique
    u bien rentré mais je saigne abondamment
    u oui mais mon bras gauche ne répond plus
    u rentrée oui mais je me suis évanouie dans l'ascenseur
    u oui sauf que ma langue a doublé
    u non, mon père est inconscient => false
    u oui mais souffle court depuis l'aller aux toilettes
    u oui mais mollet droit qui chauffe et qui tire
    ? je sais pas
    ? qui est-ce
    n arrêtez de m'écrire
    `,
  ),
  readRows(
    yesno('Avez-vous de la fièvre, des frissons ou un écoulement ?', 'yes'),
    `
    s non => false
    s rien de tout ça => false
    s ni fièvre ni frissons => false
    s aucun écoulement et 36.8 => false
    s non tout est clean => false
    w oui => true
    w 38.4 => true
    w un peu de fièvre => true
    w frissons cette nuit => true
    w ça coule un peu jaune => true
    w non mais ça saigne => false
    u non mais je ne peux plus respirer
    u non mais douleur dans le mollet
    u oui 39 et elle dit n'importe quoi => true
    ? bof
    `,
  ),
  readRows(
    { kind: 'scale', text: 'Votre douleur entre 0 et 10 ?', worryingIf: { gt: 7 } },
    `
    s 4/10 => 4
    s deux => 2
    s 3 ou 4 => 4
    s 7 ce matin, 5 maintenant => 5
    s cinq et demi => 5.5
    s aucune douleur => 0
    s 2 avec les cachets => 2
    s 6 quand je marche 2 assis => 6
    w 9 => 9
    w huit virgule cinq => 8.5
    w atroce
    w 10 => 10
    w 3 mais je vomis => 3
    w 4 et pansement trempé => 4
    u 8 et je suffoque => 8
    u 5 mais elle s'est évanouie => 5
    u 6 et une barre dans la poitrine => 6
    u 3 et du sang qui n'arrête pas de couler => 3
    u 10 j'en peux plus je veux mourir => 10
    ? 20
    ? 36.5
    ? comme d'hab
    ? bonne question
    `,
  ),
];

export const SIXTH_CALM: readonly Group[] = [
  readRows(
    free('Bonjour, comment se déroule votre convalescence ?'),
    `
    s pas la moindre goutte de sang
    s je n'ai ni mal ni fièvre
    s aucun étourdissement, aucun malaise, tout va bien
    s pas d'essoufflement, pas de douleur dans la poitrine, rien
    s mes doigts sont bien roses et je les bouge
    s je n'ai jamais vomi, tout va bien
    s jambe normale, pas chaude, pas gonflée
    s mon mari est mort de fatigue mais moi je vais bien
    s je crève de chaud avec cette canicule mais ça va
    s tout va bien, je dévore
    s la douleur a disparu
    s les nausées sont passées, tout va bien
    s je saignais un peu hier, c'est fini, tout va bien
    s ça ne saigne pas, ça ne coule pas, impeccable
    s j'ai un bleu mais c'est normal, tout va bien
    s je n'ai plus aucun vertige
    s je respire par le nez sans problème
    s je vois parfaitement bien de l'œil opéré
    s on m'avait prévenu pour les courbatures, rien de plus, ça va
    s pas de souci particulier
    s je prends 3 dolipranes par jour et tout va bien
    s le pansement tient bien, il est sec
    s je dors bien, je mange bien, je fais pipi normalement
    s plus de peur que de mal finalement, tout va bien
    s tout baigne, j'ai même étouffé un fou rire
    n que dois-je faire en cas de fièvre ?
    n si le pansement tombe je fais quoi ?
    n au bout de combien de jours les bleus partent ?
    n faut-il garder les bas de contention la nuit ?
    n merci infiniment, vous avez un coeur en or
    `,
  ),
  readRows(
    yesno('Avez-vous une douleur au mollet, à la poitrine ou du mal à respirer ?', 'yes'),
    `
    s non => false
    s aucune douleur, je respire normalement => false
    s rien au mollet ni à la poitrine => false
    s pas du tout => false
    s non, mollet souple et indolore => false
    s nullement => false
    s aucun de ces signes => false
    s tout va bien de ce côté => false
    s non je respire très bien merci => false
    s je n'ai rien de tel => false
    `,
  ),
  readRows(
    yesno('Voyez-vous du sang sur le pansement ?', 'yes'),
    `
    s non il est propre => false
    s non rien => false
    s il n'y a pas de sang => false
    s blanc comme neige => false
    s pas de sang du tout => false
    s non plus depuis hier => false
    s immaculé => false
    s aucune trace de sang => false
    `,
  ),
];

export const SIXTH_FOREIGN: readonly Group[] = [
  readRows(
    free('Comment vous sentez-vous ?', 'en'),
    `
    u blood is pouring out of the wound
    u I'm struggling to breathe at night
    u crushing feeling in my chest
    u my mum collapsed and isn't responding
    u my leg has ballooned, twice the size of the other one
    u half of his face is not moving
    u throat is closing up
    u toes under the cast are purple and freezing
    u she swallowed all her tablets
    u I don't want to be alive anymore
    w the incision is oozing green stuff
    w I haven't peed since yesterday
    w temperature 38.9
    w can a nurse ring me please
    s feeling fine, no bleeding
    s doing well, slept like a baby
    `,
  ),
  readRows(
    free('Comment vous sentez-vous ?', 'es'),
    `
    u la sangre no se detiene
    u me ahogo cuando camino
    u siento una presión en el pecho
    u mi hijo se desmayó en el baño
    u la pierna izquierda está el doble de la otra
    u tiene la boca torcida
    u se tragó la caja entera de pastillas
    u los dedos del pie están helados y azules
    u escupo sangre
    w la herida huele mal
    w no he hecho pis desde ayer
    w tengo escalofrios y fiebre
    s estoy bien, sin dolor ni sangre
    s todo perfecto
    `,
  ),
  readRows(
    free('Comment vous sentez-vous ?', 'pt'),
    `
    u o sangue não estanca
    u custa-me muito respirar
    u aperto no peito
    u a minha mãe perdeu os sentidos
    u barriga da perna dura e vermelha
    u cara inchada e lábios enormes
    u cuspo sangue
    u engoliu os comprimidos todos de uma vez
    w a ferida cheira mal
    w não faço xixi desde ontem
    s está tudo ótimo
    s sem sangue, sem dor
    `,
  ),
  readRows(
    free('Comment vous sentez-vous ?', 'tr'),
    `
    u kan hiç durmuyor
    u nefesim kesiliyor
    u göğsümde baskı var
    u annem yere yığıldı kendine gelmiyor
    u bacağım çok şişti
    u yüzünün yarısı felç oldu
    u kan tükürüyorum
    u ayak parmakları buz gibi ve mor
    w yara kokuyor
    w tuvalete çıkamıyorum idrar gelmiyor
    s çok iyiyim sağolun
    s ağrım yok ateşim yok
    `,
  ),
  readRows(
    free('Comment vous sentez-vous ?', 'ar'),
    `
    u الدم لا ينقطع
    u أختنق ولا أقدر أتنفس
    u ضغط على صدري
    u سقط ابني وفقد الوعي
    u رجلي متورمة ومؤلمة
    u وجهه منتفخ بعد الدواء
    u يبصق دما
    u بلع كل الحبوب
    w الجرح رائحته كريهة
    w لم أتبول منذ الأمس
    s الحمد لله بخير لا ألم ولا نزيف
    s ممتاز
    `,
  ),
  readRows(
    free('Comment vous sentez-vous ?', 'ar-Latn'),
    `
    u dem ma kaywe9fch
    u makan9derch ntneffes mezyan
    u sadri mzayar 3liya
    u bba ta7 w ghab 3lih
    u sa9i menfoukha w katdarni
    u wejho tnfekh
    u kayrod dem
    u kla lfanid kaml
    w ljer7 kayssil
    w ma bewwelch men lbare7
    s ana mezyan hamdullah
    s walo kolchi labas
    `,
  ),
];
