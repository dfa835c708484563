import type { Clock } from '../shared/clock.ts';
import { type Persona, personaOf, replyTo } from './personas.ts';

/** Carries a patient's text to the unit: through the simulated modem, or past a real one. */
export type Deliver = (from: string, text: string) => void;

interface Pending {
  /** The folder's time. */
  readonly at: number;
  readonly from: string;
  readonly text: string;
}

const minute = 60_000;

/**
 * The patients of a training folder: each number answers in its own way, always the same, after
 * minutes of the folder's time. They are kept in memory: a restart finds them silent until the
 * next text.
 */
export class SimulatedPatients {
  readonly #clock: Clock;
  readonly #deliver: Deliver;
  readonly #texts = new Map<string, readonly string[]>();
  #pending: Pending[] = [];

  constructor(clock: Clock, deliver: Deliver) {
    this.#clock = clock;
    this.#deliver = deliver;
  }

  /** A text of the unit reached the phone. */
  textArrived(number: string, text: string): void {
    const persona = personaOf(number);
    const before = this.#texts.get(number) ?? [];
    this.#texts.set(number, [...before, text]);
    const count = before.length + 1;
    const reply = replyTo(persona, text, count, before.includes(text));
    if (reply === null) return;
    const at = this.#clock.now() + delayMinutes(persona, number, count) * minute;
    this.#pending.push({ at, from: number, text: reply });
    this.#pending.sort((a, b) => a.at - b.at);
  }

  /** When the next one writes, in the folder's time. */
  nextAt(): number | null {
    return this.#pending[0]?.at ?? null;
  }

  /** Those whose time has come write. */
  writeDue(): void {
    const now = this.#clock.now();
    while (this.#pending[0] && this.#pending[0].at <= now) {
      const next = this.#pending.shift();
      if (next) this.#deliver(next.from, next.text);
    }
  }
}

/** Most answer within minutes; the late one after a reminder. */
function delayMinutes(persona: Persona, number: string, count: number): number {
  const spread = (Number(number.slice(-4)) * 7 + count * 13) % 9;
  return persona === 'late' ? 270 + spread : 2 + spread;
}
