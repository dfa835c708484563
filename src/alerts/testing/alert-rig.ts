import type { Author } from '../../audit/index.ts';
import { sql, type WritableDb } from '../../db/index.ts';
import { listOutbox } from '../../outbox/index.ts';
import { dueTimers, nextTimer, takeDueTimer } from '../../scheduler/index.ts';
import type { AlertId, PatientId, ReplyId, StaffId, StayId } from '../../shared/ids.ts';
import { writeSetting } from '../../shared/settings.ts';
import { type Change, runWork, type Work } from '../../shared/work.ts';
import type { FakeClock } from '../../testing/fake-clock.ts';
import { openTestStore } from '../../testing/test-store.ts';
import { fireAlertTimer, fireUnread, type NewReason, raiseAlert } from '../index.ts';

export const onCallNumber = '+33639980090';

const automate: Author = { kind: 'automate' };

export interface TestNurse {
  readonly staffId: StaffId;
  readonly name: string;
  readonly author: Author;
}

export interface AlertRig {
  readonly db: WritableDb;
  readonly clock: FakeClock;
  readonly sophie: TestNurse;
  readonly karim: TestNurse;
  readonly martin: { readonly patientId: PatientId; readonly stayId: StayId };
  readonly petit: { readonly patientId: PatientId; readonly stayId: StayId };
  /** Everything published so far. */
  readonly changes: Change[];
  run<T>(work: (work: Work) => T, by?: TestNurse): T extends PromiseLike<unknown> ? never : T;
  /** Steps to that instant, firing every timer at its own time. */
  goTo(instant: string): void;
  raise(reason?: Partial<NewReason>): AlertId;
  /** Alerts that sounded since the last time this was asked. */
  rang(): AlertId[];
  /** `HH:MM text` in Paris of every text to the on-call phone. */
  onCallTexts(): string[];
  addReply(text: string, patientId?: PatientId): ReplyId;
  dispose(): void;
}

/** A unit with two nurses and two patients of the day before, on a clock that moves when told. */
export function openAlertRig(start: string): AlertRig {
  const store = openTestStore(start);
  const { db, clock, ids } = store;
  const changes: Change[] = [];
  const deps = { db, clock, ids, publish: (made: readonly Change[]) => changes.push(...made) };
  writeSetting(db, clock.now(), 'onCallNumber', onCallNumber);

  const addNurse = (login: string, name: string): TestNurse => {
    const staffId = ids.next<StaffId>();
    sql<object>(
      db,
      `INSERT INTO staff (id, login, name, role, password_hash, must_change, active, created_at)
       VALUES (:staffId, :login, :name, 'nurse', '-', 0, 1, 0)`,
    ).run({ staffId, login, name });
    return { staffId, name, author: { kind: 'person', staffId, name } };
  };

  const addPatient = (ipp: string, birthName: string, firstName: string) => {
    const patientId = ids.next<PatientId>();
    const stayId = ids.next<StayId>();
    sql<object>(
      db,
      `INSERT INTO patient (id, ipp, birth_name, first_name, birth_date, language, created_at, updated_at)
       VALUES (:patientId, :ipp, :birthName, :firstName, '1961-04-02', 'fr', 0, 0)`,
    ).run({ patientId, ipp, birthName, firstName });
    sql<object>(
      db,
      `INSERT INTO stay (id, patient_id, stay_key, surgery_date, procedure_label, surgeon, state,
         state_at, created_at, updated_at)
       VALUES (:stayId, :patientId, :ipp, '2026-03-09', 'Hernie inguinale', 'Dr Lenoir', 'planned',
         0, 0, 0)`,
    ).run({ stayId, patientId, ipp });
    return { patientId, stayId };
  };

  const rig: Omit<AlertRig, 'dispose'> = {
    db,
    clock,
    sophie: addNurse('sophie', 'Sophie Laurent'),
    karim: addNurse('karim', 'Karim Benali'),
    martin: addPatient('1001', 'MARTIN', 'Jeanne'),
    petit: addPatient('1002', 'PETIT', 'Paul'),
    changes,
    run: (work, by) => runWork(deps, by?.author ?? automate, work as (work: Work) => never),
    goTo: (instant) => {
      const until = Date.parse(instant);
      for (;;) {
        const next = nextTimer(db);
        if (!next || next.due_at > until) break;
        clock.set(Math.max(next.due_at, clock.now()));
        for (const timer of dueTimers(db, clock.now(), 50)) {
          rig.run((work) => {
            takeDueTimer(work.db, timer, timer.due_at);
            if (timer.owner_kind === 'alert') {
              fireAlertTimer(work, timer.owner_id as AlertId, timer.name);
            } else fireUnread(work, timer.owner_id as ReplyId);
          });
        }
      }
      clock.set(until);
    },
    raise: (reason = {}) =>
      rig.run((work) =>
        raiseAlert(work, rig.martin, {
          level: 'urgent',
          sentence: 'Signe urgent : saignement',
          key: 'part:1',
          replyId: null,
          words: 'je saigne beaucoup',
          ...reason,
        }),
      ),
    rang: () => {
      const rang = changes.flatMap((change) => (change.kind === 'rang' ? [change.alertId] : []));
      changes.length = 0;
      return rang;
    },
    onCallTexts: () =>
      listOutbox(db)
        .filter((message) => message.kind === 'on-call')
        .sort((a, b) => a.dueAt - b.dueAt)
        .map(({ dueAt, number, text }) => {
          if (number !== onCallNumber) throw new Error('a text left for another number');
          const time = new Date(dueAt).toLocaleTimeString('fr-FR', {
            timeZone: 'Europe/Paris',
            hour: '2-digit',
            minute: '2-digit',
          });
          return `${time} ${text}`;
        }),
    addReply: (text, patientId) => {
      const id = ids.next<ReplyId>();
      sql<object>(
        db,
        `INSERT INTO inbox_message
           (id, number, kind, text, complete, written_at, received_at, state, patient_id, reading)
         VALUES
           (:id, '+33639980001', 'text', :text, 1, :now, :now, 'processed', :patientId, 'to-read')`,
      ).run({ id, text, now: clock.now(), patientId: patientId ?? null });
      return id;
    },
  };
  return { ...rig, dispose: store.dispose };
}
