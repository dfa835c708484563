import {
  bundledModel,
  parseModel,
  serialiseModel,
  type Thresholds,
} from '../../classifier/index.ts';
import { noFigures, type SetFigures } from '../figures.ts';
import type { TrainedModel } from '../models.ts';

const figures: SetFigures = { ...noFigures, cases: 100, right: 95, unseenAlone: 12 };

/** The bundled weights that speak earlier or later: another version, and other readings. */
export function madeModel(
  thresholds: Partial<Thresholds>,
  more: Partial<TrainedModel> = {},
): TrainedModel {
  const bundled = bundledModel();
  const bytes = serialiseModel({
    ...bundled,
    thresholds: { ...bundled.thresholds, ...thresholds },
  });
  return {
    bytes,
    version: parseModel(bytes).version,
    basedOn: bundled.version,
    labels: 12,
    compared: {
      candidate: { safety: figures, labels: figures },
      inUse: { safety: figures, labels: figures },
    },
    verdict: { kind: 'may-try' },
    ...more,
  };
}

/** Doubts nearly everything: a person reads, or is called where nothing plain was answered. */
export const timid = { danger: 0.001, doubt: 0.001 };
/** Says nothing by itself. */
export const silent = {
  urgent: 0.9999,
  graver: 0.9999,
  danger: 0.9999,
  doubt: 0.9999,
  unread: 0.9999,
};
