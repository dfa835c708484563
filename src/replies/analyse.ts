import { assertNever } from '../shared/assert-never.ts';
import { asAbility, turnedRound } from './asked-inability.ts';
import { bundledLeaning, bundledModel } from './classifier/bundled.ts';
import type { LeaningModel } from './classifier/leaning.ts';
import type { ReplyModel } from './classifier/model.ts';
import { closestReading } from './closest.ts';
import { contextualRedFlags } from './contextual-red-flags.ts';
import { isMachineReply, isReaction } from './machine.ts';
import { has, type Reading, readReply } from './reading.ts';
import { asRedFlags } from './red-flags.ts';
import { type Addition, secondOpinion } from './second-opinion.ts';
import { familyOf } from './signs.ts';
import type { Analysis, Closest, Intent, Outcome, Question, RedFlag, Value, Why } from './types.ts';
import { judgeChoice } from './values/choice.ts';
import { judgeConfirm } from './values/confirm.ts';
import { judgeScale, judgeTemperature, namedFever } from './values/figures.ts';
import { judgeFree } from './values/free.ts';
import { keptAnswer, ownAnswer } from './values/kept.ts';
import { type Leant, leantValue } from './values/leaning.ts';
import { judgeMulti } from './values/multi.ts';
import { saysOtherwise } from './values/over.ts';
import { findTemperatures } from './values/temperature.ts';
import { judgeYesNo } from './values/yesno.ts';
import { because, signWhy, type Verdict, verdict } from './verdict.ts';

/** Changes whenever a rule or a lexicon does. */
export const VERSION = 'rules-9';

/** Stored with every analysis: the rules and the model that made it. */
export const versionWith = (model: ReplyModel | null): string =>
  `${VERSION} ${model?.version ?? 'no-model'}`;

/**
 * What a reply means under its open question (`null`: nobody waits, or the number is unknown).
 * Danger is the union of what the layers found; reassurance needs them all; else a person reads.
 * `model: null` leaves the classifier and the leaning of answers out: rules alone.
 */
export function analyse(
  text: string,
  question: Question | null,
  model: ReplyModel | null = bundledModel(),
  leaning: LeaningModel | null = model === null ? null : bundledLeaning(),
): Analysis {
  if (isReaction(text)) return notAPatient(text, model);
  const ability = asAbility(question, text);
  if (ability !== null) {
    const { value, closest, ...heard } = analyse(text, ability, model, leaning);
    const turned = closest && { ...closest, value: turnedRound(closest.value) };
    return { ...heard, value: turnedRound(value), closest: turned };
  }
  const reading = readReply(text, question);
  // A person who drives may be ill as well.
  const isIll = reading.flags.length + reading.bad.length > 0;
  if (!isIll && isMachineReply(text)) return notAPatient(text, model);
  const own = withNamedFever(reading, judge(reading));
  const found: RedFlag[] = [...asRedFlags(reading.flags), ...contextualRedFlags(reading, own)];
  const redFlags = found.length > 0 ? found : unreadDangers(reading, own);
  const intents = intentsOf(reading, own);
  const ruled = decide(reading, own, intents, redFlags.length > 0);
  const addition = model === null ? null : secondOpinion(model, reading, ruled, own);
  const unleant = addition === null ? ruled : WITH_ADDITION[addition.kind];
  const ruledValue = ownAnswer(reading, answerOf(reading, own, redFlags, ruled, addition));
  const leant =
    leaning === null
      ? null
      : leantValue(leaning, reading, {
          outcome: unleant,
          value: ruledValue,
          rule: own.why[0]?.rule ?? '',
          isUnlikely: isUnlikely(ruled, addition),
        });
  const outcome = leant?.isDoubt ? 'unclear' : unleant;
  return {
    outcome,
    value: leant === null ? ruledValue : leant.value,
    intents,
    why: reasonsOf(addition, leant, redFlags, own, reading, intents),
    redFlags: addition?.kind === 'urgent' ? [...redFlags, addition.flag] : redFlags,
    negated: reading.negated.map(signWhy),
    closest: outcome === 'unclear' ? (closestReading(reading, own) ?? closestLeant(leant)) : null,
    version: versionWith(model),
  };
}

