import type { Found, Literal } from '../answers.ts';
import type { Topic } from '../lexicon/sign.ts';
import { type Line, wordsOf } from '../normalise.ts';
import { has, type Reading } from '../reading.ts';
import type { Finding } from '../signs.ts';
import type { Span } from '../types.ts';
import { because, signWhy, type Verdict, verdict } from '../verdict.ts';
import { echo, echoes, namesAsked } from './echo.ts';
import { ownFigures } from './owner.ts';
import { isTakenBack } from './taken-back.ts';
import { findTemperatures } from './temperature.ts';

/** Topics that one wound or one organ shares. */
const FAMILIES: readonly ReadonlySet<Topic>[] = [
  new Set(['wound', 'bleeding', 'dressing', 'swelling', 'skin']),
  new Set(['nausea', 'eating']),
  new Set(['breathing', 'chest', 'leg']),
  new Set(['limb', 'swelling', 'neurology']),
  new Set(['fever', 'general']),
  new Set(['consciousness', 'dizziness', 'fall']),
  new Set(['medicine', 'skin', 'nausea', 'allergy', 'consciousness', 'dizziness', 'mind', 'bowel']),
];

/** A reassuring answer that the reply itself takes back is none; a worrying one stands. */
export function judgeYesNo(reading: Reading): Verdict {
  const read = judgeAsRead(reading);
  const isCalm = read.value !== null && read.value !== (reading.question?.worryingIf === 'yes');
  if (!isCalm || !isTakenBack(reading.line, reading.asked?.line ?? null)) return read;
  return read.outcome === 'worrying'
    ? { ...read, value: null }
    : verdict('unclear', null, because('yesno.taken-back', 'reprend ce qu’il vient de dire'));
}

/** Danger by union, reassurance by intersection; otherwise a person reads. */
function judgeAsRead(reading: Reading): Verdict {
  const { question } = reading;
  const literal = settled(reading);
  if (isOfThePast(reading, literal)) {
    return reading.bad.length > 0
      ? verdict('worrying', null, ...reading.bad.map(signWhy))
      : verdict('unclear', null, because('yesno.past', 'le oui ou le non est d’un autre moment'));
  }
  const mine = ofThePatient(reading);
  if (mine !== null && literal.kind !== 'yes' && reading.flags.length === 0) {
    const isBad = mine === (question?.worryingIf === 'yes');
    if (isBad) return verdict('worrying', mine, because('yesno.own', 'répond pour soi'));
    if (reading.bad.length === 0) {
      return verdict('satisfactory', mine, because('yesno.own', 'répond pour soi'));
    }
  }
  if (literal.kind === 'both' && BY_PARTS.test(reading.line.text)) {
    const value = question?.worryingIf === 'yes';
    return verdict(
      'worrying',
      value,
      because('yesno.parts', 'répond oui à une part, non à l’autre'),
    );
  }
  if (literal.kind === 'both') {
    return reading.bad.length > 0
      ? verdict('worrying', null, ...reading.bad.map(signWhy))
      : verdict('unclear', null, because('yesno.contradiction', 'oui et non à la fois'));
  }
  const isOffer = reading.asked?.about.has('callback-offer') ?? false;
  const accepts = has(reading, 'callback') || (ACCEPTS.test(reading.line.text) && !reading.evasive);
  if (literal.kind === 'none' && isOffer && accepts) {
    const value = question?.worryingIf === 'no' ? null : true;
    return verdict('worrying', value, because('yesno.callback', 'demande à être rappelé'));
  }
  if (question && question.worryingIf === null) return eitherIsFine(signAsked(reading, literal));
  return question?.worryingIf === 'yes' ? signAsked(reading, literal) : wellAsked(reading, literal);
}

/** "Mangé oui, gardé non": what was asked in two parts is answered in two. */
const BY_PARTS =
  /^ (?!(?:.* )?(?:moi|lui|elle|mari|femme|peut|hier|avant|maintenant|aujourd|fils|fille|maman|papa) )(?:[^\s.,&]+ ){1,4}(?:oui , (?:[^\s.,&]+ ){1,4}non|non , (?:[^\s.,&]+ ){1,4}oui) (?:[.] )?$/;

