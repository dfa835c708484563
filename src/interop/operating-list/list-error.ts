export type ListErrorCode =
  | 'import/empty'
  | 'import/too-large'
  | 'import/spreadsheet'
  | 'import/binary'
  | 'import/encoding'
  | 'import/quotes'
  | 'import/headers'
  | 'import/missing-column'
  | 'import/duplicate-column'
  | 'import/no-records'
  | 'import/ragged'
  | 'import/truncated'
  | 'import/implausible-column'
  | 'import/american-dates';

/** Why a file is refused whole: one sentence per language, naming what and where, never a patient. */
export interface ListError {
  readonly code: ListErrorCode;
  readonly fr: string;
  readonly en: string;
}

export const listError = (code: ListErrorCode, fr: string, en: string): ListError => ({
  code,
  fr,
  en,
});
