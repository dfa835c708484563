import { nameOfAuthor } from '../../alerts/index.ts';
import { readAuthor } from '../../audit/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import { comparedFigures, type LearningView, type ModelView } from '../../ipc/learning-views.ts';
import { errorCatalogue } from '../../shared/errors.ts';
import { bundledModel } from '../classifier/index.ts';
import { isUsable, readModel } from './model-in-use.ts';
import {
  allModels,
  countShadow,
  differencesOf,
  type ModelRow,
  modelByVersion,
  modelInState,
} from './model-sql.ts';
import { labelledDifferences, versionInUse } from './models.ts';
import { kindOf, shadowReplies, shadowSentence, shadowVerdict } from './shadow-verdict.ts';
import { fewestLabels, type TrainingState } from './training.ts';
import { countLabels } from './training-set.ts';

/** The models, the one on trial with its figures beside those of the one in use, and what goes on. */
export function learningViewOf(
  db: ReadableDb,
  settings: { readonly replyModel: boolean },
  training: TrainingState,
): LearningView {
  const used = versionInUse(db);
  const candidate = modelInState(db, 'shadow');
  return {
    isOn: settings.replyModel,
    inUse: viewOf(db, used, modelByVersion(db, used), used),
    candidate: candidate ? candidateView(db, candidate, used) : null,
    history: [
      ...allModels(db)
        .filter(({ version, state }) => version !== used && state !== 'shadow')
        .map((row) => viewOf(db, row.version, row, used)),
      ...(used === bundledModel().version
        ? []
        : [viewOf(db, bundledModel().version, undefined, used)]),
    ],
    training:
      training.kind === 'failed'
        ? { kind: 'failed', at: training.at, sentence: errorCatalogue[training.code].fr }
        : training,
    labels: { ...countLabels(db), needed: fewestLabels },
  };
}

function candidateView(
  db: ReadableDb,
  row: ModelRow,
  used: string,
): NonNullable<LearningView['candidate']> {
  const read = countShadow(db, row.version);
  const differences = labelledDifferences(db, row.version);
  const isStale = !isUsable(row) || row.based_on !== used;
  const verdict = shadowVerdict(read, differences);
  return {
    ...viewOf(db, row.version, row, used),
    read,
    needed: shadowReplies,
    differences: differencesOf(db, row.version).flatMap((shown, index) => {
      const difference = differences[index];
      if (!difference) return [];
      const { reply_id: replyId, at, text } = shown;
      return [{ replyId, at, text, ...difference, kind: kindOf(difference) }];
    }),
    mayBeApproved: !isStale && verdict === 'may-be-approved',
    sentence: isStale
      ? 'Le programme ou le modèle en service a changé depuis : relancez un apprentissage.'
      : shadowSentence(verdict, read),
  };
}

function viewOf(
  db: ReadableDb,
  version: string,
  row: ModelRow | undefined,
  used: string,
): ModelView {
  if (!row) {
    const nothing = { number: null, trainedAt: null, trainedBy: null, labels: 0, reason: null };
    const own = { ...nothing, stateAt: null, stateBy: null, figures: null };
    return { ...own, version, state: 'bundled', mayGoBack: version !== used };
  }
  return {
    version,
    number: row.number,
    state: row.state,
    trainedAt: row.trained_at,
    trainedBy: nameOfAuthor(readAuthor(row.author)),
    labels: row.labels,
    stateAt: row.state_at,
    stateBy: nameOfAuthor(readAuthor(row.state_author)),
    reason: row.reason,
    figures: comparedFigures.parse(JSON.parse(row.figures)),
    mayGoBack:
      version !== used && row.approved === 1 && isUsable(row) && readModel(db, version) !== null,
  };
}
