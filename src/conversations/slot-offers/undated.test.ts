import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { trailOfPatient } from '../../audit/index.ts';
import { sql } from '../../db/index.ts';
import { patientByIpp, smsStopOf } from '../../patients/index.ts';
import {
  addToWaitingList,
  changeWaiting,
  clearForShortNotice,
  freedSlotOf,
  offersTo,
  setState,
  stayById,
  staysOfPatient,
  type WaitingId,
  type WaitingPerson,
  type WishFields,
  waitingById,
  withdrawShortNotice,
} from '../../programme/index.ts';
import { generalProtocol, lintTexts } from '../../protocols/index.ts';
import { instantOf } from '../../shared/calendar.ts';
import type { StayId } from '../../shared/ids.ts';
import { readSettings, writeSetting } from '../../shared/settings.ts';
import type { Work } from '../../shared/work.ts';
import { TranscriptUnit } from '../../testing/transcript-unit.ts';
import {
  closeFallenOffers,
  draftsFor,
  giveByPhone,
  hearByPhone,
  leaveWaitingList,
  readByNurse,
  receiveReply,
  releaseAndOffer,
  settleOffer,
} from '../index.ts';
import { offerTexts } from './offer-texts.ts';
import { undatedTexts } from './undated-texts.ts';

const at = (day: string, time: string) => instantOf(day, time, 'Europe/Paris');
const jeanne = '+33639980020';
const paul = '+33639980031';
const rose = '+33639980032';
const leon = '+33639980033';

const wish: WishFields = {
  ...{ surgeon: 'Dr Lenoir', procedure_label: 'Hernie inguinale', ccam: null, side: null },
  ...{ anaesthesia: null, notice_hours: 24, available_from: null, until: '2026-06-30' },
  remarks: null,
};
const person = (firstName: string, number: string | null, more: Partial<WaitingPerson> = {}) =>
  ({
    ...{ ipp: `ipp-${firstName}`, birthName: 'DURAND', usedName: null, firstName },
    ...{ birthDate: '1970-05-02', sex: null, language: 'fr', landline: null, refusesSms: false },
    phones: number === null ? [] : [{ number, holder: 'patient', holderName: null }],
    ...more,
  }) satisfies WaitingPerson;

let unit: TranscriptUnit;
/** Jeanne has the place of the 10th and says NON; Paul and Rose wait without a date, cleared. */
let place: StayId;
let waiting: Record<string, WaitingId>;

beforeEach(() => {
  unit = new TranscriptUnit(at('2026-03-06', '09:00'));
  unit.watch();
  place = unit.addStay(
    unit.addPatient({ firstName: 'Jeanne', phone: jeanne, verified: true }),
    '2026-03-10',
    '07:30',
  );
  unit.doAllNow();
  waiting = {};
  put('Paul', paul);
  put('Rose', rose);
  for (const name of ['Paul', 'Rose']) clear(name);
});
afterEach(() => unit.dispose());

const act = <T>(work: (work: Work) => T): T => unit.act(work);
function put(
  name: string,
  number: string | null,
  more: Partial<WaitingPerson> = {},
  other: Partial<WishFields> = {},
) {
  const added = act((work) =>
    addToWaitingList(work, person(name, number, more), { ...wish, ...other }),
  );
  if (added.ok) waiting[name] = added.value;
  return added;
}
const entry = (name: string): WaitingId => {
  const id = waiting[name];
  if (!id) throw new Error(name);
  return id;
};
function clear(name: string, noticeHours = 24): void {
  act((work) =>
    clearForShortNotice(work, { waitingId: entry(name) }, unit.nurse.staffId, {
      ...{ noticeHours, anyProcedure: false, validUntil: '2026-06-30', note: null },
    }),
  );
}
const refuse = () => act((work) => hearByPhone(work, place, false, null));
const release = (...names: string[]) =>
  act((work) => releaseAndOffer(work, place, names.map(entry)));
