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
const figure = (kind: 'scale' | 'temperature', text: string, gt: number): Question => ({
  kind,
  text,
  worryingIf: { gt },
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
    w oui par contre je n'ai personne pour me ramener => true
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
