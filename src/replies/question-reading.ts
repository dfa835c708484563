import { Remembered } from '../shared/remembered.ts';
import type { Topic } from './lexicon/sign.ts';
import { type Line, normalise } from './normalise.ts';
import { asRedFlags } from './red-flags.ts';
import { findRedFlags, findSigns } from './signs.ts';
import type { Question } from './types.ts';

/** What the team's own text is about, so that a short answer can be understood. */
export type QuestionReading = {
  readonly line: Line;
  readonly topics: ReadonlySet<Topic>;
  /** "Yes" to it is a red flag by itself (breathing, chest, calf…). */
  readonly dangerous: boolean;
  /** What its red flags are about. */
  readonly dangers: ReadonlySet<Topic>;
  readonly about: ReadonlySet<Subject>;
  /** First letters of its meaningful words: an answer that repeats them answers it. */
  readonly stems: ReadonlySet<string>;
};

export type Subject =
  | 'fasting'
  | 'eaten'
  | 'medicine-stop'
  | 'medicine-taken'
  | 'escort'
  | 'attend'
  | 'no-if-problem'
  | 'callback-offer'
  | 'information'
  | 'anything-to-report'
  | 'how-is-it'
  | 'check-visit'
  | 'operation'
  | 'before-operation'
  | 'tonsils'
  | 'bleeding'
  | 'cast'
  | 'highest'
  | 'pain'
  | 'removal'
  | 'drinking'
  | 'lateness'
  | 'well';

/** "Avez-vous mangé ou bu ce matin ?"; "mangé normalement" asks something else. */
export const ASKS_EATEN =
  / (?:avez vous|a t il|a t elle|vous avez|il a|elle a) (?:\S+ ){0,2}(?:mange|bu|grignote|avale) (?!(?:normalement|correctement|sans|suffisamment|assez|un peu|comme|bien) )/;

