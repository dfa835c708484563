import type { WritableDb } from '../db/index.ts';
import { transaction } from '../db/index.ts';
import { encodeDeliver } from '../gsm/index.ts';
import { offsetMinutesAt } from '../shared/calendar.ts';
import type { Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import { readSettings, writeSetting } from '../shared/settings.ts';
import {
  type Deliver,
  type SimulatedModem,
  type SimulatedPatients,
  TrainingClock,
} from '../training/index.ts';
import type { Receivers } from './receivers.ts';
import { repeat } from './repeat.ts';

/** A training folder's time is written down this often, real time: what a kill may cost. */
const keepTimeMs = 5_000;
/** Simulated patients look this often whether it is their time to write, real time. */
const patientsLookMs = 250;

/** The folder's time goes on from where it was; `at` and `speed` are what the command line asks. */
export function openTrainingClock(
  db: WritableDb,
  monotonic: Monotonic,
  machineNow: number,
  at: number | null,
  speed: number | null,
): TrainingClock {
  const kept = readSettings(db).trainingClock ?? { at: machineNow, speed: 1 };
  return new TrainingClock(monotonic, Math.max(kept.at, at ?? kept.at), speed ?? kept.speed);
}

export function keepTime(db: WritableDb, clock: TrainingClock, speed: number): void {
  const at = clock.now();
  transaction(db, () => {
    writeSetting(db, at, 'trainingClock', { at, speed });
  });
}

export function keepTimeRegularly(
  db: WritableDb,
  clock: TrainingClock,
  monotonic: Monotonic,
): Disposable {
  return repeat(monotonic, keepTimeMs, () => keepTime(db, clock, clock.speed), true);
}

export function letPatientsWrite(patients: SimulatedPatients, monotonic: Monotonic): Disposable {
  return repeat(monotonic, patientsLookMs, () => patients.writeDue());
}

/** A simulated patient's text arrives by the pretend modem, or past the real one straight to the inbox. */
export function deliveryTo(
  simulated: SimulatedModem | null,
  receiver: Receivers | null,
  clock: { now(): number },
  zone: string,
): Deliver {
  return (from, text) => {
    if (simulated) {
      simulated.receive(from, text);
      return;
    }
    const at = clock.now();
    const pdus = encodeDeliver({
      from,
      text,
      at,
      offsetMinutes: offsetMinutesAt(at, zone),
      concatReference: Math.floor(at / 1000) % 256,
    });
    for (const pdu of pdus) receiver?.takeInPdu(pdu);
  };
}
