import type { ReadableDb } from '../../db/index.ts';
import { VERSION } from '../analyse.ts';
import { bundledModel, parseModel, type ReplyModel } from '../classifier/index.ts';
import { bytesOf, type ModelRow, modelInState } from './model-sql.ts';

interface Kept {
  readonly version: string;
  /** Null: made by another program, and of no use to this one. */
  readonly model: ReplyModel | null;
}

/** Parsing takes milliseconds, and every reply is read: one of each is kept for a connection. */
const kept = new WeakMap<ReadableDb, Map<'current' | 'shadow', Kept>>();

/** The model that has a say in every reading; null where the unit switched it off: rules alone. */
export function modelInUse(
  db: ReadableDb,
  settings: { readonly replyModel: boolean },
): ReplyModel | null {
  if (!settings.replyModel) return null;
  return modelOf(db, 'current') ?? bundledModel();
}

/** The candidate that reads along. */
export function shadowModel(db: ReadableDb): ReplyModel | null {
  return modelOf(db, 'shadow');
}

/** Other rules give other features: figures measured under them say nothing about these. */
export const isUsable = (row: Pick<ModelRow, 'rules_version'>): boolean =>
  row.rules_version === VERSION;

function modelOf(db: ReadableDb, state: 'current' | 'shadow'): ReplyModel | null {
  const row = modelInState(db, state);
  if (!row || !isUsable(row)) return null;
  const ofDb = kept.get(db) ?? new Map<'current' | 'shadow', Kept>();
  kept.set(db, ofDb);
  const known = ofDb.get(state);
  if (known?.version === row.version) return known.model;
  const model = readModel(db, row.version);
  ofDb.set(state, { version: row.version, model });
  return model;
}

/** Null where its bytes cannot be read: the bundled model takes its place, and the screen says so. */
export function readModel(db: ReadableDb, version: string): ReplyModel | null {
  const bytes = bytesOf(db, version);
  if (bytes === null) return null;
  try {
    return parseModel(bytes);
  } catch {
    return null;
  }
}