const says = (from: string, text: string) => {
  const id = unit.storeReply({ from, text });
  unit.run((work) => receiveReply(work, id));
  unit.goTo(unit.now + 2 * 60_000);
  return id;
};
/** As the screen does: what no longer stands is closed with it. */
const withdraw = (name: string) =>
  act((work) => {
    withdrawShortNotice(work, { waitingId: entry(name) });
    closeFallenOffers(work);
  });
const patient = (name: string) => {
  const row = patientByIpp(unit.store.db, `ipp-${name}`);
  if (!row) throw new Error(name);
  return row;
};
const offer = (name: string) => offersTo(unit.store.db, patient(name).id)[0];
const offerId = (name: string) => {
  const row = offer(name);
  if (!row) throw new Error(`no offer to ${name}`);
  return row.id;
};
const textsTo = (number: string) => unit.sent.filter((text) => text.number === number);
const drafts = () => {
  const stay = stayById(unit.store.db, place);
  if (!stay) throw new Error('no place');
  return draftsFor(unit.store.db, readSettings(unit.store.db), unit.now, stay);
};
const reachOf = (name: string) =>
  drafts().find(({ candidate }) => candidate.id === entry(name))?.reach;
const toRead = () =>
  sql<[], { text: string }>(
    unit.store.db,
    `SELECT text FROM inbox_message WHERE reading = 'to-read'`,
  )
    .all()
    .map(({ text }) => text);
const alerts = () => unit.alertSentences();
const trailKinds = (name: string) =>
  trailOfPatient(unit.store.db, patient(name).id).map(({ kind }) => kind);

describe('H26: a freed place and who waits without a date', () => {
  it('has a draft for each whom the anaesthetist cleared, the longest on the list first, and sends none by itself', () => {
    put('Léon', leon);
    refuse();
    expect(drafts().map(({ candidate }) => candidate.id)).toEqual([entry('Paul'), entry('Rose')]);
    expect(reachOf('Paul')).toMatchObject({
      kind: 'sms',
      text: "CH des Tilleuls, unité ambulatoire : une place se libère mardi 10 mars à 7h30. La voulez-vous ? Répondez OUI ou NON. Rien n'est fixé avant notre appel. Urgence : 15 ou 112. Service : 01 99 00 10 20",
    });
    unit.goTo(at('2026-03-12', '12:00'));
    expect([paul, rose, leon].flatMap(textsTo)).toEqual([]);
  });

  it.each<[string, Partial<WaitingPerson>, Partial<WishFields>]>([
    ['another surgeon', {}, { surgeon: 'Dr Günther' }],
    ['another operation', {}, { procedure_label: 'Cataracte' }],
    ['away that day', {}, { available_from: '2026-03-11' }],
    ['no longer waiting that day', {}, { until: '2026-03-09' }],
    ['more warning wanted by the patient than is left', {}, { notice_hours: 168 }],
  ])('has none for whoever does not fit: %s', (_, more, other) => {
    put('Léon', leon, more, other);
    clear('Léon');
    refuse();
    expect(drafts().map(({ candidate }) => candidate.id)).not.toContain(entry('Léon'));
  });

  it.each<[string, string | null, Partial<WaitingPerson>, string]>([
    ['no mobile', null, { landline: '+33199001020' }, 'Aucun numéro de mobile.'],
    ['no texts wanted', leon, { refusesSms: true }, 'Ne veut plus de SMS.'],
    ['no text in the language', leon, { language: 'uk' }, 'Langue : ukrainien, sans texte validé.'],
    [
      'a child without a representative (H27)',
      leon,
      { birthDate: '2016-05-02' },
      'Mineur ou majeur protégé sans représentant désigné.',
    ],
    ['the same telephone as another', paul, {}, 'Téléphone partagé et non vérifié.'],
  ])('is to phone, with the reason: %s', (_, number, more, reason) => {
    put('Léon', number, more);
    clear('Léon');
    refuse();
    expect(reachOf('Léon')).toEqual({ kind: 'call', reason });
    expect(release('Léon')).toEqual({ ok: false, error: 'draft-gone' });
  });

  it('asks one of two on a verified telephone, and has the other phoned (H09)', () => {
    put('Léon', paul);
    clear('Léon');
    unit.run((work) => {
      sql<[string]>(work.db, "UPDATE phone SET state = 'verified' WHERE number = ?").run(paul);
    });
    refuse();
    expect(reachOf('Paul')?.kind).toBe('sms');
    expect(reachOf('Léon')).toMatchObject({ reason: expect.stringContaining('Même téléphone') });
  });

  it('writes to the representative of a child, about the child', () => {
    put('Léon', null, {
      birthDate: '2016-05-02',
      phones: [{ number: leon, holder: 'representative', holderName: 'Mère' }],
    });
    clear('Léon');
    refuse();
    release('Léon');
    expect(textsTo(leon)[0]?.text).toContain('une place se libère pour votre enfant mardi 10 mars');
  });

  it('whose list has given a date meanwhile is no longer offered one', () => {
    refuse();
    const stay = unit.addStay(patient('Rose').id, '2026-04-01', '08:00');
    unit.doAllNow();
    expect(drafts().map(({ candidate }) => candidate.id)).toEqual([entry('Paul')]);
    expect(act((work) => setState(work, stay, 'cancelled', null)).ok).toBe(true);
    expect(drafts()).toHaveLength(2);
  });
});

