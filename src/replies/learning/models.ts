import { writeAuthor } from '../../audit/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import { AppError } from '../../shared/errors.ts';
import { writeSetting } from '../../shared/settings.ts';
import type { Work } from '../../shared/work.ts';
import { VERSION } from '../analyse.ts';
import { bundledModel } from '../classifier/index.ts';
import { judgeLabels, learnedOutcome, opinionsOf } from './judge-labels.ts';
import { labelsOf } from './label-sql.ts';
import { isUsable, readModel } from './model-in-use.ts';
import {
  countShadow,
  differencesOf,
  insertModel,
  type ModelRow,
  modelByVersion,
  modelInState,
  nextNumber,
  setModelState,
} from './model-sql.ts';
import { type Difference, shadowVerdict } from './shadow-verdict.ts';
import type { Trained } from './train.ts';

/** What a training brings home. */
export interface TrainedModel extends Trained {
  readonly version: string;
  /** In use when the training began. */
  readonly basedOn: string;
  /** How many labels of this unit it learned. */
  readonly labels: number;
}

/** The version that has a say now, off switch apart. */
export function versionInUse(db: ReadableDb): string {
  const row = modelInState(db, 'current');
  return row && isUsable(row) && readModel(db, row.version) ? row.version : bundledModel().version;
}

/**
 * Keeps a trained model: in shadow where the figures allow it, else refused with the reasons. A
 * candidate that was in shadow before makes way for it.
 */
export function storeTrained(work: Work, trained: TrainedModel): ModelRow['state'] {
  const { version, basedOn, labels, compared, verdict } = trained;
  if (version === versionInUse(work.db) || modelByVersion(work.db, version)) {
    work.trail('model-trained', {}, { version, same: true });
    work.changed({ kind: 'learning' });
    return modelByVersion(work.db, version)?.state ?? 'current';
  }
  const author = writeAuthor(work.author);
  const number = nextNumber(work.db);
  const isStale = basedOn !== versionInUse(work.db);
  const isRefused = isStale || verdict.kind === 'refused';
  const before = modelInState(work.db, 'shadow');
  if (before && !isRefused) {
    leave(work, before, 'retired', `Remplacé par le candidat n° ${number}.`);
  }
  const state = isRefused ? 'refused' : 'shadow';
  const reason = isStale
    ? 'Le modèle en service a changé pendant l’apprentissage : relancez-le.'
    : verdict.kind === 'refused'
      ? verdict.reasons.join(' ')
      : null;
  insertModel(work.db, {
    ...{ version, number, state, reason, labels, author },
    state_at: work.now,
    state_author: isRefused ? 'automate' : author,
    approved: 0,
    based_on: basedOn,
    rules_version: VERSION,
    figures: JSON.stringify(compared),
    // A refused model is never used again: its weights go, its figures and reasons stay.
    bytes: isRefused ? null : trained.bytes,
    trained_at: work.now,
  });
  work.trail(
    isRefused ? 'model-refused' : 'model-in-shadow',
    {},
    { version, number, labels, reason, ...compared },
  );
  work.changed({ kind: 'learning' });
  return state;
}

/**
 * A doctor or manager puts the candidate in use.
 * @throws AppError learning/no-candidate, learning/shadow-too-short, learning/danger-unsettled,
 * learning/danger-missed, learning/model-unreadable.
 */
export function approveCandidate(work: Work, version: string): void {
  const row = candidate(work, version);
  if (!isUsable(row) || !readModel(work.db, version))
    throw new AppError('learning/model-unreadable');
  // Its figures were compared with a model that is not in use any more.
  if (row.based_on !== versionInUse(work.db)) throw new AppError('learning/no-candidate');
  const verdict = shadowVerdict(
    countShadow(work.db, version),
    labelledDifferences(work.db, version),
  );
  if (verdict === 'too-short') throw new AppError('learning/shadow-too-short');
  if (verdict === 'danger-unsettled') throw new AppError('learning/danger-unsettled');
  if (verdict === 'danger-missed') throw new AppError('learning/danger-missed');
  const before = modelInState(work.db, 'current');
  if (before) leave(work, before, 'retired', null);
  enter(work, row);
}

/** Somebody does not want the candidate: it stops reading along. */
export function refuseCandidate(work: Work, version: string, note: string | null): void {
  const row = candidate(work, version);
  leave(work, row, 'refused', note ?? 'Refusé par une personne.');
}

/**
 * Back to a model that was in use before, or to the program's own.
 * @throws AppError learning/not-approved-before, learning/model-unreadable.
 */
export function goBackTo(work: Work, version: string): void {
  if (version === versionInUse(work.db)) return;
  const isBundled = version === bundledModel().version;
  const row = isBundled ? undefined : modelByVersion(work.db, version);
  if (!isBundled && row?.approved !== 1) throw new AppError('learning/not-approved-before');
  if (row && (!isUsable(row) || !readModel(work.db, version))) {
    throw new AppError('learning/model-unreadable');
  }
  const before = modelInState(work.db, 'current');
  if (before) leave(work, before, 'retired', null);
  // The candidate was compared with the model that goes: its figures no longer hold.
  const shadow = modelInState(work.db, 'shadow');
  if (shadow) leave(work, shadow, 'retired', 'Le modèle en service a changé.');
  if (row) enter(work, row);
  else {
    work.trail('model-in-use', {}, { version });
    work.changed({ kind: 'learning' });
  }
}

/** The off switch: rules alone, or with the model. */
export function switchModel(work: Work, on: boolean): void {
  if (work.settings.replyModel === on) return;
  writeSetting(work.db, work.now, 'replyModel', on);
  work.trail('setting-changed', {}, { key: 'replyModel', value: on });
  work.changed({ kind: 'learning' });
  work.changed({ kind: 'unit' });
}

/** Where the candidate reads otherwise, with what people agreed on. */
export function labelledDifferences(db: ReadableDb, version: string): readonly Difference[] {
  return differencesOf(db, version).map((row) => ({
    candidate: row.outcome,
    inUse: row.used_outcome,
    labelled: learnedOutcome(judgeLabels(opinionsOf(labelsOf(db, row.reply_id)))),
  }));
}

function candidate(work: Work, version: string): ModelRow {
  const row = modelInState(work.db, 'shadow');
  if (row?.version !== version) throw new AppError('learning/no-candidate');
  return row;
}

function enter(work: Work, row: ModelRow): void {
  const { version, number } = row;
  const author = writeAuthor(work.author);
  setModelState(work.db, version, { state: 'current', at: work.now, author, reason: null });
  work.trail('model-in-use', {}, { version, number });
  work.changed({ kind: 'learning' });
}

function leave(
  work: Work,
  { version, number }: ModelRow,
  state: 'retired' | 'refused',
  reason: string | null,
): void {
  const author = writeAuthor(work.author);
  setModelState(work.db, version, { state, at: work.now, author, reason });
  work.trail(
    state === 'refused' ? 'model-refused' : 'model-retired',
    {},
    { version, number, reason },
  );
  work.changed({ kind: 'learning' });
}