const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
  [
    'fasting',
    / (?:a|en) jeun | jeun | sans (?:manger|boire|fumer) | (?:le|du|votre) jeune | (?:rien|ni|pas) (?:a |de |ni )*(?:manger|boire|mange|bu|fumer|avaler|cigarette) | (?:mange|bu|boire|manger) .*(?:minuit|avant (?:l |votre )(?:operation|intervention))/,
  ],
  ['eaten', ASKS_EATEN],
  [
    'medicine-stop',
    / (?:(?:prenez|prendre|pris) (?:plus|pas)|(?:plus|pas) (?:prendre|pris)) .*(?:plavix|kardegic|eliquis|xarelto|metformine|anticoagul\S*|traitement|medicament\S*|aspirine|aspegic|previscan|ozempic|comprim\S*) | (?:interromp\S*|arret\S*|suspend\S*|stopp\S*|cesse\S*) .*(?:plavix|kardegic|eliquis|xarelto|metformine|anticoagul\S*|traitement|medicament\S*|aspirine|previscan|preterax|ozempic|comprim\S*|[a-z]{4,}) /,
  ],
  [
    'medicine-taken',
    / (?:pris\S*|prenez|prend\S*|prendre|commencer?|debuter?|suivez) .*(?:traitement|medicament\S*|comprim\S*|antibio\S*|antidouleur\S*|antalgi\S*|gouttes|collyre\S*|doliprane|anticoagul\S*|injection\S*|piqure\S*|ordonnance)/,
  ],
  [
    'escort',
    / (?:accompagn\S*|raccompagn\S*|proche|adulte|majeur|ramen\S*|vous chercher|quelqu un (?:rester\S*|ser\S*|viendr\S*|dormir\S*|passer\S*)|(?:rester\S*|dormir\S*) .*(?:avec|chez) vous) /,
  ],
  [
    'attend',
    / (?:attendu\S*|attendons|presence|convoqu\S*|confirm\S*|valide\S*|rendez|rdv|venir|viendrez|venue|presenter|admis\S*) /,
  ],
  [
    'no-if-problem',
    / (?:si|en cas) .*(?:ecrivez|repondez|envoyez|tapez|repondre) \S+ .*(?:cas contraire|sinon|autrement)| (?:ecrivez|repondez|envoyez|tapez|repondre) non .*(?:cas contraire|sinon|oui)| par non | non (?:si|en cas) | (?:si|en cas) .*(?:ecrivez|repondez|envoyez) non /,
  ],
  [
    'callback-offer',
    / (?:parler|discuter|echanger) (?:a|avec) .*\?| (?:infirmi\S*|equipe|medecin|soignant\S*|quelqu un|nous|on|service) .*(?:recontact\S*|rappel\S*|telephon\S*|appel\S*|joign\S*|contact\S*) .*\?| (?:recontact\S*|rappel\S*|contact\S*|appel\S*|joint\S*) .*(?:infirmi\S*|equipe|medecin|nous|service|soignant\S*) .*\?| (?:souhait\S*|voulez|desirez|aimeriez) .*(?:recontact\S*|rappel\S*|appel\S*|contact\S*)| (?:doit|doivent|faut) .* vous (?:joindre|telephoner|appeler|rappeler|contacter) /,
  ],
  [
    'information',
    / information | info | rappel : | pensez a | n oubliez pas | gardez | glacez | veuillez | conseil /,
  ],
  [
    'anything-to-report',
    / (?:besoin|quelque chose|souhaitez|voulez|remarque\S*|autre|rien) .*(?:dire|signaler|ajouter|preciser|communiquer|signalez|transmettre|partager|rapporter|faire savoir)| (?:inquiet\S*|anormal\S*|anomalie\S*|nouvelle (?:douleur|gene)|inhabituel\S*|quelque chose|notable|particulier|remarque|souci|souhaite\S* (?:dire|signaler)) .*\?| (?:a signaler|a ajouter|a nous dire|probleme\S*|inquietude\S*|question\S*) .*\?/,
  ],
  [
    'how-is-it',
    / (?:comment (?:se passe|ca va|allez|vous sentez|va|s est passe\S*|s est deroule\S*|vivez|evolue\S*)|racontez|decrivez|votre etat|dites nous comment) /,
  ],
  [
    'check-visit',
    / (?:visite|consultation|rendez vous|rdv) (?:de |d )?(?:controle|suivi|post\S*)| controle /,
  ],
  [
    'operation',
    / (?:operation|intervention|bloc|chirurgie|ambulatoire|anesthesie|endoscopie|coloscopie) /,
  ],
  [
    'before-operation',
    / (?:avant|signalez\S*) (?:\S+ ){0,2}(?:operation|intervention|bloc|hospitalisation)| (?:operation|intervention) (?:\S+ ){0,3}(?:est )?(?:prevue?|programmee?|dans \d+ jours|de (?:lundi|mardi|mercredi|jeudi|vendredi)|demain|lundi|mardi|mercredi|jeudi|vendredi)(?= )| j ?- ?\d+ | la veille | prete?s? (?:\S+ )?pour demain /,
  ],
  ['tonsils', / (?:amygdal\S*|vegetations|adenoid\S*|operation de la gorge|opere\S* de la gorge) /],
  ['bleeding', / (?:saign\S*|sang|hemorrag\S*|caillot\S*) /],
  ['cast', / (?:platre|attelle|resine|immobilisation|doigts?|orteils?) /],
  ['highest', / (?:plus (?:haute|elevee|forte|haut|eleve)|maximal\S*|maximum|pic|max) /],
  ['removal', / (?:retir\S*|enlev\S*|ote\S*|bijou\S*|vernis|piercing\S*) /],
  ['lateness', / (?:retard|a l heure|ponctuel\S*) /],
  ['pain', / (?:douleur\S*|souffr\S*|mal|doulour\S*|eva) /],
  ['drinking', / (?:boire|boit|bu|hydrat\S*|manger|mange|aliment\S*|avaler|repas|nourri\S*) /],
  ['well', / (?:bien|mieux|correct\S*|normal\S*|satisf\S*|bonne) /],
];

