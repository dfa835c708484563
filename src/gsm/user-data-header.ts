import { type WaitingKind, waitingKind } from './data-coding.ts';

/** The place of a part in its message. Parts belong together by sender, `bits` and `reference`. */
export type Concat = {
  readonly reference: number;
  readonly bits: 8 | 16;
  /** 1 to `total`. */
  readonly index: number;
  readonly total: number;
};

export type Ports = { readonly destination: number; readonly originator: number };

/** What a user data header says that we act on, TS 23.040 §9.2.3.24. */
export type UserDataHeader = {
  concat?: Concat;
  ports?: Ports;
  waiting?: { readonly indication: WaitingKind; readonly count: number };
  /** National language identifiers, TS 23.038 annex A. */
  lockingShift?: number;
  singleShift?: number;
};

const CONCAT_8BIT = 0x00;
const MESSAGE_WAITING = 0x01;
const PORTS_8BIT = 0x04;
const PORTS_16BIT = 0x05;
const CONCAT_16BIT = 0x08;
const SINGLE_SHIFT = 0x24;
const LOCKING_SHIFT = 0x25;

/** Octets of a header with an 8-bit reference, its length octet included; 16 bits take one more. */
export const CONCAT_HEADER_OCTETS = 6;

/**
 * Reads the elements of a header (without its length octet). Elements that are unknown, torn or
 * of the wrong length are passed over; of a repeated one the last counts.
 */
export function readHeader(octets: Uint8Array): UserDataHeader {
  const header: UserDataHeader = {};
  for (let i = 0; i + 2 <= octets.length; ) {
    const id = octets[i] ?? 0;
    const end = i + 2 + (octets[i + 1] ?? 0);
    if (end > octets.length) break;
    readElement(id, octets.subarray(i + 2, end), header);
    i = end;
  }
  return header;
}

function readElement(id: number, data: Uint8Array, header: UserDataHeader): void {
  const first = data[0] ?? 0;
  const second = data[1] ?? 0;
  const third = data[2] ?? 0;
  const fourth = data[3] ?? 0;
  switch ((id << 8) | data.length) {
    case (CONCAT_8BIT << 8) | 3:
      setConcat(header, { reference: first, bits: 8, total: second, index: third });
      break;
    case (CONCAT_16BIT << 8) | 4:
      setConcat(header, {
        reference: (first << 8) | second,
        bits: 16,
        total: third,
        index: fourth,
      });
      break;
    case (PORTS_8BIT << 8) | 2:
      header.ports = { destination: first, originator: second };
      break;
    case (PORTS_16BIT << 8) | 4:
      header.ports = { destination: (first << 8) | second, originator: (third << 8) | fourth };
      break;
    case (MESSAGE_WAITING << 8) | 2:
      header.waiting = { indication: waitingKind(first), count: second };
      break;
    case (SINGLE_SHIFT << 8) | 1:
      header.singleShift = first;
      break;
    case (LOCKING_SHIFT << 8) | 1:
      header.lockingShift = first;
      break;
  }
}

/** A part 0, or a part after the last, makes the element void (§9.2.3.24.1). */
function setConcat(header: UserDataHeader, concat: Concat): void {
  if (concat.index >= 1 && concat.index <= concat.total) header.concat = concat;
}

/** The languages of a text's tables; 0 is none. */
type Languages = { readonly locking: number; readonly single: number };

const NO_OCTETS: readonly number[] = [];

/** A header with its length octet; no octets when it has nothing to say. */
export function writeHeader(concat: Concat | null, shift: Languages | null): readonly number[] {
  const place = concat === null ? NO_OCTETS : concatHeader(concat);
  if (shift === null) return place;
  const elements = place.slice(1);
  if (shift.single !== 0) elements.push(SINGLE_SHIFT, 1, shift.single);
  if (shift.locking !== 0) elements.push(LOCKING_SHIFT, 1, shift.locking);
  return [elements.length, ...elements];
}

const concatHeader = ({ reference, bits, index, total }: Concat): readonly number[] =>
  bits === 8
    ? [5, CONCAT_8BIT, 3, reference & 0xff, total, index]
    : [6, CONCAT_16BIT, 4, (reference >> 8) & 0xff, reference & 0xff, total, index];