describe('H26: the first OUI of who waits without a date', () => {
  beforeEach(() => {
    refuse();
    expect(release('Paul', 'Rose')).toEqual({ ok: true, value: null });
  });

  it('holds the place until a call, tells the others, and makes no stay', () => {
    says(rose, 'oui avec plaisir');
    expect([offer('Rose')?.state, offer('Paul')?.state]).toEqual(['held', 'too-late']);
    expect(alerts().at(-1)).toBe(
      'Accepte la place du mardi 10 mars à 7h30 : retenu, à confirmer par appel.',
    );
    expect(textsTo(rose).at(-1)?.text).toContain("D'ici là rien n'est fixé");
    expect(textsTo(paul).at(-1)?.text).toContain("Vous restez sur la liste d'attente");
    expect(staysOfPatient(unit.store.db, patient('Rose').id)).toEqual([]);
    expect(waitingById(unit.store.db, entry('Rose'))?.state).toBe('waiting');
  });

  it('once confirmed by telephone makes the stay, plans its texts, and ends the wait', () => {
    says(rose, 'OUI');
    expect(act((work) => settleOffer(work, offerId('Rose'), true))).toEqual({
      ok: true,
      value: null,
    });
    const [stay] = staysOfPatient(unit.store.db, patient('Rose').id);
    expect(stay).toMatchObject({
      ...{ surgery_date: '2026-03-10', arrival_time: '07:30', state: 'planned' },
      ...{ surgeon: 'Dr Lenoir', procedure_label: 'Hernie inguinale' },
    });
    expect(waitingById(unit.store.db, entry('Rose'))).toMatchObject({
      ...{ state: 'given', stay_id: stay?.id },
    });
    expect(offer('Rose')).toMatchObject({ state: 'given', stay_id: stay?.id });
    expect(trailKinds('Rose')).toEqual(
      expect.arrayContaining(['waiting-added', 'slot-offered', 'stay-added', 'waiting-given']),
    );
    unit.goTo(at('2026-03-09', '10:30'));
    expect(textsTo(rose).at(-1)).toMatchObject({ kind: 'question', stepId: 'confirmation' });
    expect(textsTo(rose).at(-1)?.text).toContain('mardi 10 mars à 7h30');
  });

  it('is not settled twice, nor over another who holds the place', () => {
    says(rose, 'OUI');
    expect(act((work) => settleOffer(work, offerId('Paul'), true))).toMatchObject({ ok: false });
    act((work) => settleOffer(work, offerId('Rose'), true));
    expect(act((work) => settleOffer(work, offerId('Rose'), true))).toMatchObject({ ok: false });
    expect(staysOfPatient(unit.store.db, patient('Rose').id)).toHaveLength(1);
  });

  it('NON leaves the place to the others and the patient on the list', () => {
    says(paul, 'non merci');
    expect(offer('Paul')?.state).toBe('refused');
    expect(waitingById(unit.store.db, entry('Paul'))?.state).toBe('waiting');
    expect(textsTo(paul).at(-1)?.text).toContain("vous restez sur la liste d'attente");
    says(rose, 'OUI');
    expect(offer('Rose')?.state).toBe('held');
  });

  it('no answer in time ends the offer, not the wait', () => {
    unit.goTo(at('2026-03-09', '08:00'));
    expect(offer('Paul')?.state).toBe('too-late');
    expect(waitingById(unit.store.db, entry('Paul'))?.state).toBe('waiting');
  });

  it('comes late to a nurse’s eyes, and holds nothing', () => {
    says(rose, 'OUI');
    says(paul, 'OUI');
    expect(offer('Rose')?.state).toBe('held');
    expect(toRead()).toEqual(['OUI']);
  });

  it('unclear words are read by a nurse, whose word counts', () => {
    const reply = says(rose, 'je demande à ma fille');
    expect(toRead()).toEqual(['je demande à ma fille']);
    act((work) => readByNurse(work, reply, 'satisfactory', true, null));
    expect(offer('Rose')?.state).toBe('held');
  });

  it('in transmission mode waits for a nurse, whose word counts', () => {
    writeSetting(unit.store.db, unit.now, 'transmissionOnly', true);
    const reply = says(rose, 'OUI');
    expect([offer('Rose')?.state, toRead()]).toEqual(['sent', ['OUI']]);
    act((work) => readByNurse(work, reply, 'none', true, null));
    expect(offer('Rose')?.state).toBe('held');
  });

  it('said on the telephone instead gives the place at once, and tells the others', () => {
    expect(act((work) => settleOffer(work, offerId('Paul'), true))).toMatchObject({ ok: true });
    expect(staysOfPatient(unit.store.db, patient('Paul').id)).toHaveLength(1);
    expect(offer('Rose')?.state).toBe('too-late');
    expect(textsTo(rose).at(-1)?.text).toContain("n'est plus libre");
  });

  it('STOP ends texts and is a call; the number of somebody else is a call too (H10, H36)', () => {
    says(rose, 'STOP');
    expect(smsStopOf(unit.store.db, patient('Rose').id)).not.toBeNull();
    says(paul, 'vous vous trompez de numéro');
    expect(alerts()).toEqual(
      expect.arrayContaining([
        'Ne veut plus de SMS : le suivi se fait par téléphone.',
        "Mauvais numéro : la personne qui répond n'est pas le patient.",
      ]),
    );
  });

  it('H01: a red flag is an urgent alert of the patient, and holds nothing', () => {
    says(rose, 'oui mais je n’arrive plus à respirer');
    expect(offer('Rose')?.state).toBe('sent');
    expect(alerts().some((sentence) => sentence.startsWith('Signe urgent'))).toBe(true);
  });

  it('holds nothing once the anaesthetist’s word was taken away: the patient is told, a nurse reads', () => {
    withdraw('Rose');
    expect(offer('Rose')).toMatchObject({
      ...{ state: 'withdrawn', closed_because: 'N’est plus « prêt à court délai ».' },
    });
    expect(textsTo(rose).at(-1)?.text).toContain("n'est plus libre");
    says(rose, 'OUI');
    expect(offer('Rose')?.state).toBe('withdrawn');
    expect(toRead()).toEqual(['OUI']);
  });

  it('that came a moment before the offer was closed is read by a nurse, not lost', () => {
    const id = unit.storeReply({ from: rose, text: 'OUI' });
    unit.run((work) => receiveReply(work, id));
    withdraw('Rose');
    unit.goTo(unit.now + 2 * 60_000);
    expect(offer('Rose')?.state).toBe('withdrawn');
    expect(toRead()).toEqual(['OUI']);
  });

  it('a change of mind of who holds the place is a call, and the place is free again', () => {
    says(rose, 'OUI');
    says(rose, 'NON finalement');
    expect(offer('Rose')?.state).toBe('refused');
    expect(alerts().at(-1)).toContain('Ne veut plus de la place');
  });

  it('of who was taken off the list meanwhile is read by a nurse', () => {
    act((work) => leaveWaitingList(work, entry('Rose'), 'done-elsewhere', null));
    expect(offer('Rose')?.state).toBe('withdrawn');
    says(rose, 'OUI');
    expect(toRead()).toEqual(['OUI']);
    expect(offer('Rose')?.state).toBe('withdrawn');
  });

  it('is not made a stay where a list has given the patient a date', () => {
    says(rose, 'OUI');
    unit.addStay(patient('Rose').id, '2026-04-01', '08:00');
    expect(act((work) => settleOffer(work, offerId('Rose'), true))).toEqual({
      ok: false,
      error: 'dated',
    });
  });

  it('a text that nobody received is a call', () => {
    unit.loseLatest('failed');
    expect(alerts().at(-1)).toContain('SMS non remis');
  });
});

