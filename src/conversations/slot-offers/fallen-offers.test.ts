import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trailOfPatient } from '../../audit/index.ts';
import { sql } from '../../db/index.ts';
import { setPatientNumber } from '../../patients/index.ts';
import {
  addToWaitingList,
  clearForShortNotice,
  freedSlotOf,
  offersTo,
  type StayState,
  setState,
  stayById,
  withdrawShortNotice,
} from '../../programme/index.ts';
import { dueTimers } from '../../scheduler/index.ts';
import { instantOf } from '../../shared/calendar.ts';
import type { PatientId, StayId } from '../../shared/ids.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Work } from '../../shared/work.ts';
import { TranscriptUnit } from '../../testing/transcript-unit.ts';
import {
  closeFallenOffers,
  draftsFor,
  giveByPhone,
  hearByPhone,
  leaveWaitingList,
  receiveReply,
  releaseAndOffer,
  settleOffer,
  stayChanged,
} from '../index.ts';

const at = (day: string, time: string) => instantOf(day, time, 'Europe/Paris');
const leon = '+33639980021';
const odile = '+33639980022';

let unit: TranscriptUnit;
/** Jeanne’s place of the 10th is offered to Léon; Odile is the next whom it may be offered to. */
let place: StayId;
let stays: { leon: StayId; odile: StayId };
let people: { leon: PatientId; odile: PatientId };

beforeEach(() => {
  unit = new TranscriptUnit(at('2026-03-06', '09:00'));
  unit.watch();
  const jeanne = unit.addPatient({ firstName: 'Jeanne', phone: '+33639980020', verified: true });
  place = unit.addStay(jeanne, '2026-03-10', '07:30');
  people = {
    leon: unit.addPatient({ firstName: 'Léon', phone: leon, verified: true }),
    odile: unit.addPatient({ firstName: 'Odile', phone: odile, verified: true }),
  };
  stays = {
    leon: unit.addStay(people.leon, '2026-03-26', '08:00'),
    odile: unit.addStay(people.odile, '2026-03-24', '08:00'),
  };
  unit.doAllNow();
  for (const stayId of [stays.leon, stays.odile]) clear(stayId);
  act((work) => hearByPhone(work, place, false, null));
  act((work) => releaseAndOffer(work, place, [stays.leon]));
});
afterEach(() => unit.dispose());

const act = <T>(work: (work: Work) => T): T => unit.act(work);
const clear = (stayId: StayId) =>
  act((work) =>
    clearForShortNotice(work, { stayId }, unit.nurse.staffId, {
      ...{ noticeHours: 24, anyProcedure: false, validUntil: '2026-03-31', note: null },
    }),
  );
const become = (stayId: StayId, state: StayState) =>
  act((work) => {
    const changed = setState(work, stayId, state, null);
    if (changed.ok) for (const id of changed.value) stayChanged(work, id);
  });
const withdraw = (stayId: StayId) =>
  act((work) => {
    withdrawShortNotice(work, { stayId });
    closeFallenOffers(work);
  });
const says = (from: string, text: string) => {
  const id = unit.storeReply({ from, text });
  unit.run((work) => receiveReply(work, id));
  unit.goTo(unit.now + 2 * 60_000);
};
const offer = () => offersTo(unit.store.db, people.leon)[0];
const drafts = () => {
  const stay = stayById(unit.store.db, place);
  if (!stay) throw new Error('no place');
  const settings = readSettings(unit.store.db);
  return draftsFor(unit.store.db, settings, unit.now, stay).map(({ candidate, reach }) => [
    candidate.id,
    reach.kind === 'sms' ? 'sms' : reach.reason,
  ]);
};
const offerTexts = (number: string) =>
  unit.sent.filter((text) => text.number === number && text.kind.startsWith('offer'));
const trail = () =>
  trailOfPatient(unit.store.db, people.leon)
    .filter(({ kind }) => kind.startsWith('offer-'))
    .map(({ kind, payload }) => [kind, (payload as { reason?: string }).reason ?? null]);
const expiries = () =>
  dueTimers(unit.store.db, at('2026-12-31', '12:00'), 10_000).filter(
    ({ name }) => name === 'offer-expires',
  );

