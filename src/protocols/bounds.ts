/**
 * Hard bounds of what may be set as a threshold (H30): « 83 » typed for « 38 », or a scale turned
 * round, is refused whoever signs. Inside them the unit's doctors decide; a personal threshold
 * stays inside them, too.
 */
export const thresholdBounds = {
  /** 0–10: an alert that waits for 10, or comes at 1, is a slip. */
  scale: { advice: { from: 1, to: 7 }, alert: { from: 3, to: 8 } },
  /** °C. Facts §3: 38.0 by default, 38.5 after tonsils. */
  temperature: { advice: { from: 37, to: 38.5 }, alert: { from: 37.5, to: 39 } },
} as const;

/** What an answer can be at all: a rule outside it would never, or always, hold. */
export const valueBounds = {
  scale: { from: 0, to: 10 },
  temperature: { from: 34, to: 43 },
} as const;
