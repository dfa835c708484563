import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deliver, decodeIncoming, encodeDeliver } from './index.ts';
import { packSeptets } from './testing/pack-septets.ts';
import { rawDeliver } from './testing/raw-deliver.ts';

const received = (pdu: string): Deliver => {
  const result = decodeIncoming(pdu);
  if (!result.ok) throw new Error(`not read: ${result.error.kind}`);
  if (result.value.kind !== 'deliver') throw new Error('not a deliver');
  return result.value;
};

const bytes = (text: string) => Buffer.from(text, 'latin1').toString('hex');
const withLength = (hex: string) => (hex.length / 2).toString(16).padStart(2, '0') + hex;

describe('decodeIncoming, of a message', () => {
  it('reads a message captured from a phone', () => {
    // The example of the "SMS and the PDU format" tutorials.
    const pdu = '07911326040000F0040B911346610089F60000208062917314080CC8F71D14969741F977FD07';
    expect(received(pdu)).toMatchObject({
      serviceCentre: { number: '+31624000000', type: 'international' },
      from: { number: '+31641600986', type: 'international' },
      scts: { at: Date.UTC(2002, 7, 26, 19, 37, 41), offsetMinutes: 0 },
      text: 'How are you?',
      alphabet: 'gsm7',
      isIncomplete: false,
    });
  });

  it('reads "hellohello" from a subscriber number, in an old century', () => {
    const pdu = '07917283010010F5040BC87238880900F10000993092516195800AE8329BFD4697D9EC37';
    expect(received(pdu)).toMatchObject({
      serviceCentre: { number: '+27381000015', type: 'international' },
      from: { number: '27838890001', type: 'unknown' },
      scts: { offsetMinutes: 120, isAbsurd: true },
      text: 'hellohello',
    });
  });

  it('reads names, national, short and withheld senders', () => {
    const from = (hex: string) => received(rawDeliver({ from: hex })).from;
    expect(from('0ED0D637396C7EBBCB')).toEqual({ number: 'Vodafone', type: 'alphanumeric' });
    expect(from('0AA16093890021')).toEqual({ number: '0639980012', type: 'national' });
    expect(from('05818320F5')).toEqual({ number: '38025', type: 'short' });
    expect(from('05B18320F5')).toEqual({ number: '38025', type: 'short' });
    expect(from('0080')).toEqual({ number: '', type: 'unknown' });
    expect(from('0091')).toEqual({ number: '', type: 'international' });
  });

  it('reads a name of seven letters whose length was rounded up', () => {
    const packed = packSeptets([...'Cabinet'].map((letter) => letter.charCodeAt(0))).slice(2);
    expect(received(rawDeliver({ from: `0DD0${packed}` })).from.number).toBe('Cabinet');
    expect(received(rawDeliver({ from: `0ED0${packed}` })).from.number).toBe('Cabinet');
  });

  it('reads UCS-2 with its surrogate pairs', () => {
    const userData = withLength('004F006B0020D83DDE00');
    expect(received(rawDeliver({ dcs: '08', userData }))).toMatchObject({
      text: 'Ok 😀',
      alphabet: 'ucs2',
    });
  });

  it('14: keeps each half of a pair that the sender cut, so that joining mends it', () => {
    const first = rawDeliver({
      firstOctet: '44',
      dcs: '08',
      userData: '0A0500030102010041D83D',
    });
    const second = rawDeliver({ firstOctet: '44', dcs: '08', userData: '0A050003010202DE000042' });
    expect(received(first).text + received(second).text).toBe('A😀B');
  });

  it('reads message classes, and class 0 as flash', () => {
    expect(received(rawDeliver({ dcs: '10' })).messageClass).toBe(0);
    expect(received(rawDeliver({ dcs: 'F1' })).messageClass).toBe(1);
    expect(received(rawDeliver({ dcs: '1A' }))).toMatchObject({
      messageClass: 2,
      alphabet: 'ucs2',
    });
    expect(received(rawDeliver({ dcs: 'F7' }))).toMatchObject({
      messageClass: 3,
      alphabet: '8bit',
    });
    expect(received(rawDeliver({ dcs: '00' })).messageClass).toBeUndefined();
  });

  it('reads words in 8-bit data, as UTF-8 or Latin-1, and leaves other data alone', () => {
    const text = (hex: string) =>
      received(rawDeliver({ dcs: '04', userData: withLength(hex) })).text;
    expect(text(bytes('fièvre'))).toBe('fièvre');
    expect(text(Buffer.from('fièvre').toString('hex'))).toBe('fièvre');
    expect(text('0001FF')).toBe('');
  });

  it('reads reserved codings and the reserved message type as plain text', () => {
    const userData = '02EF35';
    expect(received(rawDeliver({ dcs: '0C', userData })).text).toBe('ok');
    expect(received(rawDeliver({ dcs: '80', userData })).text).toBe('ok');
    expect(received(rawDeliver({ firstOctet: '07', userData })).text).toBe('ok');
  });

  it('reads references of 8 and 16 bits, the last one if repeated', () => {
    const concat = (header: string) =>
      received(
        rawDeliver({ firstOctet: '44', dcs: '08', userData: withLength(withLength(header)) }),
      ).concat;
    expect(concat('0003FE0201')).toEqual({ reference: 0xfe, bits: 8, index: 1, total: 2 });
    expect(concat('080412340302')).toEqual({ reference: 0x1234, bits: 16, index: 2, total: 3 });
    expect(concat('00030102010003050302')).toEqual({ reference: 5, bits: 8, index: 2, total: 3 });
    expect(concat('7002AAAA0003FE0201')).toMatchObject({ reference: 0xfe });
  });

  it('takes a part 0, a part after the last, or a torn element for no part at all', () => {
    for (const header of ['0003010200', '0003010203', '0003010001', '00020102', '000301']) {
      const userData = withLength(withLength(header));
      expect(
        received(rawDeliver({ firstOctet: '44', dcs: '08', userData })).concat,
      ).toBeUndefined();
    }
  });

  it('shows an unassigned escape as its plain letter, and a lone escape as a space', () => {
    const text = (...septets: number[]) =>
      received(rawDeliver({ userData: packSeptets(septets) })).text;
    expect(text(0x1b, 0x61, 0x62)).toBe('ab');
    expect(text(0x1b, 0x1b, 0x65)).toBe(' e');
    expect(text(0x61, 0x1b)).toBe('a ');
  });

  it('says that a torn text is incomplete, and reads what is there', () => {
    const pdu = rawDeliver({ userData: '0CC8F71D1496' });
    expect(received(pdu)).toMatchObject({ text: 'How a', isIncomplete: true });
    const tornHeader = rawDeliver({ firstOctet: '44', userData: '0AFF0003' });
    expect(received(tornHeader)).toMatchObject({ text: '', isIncomplete: true });
  });
});