describe('H23: an offer to somebody who cannot take the place any more', () => {
  it.each([
    ['deceased', 'Patient décédé.'],
    ['cancelled', 'Séjour annulé.'],
    ['absent', 'Patient absent.'],
    ['hospitalised', 'Patient hospitalisé.'],
    ['operated', 'Patient déjà venu.'],
  ] as const)('is closed at once with its reason: %s', (state, reason) => {
    const before = offerTexts(leon).length;
    become(stays.leon, state);
    expect(offer()).toMatchObject({
      ...{ state: 'withdrawn', closed_because: reason, state_at: unit.now },
    });
    expect(trail()).toEqual([['offer-fallen', reason]]);
    expect(expiries()).toEqual([]);
    // Whoever died or is not to come hears nothing about a place.
    expect(offerTexts(leon)).toHaveLength(before);
    expect(drafts()).toEqual([[stays.odile, 'sms']]);
    expect(act((work) => releaseAndOffer(work, place, [stays.odile]))).toMatchObject({ ok: true });
    expect(offerTexts(odile)).toHaveLength(1);
  });

  it('is closed when a list brings the patient’s own day as near', () => {
    act((work) => {
      sql<[string, string]>(work.db, 'UPDATE stay SET surgery_date = ? WHERE id = ?').run(
        ...(['2026-03-09', stays.leon] as const),
      );
      stayChanged(work, stays.leon);
    });
    expect(offer()?.closed_because).toBe('A déjà une date aussi proche.');
  });

  it('whose OUI held the place is closed without a call to who died; the place is offered on', () => {
    says(leon, 'OUI');
    expect(offer()?.state).toBe('held');
    const before = unit.alertSentences();
    become(stays.leon, 'deceased');
    expect(offer()).toMatchObject({ state: 'withdrawn', closed_because: 'Patient décédé.' });
    expect(unit.alertSentences().filter((one) => !before.includes(one))).toEqual([]);
    expect(drafts()).toEqual([[stays.odile, 'sms']]);
  });

  it('whose OUI held the place, alive, is a call: they wait to be phoned', () => {
    says(leon, 'OUI');
    become(stays.leon, 'hospitalised');
    expect(unit.alertSentences()).toContain(
      'La place du mardi 10 mars à 7h30 ne lui est plus retenue : Patient hospitalisé.',
    );
  });
});

describe('H26: an offer to somebody who is no longer ready at short notice', () => {
  it('is closed, and the patient hears that the place is gone', () => {
    withdraw(stays.leon);
    expect(offer()?.closed_because).toBe('N’est plus « prêt à court délai ».');
    expect(offerTexts(leon).at(-1)?.text).toContain("n'est plus libre");
    expect(drafts()).toEqual([[stays.odile, 'sms']]);
  });

  it('may be made again when the word is given again', () => {
    withdraw(stays.leon);
    clear(stays.leon);
    expect(drafts()).toEqual([
      [stays.leon, 'sms'],
      [stays.odile, 'sms'],
    ]);
    expect(act((work) => releaseAndOffer(work, place, [stays.leon]))).toMatchObject({ ok: true });
    says(leon, 'OUI');
    expect(offer()?.state).toBe('held');
  });

  it('stands for whoever is still ready, whatever changes for others', () => {
    become(stays.odile, 'cancelled');
    expect(offer()?.state).toBe('sent');
  });
});

