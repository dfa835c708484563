import { fail, ok, type Result } from '../../shared/result.ts';
import { checkColumns } from './check-columns.ts';
import { cleanCell, fold, isBlank } from './clean-cell.ts';
import { decodeText } from './decode-text.ts';
import { type ListError, listError } from './list-error.ts';
import { type ListKind, matchHeaders } from './match-headers.ts';
import {
  fields,
  type ListedStay,
  type OperatingList,
  type Problem,
  type RecordReading,
} from './operating-list.ts';
import { readSurgeryDate } from './read-date.ts';
import { type CellOf, readIdentifier, readRecord } from './read-record.ts';
import { type ListRow, splitRecords } from './split-records.ts';
import { stayKey } from './stay-key.ts';

export interface ListOptions {
  /** YYYY-MM-DD in the unit's zone. */
  readonly today: string;
  /** Whose telephone numbers and dates the list is written in. */
  readonly country: 'FR';
}

/**
 * Reads a hospital's operating list. Each record gets a verdict of its own; a file that is no
 * such list is refused whole. Pure: nothing is stored, and no input makes it throw.
 */
export function readOperatingList(
  bytes: Uint8Array,
  options: ListOptions,
): Result<OperatingList, ListError> {
  return readList(bytes, options, 'operating');
}

/**
 * Reads a list of patients who wait without a date, written as an operating list without its day: no
 * record has one, and one that does is rejected. Its records stand on today.
 */
export function readWaitingList(
  bytes: Uint8Array,
  options: ListOptions,
): Result<OperatingList, ListError> {
  return readList(bytes, options, 'waiting');
}

function readList(
  bytes: Uint8Array,
  options: ListOptions,
  kind: ListKind,
): Result<OperatingList, ListError> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const split = splitRecords(decoded.value.text);
  if (!split.ok) return split;
  const { headers, rows, separator } = split.value;
  const matched = matchHeaders(headers, kind);
  if (!matched.ok) return matched;
  const { positions, unmapped } = matched.value;
  if (rows.length === 0) return fail(noRecords());

  const columns: OperatingList['columns'] = Object.fromEntries(
    [...positions].map(([field, i]) => [field, headers[i] ?? '']),
  );
  const cellsOf =
    (row: ListRow): CellOf =>
    (field) =>
      row.cells[positions.get(field) ?? -1] ?? '';
  const wholeRows = rows.filter((row) => row.isWhole).map(cellsOf);
  const misplaced = checkColumns(wholeRows, columns, options.today);
  if (misplaced !== null) return fail(misplaced);

  const days = wholeRows
    .map((cellOf) => readSurgeryDate(cellOf('surgeryDate'), options.today))
    .flatMap((reading) => (reading.kind === 'day' ? [reading.day] : []))
    .sort();
  return ok({
    encoding: decoded.value.encoding,
    separator,
    columns,
    unmappedHeaders: unmapped,
    records: judge(rows, cellsOf, headers.length, options.today, kind, columns),
    periodFrom: days[0] ?? null,
    periodTo: days.at(-1) ?? null,
  });
}

function judge(
  rows: readonly ListRow[],
  cellsOf: (row: ListRow) => CellOf,
  width: number,
  today: string,
  kind: ListKind,
  columns: OperatingList['columns'],
): RecordReading[] {
  const earlier = new EarlierRecords();
  return rows.map((row): RecordReading => {
    const { line } = row;
    if (!row.isWhole) {
      const reason = `L’enregistrement a ${row.cells.length} colonnes au lieu de ${width}`;
      return { line, ipp: null, verdict: 'reject', problems: [{ field: 'columns', reason }] };
    }
    const raw = cellsOf(row);
    if (kind === 'waiting' && !isBlank(cleanCell(raw('surgeryDate')))) {
      return { line, ipp: readIdentifier(raw('ipp')), verdict: 'reject', problems: [hasDate] };
    }
    const cellOf: CellOf =
      kind === 'waiting' ? (field) => (field === 'surgeryDate' ? today : raw(field)) : raw;
    const reading = readRecord(cellOf, today, columns);
    if (reading.kind === 'nothing') {
      return {
        line,
        ipp: readIdentifier(cellOf('ipp')),
        verdict: 'reject',
        problems: reading.problems,
      };
    }
    const { record, problems } = reading;
    const { ipp } = record;
    const clash = earlier.clashOf(record);
    if (clash !== null) return { line, ipp, verdict: 'reject', problems: [clash] };
    const first = earlier.sameStay(record);
    if (first !== null) {
      const differs = fields.filter((field) => first.record[field] !== record[field]);
      return { line, ipp, verdict: 'repeat', of: first.line, record, differs };
    }
    earlier.add(line, record);
    return problems.length === 0
      ? { line, ipp, verdict: 'accept', record }
      : { line, ipp, verdict: 'warn', record, problems };
  });
}

const hasDate: Problem = {
  field: 'date',
  reason: 'Cette ligne a une date d’intervention : elle s’importe avec le programme',
};

/** What the list has already told, to notice repeats and numbers given to two people (hazard H32). */
class EarlierRecords {
  readonly #stays = new Map<string, { line: number; record: ListedStay }>();
  readonly #people = new Map<string, ListedStay>();
  readonly #ippOfNda = new Map<string, string>();

  add(line: number, record: ListedStay): void {
    this.#stays.set(dayKey(record), { line, record });
    if (!this.#people.has(record.ipp)) this.#people.set(record.ipp, record);
    if (record.nda !== null) this.#ippOfNda.set(record.nda, record.ipp);
  }

  sameStay(record: ListedStay): { line: number; record: ListedStay } | null {
    return this.#stays.get(dayKey(record)) ?? null;
  }

  clashOf(record: ListedStay): Problem | null {
    const person = this.#people.get(record.ipp);
    if (person !== undefined && isSomebodyElse(person, record)) {
      return {
        field: 'ipp',
        reason: 'Cet IPP est celui d’un autre patient plus haut dans la liste',
      };
    }
    const ipp = record.nda === null ? undefined : this.#ippOfNda.get(record.nda);
    return ipp === undefined || ipp === record.ipp
      ? null
      : {
          field: 'ipp',
          reason: 'Ce numéro de séjour est celui d’un autre patient plus haut dans la liste',
        };
  }
}

const dayKey = (record: ListedStay): string => `${record.surgeryDate} ${stayKey(record)}`;

/** LE GALL and LEGALL, D'ANGELO and DANGELO are one. */
const foldName = (name: string): string => fold(name).replaceAll(' ', '');

const isSomebodyElse = (a: ListedStay, b: ListedStay): boolean =>
  foldName(a.birthName) !== foldName(b.birthName) ||
  (a.birthDate !== null && b.birthDate !== null && a.birthDate !== b.birthDate);

const noRecords = () =>
  listError(
    'import/no-records',
    'Le fichier n’a que sa ligne d’en-têtes : aucun enregistrement à importer.',
    'The file has its header line only: there is no record to import.',
  );
