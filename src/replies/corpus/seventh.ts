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
const confirm = (text: string): Question => ({ kind: 'confirm', text, worryingIf: null });

/** The third set of this round, scored once before anything was changed for it. */
export const SEVENTH: readonly Group[] = [
  readRows(
    yesno('Tout se passe bien à la maison ?', 'no'),
    `
    u pas bien du tout mon fils devient tout mou il me regarde plus
    u oui mais le sang repart dès que j'enlève la main
    u on change les draps pour la troisième fois, c'est inondé de sang
    u je perds du sang en grande quantité
    u bof ya du sang qui gicle un peu
    u oui ça va sauf que je remonte des glaires avec du sang
    u oui hormis que ma femme a du mal à trouver de l'air
    u je ne peux plus monter deux marches tellement je suis essouflé
    u moyen, j'ai comme un éléphant assis sur le torse
    u une douleur qui part du thorax et descend dans le bras
    u non, ma mère vient de partir en arrière, elle a les yeux qui tournent
    u j'ai perdu le fil pendant 1 minute, ma fille dit que j'étais inconsciente
    u il fait une crise d'épilepsie
    u nous n'arrivons pas à lui faire ouvrir les yeux
    u elle dort depuis hier et ne réagit pas quand on la pince
    u il a les ongles et les lèvres bleutés
    u mon mollet a gonflé et je boite
    u oui juste une grosse douleur dans le mollet quand je pose le pied
    u j'ai une jambe bien plus grosse que l'autre depuis hier
    u son sourire est tout de travers ce matin
    u mon mari n'arrive plus à articuler
    u j'ai plus de force dans le bras d'un coup et la bouche engourdie
    u ma langue est énorme
    u gros yeux gonflés, lèvres gonflées, je fais une allergie
    u la gorge qui gratte et se resserre après le cachet
    u je suis devenu aveugle d'un œil
    u je ne distingue plus rien avec l'œil opéré
    u doigts blancs comme la craie
    u le pied dans le plâtre est gelé et bleu
    u il a 39,4 et il raconte des histoires sans queue ni tête
    u j'ai plus la force de vivre
    u parfois je me dis qu'il vaudrait mieux que je ne me réveille pas
    u j'ai pris toute la plaquette d'un coup pour ne plus souffrir
    u mon ado a avalé 40 doliprane
    u jsaign bcp tro jé peur
    u j'étoufe aidé moi
    u g le mollé tou dur
    u sé mon mari il et tombé il bouge plu
    u il crache rouge
    u ma fille opérée des amygdales a du sang plein la bouche
    w j'ai le ventre comme un tambour
    w aucune selle depuis l'opération
    w le drain s'est arraché pendant la nuit
    w les fils ont lâché
    w j'ai un trou dans la cicatrice
    w ça devient violet autour de la plaie
    w je suis couverte de boutons
    w je peux pas avaler mes comprimés
    w je ne tiens pas debout
    w j'ai manqué une marche et atterri sur la hanche
    w j'ai mal à en pleurer
    w ça me lance terriblement
    w douleurs insupportables malgré le traitement
    w pas moyen de faire pipi
    w je suis trempé de sueur et je grelotte
    w je n'arrête pas de rendre
    w je ne vois plus très clair
    w personne n'est venu changer mon pansement
    w je n'ai plus d'antidouleurs
    w vous pouvez m'appeler au 0639980012 ?
    w j'attends toujours que vous me rappeliez
    w ça va pas fort
    w pas le top
    w oui mais le bras reste complètement endormi depuis trois jours
    w oui mais j'ai quand même très mal
    w oui bien mais le genou est rouge et chaud
    s oui très bien => true
    s ouaip tout va bien => true
    s oui nickel rien à dire => true
    s parfaitement bien merci => true
    s tout se passe bien, pas de douleur => true
    s oui, aucun souci => true
    s c'est tout bon => true
    s oui pas de problème particulier => true
    s comme prévu => true
    s à part l'ennui ça va => true
    s oui à part que je m'ennuie => true
    s oui, pas de sang, pas de fièvre => true
    s oui un peu fatiguée c'est normal => true
    s oui je mange et je dors bien => true
    s ça va, je ne me plains pas => true
    s oui et j'ai repris la marche => true
    s mieux de jour en jour => true
    s oui j'ai juste un petit bleu => true
    s oui ma mère est là elle m'aide => true
    s oui bien sur => true
    n merci
    n à quelle heure est mon rdv de contrôle ?
    n c'est une erreur de numéro
    ? quelle maison
    ? je suis au volant
    ? oui non enfin bon
    ? 06h30
    `,
  ),
  readRows(
    free('Dites-nous comment vous allez.'),
    `
    u je saigne du nez depuis 3h impossible à stopper
    u le caillot est sorti et depuis ça coule à flot
    u Je n'ai plus d'air quand je m'allonge
    u gêne pour respirer depuis la nuit
    u serrement à la poitrine par vagues
    u j'ai tourné de l'oeil deux fois
    u mon époux ne se réveille pas de sa sieste
    u la jambe plâtrée est devenue énorme et violette
    u bouche de travers depuis le lever
    u je vois tout noir d'un œil
    u mieux vaut en finir
    u il a avalé une boite de somnifères
    w fièvre à 39
    w la plaie est béante
    w j'ai des frissons
    w plâtre trop serré qui me fait mal
    w mal au crâne horrible
    w je suis très anxieux
    w ma bandelette est pleine de pus
    s bien, je vais promener le chien
    s impeccable, aucun problème
    s pas de douleurs, appétit ok
    s je vais bien merci
    s nuit bonne, douleur à 1
    n est-ce que je peux manger épicé ?
    n merci à vous
    n stop merci
    ? ok google
    ? mdr
    `,
  ),
  readRows(
    confirm('Rappel : opération demain 8h. Répondez OUI pour confirmer.'),
    `
    s OUI => true
    s oui je confirme => true
    s oui à demain => true
    s ok pour demain 8h => true
    s je serai présent => true
    w NON => false
    w je suis malade
    w j'ai mangé
    w je serai en retard
    w je n'ai personne pour rentrer
    w on peut décaler à la semaine prochaine ?
    w je tousse et j'ai le nez pris
    u j'ai la jambe gonflée et du mal à respirer
    ? c'est pour quoi
    ? on verra
    n mauvais numéro
    `,
  ),
];

