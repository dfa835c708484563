import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSubmit, encodeSubmit, isDialable, isSameSubmit, MAX_PARTS } from './index.ts';

const TO = '+33639980012';
const plain = { to: TO, text: 'ok', concatReference: 0, requestReport: false } as const;

const decoded = (pdu: string) => {
  const result = decodeSubmit(pdu);
  if (!result.ok) throw new Error(`not a submit: ${result.error.kind}`);
  return result.value;
};

describe('encodeSubmit', () => {
  it('writes the well-known "hellohello", valid four days', () => {
    // The example of the widely copied introduction to SMS PDUs on dreamfabric.com, TP-MR 0.
    const parts = encodeSubmit({
      ...plain,
      to: '+46708251358',
      text: 'hellohello',
      validityMinutes: 4 * 24 * 60,
    });
    expect(parts).toEqual([
      {
        pdu: '0011000B916407281553F80000AA0AE8329BFD4697D9EC37',
        length: 23,
        text: 'hellohello',
        index: 1,
        total: 1,
      },
    ]);
  });

  it('asks for a delivery report, and refuses duplicates only when told', () => {
    const firstOctet = (input: object) => encodeSubmit({ ...plain, ...input })[0]?.pdu.slice(2, 4);
    expect(firstOctet({})).toBe('01');
    expect(firstOctet({ requestReport: true })).toBe('21');
    expect(firstOctet({ requestReport: true, validityMinutes: 60 })).toBe('31');
    expect(firstOctet({ rejectDuplicates: true })).toBe('05');
  });

  it('writes short and national numbers with an unknown type', () => {
    const [short] = encodeSubmit({ ...plain, to: '38025' });
    expect(short?.pdu).toBe('00010005818320F5000002EF35');
    expect(decoded(short?.pdu ?? '').to).toEqual({ number: '38025', type: 'short' });
    const [national] = encodeSubmit({ ...plain, to: '0639980012' });
    expect(decoded(national?.pdu ?? '').to).toEqual({ number: '0639980012', type: 'unknown' });
  });

  it('gives every part the same reference, its place, and the report request', () => {
    const parts = encodeSubmit({
      to: TO,
      text: 'x'.repeat(400),
      concatReference: 0x1fe,
      requestReport: true,
    });
    expect(parts.map(({ index, total }) => [index, total])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    for (const part of parts) {
      expect(decoded(part.pdu)).toMatchObject({
        requestReport: true,
        text: part.text,
        concat: { reference: 0xfe, bits: 8, index: part.index, total: 3 },
      });
    }
  });

  it('H06: writes a validity that is never longer than asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 63 * 7 * 24 * 60 }), (validityMinutes) => {
        const [part] = encodeSubmit({ ...plain, validityMinutes });
        const { validity } = decoded(part?.pdu ?? '');
        if (validity.kind !== 'relative') throw new Error('not relative');
        expect(validity.minutes).toBeLessThanOrEqual(validityMinutes);
      }),
    );
  });

  it('refuses what cannot be written, without repeating it', () => {
    const refused = (input: object) => () => encodeSubmit({ ...plain, ...input });
    for (const to of ['', '+', '06 39', 'abc', '+336399800123456789012', '+33639980012\r']) {
      expect(isDialable(to)).toBe(false);
      expect(refused({ to })).toThrow('number cannot be written in a PDU');
    }
    expect(refused({ validityMinutes: 0 })).toThrow(RangeError);
    expect(refused({ text: 'x'.repeat(153 * MAX_PARTS + 1) })).toThrow(RangeError);
    expect(encodeSubmit({ ...plain, text: 'x'.repeat(153 * MAX_PARTS) })).toHaveLength(MAX_PARTS);
  });

  it('brings any text back through its PDUs, in parts of at most 140 octets', () => {
    const input = fc.record({
      to: fc.stringMatching(/^\+?[0-9*#]{1,20}$/),
      text: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 500 }),
        fc.string({ unit: fc.constantFrom(...'aé€ [ç😀'), maxLength: 500 }),
        fc.string({ unit: fc.constantFrom(...'aé€[]~ABC'), maxLength: 500 }),
      ),
      concatReference: fc.nat(255),
      requestReport: fc.boolean(),
    });
    fc.assert(
      fc.property(input, (sent) => {
        const parts = encodeSubmit(sent);
        const received = parts.map((part) => decoded(part.pdu));
        const text = received.map((part) => part.text).join('');
        expect(text).toBe(sent.text.normalize('NFC').toWellFormed());
        for (const [i, part] of received.entries()) {
          expect(part.to.number).toBe(sent.to);
          expect(part.requestReport).toBe(sent.requestReport);
          expect(part.userData.length).toBeLessThanOrEqual(140);
          expect(part.isIncomplete).toBe(false);
          expect(parts[i]?.text).toBe(part.text);
          expect(parts[i]?.pdu).toMatch(/^00[0-9A-F]+$/);
          expect(parts[i]?.length).toBe((parts[i]?.pdu.length ?? 0) / 2 - 1);
        }
      }),
    );
  });
});

describe('decodeSubmit', () => {
  it('reads an absolute and an enhanced validity', () => {
    const rest = '0B913336990810F20000';
    expect(decoded(`001900${rest}6211225100004000`).validity).toEqual({
      kind: 'absolute',
      until: { at: Date.UTC(2026, 10, 22, 14, 0, 0), offsetMinutes: 60, isAbsurd: false },
    });
    expect(decoded(`000900${rest}0102000000000000`).validity).toEqual({
      kind: 'enhanced',
      octets: Uint8Array.of(1, 2, 0, 0, 0, 0, 0),
    });
  });

  it('refuses a message received', () => {
    expect(decodeSubmit('000400')).toEqual({
      ok: false,
      error: { kind: 'other-type', messageType: 0 },
    });
  });
});

describe('isSameSubmit', () => {
  const [part] = encodeSubmit({ ...plain, text: 'Bonjour', requestReport: true });
  const ours = part?.pdu ?? '';

  it('knows our message again when the modem rewrote service centre and reference', () => {
    const rewritten = `07913306090909F0${ours.slice(2, 4)}7B${ours.slice(6)}`;
    expect(isSameSubmit(ours, rewritten)).toBe(true);
  });

  it('tells other texts, numbers and noise apart', () => {
    for (const change of [{ text: 'Bonsoir' }, { to: '+33639980013' }]) {
      const [other] = encodeSubmit({ ...plain, text: 'Bonjour', requestReport: true, ...change });
      expect(isSameSubmit(ours, other?.pdu ?? '')).toBe(false);
    }
    expect(isSameSubmit(ours, ours.slice(0, -2))).toBe(false);
    expect(isSameSubmit('', '')).toBe(false);
  });
});
