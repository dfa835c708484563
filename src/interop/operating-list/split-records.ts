import { CsvError, parse } from 'csv-parse/sync';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type ListError, listError } from './list-error.ts';
import { countMatches } from './match-headers.ts';
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

/** More broken records than this share: the file itself is broken, not a record. */
const RAGGED_SHARE = 0.2;

/** Splits the text into records; the separator is the one whose header line names the most fields. */
export function splitRecords(content: string): Result<SplitRecords, ListError> {
  const text = content.replace(/^sep=.\r?\n/iu, '');
  const separator = separatorOf(text);
  let table: string[][];
  try {
    table = parse(text, {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail(brokenQuotes(typeof error.lines === 'number' ? error.lines : 1));
  }

  const headers = withoutBlankTail(table[0] ?? []);
  const rows: ListRow[] = [];
  for (const [i, cells] of table.entries()) {
    if (i === 0 || cells.every((cell) => cell === '')) continue;
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

function separatorOf(text: string): Separator {
  const headerLine = /^[^\r\n]*/u.exec(text.trimStart())?.[0] ?? '';
  let best: Separator = ';';
  let most = 0;
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
