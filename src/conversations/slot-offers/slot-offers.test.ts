import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '../../db/index.ts';
import {
  clearForShortNotice,
  freedSlotOf,
  offersTo,
  setState,
  stayById,
  withdrawShortNotice,
} from '../../programme/index.ts';
import { instantOf } from '../../shared/calendar.ts';
import type { StayId } from '../../shared/ids.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Work } from '../../shared/work.ts';
import { TranscriptUnit } from '../../testing/transcript-unit.ts';
import {
  draftsFor,
  giveByPhone,
  hearByPhone,
  receiveReply,
  releaseAndOffer,
  settleOffer,
  stayChanged,
} from '../index.ts';

const at = (day: string, time: string) => instantOf(day, time, 'Europe/Paris');
const numbers = ['+33639980020', '+33639980021', '+33639980022', '+33639980023'] as const;
const [jeanne, leon, odile, luc] = numbers;

let unit: TranscriptUnit;
/** Jeanne has the place of the 10th; Léon and Odile are cleared for it, Luc is not. */
let stays: Record<string, StayId>;

beforeEach(() => {
  unit = new TranscriptUnit(at('2026-03-06', '09:00'));
  unit.watch();
  const add = (firstName: string, phone: string, day: string) =>
    unit.addStay(unit.addPatient({ firstName, phone, verified: true }), day, '07:30');
  stays = {
    jeanne: add('Jeanne', jeanne, '2026-03-10'),
    leon: add('Léon', leon, '2026-03-24'),
    odile: add('Odile', odile, '2026-03-26'),
    luc: add('Luc', luc, '2026-03-26'),
  };
  unit.doAllNow();
  for (const name of ['leon', 'odile']) clear(stay(name));
});
afterEach(() => unit.dispose());

const stay = (name: string): StayId => {
  const id = stays[name];
  if (!id) throw new Error(name);
  return id;
};
const act = <T>(work: (work: Work) => T): T => unit.act(work);
function clear(id: StayId): void {
  act((work) =>
    clearForShortNotice(work, { stayId: id }, unit.nurse.staffId, {
      ...{ noticeHours: 24, anyProcedure: false, validUntil: '2026-03-31', note: null },
    }),
  );
}
const says = (from: string, text: string) => {
  const id = unit.storeReply({ from, text });
  unit.run((work) => receiveReply(work, id));
  unit.goTo(unit.now + 2 * 60_000);
};
const release = (...to: string[]) =>
  act((work) => releaseAndOffer(work, stay('jeanne'), to.map(stay)));
const refuse = () => act((work) => hearByPhone(work, stay('jeanne'), false, null));
const slot = () => freedSlotOf(unit.store.db, stay('jeanne'))?.state;
const offer = (name: string) => {
  const row = stayById(unit.store.db, stay(name));
  return row && offersTo(unit.store.db, row.patient_id)[0];
};
const textsTo = (number: string) =>
  unit.sent.filter((text) => text.number === number && text.kind.startsWith('offer'));
const drafts = () => {
  const place = stayById(unit.store.db, stay('jeanne'));
  if (!place) throw new Error('no place');
  return draftsFor(unit.store.db, readSettings(unit.store.db), unit.now, place);
};
const alerts = () => unit.alertSentences();

