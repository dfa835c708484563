/** One example: the buckets that are on, and whether it belongs to the class. */
export type Sample = { readonly buckets: Uint32Array; readonly weight: number };

/** A number between 0 and 1 from a generator that gives the same ones for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

export type Linear = { readonly weights: Float32Array; readonly bias: number };

/** The same length for short and long replies, so that neither outweighs the other. */
export const scaleOf = (size: number): number => 1 / Math.sqrt(Math.max(1, size));

export function scoreOf({ weights, bias }: Linear, buckets: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < buckets.length; i++) sum += weights[buckets[i] as number] as number;
  return bias + sum * scaleOf(buckets.length);
}

/** Passes over the examples. Fewer: words seen once or twice are not learnt. */
const PASSES = 4;
const RATE = 0.5;
/** Pulls the weights towards zero. Smaller: rare words are believed too much. */
const DECAY = 1e-4;

/**
 * Logistic regression by AdaGrad; `targetOf` is the probability to learn for an example: 1, 0, or
 * ½ where neither is right. The same samples and seed give the same weights.
 */
export function fitLinear(
  samples: readonly Sample[],
  targetOf: (index: number) => number,
  buckets: number,
  seed: number,
  onPass: () => void,
): Linear {
  const random = seededRandom(seed);
  const weights = new Float32Array(buckets);
  const squares = new Float32Array(buckets).fill(1e-2);
  let bias = 0;
  let biasSquares = 1e-2;
  const order = samples.map((_, i) => i);
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1));
      const kept = order[i] as number;
      order[i] = order[k] as number;
      order[k] = kept;
    }
    for (const index of order) {
      const { buckets: on, weight } = samples[index] as Sample;
      const scale = scaleOf(on.length);
      let sum = 0;
      for (let i = 0; i < on.length; i++) sum += weights[on[i] as number] as number;
      const miss = (sigmoid(bias + sum * scale) - targetOf(index)) * weight;
      biasSquares += miss * miss;
      bias -= (RATE * miss) / Math.sqrt(biasSquares);
      const gradient = miss * scale;
      for (let i = 0; i < on.length; i++) {
        const bucket = on[i] as number;
        const g = gradient + DECAY * (weights[bucket] as number);
        const squared = (squares[bucket] as number) + g * g;
        squares[bucket] = squared;
        weights[bucket] = (weights[bucket] as number) - (RATE * g) / Math.sqrt(squared);
      }
    }
    onPass();
  }
  return { weights, bias };
}
