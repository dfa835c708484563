import { assertNever } from '../shared/assert-never.ts';
import {
  evasion,
  type Found,
  goodWords,
  isClarifying,
  isHedged,
  type Literal,
  literalAnswer,
  oftenAnswer,
} from './answers.ts';
import { findIntents, type IntentFound } from './intents.ts';
import { numberPackFor } from './language.ts';
import { lineOfText } from './last-line.ts';
import { latenessIn } from './lateness.ts';
import { type Line, spanOf } from './normalise.ts';
import { NO_WORDS } from './numbers.ts';
import { type QuestionReading, readQuestion } from './question-reading.ts';
import {
  type Finding,
  familyOf,
  findPreop,
  findRedFlags,
  findSigns,
  findUnreadAlarms,
} from './signs.ts';
import type { Intent, Question } from './types.ts';
import { type DescribedState, describedStates } from './values/described.ts';
import { findTemperatures } from './values/temperature.ts';

/** Everything the layers found in a reply, before anything is decided. */
export type Reading = {
  readonly line: Line;
  readonly question: Question | null;
  readonly asked: QuestionReading | null;
  readonly flags: readonly Finding[];
  readonly bad: readonly Finding[];
  readonly small: readonly Finding[];
  /** Denied, over or imagined. */
  readonly negated: readonly Finding[];
  /** Somebody else's, of another time, or no matter of health: they say nothing of the patient. */
  readonly elsewhere: readonly Finding[];
  readonly good: readonly Found[];
  /** Places of danger (chest, calf, breath) of which nothing was understood. */
  readonly alarms: readonly Finding[];
  readonly literal: Literal;
  readonly evasive: boolean;
  readonly clarifying: boolean;
  readonly hedged: boolean;
  readonly intents: readonly IntentFound[];
  /** A word such as "mais" is followed by something no rule read. */
  readonly unreadTurn: boolean;
  /** States of what was asked about, where the reply describes them. */
  readonly described: readonly DescribedState[];
  /** Number words of the patient's language. */
  readonly numberWords: Readonly<Record<string, number>>;
};

export const has = (reading: Reading, intent: Intent): boolean =>
  reading.intents.some((found) => found.intent === intent);

export function readReply(text: string, question: Question | null): Reading {
  const line = lineOfText(text);
  const asked = question === null ? null : readQuestion(question);
  const lang = question?.lang;
  const preop =
    (question?.kind === 'confirm' && !asked?.about.has('check-visit')) ||
    (question?.kind === 'yesno' && asksFasting(question, asked)) ||
    (question?.kind === 'free' && asked?.about.has('before-operation') === true);
  const numberWords = numberPackFor(line, lang)?.numbers ?? NO_WORDS;
  const found = preop
    ? [...findSigns(line, lang), ...findPreop(line, lang)]
    : findSigns(line, lang).filter((finding) => familyOf(finding) !== 'preop');
  const evasive = evasion(line);
  const described = describedStates(line, question, asked?.line ?? null);
  const standing: Standing = { flags: [], bad: [], small: [], negated: [], elsewhere: [] };
  const all = [...findRedFlags(line, lang)];
  for (const finding of all) stand(finding, standing, standing.flags);
  for (const finding of found) {
    if (!isOfMatter(finding, line, asked, evasive)) continue;
    const settled = settle(finding, line, asked, described, numberWords);
    all.push(settled);
    stand(settled, standing, standing.bad);
  }
  // "Pas bien", "not good": the words of a complaint are no praise.
  const complaints = [...standing.flags, ...standing.bad];
  const good = goodWords(line).filter(
    (word) =>
      !complaints.some((c) => c.first <= word.first && word.last <= c.last) &&
      isPraiseOf(line, word, asked),
  );
  return {
    line,
    question,
    asked,
    flags: standing.flags,
    bad: standing.bad,
    small: standing.small,
    negated: standing.negated,
    elsewhere: standing.elsewhere,
    good,
    alarms: findUnreadAlarms(line, lang, [...all, ...good]),
    literal:
      (question?.kind === 'yesno' && !isAskedWithout(asked) ? oftenAnswer(line) : null) ??
      literalAnswer(line, lang),
    evasive: evasive !== null,
    clarifying: isClarifying(line),
    hedged: isHedged(line),
    intents: withLateness(findIntents(line), line, question, asked),
    described,
    unreadTurn: hasUnreadTurn(line, all, good, described),
    numberWords,
  };
}

type Standing = Record<'flags' | 'bad' | 'small' | 'negated' | 'elsewhere', Finding[]>;

/** Files a finding by how it stands; `present`: where it goes when it does. */
function stand(finding: Finding, standing: Standing, present: Finding[]): void {
  switch (finding.state) {
    case 'present':
      present.push(finding);
      break;
    case 'small':
      standing.small.push(finding);
      break;
    case 'denied':
    case 'over':
    case 'imagined':
      standing.negated.push(finding);
      break;
    case 'elsewhere':
      standing.elsewhere.push(finding);
      break;
    case 'better':
      break;
    default:
      assertNever(finding.state);
  }
}

