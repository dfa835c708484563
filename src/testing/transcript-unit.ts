import { startWatch, stopWatch } from '../alerts/index.ts';
import { doDue } from '../app/due.ts';
import { outboxPolicy } from '../app/outbox-policy.ts';
import { SimKeeper } from '../app/sim-keeper.ts';
import { outboxHooks } from '../app/unit-hooks.ts';
import type { Author } from '../audit/index.ts';
import { sql, transaction } from '../db/index.ts';
import { findMessage, type OutboxMessage } from '../outbox/index.ts';
import { type Definition, generalProtocol, installVersion } from '../protocols/index.ts';
import { nextTimer } from '../scheduler/index.ts';
import type {
  ConversationId,
  MessageId,
  PatientId,
  ProtocolVersionId,
  ReplyId,
  StaffId,
  StayId,
} from '../shared/ids.ts';
import { type Settings, writeSetting } from '../shared/settings.ts';
import { joinWork, runWork, type Work } from '../shared/work.ts';
import { FakeMonotonic } from './fake-clock.ts';
import { openTestStore } from './test-store.ts';

const automate: Author = { kind: 'automate' };

export interface TestPatient {
  readonly firstName: string;
  readonly birthDate?: string;
  readonly language?: string;
  readonly phone?: string;
  readonly verified?: boolean;
  readonly landline?: string;
  readonly representative?: string;
}

export interface TestReply {
  readonly from: string;
  readonly text: string;
  readonly kind?: 'text' | 'mms' | 'voice';
  readonly writtenAt?: number;
}

/**
 * A unit without modem on a real store: timers fire at their own instant, texts leave when the
 * outbox's policy lets them, replies come in as the inbox writes them.
 */
export class TranscriptUnit {
  readonly store;
  readonly deps;
  /** Every text that left, in order. */
  readonly sent: OutboxMessage[] = [];
  readonly nurse: { readonly staffId: StaffId; readonly name: string };
  readonly #hooks;
  #parts = 0;

