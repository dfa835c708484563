/**
 * French as it is typed on a telephone. Keys are lower case; an accented key is looked up before
 * its bare form, so that `mé` (mais) and `me` stay apart.
 */
const SLANG_LINES = `
g: j ai
sgt sgmt saignt: saignement
nau naus nauz: nausee
sí: oui
trkl trkil tranquil trankil: tranquille
boucou bocou bocoup boku bokou bokoup: beaucoup
saret sarret sarete sarette: s arrete
ouiu oyi oiu ouo oiui uoi: oui
dutout: du tout
pom pome pomes: pommes
hopito opital: hopital
gt: j etais
gv: je vais
j: j
jai jé ge j'ai gai: j ai
jaurai: j aurai
jsui jsuis chui chuis jsui jss jsuis shui: je suis
jme: je me
jpeu jpeux jpe: je peux
jpense: je pense
jsp jsai jsais: je sais pas
jv jvais jvé: je vais
jarrive: j arrive
jariv jarriv: j arrive
jveux jveu: je veux
jen: j en
jy: j y
jlai: je l ai
jla: je la
jle: je le
c cé cè sé: c est
cest sest cétait: c est
ct cété: c etait
sa ca: ca
cv cava sava çava: ca va
ya yaa: y a
yapa yapas: y a pas
pa pas pâ: pas
poa: pas
pe peu: peu
peut: peut
po: pas
tou tt: tout
ts: tous
tte: toute
ttes: toutes
tro: trop
tré trè tre trés: tres
bcp bcq bcoup bocou boku bocoup bocp bokou: beaucoup
bi1: bien
bn: bien
bien bi1 biin byen: bien
tb: tres bien
tjs tjr tjrs tjour toujour: toujours
mé: mais
ms: mais
ki: qui
ke k: que
kan qd qan kand: quand
koi: quoi
komen koman: comment
pk pq pkoi: pourquoi
pcq pck pske psk paske pask: parce que
pr: pour
ds: dans
av: avec
avk avc avek: avec
dc: donc
dp dpui depui dpuis: depuis
aprè apre: apres
dja: deja
ojd ojdui ojourdui ajd auj ajdh: aujourd hui
aujourdhui: aujourd hui
hui: hui
mtn mnt maintenan mtnt: maintenant
oj: aujourd hui
hié yer: hier
tel: tel
torax torrax toraks: thorax
gro: gros
cho chau: chaud
froi frwa: froid
roug rouj rougge: rouge
pié pie: pied
zieu zyeu zyeux: yeux
mwa: moi
sré sre srai sere: serai
bra: bras
molé mollé molai: mollet
dwa: doigt
bleu bleux: bleu
msg: message
rdv rv: rdv
svp stp siouplai siouplait: svp
dsl desole desolee: desole
mrc mci mersi merki merciii: merci
slt: salut
bjr bjour bonj: bonjour
bsr: bonsoir
ok okay oké oki okey okk dac dacc: ok
daccord dacord dakor: d accord
oui ouai ouais oue oé ouep ouaip ouip wi vi voui ui uoi oiu ouii wé wai wep moui mouais ouiii yep yes yess: oui
nn nan non nonn nom nop nope nah noon nnon nono nan: non
n: n
rien rian riin ryen: rien
aucun aucune ocun ocune aucum: aucun
plu: plus
pluto: plutot
kelke qq qlq qqe: quelque
qqch qqchose: quelque chose
qqn qqun: quelqu un
pb pbm prob pblm pbs probs: probleme
soucy souci soussi: souci
temp: temperature
t°: temperature
tempé: temperature
dl: douleur
mdr lol ptdr mdrr: _rire
é: et
1peu 1pe: un peu
unpeu: un peu
i'l: il
kelk: quelque
ossi: aussi
enkor encor ancor ankor: encore
en: en
o: o
au: au
fo: faut
fau: faut
ariv arriv arive: arrive
respir: respire
sor: sort
sava: ca va
nikel niquel nikl nickel niquelle nickelle: nickel
impec impek impecc: impeccable
super supér supr: super
kool: cool
gd: grand
ptit pti: petit
ptite: petite
l1: l un
d1: d un
koup: coup
cou: cou
boir: boire
manjé manger mangé mangee: mange
envi: envie
ressor: ressort
maleur: malheur
fé fait: fait
oci: aussi
tro: trop
vrmt vrm vrement vremen: vraiment
bo: beau
hopital hosto hopitale: hopital
dr doc: docteur
med medoc medocs medicaments medicament médoc médocs: medicament
doli dolip dolis: doliprane
cachet cachets cacheton cachetons: cachet
comprimé comprimés comprimes comprime: comprime
zen: tranquille
deu: deux
viendrer viendré: viendrai
cata: catastrophe
tkt: tranquille
rasp r.a.s: ras
`;

const ACCENT_KEYS: Readonly<Record<string, readonly string[]>> = {
  là: ['laa'],
  mes: ['mes'],
};

