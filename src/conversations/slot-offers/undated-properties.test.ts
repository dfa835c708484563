import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sql } from '../../db/index.ts';
import { smsStopOf } from '../../patients/index.ts';
import {
  addToWaitingList,
  clearForShortNotice,
  type WaitingId,
  withdrawShortNotice,
} from '../../programme/index.ts';
import { instantOf } from '../../shared/calendar.ts';
import type { PatientId, StayId } from '../../shared/ids.ts';
import type { Work } from '../../shared/work.ts';
import { TranscriptUnit } from '../../testing/transcript-unit.ts';
import {
  giveByPhone,
  hearByPhone,
  leaveWaitingList,
  receiveReply,
  releaseAndOffer,
  settleOffer,
} from '../index.ts';

const numRuns = Number(process.env.FC_RUNS ?? 15);
const shared = '+33639980031';
const numbers = [shared, shared, '+33639980033'];

type Act =
  | { readonly kind: 'says'; readonly from: string; readonly text: string }
  | { readonly kind: 'time'; readonly minutes: number }
  | {
      readonly kind: 'clear' | 'withdraw' | 'offer' | 'by-phone' | 'leave';
      readonly who: number;
      readonly slot: number;
    }
  | { readonly kind: 'settle'; readonly which: number; readonly given: boolean };

const index = fc.nat({ max: 5 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('says' as const),
      from: fc.constantFrom(...numbers),
      text: fc.constantFrom('oui', 'OUI', 'NON', 'OUI Rose', 'Paul', 'peut-être', 'STOP', 'merci'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('time' as const), minutes: fc.nat({ max: 900 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        ...(['clear', 'offer', 'offer', 'withdraw', 'by-phone', 'leave'] as const),
      ),
      who: index,
      slot: index,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      which: index,
      given: fc.boolean(),
    }),
  },
);

/** Two freed places, and three who wait without a date, two of them on one verified telephone. */
class Ward {
  readonly unit = new TranscriptUnit(instantOf('2026-03-06', '09:00', 'Europe/Paris'));
  readonly slots: StayId[];
  readonly waiting: WaitingId[];

  constructor() {
    const { unit } = this;
    unit.watch();
    this.slots = ['2026-03-10', '2026-03-11'].map((day, at) =>
      unit.addStay(unit.addPatient({ firstName: 'Luc', phone: `+3363998004${at}` }), day, '07:30'),
    );
    unit.doAllNow();
    for (const slot of this.slots) this.do((work) => hearByPhone(work, slot, false, null));
    this.waiting = ['Paul', 'Rose', 'Léon'].map((firstName, at) => {
      const number = numbers[at] ?? shared;
      let id: WaitingId | null = null;
      this.do((work) => {
        const added = addToWaitingList(
          work,
          {
            ...{ ipp: firstName, birthName: 'DURAND', usedName: null, firstName, sex: null },
            ...{ birthDate: '1970-05-02', language: 'fr', landline: null, refusesSms: false },
            phones: [{ number, holder: 'patient', holderName: null }],
          },
          {
            ...{ surgeon: 'Dr Lenoir', procedure_label: 'Hernie inguinale', ccam: null },
            ...{ side: null, anaesthesia: null, notice_hours: 12, available_from: null },
            ...{ until: '2026-06-30', remarks: null },
          },
        );
        if (added.ok) id = added.value;
      });
      if (id === null) throw new Error('not on the list');
      return id;
    });
    this.do((work) => sql(work.db, `UPDATE phone SET state = 'verified'`).run());
  }

  do(work: (work: Work) => unknown): void {
    this.unit.runAsNurse((inside) => void work(inside));
    this.unit.doAllNow();
  }

  act(act: Act): void {
    const { unit } = this;
    switch (act.kind) {
      case 'says': {
        const id = unit.storeReply({ from: act.from, text: act.text });
        unit.run((work) => receiveReply(work, id));
        return unit.goTo(unit.now + 60_000);
      }
      case 'time':
        return unit.goTo(unit.now + act.minutes * 60_000);
      case 'settle': {
        const offers = sql<[], { id: never }>(unit.store.db, 'SELECT id FROM slot_offer').all();
        const offer = offers[act.which % Math.max(1, offers.length)];
        if (offer) this.do((work) => settleOffer(work, offer.id, act.given));
        return;
      }
      default: {
        const waitingId = this.waiting[act.who % 3] as WaitingId;
        const slot = this.slots[act.slot % 2] as StayId;
        this.do((work) => {
          if (act.kind === 'withdraw') return withdrawShortNotice(work, { waitingId });
          if (act.kind === 'leave') return leaveWaitingList(work, waitingId, 'other', 'essai');
          if (act.kind === 'by-phone') return giveByPhone(work, slot, waitingId);
          if (act.kind === 'offer') return releaseAndOffer(work, slot, [waitingId]);
          return clearForShortNotice(work, { waitingId }, unit.nurse.staffId, {
            ...{ noticeHours: 12, anyProcedure: false, validUntil: '2026-06-30', note: null },
          });
        });
      }
    }
  }

  rows<T>(text: string): readonly T[] {
    return sql<[], T>(this.unit.store.db, text).all();
  }
}

it('H26: whatever is said and pressed, one at most holds a place, each entry has its one end, and no reply is lost', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 25 }), (acts) => {
      const ward = new Ward();
      try {
        for (const each of acts) ward.act(each);
        ward.unit.goTo(ward.unit.now + 20 * 60_000);
        // A place given is one stay on its day, made of the entry that had it; no other stay was made.
        const made = ward.rows<{ id: string }>(
          `SELECT stay.id FROM stay JOIN waiting_patient AS entry ON entry.stay_id = stay.id
           JOIN slot_offer AS offer ON offer.stay_id = stay.id AND offer.waiting_id = entry.id
           WHERE entry.state = 'given' AND offer.state = 'given'
             AND stay.surgery_date = offer.surgery_date AND stay.planned_at IS NOT NULL`,
        );
        const given = ward.rows(`SELECT 1 FROM waiting_patient WHERE state = 'given'`);
        expect(made).toHaveLength(given.length);
        expect(ward.rows('SELECT 1 FROM stay')).toHaveLength(2 + made.length);
        // Who left the list is asked nothing more.
        expect(
          ward.rows(
            `SELECT 1 FROM slot_offer AS offer JOIN waiting_patient AS entry ON entry.id = waiting_id
             WHERE offer.state IN ('sent', 'held') AND entry.state <> 'waiting'`,
          ),
        ).toEqual([]);
        // Every reply was answered as an offer, ended texts, said thanks, or waits for a nurse.
        const open = ward.rows(
          `SELECT 1 FROM inbox_message AS reply WHERE processed_at IS NULL OR (reading = 'none'
             AND step_id IS NULL AND text NOT IN ('STOP', 'merci') AND NOT EXISTS
               (SELECT 1 FROM who_is_meant WHERE reply_id = reply.id OR number = reply.number))`,
        );
        expect(open).toEqual([]);
        for (const { id, number } of ward.rows<{ id: PatientId; number: string }>(
          'SELECT patient_id AS id, number FROM patient_phone',
        )) {
          const stop = smsStopOf(ward.unit.store.db, id);
          const after = ward.unit.sent.filter(
            (text) =>
              text.kind === 'offer' &&
              text.number === number &&
              text.patientId === id &&
              stop !== null &&
              (text.sentAt ?? 0) > stop.at,
          );
          expect(after).toEqual([]);
        }
      } finally {
        ward.unit.dispose();
      }
    }),
    { numRuns },
  );
});
