import { declareBook } from './book-index.ts';
import { type KnownWord, perWord } from './known-words.ts';
import { FOREIGN_PACKS } from './lexicon/foreign.ts';
import { FRENCH_ANSWERS } from './lexicon/french-answers.ts';
import { FRENCH } from './lexicon/french-concepts.ts';
import { type Line, spanOf, wordAt, wordsOf } from './normalise.ts';
import { compile, compileAt } from './pattern.ts';
import { frenchState } from './polarity.ts';
import { isCorrection } from './time-words.ts';
import type { Span } from './types.ts';

export type Found = { readonly span: Span; readonly first: number; readonly last: number };

export type Literal =
  /** `nothing`: "rien", "aucun": a no, unless it says there is nothing to report. */
  | { readonly kind: 'yes' | 'no' | 'nothing'; readonly found: Found }
  | { readonly kind: 'both' }
  | { readonly kind: 'none' };

const YES = compileAt([...FRENCH_ANSWERS.yes, ...FOREIGN_PACKS.flatMap((p) => p.yes)], FRENCH);
const NO = compileAt([...FRENCH_ANSWERS.no, ...FOREIGN_PACKS.flatMap((p) => p.no)], FRENCH);
/** In place of no word: an empty list would match everywhere, and a masked idiom ("_") is no answer. */
const NO_WORD = '§';
/** Short answers that are French words too ("si", "la", "ah"). */
const HINTED = new Map(
  FOREIGN_PACKS.map((pack) => [
    pack.id as string,
    {
      yes: compileAt([...pack.hinted.yes, NO_WORD], FRENCH),
      no: compileAt([...pack.hinted.no, NO_WORD], FRENCH),
    },
  ]),
);

const GOOD = declareBook('good', () => [
  {
    patterns: [...FRENCH_ANSWERS.good, ...FOREIGN_PACKS.flatMap((p) => p.good)],
    concepts: FRENCH,
  },
]);
const NOTHING = compileAt(FRENCH_ANSWERS.nothing, FRENCH);
const EVASIVE = compile(FRENCH_ANSWERS.evasive, FRENCH);
const CLARIFY = compile(FRENCH_ANSWERS.clarify, FRENCH);
const HEDGED = compile(FRENCH_ANSWERS.hedged, FRENCH);

/** Words before the answer that say nothing. */
const FILLER =
  /^(bonjour|bonsoir|salut|hello|coucou|alors|euh|bah|ben|beh|hein|ah|oh|eh|he|hi|hola|ola|merhaba|salam|merci|docteur|madame|monsieur|cher|chere|,|\.|:|-|donc|et|pour|moi|la|reponse|est|c|je|reponds|toujours|ma|mais|&mais|_merci|_bien|please|voila|cc|mme|mr|desole|du|coup|franchement|a|priori|moment|instant)$/;

const SAID_YES: ReadonlySet<string> = new Set(['oui', '_oui', 'affirmatif']);
const SAID_NO: ReadonlySet<string> = new Set(['non', '_non', 'negatif']);
const saidBy = perWord((text) =>
  SAID_YES.has(text) ? 'yes' : SAID_NO.has(text) ? 'no' : 'neither',
);

