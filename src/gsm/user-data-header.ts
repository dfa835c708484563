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
 * Reads the elements of a header, octets `start` to `end` (without its length octet). Elements that
 * are unknown, torn or of the wrong length are passed over; of a repeated one the last counts.
 */
export function readHeader(octets: Uint8Array, start: number, end: number): UserDataHeader {
  const header: UserDataHeader = {};
  for (let i = start; i + 2 <= end; ) {
    const length = octets[i + 1] ?? 0;
    if (i + 2 + length > end) break;
    readElement(octets, i, length, header);
    i += 2 + length;
  }
  return header;
}

function readElement(
  octets: Uint8Array,
  start: number,
  length: number,
  header: UserDataHeader,
): void {
  const first = octets[start + 2] ?? 0;
  const second = octets[start + 3] ?? 0;
  const third = octets[start + 4] ?? 0;
  const fourth = octets[start + 5] ?? 0;
  switch (((octets[start] ?? 0) << 8) | length) {
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

/**
 * Writes a header with its length octet, from octet `start` on; nothing when it has nothing to say.
 * @returns how many octets it wrote
 */
export function writeHeader(
  target: Uint8Array,
  start: number,
  concat: Concat | null,
  shift: Languages | null,
): number {
  if (concat === null && shift === null) return 0;
  let end = start + 1;
  const put = (octet: number) => {
    target[end++] = octet;
  };
  if (concat !== null) {
    const { reference, bits, index, total } = concat;
    put(bits === 8 ? CONCAT_8BIT : CONCAT_16BIT);
    put(bits === 8 ? 3 : 4);
    if (bits === 16) put((reference >> 8) & 0xff);
    put(reference & 0xff);
    put(total);
    put(index);
  }
  if (shift !== null) {
    if (shift.single !== 0) for (const octet of [SINGLE_SHIFT, 1, shift.single]) put(octet);
    if (shift.locking !== 0) for (const octet of [LOCKING_SHIFT, 1, shift.locking]) put(octet);
  }
  target[start] = end - start - 1;
  return end - start;
}