/** Below that probability of a danger, the sign that the rules read is taken for none. */
const UNLIKELY_SIGN = 0.25;

const isUnlikely = (ruled: Outcome, addition: Addition | null): boolean =>
  addition?.kind === 'doubt' &&
  ruled === 'worrying' &&
  (addition.why.probability ?? 1) < UNLIKELY_SIGN;

/** The answer, in the light of what the other layers added to the question's own judge. */
function answerOf(
  reading: Reading,
  own: Verdict,
  redFlags: readonly RedFlag[],
  ruled: Outcome,
  addition: Addition | null,
): Value {
  if (ruled === 'none') return null;
  const isAnswer = redFlags.some(({ rule }) => rule.startsWith('asked.'));
  const asksSigns = reading.question?.worryingIf === 'yes';
  // "Glacé et tout blanc": what was heard as praise is the sign.
  const isOpenYet = own.value === null || (asksSigns && own.why[0]?.rule === 'yesno.well');
  if (isAnswer && reading.question?.kind === 'yesno' && isOpenYet) {
    // "Oui, il mange bien, mais du sang dans la salive": a reassuring yes beside a danger is open.
    const isOpen = !asksSigns && (reading.literal.kind === 'yes' || reading.good.length > 0);
    if (!isOpen && !saysOtherwise(reading)) return asksSigns;
  }
  if (addition !== null) {
    const disagrees = addition.kind === 'doubt' && ruled === 'worrying';
    return keptAnswer(reading, own, disagrees ? 'disagreement' : addition.kind);
  }
  const isUnseen = redFlags.length > 0 && own.outcome !== 'worrying';
  return isUnseen ? keptAnswer(reading, own, 'urgent') : own.value;
}

const WITH_ADDITION = { urgent: 'urgent', worrying: 'worrying', doubt: 'unclear' } as const;

/** A place of danger in a reply that nothing else explains: a person would call. */
function unreadDangers(reading: Reading, own: Verdict): RedFlag[] {
  if (reading.question === null || reading.clarifying || own.outcome === 'worrying') return [];
  return reading.good.length > 0 && own.outcome === 'satisfactory'
    ? []
    : asRedFlags(reading.alarms);
}

/** Without anything that a rule read, the likely answer is the closest meaning. */
const closestLeant = (leant: Leant | null): Closest | null =>
  leant && { outcome: leant.outcome, value: leant.likely, detail: leant.why.detail };

function reasonsOf(
  addition: Addition | null,
  leant: Leant | null,
  redFlags: readonly RedFlag[],
  own: Verdict,
  reading: Reading,
  intents: readonly Intent[],
): Why[] {
  const reasons: Why[] = [];
  if (addition !== null) reasons.push(addition.why);
  if (leant !== null) reasons.push(leant.why);
  for (const { span, rule, detail } of redFlags) reasons.push({ span, rule, detail });
  for (const reason of own.why) reasons.push(reason);
  for (const { intent, span } of reading.intents) {
    if (!intents.includes(intent)) continue;
    reasons.push({ span, rule: `intent.${intent}`, detail: INTENT_DETAIL[intent] });
  }
  return distinct(reasons);
}

/** A reason found by two layers is given once. */
const distinct = (why: Why[]): Why[] =>
  why.length < 2
    ? why
    : [...new Map(why.map((reason) => [`${reason.rule} ${reason.span}`, reason])).values()];

const INTENT_DETAIL: Readonly<Record<Intent, string>> = {
  stop: 'ne veut plus de messages',
  wrong_number: 'dit que ce n’est pas le bon numéro',
  callback: 'demande à être rappelé',
  question: 'pose une question',
  thanks: 'remercie',
  reschedule: 'demande à déplacer',
  cancel: 'annule',
  late: 'annonce un retard',
};

