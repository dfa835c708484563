import type { Author } from '../../../audit/index.ts';
import { receiveReply, scanPart } from '../../../conversations/index.ts';
import { sql } from '../../../db/index.ts';
import { instantOf } from '../../../shared/calendar.ts';
import type { PatientId, ReplyId, StaffId } from '../../../shared/ids.ts';
import { runWork, type Work } from '../../../shared/work.ts';
import { TranscriptUnit } from '../../../testing/transcript-unit.ts';

export interface LabelRig {
  readonly unit: TranscriptUnit;
  readonly patientId: PatientId;
  /** Three people who see the same screen. */
  readonly sophie: Author;
  readonly karim: Author;
  readonly doctor: Author;
  /** The patient texts the unit now; read at once, and merged with nothing. */
  says(text: string): ReplyId;
  by<T>(author: Author, work: (work: Work) => T): T;
  /** Rows of the trail of this kind. */
  trailed(kind: string): number;
  dispose(): void;
}

export const phone = '+33639980011';

/** A unit on the morning after Jeanne's operation, that has just asked her how much it hurts. */
export function openLabelRig(): LabelRig {
  const zone = 'Europe/Paris';
  const unit = new TranscriptUnit(instantOf('2026-03-10', '08:00', zone), { mergeSeconds: 0 });
  const patientId = unit.addPatient({ firstName: 'Jeanne', phone, verified: true });
  unit.addStay(patientId, '2026-03-09', '07:30');
  unit.goTo(instantOf('2026-03-10', '09:30', zone));
  const { db, ids } = unit.store;
  const person = (login: string, name: string, role: string): Author => {
    const staffId = ids.next<StaffId>();
    sql<object>(
      db,
      `INSERT INTO staff (id, login, name, role, password_hash, must_change, active, created_at)
       VALUES (:staffId, :login, :name, :role, '-', 0, 1, 0)`,
    ).run({ staffId, login, name, role });
    return { kind: 'person', staffId, name };
  };
  return {
    unit,
    patientId,
    sophie: { kind: 'person', ...unit.nurse },
    karim: person('karim', 'Karim Benali', 'nurse'),
    doctor: person('mathilde', 'Dr Mathilde Roussel', 'doctor'),
    says: (text) => {
      unit.store.clock.advance(60_000);
      const id = unit.storeReply({ from: phone, text });
      unit.run((work) => {
        const { now } = work;
        scanPart(work, { key: id, number: phone, text, writtenAt: now, receivedAt: now });
        receiveReply(work, id);
      });
      unit.doAllNow();
      return id;
    },
    by: (author, work) => runWork(unit.deps, author, work as (work: Work) => never),
    trailed: (kind) =>
      sql<[string], { count: number }>(
        db,
        'SELECT count(*) AS count FROM trail WHERE kind = ?',
      ).get(kind)?.count ?? 0,
    dispose: () => unit.dispose(),
  };
}
