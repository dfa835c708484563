import { CsvError, type Options, parse } from 'csv-parse/sync';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type ListError, listError } from './list-error.ts';
import { countMatches, LEAST_MATCHES, unknownHeaders } from './match-headers.ts';
import type { Separator } from './operating-list.ts';

export interface ListRow {
  /** The record's number, the header being 1; blank lines don't count. */
  readonly line: number;
  readonly cells: readonly string[];
  /** False when the record has another number of columns than the header. */
  readonly isWhole: boolean;
}

export interface SplitRecords {
  readonly separator: Separator;
  readonly headers: readonly string[];
  readonly rows: readonly ListRow[];
}

const SEPARATORS: readonly Separator[] = [';', ',', '\t', '|'];

/** No header line is longer; the start of a binary or endless line is all we look at. */
const MAX_HEADER_LENGTH = 10_000;

/** No record is longer, unless a quotation mark was never closed. */
const MAX_RECORD_LENGTH = 100_000;

/** More broken records than this share: the file itself is broken, not a record. */
const RAGGED_SHARE = 0.2;

/** Splits the text into records; the separator is the one with which line 1 names the most fields. */
export function splitRecords(content: string): Result<SplitRecords, ListError> {
  const text = content.replace(/^sep=.\r?\n/iu, '');
  const separator = separatorOf(text);
  if (separator === null) return fail(unknownHeaders());
  const parsed = parseTable(text, separator);
  if (!parsed.ok) return parsed;
  const table = parsed.value;
  const headers = withoutBlankTail(table[0] ?? []);
  const rows: ListRow[] = [];
  for (const [i, cells] of table.entries()) {
    if (i === 0 || cells.every((cell) => cell === '')) continue;
    if (cells.some((cell) => hasSwallowed(cell, separator, headers.length))) {
      return fail(brokenQuotes(i + 1));
    }
    const isWhole =
      cells.length >= headers.length && cells.slice(headers.length).every((cell) => cell === '');
    rows.push({ line: i + 1, cells, isWhole });
  }

  const last = rows.at(-1);
  if (last !== undefined && last.cells.length < headers.length && !/[\r\n]\s*$/u.test(text)) {
    return fail(truncated(last.line));
  }
  const broken = rows.filter((row) => !row.isWhole);
  const first = broken[0];
  if (first !== undefined && broken.length > rows.length * RAGGED_SHARE) {
    return fail(ragged(first, headers.length));
  }
  return ok({ separator, headers, rows });
}

function parseTable(text: string, separator: Separator): Result<string[][], ListError> {
  const options = {
    delimiter: separator,
    max_record_size: MAX_RECORD_LENGTH,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  };
  try {
    return ok(parse(text, options));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Programs that never quote leave « dit "le grand" » as it is: harmless inside a cell.
    if (error.code === 'INVALID_OPENING_QUOTE') return parseBareQuotes(text, options);
    return fail(brokenQuotes(lineOf(error)));
  }
}

function parseBareQuotes(text: string, options: Options): Result<string[][], ListError> {
  try {
    return ok(parse(text, { ...options, relax_quotes: true }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail(brokenQuotes(lineOf(error)));
  }
}

const lineOf = (error: CsvError): number => (typeof error.lines === 'number' ? error.lines : 1);

/** True for a cell that a stray quotation mark let swallow the next record, and its patient. */
const hasSwallowed = (cell: string, separator: Separator, width: number): boolean =>
  cell
    .split(/[\r\n]+/u)
    .slice(1)
    .some((line) => line.split(separator).length * 2 > width);

function separatorOf(text: string): Separator | null {
  const start = text.trimStart().slice(0, MAX_HEADER_LENGTH);
  const headerLine = /^[^\r\n]*/u.exec(start)?.[0] ?? '';
  let best: Separator | null = null;
  let most = LEAST_MATCHES - 1;
  for (const separator of SEPARATORS) {
    const headers = headerLine
      .split(separator)
      .map((header) => header.replace(/^\s*"|"\s*$/gu, ''));
    const matches = countMatches(headers);
    if (matches > most) {
      most = matches;
      best = separator;
    }
  }
  return best;
}

function withoutBlankTail(headers: readonly string[]): string[] {
  const lastNamed = headers.findLastIndex((header) => header !== '');
  return headers.slice(0, lastNamed + 1);
}

const brokenQuotes = (line: number) =>
  listError(
    'import/quotes',
    `Un guillemet est mal placé ou jamais refermé vers la ligne ${line} du fichier : exportez-le de nouveau.`,
    `A quotation mark is misplaced or never closed near line ${line} of the file: export it again.`,
  );

const truncated = (line: number) =>
  listError(
    'import/truncated',
    `Le fichier est coupé au milieu de l’enregistrement ${line} : exportez-le de nouveau.`,
    `The file is cut in the middle of record ${line}: export it again.`,
  );

const ragged = (row: ListRow, expected: number) =>
  listError(
    'import/ragged',
    `Les enregistrements n’ont pas tous ${expected} colonnes (le ${row.line} en a ${row.cells.length}) : exportez la liste de nouveau.`,
    `The records do not all have ${expected} columns (number ${row.line} has ${row.cells.length}): export the list again.`,
  );