const STOPWORDS =
  /^(avez|vous|votre|vos|etes|depuis|cette|sont|elle|elles|ils|leur|apres|avant|dans|pour|avec|sans|entre|merci|nous|donner|indiquez|bien|toute?s?|tous|hier|matin|soir|nuit|jour|aujourd|sortie|repond\S*|ecrivez|hopital|faire|fait|est|votre|comment|quel\S*|sur|combien|niveau|constatez|ressentez|notez|observez|oui|non|heures?|etre|plus|encore|reste|operation|intervention|enfant)$/;

const SYNONYMS: readonly (readonly string[])[] = [
  ['urin', 'pipi', 'pisse', 'mictio', 'vessie'],
  [
    'boire',
    'buv',
    'boit',
    'bois',
    'eau',
    'jus',
    'sirop',
    'lait',
    'soupe',
    'yaourt',
    'compot',
    'biberon',
    'verre',
    'gorgee',
    'bibero',
    'boiss',
    'glace',
    'hydrat',
    'bouil',
    'the',
    'tisane',
    'coca',
    'petits',
  ],
  [
    'manger',
    'mange',
    'repas',
    'alimen',
    'avale',
    'dejeu',
    'dine',
    'soupe',
    'puree',
    'compot',
    'yaourt',
    'jambon',
    'pates',
    'riz',
    'appeti',
    'tartin',
    'nourri',
  ],
  ['ouvrir', 'ouvre', 'ouvert', 'bouche', 'machoi'],
  ['dormir', 'dormi', 'dort', 'dors', 'sommeil', 'nuit'],
  ['marche', 'marcher', 'leve', 'lever', 'debout', 'deplac', 'balade', 'promen'],
  ['arret', 'interr', 'stopp', 'suspen', 'cesse'],
  ['pris', 'prend', 'prene', 'prise', 'avale', 'prendr'],
  ['lave', 'douch', 'toilet', 'savon', 'betadi'],
  ['retire', 'enleve', 'ote', 'enlev', 'retir'],
  ['gaz', 'pete', 'pets', 'prout', 'selle', 'caca', 'toilet', 'transi', 'vent'],
  ['sens', 'sensat', 'sent', 'bouge', 'sensib', 'revenu', 'revien', 'reveil', 'remue', 'doigt'],
  ['appele', 'appel', 'contac', 'rappel'],
  ['achete', 'pharma', 'recup', 'ordonn'],
  ['raser', 'rase', 'epil', 'tond', 'depil'],
];

/** "Vos mollets : l'un d'eux est-il dur ?" asks whether a calf is hard. */
const plainly = (text: string): string => text.replace(/l['’]une? d['’](?:eux|elles)|:/giu, ' ');

/** The team asks the same of everybody; the bound is against a mistaken caller. */
const QUESTIONS = new Remembered<string, QuestionReading>(4_000);

export const readQuestion = (question: Question): QuestionReading =>
  QUESTIONS.get(question.text, () => readAnew(question));

function readAnew(question: Question): QuestionReading {
  const line = normalise(question.text);
  const asWritten = findRedFlags(line);
  const flags = asWritten.length > 0 ? asWritten : findRedFlags(normalise(plainly(question.text)));
  const signs = findSigns(line);
  const about = new Set(
    SUBJECTS.filter(([, pattern]) => pattern.test(line.text)).map(([subject]) => subject),
  );
  const stems = new Set<string>();
  for (const { text } of line.words) {
    if (text.length < 3 || STOPWORDS.test(text)) continue;
    if (text.length >= 4) stems.add(text.slice(0, 6));
    for (const group of SYNONYMS) {
      if (group.some((stem) => text.startsWith(stem))) for (const stem of group) stems.add(stem);
    }
  }
  return {
    line,
    topics: new Set([...flags, ...signs].map((finding) => finding.sign.topic)),
    dangerous: asRedFlags(flags).length > 0,
    dangers: new Set(flags.filter((f) => f.state === 'present').map(({ sign }) => sign.topic)),
    about,
    stems,
  };
}
