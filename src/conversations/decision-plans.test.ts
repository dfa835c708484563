import { afterEach, beforeEach, expect, it } from 'vitest';
import { TranscriptUnit } from '../testing/transcript-unit.ts';
import { receiveReply } from './index.ts';

/** Tables that grow with every stay and text. The outbox has its own test; of the trail the last row is read. */
const growing =
  /^SCAN (?:conversation|open_question|answer|analysis|inbox_message|inbox_part|timer|stay|patient|patient_phone|missed_text|who_is_meant|alert)\b/;

interface Handle {
  prepare(text: string): { all(...given: unknown[]): { detail: string }[] };
}

let unit: TranscriptUnit;
beforeEach(() => {
  unit = new TranscriptUnit(Date.parse('2026-03-02T08:00:00Z'));
});
afterEach(() => unit.dispose());

it('finds every row of a follow-up by an index, however many stays there are', () => {
  const handle = unit.store.db as unknown as Handle;
  const prepare = handle.prepare.bind(handle);
  const texts = new Set<string>();
  handle.prepare = (text) => {
    texts.add(text);
    return prepare(text);
  };
  const phone = '+33639980001';
  const patient = unit.addPatient({ firstName: 'Léa', phone, verified: true });
  unit.addStay(patient, '2026-03-09', '07:30');
  const says = (text: string) => {
    const id = unit.storeReply({ from: phone, text });
    unit.run((work) => receiveReply(work, id));
  };
  unit.goTo(Date.parse('2026-03-06T10:00:00Z'));
  says('OUI');
  unit.goTo(Date.parse('2026-03-10T08:30:00Z'));
  says('9');
  unit.goTo(Date.parse('2026-04-20T08:00:00Z'));
  const read = [...texts].filter((text) => /^\s*(?:SELECT|WITH|UPDATE|DELETE)/.test(text));
  expect(read.length).toBeGreaterThan(40);
  const scans = read.flatMap((text) => {
    const names = Array.from(text.matchAll(/[:@](\w+)/g), ([, name = '']) => [name, 0]);
    const places = Array.from(text.matchAll(/\?/g), () => 0);
    const given = names.length > 0 ? [Object.fromEntries(names)] : places;
    return prepare(`EXPLAIN QUERY PLAN ${text}`)
      .all(...given)
      .filter(({ detail }) => growing.test(detail) && !/ USING (?:COVERING )?INDEX/.test(detail))
      .map(({ detail }) => `${detail}: ${text}`);
  });
  expect(scans).toEqual([]);
});
