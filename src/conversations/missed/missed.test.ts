import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../db/index.ts';
import { queueMessage } from '../../outbox/index.ts';
import { libraryProtocols } from '../../protocols/index.ts';
import { instantOf } from '../../shared/calendar.ts';
import type { PatientId, StayId } from '../../shared/ids.ts';
import { readSettings } from '../../shared/settings.ts';
import { TranscriptUnit } from '../../testing/transcript-unit.ts';
import { conversationOfStay, stayChanged } from '../index.ts';
import { decidedMissed, decideMissed, stillTrueOfAll } from './index.ts';
import { type MissedText, openMissed } from './missed-sql.ts';

const zone = 'Europe/Paris';
const at = (day: string, time: string) => instantOf(day, time, zone);
const longFollowUp = libraryProtocols().find(({ id }) => id === 'hernie-inguinale');
const phone = '+33639980011';

let unit: TranscriptUnit;
let patientId: PatientId;
let stayId: StayId;

/** Operated on Friday 20 March; the unit is without power from the 9th to the given instant. */
function powerCutUntil(day: string, time: string): void {
  unit.goTo(at('2026-03-09', '12:00'));
  unit.store.clock.set(at(day, time));
  unit.doAllNow();
}

beforeEach(() => {
  unit = new TranscriptUnit(at('2026-03-09', '08:00'), {}, longFollowUp);
  patientId = unit.addPatient({ firstName: 'Anna', phone, verified: true });
  stayId = unit.addStay(patientId, '2026-03-20', '07:30');
});
afterEach(() => unit.dispose());

const waiting = (): readonly MissedText[] => openMissed(unit.store.db);
const first = (): MissedText => {
  const [missed] = waiting();
  if (!missed) throw new Error('nothing was missed');
  return missed;
};
const looked = () => {
  const { db } = unit.store;
  const work = { db, now: unit.now, settings: readSettings(db) };
  const anyway = stillTrueOfAll(work, waiting()).get(first().id);
  if (!anyway) throw new Error('not looked at');
  return anyway;
};
const decide = (decision: 'send' | 'to-call' | 'not-needed') => {
  let decided: unknown;
  unit.runAsNurse((work) => {
    decided = decideMissed(work, first().id, decision);
  });
  unit.doAllNow();
  return decided;
};
const stepOf = (step: string) => conversationOfStay(unit.store.db, stayId)?.state.steps[step];
const trailOf = (kind: string) =>
  sql<[string], { author: string; payload: string }>(
    unit.store.db,
    'SELECT author, payload FROM trail WHERE kind = ?',
  ).all(kind);

const preferredCall = 'SMS non envoyé à temps : un soignant préfère appeler.';
const reasonsOnCards = () =>
  [...trailOf('alert-raised'), ...trailOf('alert-reason-added')].map(
    ({ payload }) => JSON.parse(payload).sentence,
  );
const setStay = (state: string) => {
  sql<object>(unit.store.db, 'UPDATE stay SET state = :state WHERE id = :stayId').run({
    ...{ state, stayId },
  });
  unit.run((work) => stayChanged(work, stayId));
};

