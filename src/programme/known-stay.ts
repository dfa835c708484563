import { type ListedStay, stayKey } from '../interop/index.ts';
import type { StayRow } from './stay-sql.ts';

export interface KnownStay extends StayRow {
  readonly ipp: string;
  readonly birth_name: string;
  readonly first_name: string;
}

/** What a list says of a stay, as columns. */
export type StayFields = Pick<
  StayRow,
  | 'stay_key'
  | 'nda'
  | 'surgery_date'
  | 'arrival_time'
  | 'theatre_time'
  | 'room'
  | 'surgeon'
  | 'procedure_label'
  | 'ccam'
  | 'side'
  | 'anaesthesia'
  | 'escort'
  | 'escort_phone'
  | 'remarks'
>;

/** A list without NDA does not take away the one that another list gave. */
export function fieldsOf(record: ListedStay, knownNda: string | null = null): StayFields {
  const nda = record.nda ?? knownNda;
  return {
    stay_key: stayKey({ ...record, nda }),
    nda,
    surgery_date: record.surgeryDate,
    arrival_time: record.arrivalTime,
    theatre_time: record.theatreTime,
    room: record.room,
    surgeon: record.surgeon,
    procedure_label: record.procedureLabel,
    ccam: record.ccam,
    side: record.side,
    anaesthesia: record.anaesthesia,
    escort: record.escort,
    escort_phone: record.escortPhone,
    remarks: record.remarks,
  };
}

/** Two accounts of one stay, whatever its day: the same NDA, or the same operation where one of them has none. */
export function isSameStay(record: ListedStay, stay: KnownStay): boolean {
  if (record.nda !== null && stay.nda !== null) return record.nda === stay.nda;
  return operationOf(record) === operationOfStay(stay);
}

const operationOf = (record: ListedStay): string => stayKey({ ...record, nda: null });

function operationOfStay(stay: KnownStay): string {
  const { ipp, ccam, procedure_label: procedureLabel, side } = stay;
  return stayKey({ ipp, ccam, procedureLabel, side, nda: null });
}
