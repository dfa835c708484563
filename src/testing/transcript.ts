import { logCall } from '../alerts/index.ts';
import {
  allowSms,
  conversationOfStay,
  endNumber,
  readByNurse,
  receiveReply,
  runConversation,
  scanPart,
  stayChanged,
  stopSms,
} from '../conversations/index.ts';
import { sql } from '../db/index.ts';
import { z } from '../ipc/zod.ts';
import { releaseSlot, setState, stayById } from '../programme/index.ts';
import {
  checkDefinition,
  type Definition,
  faultSentence,
  generalProtocolId,
  libraryProtocols,
} from '../protocols/index.ts';
import { instantOf, isoAt } from '../shared/calendar.ts';
import type { PatientId, ReplyId, StayId } from '../shared/ids.ts';
import type { Settings } from '../shared/settings.ts';
import { TranscriptUnit } from './transcript-unit.ts';

/** `2026-03-09 07:30` in the unit's zone. */
const when = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?$/);

const input = z.union([
  /** Somebody writes; `written` when the network took it, if that is not now. */
  z.strictObject({
    at: when,
    from: z.string(),
    says: z.string(),
    kind: z.enum(['text', 'mms', 'voice']).optional(),
    written: when.optional(),
  }),
  z.strictObject({
    at: when,
    stay: z.string(),
    list: z.strictObject({
      surgeryDate: z.string().optional(),
      arrivalTime: z.string().nullable().optional(),
    }),
  }),
  z.strictObject({ at: when, stay: z.string(), becomes: z.string() }),
  /** The unit learns of the stay only now. */
  z.strictObject({ at: when, imports: z.string() }),
  z.strictObject({ at: when, nurse: z.enum(['watches', 'leaves']) }),
  /** The nurse reads the oldest reply of the list. */
  z.strictObject({
    at: when,
    nurse: z.literal('reads'),
    meaning: z.enum(['satisfactory', 'worrying', 'urgent', 'none']),
    confirms: z.boolean().nullable().optional(),
  }),
  z.strictObject({
    at: when,
    nurse: z.enum(['reaches', 'gives-the-place-away', 'allows-texts', 'stops-texts', 'verifies']),
    stay: z.string(),
  }),
  z.strictObject({
    at: when,
    nurse: z.literal('gives-number'),
    stay: z.string(),
    phone: z.string(),
  }),
  z.strictObject({ at: when, latestText: z.enum(['failed', 'unreported']) }),
  z.strictObject({ at: when, time: z.literal('passes') }),
  /** No power from then on; the unit is on again at `until`, having done nothing meanwhile. */
  z.strictObject({ at: when, power: z.literal('off'), until: when }),
  /** Somebody, or an empty battery, sets the machine's clock to another time. */
  z.strictObject({ at: when, clock: when }),
]);

const patient = z.strictObject({
  firstName: z.string(),
  birthDate: z.string().optional(),
  language: z.string().optional(),
  phone: z.string().optional(),
  verified: z.boolean().optional(),
  landline: z.string().optional(),
  representative: z.string().optional(),
});

/** One story: who, what happens when, and all that the unit did about it. */
export const transcript = z.strictObject({
  name: z.string(),
  starts: when,
  settings: z.record(z.string(), z.unknown()).default({}),
  patients: z.record(z.string(), patient),
  stays: z.record(
    z.string(),
    z.strictObject({
      patient: z.string(),
      surgeryDate: z.string(),
      arrivalTime: z.string().nullable(),
      anaesthesia: z.string().optional(),
      escortPhone: z.string().optional(),
    }),
  ),
  /** A protocol of the library; without one the general protocol. */
  protocol: z.string().optional(),
  /** Instead of a library protocol's own: steps in the newest format. */
  steps: z.array(z.unknown()).optional(),
  inputs: z.array(input),
  expected: z.array(z.string()).default([]),
});
export type Transcript = z.infer<typeof transcript>;
type Input = z.infer<typeof input>;

/** Plays the story on a real store. State is written and read back between any two inputs. */
export function playTranscript(story: Transcript): string[] {
  const zone = typeof story.settings.zone === 'string' ? story.settings.zone : 'Europe/Paris';
  const at = (text: string) => {
    const [day = '', time = ''] = text.split(' ');
    return instantOf(day, time, zone);
  };
  const settings = story.settings as Partial<Settings>;
  const unit = new TranscriptUnit(at(story.starts), settings, protocolOf(story));
  try {
    const player = new Player(unit, story, at, zone);
    for (const each of story.inputs) player.play(each);
    return player.told();
  } finally {
    unit.dispose();
  }
}

function protocolOf({ protocol = generalProtocolId, steps }: Transcript): Definition {
  const found = libraryProtocols().find(({ id }) => id === protocol);
  if (!found) throw new Error(`unknown protocol ${protocol}`);
  if (!steps) return found;
  const checked = checkDefinition({ ...found, steps });
  if (!checked.ok) throw new Error(checked.error.map(faultSentence).join('\n'));
  return checked.value;
}