describe('one OUI of a patient who is asked two things', () => {
  it('is not asked about two places at once: the second is offered by telephone', () => {
    const second = unit.addStay(
      unit.addPatient({ firstName: 'Luc', phone: '+33639980040', verified: true }),
      '2026-03-11',
      '07:30',
    );
    unit.doAllNow();
    refuse();
    release('Paul');
    act((work) => hearByPhone(work, second, false, null));
    const stay = stayById(unit.store.db, second);
    const found = stay ? draftsFor(unit.store.db, readSettings(unit.store.db), unit.now, stay) : [];
    const of = found.find(({ candidate }) => candidate.id === entry('Paul'));
    expect(of?.reach).toEqual({
      ...{ kind: 'call', reason: 'Une autre place est déjà proposée sur ce numéro.' },
    });
  });

  it('takes one place alone: what was offered besides is withdrawn', () => {
    const second = unit.addStay(
      unit.addPatient({ firstName: 'Luc', phone: '+33639980040', verified: true }),
      '2026-03-11',
      '07:30',
    );
    unit.doAllNow();
    refuse();
    release('Paul');
    act((work) => hearByPhone(work, second, false, null));
    act((work) => releaseAndOffer(work, second, []));
    expect(act((work) => giveByPhone(work, second, entry('Paul')))).toMatchObject({ ok: true });
    const states = offersTo(unit.store.db, patient('Paul').id).map(({ state }) => state);
    expect(states.sort()).toEqual(['given', 'withdrawn']);
    expect(freedSlotOf(unit.store.db, place)?.state).toBe('released');
  });
});

