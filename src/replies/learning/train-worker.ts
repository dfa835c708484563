import { runThread } from '../../background/index.ts';
import { bundledModel, bundledSafety, bundledTraining, parseModel } from '../classifier/index.ts';
import { ourClassifier } from './classifier.ts';
import { readModel } from './model-in-use.ts';
import { type TrainedModel, versionInUse } from './models.ts';
import { trainCandidate } from './train.ts';
import { unitLabels } from './training-set.ts';

/** Entry of the training thread, started by `start-training.ts` and by nobody else. */

/** That of the bundled model: without labels a training gives that very model, and chance moves nothing. */
const seed = 1;

runThread((db, _: null, progress): TrainedModel => {
  const { examples } = unitLabels(db);
  const basedOn = versionInUse(db);
  const trained = trainCandidate(
    ourClassifier,
    {
      bundled: bundledTraining(),
      safety: bundledSafety(),
      labels: examples,
      inUse: readModel(db, basedOn) ?? bundledModel(),
      seed,
    },
    progress,
  );
  const { version } = parseModel(trained.bytes);
  return { ...trained, version, basedOn, labels: examples.length };
});