/** Whole-token spellings and the words they stand for. */
export const SLANG: ReadonlyMap<string, readonly string[]> = new Map([
  ...SLANG_LINES.trim()
    .split('\n')
    .flatMap((line): [string, readonly string[]][] => {
      const [keys = '', words = ''] = line.split(': ');
      return keys.split(' ').map((key) => [key, words.trim().split(' ')]);
    }),
  ...Object.entries(ACCENT_KEYS),
]);

/** Pronouns and articles glued to the next word, with what they stand for. */
export const GLUED: readonly (readonly [string, readonly string[]])[] = [
  ['jme', ['je', 'me']],
  ['jai', ['j', 'ai']],
  ['jsuis', ['je', 'suis']],
  ['jlai', ['je', 'l', 'ai']],
  ['j', ['j']],
  ['cest', ['c', 'est']],
  ['qu', ['que']],
  ['l', ['l']],
  ['d', ['d']],
  ['m', ['m']],
  ['s', ['s']],
  ['n', ['n']],
  ['t', ['t']],
  ['ya', ['y', 'a']],
  ['pasde', ['pas', 'de']],
  ['pas', ['pas']],
];

/** Words that turn a reply round, with the word that must stand before them, if any. */
export const ADVERSATIVES: Readonly<Record<string, string | null>> = {
  mais: null,
  sauf: null,
  hormis: null,
  excepte: null,
  cependant: null,
  toutefois: null,
  pourtant: null,
  sinon: null,
  malheureusement: null,
  contre: 'par',
  seulement: ',',
  part: 'a',
  revanche: 'en',
  pero: null,
  but: null,
  except: null,
  salvo: null,
  exceto: null,
  porem: null,
  ama: null,
  fakat: null,
  ancak: null,
  لكن: null,
  ولكن: null,
  walakin: null,
  walakine: null,
};

/** Clinical words with usual inflections: the only words a misspelling is brought back to. */
const CLINICAL = `
saigne saignes saignait saigner saignent saignement saignements saignee sang sanguinolent sanglant
hemorragie hemorragique caillot caillots ecoulement coule coulent couler abondant abondante
abondamment fievre fievreux fievreuse frisson frissons temperature thermometre brulant brulante
brulure brulures vomi vomis vomit vomir vomissement vomissements nausee nausees nauseeux nauseeuse
respire respires respirer respiration respiratoire essouffle essoufflee essoufflement souffle
etouffe etouffer etouffement suffoque suffoquer oppresse oppression poitrine thorax thoracique
mollet mollets jambe jambes cuisse cheville phlebite douleur douleurs douloureux douloureuse
souffre souffrir souffrance malaise malaises vertige vertiges evanoui evanouie evanouir
evanouissement connaissance conscience inconscient inconsciente syncope convulsion convulsions
convulse reveille reveiller reagit repond gonfle gonflee gonfles gonflees gonflement enfle enflee
enfler oedeme visage langue levre levres gorge paupiere paupieres paralyse paralysee paralysie
vision doigt doigts orteil orteils platre attelle bleus bleue bleues violet violette glace glaces
glacee glacees confus confuse confusion delire delirer incoherent incoherente desoriente
desorientee suicide suicider mourir pansement pansements plaie plaies cicatrice cicatrices suture
sutures agrafe agrafes infecte infectee infection suppure suppurer purulent purulente verdatre
jaunatre rougeur rougeurs boutons plaques eruption urticaire demangeaison demangeaisons allergie
allergique uriner urine pipi selles constipe constipee constipation drain sonde catheter pompe
perfusion medicament ordonnance antibiotique antibiotiques antidouleur antidouleurs
paracetamol doliprane ibuprofene tramadol morphine anesthesie engourdi engourdie insensible
fourmillement fourmillements ankylose hematome hematomes ecchymose angoisse angoisses anxieux
anxieuse panique deprime deprimee triste pleure pleurs inquiet inquiete inquietude insupportable
intolerable atroce horrible affreux affreuse terrible supportable soulage soulagee soulager
chute tombe tombee infirmiere infirmier chirurgien medecin docteur urgences pharmacie operation
intervention rendezvous confirme annuler annule reporter reporte deplacer retard
impossible difficile difficilement difficultes difficulte arrete arreter arret probleme problemes
parfait parfaitement normal normale normalement tranquille impeccable excellent excellente
bonjour bonsoir merci beaucoup rappeler rappelez appeler appelez numero erreur trompez
`;

