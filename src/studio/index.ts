export { castOfDay, listOfDay } from './cast-of-day.ts';
export type { Imagined } from './follow-up.ts';
export { libraryOf } from './library.ts';
export { leastAsked, pastRates, secondsPerPart } from './past-rates.ts';
export { previewText } from './preview-text.ts';
export { takersOf } from './takers.ts';
export { effectDays, thresholdEffect } from './threshold-effect.ts';
export { runTimeMachine } from './time-machine.ts';
export { tryProtocol } from './try-protocol.ts';