describe('H26: a place that a patient does not take', () => {
  it('has its drafts ready for the patients whom the anaesthetist cleared, and sends none by itself', () => {
    refuse();
    expect(slot()).toBe('provisional');
    expect(drafts().map(({ candidate }) => candidate.id)).toEqual([stay('odile'), stay('leon')]);
    expect(drafts()[0]?.reach).toMatchObject({
      kind: 'sms',
      text: "CH des Tilleuls, unité ambulatoire : une place se libère mardi 10 mars à 7h30. La voulez-vous ? Répondez OUI ou NON. Votre rendez-vous actuel reste valable jusqu'à notre appel. Urgence : 15 ou 112. Service : 01 99 00 10 20",
    });
    unit.goTo(at('2026-03-12', '12:00'));
    expect(unit.sent.filter(({ kind }) => kind === 'offer')).toEqual([]);
    expect(slot()).toBe('provisional');
  });

  it.each([
    ['en', 'a place is free Tuesday 10 March at 7:30', 'yes', 'we have your YES'],
    ['es', 'queda una plaza libre martes 10 de marzo', 'sí', 'hemos recibido su SI'],
    ['pt', 'há uma vaga', 'sim', 'recebemos o seu SIM'],
    ['tr', 'bir yer açıldı', 'evet', 'EVET yanıtınızı aldık'],
    ['ar', 'يتوفر مكان', 'نعم', 'تلقينا موافقتك'],
  ])('is offered and answered in the patient’s language: %s', (language, offered, yes, held) => {
    unit.run((work) => {
      sql<[string, string]>(work.db, 'UPDATE patient SET language = ? WHERE first_name = ?').run(
        language,
        'Léon',
      );
    });
    refuse();
    release('leon');
    expect(textsTo(leon).at(-1)?.text).toContain(offered);
    says(leon, yes);
    expect(offer('leon')).toMatchObject({ state: 'held' });
    expect(textsTo(leon).at(-1)?.text).toContain(held);
  });

  it('is offered at once by a cancellation, too', () => {
    act((work) => {
      const changed = setState(work, stay('jeanne'), 'cancelled', null);
      if (changed.ok) for (const id of changed.value) stayChanged(work, id);
    });
    expect(slot()).toBe('provisional');
    expect(release('leon')).toEqual({ ok: true, value: null });
    expect(textsTo(leon)).toHaveLength(1);
  });

  it('goes back to the patient who says OUI before anybody released it, and nobody was asked', () => {
    unit.goTo(at('2026-03-09', '10:05'));
    says(jeanne, 'NON');
    expect(slot()).toBe('provisional');
    says(jeanne, 'OUI finalement je viens');
    expect(slot()).toBe('taken-back');
    expect(release('leon')).toEqual({ ok: false, error: 'not-offered' });
    expect(textsTo(leon)).toEqual([]);
  });

  it('is released by one press: the stay ends, the chosen are asked, nobody else', () => {
    refuse();
    expect(release('leon', 'odile')).toEqual({ ok: true, value: null });
    expect(stayById(unit.store.db, stay('jeanne'))?.state).toBe('cancelled');
    expect([leon, odile, luc].map((number) => textsTo(number).length)).toEqual([1, 1, 0]);
    expect(drafts()).toEqual([]);
  });

  it('is offered to nobody whose clearance was withdrawn meanwhile: nothing at all happens', () => {
    refuse();
    act((work) => withdrawShortNotice(work, { stayId: stay('odile') }));
    expect(release('leon', 'odile')).toEqual({ ok: false, error: 'draft-gone' });
    expect(release('luc')).toEqual({ ok: false, error: 'draft-gone' });
    expect(slot()).toBe('provisional');
    expect(textsTo(leon)).toEqual([]);
  });
});

