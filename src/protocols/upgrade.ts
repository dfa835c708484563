import { type Definition, definition } from './definition.ts';
import { format1 } from './format-1.ts';

/**
 * A definition of any format that was ever shipped, as the newest one. Behaviour is kept: a version
 * that a doctor approved in format 1 says and does the same in format 2. What fits no format throws
 * the newest format's ZodError.
 */
export function upgradeDefinition(value: unknown): Definition {
  return definition.parse(toNewest(value));
}

/** The same before the newest format has judged it. Throws what the older format's schema throws. */
export function toNewest(value: unknown): unknown {
  return formatOf(value) === 1 ? fromFormat1(value) : value;
}

/** The format that a value says it is in; null where it says none. */
export function formatOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  return typeof value.format === 'number' ? value.format : null;
}

/**
 * Format 2 says what format 1 left unsaid: silence means an alert, a closed day changes nothing, a
 * question is for everybody. Thresholds outside the bounds that came with format 2 (H30) are refused:
 * a person looks at them again.
 */
function fromFormat1(value: unknown): unknown {
  const old = format1.parse(value);
  return {
    ...old,
    format: 2,
    steps: old.steps.map((step) => {
      if (step.kind === 'notice') return step;
      return { ...step, silence: { means: 'alert', ...step.silence } };
    }),
  };
}
