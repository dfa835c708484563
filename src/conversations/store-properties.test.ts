import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { sql } from '../db/index.ts';
import { setState, stayById } from '../programme/index.ts';
import { instantOf, timeOf } from '../shared/calendar.ts';
import type { PatientId, StayId } from '../shared/ids.ts';
import { TranscriptUnit } from '../testing/transcript-unit.ts';
import { readByNurse, receiveReply, scanPart, stayChanged } from './index.ts';

/** `FC_RUNS=2000 vitest run src/conversations/store-properties.test.ts` looks harder. */
const numRuns = Number(process.env.FC_RUNS ?? 12);
// A look that is asked to be long may take long, on a machine with other work.
vi.setConfig({ testTimeout: Math.max(120_000, numRuns * 10_000) });
const zone = 'Europe/Paris';
const shared = '+33639980020';
const own = '+33639980010';

/** Words of every kind that a patient may write, at the right moment or not. */
const words = [
  ...['oui', 'NON', 'OUI finalement', '2', '5', '8', '37,2', '38,5', 'non', 'merci', 'ok'],
  ...['Léa', 'pour Tom', 'pas Léa'],
  ...['Léa oui', 'Tom 2', 'Léa et Tom vont bien', 'STOP', 'stop ça saigne', 'je saigne beaucoup'],
  ...[
    'ce numéro ne connait personne',
    'vous vous trompez de numéro',
    'gloubi',
    'j’ai mal au ventre',
  ],
  ...['A aimé « un message »', 'Je conduis, réponse automatique', 'puis-je prendre une douche ?'],
  ...['douleur 3, 37,1, pas de saignement, pas de nausées', 'rappelez-moi svp', ''],
];

type Act =
  | { readonly kind: 'time'; readonly minutes: number }
  | { readonly kind: 'says'; readonly from: string; readonly text: string; readonly late: number }
  | { readonly kind: 'list'; readonly stay: number; readonly arrivalTime: string }
  | { readonly kind: 'moves'; readonly stay: number; readonly day: string }
  | {
      readonly kind: 'becomes';
      readonly stay: number;
      readonly state: 'cancelled' | 'hospitalised' | 'deceased' | 'planned';
    }
  | { readonly kind: 'watch' | 'leave' | 'read' };

const stay = fc.integer({ min: 0, max: 3 });
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 1500 })),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('says' as const),
      from: fc.constantFrom(shared, shared, own, '+33639980099'),
      text: fc.constantFrom(...words),
      late: fc.constantFrom(0, 0, 0, 5, 600),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('list' as const),
      stay,
      arrivalTime: fc.constantFrom('07:30', '11:00'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('moves' as const),
      stay,
      day: fc.constantFrom('2026-03-09', '2026-03-10', '2026-03-20'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('becomes' as const),
      stay,
      state: fc.constantFrom(
        'cancelled' as const,
        'hospitalised' as const,
        'deceased' as const,
        'planned' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('watch' as const, 'leave' as const, 'read' as const),
    }),
  },
);

class Ward {
  readonly unit = new TranscriptUnit(instantOf('2026-03-07', '18:00', zone));
  readonly stays: StayId[];
  readonly patients: PatientId[];
  #watches = false;

  constructor() {
    const { unit } = this;
    const child = { birthDate: '2016-01-01', representative: shared, verified: true };
    const lea = unit.addPatient({ firstName: 'Léa', ...child });
    const tom = unit.addPatient({ firstName: 'Tom', ...child });
    const jeanne = unit.addPatient({ firstName: 'Jeanne', phone: own });
    this.patients = [lea, tom, jeanne];
    this.stays = [
      unit.addStay(lea, '2026-03-09', '07:30'),
      unit.addStay(tom, '2026-03-09', '08:30'),
      unit.addStay(jeanne, '2026-03-07', '07:30'),
      unit.addStay(jeanne, '2026-03-09', '10:00'),
    ];
    unit.doAllNow();
  }