/** "Mon mari oui, moi non", "le chat a vomi, moi rien": the last word is the patient's own. */
function ofThePatient({ line, question }: Reading): boolean | null {
  const said = OF_ME.exec(line.text.slice(-80))?.[1];
  if (said === undefined || question?.worryingIf !== 'yes') return null;
  return said === 'oui';
}

const OF_ME =
  /(?:[.,]|&\S+|et) moi (?:&mais )?(?:c est |ben |bah )?(oui|non|rien|jamais)(?: du tout| de (?:tout ca|tel|special))?(?: (?:[.] )?$| _)/;

/** "Hier oui, aujourd'hui rien": the answer is what follows, not the word. */
export const isOfThePast = ({ line }: Reading, literal: Literal): boolean =>
  (literal.kind === 'yes' || literal.kind === 'no') &&
  PAST.test(line.text.slice(0, line.startOf[literal.found.last + 1] ?? line.text.length)) &&
  NOW.test(line.text.slice(line.startOf[literal.found.last + 1] ?? line.text.length));

const PAST =
  /(?:^| )(?:hier|avant hier|(?:hier|ce|le) (?:soir|matin|midi)|au debut|la veille|avant|cette nuit|(?:la|les) premier\S* (?:jours?|nuits?|heures?|soir)|au reveil|au retour|dans la voiture) (?:(?:, |: )?)(?:oui|non) $/;
const NOW =
  /^(?:\S+ ){0,2}(?:aujourd|maintenant|la|laa|depuis|ce matin|ce soir|ce midi|actuellement|present) /;

/** "Si ça ne dérange pas", "après 17h si possible". */
const ACCEPTS =
  /^ (?:(?:bonjour|merci|,) )*(?:si (?:ca|cela|vous) (?:ne )?(?:\S+ )?(?:derange|pouvez|voulez|avez)|(?:apres|avant|vers|entre|a partir) .*\d|quand vous|des que|s il vous plait|svp|please|por favor|demain|ce soir|cet apres midi|dans la (?:journee|matinee|soiree))/;

/** "Vivez-vous seul(e) ?", where neither answer worries by itself: only what else is said may. */
function eitherIsFine(found: Verdict): Verdict {
  const isBareYes =
    found.outcome === 'worrying' && found.why.every(({ rule }) => rule === 'yesno.yes');
  return isBareYes ? verdict('satisfactory', true, ...found.why) : found;
}

type Settled = Exclude<Literal, { kind: 'nothing' }>;

/** "Rien" is a no, unless it belongs to a denial ("aucun problème", "rien à signaler"). */
function settled({ line, literal, negated, good, asked, question }: Reading): Settled {
  if (literal.kind === 'yes' && question?.worryingIf === 'yes' && isPolite(line, literal.found)) {
    return { kind: 'none' };
  }
  if (literal.kind === 'no' && question?.worryingIf === 'yes' && isUnable(line, literal.found)) {
    return { kind: 'none' };
  }
  if (literal.kind === 'no' && question?.worryingIf === 'yes' && TAKES_BACK.test(line.text)) {
    return { kind: 'yes', found: literal.found };
  }
  if (literal.kind !== 'nothing') return literal;
  // "Rien gardé": nothing stayed down.
  if (
    /^(?:garde|gardee|retenu|tenu|digere)$/.test(line.words[literal.found.last + 1]?.text ?? '')
  ) {
    return { kind: 'none' };
  }
  const denies = negated.length > 0 || good.length > 0;
  const wellAsked = question?.worryingIf !== 'yes' && (asked?.about.has('well') ?? false);
  return denies || wellAsked ? { kind: 'none' } : { kind: 'no', found: literal.found };
}

/** "Non… enfin si". */
const TAKES_BACK =
  / (?:enfin|ah|euh|en fait|quoique|attendez) si (?:,|[.]|$|la|le|les|un|une|ca|c|j|il|elle)/;

/** "No puedo respirar": what is denied is an ability, not a sign. */
const isUnable = (line: Line, { last }: Found): boolean =>
  /^(?:puedo|puede|pude|posso|pode|consigo|consegue|استطيع|اقدر|يستطيع|يقدر)$/.test(
    line.words[last + 1]?.text ?? '',
  );

