import type { Found, Literal } from '../answers.ts';
import type { QuestionReading } from '../question-reading.ts';
import { has, type Reading } from '../reading.ts';
import { because, signWhy, type Verdict, verdict } from '../verdict.ts';
import { saysAct } from './acts.ts';
import { besideDescribed, judgeDescribed, saysDescribed } from './described-verdict.ts';
import { echo } from './echo.ts';
import { saysMore } from './unread-words.ts';
import { saysWhen } from './when-and-how-much.ts';
import { isPartYes } from './yesno.ts';

const COMES =
  / (?:serai (?:devant|en avance|la|laa|present\S*|bien|au|a l heure|a temps|ponctuel\S*)|y serai|j y serai|jy sre|on y sera|sera laa?|sera present\S*|viens|viendrai|viendra|venons|viendrons|presente?s?|(?<!jusqu )a (?:demain|mercredi|lundi|mardi|jeudi|vendredi|samedi|dimanche|tout a l heure|bientot)|compte[rz]? sur|comptez sur moi|c est bon|bonne note|(?:confirm|valid)\S*(?! (?:rien|pas))|sans faute|disponible|serons|serons la|y serons|_oui|ca ira|prete?|tout est pret|i will|i ll be|allí|alli estare|ahi estare|estarei|gelecegim|petantes?|tapantes?|pile|orada olacagim|ساحضر|ساكون)(?= )/;

const REFUSES =
  / (?:annul\S*|(?:viens|viendr\S*|vient|serai|ferai|veux|souhaite|peux|pourr\S*|vais|compte|suis) (?:pas|plus|finalement pas)|renonc\S*|refus\S*(?! de (?:demarr\S*|partir|s ouvrir))|impossible|empech\S*|desist\S*|continue\S*|confirme (?:rien|pas)|prends (?:toujours|encore)|(?:toujours|encore) (?:prendre|pris)|pas (?:arret\S*|interromp\S*|stopp\S*|pu|fait|faite|encore|du tout|le temps|possible|disponible|dispo|lave\S*|douche\S*|retire\S*|enleve\S*|achete\S*|recu\S*|trouve\S*)|pas (?:completement|totalement|entierement|tout a fait|vraiment)|personne|oublie\S*|pas respect\S*|toujours pas)(?= )/;

const DONE: readonly (readonly [string, RegExp])[] = [
  [
    'fasting',
    / (?:rien (?:mange|bu|avale|pris|dans le ventre|depuis|grignote)|(?:ni|pas) (?:mange|bu)|estomac vide|ventre vide|a jeun|depuis (?:hier|minuit|le diner|vingt|22|20|21|23|19|18)|jeun|n ai (?:rien|ni)|rien)(?= )/,
  ],
  [
    'medicine-stop',
    / (?:stop|arrete\S*|interromp\S*|interrompu|stoppe\S*|suspendu|plus pris|cesse|depuis|(?:ne |n |j |j en )?(?:prends|prend|pris) plus|plus (?:une?|aucune?|un seul|une seule)|plus depuis|derniere prise|dernier (?:cachet|comprime))(?= )/,
  ],
  [
    'escort',
    / (?:mari|femme|epouse|epoux|conjoint\S*|compagn\S*|mere|pere|maman|papa|fils|fille|soeur|frere|ami|amie|copain|copine|voisine?|belle (?:mere|soeur|fille)|beau (?:pere|frere|fils)|cousine?|tante|oncle|collegue|parents|quelqu un|famille|neveu|niece|accompagne\S*|marraine|parrain|gendre|bru|colocataire|coloc)(?= )/,
  ],
];

const ASKS_ONLY =
  /^ (?:(?:bonjour|bonsoir|madame|monsieur|,|au fait) )*(?:est ce que|peut on|puis je|a quel\S*|quel\S*|combien|comment|pourquoi|faut il|dois je|doit on|y a t il|qui) [^.&]*\? (?:\. )?$/;

