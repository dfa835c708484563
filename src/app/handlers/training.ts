import { AppError } from '../../shared/errors.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';

export function trainingHandlers(unit: UnitParts) {
  const training = () => {
    if (!unit.training) throw new AppError('usage/training-only');
    return unit.training;
  };
  return {
    'clock:to': async ({ target, timeoutSeconds }) => {
      const { clock, step } = training();
      if ('to' in target && target.to < clock.now()) {
        throw new AppError('usage/clock-back');
      }
      const { now, reached, pending } = await step(target, timeoutSeconds * 1000);
      return { now, reached, pending: [...pending] };
    },
    'clock:speed': ({ speed }) => {
      const { clock, setSpeed } = training();
      setSpeed(speed);
      return { now: clock.now() };
    },
  } satisfies Partial<Handlers>;
}