/** "Ok", "pas de souci": agreement with the message, no yes to a sign. */
const isPolite = (line: Line, { first }: Found): boolean =>
  /^(?:pas|sans|ok|d|parfait|note|recu|bien|compris|entendu|nickel|banco|c|ca|parfaitement|fait|deja|tout)$/.test(
    line.words[first]?.text ?? '',
  );

/** "Constatez-vous un saignement ?": yes is bad. */
function signAsked(reading: Reading, literal: Settled): Verdict {
  const { bad, small, good, negated, flags } = reading;
  const danger = [...flags, ...bad];
  if (literal.kind === 'no') {
    if (danger.length > 0) {
      return verdict('worrying', besideNo(reading, literal.found, danger), ...danger.map(signWhy));
    }
    const no = because('yesno.no', 'répond non', literal.found);
    if (reading.unreadTurn) {
      const value = isWeakNo(reading.line, literal.found) ? null : false;
      return verdict('unclear', value, no, UNREAD_TURN);
    }
    return verdict('satisfactory', false, no);
  }
  if (literal.kind === 'yes') {
    if (isOver(reading) && danger.length === 0) {
      return verdict('satisfactory', false, because('yesno.over', 'dit que c’est fini'));
    }
    if (danger.length === 0 && (negated.length > 0 || good.length > 0) && !isPlainYes(reading)) {
      return verdict(
        'unclear',
        null,
        because('yesno.conflict', 'oui, mais décrit que tout va bien'),
      );
    }
    return verdict(
      'worrying',
      true,
      because('yesno.yes', 'répond oui', literal.found),
      ...danger.map(signWhy),
    );
  }
  const degrees = reading.asked?.topics.has('fever')
    ? ownFigures(
        reading.line,
        findTemperatures(reading.line, reading.numberWords),
        reading.asked.line,
      )
    : [];
  if (degrees.some(({ value }) => value > 38)) {
    return verdict(
      'worrying',
      true,
      because('yesno.degrees', 'température au-dessus de 38'),
      ...danger.map(signWhy),
    );
  }
  if (danger.length > 0) {
    return verdict('worrying', valueOfDanger(reading, danger), ...danger.map(signWhy));
  }
  if (repeatsMore(reading)) return unread(reading);
  if (negated.some(({ state }) => state !== 'imagined') && !reading.unreadTurn) {
    return verdict(
      'satisfactory',
      false,
      because('yesno.denied', 'dit ne pas en avoir', negated[0]),
    );
  }
  if (small.length > 0 && small.some((finding) => isAsked(reading, finding)) && good.length === 0) {
    const value = saysOtherwise(reading) ? null : true;
    return verdict('worrying', value, ...small.map(signWhy));
  }
  if (isOver(reading) && !reading.unreadTurn) {
    return verdict('satisfactory', false, because('yesno.over', 'dit que c’est fini'));
  }
  const grants = HEDGED_YES.test(reading.line.text) || GRANTS.test(reading.line.text);
  if (grants && !reading.evasive) {
    return verdict('worrying', true, because('yesno.hedged', 'en a un peu'));
  }
  const repeated = echo(reading);
  if (repeated === 'negated') {
    return verdict('satisfactory', false, because('yesno.denied', 'dit ne pas en avoir'));
  }
  if (reading.evasive) return unread(reading);
  if (good.length > 0 && !reading.unreadTurn) {
    return verdict('satisfactory', false, because('yesno.well', 'dit que tout va bien', good[0]));
  }
  if (repeated === 'affirmed') {
    const value = saysMore(reading) ? null : true;
    return verdict('worrying', value, because('yesno.echo', 'reprend le signe de la question'));
  }
  if (degrees.length > 0) {
    return verdict('satisfactory', false, because('yesno.degrees', 'température jusqu’à 38'));
  }
  if (reading.hedged && reading.line.words.length <= 6 && !qualifiesUnread(reading)) {
    return verdict('worrying', true, because('yesno.hedged', 'en a un peu'));
  }
  return unread(reading);
}

