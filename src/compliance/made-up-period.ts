import { writeAuthor } from '../audit/index.ts';
import { sql } from '../db/index.ts';
import type { CallOutcome } from '../ipc/alert-views.ts';
import { instantOf } from '../shared/calendar.ts';
import type { Id, StaffId } from '../shared/ids.ts';
import type { TestStore } from '../testing/test-store.ts';

/** Rows as the other parts write them, for the tests: fictional people, a day and an hour at a time. */

const zone = 'Europe/Paris';
const staffId = '01890000-0000-7000-8000-000000000001' as StaffId;
export const nurse = writeAuthor({ kind: 'person', staffId, name: 'Agnès Martin' });

/** A protocol with a notice, a confirmation and a questionnaire of four items, as shipped. */
const texts = { fr: { patient: 'Texte. Urgence : 15 ou 112', representative: 'Texte.' } };
const silence = { reminderAfter: 120, reminder: texts, alertAfter: 120 };
const both = { watched: texts, unwatched: texts };
const protocol = {
  format: 1,
  id: 'general',
  name: 'Suivi',
  number: 1,
  steps: [
    {
      ...{ kind: 'confirmation', id: 'confirmation', name: 'Confirmation J-1' },
      ...{ at: { day: -1, time: '10:00' }, validUntil: { minutesBeforeArrival: 0 } },
      ...{ question: texts, silence, yes: texts, no: texts },
    },
    {
      ...{ kind: 'questionnaire', id: 'lendemain', name: 'Questionnaire J+1' },
      ...{ at: { day: 1, time: '09:00' }, validUntil: { day: 3, time: '18:00' } },
      ...{ door: texts, silence, closing: texts },
      items: [
        { kind: 'scale', id: 'pain', label: 'Douleur', question: texts, bands: { alertOver: 7 } },
        {
          ...{ kind: 'temperature', id: 'temperature', label: 'Température' },
          ...{ question: texts, bands: { alertOver: 38 } },
        },
        { kind: 'yesno', id: 'bleeding', label: 'Saignement', question: texts, worryingIf: 'yes' },
        { kind: 'yesno', id: 'nausea', label: 'Nausées', question: texts, worryingIf: 'yes' },
      ],
    },
  ],
  emergency: both,
  closedNotice: texts,
  notUnderstood: texts,
  notReceived: { photo: texts, call: texts },
  transmitted: both,
  correction: { moved: texts, confirm: texts, cancelled: texts },
  goodbye: { stop: texts, wrongNumber: texts },
};

export interface MadeUpStay {
  readonly id: string;
  readonly patientId: string;
  readonly number: string;
}

export interface MadeUpReply {
  readonly item?: string | null;
  readonly step?: string | null;
  readonly outcome?: string | null;
  readonly intents?: readonly string[];
  readonly kind?: 'text' | 'mms' | 'voice';
  readonly state?: 'merging' | 'processed';
  readonly reading?: 'none' | 'to-read' | 'read';
  readonly label?: string;
  readonly receivedAt?: string;
  /** Not bound to a stay: nobody was asked anything. */
  readonly unbound?: boolean;
}

export class MadeUpPeriod {
  readonly #store: TestStore;
  #count = 0;

