import { AppError } from '../../shared/errors.ts';
import { type Calibration, calibrated } from './calibrate.ts';
import { BUCKETS } from './features.ts';
import { scaleOf } from './logistic.ts';

/** `urgent`: must be called now; `danger`: urgent or worrying. */
export const HEADS = ['urgent', 'danger'] as const;
export type HeadName = (typeof HEADS)[number];

/** One class against all others: a weight per bucket in steps of `step`. */
export type Head = {
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: number;
  readonly calibration: Calibration;
};

/**
 * From which probability the classifier speaks, between 0 and 1: `urgent` and `danger` raise an
 * alarm by themselves, `graver` makes urgent what the rules found worrying, `doubt` has a person
 * read what they found fine, and `unread` what they found fine though a part of it was not read.
 */
export const THRESHOLDS = ['urgent', 'graver', 'danger', 'doubt', 'unread'] as const;
export type Thresholds = Readonly<Record<(typeof THRESHOLDS)[number], number>>;

export type ReplyModel = {
  /** Names the weights: two models with one version decide alike. */
  readonly version: string;
  readonly heads: Readonly<Record<HeadName, Head>>;
  readonly thresholds: Thresholds;
};

export function probabilityOf(head: Head, buckets: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < buckets.length; i++) sum += head.weights[buckets[i] as number] as number;
  const score = head.bias + sum * head.step * scaleOf(buckets.length);
  return calibrated(head.calibration, score);
}

/** Weights as bytes: the largest is 127 steps. */
export function compact(weights: Float32Array): { weights: Int8Array; step: number } {
  let largest = 1e-6;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const step = largest / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step };
}

const MAGIC = 'VIGIE-REPLIES\n';
/** 2: the classifier weighs what the rules found as well; weights of format 1 mean other things. */
const FORMAT = 2;

type Header = {
  readonly format: number;
  readonly buckets: number;
  readonly heads: readonly { step: number; bias: number; calibration: Calibration }[];
  readonly thresholds: Thresholds;
  readonly checksum: number;
};

/** The version of weights and thresholds: a digest, so that it needs no counter and no clock. */
export const versionOf = (parts: Omit<ReplyModel, 'version'>): string =>
  named(checksumOf(weightsOf(parts), textOf(parts)));

const named = (checksum: number): string => `model-${checksum.toString(16).padStart(8, '0')}`;

const textOf = ({ heads, thresholds }: Omit<ReplyModel, 'version'>): string =>
  JSON.stringify([
    HEADS.map((name) => {
      const { step, bias, calibration } = heads[name];
      return [step, bias, calibration.slope, calibration.offset];
    }),
    THRESHOLDS.map((name) => thresholds[name]),
  ]);

function weightsOf({ heads }: Omit<ReplyModel, 'version'>): Uint8Array {
  const bytes = new Uint8Array(HEADS.length * BUCKETS);
  HEADS.forEach((name, i) => {
    const { buffer, byteOffset } = heads[name].weights;
    bytes.set(new Uint8Array(buffer, byteOffset, BUCKETS), i * BUCKETS);
  });
  return bytes;
}

/** `bytes` begin at a multiple of four in their buffer, and are a multiple of four. */
function checksumOf(bytes: Uint8Array, text: string): number {
  let hash = 0x811c9dc5;
  // Four at a time, by index: at every start this runs before it is compiled.
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A line of magic, a line of JSON, then the weights of each head. */
export function serialiseModel(model: ReplyModel): Uint8Array {
  const weights = weightsOf(model);
  const header: Header = {
    format: FORMAT,
    buckets: BUCKETS,
    heads: HEADS.map((name) => {
      const { step, bias, calibration } = model.heads[name];
      return { step, bias, calibration };
    }),
    thresholds: model.thresholds,
    checksum: checksumOf(weights, textOf(model)),
  };
  const head = new TextEncoder().encode(`${MAGIC}${JSON.stringify(header)}\n`);
  const bytes = new Uint8Array(head.length + weights.length);
  bytes.set(head);
  bytes.set(weights, head.length);
  return bytes;
}

/** Throws `replies/model-invalid`, or `replies/model-newer` for a later program's model. */
export function parseModel(bytes: Uint8Array): ReplyModel {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  const end = bytes.indexOf(10, MAGIC.length);
  if (magic !== MAGIC || end === -1) throw new AppError('replies/model-invalid');
  const header = headerOf(new TextDecoder().decode(bytes.subarray(MAGIC.length, end)));
  // A copy: the weights must not hold the whole file, nor change with it.
  const weights = new Uint8Array(bytes.subarray(end + 1));
  if (weights.length !== HEADS.length * BUCKETS) throw new AppError('replies/model-invalid');
  const heads = Object.fromEntries(
    HEADS.map((name, i) => {
      const own = header.heads[i];
      if (own === undefined) throw new AppError('replies/model-invalid');
      const at = weights.byteOffset + i * BUCKETS;
      return [name, { ...own, weights: new Int8Array(weights.buffer, at, BUCKETS) }];
    }),
  ) as Record<HeadName, Head>;
  const parts = { heads, thresholds: header.thresholds };
  const checksum = checksumOf(weights, textOf(parts));
  if (checksum !== header.checksum) throw new AppError('replies/model-invalid');
  return { version: named(checksum), ...parts };
}

function headerOf(json: string): Header {
  let header: unknown;
  try {
    header = JSON.parse(json);
  } catch (cause) {
    throw new AppError('replies/model-invalid', { cause });
  }
  if (!isRecord(header) || typeof header.format !== 'number') {
    throw new AppError('replies/model-invalid');
  }
  if (header.format > FORMAT) throw new AppError('replies/model-newer');
  if (header.format < FORMAT) throw new AppError('replies/model-invalid');
  const { heads, thresholds } = header;
  const sound =
    header.buckets === BUCKETS &&
    Array.isArray(heads) &&
    heads.length === HEADS.length &&
    heads.every(
      (head) =>
        isRecord(head) &&
        isRecord(head.calibration) &&
        [head.step, head.bias, head.calibration.slope, head.calibration.offset].every(
          Number.isFinite,
        ),
    ) &&
    isRecord(thresholds) &&
    THRESHOLDS.every((name) => {
      const threshold = thresholds[name];
      return typeof threshold === 'number' && threshold > 0 && threshold < 1;
    }) &&
    Number.isInteger(header.checksum);
  if (!sound) throw new AppError('replies/model-invalid');
  return header as unknown as Header;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