/** "Un petit peu, rosé, quand je me mouche": begins by granting it. */
const HEDGED_YES =
  /^ (?:(?:euh|ben|bah|oui|bonjour|,) )*(?:(?:un (?:petit |tout petit )?peu|un chouia|un poil|un tantinet|un brin|legerement)(?= (?:[.,]|&|quand|en |le |la |depuis|surtout|encore|ce |seulement|sur|au |des que)| $)|(?:une|deux|trois|quatre|quelques) (?:petites? )?(?:gouttes?|traces?|taches?|filets?)|un (?:petit |leger )?(?:filet|suintement|saignement))(?= )(?! (?:mieux|moins|fatigue\S*|stresse\S*|comme prevu|normal))/;

/** "Il y en a", "à chaque gorgée", "seulement quand je tousse". */
const GRANTS =
  /^ (?!.* (?:plus|pas|rien|jamais|aucune?) )(?:(?:euh|ben|bah|bonjour|,) )*(?:(?:il )?y en a|j en ai|(?:a|apres) chaque \S+|(?:seulement|uniquement|surtout|que) (?:quand|lorsque|si|en me|en le|la nuit|le soir|le matin)|les (?:deux|trois)(?= (?:[.,]|$))) /;

/** A "non" to what was asked stays, whatever else is wrong, unless what is wrong takes it back. */
function besideNo(reading: Reading, no: Found, danger: readonly Finding[]): false | null {
  const { line, asked, negated } = reading;
  const isOfTopic = danger.some(({ sign }) => asked?.topics.has(sign.topic));
  if (!isOfTopic) {
    const denies = negated.some((f) => asked?.topics.has(f.sign.topic));
    const isWeak = isWeakNo(line, no) && !(denies && no.first > 2);
    return isWeak ? null : false;
  }
  const first = line.words[no.first]?.text ?? '';
  const next = line.words[no.last + 1]?.text ?? '';
  const isFrank = no.first <= 1 && /^(?:_?non|no|rien|aucune?|nao|hayir|la)$/.test(first);
  // "Non ça saigne", "non enfin si": the sign is there.
  const takesBack = /^(?:si|enfin|&?mais si|euh|ca|il|elle|je|j)$/.test(next);
  const isApart = danger.every((finding) => !isOneClause(line, no, finding));
  return isFrank && isApart && !takesBack ? false : null;
}

/** "Il flotte plutôt": the word of degree belongs to something that nobody read. */
const qualifiesUnread = (reading: Reading): boolean =>
  DEGREE.test(reading.line.text) && saysMore(reading);

const DEGREE = / (?:plutot|assez|moyen|tres|trop|presque|quasi\S*|a peine|encore) /;

/** Words of its own beside those of the question: what they say of it is not known. */
function saysMore(reading: Reading): boolean {
  const repeated = new Set(echoes(reading).map(({ first }) => first));
  const simile = reading.line.words.findIndex(
    ({ text }, i, words) => text === 'comme' && SIMILE.test(words[i + 1]?.text ?? ''),
  );
  return reading.line.words.some(
    ({ text }, i) =>
      !repeated.has(i) &&
      /^[\p{L}_]{4}/u.test(text) &&
      !SAYS_NOTHING.test(text) &&
      (simile === -1 || i < simile),
  );
}

const SAYS_NOTHING =
  /^(?:avec|dans|depuis|hier|matin|soir|midi|nuit|jour|jours|encore|toujours|beaucoup|tres|trop|assez|plutot|vraiment|elle|elles|nous|vous|cette|chez|quand|meme|deja|mais|&mais|bonjour|bonsoir|_merci|aujourd|maintenant|souvent|parfois|apres|avant|sont|etait|surtout|puis|fait|faite|faits|faites|fois|deux|trois|quatre|mise|mises|passe|passent|bonjour|heure|heures|aussi|tout|tous|toute|toutes|pendant|merci|doucement|lentement|cette|suis|nickel|leur|leurs|entre|est|sans|tant|autant|ordre|soiree|journee|matinee|creme|mange|dormi|marche|capitaine|chef|docteur)$/;

/** "N'avez-vous aucun souci ?": whether a no denies the worry or the question, nobody knows. */
const ASKS_NONE = / (?:n|ne) (?:\S+ ){1,5}(?:aucune?|pas|plus|rien) /;

/** "Comme un cheval". */
const SIMILE = /^(?:une?|des|le|la|les|quatre|jamais|avant|prevu|d)$/;