/** "Merci de confirmer", "êtes-vous à jeun ?": true = will come, instruction done. */
export function judgeConfirm(reading: Reading): Verdict {
  const { bad, flags, good, small, asked } = reading;
  const literal = besideDescribed(reading, settled(reading));
  const late = has(reading, 'late');
  const danger = [...flags, ...bad];
  const visit = asked?.about.has('check-visit') ?? false;
  const moves = has(reading, 'reschedule') || has(reading, 'cancel');
  const text = reading.line.text;
  const refuses = REFUSES.test(text);
  const done = saysDone(reading);
  if (visit && (moves || late))
    return verdict(
      'none',
      null,
      because('visit.moves', 'déplace ou annule une visite de contrôle'),
    );
  if (asked?.about.has('no-if-problem') && / probleme (?!non|aucun)/.test(text.slice(0, 12))) {
    return verdict('worrying', false, because('confirm.problem', 'signale un problème'));
  }
  // "Si j'ai mangé, désolé" to "vous n'avez pas mangé".
  if (/^ si (?:je|j) /.test(text) && / (?:pas|rien|ni|aucune?) /.test(asked?.line.text ?? '')) {
    return verdict('worrying', false, because('confirm.si', 'dit que ce n’est pas respecté'));
  }
  // "Si, trois ce matin" to "n'avez-vous pas fumé ?".
  if (
    /^ (?:(?:ah|bah|ben|euh|helas|malheureusement) )?si (?:[.,]|&|$|une?|deux|trois|\d|ce |hier|j |desole\S*|malheureu\S*|helas|pardon)/.test(
      text,
    ) &&
    ASKS_NOT.test(asked?.line.text ?? '')
  ) {
    return verdict('worrying', false, because('confirm.si', 'dit que ce n’est pas respecté'));
  }
  if (literal.kind === 'both') {
    return danger.length + Number(moves) > 0
      ? verdict('worrying', null, ...danger.map(signWhy))
      : verdict('unclear', null, because('confirm.contradiction', 'oui et non à la fois'));
  }
  if (literal.kind === 'no' && repeatsDenial(reading, literal.found)) {
    return verdict(
      danger.length > 0 ? 'worrying' : 'unclear',
      null,
      because('confirm.echo', 'reprend la négation de la question', literal.found),
      ...danger.map(signWhy),
    );
  }
  if (literal.kind === 'no') {
    const contradicts = danger.length === 0 && !moves && (good.length > 0 || done) && !refuses;
    const isOpen =
      danger.length === 0 &&
      !moves &&
      !refuses &&
      !asked?.about.has('no-if-problem') &&
      ASKS_NOT.test(asked?.line.text ?? '');
    if (isOpen) {
      const told = judgeDescribed(reading);
      if (told?.outcome === 'satisfactory') return told;
      return verdict('unclear', null, because('confirm.echo', 'non à une question négative'));
    }
    if (contradicts)
      return verdict('unclear', null, because('confirm.conflict', 'non, mais décrit le contraire'));
    // "Pas encore parti, j'arrive vers 7 h 30".
    return verdict(
      'worrying',
      late && isAttendance(reading) ? null : false,
      because('confirm.no', 'répond non', literal.found),
      ...danger.map(signWhy),
    );
  }
  if (literal.kind === 'yes' && danger.length === 0 && isPartYes(reading)) {
    return verdict('worrying', null, because('confirm.parts', 'oui à une part seulement'));
  }
  // "Oui mais j'ai de la fièvre" confirms the visit and alerts.
  const comes = literal.kind === 'yes' && isAttendance(reading) && !refuses;
  if (moves) {
    const why = because('confirm.moves', has(reading, 'cancel') ? 'annule' : 'demande à déplacer');
    return verdict(
      'worrying',
      has(reading, 'cancel') && literal.kind === 'none' ? false : null,
      why,
      ...danger.map(signWhy),
    );
  }
  if (danger.length > 0) {
    if (
      late &&
      danger.every((f) => f.sign.topic === 'general' || f.sign.id === 'fr.not-coming') &&
      (literal.kind === 'yes' || COMES.test(text))
    ) {
      return verdict('worrying', true, because('confirm.late', 'sera en retard'));
    }
    return verdict('worrying', besideDanger(reading, comes, refuses), ...danger.map(signWhy));
  }
  if (late) {
    return verdict(
      'worrying',
      literal.kind === 'yes' ||
        COMES.test(text) ||
        / (?:arriv|suis en route|j arrive|running|will be|ll be|(?:aurai|aurons|aura|ai|a|avons|serai|sera|serons|risque d avoir|prevoyez|prevoir|compte[rz]?|avoir) (?:\S+ ){0,5}retard)/.test(
          text,
        )
        ? true
        : null,
      because('confirm.late', 'sera en retard'),
    );
  }
  const told = literal.kind === 'none' ? judgeDescribed(reading) : null;
  const isOpen = asked?.about.has('escort') && UNSETTLED.test(text);
  const described = isOpen && told?.outcome === 'satisfactory' ? null : told;
  if (described?.outcome === 'worrying') {
    const isRefused = refuses || saysDescribed(reading)?.refuses === true;
    return { ...described, value: isRefused ? false : null };
  }
  if (asked?.about.has('escort') && isMinor(text)) {
    return verdict('worrying', null, because('confirm.minor', 'accompagnant mineur'));
  }
  // "Oui. Ah si, un vaccin lundi", "je confirme, juste une clémentine".
  if (literal.kind === 'yes' && !isAttendance(reading) && EXCEPT.test(text) && !WATER.test(text)) {
    return verdict('unclear', null, because('confirm.except', 'oui, avec une exception'));
  }
  if (described !== null && !asked?.about.has('no-if-problem')) return described;
  const after = text.slice(text.indexOf('&'));
  const isRequest = has(reading, 'callback') || has(reading, 'question');
  const staysComing =
    isAttendance(reading) && (COMES.test(after) || (isRequest && COMES.test(text)));
  if (reading.unreadTurn && !staysComing) {
    return literal.kind === 'yes'
      ? verdict('unclear', true, because('confirm.yes', 'répond oui', literal.found), UNREAD)
      : unread();
  }
  if (literal.kind === 'yes') {
    if (
      has(reading, 'question') &&
      reading.line.words.length <= 4 &&
      / a quoi | quoi \??/.test(text)
    )
      return unread();
    return verdict('satisfactory', true, because('confirm.yes', 'répond oui', literal.found));
  }
  // "Confirmer quoi ? je comprends rien à votre message", "la cafétéria est-elle ouverte ?".
  if (reading.clarifying) return unread();
  if (has(reading, 'question') && ASKS_ONLY.test(text) && !COMES.test(text)) {
    return verdict('none', null, because('question', 'pose une question'));
  }
  if (OBSTACLE.test(text)) {
    const isWhole = !/ (?:que|qu|sauf|&\S+|sinon) /.test(text);
    return verdict(
      'worrying',
      isWhole ? false : null,
      because('confirm.obstacle', 'un empêchement'),
    );
  }
  const act = reading.evasive || asked?.about.has('no-if-problem') ? null : saysAct(reading);
  if (act === 'done' && !refuses) {
    return verdict('satisfactory', true, because('confirm.act', 'dit que c’est fait'));
  }
  if (act === 'undone' && !done) {
    return verdict('worrying', false, because('confirm.act', 'dit que ce n’est pas fait'));
  }
  // "Boîte finie", "l'alliance est partie": what is over was done.
  const repeated = echo(reading, 'denied');
  if (repeated === 'negated' && !done && !asked?.about.has('no-if-problem')) {
    // "Je ne porte pas de lentilles", "je fume pas": there was nothing to leave.
    if (asked !== null && asksToLeave(asked) && HAS_NONE.test(text)) {
      return verdict('satisfactory', true, because('confirm.none', 'n’en a pas'));
    }
    // "Je porte pas de bijoux" to "pas de bijoux".
    if (!refuses && / (?:pas|sans|aucune?|ni) (?:de |d )?\S+ /.test(asked?.line.text ?? ''))
      return unread();
    return verdict('worrying', false, because('confirm.echo', 'dit que ce n’est pas fait'));
  }
  if (reading.evasive) return unread();
  if (
    COMES.test(text) ||
    done ||
    good.length > 0 ||
    (small.length === 0 && reading.negated.length > 0 && !isAttendance(reading))
  ) {
    return verdict('satisfactory', true, because('confirm.done', 'confirme'));
  }
  if (
    repeated === 'affirmed' &&
    !refuses &&
    !(isAttendance(reading) && saysMore(reading) && !OF_THE_MEETING.test(text)) &&
    asked !== null &&
    !asked.about.has('fasting') &&
    !asked.about.has('no-if-problem') &&
    !(asksNotTo(asked) && !SAYS_LEFT.test(text))
  ) {
    return verdict('satisfactory', true, because('confirm.echoed', 'reprend la question'));
  }
  const isOpenAct = asked !== null && !asksNotTo(asked) && !asksAbsence(asked);
  if (isOpenAct && !asked.about.has('attend') && saysWhen(reading)) {
    return verdict('satisfactory', true, because('confirm.when', 'dit quand'));
  }
  if (has(reading, 'thanks') && reading.line.words.length <= 3)
    return verdict('none', null, because('thanks', 'remercie'));
  if (has(reading, 'question'))
    return verdict('none', null, because('question', 'pose une question'));
  return unread();
}

