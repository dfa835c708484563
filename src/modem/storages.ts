import type { Monotonic } from '../shared/clock.ts';
import type { AnswerLine, Ask } from './command-queue.ts';
import { askOptional, askPatiently, LONG_MS, MEDIUM_MS, notStarted, refusal } from './dialogue.ts';
import type { NotStarted, Refusal, StorageUse } from './types.ts';

/** ME before SIM: a SIM's flash wears (about 100,000 writes), and holds 20 to 50 messages. */
const PREFERRED = ['ME', 'SM', 'MT'];
/** Where messages and reports can lie that we have not chosen ourselves. */
const WORTH_READING = ['ME', 'SM', 'SR'];
/**
 * "Any of the storages associated with ME" (3GPP TS 27.005 §3.1): the others, once more and under
 * other numbers. Worth reading only where one of them has no name of its own.
 */
export const UNION = 'MT';

function worthReading(offer: readonly string[]): readonly string[] {
  const isWhole = offer.includes('ME') && offer.includes('SM');
  const names = isWhole ? WORTH_READING : [...WORTH_READING, UNION];
  return offer.filter((name) => names.includes(name));
}

/** Which storages the modem has, and which one it reads now (3GPP TS 27.005 §3.2.2). */
export class Storages {
  /** Storage for reading, writing and receiving, the modem's own choice when it accepts no other. */
  readonly primary: string;
  readonly #suffixes: readonly string[];
  #readable: readonly string[];
  #selected: string | undefined;
  #use: StorageUse;
  #uses: readonly StorageUse[];

  private constructor(use: StorageUse, tail: string) {
    this.primary = use.name;
    this.#use = use;
    this.#uses = [use];
    this.#selected = use.name;
    this.#readable = [use.name];
    // Changing the first memory alone is standard; E3372 wants all three (gammu #829, #908).
    this.#suffixes = tail === '' ? [''] : ['', tail];
  }

  static async negotiate(ask: Ask, monotonic: Monotonic): Promise<Storages> {
    const offer = await readOffer(ask);
    if (!offer && !(await readCurrent(ask))) return Storages.asFound(ask);
    const known = offer ?? PREFERRED.slice(0, 2);
    for (const name of PREFERRED.filter((candidate) => known.includes(candidate))) {
      const others = known.filter((other) => other !== name && PREFERRED.includes(other));
      for (const tail of tails(name, others)) {
        const text = `AT+CPMS="${name}"${tail}`;
        const command = { text, answers: ['+CPMS'], timeoutMs: LONG_MS };
        const answer = await askPatiently(ask, command, monotonic);
        if (answer.kind === 'error') continue;
        // Silence: what one spelling did, the others will too.
        if (answer.kind !== 'ok') return Storages.asFound(ask);
        const use = readUse(name, answer.lines);
        // A stick without memory of its own accepts ME with room for nothing.
        if (use?.total === 0) break;
        const storages = new Storages(use ?? { name, used: 0, total: 0 }, tail);
        await storages.#tryReading(ask, worthReading(offer ?? []));
        return storages;
      }
    }
    return Storages.asFound(ask);
  }

  private static async asFound(ask: Ask): Promise<Storages> {
    return new Storages((await readCurrent(ask)) ?? { name: '', used: 0, total: 0 }, '');
  }

  /** Storages that can be read, `primary` first. */
  get readable(): readonly string[] {
    return this.#readable;
  }

  get use(): StorageUse {
    return this.#use;
  }

  /** How full each storage is whose filling is known, the one in use first. */
  get uses(): readonly StorageUse[] {
    return this.#uses;
  }

  /** Runs `task` while the modem reads `storage`, then goes back to the primary one. */
  async using<T>(
    ask: Ask,
    storage: string | undefined,
    task: () => Promise<T>,
  ): Promise<T | Refusal | NotStarted> {
    const failure = await this.#select(ask, storage || this.primary);
    if (failure) return failure;
    try {
      return await task();
    } finally {
      await this.#select(ask, this.primary);
    }
  }

  /** Asks how full the storages in use are: messages may be received in another one than is read. */
  async refresh(ask: Ask): Promise<StorageUse> {
    const [current, ...others] = await readAll(ask);
    if (!current || current.name !== this.primary) return this.#use;
    this.#use = current;
    const names = new Set([current.name]);
    this.#uses = [current, ...others.filter(({ name }) => !names.has(name) && names.add(name))];
    return this.#use;
  }

  /** What the modem offers is not always what it does: a report in a store that it won't read is lost. */
  async #tryReading(ask: Ask, names: readonly string[]): Promise<void> {
    for (const name of names) {
      if (name === this.primary || (await this.#select(ask, name))) continue;
      this.#readable = [...this.#readable, name];
    }
    await this.#select(ask, this.primary);
  }

  async #select(ask: Ask, storage: string): Promise<Refusal | NotStarted | undefined> {
    // A modem without the command has one storage, whatever it calls it in announcements.
    if (this.#selected === storage || this.primary === '') return undefined;
    this.#selected = undefined;
    let failure: Refusal | NotStarted | undefined;
    for (const suffix of this.#suffixes) {
      const text = `AT+CPMS="${storage}"${suffix}`;
      const answer = await ask({ text, answers: ['+CPMS'], timeoutMs: LONG_MS });
      if (answer.kind === 'ok') {
        this.#selected = storage;
        return undefined;
      }
      failure = answer.kind === 'error' ? refusal(answer.error) : notStarted(answer);
    }
    return failure;
  }
}

/** E3372 wants exactly three memories; MC75i refuses ME as the third (gammu #1207). */
const tails = (name: string, others: readonly string[]): readonly string[] => [
  `,"${name}","${name}"`,
  ...others.map((other) => `,"${name}","${other}"`),
  `,"${name}"`,
  '',
];

async function readOffer(ask: Ask): Promise<readonly string[] | undefined> {
  const lines = await askOptional(ask, {
    text: 'AT+CPMS=?',
    answers: ['+CPMS'],
    timeoutMs: MEDIUM_MS,
  });
  const names = [...(lines?.[0]?.fields[0] ?? '').matchAll(/[A-Z]{2}/g)].map(([name]) => name);
  return names.length > 0 ? names : undefined;
}

function readUse(name: string, lines: readonly AnswerLine[]): StorageUse | undefined {
  const [used, total] = (lines[0]?.fields ?? []).filter((field) => /^\d+$/.test(field)).map(Number);
  return used === undefined || total === undefined ? undefined : { name, used, total };
}

async function readCurrent(ask: Ask): Promise<StorageUse | undefined> {
  return (await readAll(ask))[0];
}

/** For reading, for writing and sending, for receiving: `"ME",3,50,"ME",3,50,"SM",9,20`. */
async function readAll(ask: Ask): Promise<readonly StorageUse[]> {
  const lines = await askOptional(ask, {
    text: 'AT+CPMS?',
    answers: ['+CPMS'],
    timeoutMs: MEDIUM_MS,
  });
  const fields = lines?.[0]?.fields ?? [];
  const uses: StorageUse[] = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [name = '', used = '', total = ''] = fields.slice(at, at + 3);
    if (name === '' || !/^\d+$/.test(used) || !/^\d+$/.test(total)) break;
    uses.push({ name, used: Number(used), total: Number(total) });
  }
  return uses;
}
