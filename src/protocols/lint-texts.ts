import { fitText } from '../gsm/index.ts';
import { assertNever } from '../shared/assert-never.ts';
import { allTexts } from './all-texts.ts';
import type { Definition } from './definition.ts';
import { isBanded } from './item.ts';
import { renderText, type TextValues, variableNames } from './render.ts';
import type { Reader, Texts } from './texts.ts';

export interface TextFault {
  /** Where it stands: `lendemain.pain.question`. */
  readonly place: string;
  readonly language: string;
  readonly reader: Reader;
  readonly fault:
    | 'unknown-variable'
    | 'no-safety-net'
    | 'reassures'
    | 'discloses'
    | 'link'
    | 'names-before-verified'
    | 'costly-letters'
    | 'too-long';
  readonly detail: string;
}

/** What every question carries (H03), by language. The number follows it or stands elsewhere in the text. */
export const safetyNets: Readonly<Record<string, string>> = {
  fr: 'Urgence : 15 ou 112',
  en: 'Emergency: 15 or 112',
  es: 'Urgencia: 15 o 112',
  pt: 'Urgência: 15 ou 112',
  tr: 'Acil: 15 veya 112',
  ar: 'للطوارئ: 15 أو 112',
};

/**
 * A text of more parts arrives in pieces, late, or half. Where the alphabet leaves half the room,
 * twice as many must do.
 */
const mostParts = 2;
/** Advice before the next question, or word that somebody will call. */
const mostPartsJoined = 3;
const lightLanguages: readonly string[] = ['fr', 'en'];

/** The longest that a unit, a calendar and a list make of the variables. */
export const worstValues: readonly TextValues[] = [
  'mercredi 30 septembre à 12h45',
  "mercredi 30 septembre (heure d'arrivée précisée plus tard)",
].map((moment) => ({
  unite: 'CH de la Vallée Verte, chirurgie de jour',
  tel: '01 99 00 10 20',
  moment,
  jour: 'mercredi 30 septembre',
  heure: '12h45',
  ouverture: 'mercredi 30 septembre à 12h45',
  prenom: 'Marie-Christine',
}));

/** Nothing in our texts may be taken for "all is well" (H04). */
export const reassuring =
  /\bnormal(?:e|es|aux|ement)?\b|\btout va bien\b|\brassur\w*|\bpas (?:de )?(?:grave|inqui[eé]t\w*)|\bsans danger\b|\beverything is fine\b|\ball is well\b|\btodo (?:va|est[aá]) bien\b|\btudo (?:vai|est[aá]) bem\b/iu;

/** Operations, organs, diagnoses, specialties, and what tells them: a lock screen shows it (H11). */
export const disclosing = new RegExp(
  `(?<![\\p{L}])(?:${[
    'op[ée]r\\w+|op[ée]ration|intervention|chirurgi\\w*|bloc|anesth[ée]si\\w*|biopsie|ablation|proth[eè]se',
    'cataracte|hernie|genou|[ée]paule|canal carpien|varice\\w*|dents?|amygdal\\w*|v[ée]sicule|hallux',
    'coloscopi\\w*|endoscopi\\w*|hyst[ée]roscopi\\w*|circoncision|ivg|avortement|interruption|curetage|fausse couche',
    'cancer|tumeur|vih|sida|sein|ut[ée]rus|prostate|testicule|vasectomie|st[ée]rilisation|f[ée]condation|fiv',
    'ophtalmo\\w*|orthop[ée]d\\w*|urolog\\w*|gyn[ée]co\\w*|proctolog\\w*|stomatolog\\w*|orl|dermatolog\\w*|psychiatr\\w*|oncolog\\w*',
    'droite?|gauche|[oœ]il|yeux',
    // English, where it is not the French word again.
    'surg(?:ery|ical|eon)\\w*|operat(?:ion|ed|ive)\\w*|an[ae]+sthe\\w+|cataract|hernia|knee|shoulder|carpal tunnel|varicose|tooth|teeth|tonsils?|gallbladder|bunion',
    'colonoscop\\w*|endoscop\\w*|hysteroscop\\w*|circumcision|abortion|miscarriage|tumou?r|hiv|aids|breast|uterus|womb|testicles?|vasectomy|eyes?',
  ].join('|')})(?![\\p{L}])`,
  'iu',
);

/** Faults of a protocol's texts, each with its place. None: it may be put before a doctor. */
export function lintTexts(protocol: Definition): readonly TextFault[] {
  const questions = new Set(questionPlaces(protocol));
  const doors = new Set(protocol.steps.flatMap((step) => `${step.id}.door`));
  const faults: TextFault[] = [];
  for (const { place, texts } of allTexts(protocol)) {
    for (const each of wordingsOf(texts)) {
      const { wording } = each;
      // Still to write: that alone is said, by `checkLanguages`.
      if (wording.trim() === '') continue;
      const add = (fault: TextFault['fault'], detail: string) =>
        faults.push({ place, language: each.language, reader: each.reader, fault, detail });
      for (const name of variablesIn(wording)) {
        if (!variableNames.some((known) => known === name)) add('unknown-variable', name);
        if (doors.has(place) && ['prenom', 'moment', 'jour', 'heure'].includes(name)) {
          add('names-before-verified', name);
        }
      }
      const net = safetyNets[each.language];
      const isSafe = wording.includes('{tel}') && (net === undefined || wording.includes(net));
      if (questions.has(place) && !isSafe) add('no-safety-net', net ?? '{tel}');
      for (const [fault, pattern] of [
        ['reassures', reassuring],
        ['discloses', disclosing],
        ['link', /https?:|www\.|\.fr\b/i],
      ] as const) {
        const found = pattern.exec(wording)?.[0];
        if (found !== undefined) add(fault, found);
      }
    }
    faults.push(...lengthFaults(place, [texts], mostParts));
  }
  for (const { place, texts } of joinedTexts(protocol)) {
    // Costly letters have been said of each text by itself.
    for (const fault of lengthFaults(place, texts, mostPartsJoined)) {
      if (fault.fault !== 'too-long') continue;
      faults.push({ ...fault, detail: `${fault.detail} avec ce qui peut la précéder` });
    }
  }
  return faults;
}

