import { type StartThread, threadOf } from '../background/index.ts';
import type { MachineJob, MachineOfDay } from './machine-of-day.ts';

export type StartMachine = StartThread<MachineJob, MachineOfDay>;

/** The time machine in a thread of its own: a long list takes seconds, and the unit goes on. */
export const startMachine: StartMachine = threadOf(import.meta.filename, 'machine-worker');