/** "Jamais respiré aussi mal", "pas mal à droite non, à gauche": beside a danger it is no answer. */
export const isWeakNo = (line: Line, { first }: Found): boolean =>
  first > 2 || /^(?:jamais|pas|presque|quasi\S*)$/.test(line.words[first]?.text ?? '');

/** Without a yes or a no: does the danger that was found answer the question? null: not surely. */
function valueOfDanger(reading: Reading, danger: readonly Finding[]): boolean | null {
  const { negated, good, asked, flags } = reading;
  const isNamed = danger.some((finding) => namesAsked(reading, finding));
  const isOfTopic = danger.some(
    (finding) =>
      asked?.topics.has(finding.sign.topic) || (finding.flag !== null && isAsked(reading, finding)),
  );
  if (!isNamed && !isOfTopic && turnsFromCalm(reading, danger)) return false;
  if (saysOtherwise(reading, danger)) return null;
  const isOther = !isNamed && !danger.some((finding) => isAsked(reading, finding));
  if (echo(reading, 'denied or over', danger) === 'negated') {
    const isApart = /^(?:pas|ni|aucune?)$/.test(reading.line.words[0]?.text ?? '') && !isNamed;
    if (isApart && turnsAway(reading.line, 0, danger)) return false;
    return isOther && negated.length > 0 && flags.length === 0 ? false : null;
  }
  if (isNamed || isOfTopic) return endsWell(reading, danger) ? null : true;
  // "Pas de pus, mais un choc sur l'ongle".
  if (negated.length + flags.length > 1 && asked?.topics.size === 0) return null;
  const from = Math.min(...danger.map(({ first }) => first));
  const before = negated.filter(({ first }) => first < from);
  const denials = flags.length > 0 ? before : negated;
  if (denials.some((f) => namesAsked(reading, f) || isAsked(reading, f)) && !isOfTopic)
    return false;
  if (!isOther) return true;
  if (good.length > 0) return null;
  if (asked?.about.has('anything-to-report')) return true;
  if (negated.length > 0) return denials.length > 0 ? false : null;
  return true;
}

/** Praise or a denial after the danger: "hier soir ça suintait, aujourd'hui c'est sec". */
function endsWell({ line, good, negated }: Reading, danger: readonly Finding[]): boolean {
  const to = Math.max(...danger.map(({ last }) => last));
  return [...good, ...negated].some(
    (calm) => calm.first > to && danger.every((finding) => !isOneClause(line, finding, calm)),
  );
}

/** "Pas de sang, mais …", "le drain va bien. C'est ma respiration": first the answer, then the rest. */
function turnsFromCalm({ line, negated, good }: Reading, danger: readonly Finding[]): boolean {
  const from = Math.min(...danger.map(({ first }) => first));
  const calm = [...negated, ...good].filter(({ last }) => last < from);
  const to = Math.max(...calm.map(({ last }) => last));
  const after = [...negated, ...good].some(({ first }) => first > from);
  return calm.length > 0 && !after && turnsAway(line, to + 1, danger);
}

/** A full stop or a "mais" stands between word `from` and the first danger. */
function turnsAway(line: Line, from: number, danger: readonly Finding[]): boolean {
  const to = Math.min(...danger.map(({ first }) => first));
  return line.words.slice(from, to).some(({ text }) => text === '.' || text.startsWith('&'));
}

/** Beside the sign stands that it is over, foreseen, or that the patient has none of it. */
export const saysOtherwise = (reading: Reading, danger: readonly Finding[] = []): boolean =>
  isOver(reading, danger) || OTHERWISE.test(reading.line.text);

const OTHERWISE =
  / (?:moi (?:&mais )?(?:rien|pas|non|ras|tout va|nickel)|pas moi|(?:la|laa) rien|ca non|rien (?:de (?:tout|neuf|nouveau)|du tout|qui|a voir|ne sort)|_rire|ahah\S*|haha\S*|hihi|blague|deconne|rigole|plaisante|comme (?:prevu|annonce|convenu)|(?:aviez|avait|avaient|ont) (?:annonce|averti|prevenu|dit)\S*|plus (?:du tout|aucune?|un seul|une seule) depuis|depuis (?:&mais )?plus (?:du tout|aucune?|une? seule?))(?= )/;