describe('H26: the first OUI to an offer', () => {
  beforeEach(() => {
    refuse();
    release('leon', 'odile');
  });

  it('holds the place until a call, tells the others, and moves nobody', () => {
    says(odile, 'oui avec plaisir');
    expect([offer('odile')?.state, offer('leon')?.state]).toEqual(['held', 'too-late']);
    expect(alerts().at(-1)).toBe(
      'Accepte la place du mardi 10 mars à 7h30 : retenu, à confirmer par appel.',
    );
    expect(textsTo(odile).at(-1)?.text).toContain('OUI bien noté. Nous vous appelons');
    expect(textsTo(leon).at(-1)?.text).toContain("n'est plus libre");
    expect(stayById(unit.store.db, stay('odile'))?.surgery_date).toBe('2026-03-26');
    says(leon, 'OUI');
    expect(offer('odile')?.state).toBe('held');
    expect(offer('leon')?.state).toBe('too-late');
  });

  it('is the first of two within the minute and a half that we wait for more words', () => {
    for (const from of [leon, odile]) {
      const id = unit.storeReply({ from, text: 'OUI' });
      unit.run((work) => receiveReply(work, id));
      unit.goTo(unit.now + 20_000);
    }
    unit.goTo(unit.now + 5 * 60_000);
    expect([offer('leon')?.state, offer('odile')?.state]).toEqual(['held', 'too-late']);
  });

  it('once confirmed by telephone gives the place: the stay moves, and its texts with it', () => {
    says(odile, 'OUI');
    const held = offer('odile');
    if (!held) throw new Error('no offer');
    expect(act((work) => settleOffer(work, held.id, true))).toEqual({ ok: true, value: null });
    expect(stayById(unit.store.db, stay('odile'))).toMatchObject({
      ...{ surgery_date: '2026-03-10', arrival_time: '07:30', moved_from: '2026-03-26' },
    });
    unit.goTo(at('2026-03-09', '10:30'));
    const last = unit.sent.filter(({ number }) => number === odile).at(-1);
    expect(last).toMatchObject({ kind: 'question', stepId: 'confirmation' });
    expect(last?.text).toContain('mardi 10 mars à 7h30');
  });

  it('not confirmed leaves the place to others, who may be asked anew', () => {
    says(odile, 'OUI');
    const held = offer('odile');
    if (!held) throw new Error('no offer');
    expect(act((work) => settleOffer(work, held.id, false))).toMatchObject({ ok: true });
    clear(stay('luc'));
    expect(release('luc')).toMatchObject({ ok: true });
    says(luc, 'OUI');
    expect(offer('luc')?.state).toBe('held');
  });

  it('with a worry holds nothing: somebody calls', () => {
    says(odile, 'oui mais j’ai de la fièvre');
    expect(offer('odile')?.state).toBe('sent');
    expect(alerts()).toContain('Réponse à voir : fièvre');
    expect(alerts()).toContainEqual(
      expect.stringContaining("avec autre chose à voir : rien n'est retenu"),
    );
  });

  it('may be taken back: NON by who holds it is a call, and the place is free again', () => {
    says(odile, 'OUI');
    says(odile, 'NON finalement');
    expect(offer('odile')?.state).toBe('refused');
    expect(alerts().at(-1)).toContain('Ne veut plus de la place');
  });

  it('NON is noted, alerts nobody, and changes nothing for that patient', () => {
    const before = alerts().length;
    says(leon, 'NON');
    expect(offer('leon')?.state).toBe('refused');
    expect(alerts()).toHaveLength(before);
    expect(stayById(unit.store.db, stay('leon'))).toMatchObject({
      ...{ state: 'planned', confirmation: 'none', surgery_date: '2026-03-24' },
    });
    expect(freedSlotOf(unit.store.db, stay('leon'))).toBeUndefined();
  });

  it('the first patient’s late OUI does not take back what was released: a person calls', () => {
    says(jeanne, 'OUI je viens');
    expect(slot()).toBe('released');
  });

  it('comes too late once the notice that the anaesthetist asked for is over', () => {
    unit.goTo(at('2026-03-09', '08:00'));
    expect(offer('leon')?.state).toBe('too-late');
  });
});

describe('a cleared patient whom no text reaches', () => {
  it('is named with the reason, and gets the place by telephone', () => {
    const patient = unit.addPatient({ firstName: 'Rose', landline: '+33199001020' });
    stays.rose = unit.addStay(patient, '2026-03-30', '08:00');
    unit.doAllNow();
    clear(stay('rose'));
    refuse();
    const rose = drafts().find(({ candidate }) => candidate.id === stay('rose'));
    expect(rose?.reach).toEqual({ kind: 'call', reason: 'Aucun numéro de mobile.' });
    expect(release('rose')).toEqual({ ok: false, error: 'draft-gone' });
    release();
    expect(act((work) => giveByPhone(work, stay('jeanne'), stay('rose')))).toMatchObject({
      ok: true,
    });
    expect(stayById(unit.store.db, stay('rose'))?.surgery_date).toBe('2026-03-10');
  });
});
