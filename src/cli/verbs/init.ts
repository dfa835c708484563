import { userInfo } from 'node:os';
import { initFolder } from '../../app/init-folder.ts';
import { SystemClock } from '../../shared/clock.ts';
import { AppError } from '../../shared/errors.ts';
import { RandomIds } from '../../shared/ids.ts';
import { type Command, isSet, keyOptionsOf, needed, optional } from '../command.ts';
import { instantFrom } from '../when.ts';

export async function init(command: Command) {
  const training = isSet(command, 'training');
  const clock = optional(command, 'clock');
  if (clock !== null && !training) throw new AppError('usage/training-only');
  return initFolder({
    ...keyOptionsOf(command),
    dataDir: needed(command, 'data'),
    training,
    clock: clock === null ? new SystemClock().now() : instantFrom(clock, 'Europe/Paris'),
    ids: new RandomIds(),
    author: { kind: 'cli', user: userInfo().username },
  });
}
