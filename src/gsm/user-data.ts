import { isUtf8 } from 'node:buffer';
import type { Alphabet, DataCoding } from './data-coding.ts';
import type { CutPart, CutText } from './fit-text.ts';
import { lockingTable, singleShiftTable } from './national-languages.ts';
import type { PduReader } from './pdu-reader.ts';
import type { PduWriter } from './pdu-writer.ts';
import { octetsForSeptets, packSeptets, septetsForOctets, unpackText } from './septets.ts';
import { readUcs2, writeUcs2 } from './ucs2.ts';
import { type Concat, readHeader, type UserDataHeader, writeHeader } from './user-data-header.ts';

/** TP-UDL and TP-UD, TS 23.040 §9.2.3.16 and §9.2.3.24. */
export type UserData = {
  readonly header: UserDataHeader;
  readonly text: string;
  /** Holds the octets after the header, `bodyStart` to `end`; good until the next PDU is read. */
  readonly memory: Uint8Array;
  readonly bodyStart: number;
  readonly end: number;
  /** All octets, header included, as received, in upper-case hex. */
  readonly hex: string;
  /** Fewer octets than announced: the text is torn. */
  readonly isIncomplete: boolean;
};

const NO_HEADER: UserDataHeader = {};

export function readUserData(
  reader: PduReader,
  { alphabet, isCompressed }: DataCoding,
  hasHeader: boolean,
): UserData {
  const length = reader.octet();
  const isPacked = alphabet === 'gsm7' && !isCompressed;
  const expected = isPacked ? octetsForSeptets(length) : length;
  const { memory, position: start } = reader;
  const count = reader.passRest(expected);
  const end = start + count;
  const headerOctets = hasHeader && count > 0 ? (memory[start] ?? 0) + 1 : 0;
  const bodyStart = Math.min(start + headerOctets, end);
  const header = hasHeader ? readHeader(memory, start + 1, bodyStart) : NO_HEADER;
  const text = isCompressed
    ? ''
    : readText(alphabet, header, memory, start, bodyStart, end, length);
  return {
    header,
    text,
    memory,
    bodyStart,
    end,
    hex: reader.hexOfLast(count),
    isIncomplete: count < expected || start + headerOctets > end || (hasHeader && count === 0),
  };
}

function readText(
  alphabet: Alphabet,
  header: UserDataHeader,
  memory: Uint8Array,
  start: number,
  bodyStart: number,
  end: number,
  length: number,
): string {
  if (alphabet === 'ucs2') return readUcs2(memory, bodyStart, end);
  if (alphabet === '8bit') {
    return header.ports === undefined ? readOctetText(memory.subarray(bodyStart, end)) : '';
  }
  const septets = Math.min(length, Math.floor(((end - start) * 8) / 7));
  return unpackText(
    memory,
    start,
    septetsForOctets(bodyStart - start),
    septets,
    lockingTable(header.lockingShift ?? 0),
    singleShiftTable(header.singleShift ?? 0),
  );
}

/**
 * 8-bit data has no agreed meaning, but some phones and gateways write words in it: UTF-8 where
 * it is, else Latin-1; nothing when it is not words.
 */
function readOctetText(octets: Uint8Array): string {
  const isWords = octets.every(
    (octet) => octet >= 0x20 || octet === 0x0a || octet === 0x0d || octet === 0x09,
  );
  if (!isWords) return '';
  return Buffer.from(octets).toString(isUtf8(octets) ? 'utf8' : 'latin1');
}

/** Writes TP-UDL and TP-UD of one part of a text. */
export function writeUserData(
  writer: PduWriter,
  { alphabet, codes, shift }: CutText,
  { start, end }: CutPart,
  concat: Concat | null,
): void {
  writer.fill((target, at) => {
    const headerOctets = writeHeader(target, at + 1, concat, shift);
    const body = at + 1 + headerOctets;
    if (alphabet === 'ucs2') {
      writeUcs2(codes, start, end, target, body);
      const octets = headerOctets + 2 * (end - start);
      target[at] = octets;
      return 1 + octets;
    }
    const headerSeptets = septetsForOctets(headerOctets);
    packSeptets(codes, start, end, target, body, headerSeptets * 7 - headerOctets * 8);
    const septets = headerSeptets + end - start;
    target[at] = septets;
    return 1 + octetsForSeptets(septets);
  });
}
