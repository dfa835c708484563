import { runThread } from '../background/index.ts';
import { machineOfDay } from './machine-of-day.ts';

/** Entry of the time machine's thread, started by `start-machine.ts` and by nobody else. */
runThread(machineOfDay);
