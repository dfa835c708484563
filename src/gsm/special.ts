import type { DataCoding, WaitingKind } from './data-coding.ts';
import { lockingTable, singleShiftTable } from './national-languages.ts';
import type { UserData } from './user-data.ts';
import { readMmsNotification, WAP_PUSH_PORT } from './wap-push.ts';

/** What makes a received message more, or less, than words from a person. */
export type Special =
  /** Type 0 (PID 0x40): acknowledged by the modem, not meant to be shown. */
  | { readonly kind: 'silent' }
  /** Something waits elsewhere, or no longer does; the text, if any, says so. */
  | {
      readonly kind: 'message-waiting';
      readonly indication: WaitingKind;
      readonly isActive: boolean;
      /** Null when the network does not count. */
      readonly count: number | null;
    }
  /** A picture message waits at the operator's; `sender` is who sent the picture, if known. */
  | { readonly kind: 'mms-notification'; readonly sender: string | null }
  /** For a program on the phone, not for a reader. Later parts of a picture notice come so. */
  | {
      readonly kind: 'port-addressed';
      readonly destinationPort: number;
      readonly originatorPort: number;
    }
  /** Replaces what the same sender sent under the same number, 1 to 7 (PID 0x41–0x47). */
  | { readonly kind: 'replacement'; readonly number: number }
  /** Compressed (TS 23.042): no phone sends it; the text cannot be read. */
  | { readonly kind: 'compressed' }
  /** Written with a language table we lack: letters of the text may be wrong. */
  | { readonly kind: 'unknown-language'; readonly language: number };

/** The first that applies, in the order in which it matters to a reader. */
export function specialOf(
  protocolId: number,
  coding: DataCoding,
  { header, memory, bodyStart, end }: UserData,
): Special | undefined {
  if (protocolId === 0x40) return { kind: 'silent' };
  if (coding.isCompressed) return { kind: 'compressed' };
  if (header.ports !== undefined) {
    const { destination, originator } = header.ports;
    const isPush = destination === WAP_PUSH_PORT;
    const mms = isPush ? readMmsNotification(memory.subarray(bodyStart, end)) : null;
    if (mms !== null) return { kind: 'mms-notification', sender: mms.sender };
    return {
      kind: 'port-addressed',
      destinationPort: destination,
      originatorPort: originator,
    };
  }
  if (header.waiting !== undefined) {
    const { indication, count } = header.waiting;
    return { kind: 'message-waiting', indication, isActive: count > 0, count };
  }
  if (coding.waiting !== undefined) {
    return { kind: 'message-waiting', ...coding.waiting, count: null };
  }
  if (lockingTable(header.lockingShift ?? 0) === undefined) {
    return { kind: 'unknown-language', language: header.lockingShift ?? 0 };
  }
  if (singleShiftTable(header.singleShift ?? 0) === undefined) {
    return { kind: 'unknown-language', language: header.singleShift ?? 0 };
  }
  if (protocolId > 0x40 && protocolId < 0x48) {
    return { kind: 'replacement', number: protocolId - 0x40 };
  }
  return undefined;
}
