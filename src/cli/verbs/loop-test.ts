import { setTimeout as wait } from 'node:timers/promises';
import { AppError, errorCatalogue } from '../../shared/errors.ts';
import { ask, openClient } from '../client.ts';
import { type Command, isSet, numberOf } from '../command.ts';

/** How often the test is looked at. */
const lookMs = 500;
/** A loop is given up after 5 minutes; the telephone of another operator may be off for longer. */
const withinS = 310;

/** An SMS of the running unit's SIM to itself, or to the telephone of another operator, until its end. */
export async function loopTest(command: Command) {
  const open = await openClient(command);
  try {
    if (!open.attached) throw new AppError('sim/none');
    const kind = isSet(command, 'other-network') ? 'other-network' : 'loop';
    const { testId } = await ask(open.client, 'sims:test', { kind });
    const timeoutMs = (numberOf(command, 'timeout', { min: 1, max: 86_400 }) ?? withinS) * 1000;
    for (let waited = 0; ; waited += lookMs) {
      const { tests } = await ask(open.client, 'sims:get', {});
      const test = tests.find((one) => one.testId === testId);
      if (!test) throw new AppError('unit/not-found');
      if (test.state !== 'waiting' || waited >= timeoutMs) {
        if (test.state === 'waiting') command.streams.say(errorCatalogue['modem/timeout'].fr);
        return test;
      }
      await wait(lookMs);
    }
  } finally {
    await open.dispose();
  }
}