/** A colour that praises a dressing does not praise fingers, nor pink what should be clear. */
function isPraiseOf(line: Line, { first, last }: Found, asked: QuestionReading | null): boolean {
  const question = asked?.line.text ?? '';
  const said = line.words.slice(first, last + 1).map(({ text }) => text);
  if (said.some((text) => /^blanc/.test(text)))
    return !/ (?:doigts?|orteils?|main) /.test(question);
  if (said.some((text) => /^rose/.test(text))) return !/ (?:urin\S*|saign\S*|sang) /.test(question);
  return true;
}

/** "Avez-vous mangé ou bu ce matin ?", where a yes worries, asks whether one is fasting. */
const asksFasting = ({ worryingIf }: Question, asked: QuestionReading | null): boolean =>
  asked !== null &&
  (asked.about.has('fasting') || (worryingIf === 'yes' && asked.about.has('eaten')));

/** "Deux fois" to "une journée sans vomir ?" is no yes. */
const isAskedWithout = (asked: QuestionReading | null): boolean =>
  / (?:sans|aucune?) /.test(asked?.line.text ?? '');

/** An hour later than the one that the team's message gives. */
function withLateness(
  intents: IntentFound[],
  line: Line,
  question: Question | null,
  asked: QuestionReading | null,
): IntentFound[] {
  if (asked === null) return intents;
  if (question?.kind !== 'confirm' && !asked.about.has('lateness')) return intents;
  if (intents.some(({ intent }) => intent === 'late' || intent === 'reschedule')) return intents;
  const at = latenessIn(line, asked.line);
  return at === null ? intents : [...intents, { intent: 'late', span: spanOf(line, at, at + 1) }];
}

/** How a sign stands in the light of the question, of figures and of the other words. */
function settle(
  finding: Finding,
  line: Line,
  asked: QuestionReading | null,
  described: readonly DescribedState[],
  numberWords: Readonly<Record<string, number>>,
): Finding {
  const measured = settlePain(settleFever(finding, line, numberWords), line);
  const own = settleOthers(measured, line);
  const eased = settleTight(settleRelief(own, line, asked), line, asked);
  return settleFasting(settleDescribed(eased, described), asked, line);
}

/** Whether the sign says anything of the patient beside the question and the other words. */
function isOfMatter(
  finding: Finding,
  line: Line,
  asked: QuestionReading | null,
  evasive: Found | null,
): boolean {
  if (isPartOf(finding, evasive)) return false;
  switch (familyOf(finding)) {
    case 'fall':
      return !FEVER_FELL.test(line.text);
    case 'not-fasting':
      // "Tout bu" answers "avez-vous bu la préparation ?".
      return !isAskedToDrink(asked, line, finding);
    case 'jewel':
      return !isOfNoJewel(asked, line);
    case 'dressing':
      // "Tout enlevé" answers "avez-vous retiré vos bijoux ?".
      return !(asked?.about.has('removal') ?? false);
    default:
      return true;
  }
}

/** "Difficile à dire" evades; nothing is difficult. */
const isPartOf = (finding: Finding, evasive: Found | null): boolean =>
  evasive !== null &&
  familyOf(finding) === 'general' &&
  finding.first <= evasive.last &&
  finding.last >= evasive.first;

/** "Rien pris", where nothing was to be taken off and no jewel is named. */
const isOfNoJewel = (asked: QuestionReading | null, line: Line): boolean =>
  !/ (?:retir|enlev|ote|bijou|vernis|piercing|bague|alliance|douch|lav|toilette|prepar)/.test(
    asked?.line.text ?? '',
  ) &&
  !/ (?:bagues?|alliances?|piercings?|bijoux?|vernis|boucles?|bracelets?|ongles|lentilles?|dentier|appareil|montre) /.test(
    line.text,
  );

/** What the unit itself had the patient drink. */
const isAskedToDrink = (asked: QuestionReading | null, line: Line, { first, last }: Finding) =>
  / (?:preparation|purge|litres?|solution|boire|bu) /.test(asked?.line.text ?? '') &&
  !/ (?:jeun|sans boire|ni bu|rien bu|ne pas boire|rien boire|rien mange) /.test(
    asked?.line.text ?? '',
  ) &&
  line.words
    .slice(first, last + 1)
    .every(({ text }) => /^(?:bu|bois|boit|avale\S*|verres?|jus)$/.test(text));

/** "Fièvre : 37,2" is no fever; the word counts when no figure says otherwise. */
function settleFever(
  finding: Finding,
  line: Line,
  words: Readonly<Record<string, number>>,
): Finding {
  if (familyOf(finding) !== 'fever-word' || finding.state !== 'present') return finding;
  const figures = findTemperatures(line, words).map((mention) => mention.value);
  return figures.length > 0 && figures.every((value) => value <= 38)
    ? { ...finding, state: 'denied' }
    : finding;
}

