import { type Calibration, calibrated } from './calibrate.ts';
import { scaleOf } from './logistic.ts';

/** One class against all others: a weight per bucket in steps of `step`. */
export type Head = {
  readonly weights: Int8Array;
  readonly step: number;
  readonly bias: number;
  readonly calibration: Calibration;
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
