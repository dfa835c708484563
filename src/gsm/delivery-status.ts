/**
 * What TP-Status says became of a message, TS 23.040 §9.2.3.15.
 *
 * `delivered` only when the phone has it. "Forwarded, but the centre cannot confirm" is `trying`:
 * we know no more than before, and no report may follow, so the step's own delay decides.
 */
export type DeliveryOutcome = 'delivered' | 'trying' | 'failed';

export type DeliveryReason =
  | 'received'
  | 'forwarded-unconfirmed'
  | 'replaced'
  | 'congestion'
  | 'phone-busy'
  | 'no-response'
  | 'service-rejected'
  | 'quality-unavailable'
  | 'phone-error'
  | 'remote-procedure-error'
  | 'incompatible-destination'
  | 'rejected-by-phone'
  | 'not-obtainable'
  | 'no-interworking'
  | 'validity-expired'
  | 'deleted-by-sender'
  | 'deleted-by-centre'
  | 'does-not-exist'
  | 'centre-specific'
  | 'reserved';

export type DeliveryStatus = {
  readonly outcome: DeliveryOutcome;
  readonly reason: DeliveryReason;
};

const TEMPORARY: readonly DeliveryReason[] = [
  'congestion',
  'phone-busy',
  'no-response',
  'service-rejected',
  'quality-unavailable',
  'phone-error',
];

const PERMANENT: readonly DeliveryReason[] = [
  'remote-procedure-error',
  'incompatible-destination',
  'rejected-by-phone',
  'not-obtainable',
  'quality-unavailable',
  'no-interworking',
  'validity-expired',
  'deleted-by-sender',
  'deleted-by-centre',
  'does-not-exist',
];

/** Every octet has a meaning: reserved ones fail, as the standard asks ("service rejected"). */
export function deliveryStatus(octet: number): DeliveryStatus {
  const low = octet & 0x1f;
  const isCentreSpecific = low >= 0x10;
  switch (octet >> 5) {
    case 0: // the centre is done
      if (octet === 0x00) return { outcome: 'delivered', reason: 'received' };
      if (octet === 0x01) return { outcome: 'trying', reason: 'forwarded-unconfirmed' };
      if (octet === 0x02) return { outcome: 'failed', reason: 'replaced' };
      return isCentreSpecific ? { outcome: 'trying', reason: 'centre-specific' } : RESERVED;
    case 1: // temporary, still trying
      return withReason('trying', TEMPORARY[low], isCentreSpecific);
    case 2: // permanent
      return withReason('failed', PERMANENT[low], isCentreSpecific);
    case 3: // temporary, given up
      return withReason('failed', TEMPORARY[low], isCentreSpecific);
    default:
      return RESERVED;
  }
}

const RESERVED: DeliveryStatus = { outcome: 'failed', reason: 'reserved' };

function withReason(
  outcome: DeliveryOutcome,
  reason: DeliveryReason | undefined,
  isCentreSpecific: boolean,
): DeliveryStatus {
  if (reason !== undefined) return { outcome, reason };
  return isCentreSpecific ? { outcome, reason: 'centre-specific' } : RESERVED;
}