describe('the list', () => {
  it('H32: refuses an IPP that is somebody else’s, and somebody twice for one operation', () => {
    expect(put('Autre', leon, { ipp: 'ipp-Paul' })).toEqual({ ok: false, error: 'other-person' });
    expect(put('Paul', paul)).toEqual({ ok: false, error: 'already-waiting' });
    expect(put('Paul', paul, {}, { procedure_label: 'Cataracte' }).ok).toBe(true);
  });

  it('refuses whoever has a date for it, whoever died, and a wait that is over', () => {
    const dated = patient('Rose').id;
    unit.addStay(dated, '2026-04-01', '08:00');
    expect(put('Rose', rose, {}, { side: 'left' })).toEqual({
      ...{ ok: false, error: 'already-waiting' },
    });
    act((work) => leaveWaitingList(work, entry('Rose'), 'dated', null));
    expect(put('Rose', rose)).toEqual({ ok: false, error: 'dated' });
    act((work) => leaveWaitingList(work, entry('Paul'), 'deceased', null));
    expect(put('Paul', paul)).toEqual({ ok: false, error: 'deceased' });
    expect(put('Léon', leon, {}, { until: '2026-03-05' })).toEqual({ ok: false, error: 'past' });
  });

  it('H23: « décédé » stops everything of the person, the other stays too', () => {
    const stay = unit.addStay(patient('Rose').id, '2026-04-01', '08:00');
    unit.doAllNow();
    act((work) => leaveWaitingList(work, entry('Rose'), 'deceased', null));
    expect(patient('Rose').deceased_at).not.toBeNull();
    expect(stayById(unit.store.db, stay)?.state).toBe('deceased');
  });

  it('another operation, surgeon or anaesthesia takes the anaesthetist’s word away', () => {
    const { ipp: _, ...same } = person('Paul', paul);
    act((work) => changeWaiting(work, entry('Paul'), same, { ...wish, remarks: 'vient de loin' }));
    refuse();
    expect(drafts().map(({ candidate }) => candidate.id)).toContain(entry('Paul'));
    act((work) => changeWaiting(work, entry('Paul'), same, { ...wish, anaesthesia: 'AG' }));
    expect(drafts().map(({ candidate }) => candidate.id)).not.toContain(entry('Paul'));
  });

  it('corrects a slip in a name until a list has named the patient', () => {
    const { ipp: _, ...slip } = person('Paule', paul);
    act((work) => changeWaiting(work, entry('Paul'), slip, wish));
    expect(patient('Paul').first_name).toBe('Paule');
    unit.addStay(patient('Paul').id, '2026-01-10', '08:00');
    const { ipp: __, ...other } = person('Paola', paul, { language: 'es' });
    act((work) => changeWaiting(work, entry('Paul'), other, wish));
    expect(patient('Paul')).toMatchObject({ first_name: 'Paule', language: 'es' });
  });
});