/** "Aucune maladie" is a yes to "NON if a problem"; "rien" to "à jeun ?" means fasting. */
function settled({
  line,
  literal,
  negated,
  asked,
}: Reading): Exclude<Literal, { kind: 'nothing' }> {
  const question = asked?.line.text ?? '';
  const leaves = asked !== null && asksToLeave(asked);
  // "Jamais pris d'Aspégic de ma vie", "rien à épiler": there was nothing to stop or to take off.
  if (
    (literal.kind === 'no' || literal.kind === 'nothing') &&
    leaves &&
    NEVER_HAD.test(line.text)
  ) {
    return { kind: 'yes', found: literal.found };
  }
  // "Pas une seule depuis 20 h": it was stopped.
  const isNone = / (?:pas|plus) (?:un|une|1) (?:seule? )?(?:\S+ )?depuis /.test(line.text);
  if (literal.kind === 'no' && isNone && leaves) {
    return { kind: 'yes', found: literal.found };
  }
  const follows = literal.kind === 'no' && line.text.slice(line.startOf[literal.found.last + 1]);
  const asksNot = ASKS_NOT.test(question) && !asked?.about.has('no-if-problem');
  const isDenied = asked?.about.has('fasting') || asksNot;
  const repeats = NOTHING_AT_ALL.test(` ${follows}`) || (asksNot && AGREES.test(` ${follows}`));
  if (literal.kind === 'no' && isDenied && repeats) {
    return { kind: 'yes', found: literal.found };
  }
  // "Aucun des trois" is a no to none in particular.
  const isNoneOf =
    literal.kind === 'no' && /^(?:aucune?|ni)$/.test(line.words[literal.found.first]?.text ?? '');
  if (literal.kind !== 'nothing' && !(isNoneOf && asked !== null && asksAbsence(asked))) {
    return literal;
  }
  const reassures =
    asksNot ||
    (asked !== null && asksAbsence(asked)) ||
    asked?.about.has('no-if-problem') ||
    asked?.about.has('fasting') ||
    asked?.about.has('medicine-stop') ||
    negated.length > 0;
  return reassures ? { kind: 'yes', found: literal.found } : { kind: 'no', found: literal.found };
}

