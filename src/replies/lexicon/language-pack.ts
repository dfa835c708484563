import type { Concepts } from '../pattern.ts';
import type { RedFlagSign } from '../types.ts';
import type { Sign, Topic, UrgentSign } from './sign.ts';

/** One language beside French: enough to answer, to give numbers, and to be in danger. */
export type LanguagePack = {
  readonly id: 'en' | 'es' | 'pt' | 'tr' | 'ar' | 'ar-Latn';
  /** Words that tell the language from French. */
  readonly markers: string;
  readonly concepts: Concepts;
  readonly redFlags: readonly UrgentSign[];
  readonly signs: readonly Sign[];
  /** Denials before a sign, and after it (regular expressions over words). */
  readonly denyBefore: string;
  readonly denyAfter: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly good: readonly string[];
  /** Short answers that are French words too: read only when the patient's language is known. */
  readonly hinted: { readonly yes: readonly string[]; readonly no: readonly string[] };
  readonly numbers: Readonly<Record<string, number>>;
};

type Says = readonly string[];

const FLAGS: Readonly<Record<Exclude<RedFlagSign, 'resembling'>, readonly [Topic, string]>> = {
  bleeding: ['bleeding', 'saignement abondant ou qui ne s’arrête pas'],
  'blood-from-mouth': ['bleeding', 'vomit, crache ou tousse du sang'],
  breathing: ['breathing', 'difficulté à respirer'],
  chest: ['chest', 'douleur ou oppression dans la poitrine'],
  consciousness: ['consciousness', 'perte de connaissance ou convulsions'],
  unresponsive: ['consciousness', 'ne se réveille pas, ne répond pas, ou bleu'],
  leg: ['leg', 'mollet douloureux ou jambe gonflée'],
  stroke: ['neurology', 'visage, bras ou parole atteints : signe d’AVC'],
  'face-swelling': ['allergy', 'gonflement du visage, des lèvres, de la langue ou de la gorge'],
  sight: ['sight', 'perte brutale de la vue'],
  'cold-fingers': ['limb', 'doigts ou orteils bleus, blancs ou glacés'],
  delirium: ['mind', 'confusion ou délire'],
  suicide: ['mind', 'idées suicidaires'],
  overdose: ['medicine', 'prise massive de médicaments'],
};

/** Red flags of a language, from patterns by sign (`absolute` ones cannot be denied). */
export function redFlagsOf(
  lang: string,
  patterns: Readonly<Partial<Record<keyof typeof FLAGS, { says?: Says; absolute?: Says }>>>,
): UrgentSign[] {
  return (Object.entries(patterns) as [keyof typeof FLAGS, { says?: Says; absolute?: Says }][]).map(
    ([flag, { says, absolute }]) => ({
      id: `${lang}.${flag}`,
      flag,
      topic: FLAGS[flag][0],
      detail: FLAGS[flag][1],
      ...(says ? { says } : {}),
      ...(absolute ? { absolute } : {}),
    }),
  );
}

const SIGNS: Readonly<Record<string, readonly [Topic, string]>> = {
  bleeding: ['bleeding', 'saignement'],
  wound: ['wound', 'plaie : pus, odeur, rougeur, écoulement ou ouverture'],
  swelling: ['swelling', 'gonflement'],
  dressing: ['dressing', 'pansement tombé, souillé ou mouillé'],
  'fever-word': ['fever', 'fièvre'],
  'fever-signs': ['fever', 'frissons ou corps brûlant'],
  vomiting: ['nausea', 'vomissements ou nausées'],
  'pain-unrelieved': ['pain', 'douleur forte ou non soulagée'],
  pain: ['pain', 'douleur'],
  urine: ['urine', 'n’arrive pas à uriner, ou brûlures'],
  bowel: ['bowel', 'transit arrêté'],
  limb: ['limb', 'membre endormi ou immobile'],
  skin: ['skin', 'boutons, plaques ou démangeaisons'],
  medicine: ['medicine', 'médicament non pris, introuvable ou mal supporté'],
  dizziness: ['dizziness', 'vertiges ou malaise'],
  fall: ['fall', 'chute ou choc'],
  sight: ['sight', 'vision qui baisse ou œil douloureux'],
  mind: ['mind', 'angoisse ou tristesse intense'],
  preop: ['general', 'empêche l’opération'],
  general: ['general', 'le patient dit que cela va mal'],
};

export function signsOf(
  lang: string,
  patterns: Readonly<Record<string, { says?: Says; absolute?: Says; softens?: boolean }>>,
): Sign[] {
  return Object.entries(patterns).map(([id, { says, absolute, softens }]) => {
    const [topic, detail] = SIGNS[id] ?? ['general', 'le patient dit que cela va mal'];
    return {
      // The families of rules are the same in every language.
      id: `${lang}.${id}`,
      topic: topic as Topic,
      detail: detail as string,
      ...(says ? { says } : {}),
      ...(absolute ? { absolute } : {}),
      ...(softens ? { softens } : {}),
    };
  });
}
