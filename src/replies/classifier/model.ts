import type { Head } from './head.ts';
import { checksumOf, type FileKind, headsFromBytes, headsToBytes } from './head-file.ts';

/** `urgent`: must be called now; `danger`: urgent or worrying. */
export const HEADS = ['urgent', 'danger'] as const;
export type HeadName = (typeof HEADS)[number];

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

/** 2: the classifier weighs what the rules found as well; weights of format 1 mean other things. */
const FILE: FileKind = { magic: 'VIGIE-REPLIES\n', format: 2 };

/** The version of weights and thresholds: a digest, so that it needs no counter and no clock. */
export const versionOf = (parts: Omit<ReplyModel, 'version'>): string =>
  named(checksumOf(listOf(parts), numbersOf(parts)));

const named = (checksum: number): string => `model-${checksum.toString(16).padStart(8, '0')}`;
const listOf = ({ heads }: Omit<ReplyModel, 'version'>): Head[] => HEADS.map((name) => heads[name]);
const numbersOf = ({ thresholds }: Omit<ReplyModel, 'version'>): number[] =>
  THRESHOLDS.map((name) => thresholds[name]);

export const serialiseModel = (model: ReplyModel): Uint8Array =>
  headsToBytes(FILE, listOf(model), model.thresholds, numbersOf(model));

/** Throws `replies/model-invalid`, or `replies/model-newer` for a later program's model. */
export function parseModel(bytes: Uint8Array): ReplyModel {
  const {
    heads: list,
    thresholds,
    checksum,
  } = headsFromBytes(FILE, HEADS.length, THRESHOLDS, bytes);
  const heads = Object.fromEntries(HEADS.map((name, i) => [name, list[i]])) as Record<
    HeadName,
    Head
  >;
  return { version: named(checksum), heads, thresholds };
}
