import { NOT_GSM7, septetOf } from './gsm7-alphabet.ts';
import type { PduReader } from './pdu-reader.ts';
import type { PduWriter } from './pdu-writer.ts';
import { octetsForSeptets, packText, unpackText } from './septets.ts';

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

// Reused by every call, which is safe because nothing here waits.
const characters = Buffer.alloc(1 + MAX_DIGITS);
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
    const octets = reader.octets(Math.ceil(semiOctets / 2));
    return { number: nameOf(octets, semiOctets), type: 'alphanumeric' };
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
  let length = prefix.length;
  if (prefix === '+') characters[0] = PLUS;
  let isOver = false;
  let octet = 0;
  for (let i = 0; i < semiOctets; i++) {
    octet = i & 1 ? octet >> 4 : reader.octet();
    const semiOctet = octet & 0x0f;
    isOver ||= semiOctet === FILLER;
    if (!isOver) characters[length++] = DIGITS.charCodeAt(semiOctet);
  }
  return length === prefix.length ? '' : characters.toString('latin1', 0, length);
}

function nameOf(octets: Uint8Array, semiOctets: number): string {
  const septets = Math.floor((semiOctets * 4) / 7);
  const name = unpackText(octets, 0, septets);
  // Some networks count a name of 7 letters as 14 semi-octets: the spare bits then read as '@'.
  return septets % 8 === 0 && name.endsWith('@') ? name.slice(0, -1) : name;
}

/** Whether a number can be written in a PDU: '+' or not, then 1 to 20 of `0-9 * #`. */
export function isDialable(number: string): boolean {
  return /^\+?[0-9*#]{1,20}$/.test(number);
}

/**
 * Writes a number ('+33…', or national or short digits) as the TP-DA.
 * @throws RangeError when it is not dialable; the number stays out of the error
 */
export function writeNumber(writer: PduWriter, number: string): void {
  if (!isDialable(number)) throw new RangeError('number cannot be written in a PDU');
  const isInternational = number.startsWith('+');
  const digits = isInternational ? number.slice(1) : number;
  writer.octet(digits.length);
  writer.octet(isInternational ? INTERNATIONAL : UNKNOWN);
  writeDigits(writer, digits);
}

/** Writes a number, or a name of up to 11 GSM-7 characters, as the TP-OA. @throws RangeError */
export function writeSender(writer: PduWriter, sender: string): void {
  if (isDialable(sender)) {
    writeNumber(writer, sender);
    return;
  }
  if (sender.length === 0 || sender.length > 11 || !isPlainGsm7(sender)) {
    throw new RangeError('sender cannot be written in a PDU');
  }
  writer.octet(Math.ceil((sender.length * 7) / 4));
  writer.octet(ALPHANUMERIC);
  writer.fill((target, start) => octetsForSeptets(packText(sender, target, start)));
}

/** Writes the service centre's number before the TPDU; '' means "the one set in the modem". */
export function writeServiceCentre(writer: PduWriter, number: string): void {
  if (number === '') {
    writer.octet(0);
    return;
  }
  if (!isDialable(number)) throw new RangeError('service centre cannot be written in a PDU');
  const digits = number.replace('+', '');
  writer.octet(1 + Math.ceil(digits.length / 2));
  writer.octet(number.startsWith('+') ? INTERNATIONAL : UNKNOWN);
  writeDigits(writer, digits);
}

function writeDigits(writer: PduWriter, digits: string): void {
  for (let i = 0; i < digits.length; i += 2) {
    const low = semiOctetOf(digits.charCodeAt(i));
    const high = i + 1 < digits.length ? semiOctetOf(digits.charCodeAt(i + 1)) : FILLER;
    writer.octet((high << 4) | low);
  }
}

/** Of a character that can be dialled. */
function semiOctetOf(character: number): number {
  if (character === 0x2a) return 0x0a; // *
  return character === 0x23 ? 0x0b : character - 0x30; // # or a digit
}

function isPlainGsm7(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const septet = septetOf(text.charCodeAt(i));
    if (septet === NOT_GSM7 || septet > 0x7f) return false;
  }
  return true;
}