/** Fever named with its degrees is one, whatever was asked; the last figure counts. */
function withNamedFever(reading: Reading, own: Verdict): Verdict {
  const kind = reading.question?.kind ?? 'temperature';
  if (own.outcome === 'worrying' || kind === 'temperature' || kind === 'multi') return own;
  const last = findTemperatures(reading.line, reading.numberWords).at(-1);
  const fever = last !== undefined && last.value > 38 ? namedFever(reading) : null;
  return fever === null ? own : verdict('worrying', own.value, ...own.why, signWhy(fever));
}

function judge(reading: Reading): Verdict {
  const { question } = reading;
  if (question === null) return judgeUnasked(reading);
  if (asksBack(reading)) {
    return verdict('unclear', null, because('asks-back', 'demande ce que veut dire le message'));
  }
  switch (question.kind) {
    case 'confirm':
      return judgeConfirm(reading);
    case 'scale':
      return judgeScale(reading);
    case 'temperature':
      return judgeTemperature(reading);
    case 'yesno':
      return judgeYesNo(reading);
    case 'choice':
      return judgeChoice(reading);
    case 'multi':
      return judgeMulti(reading);
    case 'free':
      return judgeFree(reading);
    default:
      return assertNever(question.kind);
  }
}

/** "37.6 quoi ?? non 36.7 pardon": a figure put right asks nothing. */
const isTakenBack = ({ line, question }: Reading): boolean =>
  (question?.kind === 'scale' || question?.kind === 'temperature') &&
  /\d .*(?:non|pardon|oups|erreur) .*\d/.test(line.text);

/** A short reply that only asks what our message means. */
const asksBack = (reading: Reading): boolean =>
  reading.clarifying &&
  !isTakenBack(reading) &&
  (reading.bad.length === 0 ||
    / (?:est quoi|veut dire|entendez vous|appelez) /.test(reading.line.text)) &&
  reading.flags.length === 0 &&
  reading.line.words.length <= 8;

/** Nobody asked: a danger or a request stands, a bare answer is for a person to read. */
function judgeUnasked(reading: Reading): Verdict {
  const fever = namedFever(reading);
  const danger = [...reading.flags, ...reading.bad, ...(fever === null ? [] : [fever])];
  if (danger.length > 0) return verdict('worrying', null, ...danger.map(signWhy));
  if (has(reading, 'thanks') && reading.line.words.length <= 8) {
    return verdict('none', null, because('thanks', 'remercie'));
  }
  return verdict('unclear', null, because('unasked', 'aucune question en attente'));
}

/** Precedence: urgent, then worrying, then what the question's own judge said. */
function decide(
  reading: Reading,
  own: Verdict,
  intents: readonly Intent[],
  danger: boolean,
): Outcome {
  if (danger) return 'urgent';
  if (intents.includes('wrong_number') && onlyVague(reading)) return 'none';
  if (own.outcome === 'worrying') return 'worrying';
  if (intents.includes('callback')) return 'worrying';
  // A danger that is imagined, asked about or said to be over is never waved through.
  const doubtful = reading.negated.some((f) => f.flag !== null && f.state !== 'denied');
  const isUnread = reading.alarms.length > 0 && own.outcome === 'satisfactory';
  if (doubtful || isUnread) return 'unclear';
  if (intents.includes('wrong_number')) return 'none';
  // "36,7 stop": the answer counts beside the stop.
  const isAnswered = own.outcome === 'satisfactory' && own.value !== null;
  if (intents.includes('stop')) return isAnswered ? own.outcome : 'none';
  const moves = intents.includes('cancel') || intents.includes('reschedule');
  const isOpen = own.outcome !== 'satisfactory' && own.value === null;
  if (moves && isOpen && reading.question?.kind !== 'confirm') return 'none';
  const isSilent = own.outcome === 'unclear' && own.value === null;
  if (isSilent && !reading.clarifying && isOnlyQuestion(reading, intents)) return 'none';
  if (own.outcome === 'unclear' && isOnlyThanks(reading, intents)) return 'none';
  return own.outcome;
}