describe('texts to who has no date', () => {
  it.each(Object.entries(undatedTexts))('%s: in every language of the others', (which, texts) => {
    const others = offerTexts[which as keyof typeof offerTexts];
    expect(Object.keys(texts)).toEqual(Object.keys(others));
  });

  it.each(
    [offerTexts, undatedTexts].flatMap((texts) =>
      Object.entries(texts).map(([which, each]) => [which, each] as const),
    ),
  )('H03, H04, H11: %s reassures nobody, discloses nothing, fits its parts', (_, texts) => {
    const { goodbye } = generalProtocol;
    const protocol = { ...generalProtocol, goodbye: { ...goodbye, stop: texts } };
    expect(lintTexts(protocol).filter(({ place: of }) => of === 'goodbye.stop')).toEqual([]);
  });

  it.each([
    ['en', 'a place is free Tuesday 10 March', 'yes', 'Until then nothing is settled'],
    ['es', 'queda una plaza libre martes 10 de marzo', 'sí', 'nada es definitivo'],
    ['pt', 'há uma vaga', 'sim', 'nada fica marcado'],
    ['tr', 'bir yer açıldı', 'evet', 'hiçbir şey kesin değildir'],
    ['ar', 'يتوفر مكان', 'نعم', 'لا شيء مؤكد'],
  ])('are sent and answered in the patient’s language: %s', (language, offered, yes, held) => {
    put('Léon', leon, { language });
    clear('Léon');
    refuse();
    release('Léon');
    expect(textsTo(leon)[0]?.text).toContain(offered);
    says(leon, yes);
    expect(offer('Léon')?.state).toBe('held');
    expect(textsTo(leon).at(-1)?.text).toContain(held);
  });
});
