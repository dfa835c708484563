import { sigmoid } from './logistic.ts';

/** Platt's scaling: the probability of a score is `sigmoid(slope * score + offset)`. */
export type Calibration = { readonly slope: number; readonly offset: number };

export const calibrated = ({ slope, offset }: Calibration, score: number): number =>
  sigmoid(slope * score + offset);

/**
 * Fits the scaling on scores of examples that the weights were not learnt from, by Newton's method
 * (Lin, Lin, Weng: "A note on Platt's probabilistic outputs", 2007).
 */
export function calibrate(scores: readonly number[], positive: readonly boolean[]): Calibration {
  const yes = positive.filter(Boolean).length;
  const no = positive.length - yes;
  const high = (yes + 1) / (yes + 2);
  const low = 1 / (no + 2);
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 50; step++) {
    let [g1, g2, h11, h12, h22] = [0, 0, 1e-6, 0, 1e-6];
    scores.forEach((score, i) => {
      const p = sigmoid(slope * score + offset);
      const d = p - (positive[i] ? high : low);
      const w = p * (1 - p);
      g1 += d * score;
      g2 += d;
      h11 += w * score * score;
      h12 += w * score;
      h22 += w;
    });
    const det = h11 * h22 - h12 * h12;
    const ds = bounded((h22 * g1 - h12 * g2) / det);
    const db = bounded((h11 * g2 - h12 * g1) / det);
    slope -= ds;
    offset -= db;
    if (Math.abs(ds) + Math.abs(db) < 1e-9) break;
  }
  // A slope that turns the order round would call danger what is calm.
  return slope > 0.05 && Number.isFinite(offset) ? { slope, offset } : { slope: 1, offset: 0 };
}

/** Newton's step may jump too far where the scores are well apart. */
const bounded = (step: number): number => Math.max(-1, Math.min(1, step));
