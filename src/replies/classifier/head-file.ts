import { AppError } from '../../shared/errors.ts';
import type { Calibration } from './calibrate.ts';
import { BUCKETS } from './features.ts';
import type { Head } from './head.ts';

/** What the file begins with, and the version of what its weights mean. */
export type FileKind = { readonly magic: string; readonly format: number };

type Header<Name extends string> = {
  readonly format: number;
  readonly buckets: number;
  readonly heads: readonly { step: number; bias: number; calibration: Calibration }[];
  readonly thresholds: Readonly<Record<Name, number>>;
  readonly checksum: number;
};

/** A digest of the weights, their scaling and `numbers`. */
export const checksumOf = (heads: readonly Head[], numbers: readonly number[]): number =>
  digestOf(weightsOf(heads), textOf(heads, numbers));

const textOf = (heads: readonly Head[], numbers: readonly number[]): string =>
  JSON.stringify([
    heads.map(({ step, bias, calibration }) => [step, bias, calibration.slope, calibration.offset]),
    numbers,
  ]);

function weightsOf(heads: readonly Head[]): Uint8Array {
  const bytes = new Uint8Array(heads.length * BUCKETS);
  heads.forEach(({ weights: { buffer, byteOffset } }, i) => {
    bytes.set(new Uint8Array(buffer, byteOffset, BUCKETS), i * BUCKETS);
  });
  return bytes;
}

/** `bytes` begin at a multiple of four in their buffer, and are a multiple of four. */
function digestOf(bytes: Uint8Array, text: string): number {
  let hash = 0x811c9dc5;
  // Four at a time, by index: at every start this runs before it is compiled.
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A line of magic, a line of JSON, then the weights of each head. */
export function headsToBytes(
  { magic, format }: FileKind,
  heads: readonly Head[],
  thresholds: Readonly<Record<string, number>>,
  numbers: readonly number[],
): Uint8Array {
  const header: Header<string> = {
    format,
    buckets: BUCKETS,
    heads: heads.map(({ step, bias, calibration }) => ({ step, bias, calibration })),
    thresholds,
    checksum: checksumOf(heads, numbers),
  };
  const weights = weightsOf(heads);
  const head = new TextEncoder().encode(`${magic}${JSON.stringify(header)}\n`);
  const bytes = new Uint8Array(head.length + weights.length);
  bytes.set(head);
  bytes.set(weights, head.length);
  return bytes;
}

/** Throws `replies/model-invalid`, or `replies/model-newer` for a later program's file. */
export function headsFromBytes<Name extends string>(
  { magic, format }: FileKind,
  count: number,
  names: readonly Name[],
  bytes: Uint8Array,
): { heads: Head[]; thresholds: Readonly<Record<Name, number>>; checksum: number } {
  const begins = new TextDecoder().decode(bytes.subarray(0, magic.length));
  const end = bytes.indexOf(10, magic.length);
  if (begins !== magic || end === -1) throw new AppError('replies/model-invalid');
  const json = new TextDecoder().decode(bytes.subarray(magic.length, end));
  const { heads: scales, thresholds, checksum } = headerOf(json, format, count, names);
  // A copy: the weights must not hold the whole file, nor change with it.
  const weights = new Uint8Array(bytes.subarray(end + 1));
  if (weights.length !== count * BUCKETS) throw new AppError('replies/model-invalid');
  const heads = scales.map((scale, i) => {
    const at = weights.byteOffset + i * BUCKETS;
    return { ...scale, weights: new Int8Array(weights.buffer, at, BUCKETS) };
  });
  const numbers = names.map((name) => thresholds[name]);
  if (digestOf(weights, textOf(heads, numbers)) !== checksum) {
    throw new AppError('replies/model-invalid');
  }
  return { heads, thresholds, checksum };
}

function headerOf<Name extends string>(
  json: string,
  format: number,
  count: number,
  names: readonly Name[],
): Header<Name> {
  let header: unknown;
  try {
    header = JSON.parse(json);
  } catch (cause) {
    throw new AppError('replies/model-invalid', { cause });
  }
  if (!isRecord(header) || typeof header.format !== 'number') {
    throw new AppError('replies/model-invalid');
  }
  if (header.format > format) throw new AppError('replies/model-newer');
  if (header.format < format) throw new AppError('replies/model-invalid');
  const { heads, thresholds } = header;
  const sound =
    header.buckets === BUCKETS &&
    Array.isArray(heads) &&
    heads.length === count &&
    heads.every(
      (head) =>
        isRecord(head) &&
        isRecord(head.calibration) &&
        [head.step, head.bias, head.calibration.slope, head.calibration.offset].every(
          Number.isFinite,
        ),
    ) &&
    isRecord(thresholds) &&
    names.every((name) => {
      const threshold = thresholds[name];
      return typeof threshold === 'number' && threshold > 0 && threshold < 1;
    }) &&
    Number.isInteger(header.checksum);
  if (!sound) throw new AppError('replies/model-invalid');
  return header as unknown as Header<Name>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