/** What keeps from doing it: closed, lost, out of stock. A request or a yes beside it is read before. */
const OBSTACLE =
  / (?:(?<!pas |jamais |rien |ni )(?:volee?s?|perdue?s?|egaree?s?|introuvables?|en rupture|rupture de stock|en panne|en greve|perimee?s?)|(?:labo\S*|pharmacie|cabinet|centre|secretariat) (?:\S+ ){0,3}(?:fermee?|complet|ferme)|(?:chien|chat) (?:a|l a|m a) (?:tout )?(?:mange|bouffe|dechique?te|croque)|restee?s? (?:chez|au bureau|a la clinique|dans le train)) /;

/** "Ni médicament ni maladie ?", "jamais au rasoir": "aucun", "rien" say that it is so. */
const asksAbsence = ({ line }: QuestionReading): boolean =>
  / (?:ni|sans|jamais|aucune?|rien|zero|pas (?:de|d)|plus (?:de|d) (?!\d)) /.test(line.text);

/** Who names the operation alone does not say that they come ("ma hernie attendra"). */
const OF_THE_MEETING =
  / (?:\d+|une|deux|trois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|accueil|entree|batiment|niveau|etage|bloc|presen\S*|venue|valide\S*|confirm\S*|note\S*|recu\S*|gauche|droite?|conduit|heure) /;

