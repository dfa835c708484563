import { fail, ok, type Result } from '../../shared/result.ts';
import { fold } from './clean-cell.ts';
import { knownHeaders } from './known-headers.ts';
import { type ListError, listError } from './list-error.ts';
import { type Field, fields } from './operating-list.ts';

export interface MatchedHeaders {
  /** Position of each field's column. */
  readonly positions: ReadonlyMap<Field, number>;
  readonly unmapped: readonly string[];
}

/** A line that names fewer fields is no header: prose may hold a « date » and a « nom ». */
export const LEAST_MATCHES = 3;

/** Without these no stay can be recognised, reached or dated. */
const REQUIRED: readonly Field[] = ['ipp', 'birthName', 'firstName', 'surgeryDate', 'mobile'];
/** Without these nobody can be recognised, reached or offered a place that fits. */
const REQUIRED_OF_WAITING: readonly Field[] = [
  'ipp',
  'birthName',
  'firstName',
  'birthDate',
  'mobile',
  'surgeon',
  'procedureLabel',
];

/** `waiting`: who has no date yet, without a column for it. */
export type ListKind = 'operating' | 'waiting';

const SMALL_WORDS = new Set('de du des d la le l les au a en of'.split(' '));

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  telephone: 'tel',
  telephonique: 'tel',
  tph: 'tel',
  tlph: 'tel',
  phone: 'tel',
  numero: 'n',
  num: 'n',
  no: 'n',
  nr: 'n',
  numer: 'n',
  port: 'portable',
  mob: 'mobile',
  interv: 'intervention',
  inter: 'intervention',
  op: 'operation',
  oper: 'operation',
  convoc: 'convocation',
  hre: 'heure',
  hr: 'heure',
  heures: 'heure',
  dat: 'date',
  dte: 'date',
  naiss: 'naissance',
  nais: 'naissance',
  nce: 'naissance',
  pat: 'patient',
  accomp: 'accompagnant',
  acc: 'accompagnant',
  prevu: 'prevue',
  lib: 'libelle',
  libel: 'libelle',
  anest: 'anesthesie',
  anesth: 'anesthesie',
  ident: 'identifiant',
};

/** A header as words that compare: « Tél. portable », « TEL_PORTABLE », « TelPortable » are one. */
function canonical(header: string): string {
  return fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/n[°º]/giu, 'n '))
    .split(' ')
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ');
}

interface Meaning {
  readonly field: Field;
  /** 0 is the surest wording. */
  readonly rank: number;
}

const MEANINGS = new Map<string, Meaning>();
for (const field of fields) {
  for (const [rank, header] of knownHeaders[field].split(',').entries()) {
    const words = canonical(header);
    // Also run together, for DATEINTERVENTION.
    for (const spelling of [words, words.replaceAll(' ', '')]) {
      if (!MEANINGS.has(spelling)) MEANINGS.set(spelling, { field, rank });
    }
  }
}

function meaningOf(header: string): Meaning | null {
  const words = canonical(header);
  return MEANINGS.get(words) ?? MEANINGS.get(words.replaceAll(' ', '')) ?? null;
}

/** How many distinct fields these headers name: what tells the right separator. */
export const countMatches = (headers: readonly string[]): number =>
  new Set(headers.map((header) => meaningOf(header)?.field).filter((field) => field !== undefined))
    .size;

/** Ties columns to fields by their headers, never by their order. */
export function matchHeaders(
  headers: readonly string[],
  kind: ListKind = 'operating',
): Result<MatchedHeaders, ListError> {
  const positions = new Map<Field, number>();
  const ranks = new Map<Field, number>();
  const claims = headers.map((header) => {
    const claim = meaningOf(header);
    // Of whoever has a date, « délai » is something else: it stays in sight as a column not read.
    return claim?.field === 'noticeHours' && kind === 'operating' ? null : claim;
  });
  for (const [position, claim] of claims.entries()) {
    if (claim === null) continue;
    const best = ranks.get(claim.field);
    if (best === claim.rank) return fail(duplicateColumn(headers[position] ?? ''));
    if (best !== undefined && best < claim.rank) continue;
    ranks.set(claim.field, claim.rank);
    positions.set(claim.field, position);
  }
  // « NOM » beside « NOM DE NAISSANCE » is the name in use.
  const plainName = claims.findIndex(
    (claim, i) => claim?.field === 'birthName' && canonical(headers[i] ?? '') === 'nom',
  );
  if (plainName >= 0 && positions.get('birthName') !== plainName && !positions.has('usedName')) {
    positions.set('usedName', plainName);
  }

  if (positions.size < LEAST_MATCHES) return fail(unknownHeaders());
  const required = kind === 'waiting' ? REQUIRED_OF_WAITING : REQUIRED;
  const missing = required.filter((field) => !positions.has(field));
  if (missing.length > 0) return fail(missingColumns(missing));
  const used = new Set(positions.values());
  return ok({
    positions,
    unmapped: headers.filter((header, i) => !used.has(i) && header.trim() !== ''),
  });
}

const FRENCH_NAME: Readonly<Partial<Record<Field, string>>> = {
  ipp: 'IPP',
  birthName: 'nom de naissance',
  firstName: 'prénom',
  surgeryDate: 'date d’intervention',
  mobile: 'téléphone portable',
  birthDate: 'date de naissance',
  surgeon: 'chirurgien',
  procedureLabel: 'intervention',
};

const ENGLISH_NAME: Readonly<Partial<Record<Field, string>>> = {
  ipp: 'patient number (IPP)',
  birthName: 'birth name',
  firstName: 'first name',
  surgeryDate: 'date of surgery',
  mobile: 'mobile number',
  birthDate: 'birth date',
  surgeon: 'surgeon',
  procedureLabel: 'operation',
};

const naming = (missing: readonly Field[], names: Readonly<Partial<Record<Field, string>>>) =>
  missing.map((field) => names[field] ?? field).join(', ');

const missingColumns = (missing: readonly Field[]) =>
  listError(
    'import/missing-column',
    `La ligne 1 (en-têtes) n’a pas de colonne reconnue pour : ${naming(missing, FRENCH_NAME)}.`,
    `Line 1 (headers) has no column recognised as: ${naming(missing, ENGLISH_NAME)}.`,
  );

const duplicateColumn = (header: string) =>
  listError(
    'import/duplicate-column',
    `La ligne 1 (en-têtes) nomme deux fois la colonne « ${header.trim()} ».`,
    `Line 1 (headers) names the column “${header.trim()}” twice.`,
  );

/** Quotes nothing: without a header, line 1 may be a patient. */
export const unknownHeaders = () =>
  listError(
    'import/headers',
    'La ligne 1 ne contient pas les en-têtes d’un programme opératoire (IPP, nom, date d’intervention, portable…).',
    'Line 1 does not hold the headers of an operating list (IPP, name, date of surgery, mobile…).',
  );
