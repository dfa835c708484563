/** What a column of an operating list can hold. */
export const fields = [
  'ipp',
  'nda',
  'birthName',
  'usedName',
  'firstName',
  'sex',
  'birthDate',
  'mobile',
  'landline',
  'surgeryDate',
  'arrivalTime',
  'theatreTime',
  'room',
  'surgeon',
  'procedureLabel',
  'ccam',
  'side',
  'anaesthesia',
  'escort',
  'escortPhone',
  'language',
  'remarks',
  'noticeHours',
] as const;

export type Field = (typeof fields)[number];

export type Side = 'left' | 'right' | 'both';

/** One stay as the list tells it. A value the list leaves open, or that cannot be read, is null. */
export interface ListedStay {
  readonly ipp: string;
  readonly nda: string | null;
  readonly birthName: string;
  readonly usedName: string | null;
  readonly firstName: string;
  readonly sex: 'F' | 'M' | null;
  /** YYYY-MM-DD. */
  readonly birthDate: string | null;
  /** E.164, and able to receive texts. */
  readonly mobile: string | null;
  /** E.164, for a call by a person. */
  readonly landline: string | null;
  /** YYYY-MM-DD. */
  readonly surgeryDate: string;
  /** HH:MM in the unit's zone. */
  readonly arrivalTime: string | null;
  /** HH:MM in the unit's zone. */
  readonly theatreTime: string | null;
  readonly room: string | null;
  readonly surgeon: string | null;
  readonly procedureLabel: string | null;
  readonly ccam: string | null;
  readonly side: Side | null;
  readonly anaesthesia: string | null;
  readonly escort: string | null;
  /** E.164, mobile or not. */
  readonly escortPhone: string | null;
  /** ISO 639-1 where the word is known, else the list's own word. */
  readonly language: string | null;
  readonly remarks: string | null;
  /** How long before the patient wants to be told; of a waiting list only. */
  readonly noticeHours: number | null;
}

/** Where a nurse looks for the fault of a record; `columns` is the record's shape. */
export type FaultyField =
  | 'columns'
  | 'ipp'
  | 'name'
  | 'birthDate'
  | 'date'
  | 'mobile'
  | 'landline'
  | 'escortPhone'
  | 'time'
  | 'side'
  | 'notice';

export interface Problem {
  readonly field: FaultyField;
  /** A French sentence for the ward; it never quotes the patient's data. */
  readonly reason: string;
}

export type RecordReading = {
  /** The record's number, the header being 1. */
  readonly line: number;
  readonly ipp: string | null;
} & (
  | { readonly verdict: 'accept'; readonly record: ListedStay }
  /** Imported, but a person must look: `record` holds null where a value is at fault. */
  | {
      readonly verdict: 'warn';
      readonly record: ListedStay;
      readonly problems: readonly Problem[];
    }
  /** Nothing of it may be kept. */
  | { readonly verdict: 'reject'; readonly problems: readonly Problem[] }
  /** Same stay and day as the record at line `of`; `differs` names what it tells otherwise. */
  | {
      readonly verdict: 'repeat';
      readonly of: number;
      readonly record: ListedStay;
      readonly differs: readonly Field[];
    }
);

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
export type Separator = ';' | ',' | '\t' | '|';

export interface OperatingList {
  readonly encoding: Encoding;
  readonly separator: Separator;
  /** The list's own header of each field it has. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly unmappedHeaders: readonly string[];
  readonly records: readonly RecordReading[];
  /** First and last day of surgery that the list covers (YYYY-MM-DD), rejected records included. */
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
}
