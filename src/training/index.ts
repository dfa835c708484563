export { SimulatedModem } from './simulated-modem.ts';
export type {
  Fault,
  SimulatedModemOptions,
  Submission,
  Traits,
  Verdict,
} from './simulated-modem-options.ts';