describe('decodeIncoming, of letters in national tables', () => {
  const withSingleShift = (language: string, septets: readonly number[]) =>
    withHeader(`032401${language}`, septets);
  const withLockingShift = (language: string, septets: readonly number[]) =>
    withHeader(`032501${language}`, septets);
  const withHeader = (header: string, septets: readonly number[]) =>
    received(rawDeliver({ firstOctet: '44', userData: packSeptets(septets, header) }));

  it('reads text after headers of every length', () => {
    for (let octets = 0; octets < 9; octets++) {
      const header = withLength(
        octets === 0 ? '' : withLength('00'.repeat(octets)).padStart(octets * 2 + 4, '7'),
      );
      expect(withHeader(header, [0x6f, 0x6b]).text).toBe('ok');
    }
  });

  it('15: reads Turkish, Spanish and Portuguese escapes', () => {
    expect(withSingleShift('01', [0x1b, 0x63, 0x61, 0x1b, 0x65]).text).toBe('ça€');
    expect(withSingleShift('02', [0x1b, 0x09, 0x1b, 0x61, 0x1b, 0x3c]).text).toBe('çá[');
    expect(withSingleShift('03', [0x1b, 0x05, 0x1b, 0x7f, 0x1b, 0x7b]).text).toBe('êâã');
  });

  it('15: reads Turkish and Portuguese alphabets', () => {
    expect(withLockingShift('01', [0x60, 0x61, 0x07, 0x1c, 0x04]).text).toBe('çaıŞ€');
    expect(withLockingShift('03', [0x09, 0x61, 0x04, 0x7d, 0x1d, 0x5d]).text).toBe('çaê`âÚ');
    expect(withLockingShift('02', [0x09, 0x61]).text).toBe('Ça');
  });

  it('says when letters may be wrong, because the table is not known', () => {
    const message = withLockingShift('0D', [0x61]);
    expect(message).toMatchObject({ special: { kind: 'unknown-language', language: 13 } });
    expect(withSingleShift('06', [0x61]).special).toEqual({
      kind: 'unknown-language',
      language: 6,
    });
  });
});

describe('encodeDeliver', () => {
  it('brings any text, sender and time back, with references of 8 and 16 bits', () => {
    const input = fc.record({
      from: fc.oneof(
        fc.stringMatching(/^\+?[0-9]{1,20}$/),
        fc.stringMatching(/^[A-Z][a-z ]{0,9}z$/),
      ),
      text: fc.string({ unit: 'binary', maxLength: 400 }),
      at: fc.integer({ min: Date.UTC(2020, 0, 2) / 1000, max: Date.UTC(2079, 0, 1) / 1000 }),
      offsetMinutes: fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15),
      concatReference: fc.nat(255),
      concatBits: fc.constantFrom(8 as const, 16 as const),
      serviceCentre: fc.constantFrom('', '+33609001390'),
    });
    fc.assert(
      fc.property(input, (sent) => {
        const parts = encodeDeliver({ ...sent, at: sent.at * 1000 }).map(received);
        const joined = parts.map((part) => part.text).join('');
        expect(joined).toBe(sent.text.normalize('NFC').toWellFormed());
        for (const part of parts) {
          expect(part.from.number).toBe(sent.from);
          expect(part.userData.length / 2).toBeLessThanOrEqual(140);
          expect(part.scts).toEqual({
            at: sent.at * 1000,
            offsetMinutes: sent.offsetMinutes,
            isAbsurd: false,
          });
          expect(part.serviceCentre?.number ?? '').toBe(sent.serviceCentre);
          if (parts.length > 1) {
            expect(part.concat).toMatchObject({
              reference: sent.concatReference,
              bits: sent.concatBits,
            });
          }
        }
      }),
    );
  });
});
