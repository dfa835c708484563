import { afterEach, beforeEach, expect, it } from 'vitest';
import { plansOf } from '../testing/query-plans.ts';
import { TranscriptUnit } from '../testing/transcript-unit.ts';
import { receiveReply } from './index.ts';

/** Tables that grow with every stay and text. The outbox has its own test; of the trail the last row is read. */
const growing =
  /^SCAN (?:conversation|open_question|answer|analysis|inbox_message|inbox_part|timer|stay|patient|patient_phone|missed_text|who_is_meant|alert|slot_offer|waiting)\b/;

let unit: TranscriptUnit;
beforeEach(() => {
  unit = new TranscriptUnit(Date.parse('2026-03-02T08:00:00Z'));
});
afterEach(() => unit.dispose());

it('finds every row of a follow-up by an index, however many stays there are', () => {
  const phone = '+33639980001';
  const patient = unit.addPatient({ firstName: 'Léa', phone, verified: true });
  unit.addStay(patient, '2026-03-09', '07:30');
  const says = (text: string) => {
    const id = unit.storeReply({ from: phone, text });
    unit.run((work) => receiveReply(work, id));
  };
  const plans = plansOf(unit.store.db, () => {
    unit.goTo(Date.parse('2026-03-06T10:00:00Z'));
    says('OUI');
    unit.goTo(Date.parse('2026-03-10T08:30:00Z'));
    says('9');
    unit.goTo(Date.parse('2026-04-20T08:00:00Z'));
  });
  expect(plans.length).toBeGreaterThan(40);
  const scans = plans.flatMap(({ text, details }) =>
    details
      .filter((detail) => growing.test(detail) && !/ USING (?:COVERING )?INDEX/.test(detail))
      .map((detail) => `${detail}: ${text}`),
  );
  expect(scans).toEqual([]);
});