/** Everyday words that must never be "corrected" to a clinical one. */
const EVERYDAY = `
reveils reveil
aggrave aggravee aggravees aggravent aggraves aidant aident appret apprete appreter blessee
blessees blesses blues boitons bottons bouffons bougons bouillante boulons brillante brillantes
bruyante bruyantes caisse chatte chenille collent coller concession conclusion conclusions
confession conforme conformes connus consultions contusion contusions conversion corpulent
coulaient coulant couler coupent couple courent coutent couvent couver creatrice croule croulent
crouler cuisisse decollement decrire decris decrit degourdi degourdie degout delivre delivrer
denouement deroulement desirer deteint detend detendue detournement devouement dirais dirait
dissection doubleur douceur douceurs doue dune ecroulement enfiler epanoui epanouie epanouies
epanouir epanouissement finissons formellement froissons galet glacieres gouge goutter grace
graces impassible impensable implacable impossibles induction informiez ingestion injecte injectee
inoperable insecte insectes insertion inspectee inspection intention invention jambon jetais
jetait jete jetes jouais joui langes lassez lavait lavez lavoir lettres leurre levure lievre
lirais livres maladives malaxer maligne malle manges masser massez matrice mauvaises metre millet
misses moderation mondial mont mordre mordu mortel mortelle moteur moulin mutile navale noceuse
nombre nombres nombreuse nombreux nouille paiements palie pansait pantalons paques parfumait
pariait parlement partait passable passait passante passera passerai passerait passerons passes
patiemment pensant pensent percevoir percussion permission permissions persuade persuasion peurs
pincements plages plaines plaire plates pleut plevre plie pliees plier plies pluie pluies poele
poelee porteur poussieres presque pressent pressentie profusion quai quetes rapporte rapportee
rapporter rapporteur rattrape rebond recueille refond remporte remporter renard repand reparation
respirer ressort revele reveler rongeur rosee rosees rosse rouleaux rousseur sablons sainement
saliver salles satisfait saturees satures saura saurai saurais sauras sautant savant savez scelle
secouer secousse sentier serrait serrons serveur seules seuls siffler signait signature signent
signer soignait soignees soignent soignes soignons solde soldes soudage soude souder souille
souilles souligner sourire stress stricte tassez taux telles terrer terreur tetait tetes tisser
tombais tombait tombola tordre tordu touille tourne transpiration transpirer transpires travailler
trempez trinquer troublant truste turbine urne usine vidage village villages virage vissage visser
je j tu il elle on nous vous ils elles me m te t se s le la l les un une des du de d ce cet cette
ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs et ou ni mais donc or car que
qu qui quoi dont si ne n pas plus jamais rien aucun sans avec pour par dans sur sous entre vers
chez avant apres depuis pendant contre en au aux a y est es suis sommes etes sont etait etais ete
etre ai as avons avez ont avait avais eu avoir aurai aura serai sera soit fait faire fais font va
vais vas vont aller alle peux peut peuvent pouvoir pu veux veut vouloir voulu dois doit devoir du
sais sait savoir vois voit voir vu dit dire dis mis mettre met prend prends prendre pris donne
bien mal mieux pire bon bonne bons bonnes gros grosse petit petite grand grande peu trop tres
assez beaucoup moins tout tous toute toutes rien quelque quelques chose autre autres meme memes
ici la bas haut cote gauche droite droit droits matin midi soir nuit jour jours heure heures hier
demain aujourd hui semaine mois an ans lundi mardi mercredi jeudi vendredi samedi dimanche deux
trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
quarante cinquante soixante cent mille zero virgule demi point points oui non ok merci bonjour
mange boit boire bu mangee dormi dormir dort dors lit main mains pied pieds bras tete yeux oeil
nez dos ventre coeur genou hanche epaule peau corps maison travail enfant fille fils mari femme
mere pere soeur frere voisin voisine maman papa chat chien route voiture bus train taxi gare porte
livre film match soupe pain eau cafe the lait jus sucre repas diner dejeuner jeun forme peche
patate super cool nickel top genial parfait content contente heureux calme repos sort sors sorti
rentre rentree entre reste restee marche marcher leve lever assis debout couche passe passer
propre sec seche sale tache tachee rouge bleu vert jaune blanc noir chaud froid dur dure mou lourd
leger legere fort forte faible doux vite lent longue long court courte haute basse nouveau nouvelle
encore toujours souvent parfois deja bientot maintenant tard tot aussi ainsi alors quand comment
pourquoi combien quel quelle quels quelles vraiment presque environ surtout plutot peine coup fois
seul seule seulement juste vrai faux peur envie besoin idee force face fond fin debut cause effet
suite note noter recu compris entendu message messages texte textes sms stop arretez arrete place
places prix rue ville pays temps matinee soiree vie mort morte homme dame monsieur madame docteur
service clinique hopital salle chambre bloc equipe gens monde personne copain copine ami amie
sonne sonde monte monter montee baisse baisser pleine plein vide vider lave laver douche bain
soigne signe signer ligne lime saine sain sains saison raison maigre segment poitrail molette
fleuve fier fiere rire rires sourire souris sourit respect vomer souple soufre sable poids
pompes tombola mollo langage large larme larmes levrier gorgee gorgees plage plate platane
`;

export const VOCABULARY: readonly string[] = [...new Set(CLINICAL.trim().split(/\s+/))];

export const KNOWN: ReadonlySet<string> = new Set([
  ...VOCABULARY,
  ...EVERYDAY.trim().split(/\s+/),
  ...[...SLANG.values()].flat(),
]);

/** Everyday words a phonetic spelling may stand for (by sound only, never by a slip). */
export const SOUND_ALIKE: readonly string[] = `
personne chaud froid rouge beaucoup ventre toujours encore depuis jamais aucun mange manger dormi
dormir marche marcher normal mieux jambe epaule genou main pied bouche forme soucis prendre pris
jeun annuler venir demain presque vraiment fatigue maintenant aujourd matin parfait continue
`
  .trim()
  .split(/\s+/);
