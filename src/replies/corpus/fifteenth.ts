import type { Question } from '../types.ts';
import type { Group } from './cases.ts';
import { readRows } from './read-rows.ts';

const asks = (text: string, worryingIf: 'yes' | 'no', lang = 'fr'): Question => ({
  kind: 'yesno',
  text,
  worryingIf,
  lang,
});
const open = (kind: 'confirm' | 'free' | 'multi', text: string, lang = 'fr'): Question => ({
  kind,
  text,
  worryingIf: null,
  lang,
});
const figure = (
  kind: 'scale' | 'temperature',
  text: string,
  gt: number,
  lang = 'fr',
): Question => ({
  kind,
  text,
  worryingIf: { gt },
  lang,
});

/** An evening's replies to one message each: plain answers, hedges, and dangers said mildly. */
export const FIFTEENTH: readonly Group[] = [
  readRows(
    asks('J+1 : la nuit à la maison s’est-elle déroulée normalement ?', 'no'),
    `
    s nickel j'ai dormi comme un bb => true
    s Oui très bien, aucune douleur => true
    s 9h de sommeil, record battu => true
    s tout à fait normale => true
    s rien de spécial => true
    s ben oui => true
    w la galère, debout toutes les heures pour aller vomir => false
    w non j'ai souffert le martyre => false
    w non, douleur à 9 => false
    w bof bof, la cicatrice me lance => false
    w pas géniale, j'ai eu 38.6 => false
    w oui à part que j'ai vomi deux fois => null
    w Oui mais le pansement est tout mouillé => null
    u oui sauf que j'ai craché du sang ce matin => null
    u j'ai fait un malaise en allant aux toilettes, mon mari m'a retrouvée par terre => false
    ? la nuit de lundi ou de mardi ?
    ? peu importe
    n stop => null
    n mauvais numéro, je n'ai pas été opéré => null
    `,
  ),
  readRows(
    asks(
      'Avez-vous constaté un écoulement, une rougeur ou un gonflement au niveau de la cicatrice ?',
      'yes',
    ),
    `
    s non, elle est toute plate et toute sèche => false
    s rien vu de tel => false
    s Non. RAS => false
    s aucun des trois docteur => false
    s c'est propre net et sans bavure => false
    s pas que je sache => false
    s cicatrice impeccable selon l'infirmière => false
    w un peu de jus clair => true
    w oui ça gonfle pas mal depuis hier => true
    w un liquide jaune sort quand j'appuie => true
    w elle est rouge sur 3 cm => true
    w la plaie a craqué => true
    w non mais j'ai des frissons => false
    w ça suinte, faut-il que je vienne ? => true
    w oué un peu rouje => true
    u non par contre j'ai la jambe gonflée et dure => false
    u oui elle saigne à travers le 3e pansement => true
    ? cicatrice de quoi ?
    `,
  ),
  readRows(
    asks('Avez-vous récupéré les médicaments à la pharmacie et commencé le traitement ?', 'no'),
    `
    s tout est à la maison et c'est commencé => true
    s oui hier soir => true
    s mon fils est passé à la pharmacie, j'ai démarré hier => true
    s fait et refait => true
    s première prise ce matin => true
    s deja 2 prises => true
    w la pharmacie était fermée => false
    w pas encore, j'irai demain => false
    w en rupture de stock => false
    w non l'ordonnance est introuvable => false
    w oui mais ça me donne des plaques rouges => null
    w commencé puis arrêté, ça me rend malade => false
    w je n'ai que le doliprane, pas l'antibio => false
    w j'ai pas d'ordonnance => false
    u oui et depuis j'ai les lèvres qui gonflent => null
    n faut il les prendre en mangeant ? => null
    `,
  ),
  readRows(
    asks('Avez-vous des maux de tête importants ou des troubles de la vue ?', 'yes'),
    `
    s ni l'un ni l'autre => false
    s la tête va bien, la vue aussi => false
    s même pas un petit mal de crâne => false
    s que nenni => false
    s pas le moindre mal de tête => false
    w migraine carabinée depuis ce matin => true
    w la tête dans un étau => true
    w je vois flou => true
    w mal de crâne à se taper la tête contre les murs => true
    w oui quand je me redresse => true
    u je n'y vois plus de l'œil gauche depuis une heure => true
    u bouche de travers et je bafouille => true
    `,
  ),
  readRows(
    asks('Arrivez-vous à boire et manger normalement ?', 'no'),
    `
    s je mange de bon appétit => true
    s couscous à midi 😋 => true
    s soupe et yaourt sont bien passés => true
    s comme avant => true
    s tout passe => true
    s petit à petit => true
    w rien ne passe => false
    w je ne garde même pas l'eau => false
    w j'ai tout rendu => false
    w impossible d'avaler => false
    w ça fait un mal de chien quand j'avale => false
    u quand je bois je crache du sang => false
    u non ma gorge se ferme, j'ai du mal à respirer => false
    `,
  ),
  readRows(
    open(
      'confirm',
      'Votre opération est prévue lundi à 8h. Merci de confirmer votre venue par OUI.',
    ),
    `
    s ok pr lundi => true
    s OUI => true
    s oui confirmé => true
    s je confirme => true
    s Bonjour, je serai là. Cordialement => true
    s c noté => true
    s yes 👍 => true
    s on sera là à 7h45 => true
    s lundi 8h, reçu => true
    s tout est prêt, à lundi => true
    s présente ! => true
    s oui merci => true
    s ok, je dois venir à jeun ? => true
    w oui mais j'ai un gros rhume => true
    w oui par contre je n'ai personne pour me ramener
    w non je ne pourrai pas venir => false
    w je dois annuler => false
    w est-il possible de décaler au mois prochain ? => null
    w j'aurai une demi-heure de retard => true
    w je préférerais mardi => null
    w Je suis positive au covid => null
    w je suis enceinte => null
    w non => false
    w J'ai trop peur, j'y vais plus => false
    w appelez-moi avant svp => null
    n vous vous trompez de personne, je ne suis pas concerné => null
    n Arrêtez de m'envoyer des messages => null
    ? on verra
    ? qui êtes vous ?
    ? lequel lundi
    `,
  ),
  readRows(
    open(
      'confirm',
      'Consigne : être à jeun depuis minuit (ni repas, ni boisson, ni tabac). L’avez-vous respectée ?',
    ),
    `
    s oui rien depuis 22h => true
    s oui à la lettre => true
    s j'ai rien pris => true
    s ventre vide et soif => true
    s pas bu pas mangé pas fumé => true
    s bien sûr, même pas un verre d'eau => true
    s aç karnına geldim => true
    w euh j'ai bu mon café par réflexe => null
    w une madeleine vers 5h => null
    w j'ai fumé une cigarette ce matin => null
    w juste une gorgée de jus d'orange => null
    w pas complètement => false
    w oui sauf une clope => null
    w non désolé => false
    w j'ai sucé un bonbon => null
    `,
  ),
  readRows(
    open(
      'confirm',
      'Quelqu’un de majeur vous accompagnera-t-il au retour et restera-t-il la nuit ?',
    ),
    `
    s mon conjoint => true
    s oui ma fille aînée (32 ans) => true
    s ma soeur vient me chercher et dort à la maison => true
    s mes parents => true
    s on vit à deux donc oui => true
    s mon coloc => true
    w j'habite seul et je n'ai personne => false
    w le retour oui, la nuit non => null
    w je prendrai un uber => null
    w mon fils de 16 ans => null
    w pas de solution pour la nuit => null
    w ma sœur s'est désistée => null
    `,
  ),
  readRows(
    figure('scale', 'Sur une échelle de 0 à 10, à combien estimez-vous votre douleur ?', 7),
    `
    s 2 => 2
    s 2/10 => 2
    s je dirais trois => 3
    s 3 ou 4 => 4
    s entre 3 et 5 => 5
    s 5 au max => 5
    s 4 sans bouger 6 en bougeant => 6
    s hier 8 aujourd'hui 4 => 4
    s 7,5 enfin non 6,5 => 6.5
    s zero douleur => 0
    s aucune => 0
    s 1 et encore => 1
    s cinqqq => 5
    s 6 avec le doliprane => 6
    s O => 0
    s quatre et demi => 4.5
    s 3 depuis 14h => 3
    s j'ai pris 2 doliprane, je suis à 3 => 3
    s tranquille, 1 => 1
    w 8 => 8
    w 9/10 c'est horrible => 9
    w huit et demie => 8.5
    w 8 malgré l'acupan => 8
    w à 10 !! => 10
    w au dela de 10 => null
    w 10++ => 10
    w 9 9 9 => 9
    w pire que tout
    w je n'en peux plus
    w entre 7 et 8 => 8
    w 7 quand je suis allongé et 9 debout => 9
    u 3 mais j'ai le mollet tout dur => 3
    u 5 et je respire mal => 5
    ? 25
    ? 37,8
    ? ça dépend
    ? ok
    ? 12 rue des lilas
    ? 5 fruits et légumes par jour
    ? à 15h
    n STOP SMS => null
    `,
  ),
  readRows(
    figure('temperature', 'Merci de nous indiquer votre température de ce matin.', 38),
    `
    s 37 => 37
    s 36 9 => 36.9
    s 37.2 => 37.2
    s 36°8 => 36.8
    s 37,5°c => 37.5
    s trente sept cinq => 37.5
    s trente six et demi => 36.5
    s 38 => 38
    s 38,0 => 38
    s 37 et demi => 37.5
    s 371 => 37.1
    s 37'4 => 37.4
    s 38,5 hier soir, 37,2 ce matin => 37.2
    s 36.6 bonne journée => 36.6
    s normal
    s nickel, pas de fièvre
    s T° 36,7 => 36.7
    s 37 virgule un => 37.1
    w 38.1 => 38.1
    w 38,9 => 38.9
    w 39 5 => 39.5
    w trente huit sept => 38.7
    w 39° => 39
    w 37,2 puis 38,6 à l'instant => 38.6
    w j'ai de la température
    w fiévreux
    w 40 !!! => 40
    w 382 => 38.2
    u 38,5 et mon père raconte n'importe quoi => 38.5
    ? 27
    ? 99.5
    ? je n'ai pas de thermomètre
    ? 8
    ? le thermomètre est cassé
    `,
  ),
  readRows(
    asks('Avez-vous des fourmillements, les doigts froids ou bleus sous votre plâtre ?', 'yes'),
    `
    s doigts bien chauds et roses => false
    s non, je bouge tout => false
    s rien de tout ça => false
    s aucun souci de ce côté là => false
    s mes doigts sont tout chauds => false
    w un peu de fourmis dans le pouce => true
    w engourdis oui => true
    u ils sont violets => true
    u oui froids et blancs comme un linge => true
    u couleur aubergine => true
    u deux doigts gelés => true
    `,
  ),
  readRows(
    asks('Avez-vous ressenti un malaise, des vertiges ou une perte de connaissance ?', 'yes'),
    `
    s aucun malaise => false
    s solide comme un roc => false
    s non je suis bien stable => false
    s pied marin => false
    w la tête qui tourne => true
    w un petit étourdissement en me levant => true
    w vertiges oui => true
    w ça tangue => true
    u je suis tombée dans les vapes ce matin => true
    u syncope hier soir => true
    u trou noir pendant 2 minutes => true
    u j'ai perdu connaissance => true
    `,
  ),
  readRows(
    open('free', 'Bonjour, comment allez-vous depuis votre retour ?'),
    `
    s ça va bien merci
    s très bien, douleurs supportables
    s en forme
    s pas mal du tout
    s ça va doucement
    s je récupère bien
    s un peu fatigué sinon ça va
    s tout va bien, merci de prendre de mes nouvelles
    s super bien 💪
    s je pète le feu
    s mieux
    w pas terrible, j'ai de la fièvre
    w mal, très mal
    w je souffre beaucoup
    w j'ai des nausées sans arrêt
    w je n'ai pas fait pipi depuis 12 heures
    w je suis couvert de boutons depuis l'antibiotique
    w ça ne va pas, pouvez-vous m'appeler ?
    w ma sonde ne coule plus
    w je déprime un peu
    u je n'arrive pas à reprendre mon souffle
    u douleur dans la poitrine qui descend dans le bras
    u ma femme est toute pâle et ne me répond plus
    u j'ai plus envie de vivre
    u je saigne énormément
    u mon bras gauche est paralysé d'un coup
    u gros mollet rouge et chaud
    u j'ai pris 20 comprimés de tramadol
    u je fais des convulsions
    u son visage a doublé de volume
    u il délire et il a 39,5
    n merci beaucoup
    n quand puis-je reprendre le travail ?
    n qui dois-je appeler pour le certificat ?
    n désolé vous faites erreur
    ? salut tonton tu viens dimanche
    ? lol
    `,
  ),
  readRows(
    asks('Votre enfant opéré des amygdales a-t-il saigné ?', 'yes'),
    `
    s non rien du tout => false
    s pas du tout, il joue => false
    s salive toute claire => false
    u un peu de sang dans la salive => true
    u oui un filet => true
    u il a craché rouge ce matin => true
    u quelques gouttes sur l'oreiller => true
    w non mais il ne boit plus rien => false
    w non, 39 de fièvre par contre => false
    `,
  ),
  readRows(
    asks('Vous sentez-vous capable de gérer la douleur à la maison ?', 'no'),
    `
    s oui sans problème => true
    s largement => true
    s je gère => true
    s parfaitement => true
    s y'a pas de souci => true
    w pas du tout => false
    w je n'y arrive plus => false
    w c'est trop dur => false
    w je craque => false
    w plus tenable => false
    `,
  ),
  readRows(
    open('multi', 'Bilan du jour en 1 SMS : douleur /10, température, saignement O/N, nausées O/N'),
    `
    s 3, 37.1, N, N => {"pain":3,"temperature":37.1,"bleeding":false,"nausea":false}
    s douleur 2/10 temp 36,9 pas de saignement pas de nausées => {"pain":2,"temperature":36.9,"bleeding":false,"nausea":false}
    s 0 / 36.5 / non / non => {"pain":0,"temperature":36.5,"bleeding":false,"nausea":false}
    s 4 37 non non => {"pain":4,"temperature":37,"bleeding":false,"nausea":false}
    s D3 T37 S non N non => {"pain":3,"temperature":37,"bleeding":false,"nausea":false}
    s 2, 37,3, N, N merci => {"pain":2,"temperature":37.3,"bleeding":false,"nausea":false}
    s deux sur dix, 36 8, aucun saignement, aucune nausée => {"pain":2,"temperature":36.8,"bleeding":false,"nausea":false}
    w 8/10, 37, N, N => {"pain":8,"temperature":37,"bleeding":false,"nausea":false}
    w 3, 38.7, N, N => {"pain":3,"temperature":38.7,"bleeding":false,"nausea":false}
    w 2 36.9 O N => {"pain":2,"temperature":36.9,"bleeding":true,"nausea":false}
    w 5, 37.5, non, oui un peu => {"pain":5,"temperature":37.5,"bleeding":false,"nausea":true}
    u 4, 37, O beaucoup ça n'arrête pas, N => {"pain":4,"temperature":37,"bleeding":true,"nausea":false}
    s douleur 1 et température 36,8 => {"pain":1,"temperature":36.8}
    s pas mal, 37, rien d'autre => null
    ? demain
    `,
  ),
  readRows(
    asks('Avez-vous des saignements ou de la fièvre ?', 'yes', 'en'),
    `
    s no, all good => false
    s nope => false
    s none at all => false
    w yes a bit of blood => true
    w I have a fever of 38.9 => true
    u bleeding heavily, soaked three pads => true
    u no but my chest feels tight => false
    `,
  ),
  readRows(
    asks('Tout va bien depuis votre opération ?', 'no', 'es'),
    `
    s todo perfecto => true
    s muy bien gracias => true
    s sí, sin problemas => true
    w no, me duele mucho => false
    w tengo fiebre => false
    w regular, vomité anoche => false
    u me cuesta respirar => false
    u me desmayé => false
    `,
  ),
  readRows(
    asks('Tout va bien depuis votre opération ?', 'no', 'pt'),
    `
    s tudo ótimo obrigado => true
    s sim, sem dores => true
    w não, tenho muita dor => false
    w vomitei três vezes => false
    u dor no peito => false
    u a perna está inchada e dura => false
    `,
  ),
  readRows(
    asks('Tout va bien depuis votre opération ?', 'no', 'tr'),
    `
    s evet iyiyim => true
    s gayet iyi => true
    w hayır çok ağrıyor => false
    w ateşim 39 => false
    u nefes almakta zorlanıyorum => false
    u göğsümde ağrı var => false
    `,
  ),
  readRows(
    asks('Tout va bien depuis votre opération ?', 'no', 'ar'),
    `
    s نعم بخير => true
    s كل شيء جيد شكرا => true
    w لا، الألم شديد => false
    w عندي قيء => false
    u نزيف كثير لا يتوقف => false
    u ألم في الصدر => false
    `,
  ),
  readRows(
    asks('Tout va bien depuis votre opération ?', 'no', 'ar-Latn'),
    `
    s hamdolah bikhir => true
    s mzyan bzaf chokran => true
    w la kayn l wja3 bzaf => false
    w ki nte9aya => false
    u sedri kaydrrni => false
    u makan9derch ntnefess => false
    `,
  ),
  readRows(
    open('free', 'Un message pour l’équipe après votre opération ?'),
    `
    u le pansement est imbibé, j'en suis à la quatrième compresse en une heure
    u ça pisse le sang
    u sa segne boucou é sa saret pa
    u saignement qui ne veut pas se calmer malgré la compression
    u je mouche des caillots gros comme des noix
    u j'ai remonté du sang rouge en toussant
    u du sang dans le vomi
    u vomissements couleur marc de café
    u j'ai vomi noir
    u je crache des filets rouges quand je tousse
    u j'ai du mal à trouver mon air
    u respiration courte depuis tout à l'heure
    u je halète au moindre pas
    u je suis obligé de dormir assis pour respirer
    u g pu de soufle
    u essoufflée en mettant mes chaussettes
    u j'ai l'impression d'étouffer la nuit
    u poids sur la poitrine
    u pincement au cœur qui part dans la mâchoire
    u oppressé au niveau du thorax
    u ma poitrine est comprimée
    u douleur ds le torax
    u j'ai tourné de l'œil
    u j'ai fait un blackout
    u je me suis réveillée par terre sans savoir pourquoi
    u partie dans les pommes dans la douche
    u il s'est mis à trembler de partout les yeux révulsés
    u elle a convulsé
    u impossible de la réveiller
    u il dort depuis 15h et ne réagit pas quand je le secoue
    u elle ne répond plus quand on lui parle
    u ses lèvres sont bleues
    u il est tout gris et mou
    u mollet gauche plus gros que le droit
    u la jambe opérée a doublé, chaude et tendue
    u j'ai comme une corde dure derrière le mollet
    u douleur au molet quand je pose le pied
    u ma jambe droite est toute gonflée
    u la bouche part d'un côté
    u son sourire est de travers
    u mon bras retombe tout seul
    u je cherche mes mots depuis une heure
    u paupière et joue qui tombent
    u moitié droite du corps endormie d'un coup
    u les paupières et les lèvres gonflées après l'antibiotique
    u ma langue a grossi
    u gorge qui gonfle, j'ai du mal à avaler ma salive
    u plus aucune image de l'œil opéré depuis midi
    u rideau noir sur l'oeil opéré d'un coup
    u je ne vois plus que du noir
    u doigts glacés et tout blancs dans la résine
    u orteils violets sous le plâtre
    u les doigts de ma fille sont bleus sous l'attelle
    u 39,8 et elle délire
    u fièvre et il dit n'importe quoi
    u maman est confuse avec 39
    u j'en ai marre de vivre
    u je pense à me foutre en l'air
    u je voudrais ne plus exister
    u autant que je disparaisse
    u j'ai avalé tous les comprimés
    u pris la plaquette entière de somnifères
    u il a bu tout le flacon de sirop à la codéine
    u j'ai fait un malaise avec perte de connaissance
    u douleur dans la poitrine quand j'inspire
    u essoufflement inhabituel
    u du sang plein le lit
    u la serviette est pleine toutes les vingt minutes
    s je saigne plus du tout
    s aucune difficulté à respirer
    s pas de douleur dans la poitrine
    s mollets ok, souffle ok
    s j'ai pas fait de malaise
    w un peu de sang sur le pansement
    w je n'ai pas uriné depuis hier
    w j'ai vomi 3 fois
    w la vue baisse petit à petit
    w j'ai 38,9
    w plaques rouges sur le ventre après l'antibiotique
    `,
  ),
  readRows(
    open('free', 'Un message pour l’équipe après votre opération ?', 'en'),
    `
    u I can't catch my breath
    u tightness in my chest
    u I blacked out in the bathroom
    u my lips are swollen after the pill
    u my calf is hard and hot
    u blood keeps pouring
    u coughing up blood
    u he won't wake up
    u my face is drooping on one side
    u I can't see anything in the operated eye since noon
    u fingers are blue under the cast
    u I don't want to live anymore
    u I took the whole box of pills
    u fever and she is talking nonsense
    w I threw up twice
    w haven't peed since yesterday
    s no bleeding, feeling fine
    `,
  ),
  readRows(
    open('free', 'Un message pour l’équipe après votre opération ?', 'es'),
    `
    u no puedo respirar bien
    u me falta el aire
    u dolor en el pecho
    u me he desmayado
    u tengo la pantorrilla hinchada y dura
    u no para de sangrar
    u estoy vomitando sangre
    u no se despierta
    u tiene la boca torcida
    u se me hincha la lengua
    u no veo nada con el ojo operado
    u dedos azules bajo el yeso
    u quiero morirme
    u me tomé todas las pastillas
    w he vomitado
    w no he orinado desde ayer
    s sin dolor, todo bien
    `,
  ),
  readRows(
    open('free', 'Un message pour l’équipe après votre opération ?', 'pt'),
    `
    u falta de ar
    u dor no peito
    u desmaiei esta manhã
    u a barriga da perna está dura e inchada
    u não para de sangrar
    u estou a vomitar sangue
    u ele não acorda
    u a boca está torta
    u a língua está a inchar
    u não vejo nada do olho operado
    u os dedos estão azuis debaixo do gesso
    u não quero mais viver
    u tomei a caixa toda
    w vomitei
    s estou bem, sem dor
    `,
  ),
  readRows(
    open('free', 'Un message pour l’équipe après votre opération ?', 'tr'),
    `
    u nefesim daralıyor
    u göğsümde baskı var
    u bayıldım
    u baldırım şişti ve sert
    u kanama durmuyor
    u kan kusuyorum
    u uyanmıyor
    u ağzı yamuldu
    u dilim şişti
    u ameliyatlı gözüm hiç görmüyor
    u alçının altında parmaklarım mor
    u ölmek istiyorum
    u bütün hapları içtim
    w kustum
    s iyiyim, ağrım yok
    `,
  ),
  readRows(
    open('free', 'Un message pour l’équipe après votre opération ?', 'ar'),
    `
    u لا أستطيع أن أتنفس
    u ضيق في التنفس
    u ألم في صدري
    u فقدت الوعي
    u ساقي منتفخة وصلبة
    u النزيف لا يتوقف
    u أتقيأ دما
    u لا يستيقظ
    u فمه معوج
    u لساني متورم
    u لا أرى شيئا بالعين
    u أصابعي زرقاء تحت الجبس
    u أريد أن أموت
    u تناولت كل الحبوب
    w تقيأت مرتين
    s أنا بخير لا ألم
    `,
  ),
  readRows(
    open('free', 'Un message pour l’équipe après votre opération ?', 'ar-Latn'),
    `
    u ma n9derch ntnefes
    u dya9a f sdri
    u ghmat 3lia
    u tht f lard w maf9tch
    u rjli mnfoukha w 9as7a
    u ddem ma bghach y7bess
    u kanred ddem
    u ma bghatch tfi9
    u fommo m3awej
    u lssani tnfekh
    u ma kanchouf walo b l3in
    u sba3i zer9in ta7t lplatre
    u bghit nmout
    u klit ga3 lkinat
    w kanred
    s labas hamdullah ma kayn la wja3
    `,
  ),
  readRows(
    asks('Est-ce que tout va bien aujourd’hui ?', 'no'),
    `
    u oui mais je m'essouffle vite
    u oui, juste une petite gêne dans la poitrine
    u ça va à part ma jambe qui gonfle
    u bien, sauf que j'ai vu tout noir et je suis tombée
    u ok, un peu de sang quand je tousse
    u super mais mon mari trouve que ma bouche est de travers
    u oui, ma vue de l'œil opéré a disparu ce matin
    u j'ai les idées noires, envie d'en finir
    u nickel, à part que la compresse se remplit de sang en continu
    `,
  ),
  readRows(
    figure('scale', 'Quelle est votre douleur de 0 à 10 ?', 7),
    `
    u 2, mais je respire comme un poisson hors de l'eau
    u 4 et une douleur sous le sein gauche qui serre
    u 1, par contre mes doigts sont bleus
    u 0 mais je saigne comme un bœuf
    u 6 et ma lèvre gonfle à vue d'œil
    `,
  ),
];