describe('H26: an offer of a place whose own stay is planned again', () => {
  const planAgain = () => become(place, 'planned');
  const toCheck = () => stayById(unit.store.db, place)?.to_check ?? null;

  it('is closed with its reason, whoever was asked is told, and nothing is offered on', () => {
    clear(stays.odile);
    act((work) => releaseAndOffer(work, place, [stays.odile]));
    planAgain();
    const reason = 'Place reprise : son séjour est de nouveau prévu.';
    for (const [who, number] of [
      [people.leon, leon],
      [people.odile, odile],
    ] as const) {
      expect(offersTo(unit.store.db, who)[0]).toMatchObject({
        ...{ state: 'withdrawn', closed_because: reason },
      });
      expect(offerTexts(number).at(-1)?.text).toContain("n'est plus libre");
    }
    expect(expiries()).toEqual([]);
    expect(freedSlotOf(unit.store.db, place)?.state).toBe('taken-back');
    expect(toCheck()).toBeNull();
    says(leon, 'OUI');
    expect(offer()?.state).toBe('withdrawn');
    expect(act((work) => releaseAndOffer(work, place, [stays.leon]))).toEqual({
      ...{ ok: false, error: 'not-offered' },
    });
  });

  it('that somebody holds is closed, told and phoned', () => {
    says(leon, 'OUI');
    planAgain();
    expect(offer()?.state).toBe('withdrawn');
    expect(offerTexts(leon).at(-1)?.text).toContain("n'est plus libre");
    expect(unit.alertSentences()).toContain(
      'La place du mardi 10 mars à 7h30 ne lui est plus retenue : Place reprise : son séjour est de nouveau prévu.',
    );
  });

  it('that was given stays the other patient’s; the stay is to be looked at', () => {
    const offered = offer();
    if (!offered) throw new Error('no offer');
    act((work) => settleOffer(work, offered.id, true));
    planAgain();
    expect(offer()?.state).toBe('given');
    expect(freedSlotOf(unit.store.db, place)?.state).toBe('released');
    expect(toCheck()).toBe('Sa place avait été donnée : à vérifier');
  });
});

describe('H36: an offer to somebody who wants no more texts', () => {
  it('is closed; the place may be given to them by telephone', () => {
    says(leon, 'STOP');
    expect(offer()?.closed_because).toBe('Ne veut plus de SMS.');
    expect(drafts()).toEqual([
      [stays.leon, 'Ne veut plus de SMS.'],
      [stays.odile, 'sms'],
    ]);
    expect(act((work) => giveByPhone(work, place, stays.leon))).toMatchObject({ ok: true });
  });

  it('that they had said OUI to stays held: they are phoned anyway', () => {
    says(leon, 'OUI');
    says(leon, 'STOP');
    expect(offer()?.state).toBe('held');
  });
});

describe('H10: an offer on a number that is not the patient’s', () => {
  it('is closed when somebody says so', () => {
    says(leon, 'vous vous trompez de numéro');
    expect(offer()?.closed_because).toBe('Le numéro n’est plus celui du patient.');
    says(leon, 'OUI');
    expect(offer()?.state).toBe('withdrawn');
  });

  it('is closed when the unit writes down another number', () => {
    act((work) => {
      setPatientNumber(work.db, people.leon, '+33639980055', 'patient', null, work.now);
      closeFallenOffers(work);
    });
    expect(offer()?.closed_because).toBe('Le numéro n’est plus celui du patient.');
  });
});

describe('H23: who waits without a date', () => {
  it('and died on a stay of theirs, or was taken off the list, is offered nothing more', () => {
    const added = act((work) =>
      addToWaitingList(
        work,
        {
          ...{ ipp: 'ipp-rose', birthName: 'DURAND', usedName: null, firstName: 'Rose' },
          ...{ birthDate: '1970-05-02', sex: null, language: 'fr', landline: null },
          ...{ refusesSms: false },
          phones: [{ number: '+33639980032', holder: 'patient', holderName: null }],
        },
        {
          ...{ surgeon: 'Dr Lenoir', procedure_label: 'Hernie inguinale', ccam: null, side: null },
          ...{ anaesthesia: null, notice_hours: 24, available_from: null, until: '2026-06-30' },
          remarks: null,
        },
      ),
    );
    if (!added.ok) throw new Error(added.error);
    const waitingId = added.value;
    act((work) =>
      clearForShortNotice(work, { waitingId }, unit.nurse.staffId, {
        ...{ noticeHours: 24, anyProcedure: false, validUntil: '2026-06-30', note: null },
      }),
    );
    expect(act((work) => releaseAndOffer(work, place, [waitingId]))).toMatchObject({ ok: true });
    act((work) => leaveWaitingList(work, waitingId, 'deceased', null));
    const row = sql<[string], object>(
      unit.store.db,
      'SELECT state, closed_because FROM slot_offer WHERE waiting_id = ?',
    ).get(waitingId);
    expect(row).toEqual({ state: 'withdrawn', closed_because: 'Patient décédé.' });
  });
});
