import { unitValues } from '../conversations/dry.ts';
import {
  allTexts,
  type Definition,
  faultWords,
  isBanded,
  lintTexts,
  type Reader,
  renderText,
  type TextFault,
  type Texts,
  type TextValues,
  worstValues,
} from '../protocols/index.ts';
import type { Settings } from '../shared/settings.ts';
import { appointmentIn } from '../shared/spoken-time.ts';
import { type SmsParts, smsPartsOf } from './sms-parts.ts';

/** A stay of the list that texts are tried on. */
export interface ListedStay {
  readonly surgeryDate: string;
  readonly arrivalTime: string | null;
  readonly firstName: string;
  /** NOM Prénom, for whoever writes the text to know whose case it is. */
  readonly name: string;
}

export interface TextPreview {
  readonly language: string;
  readonly reader: Reader;
  /** As the first patient of the list would read it; null where a value is missing. */
  readonly usual: SmsParts | null;
  /** The variable that nothing fills. */
  readonly missing: string | null;
  /** The longest that the list makes of it, and whose; without a list, the longest that can be. */
  readonly longest: (SmsParts & { readonly name: string | null }) | null;
  /** Parts of the longest message that it is joined in: word of a call, advice, question. */
  readonly joinedParts: number | null;
  readonly faults: readonly { readonly kind: TextFault['fault']; readonly sentence: string }[];
}

const readers: readonly Reader[] = ['patient', 'representative', 'relative'];

/** One text of a protocol as telephones would show it, in each language and for each reader. */
export function previewText(
  protocol: Definition,
  place: string,
  settings: Settings,
  now: number,
  list: readonly ListedStay[],
): readonly TextPreview[] {
  const found = allTexts(protocol).find((each) => each.place === place);
  if (!found) return [];
  const faults = lintTexts(protocol).filter((fault) => fault.place === place);
  const joined = joinedWith(protocol, place, found.texts);
  return Object.entries(found.texts).flatMap(([language, wordings]) =>
    readers.flatMap((reader): TextPreview[] => {
      if (wordings[reader] === undefined) return [];
      const own = faults.filter((each) => each.language === language && each.reader === reader);
      const cases = casesOf(list, settings, now, language);
      const usual = fill([found.texts], language, reader, cases[0]?.usual ?? worstValue);
      return [
        {
          ...{ language, reader, missing: usual.missing },
          usual: usual.text === null ? null : smsPartsOf(usual.text),
          longest: longestOf([found.texts], language, reader, cases),
          joinedParts: joined && (longestOf(joined, language, reader, cases)?.parts.length ?? null),
          faults: own.map((fault) => ({ kind: fault.fault, sentence: faultWords(fault) })),
        },
      ];
    }),
  );
}

interface Case {
  readonly name: string | null;
  /** As most texts leave: no first name. */
  readonly usual: TextValues;
  /** As on a telephone that two patients share. */
  readonly full: TextValues;
}

const worstValue = worstValues[0] as TextValues;

function casesOf(
  list: readonly ListedStay[],
  settings: Settings,
  now: number,
  language: string,
): readonly Case[] {
  if (list.length === 0) return worstValues.map((full) => ({ name: null, usual: full, full }));
  return list.map(({ surgeryDate, arrivalTime, firstName, name }) => {
    const known = {
      ...unitValues(settings, now, language),
      ...appointmentIn(language, surgeryDate, arrivalTime),
    };
    return { name, usual: { ...known, prenom: '' }, full: { ...known, prenom: firstName } };
  });
}

function longestOf(
  texts: readonly Texts[],
  language: string,
  reader: Reader,
  cases: readonly Case[],
): TextPreview['longest'] {
  let longest: TextPreview['longest'] = null;
  for (const { name, full } of cases) {
    const { text } = fill(texts, language, reader, full);
    if (text === null) continue;
    const sms = smsPartsOf(text);
    const isLonger =
      !longest ||
      sms.parts.length > longest.parts.length ||
      (sms.parts.length === longest.parts.length && sms.units > longest.units);
    if (isLonger) longest = { ...sms, name };
  }
  return longest;
}

function fill(
  texts: readonly Texts[],
  language: string,
  reader: Reader,
  values: TextValues,
): { readonly text: string | null; readonly missing: string | null } {
  const filled: string[] = [];
  for (const each of texts) {
    const one = renderText(each, language, reader, values);
    if (!one.ok) {
      const { error } = one;
      return { text: null, missing: error.kind === 'no-value' ? error.variable : error.language };
    }
    filled.push(one.value);
  }
  return { text: filled.join('\n'), missing: null };
}

/** A question may come after word of a call and the advice of the one before it, in one message. */
function joinedWith(protocol: Definition, place: string, question: Texts): Texts[] | null {
  for (const step of protocol.steps) {
    if (step.kind !== 'questionnaire') continue;
    const at = step.items.findIndex((item) => place === `${step.id}.${item.id}.question`);
    if (at === -1) continue;
    const before = step.items[at - 1];
    const advice = before && isBanded(before) && before.advice ? [before.advice] : [];
    return [protocol.transmitted.unwatched, ...advice, question];
  }
  return null;
}
