export { listOfDay } from './cast-of-day.ts';
export type { Imagined } from './follow-up.ts';
export { libraryOf } from './library.ts';
export { Machines } from './machines.ts';
export { previewText } from './preview-text.ts';
export { type StartMachine, startMachine } from './start-machine.ts';
export { takersOf } from './takers.ts';
export { effectDays, thresholdEffect } from './threshold-effect.ts';
export { tryProtocol } from './try-protocol.ts';