/** Other questions, and the six other languages. */
export const FIFTEENTH_MORE: readonly Group[] = [
  readRows(
    asks('J+2 : votre enfant (hernie) est-il en forme et joue-t-il comme d’habitude ?', 'no'),
    `
    s une pile électrique => true
    s il court partout => true
    s comme si de rien n'était => true
    s oui il a repris l'école maternelle de la maison, dessins et légos => true
    s il est remonté comme une pendule => true
    s oui ! => true
    s grognon mais il joue => true
    w il reste couché, il pleure => false
    w amorphe depuis ce matin => false
    w pas du tout, il dort tout le temps => false
    w il se plaint du ventre sans arrêt => false
    w il ne veut pas se lever => false
    u il est mou comme une chiffe et ne réagit presque plus => false
    ? vous parlez de quel enfant, j'en ai trois
    `,
  ),
  readRows(
    asks('Avez-vous des douleurs qui ne passent pas malgré les médicaments ?', 'yes'),
    `
    s ça passe bien avec le doliprane => false
    s non les cachets suffisent => false
    s je n'ai plus mal => false
    s aucune douleur => false
    s plus besoin de rien => false
    w oui, insupportable => true
    w les cachets n'y font rien => true
    w j'ai mal à en pleurer => true
    w toujours 8 sur 10 après l'acupan => true
    w un peu oui, surtout la nuit => true
    w ça me lance jour et nuit => true
    ? ça dépend
    `,
  ),
  readRows(
    asks('Avez-vous pu reprendre la marche aujourd’hui ?', 'no'),
    `
    s oui trois fois dans le couloir => true
    s jusqu'au jardin => true
    s avec le déambulateur mais oui => true
    s j'ai fait 500 pas => true
    s en douceur => true
    w pas encore osé => false
    w impossible, le genou lâche => false
    w non trop mal => false
    w j'ai essayé mais je suis tombé sur la cicatrice => false
    u dès que je marche je suis à bout de souffle => false
    `,
  ),
  readRows(
    asks('Votre main est-elle enflée, très douloureuse ou insensible ?', 'yes'),
    `
    s elle a désenflé => false
    s tout est rentré dans l'ordre => false
    s main légère, doigts agiles => false
    s normale => false
    s aucun problème de main => false
    w comme un gant de boxe => true
    w grosse comme une patate => true
    w je ne sens pas mon petit doigt => true
    w elle a triplé => true
    w elle me fait souffrir => true
    `,
  ),
  readRows(
    asks('Votre premier repas est-il bien passé ?', 'no'),
    `
    s comme une lettre à la poste => true
    s très bien, un bon poulet => true
    s sans souci => true
    s j'ai même repris du dessert => true
    w il est ressorti aussitôt => false
    w tout est remonté => false
    w j'ai vomi juste après => false
    w pas moyen d'avaler => false
    w non, nausées => false
    `,
  ),
  readRows(
    asks('Avez-vous bien compris les consignes de sortie ?', 'no'),
    `
    s cinq sur cinq => true
    s oui c'était limpide => true
    s tout compris => true
    s très claires, merci => true
    w pas vraiment => false
    w j'ai perdu la feuille => false
    w non je suis perdu => false
    n peut-on les recevoir par mail ? => null
    `,
  ),
  readRows(
    asks('Êtes-vous inquiet pour quelque chose ?', 'yes'),
    `
    s absolument pas => false
    s serein => false
    s zéro inquiétude => false
    s tout va bien je suis tranquille => false
    s non, rassurée par l'infirmière => false
    w oui ma cicatrice est bizarre => true
    w un peu pour la rougeur => true
    w je flippe pour ma jambe qui est toute chaude => true
    u oui j'ai du mal à respirer la nuit => true
    `,
  ),
  readRows(
    open(
      'confirm',
      'Clinique : merci de venir accompagné(e), sans bijou ni vernis, le 14 à 6h45. OK ?',
    ),
    `
    s ok => true
    s c'est entendu => true
    s parfait merci => true
    s bien noté, à vendredi => true
    s Oui, 6h45 avec mon frère => true
    s d'ac => true
    w ok mais mon alliance ne sort pas => null
    w je viens seul => null
    w pas possible ce jour là, autre date svp => null
    w non annulez => false
    w ok mais je suis enrhumé => null
    w rappelez moi => null
    `,
  ),
  readRows(
    open('confirm', 'Traitement : avez-vous arrêté vos anti-inflammatoires depuis 7 jours ?'),
    `
    s stoppé il y a 10 jours => true
    s je n'en prends jamais => true
    s c'est fait depuis le 2 => true
    s oui oui => true
    s plus aucun depuis une semaine => true
    w pas encore => false
    w j'ai pris un ibuprofène hier => null
    w non, j'ai trop mal sans => false
    w j'avais oublié => false
    w arrêté il y a 2 jours seulement => null
    `,
  ),
  readRows(
    figure('scale', 'Nausées : de 0 à 10, à combien êtes-vous ?', 5),
    `
    s 0 => 0
    s zéro, que du bonheur => 0
    s aucune nausée => 0
    s 2 ou 3 => 3
    s 4 après le repas, 1 sinon => 4
    w 6 => 6
    w huit, j'ai vomi deux fois => 8
    w entre 5 et 6 => 6
    w 7 hier soir 6 ce matin => 6
    ? 40
    `,
  ),
  readRows(
    figure('scale', 'À combien estimez-vous votre douleur au repos puis en bougeant (0-10) ?', 7),
    `
    s 2 puis 4 => 4
    s repos 1, mouvement 3 => 3
    s 0 et 2 => 2
    w 3 au repos 8 en bougeant => 8
    w 5 et 9 => 9
    `,
  ),
  readRows(
    figure('temperature', 'Votre température la plus haute depuis hier ?', 38),
    `
    s 37,6 => 37.6
    s 37,2 hier, 36,8 ce matin => 37.2
    s 38 tout pile => 38
    w 38,4 dans la nuit puis 37 => 38.4
    w 39 hier soir => 39
    w 38.2 => 38.2
    ? 3.75
    s pas pris mais pas chaud => null
    `,
  ),
  readRows(
    asks('Votre sonde urinaire fonctionne-t-elle (urines dans la poche) ?', 'no'),
    `
    s poche vidée trois fois => true
    s ça coule, urines claires => true
    s débit normal => true
    w plus une goutte dans la poche => false
    w ça passe à côté => false
    w elle s'est bouchée => false
    w la sonde est sortie toute seule => false
    u urines rouge vif avec caillots, ça n'arrête pas => false
    `,
  ),
  readRows(
    open('free', 'J+3 : comment évolue votre genou ?'),
    `
    s impeccable, je plie de mieux en mieux
    s bien, un peu raide le matin
    s nickel
    s il dégonfle doucement
    s encore un peu sensible mais ça va
    w il est rouge, chaud et gonflé
    w il coule jaune
    w je ne peux plus le plier, douleur à 9
    w le pansement est plein de pus
    u genou ok mais mollet dur et très douloureux
    u le genou va bien par contre j'ai mal dans la poitrine
    n je peux reprendre le vélo quand ?
    ? le genou de qui
    `,
  ),
  readRows(
    figure('scale', 'J+1 genou : quelle est votre douleur maintenant, de 0 à 10 ?', 7),
    `
    s 3 merci => 3
    s toujours 4 => 4
    s tjs à 3 => 3
    s j'évalue à 5 => 5
    s 5/10 environ => 5
    s plutôt 6 => 6
    s 4-5 => 5
    s 4/5 => 5
    s 4 à 5 => 5
    s quatre ou cinq => 5
    s de 3 à 4 selon les moments => 4
    s ça oscille entre 2 et 4 => 4
    s un 6 quand je plie, sinon 2 => 6
    s 2 assis, 5 debout => 5
    s genou gauche 2 genou droit 4 => 4
    s 7 hier, là 5 => 5
    s 8 au réveil, 4 depuis l'antalgique => 4
    s 6 non 5 => 5
    s 3... pardon 4 => 4
    s je me suis trompé c'est 2 => 2
    s 2 (deux) => 2
    s 0 pointé, je danse => 0
    s rien du tout => 0
    s pas de douleur => 0
    s aucune douleur même en marchant => 0
    s j'ai plus mal => 0
    s zéro !!! => 0
    s 1 sur 10 => 1
    s un => 1
    s un sur dix => 1
    s six et demi => 6.5
    s 6.5/10 => 6.5
    s 5 mais je gère => 5
    s 7 => 7
    s sept => 7
    s 4 la journée 6 la nuit => 6
    s EVA 3 => 3
    s 3 à l'EVA => 3
    s douleur : 2 => 2
    s Niveau 4 ce matin => 4
    s 2 ap le doli => 2
    s 5 sans médoc 3 avec => 5
    s 3 sur l'échelle => 3
    s je suis à 4 depuis ce matin 8h => 4
    s 5. J'ai pris 2 dolipranes à 8h => 5
    s 2 depuis l'appel de 14h => 2
    w 8 => 8
    w 8/10 => 8
    w 8,5 => 8.5
    w huit => 8
    w 9 !!! => 9
    w dix => 10
    w 10 => 10
    w 10/10 => 10
    w entre 8 et 9 => 9
    w 7 à 8 => 8
    w 7,5 => 7.5
    w au moins 8 => 8
    w 3 couché, 8 dès que je pose le pied => 8
    w 4 hier 8 aujourd'hui => 8
    w 6 pardon 9 => 9
    w sept et demi => 7.5
    w 8 et j'ai vomi => 8
    w 5 mais la cicatrice coule jaune => 5
    w 4, pouvez-vous m'appeler ? => 4
    w insoutenable
    w atroce
    w je souffre le martyre
    u 4 mais je tousse du sang => 4
    ? 11
    ? 100
    ? 37
    ? 3 ou 8
    ? 12/8
    ? un peu
    ? supportable
    ? ça va
    ? oui
    ? ouais bof
    ? je sais pas trop
    ? c'est quoi l'échelle
    ? 2 cachets
    ? 18h30
    ? le 12
    ? chambre 7
    n merci pour votre message => null
    n stop svp => null
    n quand dois-je enlever les fils ? => null
    `,
  ),
  readRows(
    figure('temperature', 'Quelle est votre température ce matin ?', 38),
    `
    s 36,4 => 36.4
    s 36.4° => 36.4
    s 36 4 => 36.4
    s 364 => 36.4
    s 36/4 => 36.4
    s 36:8 => 36.8
    s 37 ° => 37
    s 37 pile poil => 37
    s 37 tout juste => 37
    s trente-sept => 37
    s trente sept virgule quatre => 37.4
    s trente six neuf => 36.9
    s 37,4 au réveil => 37.4
    s 37.9 => 37.9
    s 37,8 ce matin, 38,3 hier soir => 37.8
    s 38,2 cette nuit mais 37 là => 37
    s 37,5 non 37,3 => 37.3
    s environ 37 => 37
    s dans les 37 => 37
    s 36,9 ou 37 => 37
    s entre 37 et 37,5 => 37.5
    s ma température est de 37,1 => 37.1
    s 37,2 sous le bras => 37.2
    s 37 2 merci => 37.2
    s normale, 36,8 => 36.8
    s température normale
    s pas de fièvre du tout
    s aucune fièvre, tout va bien
    w 38,1 => 38.1
    w 38 2 => 38.2
    w 38°5 => 38.5
    w 38.5 malgré le doliprane => 38.5
    w trente-huit cinq => 38.5
    w 39 => 39
    w 39,4 => 39.4
    w 40,1 => 40.1
    w 37 hier, 38,4 ce matin => 38.4
    w 38,6 et des frissons => 38.6
    w presque 40 => 40
    w j'ai de la fièvre
    w je suis brûlante et je grelotte
    w beaucoup de fièvre
    w 37,2 mais la plaie coule => 37.2
    u 38,9 et je n'arrive plus à respirer => 38.9
    ? 33
    ? 45
    ? 98.6
    ? 7
    ? 36 ou 39
    ? pas pris
    ? oui
    ? ok
    ? thermomètre en panne
    ? ce matin
    ? c'est ma belle-mère qui l'a
    `,
  ),
  readRows(
    asks('Avez-vous pu joindre un proche pour la nuit et vous reposer ?', 'no'),
    `
    s oui ma fille est là => true
    s mon mari est à mes côtés => true
    s oui repos total => true
    w non je suis seule et j'ai peur => false
    w personne n'a pu venir => false
    `,
  ),
  readRows(
    asks('Vos urines sont-elles rouges ou avez-vous du mal à uriner ?', 'yes'),
    `
    s urines claires, aucun souci => false
    s tout est normal de ce côté => false
    s jaune citron => false
    s comme d'habitude => false
    w rosées => true
    w un peu rouges ce matin => true
    w ça brûle quand je fais pipi => true
    w j'ai du mal oui => true
    w je ne pisse plus depuis hier => true
    u rouge sang avec des caillots et ça n'arrête pas => true
    `,
  ),
  readRows(
    asks('Appliquez-vous bien la glace et gardez-vous la jambe surélevée ?', 'no'),
    `
    s oui 20 minutes toutes les 3 heures => true
    s jambe en l'air et glaçons => true
    s à la lettre => true
    s toute la journée => true
    s consciencieusement => true
    w pas le temps => false
    w j'ai oublié => false
    w non, la glace me brûle la peau => false
    `,
  ),
  readRows(
    asks('Votre voix est-elle modifiée ou avez-vous du mal à avaler ?', 'yes'),
    `
    s voix normale => false
    s je chante comme un rossignol => false
    s j'avale sans problème => false
    s tout est comme avant => false
    w un peu enroué => true
    w voix de canard => true
    w j'ai mal quand j'avale => true
    u je n'arrive plus à avaler ma salive et j'étouffe => true
    `,
  ),
  readRows(
    asks('Avez-vous passé une bonne journée sans vomissement ?', 'no'),
    `
    s excellente journée => true
    s oui aucun vomissement => true
    s sans vomir oui => true
    s journée tranquille => true
    w j'ai vomi à midi => false
    w deux fois ce matin => false
    w non => false
    w oui mais j'ai des vertiges => null
    `,
  ),
  readRows(
    open(
      'confirm',
      'Merci de confirmer que vous avez bien reçu l’ordonnance et acheté les pansements.',
    ),
    `
    s oui => true
    s c'est fait => true
    s acheté ce matin => true
    s tout est à la maison => true
    s reçu et acheté => true
    w pas encore acheté => false
    w la pharmacie n'a plus de pansements => null
    w je n'ai rien reçu => false
    w non => false
    `,
  ),
  readRows(
    open('confirm', 'Rappel : consultation d’anesthésie mercredi 10h. Serez-vous présent(e) ?'),
    `
    s oui => true
    s j'y serai => true
    s présente => true
    s mercredi 10h ok => true
    s sans problème => true
    w non => false
    w je peux pas mercredi => false
    w peut-on la mettre jeudi ? => null
    w j'aurai 15 min de retard => true
    n qui êtes-vous, je n'ai aucune opération prévue => null
    ? quelle consultation ?
    `,
  ),
  readRows(
    open('free', 'Information : votre ordonnance est disponible à l’accueil de 8h à 18h.'),
    `
    n ok => null
    n bien reçu => null
    n d'accord merci => null
    n faut-il une pièce d'identité ? => null
    n c'est noté => null
    n 👍 => null
    w ok mais j'ai de la fièvre
    w merci, par contre ma cicatrice saigne un peu => null
    u ok, je respire très mal depuis ce matin
    n arrêtez vos sms => null
    `,
  ),
  readRows(
    open('free', 'Pouvez-vous nous dire comment se passe votre convalescence ?'),
    `
    s elle se passe très bien
    s je reprends des forces
    s bien, petites douleurs normales
    s tranquille à la maison
    s nickel chrome
    s impeccable merci
    s ça suit son cours
    s je n'ai rien à signaler
    w pas bien, la plaie s'est ouverte
    w j'ai toujours aussi mal
    w difficile, je ne dors pas à cause de la douleur
    w mon bras est tout engourdi depuis 3 jours
    w ma jambe me fait très mal et rien ne calme
    w j'ai des rougeurs partout depuis le nouveau comprimé
    w je suis tombée sur mon épaule opérée
    w j'ai les yeux jaunes
    w je n'entends plus de l'oreille opérée
    w rappelez-moi s'il vous plaît
    w je voudrais parler à un médecin
    u je suis très essoufflée
    u grosse douleur au mollet
    u j'ai eu une absence, je ne me rappelle de rien
    u mon visage gonfle
    u mon mari n'arrive plus à parler correctement
    n je vous remercie
    n où puis-je envoyer mon arrêt de travail ?
    ? c'est qui ?
    `,
  ),
  readRows(
    open(
      'multi',
      'Merci de répondre : température, douleur (0-10), saignement oui/non, nausées oui/non',
    ),
    `
    s 37,1 3 non non => {"temperature":37.1,"pain":3,"bleeding":false,"nausea":false}
    s 36.8 / 2 / non / non => {"temperature":36.8,"pain":2,"bleeding":false,"nausea":false}
    s T 37 D 4 S non N non => {"temperature":37,"pain":4,"bleeding":false,"nausea":false}
    s 37 et 2, rien d'autre => {"temperature":37,"pain":2,"bleeding":false,"nausea":false}
    s temp 36,9 - doul 1 - pas de sang - pas de nausées => {"temperature":36.9,"pain":1,"bleeding":false,"nausea":false}
    s 37.2, zéro, non, non => {"temperature":37.2,"pain":0,"bleeding":false,"nausea":false}
    s douleur 5 mais température 37,3, pas de saignement ni nausées => {"temperature":37.3,"pain":5,"bleeding":false,"nausea":false}
    w 38,3 6 non oui => {"temperature":38.3,"pain":6,"bleeding":false,"nausea":true}
    w 37 8 non non => {"temperature":37,"pain":8,"bleeding":false,"nausea":false}
    w 36,7 2 oui non => {"temperature":36.7,"pain":2,"bleeding":true,"nausea":false}
    w 37,4 / 3 / un peu / non => {"temperature":37.4,"pain":3,"bleeding":true,"nausea":false}
    w pas de fièvre, douleur 9, pas de sang, pas de nausée => {"pain":9,"bleeding":false,"nausea":false}
    ? ça va
    `,
  ),
  readRows(
    asks('Avez-vous des nausées ou des vomissements ?', 'yes', 'en'),
    `
    s not at all => false
    s no nausea => false
    s nothing like that => false
    s stomach is fine => false
    w feeling sick all day => true
    w threw up this morning => true
    w a bit queasy => true
    w yes, can't keep anything down => true
    `,
  ),
  readRows(
    asks('Avez-vous uriné depuis votre sortie ?', 'no', 'en'),
    `
    s yes twice => true
    s peed fine => true
    s yep no problem => true
    w not yet => false
    w I can't pee => false
    w nothing since this morning => false
    `,
  ),
  readRows(
    open('confirm', 'Votre opération est prévue jeudi à 7h. Merci de confirmer.', 'en'),
    `
    s I confirm => true
    s yes I'll be there => true
    s ok thanks => true
    s see you thursday => true
    s will be there at 7 => true
    w I can't come, please cancel => false
    w can we reschedule? => null
    w running 30 minutes late => true
    w I have a cold and a fever => null
    w please call me => null
    n wrong number sorry => null
    n stop texting me => null
    `,
  ),
  readRows(
    figure('scale', 'Votre douleur de 0 à 10 ?', 7, 'en'),
    `
    s 3 out of 10 => 3
    s two => 2
    s about a 4 => 4
    s no pain => 0
    s five at rest, six walking => 6
    w eight => 8
    w 9/10, terrible => 9
    w unbearable
    ? dunno
    `,
  ),
  readRows(
    figure('temperature', 'Votre température ?', 38, 'en'),
    `
    s 36.8 => 36.8
    s no fever
    s thirty seven point two => 37.2
    w 38.7 => 38.7
    w I have a fever
    w thirty nine => 39
    `,
  ),
  readRows(
    asks('¿Nausées ? Avez-vous des vomissements ?', 'yes', 'es'),
    `
    s no, nada => false
    s para nada => false
    s ninguna náusea => false
    w sí, vomité dos veces => true
    w un poco de náuseas => true
    `,
  ),
  readRows(
    asks('Avez-vous bien dormi ?', 'no', 'es'),
    `
    s sí, muy bien => true
    s dormí toda la noche => true
    s como un tronco => true
    w no pegué ojo => false
    w mal, por el dolor => false
    w no mucho => false
    `,
  ),
  readRows(
    open('confirm', 'Votre opération est prévue jeudi à 7h. Merci de confirmer.', 'es'),
    `
    s confirmo => true
    s sí, allí estaré => true
    s de acuerdo => true
    s vale, gracias => true
    w no puedo ir => false
    w quiero cancelar => false
    w ¿se puede cambiar la fecha? => null
    w tengo gripe => null
    n número equivocado => null
    `,
  ),
  readRows(
    figure('scale', 'Votre douleur de 0 à 10 ?', 7, 'es'),
    `
    s dos => 2
    s un cuatro => 4
    s entre tres y cuatro => 4
    s nada de dolor => 0
    w ocho y medio => 8.5
    w nueve => 9
    w insoportable
    `,
  ),
  readRows(
    asks('Avez-vous de la fièvre ?', 'yes', 'pt'),
    `
    s não => false
    s não tenho febre => false
    s nenhuma => false
    w sim, 38,5 => true
    w um pouco => true
    `,
  ),
  readRows(
    open('confirm', 'Votre opération est prévue jeudi à 7h. Merci de confirmer.', 'pt'),
    `
    s confirmo => true
    s sim, estarei lá => true
    s está bem => true
    w não posso ir => false
    w quero cancelar => false
    w estou constipada, com tosse => null
    `,
  ),
  readRows(
    figure('scale', 'Votre douleur de 0 à 10 ?', 7, 'pt'),
    `
    s dois => 2
    s cinco => 5
    s zero, sem dor => 0
    w oito e meio => 8.5
    w insuportável
    `,
  ),
  readRows(
    asks('Avez-vous bien dormi ?', 'no', 'pt'),
    `
    s dormi bem => true
    s sim, a noite toda => true
    w não dormi nada => false
    w mal => false
    `,
  ),
  readRows(
    asks('Avez-vous de la fièvre ?', 'yes', 'tr'),
    `
    s hayır => false
    s yok => false
    s ateşim yok => false
    w evet, 38,5 => true
    w ateşim var => true
    `,
  ),
  readRows(
    open('confirm', 'Votre opération est prévue jeudi à 7h. Merci de confirmer.', 'tr'),
    `
    s evet geleceğim => true
    s tamam => true
    s onaylıyorum => true
    s orada olacağım => true
    w gelemiyorum => false
    w iptal etmek istiyorum => false
    w tarihi değiştirebilir miyiz => null
    w grip oldum => null
    n yanlış numara => null
    `,
  ),
  readRows(
    figure('scale', 'Votre douleur de 0 à 10 ?', 7, 'tr'),
    `
    s iki => 2
    s dört buçuk => 4.5
    s ağrım yok => 0
    w sekiz => 8
    w dayanılmaz
    `,
  ),
  readRows(
    asks('Avez-vous bien dormi ?', 'no', 'tr'),
    `
    s evet iyi uyudum => true
    s bebek gibi uyudum => true
    w hayır uyuyamadım => false
    w kötü => false
    `,
  ),
  readRows(
    asks('Avez-vous de la fièvre ?', 'yes', 'ar'),
    `
    s لا => false
    s لا توجد حرارة => false
    s أبدا => false
    w نعم => true
    w نعم 38.5 => true
    w قليلا => true
    `,
  ),
  readRows(
    open('confirm', 'Votre opération est prévue jeudi à 7h. Merci de confirmer.', 'ar'),
    `
    s نعم سأحضر => true
    s أؤكد => true
    s حسنا => true
    w لا أستطيع الحضور => false
    w أريد إلغاء الموعد => false
    w أريد تغيير الموعد => null
    n الرقم خطأ => null
    `,
  ),
  readRows(
    figure('scale', 'Votre douleur de 0 à 10 ?', 7, 'ar'),
    `
    s اثنان => 2
    s ٥ => 5
    s لا يوجد ألم => 0
    w ٨ => 8
    w عشرة => 10
    `,
  ),
  readRows(
    asks('Avez-vous de la fièvre ?', 'yes', 'ar-Latn'),
    `
    s lla => false
    s la makaynch skhana => false
    s walo => false
    w ah => true
    w iyeh chwiya => true
    w 3andi skhana 38.5 => true
    `,
  ),
  readRows(
    open('confirm', 'Votre opération est prévue jeudi à 7h. Merci de confirmer.', 'ar-Latn'),
    `
    s ah nji => true
    s wakha => true
    s safi ghadi nkoun tem => true
    w ma n9derch nji => false
    w bghit nbeddel lwa9t => null
    w ghadi nt3atel => null
    `,
  ),
  readRows(
    figure('scale', 'Votre douleur de 0 à 10 ?', 7, 'ar-Latn'),
    `
    s jouj => 2
    s tlata => 3
    s khamsa w noss => 5.5
    s walo => 0
    w tmenya => 8
    w 3echra => 10
    `,
  ),
  readRows(
    asks('Avez-vous bien dormi ?', 'no', 'ar-Latn'),
    `
    s ah mzyan => true
    s n3est mezyan => true
    w ma n3estch => false
    w la walo => false
    `,
  ),
  readRows(
    asks('Avant l’opération : avez-vous de la fièvre, une toux ou une infection ?', 'yes'),
    `
    s rien de tout ça => false
    s en pleine santé => false
    s non je suis en forme => false
    s pas malade du tout => false
    s frais comme un gardon => false
    w un rhume depuis hier => true
    w je tousse un peu => true
    w 38,3 ce matin => true
    w une infection urinaire soignée par antibiotiques => true
    w mon nez coule => true
    w gorge en feu => true
    w un bouton de fièvre => true
    `,
  ),
  readRows(
    asks('La rééducation se passe-t-elle bien ?', 'no'),
    `
    s le kiné est content => true
    s je progresse chaque jour => true
    s déjà 90 degrés de flexion => true
    s nickel avec le kiné => true
    s oui, deux séances faites => true
    w je n'ai pas trouvé de kiné => false
    w trop douloureux, j'ai arrêté => false
    w ça bloque => false
    w zéro progrès => false
    `,
  ),
  readRows(
    asks('Entendez-vous bien de l’oreille opérée ?', 'no'),
    `
    s j'entends une mouche voler => true
    s parfaitement => true
    s mieux qu'avant => true
    s oui, même la télé des voisins => true
    w sourd comme un pot => false
    w ça bourdonne et j'entends mal => false
    w plus rien => false
    w comme sous l'eau => false
    `,
  ),
  readRows(
    asks('Avez-vous des démangeaisons ou des boutons depuis le nouveau traitement ?', 'yes'),
    `
    s peau nickel => false
    s pas un bouton => false
    s rien à l'horizon => false
    s aucune démangeaison => false
    w ça me gratte de partout => true
    w des plaques rouges sur le ventre => true
    w je me gratte jour et nuit => true
    w de l'urticaire => true
    u oui et mes lèvres gonflent => true
    `,
  ),
  readRows(
    asks('Faites-vous vos bains de bouche trois fois par jour ?', 'no'),
    `
    s après chaque repas => true
    s matin midi soir => true
    s oui oui => true
    s sans faute => true
    w ça pique trop, j'ai arrêté => false
    w une fois par jour seulement => false
    w j'ai zappé => false
    w je n'en ai plus => false
    `,
  ),
  readRows(
    asks('Votre enfant supporte-t-il bien son plâtre ?', 'no'),
    `
    s il l'oublie => true
    s il dessine dessus => true
    s sans problème => true
    s oui, il court partout avec => true
    w il se plaint qu'il est trop serré => false
    w il l'a mouillé => false
    w il pleure dès qu'on le touche => false
    u ses doigts sont bleus et froids => false
    `,
  ),
  readRows(
    asks('Ressentez-vous des palpitations ou une fatigue anormale ?', 'yes'),
    `
    s le cœur va bien => false
    s juste un peu fatigué, normal => false
    s pleine d'énergie => false
    s ni palpitation ni fatigue => false
    w épuisé, je ne tiens pas debout => true
    w le cœur s'emballe => true
    w vidée, sans force => true
    w crevé au point de ne pas me lever => true
    `,
  ),
  readRows(
    asks('L’infirmière est-elle passée pour le pansement ?', 'no'),
    `
    s elle sort d'ici => true
    s ce matin => true
    s oui à 9h => true
    s elle vient tous les jours => true
    s passée hier => true
    w personne n'est venu => false
    w elle ne vient que jeudi => false
    w toujours pas vue => false
    w j'attends encore => false
    `,
  ),
  readRows(
    asks('Avez-vous bien supporté l’anesthésie ?', 'no'),
    `
    s comme une fleur => true
    s aucun effet secondaire => true
    s parfaitement bien => true
    s réveil en douceur => true
    w nauséeuse toute la soirée => false
    w malade comme un chien => false
    w j'ai vomi tripes et boyaux => false
    w tête dans le brouillard et vertiges => false
    `,
  ),
  readRows(
    asks('Êtes-vous satisfait de l’aspect de votre cicatrice ?', 'no'),
    `
    s invisible => true
    s très jolie => true
    s fine et nette => true
    s bravo au chirurgien => true
    w affreuse, boursouflée => false
    w elle est rouge et boursouflée => false
    w elle bâille => false
    w elle s'écarte => false
    `,
  ),
  readRows(
    asks('Y a-t-il quelque chose d’inhabituel depuis votre intervention ?', 'yes'),
    `
    s rien d'inhabituel => false
    s tout est normal => false
    s non, tout roule => false
    s RAS chef => false
    s que du classique => false
    w une boule sous la cicatrice => true
    w un bruit bizarre dans le genou => true
    w ma jambe est bizarre => true
    w oui, des brûlures en urinant => true
    u un essoufflement => true
    u une grosseur douloureuse au mollet => true
    `,
  ),
  readRows(
    open('confirm', 'Avez-vous bien reçu et lu le livret d’information ?'),
    `
    s reçu et lu => true
    s lu hier soir => true
    s oui avec ma femme => true
    s tout lu => true
    w pas reçu => false
    w je ne l'ai pas lu => false
    w perdu => null
    `,
  ),
  readRows(
    open(
      'confirm',
      'Intervention demain : pensez à votre carte vitale et vos examens. C’est prêt ?',
    ),
    `
    s tout est dans le sac => true
    s prêt => true
    s paré => true
    s sac bouclé => true
    s oui chef => true
    w il me manque la prise de sang => null
    w pas encore => false
    w je n'ai pas les résultats => null
    `,
  ),
  readRows(
    open('confirm', 'Pouvez-vous arriver à 6h30 au lieu de 7h30 demain ?'),
    `
    s oui pas de problème => true
    s ok 6h30 => true
    s ça marche pour 6h30 => true
    s sans souci => true
    w impossible => false
    w non, trop tôt => false
    w pas avant 7h => false
    w je n'ai pas de taxi si tôt => null
    `,
  ),
  readRows(
    open('free', 'Que pouvez-vous nous dire de votre douleur ce soir ?'),
    `
    s elle diminue
    s bien calmée
    s presque plus rien
    s supportable avec le paracétamol
    s j'ai à peine mal
    w elle augmente
    w elle est insupportable
    w rien ne la calme
    w elle me réveille la nuit
    u elle est dans la poitrine et le bras gauche
    `,
  ),
  readRows(
    asks('Votre gorge ou votre bouche saigne-t-elle ?', 'yes'),
    `
    s non, salive claire => false
    s plus du tout => false
    s rien de rouge => false
    s le mouchoir est blanc => false
    w un peu de rose quand je crache => true
    w un goût de sang => true
    u du sang frais coule en continu => true
    u je crache des caillots => true
    `,
  ),
];
