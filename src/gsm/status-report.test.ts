import { describe, expect, it } from 'vitest';
import { deliveryStatus } from './delivery-status.ts';
import { decodeIncoming, encodeStatusReport } from './index.ts';

describe('decodeIncoming, of a delivery report', () => {
  it('reads a report captured from a modem', () => {
    // From the tests of python-messaging.
    const pdu = '0791538375000075061805810531F1019082416500400190824165004000';
    const at = { at: Date.UTC(2010, 8, 28, 13, 56, 0), offsetMinutes: 60, isAbsurd: true };
    expect(decodeIncoming(pdu)).toEqual({
      ok: true,
      value: {
        kind: 'status-report',
        serviceCentre: { number: '+353857000057', type: 'international' },
        messageReference: 24,
        to: { number: '50131', type: 'short' },
        scts: at,
        dischargedAt: at,
        status: 0,
        outcome: 'delivered',
        reason: 'received',
      },
    });
  });

  it('reads what encodeStatusReport writes', () => {
    const sentAt = Date.UTC(2026, 10, 22, 9, 0, 0);
    const pdu = encodeStatusReport({
      messageReference: 255,
      to: '+33639980012',
      sentAt,
      dischargedAt: sentAt + 5000,
      offsetMinutes: 60,
      status: 0x46,
    });
    expect(decodeIncoming(pdu)).toMatchObject({
      value: {
        messageReference: 255,
        to: { number: '+33639980012' },
        scts: { at: sentAt, offsetMinutes: 60 },
        dischargedAt: { at: sentAt + 5000 },
        outcome: 'failed',
        reason: 'validity-expired',
      },
    });
  });

  it('passes over the optional fields that some centres add', () => {
    const pdu = encodeStatusReport({
      messageReference: 1,
      to: '+33639980012',
      sentAt: 1.8e12,
      dischargedAt: 1.8e12,
      offsetMinutes: 0,
      status: 0,
    });
    expect(decodeIncoming(`${pdu}07000002EF35`)).toEqual(decodeIncoming(pdu));
  });
});

describe('deliveryStatus', () => {
  it('calls delivered only what the phone has', () => {
    const delivered = Array.from({ length: 256 }, (_, octet) => octet).filter(
      (octet) => deliveryStatus(octet).outcome === 'delivered',
    );
    expect(delivered).toEqual([0x00]);
  });

  it.each([
    [0x01, 'trying', 'forwarded-unconfirmed'],
    [0x02, 'failed', 'replaced'],
    [0x03, 'failed', 'reserved'],
    [0x10, 'trying', 'centre-specific'],
    [0x20, 'trying', 'congestion'],
    [0x22, 'trying', 'no-response'],
    [0x25, 'trying', 'phone-error'],
    [0x26, 'failed', 'reserved'],
    [0x30, 'trying', 'centre-specific'],
    [0x40, 'failed', 'remote-procedure-error'],
    [0x43, 'failed', 'not-obtainable'],
    [0x46, 'failed', 'validity-expired'],
    [0x49, 'failed', 'does-not-exist'],
    [0x4a, 'failed', 'reserved'],
    [0x5f, 'failed', 'centre-specific'],
    [0x60, 'failed', 'congestion'],
    [0x65, 'failed', 'phone-error'],
    [0x66, 'failed', 'reserved'],
    [0x70, 'failed', 'centre-specific'],
    [0x80, 'failed', 'reserved'],
    [0xff, 'failed', 'reserved'],
  ])('reads status %i as %s, %s', (octet, outcome, reason) => {
    expect(deliveryStatus(octet)).toEqual({ outcome, reason });
  });
});
