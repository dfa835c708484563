import { isUtf8 } from 'node:buffer';
import type { Alphabet, DataCoding } from './data-coding.ts';
import { lockingTable, type Shift, singleShiftTable } from './national-languages.ts';
import type { PduReader } from './pdu-reader.ts';
import type { PduWriter } from './pdu-writer.ts';
import { octetsForSeptets, packText, septetsForOctets, unpackText } from './septets.ts';
import { readUcs2, writeUcs2 } from './ucs2.ts';
import { type Concat, readHeader, type UserDataHeader, writeHeader } from './user-data-header.ts';

/** TP-UDL and TP-UD, TS 23.040 §9.2.3.16 and §9.2.3.24. */
export type UserData = {
  readonly header: UserDataHeader;
  readonly text: string;
  /** The octets after the header. */
  readonly body: Uint8Array;
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
  const octets = reader.rest(expected);
  const headerOctets = hasHeader ? (octets[0] ?? 0) + 1 : 0;
  const header = hasHeader ? readHeader(octets.subarray(1, headerOctets)) : NO_HEADER;
  const body = hasHeader ? octets.subarray(headerOctets) : octets;
  return {
    header,
    text: isCompressed ? '' : readText(alphabet, header, octets, body, length),
    body,
    hex: reader.hexOfLast(octets.length),
    isIncomplete: octets.length < expected || headerOctets > octets.length,
  };
}

function readText(
  alphabet: Alphabet,
  header: UserDataHeader,
  octets: Uint8Array,
  body: Uint8Array,
  length: number,
): string {
  if (alphabet === 'ucs2') return readUcs2(body);
  if (alphabet === '8bit') return header.ports === undefined ? readOctetText(body) : '';
  return unpackText(
    octets,
    septetsForOctets(octets.length - body.length),
    length,
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

/** Writes TP-UDL and TP-UD for a text that `fitText` cut. */
export function writeUserData(
  writer: PduWriter,
  text: string,
  alphabet: 'gsm7' | 'ucs2',
  concat: Concat | null,
  shift: Shift | null,
): void {
  const header = writeHeader(concat, shift);
  writer.fill((target, start) => {
    const userData = start + 1;
    for (let i = 0; i < header.length; i++) target[userData + i] = header[i] ?? 0;
    if (alphabet === 'ucs2') {
      const octets = header.length + writeUcs2(text, target, userData + header.length);
      target[start] = octets;
      return 1 + octets;
    }
    const headerSeptets = septetsForOctets(header.length);
    const fillBits = headerSeptets * 7 - header.length * 8;
    const start7 = userData + header.length;
    const septets = headerSeptets + packText(text, target, start7, fillBits, shift?.septets);
    target[start] = septets;
    return 1 + octetsForSeptets(septets);
  });
}