  act(act: Act): void {
    const { unit } = this;
    const { db } = unit.store;
    switch (act.kind) {
      case 'time':
        return unit.goTo(unit.now + act.minutes * 60_000);
      case 'says': {
        const { from, text } = act;
        const writtenAt = unit.now - act.late * 60_000;
        const id = unit.storeReply({ from, text, writtenAt });
        unit.run((work) => {
          const key = unit.partKey();
          scanPart(work, { key, number: from, text, writtenAt, receivedAt: unit.now });
          receiveReply(work, id);
        });
        return unit.doAllNow();
      }
      case 'list':
      case 'moves': {
        const id = this.#stay(act.stay);
        unit.changeStay(
          id,
          act.kind === 'list' ? { arrivalTime: act.arrivalTime } : { surgeryDate: act.day },
        );
        unit.run((work) => stayChanged(work, id));
        return unit.doAllNow();
      }
      case 'becomes':
        unit.runAsNurse((work) => {
          const told = setState(work, this.#stay(act.stay), act.state, null);
          for (const id of told.ok ? told.value : []) stayChanged(work, id);
        });
        return unit.doAllNow();
      case 'watch':
        if (!this.#watches) unit.watch();
        this.#watches = true;
        return;
      case 'leave':
        if (this.#watches) unit.leave();
        this.#watches = false;
        return;
      case 'read': {
        const row = sql<[], { id: string; item_id: string | null }>(
          db,
          `SELECT id, item_id FROM inbox_message WHERE reading = 'to-read' ORDER BY received_at, id LIMIT 1`,
        ).get();
        if (!row) return;
        unit.runAsNurse((work) => {
          readByNurse(
            work,
            row.id as Parameters<typeof readByNurse>[1],
            'satisfactory',
            true,
            null,
          );
        });
        return unit.doAllNow();
      }
    }
  }

  #stay(index: number): StayId {
    const id = this.stays[index];
    if (!id) throw new Error('no such stay');
    return id;
  }

  /**
   * Nobody's words are lost: answered, alerted, read or to be read, or known to ask for nothing.
   * Texts that were read together share their fate: the last reading is of them all.
   */
  expectNoReplyLost(): void {
    const rows = sql<[], ReplyTrace>(
      this.unit.store.db,
      `SELECT text, number, reply.state, processed_at AS processedAt, item_id AS item,
         (SELECT outcome FROM analysis WHERE reply_id = reply.id ORDER BY at DESC, id DESC LIMIT 1)
           AS outcome,
         (SELECT max(at) FROM analysis WHERE reply_id = reply.id) AS analysedAt,
         reading <> 'none'
           OR EXISTS (SELECT 1 FROM alert_event WHERE detail LIKE '%' || reply.id || '%'
             OR json_extract(detail, '$.words') = reply.text)
           OR EXISTS (SELECT 1 FROM answer WHERE answer.reply_id = reply.id)
           OR EXISTS (SELECT 1 FROM who_is_meant
             WHERE who_is_meant.reply_id = reply.id AND settled_at IS NULL) AS isSeen
       FROM inbox_message AS reply`,
    ).all();
    const groups = Map.groupBy(rows, (row) => `${row.number} ${row.processedAt}`);
    const lost = [...groups.values()].filter(
      (group) => !group.some((row) => row.isSeen) && !asksNothing(lastRead(group)),
    );
    expect(lost).toEqual([]);
    expect(rows.filter((row) => row.state !== 'processed')).toEqual([]);
  }

  expectNoTextTooMuch(): void {
    const { sent } = this.unit;
    for (const [index, message] of sent.entries()) {
      const { number, text, kind, sentAt, withinHours } = message;
      if (withinHours) {
        const time = timeOf(sentAt ?? 0, zone);
        expect(time >= '08:00' && time < '20:00', `${kind} at ${time}`).toBe(true);
      }
      if (kind === 'answer' || kind === 'emergency') continue;
      const twin = sent
        .slice(0, index)
        .find(
          (other) =>
            other.number === number &&
            other.text === text &&
            (sentAt ?? 0) - (other.sentAt ?? 0) < 30 * 60_000,
        );
      if (twin && !/^ANNULE/.test(text)) {
        const between = sent
          .slice(sent.indexOf(twin), index)
          .some((other) => /^ANNULE/.test(other.text));
        expect(between, `twice: ${text}`).toBe(true);
      }
    }
    for (const number of [shared, own]) {
      const answers = sent.filter(
        (each) =>
          each.number === number &&
          !each.withinHours &&
          each.class > 1 &&
          each.author === 'automate',
      );
      for (const [index, each] of answers.entries()) {
        const fifthBefore = answers[index - 5];
        if (fifthBefore)
          expect(each.createdAt - fifthBefore.createdAt).toBeGreaterThanOrEqual(3_600_000);
      }
    }
  }

  /** « Pour Léa ou pour Tom ? » goes to the shared number alone, and not again within the hour. */
  expectAskedOnceWhoIsMeant(): void {
    const asked = this.unit.sent.filter(({ kind }) => kind === 'who');
    expect(asked.filter(({ number }) => number !== shared)).toEqual([]);
    for (const [index, { createdAt }] of asked.entries()) {
      const before = asked[index - 1];
      if (before) expect(createdAt - before.createdAt).toBeGreaterThanOrEqual(3_600_000);
    }
  }

  /** Of a patient who wants no texts, or is dead: nothing left since but advice and the good-bye. */
  expectNoTextAfterTheEnd(): void {
    const { db } = this.unit.store;
    const ends = sql<[], { patient_id: PatientId; at: number }>(
      db,
      `SELECT patient_id, sms_stopped_at AS at FROM preference WHERE sms_stopped_at IS NOT NULL
       UNION SELECT id, deceased_at FROM patient WHERE deceased_at IS NOT NULL`,
    ).all();
    for (const { patient_id, at } of ends) {
      const after = this.unit.sent.filter(
        (message) => message.patientId === patient_id && (message.sentAt ?? 0) > at,
      );
      expect(after.map(({ kind }) => kind)).toEqual([]);
    }
    for (const id of this.stays) {
      const row = stayById(db, id);
      if (!row || row.state === 'planned') continue;
      const after = this.unit.sent.filter(
        (message) => message.stayId === id && message.createdAt > row.state_at,
      );
      expect(after.map(({ kind }) => kind)).toEqual([]);
    }
  }
}

interface ReplyTrace {
  readonly text: string;
  readonly number: string;
  readonly state: string;
  readonly processedAt: number | null;
  readonly item: string | null;
  readonly outcome: string | null;
  readonly analysedAt: number | null;
  readonly isSeen: number;
}

function lastRead(group: readonly ReplyTrace[]): ReplyTrace {
  return group.reduce((last, row) => ((row.analysedAt ?? 0) > (last.analysedAt ?? 0) ? row : last));
}

function asksNothing({ outcome, item }: ReplyTrace): boolean {
  if (outcome === 'none') return true;
  return outcome === 'satisfactory' && (item === 'closing' || item === 'door');
}

describe('whatever happens on the ward', () => {
  it('H08, H09, H36, H37: loses no reply, sends nothing twice, too often, at night or after the end', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 30 }), (acts) => {
        const ward = new Ward();
        try {
          for (const each of acts) ward.act(each);
          ward.unit.goTo(ward.unit.now + 5 * 60_000);
          ward.expectNoReplyLost();
          ward.expectNoTextTooMuch();
          ward.expectNoTextAfterTheEnd();
          ward.expectAskedOnceWhoIsMeant();
          ward.unit.goTo(ward.unit.now + 16 * 24 * 3_600_000);
          ward.expectNoReplyLost();
          const open = sql<[], object>(
            ward.unit.store.db,
            `SELECT 1 FROM conversation WHERE ended_at IS NULL
             UNION ALL SELECT 1 FROM open_question WHERE closed_at IS NULL
             UNION ALL SELECT 1 FROM who_is_meant WHERE settled_at IS NULL
             UNION ALL SELECT 1 FROM pending_timer WHERE owner_kind = 'conversation'`,
          ).all();
          expect(open).toEqual([]);
        } finally {
          ward.unit.dispose();
        }
      }),
      { numRuns },
    );
  });
});