export const SEVENTH_CALM: readonly Group[] = [
  readRows(
    free('Dites-nous comment vous allez.'),
    `
    s je vais bien, je n'ai pas saigné
    s pas de gêne dans la poitrine, pas de mollet dur
    s rien de rouge, rien de gonflé, rien de chaud
    s ma jambe a bien dégonflé
    s je suis tombé sur une équipe formidable, tout va bien
    s on m'a coupé le souffle par votre gentillesse, je vais bien
    s je bouge mes orteils, pas de souci
    s je n'ai pas eu besoin de morphine, ça va
    s aucun vertige, aucune nausée
    s ça va, la température est normale
    s pas d'inquiétude, tout est ok
    s pas de soucis pour respirer, tout va bien
    s le mollet va bien, la cicatrice aussi
    s je dors beaucoup mais ça va
    s tout va bien, ma voisine infirmière a changé le pansement
    s respiration ok, moral ok
    s tout va bien, à mourir de rire ce plâtre rose
    s bien, juste un peu la tête dans le coton
    s je me sens bien, ma poitrine ne me fait pas mal
    s RAS, pansement sec, pas de fièvre, pas de douleur
    n quand puis-je enlever le pansement ?
    n que faire en cas de saignement ?
    n puis-je prendre de l'ibuprofène ?
    `,
  ),
];

export const SEVENTH_FOREIGN: readonly Group[] = [
  readRows(
    free('Dites-nous comment vous allez.', 'en'),
    `
    u there's blood everywhere it just keeps coming
    u I feel like I'm drowning when I lie down
    u my husband fainted twice
    u pain behind my calf and it's rock hard
    u her speech is slurred
    u my eye has gone completely black
    w the bandage fell off
    w I feel really dizzy
    s all fine
    s no problems at all, thanks
    `,
  ),
  readRows(
    free('Dites-nous comment vous allez.', 'es'),
    `
    u sangro sin parar
    u no me llega el aire
    u mi marido no reacciona
    u me duele la pantorrilla
    u no puedo mover el brazo y hablo raro
    u la lengua se me está hinchando
    w tengo mucha náusea
    w se me cayó el vendaje
    s bien, sin problemas
    `,
  ),
  readRows(
    free('Dites-nous comment vous allez.', 'pt'),
    `
    u estou a perder muito sangue
    u não consigo respirar bem
    u tenho uma dor forte no peito
    u o meu filho desmaiou
    u a panturrilha está dura e dói
    u lábios inchados e língua grossa
    w vomitei a noite toda
    w o penso caiu
    s estou bem, obrigado
    `,
  ),
  readRows(
    free('Dites-nous comment vous allez.', 'tr'),
    `
    u kanamam durmadı
    u nefes almakta zorlanıyorum
    u göğsüm sıkışıyor
    u eşim bayıldı
    u baldırım taş gibi
    u dudaklarım şişti
    w midem bulanıyor kusuyorum
    w dikişler açıldı
    s iyiyim ağrım yok
    `,
  ),
  readRows(
    free('Dites-nous comment vous allez.', 'ar'),
    `
    u أنزف كثيرا
    u لا أقدر أن أتنفس
    u صدري يؤلمني
    u أغمي علي
    u لا أرى شيئا بعيني اليمنى
    u شفتاي منتفختان
    w عندي غثيان وقيء
    w حرارتي مرتفعة
    s أنا بخير والحمد لله
    `,
  ),
  readRows(
    free('Dites-nous comment vous allez.', 'ar-Latn'),
    `
    u dem kaysil bezaf
    u ma bghatch tji fiya nafs
    u kayderni sadri bezaf
    u mama tghacha 3liha
    u rejli tnefkhat bezaf
    u bghit nmout
    w fiya doukha
    w kantqeya bezzaf
    s rani mlih
    `,
  ),
];