/** "Mauvaise personne" is no complaint. */
const onlyVague = (reading: Reading): boolean =>
  reading.bad.every((finding) => /^(?:general|no-escort|not-coming|limb)$/.test(familyOf(finding)));

/** A practical question about the stay, without an answer (one about the SMS stays unclear). */
function isOnlyQuestion(reading: Reading, intents: readonly Intent[]): boolean {
  if (!intents.includes('question')) return false;
  if (reading.line.words.length < 4) return false;
  return PRACTICAL.test(reading.line.text);
}

/** "Merci", "merci beaucoup" answer no question about health. */
const isOnlyThanks = (reading: Reading, intents: readonly Intent[]): boolean =>
  intents.length === 1 &&
  intents[0] === 'thanks' &&
  reading.question?.kind === 'yesno' &&
  reading.line.words.every(({ text }) => ONLY_THANKS.test(text));

const ONLY_THANKS =
  /^(?:merci|mercis|_merci|mille|fois|infiniment|beaucoup|bien|a|vous|tous|toutes|et|bonne|journee|soiree|c|est|gentil|gentille|gentils|adorables?|sympa|de|demander|prendre|nouvelles|mes|pour|votre|tout|le|la|l|les|suivi|attention|sollicitude|message|messages|equipe|je|remercie|trop|tres|super|vraiment|encore|grand|un|muchas|muito|thank|thanks|you|gracias|obrigad\S*|tesekkur\S*|chokran|choukran|shukran|ederim|شكرا|aimable|aimables|madame|monsieur|docteur|so|much|[.,])$/;

const PRACTICAL =
  / (?:(?:puis|peux|dois|peut|doit|faut|pourrai|aurai|ai|vais) (?:je|on|il)|je peux|on peut|combien|quand|a quelle heure|a partir|au bout|ou (?:est|se|dois)|comment (?:faire|enlever|retirer|prendre|mettre|obtenir|joindre)|est ce que (?:je|on|la|le|les|l|mon|ma)|pouvez vous|savoir|renseignement|quel\S* (?:est|sont|heure|medicament|dose|creme|adresse|jour|date|moment|temperature|position|activite|sport|aliment|savon|lessive)|(?:a|ai|aura|aurai) (?:t )?(?:on|il|je) droit|est (?:elle|il) (?:permise?|autorisee?|possible|remboursee?|obligatoire|necessaire)|can i|when|how|puedo|cuando|posso|quando|ne zaman|متي|هل) /;

function intentsOf(reading: Reading, own: Verdict): Intent[] {
  const intents = new Set<Intent>(reading.intents.map((found) => found.intent));
  const offered = reading.asked?.about.has('callback-offer') ?? false;
  if (offered && reading.question?.kind === 'yesno' && own.value === true) intents.add('callback');
  if (offered && own.value === false) intents.delete('callback');
  // "Oui 5 min" to "allez-vous arriver en retard ?"
  const asksLate = reading.question?.kind === 'yesno' && reading.asked?.about.has('lateness');
  const isMoved = intents.has('cancel') || intents.has('reschedule');
  if (asksLate && !isMoved && own.value === (reading.question?.worryingIf === 'yes')) {
    intents.add('late');
  }
  // "Je ne pourrai pas venir, une autre date ?" moves; "ne plus me contacter" stops.
  if (intents.has('reschedule') && !/ annul/.test(reading.line.text)) intents.delete('cancel');
  if (intents.has('stop') && / plus (?:me|m|nous) /.test(reading.line.text))
    intents.delete('callback');
  if (intents.has('wrong_number')) intents.delete('callback');
  return [...intents];
}

function notAPatient(text: string, model: ReplyModel | null): Analysis {
  const detail = isReaction(text)
    ? 'réaction à notre message'
    : 'réponse automatique d’un téléphone';
  return {
    outcome: 'unclear',
    value: null,
    intents: [],
    why: [{ span: [0, text.length], rule: isReaction(text) ? 'reaction' : 'machine', detail }],
    redFlags: [],
    negated: [],
    closest: null,
    version: versionWith(model),
  };
}
