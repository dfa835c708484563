import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiveReply, stayChanged } from '../conversations/index.ts';
import { sql } from '../db/index.ts';
import { fitText } from '../gsm/index.ts';
import { setState } from '../programme/index.ts';
import { type Definition, generalProtocol as general, safetyNets } from '../protocols/index.ts';
import {
  pain as ownPain,
  protocolOf,
  questionnaire,
  yesNo,
} from '../protocols/testing/small-protocol.ts';
import { instantOf } from '../shared/calendar.ts';
import type { StayId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { TranscriptUnit } from '../testing/transcript-unit.ts';
import {
  addQuestion,
  addReminder,
  cancelReminder,
  endPersonalRule,
  muteItem,
  type OwnThreshold,
  questionTexts,
  reminderModels,
  remindersOf,
  reminderTexts,
  rulesOf,
  setThreshold,
} from './index.ts';

const at = (day: string, time: string) => instantOf(day, time, 'Europe/Paris');
const number = '+33639980030';

let unit: TranscriptUnit;
let stayId: StayId;
beforeEach(() => {
  unit = new TranscriptUnit(at('2026-03-09', '20:30'));
  unit.watch();
  const patient = unit.addPatient({ firstName: 'Jeanne', phone: number, verified: true });
  stayId = unit.addStay(patient, '2026-03-10', '07:30');
  unit.doAllNow();
});
afterEach(() => unit.dispose());

const act = <T>(work: (work: Work) => T): T => unit.act(work);
const says = (text: string) => {
  const id = unit.storeReply({ from: number, text });
  unit.run((work) => receiveReply(work, id));
  unit.goTo(unit.now + 2 * 60_000);
};
const pain = (own: Partial<OwnThreshold>, byDoctor: boolean) =>
  act((work) =>
    setThreshold(work, stayId, general, byDoctor, {
      ...{ stepId: 'lendemain', itemId: 'pain', adviceOver: 3, alertOver: 7 },
      ...{ reason: null, until: null },
      ...own,
    }),
  );
const mutePain = (known: number | null) =>
  act((work) =>
    muteItem(
      work,
      stayId,
      general,
      {
        ...{ stepId: 'lendemain', itemId: 'pain', reason: 'Douleur chronique' },
        until: '2026-03-20',
      },
      known,
    ),
  );
const alerts = () => unit.alertSentences();
const reasoned = { reason: 'Douleur chronique connue', until: '2026-03-20' };

describe('H30: one patient’s own threshold', () => {
  it('that alerts earlier is any nurse’s, and alerts earlier', () => {
    expect(pain({ alertOver: 5 }, false)).toEqual({ ok: true, value: null });
    unit.goTo(at('2026-03-11', '09:01'));
    says('6');
    expect(alerts()).toEqual(['Douleur 6 (seuil : plus de 5)']);
  });

  it('that alerts later needs a doctor, a reason and an end', () => {
    expect(pain({ alertOver: 8, ...reasoned }, false)).toMatchObject({ error: 'needs-doctor' });
    expect(pain({ alertOver: 8 }, true)).toMatchObject({ error: 'needs-reason' });
    expect(pain({ alertOver: 8, ...reasoned, until: null }, true)).toMatchObject({
      error: 'needs-reason',
    });
    expect(pain({ alertOver: 8, ...reasoned, until: '2026-12-31' }, true)).toMatchObject({
      error: 'needs-reason',
    });
    expect(pain({ adviceOver: null }, false)).toMatchObject({ error: 'needs-doctor' });
    expect(rulesOf(unit.store.db, stayId)).toEqual([]);
    expect(pain({ alertOver: 8, ...reasoned }, true)).toMatchObject({ ok: true });
    unit.goTo(at('2026-03-11', '09:01'));
    says('8');
    expect(alerts()).toEqual([]);
  });

  it.each([
    ['pain', 9],
    ['pain', 2],
    ['temperature', 83],
    ['temperature', 37],
    ['temperature', 39.5],
  ])('never leaves the hard bounds, whoever signs: %s over %d', (itemId, alertOver) => {
    const own = { itemId, adviceOver: null, alertOver, ...reasoned };
    expect(pain(own, true)).toMatchObject({ error: 'out-of-bounds' });
  });

  it('ends by itself on its last day, and by a press', () => {
    pain({ alertOver: 8, ...reasoned, until: '2026-03-10' }, true);
    unit.goTo(at('2026-03-11', '09:01'));
    says('8');
    expect(alerts()).toEqual(['Douleur 8 (seuil : plus de 7)']);
    const [rule] = rulesOf(unit.store.db, stayId);
    if (!rule) throw new Error('no rule');
    expect(act((work) => endPersonalRule(work, stayId, rule.id))).toMatchObject({ ok: true });
    expect(rulesOf(unit.store.db, stayId)).toEqual([]);
  });

  it('is refused for a question without threshold', () => {
    expect(pain({ itemId: 'bleeding' }, true)).toMatchObject({ error: 'no-threshold' });
  });
});

describe('a question muted until it is worse', () => {
  it('keeps silent at what is known, alerts above it, and is heard again from then on', () => {
    expect(mutePain(5)).toMatchObject({ ok: true });
    unit.goTo(at('2026-03-11', '09:01'));
    says('5');
    expect(alerts()).toEqual([]);
    expect(unit.sent.some(({ text }) => text.includes('Nous reposerons'))).toBe(false);
    act((work) => setState(work, stayId, 'discharged', null));
    expect(rulesOf(unit.store.db, stayId)).toHaveLength(1);
  });

  it('alerts as soon as it grows', () => {
    mutePain(5);
    unit.goTo(at('2026-03-11', '09:01'));
    says('6');
    expect(alerts()).toEqual(['Douleur 6 (seuil : plus de 5)']);
    expect(rulesOf(unit.store.db, stayId)).toEqual([]);
  });

  it('is lifted by any other worry', () => {
    mutePain(5);
    unit.goTo(at('2026-03-11', '09:01'));
    says('5');
    says('38.9');
    expect(rulesOf(unit.store.db, stayId)).toEqual([]);
  });

  it('H30: needs a value to be worse than, and never hides one beyond the bounds', () => {
    expect(mutePain(null)).toMatchObject({ error: 'nothing-known' });
    expect(mutePain(9)).toMatchObject({ error: 'out-of-bounds' });
  });

  it('of yes or no is not asked, while red flags are heard all the same', () => {
    const mute = { stepId: 'lendemain', itemId: 'nausea', reason: 'Connues', until: '2026-03-20' };
    act((work) => muteItem(work, stayId, general, mute, null));
    unit.goTo(at('2026-03-11', '09:01'));
    for (const text of ['2', '37.1', 'non']) says(text);
    expect(unit.sent.some(({ text }) => text.includes('nausées'))).toBe(false);
    says('je vomis du sang');
    expect(alerts().join()).toContain('Signe urgent');
  });
});

describe('a question that nobody wants asked', () => {
  const followUp = yesNo('drink', { followUp: true });
  const muteVomit = (protocol: Definition) => {
    const mute = { stepId: 'suivi', itemId: 'vomit', reason: 'Connus', until: '2026-03-20' };
    return act((work) => muteItem(work, stayId, protocol, mute, null));
  };

  it('stays where it is the only one: what a rule asks is not asked by itself', () => {
    const only = protocolOf(questionnaire({ items: [yesNo('vomit'), followUp] }));
    expect(muteVomit(only)).toMatchObject({ error: 'only-question' });
  });

  it('is muted beside a value, which is asked however muted', () => {
    const items = [yesNo('vomit'), followUp, ownPain];
    expect(muteVomit(protocolOf(questionnaire({ items })))).toMatchObject({ ok: true });
  });
});

describe('a question added for one patient', () => {
  const add = (text: string, more: object = {}) =>
    act((work) =>
      addQuestion(work, stayId, general, {
        ...{ stepId: 'lendemain', label: 'Poche', text, kind: 'yesno' as const },
        ...{ worryingIf: 'yes' as const, alertOver: null, ...more },
      }),
    );

  it('is asked after the others with its safety net, and alerts', () => {
    expect(add('La poche fuit-elle ?')).toMatchObject({ ok: true });
    unit.goTo(at('2026-03-11', '09:01'));
    for (const text of ['2', '37.1', 'non', 'non']) says(text);
    expect(unit.sent.at(-1)?.text).toBe(
      'CH des Tilleuls, unité ambulatoire : La poche fuit-elle ? Répondez OUI ou NON. Urgence : 15 ou 112. Service : 01 99 00 10 20',
    );
    says('oui');
    expect(alerts()).toEqual(['Poche : oui']);
  });

  it('is asked and judged in the words of somebody who reads English', () => {
    sql<object>(unit.store.db, `UPDATE patient SET language = 'en'`).run({});
    expect(add('Is the bag leaking?')).toMatchObject({ ok: true });
    unit.goTo(at('2026-03-11', '09:01'));
    for (const text of ['2', '37.1', 'no', 'no']) says(text);
    expect(unit.sent.at(-1)?.text).toBe(
      'CH des Tilleuls, unité ambulatoire: Is the bag leaking? Reply YES or NO. Emergency: 15 or 112. Unit: 01 99 00 10 20',
    );
    says('yes');
    expect(alerts()).toEqual(['Poche : oui']);
  });

  it('is refused, with a sentence, for somebody in whose language nobody here writes', () => {
    sql<object>(unit.store.db, `UPDATE patient SET language = 'tr'`).run({});
    expect(add('La poche fuit-elle ?')).toMatchObject({ error: 'text-refused' });
    expect(questionTexts('tr', 'La poche fuit-elle ?', 'yesno').faults).toEqual([
      'Ce patient lit : turc. À appeler.',
    ]);
  });

  it('sends its step to a person once the patient reads another language', () => {
    add('La poche fuit-elle ?');
    sql<object>(unit.store.db, `UPDATE patient SET language = 'en'`).run({});
    const before = unit.sent.length;
    unit.goTo(at('2026-03-11', '09:01'));
    expect(unit.sent.slice(before)).toEqual([]);
    const reasons = sql<[], { reason: string }>(
      unit.store.db,
      `SELECT payload ->> '$.reason' AS reason FROM trail
       WHERE kind = 'step-to-call' AND payload ->> '$.step' = 'lendemain'`,
    ).all();
    expect(reasons).toEqual([{ reason: 'Langue : anglais, sans texte validé pour cette étape.' }]);
  });

  it('H11: is refused when it would disclose, in either language', () => {
    sql<object>(unit.store.db, `UPDATE patient SET language = 'en'`).run({});
    expect(add('Does your knee hurt?')).toMatchObject({ error: 'text-refused' });
  });

  it('H11: is refused when it would disclose, or says nothing', () => {
    expect(add('Votre hernie vous gêne-t-elle ?')).toMatchObject({ error: 'text-refused' });
    expect(add('   ')).toMatchObject({ error: 'text-refused' });
    expect(add('Gêne ?', { kind: 'scale', alertOver: 10 })).toMatchObject({
      error: 'out-of-bounds',
    });
  });
});

describe('a reminder of one patient’s own', () => {
  const remind = (day: string, text = 'pensez à votre rendez-vous de demain. Question : {tel}') =>
    act((work) => addReminder(work, stayId, { day, time: '10:00', text }));
  const texts = () => unit.sent.filter(({ kind }) => kind === 'personal');
  const states = () => remindersOf(unit.store.db, stayId).map(({ state }) => state);
  const change = (state: 'cancelled' | 'hospitalised') =>
    act((work) => {
      const changed = setState(work, stayId, state, null);
      if (changed.ok) for (const id of changed.value) stayChanged(work, id);
    });

  it('leaves on its day and hour, once', () => {
    expect(remind('2026-03-13')).toMatchObject({ ok: true });
    unit.goTo(at('2026-03-13', '09:59'));
    expect(texts()).toEqual([]);
    unit.goTo(at('2026-03-30', '12:00'));
    expect(texts().map(({ text, sentAt }) => [text, sentAt])).toEqual([
      [
        'CH des Tilleuls, unité ambulatoire : pensez à votre rendez-vous de demain. Question : 01 99 00 10 20',
        at('2026-03-13', '10:00'),
      ],
    ]);
    expect(states()).toEqual(['sent']);
  });

  it('H06: is of its day: refused where the unit does not send, and too late the day after', () => {
    const at2130 = act((work) =>
      addReminder(work, stayId, {
        day: '2026-03-13',
        time: '21:30',
        text: reminderModels[0]?.texts.fr ?? '',
      }),
    );
    expect(at2130).toEqual({ ok: false, error: 'outside-hours' });
    expect(states()).toEqual([]);
    remind('2026-03-13');
    unit.store.clock.set(at('2026-03-14', '00:30'));
    unit.doAllNow();
    expect(states()).toEqual(['too-late']);
    expect(texts()).toEqual([]);
  });

  it('H23: is refused for a stay that is over', () => {
    change('hospitalised');
    expect(remind('2026-03-13')).toEqual({ ok: false, error: 'stay-over' });
  });

  it('moves with the stay', () => {
    remind('2026-03-13');
    unit.changeStay(stayId, { surgeryDate: '2026-03-17' });
    act((work) => stayChanged(work, stayId));
    unit.goTo(at('2026-03-19', '12:00'));
    expect(texts()).toEqual([]);
    unit.goTo(at('2026-03-20', '10:01'));
    expect(texts()).toHaveLength(1);
  });

  it('H23: is cancelled with the stay', () => {
    remind('2026-03-13');
    change('cancelled');
    unit.goTo(at('2026-03-30', '12:00'));
    expect(texts()).toEqual([]);
    expect(states()).toEqual(['cancelled']);
  });

  it('is taken back by a press', () => {
    remind('2026-03-13');
    const [reminder] = remindersOf(unit.store.db, stayId);
    if (!reminder) throw new Error('no reminder');
    act((work) => cancelReminder(work, stayId, reminder.id));
    unit.goTo(at('2026-03-30', '12:00'));
    expect(texts()).toEqual([]);
  });

  it('goes to a person when no text reaches the patient', () => {
    remind('2026-03-13');
    sql(unit.store.db, 'UPDATE patient_phone SET until = 1').run();
    unit.goTo(at('2026-03-13', '10:01'));
    expect(states()).toEqual(['to-call']);
    expect(alerts().at(-1)).toContain('Rappel personnel à faire par téléphone');
  });

  it('H19: missed while the unit did not run goes to a person', () => {
    remind('2026-03-13');
    unit.store.clock.set(at('2026-03-15', '09:00'));
    unit.doAllNow();
    expect(texts()).toEqual([]);
    expect(states()).toEqual(['too-late']);
    expect(alerts().join()).toContain('Rappel personnel à faire par téléphone');
  });

  it.each(
    reminderModels.flatMap(({ id, texts }) => Object.keys(texts).map((of) => [id, of] as const)),
  )('is written in the patient’s language where it ships in it: %s, %s', (id, language) => {
    sql<object>(unit.store.db, 'UPDATE patient SET language = :language').run({ language });
    const text = reminderModels.find((model) => model.id === id)?.texts[language] ?? '';
    expect(remind('2026-03-13', text)).toMatchObject({ ok: true });
    unit.goTo(at('2026-03-13', '10:00'));
    const [sent] = texts();
    expect(sent?.text).toBe(
      `CH des Tilleuls, unité ambulatoire${language === 'fr' ? ' :' : ':'} ${text.replace('{tel}', '01 99 00 10 20')}`,
    );
    expect(sent?.text).toContain(safetyNets[language]);
    expect(fitText(sent?.text ?? '').parts.length).toBeLessThanOrEqual(
      language === 'fr' || language === 'en' ? 1 : 3,
    );
  });

  it('follows a language that was corrected before its day', () => {
    remind('2026-03-13', reminderModels[0]?.texts.fr);
    sql<object>(unit.store.db, `UPDATE patient SET language = 'tr'`).run({});
    unit.goTo(at('2026-03-13', '10:00'));
    expect(texts()[0]?.text).toContain('reçeteye');
  });

  it('of a person’s own words goes to a person once the patient reads another language', () => {
    remind('2026-03-13');
    sql<object>(unit.store.db, `UPDATE patient SET language = 'en'`).run({});
    unit.goTo(at('2026-03-13', '10:01'));
    expect(texts()).toEqual([]);
    expect(states()).toEqual(['to-call']);
  });

  it('takes a person’s own words in French and English only, and says so', () => {
    const own = 'please bring your papers. Question: {tel}';
    sql<object>(unit.store.db, `UPDATE patient SET language = 'en'`).run({});
    expect(remind('2026-03-13', own)).toMatchObject({ ok: true });
    sql<object>(unit.store.db, `UPDATE patient SET language = 'ar'`).run({});
    expect(remind('2026-03-13', own)).toMatchObject({ error: 'text-refused' });
    expect(reminderTexts('ar', own)).toEqual({
      kind: 'faults',
      faults: ['Ce patient lit : arabe. Choisir un modèle, ou appeler.'],
    });
    expect(reminderTexts('vi', own)).toEqual({
      kind: 'faults',
      faults: ['Ce patient lit : vietnamien. À appeler.'],
    });
  });

  it('kept by an older version, in French, is read as it is', () => {
    remind('2026-03-13');
    sql<object>(
      unit.store.db,
      `UPDATE personal_reminder SET text = '{unite} : à demain. {tel}'`,
    ).run({});
    unit.goTo(at('2026-03-13', '10:00'));
    expect(texts()[0]?.text).toContain('à demain. 01 99');
  });

  it('H11: is refused when its text would disclose, or its day is past', () => {
    expect(remind('2026-03-13', 'vos résultats de biopsie. {tel}')).toMatchObject({
      error: 'text-refused',
    });
    expect(remind('2026-03-08')).toMatchObject({ error: 'in-the-past' });
  });
});