describe('a text that a power cut kept from leaving', () => {
  it('H19: leaves after all by a nurse’s word while the appointment is ahead, with the hour of now', () => {
    powerCutUntil('2026-03-19', '19:45');
    const texts = waiting();
    expect(texts.map(({ step_id }) => step_id)).toEqual([
      'convocation',
      'preparation',
      'documents',
    ]);
    const [convocation] = texts;
    if (!convocation) throw new Error('nothing was missed');
    expect(convocation).toMatchObject({ kind: 'step', message_id: null });
    expect(convocation.text).toContain('7h30');
    unit.changeStay(stayId, { arrivalTime: '08:15' });
    const look = looked();
    expect(look).toMatchObject({ kind: 'yes', until: at('2026-03-20', '08:15') });
    expect(look.kind === 'yes' && look.text).toContain('8h15');
    expect(decide('send')).toEqual({ kind: 'done' });
    expect(unit.sent.at(-1)).toMatchObject({ kind: 'notice', stepId: 'convocation' });
    expect(unit.sent.at(-1)?.text).toContain('8h15');
    expect(stepOf('convocation')).toMatchObject({ kind: 'sent' });
    expect(waiting()).toHaveLength(texts.length - 1);
  });

  it('H19: after the appointment it is a call, and the machine refuses to send it', () => {
    powerCutUntil('2026-03-21', '07:00');
    unit.doAllNow();
    const before = unit.sent.length;
    expect(looked()).toMatchObject({ kind: 'no', because: 'Le rendez-vous est passé.' });
    expect(decide('send')).toMatchObject({ kind: 'not-true' });
    expect(unit.sent).toHaveLength(before);
    expect(first().decided_at).toBeNull();
  });

  it('H19: a questionnaire that was missed is asked late, and listens', () => {
    powerCutUntil('2026-03-24', '10:00');
    const missed = waiting().find(({ step_id }) => step_id === 'lendemain');
    if (!missed) throw new Error('the next day was not missed');
    unit.runAsNurse((work) => {
      expect(decideMissed(work, missed.id, 'send')).toEqual({ kind: 'done' });
    });
    unit.doAllNow();
    expect(stepOf('lendemain')).toMatchObject({ kind: 'asking' });
    expect(unit.sent.at(-1)).toMatchObject({ kind: 'question', stepId: 'lendemain' });
    const [decided] = decidedMissed(unit.store.db, 0);
    expect(decided).toMatchObject({ decision: 'sent', decided_at: unit.now });
    expect(decided?.decided_by).toContain('Sophie Laurent');
    const [row] = trailOf('missed-decided');
    expect(row?.author).toContain('Sophie Laurent');
    expect(JSON.parse(row?.payload ?? '')).toMatchObject({ step: 'lendemain', decision: 'sent' });
  });

  it('goes to the call list, or leaves it, as a nurse decides', () => {
    powerCutUntil('2026-03-24', '10:00');
    const [one] = waiting().filter(({ step_id }) => step_id === 'lendemain');
    if (!one) throw new Error('the next day was not missed');
    unit.runAsNurse((work) => decideMissed(work, one.id, 'to-call'));
    expect(stepOf('lendemain')).toMatchObject({
      kind: 'to-call',
      reason: 'SMS non envoyé à temps : un soignant préfère appeler.',
    });
    for (const { id, step_id } of waiting()) {
      unit.runAsNurse((work) => decideMissed(work, id, 'not-needed'));
      expect(stepOf(step_id ?? '')).toMatchObject({ kind: 'skipped' });
    }
    expect(waiting()).toEqual([]);
  });

  const aWeekAfterTheEnd = () => {
    powerCutUntil('2026-05-30', '10:00');
    expect(conversationOfStay(unit.store.db, stayId)?.endedAt).not.toBeNull();
    const missed = waiting().find(({ step_id }) => step_id === 'lendemain');
    if (!missed) throw new Error('the next day was not missed');
    return missed.id;
  };

  it('H19: after the follow-up is over, what nobody needs is said on its step', () => {
    const id = aWeekAfterTheEnd();
    expect(stepOf('lendemain')).toMatchObject({ kind: 'to-call' });
    unit.runAsNurse((work) => {
      expect(decideMissed(work, id, 'send')).toMatchObject({ kind: 'not-true' });
      expect(decideMissed(work, id, 'not-needed')).toEqual({ kind: 'done' });
    });
    expect(stepOf('lendemain')).toMatchObject({
      kind: 'skipped',
      reason: 'SMS non envoyé à temps : inutile, selon un soignant.',
    });
    const steps = trailOf('step-skipped').map(({ author, payload }) => [author, payload]);
    expect(steps.at(-1)?.[0]).toContain('Sophie Laurent');
    expect(steps.at(-1)?.[1]).toContain('lendemain');
  });

  it('H19: after the follow-up is over, a call is asked for on a card, and said on its step', () => {
    const id = aWeekAfterTheEnd();
    unit.runAsNurse((work) => {
      expect(decideMissed(work, id, 'to-call')).toEqual({ kind: 'done' });
    });
    expect(stepOf('lendemain')).toMatchObject({ kind: 'to-call', reason: preferredCall });
    expect(reasonsOnCards()).toContain(preferredCall);
  });

  it('H19: of a stay that was cancelled since, a call is asked for on a card; its step stays over', () => {
    powerCutUntil('2026-03-19', '19:45');
    setStay('cancelled');
    expect(decide('to-call')).toEqual({ kind: 'done' });
    expect(stepOf('convocation')).toMatchObject({ kind: 'skipped', reason: 'Séjour annulé.' });
    expect(reasonsOnCards()).toContain(preferredCall);
  });

  it('H23: nobody is asked to phone somebody who died; the line can be left', () => {
    powerCutUntil('2026-03-19', '19:45');
    sql<object>(unit.store.db, 'UPDATE patient SET deceased_at = 1').run({});
    unit.run((work) => stayChanged(work, stayId));
    expect(decide('to-call')).toEqual({ kind: 'not-true', because: 'Patient décédé.' });
    expect(first().decided_at).toBeNull();
    expect(decide('not-needed')).toEqual({ kind: 'done' });
  });

  it('H19: what the follow-up would refuse on the way is refused, and not written down as sent', () => {
    powerCutUntil('2026-03-19', '19:45');
    // Somebody else on the telephone, which nobody has verified: texts cannot tell them apart.
    const other = unit.addPatient({ firstName: 'Tom', phone });
    unit.addStay(other, '2026-03-27', '07:30');
    sql<object>(unit.store.db, `UPDATE phone SET state = 'unverified'`).run({});
    unit.doAllNow();
    const before = unit.sent.length;
    const because = 'Téléphone partagé et non vérifié : vérifier le numéro par téléphone.';
    expect(looked()).toEqual({ kind: 'no', because });
    expect(decide('send')).toEqual({ kind: 'not-true', because });
    expect(first().decided_at).toBeNull();
    expect(trailOf('missed-decided')).toEqual([]);
    expect(unit.sent).toHaveLength(before);
  });

  it('is decided once: a colleague who comes second changes nothing', () => {
    powerCutUntil('2026-03-24', '10:00');
    const { id } = first();
    unit.runAsNurse((work) => {
      expect(decideMissed(work, id, 'not-needed')).toEqual({ kind: 'done' });
      expect(decideMissed(work, id, 'to-call')).toEqual({ kind: 'gone' });
    });
    expect(trailOf('missed-decided')).toHaveLength(1);
  });
});