  constructor(start: number, settings: Partial<Settings> = {}, protocol?: Definition) {
    this.store = openTestStore(start);
    const { db, clock, ids } = this.store;
    this.deps = { db, clock, ids, publish: () => {} };
    this.#hooks = outboxHooks(
      this.deps,
      (open, work) => work(joinWork(this.deps, open, automate, [])),
      new SimKeeper(new FakeMonotonic(), false),
      null,
    );
    const given: Partial<Settings> = {
      mode: 'live',
      hospital: 'CH des Tilleuls',
      unitName: 'unité ambulatoire',
      phone: '01 99 00 10 20',
      ...settings,
    };
    for (const [key, value] of Object.entries(given)) {
      writeSetting(db, start, key as keyof Settings, value as never);
    }
    const definition = protocol ?? generalProtocol;
    // Whatever the story runs on stands for the general protocol: every stay gets it.
    const forAll = { ...definition, id: generalProtocol.id };
    installVersion(db, ids.next<ProtocolVersionId>(), forAll, 'test', start);
    this.nurse = { staffId: ids.next<StaffId>(), name: 'Sophie Laurent' };
    sql<object>(
      db,
      `INSERT INTO staff (id, login, name, role, password_hash, must_change, active, created_at)
       VALUES (:staffId, 'sophie', :name, 'nurse', '-', 0, 1, 0)`,
    ).run(this.nurse);
  }

  get now(): number {
    return this.store.clock.now();
  }

  run(work: (work: Work) => void): void {
    runWork(this.deps, automate, (inside) => {
      work(inside);
    });
  }

  runAsNurse(work: (work: Work) => void): void {
    runWork(this.deps, { kind: 'person', ...this.nurse }, (inside) => {
      work(inside);
    });
  }

  /** What a nurse does, then all that was due upon it. */
  act<T>(work: (work: Work) => T): T {
    let value: T | undefined;
    this.runAsNurse((inside) => {
      value = work(inside);
    });
    this.doAllNow();
    return value as T;
  }

  watch(): void {
    this.runAsNurse((work) => startWatch(work, this.nurse, true));
  }

  leave(): void {
    this.runAsNurse((work) => stopWatch(work, this.nurse));
  }

  addPatient(patient: TestPatient): PatientId {
    const { db, ids } = this.store;
    const id = ids.next<PatientId>();
    sql<object>(
      db,
      `INSERT INTO patient (id, ipp, birth_name, first_name, birth_date, language, landline,
         created_at, updated_at)
       VALUES (:id, :id, 'MARTIN', :firstName, :birthDate, :language, :landline, 0, 0)`,
    ).run({
      id,
      firstName: patient.firstName,
      birthDate: patient.birthDate ?? '1961-04-02',
      language: patient.language ?? 'fr',
      landline: patient.landline ?? null,
    });
    const state = patient.verified ? 'verified' : 'unverified';
    if (patient.phone) this.givePhone(id, patient.phone, 'patient', state);
    if (patient.representative) this.givePhone(id, patient.representative, 'representative', state);
    return id;
  }

  givePhone(id: PatientId, number: string, holder: string, state: string): void {
    const { db } = this.store;
    sql<object>(
      db,
      `INSERT INTO phone (number, state, state_at) VALUES (:number, :state, 0) ON CONFLICT DO NOTHING`,
    ).run({ number, state });
    sql<object>(
      db,
      `UPDATE patient_phone SET until = :now WHERE patient_id = :id AND holder = :holder`,
    ).run({ id, holder, now: this.now });
    sql<object>(
      db,
      `INSERT INTO patient_phone (patient_id, number, holder, since) VALUES (:id, :number, :holder, :now)`,
    ).run({ id, number, holder, now: this.now });
  }

  addStay(
    patientId: PatientId,
    surgeryDate: string,
    arrivalTime: string | null,
    more: { readonly anaesthesia: string | null; readonly escortPhone: string | null } = {
      anaesthesia: null,
      escortPhone: null,
    },
  ): StayId {
    const { db, ids } = this.store;
    const id = ids.next<StayId>();
    sql<object>(
      db,
      `INSERT INTO stay (id, patient_id, stay_key, surgery_date, arrival_time, procedure_label,
         surgeon, anaesthesia, escort_phone, state, state_at, created_at, updated_at)
       VALUES (:id, :patientId, :id, :surgeryDate, :arrivalTime, 'Hernie inguinale', 'Dr Lenoir',
         :anaesthesia, :escortPhone, 'planned', 0, :now, :now)`,
    ).run({ id, patientId, surgeryDate, arrivalTime, ...more, now: this.now });
    return id;
  }

  changeStay(id: StayId, to: { surgeryDate?: string; arrivalTime?: string | null }): void {
    const { db } = this.store;
    for (const [column, value] of [
      ['surgery_date', to.surgeryDate],
      ['arrival_time', to.arrivalTime],
    ] as const) {
      if (value === undefined) continue;
      sql<object>(db, `UPDATE stay SET ${column} = :value WHERE id = :id`).run({ id, value });
    }
  }

  /** A reply as the inbox leaves it, not looked at yet. `received` takes it up. */
  storeReply({ from, text, kind = 'text', writtenAt = this.now }: TestReply): ReplyId {
    const { db, ids } = this.store;
    const id = ids.next<ReplyId>();
    sql<object>(
      db,
      `INSERT INTO inbox_message
         (id, number, kind, text, complete, written_at, received_at, state, reading)
       VALUES (:id, :from, :kind, :text, 1, :writtenAt, :now, 'new', 'none')`,
    ).run({ id, from, text, kind, writtenAt, now: this.now });
    return id;
  }

  partKey(): string {
    this.#parts += 1;
    return `part-${this.#parts}`;
  }

  conversationOf(stayId: StayId): ConversationId {
    const row = sql<[StayId], { id: ConversationId }>(
      this.store.db,
      'SELECT id FROM conversation WHERE stay_id = ?',
    ).get(stayId);
    if (!row) throw new Error('a stay that was not planned');
    return row.id;
  }

  /** Tells the unit that its latest text was lost, or that no report came for it. */
  loseLatest(what: 'failed' | 'unreported'): void {
    const message = this.sent.at(-1);
    if (!message) throw new Error('no text to lose');
    const { db } = this.store;
    transaction(db, () => {
      if (what === 'unreported') this.#hooks.reportOverdue(db, message);
      else {
        this.#mark(message.id, 'failed', null);
        this.#hooks.ended(db, { ...message, reason: "le réseau ne l'a pas remis." }, 'failed');
      }
    });
  }

  /** Does everything that is due until then, each thing at its own instant. */
  goTo(instant: number): void {
    for (;;) {
      this.doAllNow();
      const next = this.#nextInstant();
      if (next === null || next > instant) break;
      this.store.clock.set(Math.max(next, this.now));
    }
    if (instant > this.now) this.store.clock.set(instant);
    this.doAllNow();
  }

  /** What is due now, and what follows from it at once. */
  doAllNow(): void {
    const fail = (fields: Record<string, string>) => {
      throw new Error(JSON.stringify(fields));
    };
    for (;;) {
      while (doDue({ ...this.deps, fireUnitTimer: () => {} }, { error: fail }));
      const left = this.#sendAll();
      const next = nextTimer(this.store.db);
      if (!left && !(next && next.due_at <= this.now)) return;
    }
  }

  /** What every alert raised so far said, and each reason added, in order. */
  alertSentences(): readonly string[] {
    return sql<[], { sentence: string }>(
      this.store.db,
      `SELECT payload ->> '$.sentence' AS sentence FROM trail
       WHERE kind IN ('alert-raised', 'alert-reason-added') ORDER BY seq`,
    )
      .all()
      .map(({ sentence }) => sentence);
  }

  dispose(): void {
    this.store.dispose();
  }

  #nextInstant(): number | null {
    const held = sql<[], { at: number | null }>(
      this.store.db,
      `SELECT min(min(coalesce(hold_until, valid_until), valid_until)) AS at FROM outbox_message
       WHERE state IN ('due', 'held')`,
    ).get();
    const instants = [nextTimer(this.store.db)?.due_at, held?.at].filter(
      (at): at is number => typeof at === 'number',
    );
    return instants.length > 0 ? Math.min(...instants) : null;
  }

  #sendAll(): boolean {
    const { db } = this.store;
    const waiting = sql<[number], { id: MessageId }>(
      db,
      `SELECT id FROM outbox_message
       WHERE state = 'due' OR (state = 'held' AND coalesce(hold_until, valid_until) <= ?)
       ORDER BY class, created_at, id`,
    ).all(this.now);
    for (const { id } of waiting) transaction(db, () => this.#decide(id));
    return waiting.length > 0;
  }

  #decide(id: MessageId): void {
    const { db } = this.store;
    const message = findMessage(db, id);
    if (!message || (message.state !== 'due' && message.state !== 'held')) return;
    if (message.validUntil !== null && message.validUntil <= this.now) {
      this.#mark(id, 'expired', 'trop tard pour être utile');
      this.#hooks.ended(db, { ...message, reason: 'trop tard pour être utile' }, 'expired');
      return;
    }
    const leave = outboxPolicy.mayLeave(db, message, this.now, null);
    if (leave.kind === 'yes') {
      this.#mark(id, 'delivered', null);
      this.sent.push({ ...message, sentAt: this.now });
    } else if (leave.kind === 'cancel') this.#mark(id, 'cancelled', leave.reason);
    else this.#mark(id, 'held', leave.reason, leave.until ?? message.validUntil);
  }

  #mark(id: MessageId, state: string, reason: string | null, holdUntil: number | null = null) {
    sql<object>(
      this.store.db,
      `UPDATE outbox_message SET state = :state, reason = :reason, hold_until = :holdUntil,
         sent_at = CASE WHEN :state = 'delivered' THEN :now ELSE sent_at END WHERE id = :id`,
    ).run({ id, state, reason, holdUntil, now: this.now });
  }
}
