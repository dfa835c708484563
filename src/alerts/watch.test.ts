import { afterEach, describe, expect, it } from 'vitest';
import { sql } from '../db/index.ts';
import { readSettings } from '../shared/settings.ts';
import {
  cardsOf,
  closedSince,
  endWatches,
  expectReading,
  isWatched,
  listTechnical,
  readingDone,
  startWatch,
  stopWatch,
  unreadAlertAt,
  watchedMs,
  watchView,
} from './index.ts';
import { type AlertRig, openAlertRig, type TestNurse } from './testing/alert-rig.ts';

const at = (time: string) => `2026-03-10T${time}:00Z`;
const ms = (time: string) => Date.parse(at(time));

let rig: AlertRig;
afterEach(() => rig.dispose());

const start = (nurse: TestNurse) => rig.run((work) => startWatch(work, nurse, true), nurse);
const stop = (nurse: TestNurse) => rig.run((work) => stopWatch(work, nurse), nurse);
const receive = (text: string) => {
  const replyId = rig.addReply(text, rig.martin.patientId);
  rig.run((work) => expectReading(work, replyId));
  return replyId;
};
const standing = () => cardsOf(rig.db, { includeClosed: false });

describe('a watch', () => {
  it('is somebody by name, and says when the unit opens next without one', () => {
    rig = openAlertRig('2026-03-13T20:00:00Z');
    const view = () => watchView(rig.db, readSettings(rig.db), rig.clock.now());
    expect(view()).toMatchObject({ watchers: [], opensAt: Date.parse('2026-03-16T06:30:00Z') });
    start(rig.sophie);
    start(rig.sophie);
    expect(isWatched(rig.db)).toBe(true);
    expect(view()).toMatchObject({
      watchers: [{ name: 'Sophie Laurent', since: rig.clock.now() }],
      opensAt: null,
    });
  });

  it('H02: one closed period has one beginning, until somebody watches again', () => {
    rig = openAlertRig(at('09:00'));
    expect(closedSince(rig.db)).toBe(0);
    start(rig.sophie);
    expect(closedSince(rig.db)).toBeNull();
    rig.goTo(at('18:00'));
    stop(rig.sophie);
    rig.goTo(at('22:00'));
    expect(closedSince(rig.db)).toBe(ms('18:00'));
    start(rig.karim);
    rig.goTo(at('22:30'));
    stop(rig.karim);
    expect(closedSince(rig.db)).toBe(ms('22:30'));
  });

  it('counts watched time once, however many watch', () => {
    rig = openAlertRig(at('09:00'));
    start(rig.sophie);
    rig.goTo(at('09:10'));
    start(rig.karim);
    rig.goTo(at('09:20'));
    stop(rig.sophie);
    rig.goTo(at('09:30'));
    stop(rig.karim);
    rig.goTo(at('10:00'));
    start(rig.sophie);
    rig.goTo(at('10:05'));
    expect(watchedMs(rig.db, ms('09:00'), ms('10:05'))).toBe(35 * 60_000);
    expect(watchedMs(rig.db, ms('09:15'), ms('09:25'))).toBe(10 * 60_000);
    expect(watchedMs(rig.db, ms('09:40'), ms('09:50'))).toBe(0);
  });

  it('ends with the unit, when it was last known to run', () => {
    rig = openAlertRig(at('09:00'));
    start(rig.sophie);
    rig.clock.set(at('20:00'));
    rig.run((work) => endWatches(work, 'unit-stopped', ms('17:00')));
    expect(isWatched(rig.db)).toBe(false);
    expect(closedSince(rig.db)).toBe(ms('17:00'));
  });

  it('H50: a sound that was not heard stays on the screen until one is', () => {
    rig = openAlertRig(at('09:00'));
    rig.run((work) => startWatch(work, rig.sophie, false), rig.sophie);
    expect(listTechnical(rig.db)).toMatchObject([
      { code: 'sound-not-heard', raisedAt: ms('09:00') },
    ]);
    start(rig.sophie);
    expect(listTechnical(rig.db)).toEqual([]);
  });
});

describe('an unread reply', () => {
  it('H05: « c’est la mer rouge » at 10:00 is an alert at 10:30', () => {
    rig = openAlertRig(at('10:00'));
    start(rig.sophie);
    const replyId = receive('c’est la mer rouge');
    expect(unreadAlertAt(rig.db, replyId)).toBe(ms('10:30'));
    rig.goTo(at('10:29'));
    expect(standing()).toEqual([]);
    rig.goTo(at('10:30'));
    expect(standing()).toMatchObject([
      {
        level: 'read',
        reasons: [
          { sentence: 'Réponse non lue depuis 30 min', words: 'c’est la mer rouge', replyId },
        ],
      },
    ]);
  });

  it('H05: waits for watched time: 10 minutes before the night, 20 in the morning', () => {
    rig = openAlertRig(at('17:50'));
    start(rig.sophie);
    const replyId = receive('c’est la mer rouge');
    rig.goTo(at('18:00'));
    stop(rig.sophie);
    rig.goTo('2026-03-11T06:30:00Z');
    expect(standing()).toEqual([]);
    expect(unreadAlertAt(rig.db, replyId)).toBeNull();
    start(rig.karim);
    rig.goTo('2026-03-11T06:49:00Z');
    expect(standing()).toEqual([]);
    rig.goTo('2026-03-11T06:50:00Z');
    expect(standing()).toMatchObject([{ level: 'read' }]);
  });

  it('H05: received while nobody watches, it has its whole time from the first watch', () => {
    rig = openAlertRig(at('22:00'));
    receive('ça coule rouge');
    rig.goTo('2026-03-11T06:30:00Z');
    start(rig.karim);
    rig.goTo('2026-03-11T06:59:00Z');
    expect(standing()).toEqual([]);
    rig.goTo('2026-03-11T07:00:00Z');
    expect(standing()).toMatchObject([{ level: 'read' }]);
  });

  it('once read is no alert, and closes the card that only asked to read it', () => {
    rig = openAlertRig(at('10:00'));
    start(rig.sophie);
    const first = receive('c’est la mer rouge');
    const second = receive('c’est jaune');
    const read = (replyId: string) =>
      rig.run((work) => {
        sql<[string]>(work.db, `UPDATE inbox_message SET reading = 'read' WHERE id = ?`).run(
          replyId,
        );
        readingDone(work, replyId as typeof first);
      }, rig.sophie);
    rig.goTo(at('10:30'));
    read(first);
    expect(standing()).toMatchObject([{ state: 'open' }]);
    read(second);
    expect(standing()).toEqual([]);
    expect(cardsOf(rig.db, { includeClosed: true })).toMatchObject([
      { closedBy: 'Sophie Laurent', outcome: 'other', note: 'Réponse lue' },
    ]);

    const third = receive('c’est vert');
    read(third);
    rig.goTo(at('12:00'));
    expect(standing()).toEqual([]);
  });
});