/** "La douleur est à 2" is a small one. */
const settlePain = (finding: Finding, line: Line): Finding =>
  familyOf(finding) === 'pain' &&
  finding.state === 'present' &&
  LOW_PAIN.test(line.text) &&
  !HIGH_PAIN.test(line.text)
    ? { ...finding, state: 'small' }
    : finding;

/** "Je ne sens plus rien" where pain is asked about: it is gone. */
const settleRelief = (finding: Finding, line: Line, asked: QuestionReading | null): Finding =>
  familyOf(finding) === 'limb' &&
  (asked?.about.has('pain') ?? false) &&
  / (?:sens|sent|ressens) (?:plus |absolument )*rien (?:du tout )?(?:$|[.,]|depuis|grace|avec)/.test(
    line.text,
  )
    ? { ...finding, state: 'denied' }
    : finding;

/** "Pas mangé" where fasting is asked about: it was respected. */
const settleFasting = (finding: Finding, asked: QuestionReading | null, line: Line): Finding =>
  finding.state === 'present' &&
  familyOf(finding) === 'eating' &&
  (asked?.about.has('fasting') ?? false) &&
  !/ (?:vomi|garde|rendu|recrach|impossible)/.test(line.text)
    ? { ...finding, state: 'denied' }
    : finding;

/** "Je ne sens plus rien" of a pain that is to be relieved: what was asked about is well. */
const settleDescribed = (finding: Finding, described: readonly DescribedState[]): Finding =>
  finding.state !== 'present' || finding.flag !== null
    ? finding
    : described.some(
          ({ says, first, last }) =>
            says === 'well' && first <= finding.first && finding.last <= last,
        )
      ? { ...finding, state: 'denied' }
      : finding;

/** "Il ne serre pas" where the plaster is asked about: it is not tight. */
const settleTight = (finding: Finding, line: Line, asked: QuestionReading | null): Finding =>
  familyOf(finding) === 'limb' &&
  / serr\S* /.test(asked?.line.text ?? '') &&
  /^serr\S*$/.test(line.words[finding.first]?.text ?? '')
    ? { ...finding, state: 'denied' }
    : finding;

/** "La fièvre est tombée": nobody fell. */
const FEVER_FELL =
  / (?:fievre|temperature|tension|douleurs?) (?:\S+ ){0,5}(?:est |a |sont )?(?:re)?tombee?s? /;

/** "Ma belle-mère a de la fièvre mais moi je vais bien": somebody else's lesser sign. */
const settleOthers = (finding: Finding, line: Line): Finding => {
  if (finding.state !== 'present' || finding.flag !== null) return finding;
  if (!OTHERS.test(line.text) || !ME.test(line.text)) return finding;
  const before = line.text.slice(0, line.startOf[finding.first] ?? 0);
  const after = line.text.slice(line.startOf[finding.last + 1] ?? line.text.length);
  return OTHERS.test(before) && ME.test(` ${after}`) ? { ...finding, state: 'denied' } : finding;
};

const OTHERS =
  / (?:(?:mon|ma|mes|le|la|les|un|une|des) (?:\S+ )?(?:voisine?s?|belle mere|beau pere|belle soeur|beau frere|collegues?|chiens?|chats?|chienne|bebe|cousine?s?|copine?s?|copain|ami|amie|lapin)) /;
const ME =
  / moi (?:&mais )?(?:je (?:vais|me sens|suis|n ai|pete)|ca (?:va|roule|baigne)|rien|ras|tout va|c est|pas|nickel|au top|en forme)/;

const LOW_PAIN =
  / (?:douleurs?|mal|eva) (?:est |sont |a |de |: |c est |autour |environ |entre |maxi |max )*(?:[0-4]|un|deux|trois|quatre)(?: \/ 10| sur (?:10|dix))?(?= (?:[.,]|&|ce|maintenant|la|aujourd|environ|depuis|hier|au|avec|apres)| $)/;
const HIGH_PAIN = / (?:[5-9]|10|cinq|six|sept|huit|neuf|dix)(?= )(?! ?\/)/;

const EMPTY =
  /^(je|j|ai|le|la|les|l|un|une|des|de|du|d|et|a|au|en|y|c|est|ca|il|elle|on|me|m|ne|n|que|qu|pour|dans|mon|ma|mes|tres|bien|tout|toute|,|\.|\?|merci|vous|_|_bien|_merci|rien|plus|pas|part|contre|revanche|avec|sur|ce|cette|long|longue|lent|lente|patience|vivement|oui|ok|non|quand|meme)$/;

function hasUnreadTurn(
  line: Line,
  findings: readonly Finding[],
  good: readonly Found[],
  described: readonly DescribedState[],
): boolean {
  const turn = line.words.findIndex((word) => word.text.startsWith('&'));
  if (turn === -1) return false;
  const isAfter = ({ last }: { readonly last: number }): boolean => last > turn;
  if (findings.some(isAfter) || good.some(isAfter)) return false;
  if (described.some((state) => state.says === 'well' && isAfter(state))) return false;
  return line.words.slice(turn + 1).some((word) => !EMPTY.test(word.text));
}
