import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeIncoming,
  decodeSubmit,
  encodeDeliver,
  encodeStatusReport,
  encodeSubmit,
  isSameSubmit,
} from './index.ts';
import { rawDeliver } from './testing/raw-deliver.ts';

const AT = Date.UTC(2026, 10, 22, 14, 0, 0);
const LONG = 'Pansement taché, 38,5 de fièvre [depuis hier] 7€ '.repeat(8);

const delivers = ['', 'ok', LONG, `${LONG}😀`].flatMap((text) =>
  encodeDeliver({ from: '+33639980012', text, at: AT, offsetMinutes: 60, concatReference: 7 }),
);
const reports = [
  encodeStatusReport({
    messageReference: 3,
    to: '+33639980012',
    sentAt: AT,
    dischargedAt: AT,
    offsetMinutes: 60,
    status: 0,
  }),
];
const submits = encodeSubmit({
  to: '+33639980012',
  text: LONG,
  concatReference: 7,
  requestReport: true,
  validityMinutes: 600,
}).map((part) => part.pdu);

/** The picture notice has the deepest reader; its lengths are worth changing too. */
const mms = rawDeliver({
  firstOctet: '44',
  dcs: '04',
  userData:
    '4C0605040B8423F0010603BEAF848C82985431323300891A80182B33333633393938303033342F545950453D504C4D' +
    '4E008A808E0203E88805810303F480836874',
});

const seeds = [...delivers, ...reports, ...submits, mms];
const octet = fc.nat(255).map((value) => value.toString(16).padStart(2, '0'));

/** A few octets of a good PDU changed, put in or taken out. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(200), fc.constantFrom('change', 'insert', 'remove'), octet), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([pdu, changes]) => {
    const octets = pdu.match(/../g) ?? [];
    for (const [place, how, value] of changes) {
      const index = place % (octets.length + 1);
      if (how === 'insert') octets.splice(index, 0, value);
      else octets.splice(index, 1, ...(how === 'change' ? [value] : []));
    }
    return octets.join('');
  });

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(octet, { maxLength: 300 }).map((octets) => octets.join('')),
  fc.array(octet, { maxLength: 200 }).map((octets) => `0044${octets.join('')}`),
);

/** Reads with everything; a value or an error, whose text is no longer than its octets allow. */
function readAll(hex: string): void {
  const incoming = decodeIncoming(hex);
  const submit = decodeSubmit(hex);
  for (const result of [incoming, submit]) {
    if (result.ok && result.value.kind !== 'status-report') {
      expect(result.value.text.length).toBeLessThanOrEqual(255);
      expect(result.value.userData.length).toBeLessThanOrEqual(255);
    } else if (!result.ok) {
      expect(['not-hex', 'truncated', 'bad-address', 'other-type']).toContain(result.error.kind);
    }
  }
  isSameSubmit(hex, hex);
}

describe('whatever a modem sends', () => {
  it('is a value or an error, for any string', () => {
    fc.assert(fc.property(anything, readAll), { numRuns: 5_000 });
  });

  it('is a value or an error, for PDUs with changed octets', () => {
    fc.assert(fc.property(mutated, readAll), { numRuns: 10_000 });
  });

  it('is an error or marked incomplete, wherever a message is torn', () => {
    for (const pdu of delivers) {
      for (let length = 0; length < pdu.length; length++) {
        const result = decodeIncoming(pdu.slice(0, length));
        const isMarked = result.ok && result.value.kind === 'deliver' && result.value.isIncomplete;
        expect(!result.ok || isMarked).toBe(true);
      }
    }
  });

  it('is an error, wherever a report is torn', () => {
    for (const pdu of reports) {
      for (let length = 0; length < pdu.length; length++) {
        expect(decodeIncoming(pdu.slice(0, length)).ok).toBe(false);
      }
    }
  });

  it('reads a PDU in lower case alike', () => {
    for (const pdu of seeds) expect(decodeIncoming(pdu.toLowerCase())).toEqual(decodeIncoming(pdu));
  });
});