  constructor(store: TestStore) {
    this.#store = store;
    this.#run(`INSERT INTO staff (id, login, name, role, password_hash, must_change, active, created_at)
      VALUES ('${staffId}', 'amartin', 'Agnès Martin', 'nurse', '', 0, 1, 0)`);
    this.#run(`INSERT INTO protocol (id, name) VALUES ('general', 'Suivi')`);
    this.#run(
      `INSERT INTO protocol_version (id, protocol_id, number, format, definition, definition_hash, state, approved_by,
         approved_at, created_at)
       VALUES ('v1', 'general', 1, 1, ?, 'made-up', 'in-use', 'test', 0, 0)`,
      JSON.stringify(protocol),
    );
    this.#run(`INSERT INTO model (version, kind, used_since) VALUES ('m1', 'rules', 0)`);
  }

  /** `at('2026-03-10 09:30')`: an instant in the unit's zone. */
  at(moment: string): number {
    const [day = '', time = ''] = moment.split(' ');
    return instantOf(day, time, zone);
  }

  stay(
    surgeryDate: string,
    given: {
      readonly state?: string;
      readonly confirmation?: string;
      readonly of?: MadeUpStay;
      readonly name?: string;
      readonly deceasedAt?: number;
    } = {},
  ): MadeUpStay {
    const count = ++this.#count;
    const id = this.#id();
    const number = given.of?.number ?? `+3363998${String(count).padStart(4, '0')}`;
    const patientId = given.of?.patientId ?? this.#id();
    if (!given.of) {
      this.#run(
        `INSERT INTO patient (id, ipp, birth_name, first_name, birth_date, language, deceased_at, created_at, updated_at)
         VALUES (?, ?, ?, 'Camille', '1971-04-12', 'fr', ?, 0, 0)`,
        ...[patientId, `IPP${String(count).padStart(5, '0')}`, given.name ?? `Testeur${count}`],
        given.deceasedAt ?? null,
      );
      this.#run(`INSERT INTO phone (number, state, state_at) VALUES (?, 'verified', 0)`, number);
      this.#run(
        `INSERT INTO patient_phone (patient_id, number, holder, since) VALUES (?, ?, 'patient', 0)`,
        ...[patientId, number],
      );
    }
    this.#run(
      `INSERT INTO stay (id, patient_id, stay_key, surgery_date, state, state_at, confirmation, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, 0, ?, 0, 0)`,
      ...[id, patientId, `NDA${count}`, surgeryDate],
      ...[given.state ?? 'discharged', given.confirmation ?? 'yes'],
    );
    this.#run(
      `INSERT INTO conversation (id, stay_id, protocol_version_id, state, revision, created_at, updated_at)
       VALUES (?, ?, 'v1', '{}', 1, 0, 0)`,
      ...[this.#id(), id],
    );
    return { id, patientId, number };
  }

  text(
    stay: MadeUpStay,
    moment: string,
    state = 'delivered',
    kind = 'question',
    step = 'lendemain',
  ) {
    const at = this.at(moment);
    const left = ['sent', 'delivered', 'failed', 'unknown'].includes(state);
    this.#run(
      `INSERT INTO outbox_message (id, dedupe_key, class, kind, number, text, patient_id, stay_id, step_id,
         author, state, within_hours, repeatable, created_at, due_at, report_within_ms, sent_at, settled_at)
       VALUES (?, ?, 5, ?, ?, 'Texte', ?, ?, ?, ?, ?, 1, 0, ?, ?, 0, ?, ?)`,
      ...[this.#id(), this.#id(), kind, stay.number, stay.patientId, stay.id, step],
      ...[kind === 'nurse' ? nurse : 'automate', state, at, at, left ? at : null, at],
    );
  }

  reply(stay: MadeUpStay, moment: string, given: MadeUpReply = {}): string {
    const id = this.#id();
    const at = this.at(moment);
    const { step = 'lendemain', item = 'pain', outcome = 'satisfactory', unbound = false } = given;
    const isRead = given.reading === 'read';
    this.#run(
      `INSERT INTO inbox_message (id, number, kind, text, complete, written_at, received_at, state,
         patient_id, stay_id, step_id, item_id, reading, read_at, read_by)
       VALUES (?, ?, ?, 'Mots du patient', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[id, stay.number, given.kind ?? 'text', at],
      ...[given.receivedAt ? this.at(given.receivedAt) : at, given.state ?? 'processed'],
      ...[stay.patientId, unbound ? null : stay.id, unbound ? null : step, unbound ? null : item],
      ...[given.reading ?? 'none', isRead ? at : null, isRead ? nurse : null],
    );
    if (outcome !== null) this.analysis(id, at, outcome, given.intents);
    if (given.label) {
      this.#run(
        `INSERT INTO label (reply_id, at, author, outcome) VALUES (?, ?, ?, ?)`,
        ...[id, at, nurse, given.label],
      );
    }
    return id;
  }

  analysis(replyId: string, at: number, outcome: string, intents: readonly string[] = []) {
    this.#run(
      `INSERT INTO analysis (id, reply_id, at, outcome, value, intents, why, red_flags, model_version)
       VALUES (?, ?, ?, ?, 'null', ?, '[]', '[]', 'm1')`,
      ...[this.#id(), replyId, at, outcome, JSON.stringify(intents)],
    );
  }

  answer(stay: MadeUpStay, moment: string, ...items: readonly string[]) {
    for (const item of items) {
      this.#run(
        `INSERT INTO answer (id, stay_id, step_id, item_id, value, outcome, author, written_at, recorded_at)
         VALUES (?, ?, 'lendemain', ?, '0', 'satisfactory', 'automate', ?, ?)`,
        ...[this.#id(), stay.id, item, this.at(moment), this.at(moment)],
      );
    }
  }

  call(
    stay: MadeUpStay,
    moment: string,
    outcome: CallOutcome,
    given: { readonly alertId?: string; readonly unbound?: boolean } = {},
  ) {
    this.#run(
      `INSERT INTO call (id, patient_id, stay_id, alert_id, at, author, outcome) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[this.#id(), stay.patientId, given.unbound ? null : stay.id, given.alertId ?? null],
      ...[this.at(moment), nurse, outcome],
    );
  }

  alert(
    stay: MadeUpStay | null,
    moment: string,
    given: { taken?: string; onCall?: boolean; closed?: string } = {},
  ) {
    const id = this.#id();
    const number = ++this.#count;
    const [takenAt, closedAt] = [given.taken, given.closed].map((m) => (m ? this.at(m) : null));
    this.#run(
      `INSERT INTO alert (id, card_number, patient_id, stay_id, number, level, state, raised_at, level_at,
         closed_by, closed_at, outcome)
       VALUES (?, ?, ?, ?, ?, 'call', ?, ?, ?, ?, ?, ?)`,
      ...[
        id,
        number,
        stay?.patientId ?? null,
        stay?.id ?? null,
        stay ? null : `+336399899${String(number).padStart(2, '0')}`,
      ],
      ...[closedAt ? 'closed' : takenAt ? 'taken' : 'open', this.at(moment), this.at(moment)],
      ...[closedAt ? staffId : null, closedAt, closedAt ? 'advice-given' : null],
    );
    const event = (position: number, at: number, kind: string, author: string, detail: object) =>
      this.#run(
        'INSERT INTO alert_event (alert_id, position, at, kind, author, detail) VALUES (?, ?, ?, ?, ?, ?)',
        ...[id, position, at, kind, author, JSON.stringify(detail)],
      );
    const sentence = 'Douleur 8 (seuil : plus de 7)';
    event(1, this.at(moment), 'alert-raised', 'automate', { sentence, key: 'k', level: 'call' });
    if (takenAt && given.onCall) event(2, takenAt, 'alert-taken-by-on-call', 'automate', {});
    else if (takenAt) event(2, takenAt, 'alert-taken', nurse, { staffId });
    return id;
  }

  #id(): string {
    return this.#store.ids.next<Id<'made-up'>>();
  }

  #run(text: string, ...values: readonly unknown[]) {
    sql<readonly unknown[]>(this.#store.db, text).run(...values);
  }
}
