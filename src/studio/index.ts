export { castOfDay, listOfDay } from './cast-of-day.ts';
export type { Imagined } from './follow-up.ts';
export { leastAsked, pastRates, secondsPerPart } from './past-rates.ts';
export { previewText } from './preview-text.ts';
export { effectDays, thresholdEffect } from './threshold-effect.ts';
export { runTimeMachine } from './time-machine.ts';
export { tryProtocol } from './try-protocol.ts';
