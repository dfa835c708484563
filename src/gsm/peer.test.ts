import fc from 'fast-check';
import * as peer from 'node-pdu';
import { describe, expect, it } from 'vitest';
import {
  decodeIncoming,
  decodeSubmit,
  encodeDeliver,
  encodeStatusReport,
  encodeSubmit,
} from './index.ts';

/** An independent implementation, the npm package node-pdu, reads ours and writes for us. */

const TO = '+33639980012';
const AT = Date.UTC(2026, 10, 22, 14, 0, 0);

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcXYZ 0123456789.,?!()/'), minLength: 1, maxLength: 400 }),
  fc.string({ unit: fc.constantFrom(...'abc éèàç 😀'), minLength: 1, maxLength: 200 }),
);

function parsed<T>(pdu: string, type: new (...args: never[]) => T): T {
  const value: unknown = peer.parse(pdu);
  if (!(value instanceof type)) throw new Error('node-pdu reads another type');
  return value;
}

describe('node-pdu', () => {
  it('reads the messages that we send', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parts = encodeSubmit({
          to: TO,
          text,
          concatReference: 9,
          requestReport: true,
          validityMinutes: 600,
        });
        for (const part of parts) {
          const read = parsed(part.pdu, peer.Submit);
          expect(read.data.getText()).toBe(part.text);
          expect(`+${read.address.phone}`).toBe(TO);
          expect(read.type.statusReportRequest).toBe(1);
          expect(read.type.userDataHeader).toBe(part.total > 1 ? 1 : 0);
        }
      }),
    );
  });

  it('reads the messages that the training modem delivers', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const pdus = encodeDeliver({
          from: TO,
          text,
          at: AT,
          offsetMinutes: 60,
          concatReference: 9,
        });
        const read = pdus.map((pdu) => parsed(pdu, peer.Deliver).data.getText());
        expect(read.join('')).toBe(text);
      }),
    );
  });

  it('reads our delivery reports', () => {
    const pdu = encodeStatusReport({
      messageReference: 77,
      to: TO,
      sentAt: AT,
      dischargedAt: AT + 9000,
      offsetMinutes: 60,
      status: 0x46,
    });
    const report = parsed(pdu, peer.Report);
    expect([report.reference, report.status, report.address.phone]).toEqual([
      77,
      0x46,
      TO.slice(1),
    ]);
  });

  it('sends messages that we read', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = new peer.Submit(TO, text).getPartStrings().map((pdu) => decodeSubmit(pdu));
        const joined = read.map((result) => (result.ok ? result.value.text : '?')).join('');
        expect(joined).toBe(text);
      }),
    );
  });

  it('delivers messages that we read', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = new peer.Deliver(TO, text).getPartStrings().map((pdu) => decodeIncoming(pdu));
        const joined = read
          .map((result) => (result.ok && result.value.kind === 'deliver' ? result.value.text : '?'))
          .join('');
        expect(joined).toBe(text);
      }),
    );
  });
});