class Player {
  readonly #unit: TranscriptUnit;
  readonly #story: Transcript;
  readonly #at: (text: string) => number;
  readonly #zone: string;
  readonly #patients = new Map<string, PatientId>();
  readonly #stays = new Map<string, StayId>();
  readonly #lines: string[] = [];
  #trailSeen = 0;
  #textsSeen = 0;

  constructor(unit: TranscriptUnit, story: Transcript, at: (text: string) => number, zone: string) {
    this.#unit = unit;
    this.#story = story;
    this.#at = at;
    this.#zone = zone;
    const late = new Set(story.inputs.flatMap((each) => ('imports' in each ? [each.imports] : [])));
    for (const name of Object.keys(story.stays)) if (!late.has(name)) this.#import(name);
  }

  play(each: Input): void {
    this.#goTo(this.#at(each.at));
    this.#lines.push(`${each.at} > ${wordsOf(each)}`);
    this.#do(each);
    this.#unit.doAllNow();
    this.#tell();
  }

  told(): string[] {
    for (const [name, id] of this.#stays) {
      const conversation = conversationOfStay(this.#unit.store.db, id);
      if (!conversation) continue;
      const { steps, confirmation, stopped } = conversation.state;
      const states = Object.entries(steps).map(([step, state]) => `${step} ${state.kind}`);
      const end = conversation.endedAt === null ? 'en cours' : 'terminé';
      const life = stopped === null ? end : `${end}, arrêté (${stopped})`;
      this.#lines.push(`${name} : ${states.join(', ')} ; confirmation ${confirmation} ; ${life}`);
    }
    return this.#lines;
  }

  #do(each: Input): void {
    const unit = this.#unit;
    if ('imports' in each) return this.#import(each.imports);
    if ('says' in each) return this.#receive(each);
    if ('latestText' in each) return unit.loseLatest(each.latestText);
    if ('time' in each) return;
    if ('power' in each) return unit.store.clock.set(this.#at(each.until));
    if ('clock' in each) return unit.store.clock.set(this.#at(each.clock));
    if ('list' in each) {
      const id = this.#stay(each.stay);
      const { surgeryDate, arrivalTime } = each.list;
      unit.changeStay(id, {
        ...(surgeryDate === undefined ? {} : { surgeryDate }),
        ...(arrivalTime === undefined ? {} : { arrivalTime }),
      });
      return unit.run((work) => stayChanged(work, id));
    }
    if ('becomes' in each) {
      return unit.runAsNurse((work) => {
        const state = each.becomes as Parameters<typeof setState>[2];
        const result = setState(work, this.#stay(each.stay), state, null);
        if (!result.ok) throw new Error(result.error);
        for (const id of result.value) stayChanged(work, id);
      });
    }
    if (each.nurse === 'reads') {
      const reply = sql<[], { id: ReplyId }>(
        unit.store.db,
        `SELECT id FROM inbox_message WHERE reading = 'to-read' ORDER BY received_at, id LIMIT 1`,
      ).get();
      if (!reply) throw new Error(`${each.at}: nothing to read`);
      const { meaning, confirms = null } = each;
      return unit.runAsNurse((work) => {
        readByNurse(work, reply.id, meaning, confirms, null);
      });
    }
    if (!('stay' in each)) return each.nurse === 'watches' ? unit.watch() : unit.leave();
    const stayId = this.#stay(each.stay);
    const stay = stayById(unit.store.db, stayId);
    if (!stay) throw new Error('unknown stay');
    const patientId = stay.patient_id;
    const number = this.#numberOf(each.stay);
    unit.runAsNurse((work) => {
      switch (each.nurse) {
        case 'reaches':
          logCall(work, {
            ...{ alertId: null, patientId, stayId, outcome: 'reached', note: null },
            callBackAt: null,
          });
          return runConversation(work, unit.conversationOf(stayId), {
            type: 'called',
            reached: true,
          });
        case 'gives-the-place-away':
          releaseSlot(work, stayId);
          return;
        case 'allows-texts':
          return allowSms(work, patientId);
        case 'stops-texts':
          return stopSms(work, patientId, null);
        case 'verifies':
          sql<object>(work.db, `UPDATE phone SET state = 'verified' WHERE number = :number`).run({
            number,
          });
          return;
        case 'gives-number':
          unit.givePhone(patientId, each.phone, 'patient', 'verified');
          return stayChanged(work, stayId);
        default:
          return endNumber(work, number);
      }
    });
  }

  #receive(each: Extract<Input, { says: string }>): void {
    const unit = this.#unit;
    const from = this.#phone(each.from);
    const writtenAt = each.written === undefined ? unit.now : this.#at(each.written);
    const { says: text, kind = 'text' } = each;
    const id = unit.storeReply({ from, text, kind, writtenAt });
    unit.run((work) => {
      if (kind === 'text') {
        const key = unit.partKey();
        scanPart(work, { key, number: from, text, writtenAt, receivedAt: unit.now });
      }
      receiveReply(work, id);
    });
  }

  #import(name: string): void {
    const stay = this.#story.stays[name];
    if (!stay) throw new Error(`unknown stay ${name}`);
    const person = this.#story.patients[stay.patient];
    if (!person) throw new Error(`unknown patient ${stay.patient}`);
    const known = this.#patients.get(stay.patient);
    const patientId = known ?? this.#unit.addPatient(withoutUndefined(person));
    this.#patients.set(stay.patient, patientId);
    const id = this.#unit.addStay(patientId, stay.surgeryDate, stay.arrivalTime, {
      anaesthesia: stay.anaesthesia ?? null,
      escortPhone: stay.escortPhone ?? null,
    });
    this.#stays.set(name, id);
  }

  #stay(name: string): StayId {
    const id = this.#stays.get(name);
    if (!id) throw new Error(`unknown stay ${name}`);
    return id;
  }

  #phone(name: string): string {
    const person = this.#story.patients[name];
    return person?.representative ?? person?.phone ?? name;
  }

  #numberOf(stay: string): string {
    return this.#phone(this.#story.stays[stay]?.patient ?? '');
  }

  #goTo(instant: number): void {
    // Minute by minute would be slow: instant by instant, telling what each brought.
    this.#unit.goTo(instant);
    this.#tell();
  }

  #tell(): void {
    const rows = sql<[number], TrailLine>(
      this.#unit.store.db,
      `SELECT trail.seq, at, kind, patient_id, stay_id, payload FROM trail WHERE trail.seq > ? ORDER BY trail.seq`,
    ).all(this.#trailSeen);
    const lines: { at: number; text: string }[] = [];
    for (const row of rows) {
      this.#trailSeen = row.seq;
      const text = describe(row);
      if (text) lines.push({ at: row.at, text: `${this.#who(row)} ${text}` });
    }
    for (const message of this.#unit.sent.slice(this.#textsSeen)) {
      this.#textsSeen += 1;
      const { kind, text, number } = message;
      const to = this.#owner(number);
      lines.push({ at: message.sentAt ?? 0, text: `SMS ${kind} à ${to} : ${text}` });
    }
    lines.sort((a, b) => a.at - b.at);
    for (const { at, text } of lines) this.#lines.push(`${this.#clock(at)} ${text}`);
  }

  #clock(at: number): string {
    return isoAt(at, this.#zone).slice(0, 19).replace('T', ' ').replace(/:00$/, '');
  }

  #who(row: TrailLine): string {
    const stay = [...this.#stays].find(([, id]) => id === row.stay_id)?.[0];
    const person = [...this.#patients].find(([, id]) => id === row.patient_id)?.[0];
    return stay ?? person ?? '?';
  }

  #owner(number: string): string {
    const names = Object.entries(this.#story.patients)
      .filter(([, { phone, representative }]) => phone === number || representative === number)
      .map(([name]) => name);
    return names.length > 0 ? names.join('+') : number;
  }
}