/** The yes or no a reply begins with, or ends with ("du pus oui"). */
export function literalAnswer(line: Line, lang?: string): Literal {
  const hinted = HINTED.get(lang ?? '');
  // "O", "n": where a figure is asked for, O is a zero and is read before.
  if (/^ [on] (?:\. )?$/.test(line.text)) {
    const found = { span: spanOf(line, 0, 0), first: 0, last: 0 };
    return { kind: line.text[1] === 'o' ? 'yes' : 'no', found };
  }
  const yes: number[] = [];
  const no: number[] = [];
  for (let i = 0; i < line.known.length; i++) {
    const said = saidBy(line.known[i] as KnownWord);
    // "Non stop depuis hier" denies nothing.
    const isEndless = said === 'no' && line.known[i + 1]?.text === 'stop';
    if (said !== 'neither' && !isEndless)
      (said === 'yes' ? yes : no).push((line.startOf[i] ?? 1) - 1);
  }
  if (yes.length > 0 && no.length > 0) return settle(line, yes, no);
  // "Non aucun, enfin si, la salive un peu rose".
  if (no.length > 0 && TAKEN_BACK.test(line.text)) {
    const at = line.words.findIndex(({ text }, i) => i > 0 && text === 'si');
    return { kind: 'yes', found: { span: spanOf(line, at, at), first: at, last: at } };
  }
  // "Mouais, pas vraiment": the yes is only a sigh.
  const sigh = yes[0] === 0 && no.length === 0 ? SIGHED.exec(line.text) : null;
  if (sigh !== null) {
    const [first, last] = wordsOf(line, 0, sigh[0].length);
    return { kind: 'no', found: { span: spanOf(line, first, last), first, last } };
  }
  let k = 0;
  for (;;) {
    const at = offsetOf(line, k);
    if (at === null) break;
    const yesHere = matchAt(YES, line, at) ?? (hinted ? matchAt(hinted.yes, line, at) : null);
    const noHere = plainNo(
      line,
      matchAt(NO, line, at) ?? (hinted ? matchAt(hinted.no, line, at) : null),
    );
    if (noHere !== null && (yesHere === null || noHere.last > yesHere.last)) {
      const isNothing =
        NOTHING_ABROAD.test(line.words[noHere.first]?.text ?? '') ||
        (line.words[noHere.last]?.text === 'no' &&
          NO_TROUBLE.test(line.words[noHere.last + 1]?.text ?? ''));
      return { kind: isNothing ? 'nothing' : 'no', found: noHere };
    }
    if (yesHere !== null) return { kind: 'yes', found: yesHere };
    const nothing = matchAt(NOTHING, line, at);
    if (nothing !== null) return { kind: 'nothing', found: nothing };
    if (!FILLER.test(line.words[k]?.text ?? '') || k > 4) break;
    k += 1;
  }
  // "À part la défaite de l'OM, rien".
  const apart = / (?:a &part|&hormis|&sauf|&excepte) .* , (?:non )?rien (?:\. )?$/.exec(line.text);
  if (apart !== null) {
    const at = line.words.findLastIndex(({ text }) => text === 'rien');
    return { kind: 'nothing', found: { span: spanOf(line, at, at), first: at, last: at } };
  }
  const late = yes[0] ?? no[0];
  if (late !== undefined) {
    const [first, last] = wordsOf(line, late, 4);
    const found = { span: spanOf(line, first, first), first, last };
    return { kind: yes.length > 0 ? 'yes' : 'no', found };
  }
  return { kind: 'none' };
}

/**
 * "Plusieurs fois", "tous les soirs à 20h": a yes where nothing else is said and something was asked
 * about; it confirms no coming.
 */
export function oftenAnswer(line: Line): Literal | null {
  if (!OFTEN.test(line.text)) return null;
  const last = line.words.length - 1;
  return { kind: 'yes', found: { span: spanOf(line, 0, last), first: 0, last } };
}

const OFTEN =
  /^ (?:(?:\d|deux|trois|quatre|cinq|plusieurs|quelques) fois(?: (?:par jour|deja|hier|ce matin|ce soir|cette nuit|aujourd hui|depuis (?:hier|ce matin|midi|minuit)))?|(?:tous|toutes) les (?:jours|soirs|matins|nuits|midis)|chaque (?:jour|soir|matin|nuit)|matin et soir)(?: (?:a|vers) \d\d?(?: h(?: \d\d)?)?)? (?:\. )?$/;

const TAKEN_BACK =
  / (?:enfin|ah|euh|&mais|en fait|quand meme) si(?= (?:,|\.|un|une|la|le|les|ce|quelques|&mais|$))/;

const SIGHED =
  /^ _?oui (?:, |ben |bah |bof )*(?:bof|pas (?:trop|vraiment|tellement|franchement|terrible|des masses))(?= (?:[.,]|&|au|en|depuis|quand|encore|a |c |ca |$)|$)/;

/** "No problem at all": a report, not the answer. */
const NO_TROUBLE = /^(?:problem\S*|issues?|worries|trouble)$/;

const NOTHING_ABROAD = /^(?:nothing|none|nada|walou|walo|لاشيء)$/;

