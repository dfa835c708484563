export { SimulatedModem } from './simulated-modem.ts';
export type {
  Fault,
  SimulatedModemOptions,
  Submission,
  Traits,
  Verdict,
} from './simulated-modem-options.ts';
export { type Deliver, SimulatedPatients } from './simulated-patients.ts';
export { TrainingClock } from './training-clock.ts';
export { trainingList } from './training-list.ts';
export { trainingSettings } from './training-settings.ts';
export { trainingWaitingList } from './training-waiting-list.ts';