/** "Plus douloureux" to "est-il devenu plus douloureux ?": more, or no more? A person reads. */
function repeatsMore({ line, asked }: Reading): boolean {
  if (/ (?:ne|n|non|du tout|rien) /.test(line.text)) return false;
  const more = (text: string) => [...text.matchAll(/ plus (\p{L}{4,})/gu)].map(([, word]) => word);
  const inQuestion = more(asked?.line.text ?? '');
  return more(line.text).some((word) => inQuestion.includes(word));
}

/** "Oui et je l'ai arrêté" to "prenez-vous votre traitement ?". */
function hasStopped({ line, asked }: Reading): boolean {
  const isAsked = asked?.about.has('medicine-taken') ?? false;
  return (
    isAsked &&
    /(?<! pas| jamais| rien| s est) (?:arret|stopp|interromp|suspend)\S* /.test(line.text)
  );
}

/** "Tout se passe bien ?": no is bad. */
function wellAsked(reading: Reading, literal: Settled): Verdict {
  const { bad, good, negated, flags } = reading;
  const danger = [...flags, ...bad];
  if (
    literal.kind === 'no' &&
    danger.length === 0 &&
    ASKS_NONE.test(reading.asked?.line.text ?? '')
  ) {
    return reading.literal.kind === 'nothing'
      ? verdict('satisfactory', true, because('yesno.denied', 'dit ne pas en avoir', literal.found))
      : verdict('unclear', null, because('yesno.no', 'non à une question négative', literal.found));
  }
  if (literal.kind === 'no') {
    if (danger.length === 0 && (good.length > 0 || negated.length > 0)) {
      return verdict(
        'unclear',
        null,
        because('yesno.conflict', 'non, mais décrit que tout va bien'),
      );
    }
    return verdict(
      'worrying',
      good.length > 0 && !/^_?non$/.test(reading.line.words[literal.found.first]?.text ?? '')
        ? null
        : false,
      because('yesno.no', 'répond non', literal.found),
      ...danger.map(signWhy),
    );
  }
  if (danger.length > 0) {
    const isOpen = literal.kind === 'yes' || isPraised(reading, danger);
    const value = isOpen && !isSarcastic(reading) ? null : false;
    return verdict('worrying', value, ...danger.map(signWhy));
  }
  if (hasStopped(reading)) {
    const value = literal.kind === 'yes' ? null : false;
    return verdict('worrying', value, because('yesno.stopped', 'dit avoir arrêté'));
  }
  if (literal.kind === 'yes') {
    const yes = because('yesno.yes', 'répond oui', literal.found);
    return reading.unreadTurn
      ? verdict('unclear', true, yes, UNREAD_TURN)
      : verdict('satisfactory', true, yes);
  }
  if (reading.unreadTurn) return unread(reading);
  if (negated.length === 0 && NOTHING_OF_IT.test(reading.line.text)) {
    return verdict('worrying', false, because('yesno.nothing', 'dit que rien ne va'));
  }
  if (BOTH_PARTS.test(reading.line.text)) {
    return verdict('satisfactory', true, because('yesno.both', 'répond oui aux deux'));
  }
  // "Pas de douleur" to "la douleur est-elle soulagée ?": the sign is denied, not the relief.
  const repeated = echo(reading, 'denied', negated);
  if (repeated === 'negated') {
    if (negated.some((finding) => namesAsked(reading, finding))) return unread(reading);
    // "Sans incident ?": "sans incident" repeats the question's own denial.
    if (asksDenied(reading)) return unread(reading);
    return verdict('worrying', false, because('yesno.echo', 'dit que ce n’est pas le cas'));
  }
  if (reading.evasive) return unread(reading);
  if (good.length > 0 || negated.length > 0) {
    return verdict(
      'satisfactory',
      true,
      because('yesno.well', 'dit que tout va bien', good[0] ?? negated[0]),
    );
  }
  if (repeated === 'affirmed' && !saysMore(reading)) {
    return verdict('satisfactory', true, because('yesno.echo', 'reprend la question'));
  }
  return unread(reading);
}

