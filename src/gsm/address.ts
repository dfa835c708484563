import { septetOf } from './gsm7-alphabet.ts';
import type { PduReader } from './pdu-reader.ts';
import type { PduWriter } from './pdu-writer.ts';
import { octetsForSeptets, packSeptets, unpackText } from './septets.ts';

/** Whom a message is from or for, TS 23.040 §9.1.2.5. */
export type Address = {
  /** '+33…' when international; a name when alphanumeric; empty when the network withholds it. */
  readonly number: string;
  readonly type: 'international' | 'national' | 'alphanumeric' | 'short' | 'unknown';
};

const DIGITS = '0123456789*#abc';
const MAX_DIGITS = 20;
const FILLER = 0x0f;
const PLUS = '+'.charCodeAt(0);

/** By octet, its semi-octets as digits, the low one first, up to the filler. */
const DIGIT_PAIRS: readonly string[] = Array.from(
  { length: 256 },
  (_, octet) =>
    DIGITS.charAt(octet & 0x0f) + ((octet & 0x0f) === FILLER ? '' : DIGITS.charAt(octet >> 4)),
);

/** A number of unknown type and up to this many digits is a service's, not a person's. */
const MAX_SHORT_DIGITS = 6;

const INTERNATIONAL = 0x91;
const UNKNOWN = 0x81;
const ALPHANUMERIC = 0xd0;

/** Reads an address whose length counts semi-octets. Null when it is longer than any can be. */
export function readAddress(reader: PduReader): Address | null {
  const semiOctets = reader.octet();
  if (semiOctets > MAX_DIGITS) return null;
  const type = reader.octet();
  return addressOf(reader, type, semiOctets);
}

/**
 * Reads the service centre's address, whose length counts octets; null value when there is none.
 * False when it is longer than any can be.
 */
export function readServiceCentre(reader: PduReader): Address | null | false {
  const octets = reader.octet();
  if (octets === 0) return null;
  if (octets > MAX_DIGITS / 2 + 1) return false;
  const type = reader.octet();
  return addressOf(reader, type, (octets - 1) * 2);
}

function addressOf(reader: PduReader, type: number, semiOctets: number): Address {
  const typeOfNumber = (type >> 4) & 7;
  if (typeOfNumber === 5) {
    const name = nameOf(reader.octets((semiOctets + 1) >> 1), semiOctets);
    return { number: name, type: 'alphanumeric' };
  }
  const digits = readDigits(reader, semiOctets, typeOfNumber === 1 ? '+' : '');
  switch (typeOfNumber) {
    case 1:
      return { number: digits, type: 'international' };
    case 2:
      return { number: digits, type: 'national' };
    case 3: // network specific
    case 6: // abbreviated
      return { number: digits, type: 'short' };
    default: {
      const isShort = digits !== '' && digits.length <= MAX_SHORT_DIGITS;
      return { number: digits, type: isShort ? 'short' : 'unknown' };
    }
  }
}

/** All the octets, up to the filler; '' when no digit comes before it. */
function readDigits(reader: PduReader, semiOctets: number, prefix: '+' | ''): string {
  let digits = '';
  let isOver = false;
  for (let i = 0; i < semiOctets; i += 2) {
    const pair = DIGIT_PAIRS[reader.octet()] ?? '';
    if (isOver) continue;
    digits += i + 1 < semiOctets ? pair : pair.charAt(0);
    isOver = pair.length < 2;
  }
  return digits === '' ? '' : prefix + digits;
}

function nameOf(octets: Uint8Array, semiOctets: number): string {
  const septets = (semiOctets * 4) / 7;
  const there = Math.floor(Math.min(septets, (octets.length * 8) / 7));
  const name = unpackText(octets, 0, 0, there);
  // Some networks count a name of 7 letters as 14 semi-octets: the spare bits then read as '@'.
  return there % 8 === 0 && name.endsWith('@') ? name.slice(0, -1) : name;
}

/** Whether a number can be written in a PDU: '+' or not, then 1 to 20 of `0-9 * #`. */
export function isDialable(number: string): boolean {
  const start = firstDigit(number);
  const digits = number.length - start;
  if (digits < 1 || digits > MAX_DIGITS) return false;
  for (let i = start; i < number.length; i++) {
    if (semiOctetOf(number.charCodeAt(i)) === NOT_A_DIGIT) return false;
  }
  return true;
}

/** Where the digits begin. */
const firstDigit = (number: string): number => (number.charCodeAt(0) === PLUS ? 1 : 0);

/**
 * Writes a number ('+33…', or national or short digits) as the TP-DA.
 * @throws RangeError when it is not dialable; the number stays out of the error
 */
export function writeNumber(writer: PduWriter, number: string): void {
  if (!isDialable(number)) throw new RangeError('number cannot be written in a PDU');
  writer.octet(number.length - firstDigit(number));
  writeDigits(writer, number);
}

/** Writes a number, or a name of up to 11 GSM-7 characters, as the TP-OA. @throws RangeError */
export function writeSender(writer: PduWriter, sender: string): void {
  if (isDialable(sender)) {
    writeNumber(writer, sender);
    return;
  }
  const count = sender.length;
  if (count === 0 || count > MAX_NAME) throw notASender();
  for (let i = 0; i < count; i++) {
    const septet = septetOf(sender.charCodeAt(i));
    if (septet > 0x7f) throw notASender();
    nameSeptets[i] = septet;
  }
  writer.octet(Math.ceil((count * 7) / 4));
  writer.octet(ALPHANUMERIC);
  writer.fill((target, start) => {
    packSeptets(nameSeptets, 0, count, target, start);
    return octetsForSeptets(count);
  });
}

const MAX_NAME = 11;
const nameSeptets = new Uint16Array(MAX_NAME);

const notASender = () => new RangeError('sender cannot be written in a PDU');

/** Writes the service centre's number before the TPDU; '' means "the one set in the modem". */
export function writeServiceCentre(writer: PduWriter, number: string): void {
  if (number === '') {
    writer.octet(0);
    return;
  }
  if (!isDialable(number)) throw new RangeError('service centre cannot be written in a PDU');
  writer.octet(1 + Math.ceil((number.length - firstDigit(number)) / 2));
  writeDigits(writer, number);
}

/** The type of number and its digits. */
function writeDigits(writer: PduWriter, number: string): void {
  const start = firstDigit(number);
  writer.octet(start === 1 ? INTERNATIONAL : UNKNOWN);
  for (let i = start; i < number.length; i += 2) {
    const low = semiOctetOf(number.charCodeAt(i));
    const high = i + 1 < number.length ? semiOctetOf(number.charCodeAt(i + 1)) : FILLER;
    writer.octet((high << 4) | low);
  }
}

const NOT_A_DIGIT = -1;

/** Of a character that can be dialled. */
function semiOctetOf(character: number): number {
  if (character >= 0x30 && character <= 0x39) return character - 0x30;
  if (character === 0x2a) return 0x0a; // *
  return character === 0x23 ? 0x0b : NOT_A_DIGIT; // #
}