/** "Metformine : ne pas la prendre": who names it has not left it. */
const asksNotTo = ({ about, line }: QuestionReading): boolean =>
  about.has('medicine-stop') || ASKS_NOT.test(line.text);

const SAYS_LEFT =
  / (?:arret\S*|suspend\S*|stopp\S*|interromp\S*|interrompu\S*|cess\S*|valid\S*|respect\S*|dernier\S*|laiss\S*|niece|neveu|conjoint\S*|mari|femme|fils|fille|soeur|frere|taxi|ambulance) /;

/** What is to be stopped, taken off or left alone. */
const asksToLeave = ({ about, line }: QuestionReading): boolean =>
  about.has('medicine-stop') || about.has('removal') || LEAVE.test(line.text);

const LEAVE =
  / (?:arret\S*|stopp\S*|interromp\S*|suspend\S*|cess\S*|tabac|fum\S*|epil\S*|ras\S*|tond\S*|maquillage|lentilles|bijou\S*|vernis|condui\S*|alcool) /;

const NEVER_HAD =
  / (?:jamais (?:eu|pris|bu|fume|touche|porte|mis|utilise|conduit)|rien a (?:retirer|enlever|oter|epiler|raser|arreter|stopper|suspendre|laver|defaire)|(?:en|y) (?:ai|a|prends|mets|porte|bois|fume) (?:pas|jamais|aucune?)) /;

/** "Non pas donné", "non je n'ai pas fumé": the denial is the question's own. */
const AGREES =
  /^ (?:, )?(?:(?:je|j|on|il|elle|l) )?(?:(?:ne|n) )?(?:(?:l|ai|a|en|y) )*(?:pas|plus) (?!(?:encore|tout|vraiment|pu|bien|respect\S*|question))/;

/** "N'avez-vous rien mangé ?": "non, rien" says that it was respected. */
const ASKS_NOT = / (?:n|ne) (?:\S+ ){1,3}(?:aucune?|pas|plus|rien|ni) /;
const NOTHING_AT_ALL =
  /^ (?:, )?(?:absolument |vraiment |strictement )?(?:rien|aucune?|pas une? seule?|jamais|promis|jure|du tout|ni|hicbir|nada|nothing)(?= )/;