describe('a text that expired in the outbox', () => {
  const queue = (kind: string, text: string, known = true) =>
    unit.run((work) => {
      queueMessage(work.db, work, {
        ...{ dedupeKey: text, class: 3, kind, number: phone, text, author: 'automate' },
        ...(known ? { patientId, stayId } : {}),
        ...{ dueAt: work.now, validUntil: work.now + 3_600_000, withinHours: false },
        ...{ repeatable: false, reportWithinMs: 3_600_000 },
      });
    });
  const expire = () => {
    unit.store.clock.set(unit.now + 2 * 3_600_000);
    unit.doAllNow();
  };

  it('H19: is on the same sheet, once, with its reason', () => {
    queue('nurse', 'Merci d’apporter vos radios.');
    expire();
    expect(waiting()).toMatchObject([
      {
        ...{ patient_id: patientId, stay_id: stayId, kind: 'nurse', number: phone },
        ...{ text: 'Merci d’apporter vos radios.', reason: 'Trop tard pour être utile.' },
      },
    ]);
  });

  it('leaves again as the nurse’s own, under her name', () => {
    queue('nurse', 'Merci d’apporter vos radios.');
    expire();
    expect(decide('send')).toEqual({ kind: 'done' });
    expect(unit.sent.at(-1)).toMatchObject({ kind: 'nurse', text: 'Merci d’apporter vos radios.' });
    expect(unit.sent.at(-1)?.author).toContain('Sophie Laurent');
  });

  it.each(['emergency', 'closed-notice', 'offer'])(
    'never leaves again as %s: it answered words of then',
    (kind) => {
      queue(kind, 'Appelez le 15.');
      expire();
      const before = unit.sent.length;
      expect(decide('send')).toMatchObject({ kind: 'not-true' });
      expect(unit.sent).toHaveLength(before);
    },
  );

  it('raises a card where no follow-up knows the patient to call', () => {
    queue('nurse', 'Sans dossier.', false);
    expire();
    expect(decide('to-call')).toEqual({ kind: 'done' });
    expect(trailOf('alert-raised')).toHaveLength(1);
  });

  it.each(['on-call', 'loop-test'])(
    'is none of ours to patients: %s stays off the sheet',
    (kind) => {
      queue(kind, 'Essai.', false);
      expire();
      expect(waiting()).toEqual([]);
    },
  );

  /** Queued for the morning; the power goes, and comes back after what the protocol allows. */
  const changeThatExpired = (): MissedText => {
    unit.goTo(at('2026-03-15', '20:30'));
    unit.changeStay(stayId, { arrivalTime: '11:00' });
    unit.run((work) => stayChanged(work, stayId));
    unit.doAllNow();
    unit.run((work) => {
      sql<[number]>(
        work.db,
        `UPDATE outbox_message SET valid_until = ? WHERE kind = 'correction'`,
      ).run(work.now + 60_000);
    });
    unit.store.clock.set(at('2026-03-16', '09:00'));
    unit.doAllNow();
    const correction = waiting().find(({ kind }) => kind === 'correction');
    if (!correction) throw new Error('the correction did not expire');
    return correction;
  };

  it('H21: a change of hour that expired is told anew, with the appointment of now', () => {
    const correction = changeThatExpired();
    unit.runAsNurse((work) => {
      expect(decideMissed(work, correction.id, 'send')).toEqual({ kind: 'done' });
    });
    unit.doAllNow();
    expect(unit.sent.at(-1)).toMatchObject({ kind: 'correction', stepId: 'confirmation' });
    expect(unit.sent.at(-1)?.text).toContain('11h');
  });

  it.each(['to-call', 'not-needed'] as const)(
    'H21: a change that is told otherwise (%s) does not take the question of the eve away',
    (decision) => {
      const correction = changeThatExpired();
      expect(stepOf('confirmation')).toMatchObject({ kind: 'planned' });
      unit.runAsNurse((work) => {
        expect(decideMissed(work, correction.id, decision)).toEqual({ kind: 'done' });
      });
      expect(stepOf('confirmation')).toMatchObject({ kind: 'planned' });
      expect(reasonsOnCards().includes(preferredCall)).toBe(decision === 'to-call');
    },
  );
});
