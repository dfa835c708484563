import { takeRandom } from './random.ts';

declare const brand: unique symbol;

/** A UUIDv7 (RFC 9562 §5.7) that cannot be swapped with another kind of id. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type PatientId = Id<'patient'>;
export type StayId = Id<'stay'>;
export type ImportRunId = Id<'import-run'>;
export type ProtocolVersionId = Id<'protocol-version'>;
export type ConversationId = Id<'conversation'>;
export type TimerId = Id<'timer'>;
export type MessageId = Id<'message'>;
export type PartId = Id<'part'>;
export type ReplyId = Id<'reply'>;
export type AnalysisId = Id<'analysis'>;
export type AlertId = Id<'alert'>;
export type CallId = Id<'call'>;
export type StaffId = Id<'staff'>;
export type SessionId = Id<'session'>;
export type WatchId = Id<'watch'>;

/** The source of ids: passed in, so that tests are deterministic. */
export interface Ids {
  next<T extends Id<string>>(): T;
}

/** UUIDv7 from the given time and random bytes. */
export function uuidv7(unixMs: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  bytes.set(random.subarray(0, 10), 6);
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(unixMs / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Real ids: machine time and the operating system's randomness. */
export class RandomIds implements Ids {
  next<T extends Id<string>>(): T {
    return uuidv7(Date.now(), takeRandom(10)) as T;
  }
}

/** 1, 2, 3… as UUIDs, for tests. */
export class CountingIds implements Ids {
  #count = 0;

  next<T extends Id<string>>(): T {
    this.#count += 1;
    return uuidv7(this.#count, new Uint8Array(10)) as T;
  }
}