const HAS_NONE =
  / (?:(?:porte|mets|met|ai|a|utilise|bois|boit|possede) (?:pas|jamais|plus|aucune?|ni) (?:de |d |ni )?(?!(?:pu|encore|arrete|stoppe|suspendu|retire|enleve|ote|fini|pense|tout|mon|ma|mes|le|la|les) )|(?:fume|conduis|conduit|bois) (?:pas|jamais|plus)(?= (?:[.,]|$|de |d |moi|merci|du ))|pas (?:de|d) \S+ (?:chez moi|a retirer|a enlever|sur moi)|ni l une? ni l autre|(?:pas|jamais) (?:eu|passe) le permis|ai pas le permis) ?/;

/** "Lovenox non injecté, comme prévu ?": "non injecté" is no refusal. */
function repeatsDenial({ line, asked }: Reading, { first, last }: Found): boolean {
  const said = line.words.slice(first, last + 2).map(({ text }) => text);
  return (
    said[0] === 'non' &&
    /^\p{L}/u.test(said[1] ?? '') &&
    (asked?.line.text ?? '').includes(` ${said.join(' ')} `)
  );
}

function saysDone(reading: Reading): boolean {
  const about = reading.asked?.about;
  if (about?.has('escort') && UNSETTLED.test(reading.line.text)) return false;
  return DONE.some(
    ([subject, pattern]) => about?.has(subject as 'fasting') && pattern.test(reading.line.text),
  );
}

/** "J'attends la réponse de ma voisine": named, and not found yet. */
const UNSETTLED =
  / (?:faut que|voir avec|voie avec|attends?|attente|demand\S*|cherche|reponse|rappeler|travaill\S*|bosse|(?:est|sera|suis) occupee?|hopital|hospitalise\S*|malade|verra\S*|vais voir|pas (?:encore|sur|sure|dispo\S*|libre|la|conduire|le permis)|absente?|voyage|vacances) /;

/** "Mon fils, 14 ans": no adult. */
function isMinor(text: string): boolean {
  const [, age] = / (\d\d?) ans /.exec(text) ?? [];
  return age !== undefined && Number(age) < 18;
}

const EXCEPT =
  / (?:ah|enfin|euh) si | enfin (?:presque|sauf|une?|deux|juste|quasi\S*|a part|pas tout|bon) | juste (?:une?|deux|quelques|mon|le|la|du|de la|des) /;
const WATER = / (?:eau|verre d|autorise\S*|permis\S*) /;

/** Only whether they come is asked, and nothing that they had to do or to leave. */
const isAttendance = ({ asked }: Reading): boolean =>
  (asked?.about.has('attend') ?? false) &&
  !['fasting', 'medicine-stop', 'escort', 'removal', 'no-if-problem', 'drinking'].some((subject) =>
    asked?.about.has(subject as 'fasting'),
  );

/** "Pas pris, je suis allergique", "toujours sous Eliquis": said as such, it is not done. */
function besideDanger(reading: Reading, comes: boolean, refuses: boolean): boolean | null {
  if (comes) return true;
  if (reading.literal.kind !== 'none' && reading.literal.kind !== 'nothing') return null;
  const isAlone = reading.asked?.about.has('escort') && ALONE.test(reading.line.text);
  return refuses || isAlone || NOT_DONE.test(reading.line.text) ? false : null;
}

const ALONE =
  / (?:(?:serai|suis|vis|rentre|rentrerai) (?:tout |toute )?seule?|nobody|no one|nadie|ninguem|kimse\S*|hta wa7ed|7ta we7d) /;

const NOT_DONE =
  /^ (?:(?:desole|bonjour|,|je|j|l|ai|suis|ne|n) )*(?:pas (?:pris|prise|eu|fini|termine|totalement|completement|entierement|tout a fait|ok|d accord|de (?:betadine|douche))|toujours (?:sous|pas)|encore (?:sous|pas)|je (?:le|la|les) (?:prends|continue)|(?:suis |)sous \S+ (?:encore|toujours))(?= )/;

const UNREAD = because('confirm.unread', 'la suite n’est pas comprise');

const unread = (): Verdict =>
  verdict('unclear', null, because('confirm.unread', 'réponse non comprise'));
