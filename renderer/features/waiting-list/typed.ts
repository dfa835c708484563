import type { WaitingEntry, WaitingPersonInput, WaitingWish } from '../../../src/ipc/index.ts';
import { formatPhone } from '../../app/formats.ts';
import { toInternational } from '../../app/phone-entry.ts';

/** The fields as they stand on the screen. */
export interface Typed {
  readonly ipp: string;
  readonly birthName: string;
  readonly usedName: string;
  readonly firstName: string;
  /** YYYY-MM-DD; empty: none yet. */
  readonly birthDate: string;
  readonly sex: 'F' | 'M' | null;
  readonly language: string;
  readonly mobile: string;
  readonly representative: string;
  readonly representativeName: string;
  readonly landline: string;
  readonly refusesSms: boolean;
  readonly procedure: string;
  readonly surgeon: string;
  readonly side: 'left' | 'right' | 'both' | null;
  readonly anaesthesia: string;
  readonly noticeHours: number;
  readonly availableFrom: string;
  readonly until: string;
  readonly remarks: string;
}

export function startOf(entry: WaitingEntry | null, until: string): Typed {
  const phone = (holder: 'patient' | 'representative') =>
    entry?.phones.find((one) => one.holder === holder);
  const shown = (number: string | null | undefined) => (number ? formatPhone(number) : '');
  return {
    ipp: entry?.patient.ipp ?? '',
    birthName: entry?.patient.birthName ?? '',
    usedName: entry?.patient.usedName ?? '',
    firstName: entry?.patient.firstName ?? '',
    birthDate: entry?.patient.birthDate ?? '',
    sex: entry?.patient.sex === 'F' || entry?.patient.sex === 'M' ? entry.patient.sex : null,
    language: entry?.language ?? 'fr',
    mobile: shown(phone('patient')?.number),
    representative: shown(phone('representative')?.number),
    representativeName: phone('representative')?.holderName ?? '',
    landline: shown(entry?.landline),
    refusesSms: entry?.smsStopped ?? false,
    procedure: entry?.procedure ?? '',
    surgeon: entry?.surgeon ?? '',
    side: entry?.side ?? null,
    anaesthesia: entry?.anaesthesia ?? '',
    noticeHours: entry?.noticeHours ?? 48,
    availableFrom: entry?.availableFrom ?? '',
    until: entry?.until ?? until,
    remarks: entry?.remarks ?? '',
  };
}

const orNull = (text: string): string | null => text.trim() || null;
const isUnreadable = (typed: string): boolean =>
  typed.trim() !== '' && toInternational(typed) === null;

/** Null while something that is needed is missing, or a number cannot be read. */
export function personTyped(typed: Typed): WaitingPersonInput | null {
  const { birthName, firstName, birthDate, representativeName } = typed;
  if (birthName.trim() === '' || firstName.trim() === '' || birthDate === '') return null;
  if ([typed.mobile, typed.representative, typed.landline].some(isUnreadable)) return null;
  const mobile = toInternational(typed.mobile);
  const representative = toInternational(typed.representative);
  if (representative !== null && representativeName.trim() === '') return null;
  return {
    birthName: birthName.trim(),
    usedName: orNull(typed.usedName),
    firstName: firstName.trim(),
    birthDate,
    sex: typed.sex,
    language: typed.language,
    phones: [
      ...(mobile === null
        ? []
        : [{ number: mobile, holder: 'patient' as const, holderName: null }]),
      ...(representative === null
        ? []
        : [
            {
              number: representative,
              holder: 'representative' as const,
              holderName: representativeName.trim(),
            },
          ]),
    ],
    landline: toInternational(typed.landline),
    refusesSms: typed.refusesSms,
  };
}

/** With the code that the lists give the same words; null while something that is needed is missing. */
export function wishTyped(
  typed: Typed,
  known: readonly { readonly label: string; readonly ccam: string | null }[],
): WaitingWish | null {
  const procedure = typed.procedure.trim();
  const surgeon = typed.surgeon.trim();
  if (procedure === '' || surgeon === '' || typed.until === '') return null;
  return {
    procedure,
    ccam: known.find(({ label }) => label === procedure)?.ccam ?? null,
    surgeon,
    side: typed.side,
    anaesthesia: orNull(typed.anaesthesia),
    noticeHours: typed.noticeHours,
    availableFrom: typed.availableFrom || null,
    until: typed.until,
    remarks: orNull(typed.remarks),
  };
}