/** The fault as a sentence for whoever wrote the text. */
export function faultWords({ fault, detail }: TextFault): string {
  switch (fault) {
    case 'unknown-variable':
      return `variable inconnue ou mal fermée : {${detail}}`;
    case 'no-safety-net':
      return `doit porter « ${detail} » et le numéro du service {tel}`;
    case 'reassures':
      return `« ${detail} » rassure : aucun texte ne dit que tout va bien`;
    case 'discloses':
      return `« ${detail} » révèle l’acte, l’organe ou la spécialité sur un écran verrouillé`;
    case 'link':
      return `« ${detail} » : pas de lien dans un SMS`;
    case 'names-before-verified':
      return `{${detail}} partirait vers un numéro que personne n’a vérifié`;
    case 'costly-letters':
      return `lettres qui doublent le nombre de SMS : ${detail}`;
    case 'too-long':
      return `trop long dans le pire des cas : ${detail}`;
    default:
      return assertNever(fault);
  }
}

/** Parts that the texts, joined as they would be sent, need at worst. */
export function worstParts(
  texts: readonly Texts[],
  language: string,
  reader: TextFault['reader'],
): { readonly parts: number; readonly costly: readonly string[] } {
  let parts = 0;
  const costly = new Set<string>();
  for (const values of worstValues) {
    const filled = texts.map((each) => renderText(each, language, reader, values));
    const text = filled.map((each) => (each.ok ? each.value : '')).join('\n');
    const fitted = fitText(text);
    parts = Math.max(parts, fitted.parts.length);
    for (const letter of fitted.costly) costly.add(letter);
  }
  return { parts, costly: [...costly] };
}

function lengthFaults(place: string, texts: readonly Texts[], most: number): TextFault[] {
  const [first] = texts;
  if (!first) return [];
  return wordingsOf(first).flatMap(({ language, reader }) => {
    const { parts, costly } = worstParts(texts, language, reader);
    const found: TextFault[] = [];
    const where = { place, language, reader };
    // Other alphabets have no choice.
    const isLight = lightLanguages.includes(language);
    if (isLight && costly.length > 0) {
      found.push({ ...where, fault: 'costly-letters', detail: costly.join(' ') });
    }
    if (parts > (isLight ? most : 2 * most))
      found.push({ ...where, fault: 'too-long', detail: `${parts} SMS` });
    return found;
  });
}

/** What the engine joins in one message: word of a call or of the opening, advice, next question. */
function joinedTexts(protocol: Definition): { place: string; texts: Texts[] }[] {
  const { watched, unwatched } = protocol.transmitted;
  return protocol.steps.flatMap((step) => {
    if (step.kind !== 'questionnaire') return [];
    const advices = step.items.flatMap((item) =>
      isBanded(item) && item.advice ? [item.advice] : [],
    );
    return [watched, unwatched].flatMap((word) => [
      ...step.items.map((item) => ({
        place: `${step.id}: transmitted, advice, ${item.id}`,
        texts: [word, ...advices, item.question],
      })),
      { place: `${step.id}: transmitted, closing`, texts: [word, step.closing] },
    ]);
  });
}

function questionPlaces(protocol: Definition): string[] {
  return [
    'correction.confirm',
    ...protocol.steps.flatMap((step) => {
      switch (step.kind) {
        case 'notice':
        case 'call':
          return [];
        case 'confirmation':
          return [`${step.id}.question`, `${step.id}.reminder`];
        case 'questionnaire':
          return [
            `${step.id}.door`,
            `${step.id}.reminder`,
            ...step.items.map((item) => `${step.id}.${item.id}.question`),
          ];
        default:
          return assertNever(step);
      }
    }),
  ];
}

function wordingsOf(texts: Texts) {
  const readers = ['patient', 'representative', 'relative'] as const;
  return Object.entries(texts).flatMap(([language, wordings]) =>
    readers.flatMap((reader) => {
      const wording = wordings[reader];
      return wording === undefined ? [] : [{ language, reader, wording }];
    }),
  );
}

/** With what is left of a brace: half a variable would reach the patient as it is. */
function variablesIn(wording: string): string[] {
  const whole = /\{(\w+)\}/g;
  const names = [...wording.matchAll(whole)].map((match) => match[1] ?? '');
  return /[{}]/.test(wording.replace(whole, '')) ? [...names, '{ }'] : names;
}