interface TrailLine {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly patient_id: string | null;
  readonly stay_id: string | null;
  readonly payload: string | null;
}

/** What of the trail tells the story; the rest is told by these or by the texts. */
function describe({ kind, payload }: TrailLine): string | null {
  const data: Record<string, unknown> = payload === null ? {} : JSON.parse(payload);
  switch (kind) {
    case 'alert-raised':
    case 'alert-reason-added':
      return `alerte ${data.level} : ${data.sentence}`;
    case 'alert-closed':
      return `alerte fermée : ${data.outcome}`;
    case 'answer-recorded':
      return `réponse ${data.step}/${data.item} = ${JSON.stringify(data.value)} (${data.outcome})`;
    case 'reply-analysed':
      return `compris : ${data.outcome} ${JSON.stringify(data.value)}`;
    case 'reply-to-read':
      return 'à lire';
    case 'rule-held':
      return `règle ${data.step}/${data.rule}`;
    case 'text-missed':
      return `allait partir : ${data.step}`;
    case 'text-cancelled':
    case 'text-expired':
    case 'text-failed':
      return `${kind} : ${data.reason}`;
    default:
      if (kind.startsWith('step-')) {
        return `${data.step} : ${kind.slice(5)}${data.reason ? ` (${data.reason})` : ''}`;
      }
      return /^(confirmation|slot|number|sms|conversation)-/.test(kind) ? kind : null;
  }
}

function wordsOf({ at: _, ...rest }: Input): string {
  return JSON.stringify(rest);
}

function withoutUndefined<T extends object>(value: T) {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