/** "Rien ne passe", "je vois que dalle", "ni propre ni fermée". */
const NOTHING_OF_IT =
  /^ (?:[^\s.,]+ ){0,3}?(?:(?:plus )?rien (?:ne |n )?(?:passe|sort|coule|bouge|reste|descend|vient|marche)|(?:vois|voit|sens|sent|entends|mange|bois) (?:que dalle|plus rien|rien du tout|absolument rien)|ni \S+ ni \S+|(?:au |un )?compte gouttes?(?: seulement)?|goutte a goutte) (?:[.,] |$)/;

const BOTH_PARTS =
  /^ (?:(?:tous|toutes) )?les (?:deux|trois)(?: mon capitaine| oui| chef)? (?:[.,] |$)/;

/** "Magnifique. Vomi à 1h, 2h et 4h.": praise of one word, then the danger without a "mais". */
const isSarcastic = ({ line }: Reading): boolean =>
  /^ (?:super|genial\S*|formidable|magnifique|parfait|fantastique|merveilleu\S*|excellent|bravo|top|extra|la joie|le bonheur) (?:nuit |journee )?\. /.test(
    line.text,
  ) && !/ (?:&\S+|juste|seulement|seul|petit|petite|un peu|leger|legere) /.test(line.text);

/** Good words that are not of the danger's own clause ("vertiges dès que je me lève"). */
const isPraised = ({ line, good }: Reading, danger: readonly Finding[]): boolean =>
  good.some((word) => !danger.some((finding) => isOneClause(line, finding, word)));

function isOneClause(line: Line, a: Found, b: Found): boolean {
  const from = Math.min(a.last, b.last);
  const to = Math.max(a.first, b.first);
  return !line.words.slice(from, to).some(({ text }) => /^(?:[.,?]|et|&.*)$/.test(text));
}

const asksDenied = ({ asked }: Reading): boolean =>
  / (?:sans|pas|aucune?|ni) /.test(asked?.line.text ?? '');

export const isAsked = (reading: Reading, finding: Finding): boolean => {
  const topics = reading.asked?.topics;
  if (topics === undefined) return false;
  if (topics.has(finding.sign.topic)) return true;
  return FAMILIES.some(
    (family) => family.has(finding.sign.topic) && [...topics].some((topic) => family.has(topic)),
  );
};

const OVER =
  / (?:plus (?:maintenant|rien|depuis|aujourd)|c est (?:fini|passe|termine|arrete|calme)|(?:ca )?(?:s est|a) (?:arrete|cesse|calme|passe|disparu)|termine\S*|finis?|finie|finito|(?<!y est )passe|tari\S*|(?:s est|est|a) (?:tari\S*|arrete\S*|estompe\S*|cesse)|rien depuis|disparu\S*|depuis (?:c est |tout est |plus |ca )?(?:plus du tout(?= (?:[.,]|$))|sec|propre|nada|rien|nickel|fini|ok|va|termine)|puis (?:plus )?(?:rien|fini|nada)|stopped|durdu|parou|paro|y a no|توقف|7bes|wqef)(?= )/;

/** Said outside the words of the danger itself ("plus rien, tout noir"). */
const isOver = ({ line }: Reading, danger: readonly Finding[] = []): boolean => {
  const match = OVER.exec(line.text);
  if (match === null) return false;
  const over = { first: wordsOf(line, match.index, match[0].length)[0], span: [0, 0] as Span };
  const word = { ...over, last: over.first };
  return !danger.some((finding) => finding.sign.topic === 'sight' && isNear(line, finding, word));
};

/** "D'un coup plus rien, tout noir": what is gone is the sight. */
const isNear = (line: Line, a: Found, b: Found): boolean =>
  !line.words
    .slice(Math.min(a.last, b.last), Math.max(a.first, b.first))
    .some(({ text }) => /^(?:[.?]|&.*)$/.test(text));

/** "oui", "oui oui", "oui un peu": no other content than the yes. */
const isPlainYes = (reading: Reading): boolean =>
  reading.good.every((found) => {
    const literal = reading.literal;
    return literal.kind === 'yes' && found.first <= literal.found.last;
  }) && reading.negated.length === 0;

const UNREAD_TURN = because('yesno.unread', 'la suite n’est pas comprise');

const unread = (reading: Reading): Verdict =>
  verdict(
    'unclear',
    null,
    because('yesno.unread', reading.evasive ? 'réponse évasive' : 'réponse non comprise'),
  );
