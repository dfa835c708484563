import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiveReply, scanPart } from '../../conversations/index.ts';
import { patientById } from '../../patients/index.ts';
import { setThreshold } from '../../personal/index.ts';
import { generalProtocol } from '../../protocols/index.ts';
import { instantOf } from '../../shared/calendar.ts';
import type { PatientId } from '../../shared/ids.ts';
import { readSettings } from '../../shared/settings.ts';
import { TranscriptUnit } from '../../testing/transcript-unit.ts';
import { patientView } from './patient.ts';

const number = '+33639980031';

let unit: TranscriptUnit;
beforeEach(() => {
  unit = new TranscriptUnit(instantOf('2026-03-11', '10:00', 'Europe/Paris'));
  unit.watch();
});
afterEach(() => unit.dispose());

const record = (id: PatientId) => {
  const { db } = unit.store;
  const patient = patientById(db, id);
  if (!patient) throw new Error('nobody');
  return patientView(db, readSettings(db), unit.now, patient);
};
const sentTo = (id: PatientId) =>
  record(id).bubbles.flatMap(({ direction, kind }) => (direction === 'out' ? [kind] : []));
const says = (text: string) => {
  const part = { key: unit.partKey(), number, text, writtenAt: unit.now, receivedAt: unit.now };
  unit.run((work) => scanPart(work, part));
  unit.goTo(unit.now + 2 * 60_000);
};

describe('H01: the advice to call 15', () => {
  it('is in the record of whom it was given to, with its hour', () => {
    const jeanne = unit.addPatient({ firstName: 'Jeanne', phone: number, verified: true });
    says('je respire mal');
    expect(sentTo(jeanne)).toEqual(['emergency']);
    const [event] = record(jeanne).timeline.filter(({ sentence }) => sentence.includes('15'));
    expect(event?.sentence).toContain("Conseil d'appeler le 15 envoyé");
  });

  it('H09: is in the record of both whom a telephone is shared by, and of nobody else', () => {
    const lea = unit.addPatient({ firstName: 'Léa', phone: number, verified: true });
    const tom = unit.addPatient({ firstName: 'Tom', phone: number, verified: true });
    const ana = unit.addPatient({ firstName: 'Ana', phone: '+33639980032', verified: true });
    says('je respire mal');
    expect([lea, tom, ana].map(sentTo)).toEqual([['emergency'], ['emergency'], []]);
  });
});

describe('H04: a value between the two thresholds', () => {
  it('is advised in the record, not satisfactory, by this stay’s own thresholds where it has some', () => {
    const jeanne = unit.addPatient({ firstName: 'Jeanne', phone: number, verified: true });
    const stayId = unit.addStay(jeanne, '2026-03-10', '07:30');
    unit.doAllNow();
    const protocol = generalProtocol;
    const own = { stepId: 'lendemain', itemId: 'pain', adviceOver: 2, alertOver: 5 };
    unit.run((work) => {
      setThreshold(work, stayId, protocol, false, { ...own, reason: null, until: null });
    });
    const replies = ['3', '37,2'];
    for (const text of replies) {
      const id = unit.storeReply({ from: number, text });
      unit.run((work) => receiveReply(work, id));
      unit.goTo(unit.now + 2 * 60_000);
    }
    expect(
      record(jeanne).answers.map(({ item, value, isAdvised }) => [item, value, isAdvised]),
    ).toEqual([
      ['Douleur', '3', true],
      ['Température', '37,2', false],
    ]);
  });
});