/** "No me duele nada", "no se preocupe": the verb is denied, the question not answered by it. */
function plainNo(line: Line, no: Found | null): Found | null {
  if (no === null || !/^(?:no|nao)$/.test(line.words[no.last]?.text ?? '')) return no;
  return VERB_ABROAD.test(line.text.slice(line.startOf[no.last + 1])) ? null : no;
}

const VERB_ABROAD =
  /^(?:(?:se|te|me|le|lo|hay|ha|he|es|esta|siento|sale|sangra|duele|tem|sinto|doi) |(?:tengo|tiene|tenho) (?:nada|ningun|dolor|fiebre|problema|dor|febre))/;

/** Yes and no in one reply: the last one after a correction, else neither. */
function settle(line: Line, yes: readonly number[], no: readonly number[]): Literal {
  const lastYes = yes.at(-1) ?? 0;
  const lastNo = no.at(-1) ?? 0;
  const [index, kind] = lastYes > lastNo ? [lastYes, 'yes' as const] : [lastNo, 'no' as const];
  const between = line.text
    .slice(Math.min(lastYes, lastNo) + 4, Math.max(lastYes, lastNo))
    .trim()
    .split(' ');
  const corrected = between.some((word) => isCorrection(word) && word !== 'non');
  const after =
    line.text
      .slice(index + 4)
      .trim()
      .split(' ')[0] ?? '';
  if (!corrected && !/^(pardon|plutot|oups|erreur)$/.test(after)) return { kind: 'both' };
  const word = wordAt(line, index + 1);
  return { kind, found: { span: spanOf(line, word, word), first: word, last: word } };
}

function offsetOf(line: Line, index: number): number | null {
  return index < line.words.length ? (line.startOf[index] as number) - 1 : null;
}

function matchAt(pattern: RegExp, line: Line, at: number): Found | null {
  pattern.lastIndex = at;
  const match = pattern.exec(line.text);
  if (match === null || match.index !== at) return null;
  const [first, last] = wordsOf(line, match.index, match[0].length);
  return { span: spanOf(line, first, last), first, last };
}

/** Words that all is well and that nothing denies. */
export function goodWords(line: Line): Found[] {
  const found: Found[] = [];
  for (const match of GOOD().find(line).get(0) ?? []) {
    const [first, last] = wordsOf(line, match.index, match.length);
    if (isAskedAbout(line, first, last) || isWhen(line, first) || isLooked(line, first)) continue;
    const state = frenchState(line, first, last);
    if (state === 'present' || state === 'over')
      found.push({ span: spanOf(line, first, last), first, last });
  }
  return found;
}

/** "Si on regarde bien": how one looks, not how one is. */
const isLooked = (line: Line, first: number): boolean =>
  /^(?:regard|observ|cherch|compt|compren|compris|relu|lu$|lis$)/.test(
    line.words[first - 1]?.text ?? '',
  );

/** "Dès que je me lève", "quand je sors": says when, and praises nothing. */
const isWhen = (line: Line, first: number): boolean =>
  WHEN.test(line.text.slice(0, line.startOf[first]));

const WHEN =
  / (?:(?:des que|quand|kan|lorsque|sitot que|fois que) (?:(?:je|j|on|il|elle|tu) )?(?:me |m |se |s )?|en me |en se |pour me )$/;

/** "Puis-je manger normalement ?" reports nothing; "tout va bien, je peux sortir ?" does. */
function isAskedAbout(line: Line, first: number, last: number): boolean {
  if (first <= 2) return false;
  for (let k = last + 1; k < line.words.length; k++) {
    const text = line.words[k]?.text ?? '';
    if (text === '?') return true;
    if (text === '.' || text === ',' || text.startsWith('&')) return false;
  }
  return false;
}

const test = (pattern: RegExp, line: Line): boolean => {
  pattern.lastIndex = 0;
  return pattern.test(line.text);
};

/** Where the reply evades ("je ne sais pas"), or null. */
export function evasion(line: Line): Found | null {
  EVASIVE.lastIndex = 0;
  const match = EVASIVE.exec(line.text);
  return match === null ? null : matchAt(EVASIVE, line, match.index);
}

/** Asks what the message means. */
export const isClarifying = (line: Line): boolean => test(CLARIFY, line);
export const isHedged = (line: Line): boolean => test(HEDGED, line);
