import { raiseAlert } from '../alerts/index.ts';
import { queueMessage } from '../outbox/index.ts';
import { patientsOnNumber, setSmsStop } from '../patients/index.ts';
import { bundledProtocols, renderText, type Texts } from '../protocols/index.ts';
import type { PatientId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { unitValues } from './context.ts';
import { conversationsOfPatient } from './conversation-sql.ts';
import { loseNumber } from './number.ts';
import { runConversation } from './run.ts';

/** STOP ends texts, not care: for one patient, reversible, and on the call list today (H36). */
export function stopSms(work: Work, patientId: PatientId, number: string | null): void {
  const reason = 'Ne veut plus de SMS.';
  endTexts(work, patientId, reason);
  setSmsStop(work.db, patientId, work.now, reason);
  work.trail('sms-stopped', { patientId }, {});
  raiseAlert(
    work,
    { patientId, stayId: null },
    {
      level: 'silence',
      sentence: 'Ne veut plus de SMS : le suivi se fait par téléphone.',
      key: `stop:${work.now}`,
      replyId: null,
    },
  );
  if (number !== null) sayGoodbye(work, number, 'stop');
}

export function allowSms(work: Work, patientId: PatientId): void {
  setSmsStop(work.db, patientId, null, null);
  work.trail('sms-allowed', { patientId }, {});
  for (const { id } of conversationsOfPatient(work.db, patientId)) {
    runConversation(work, id, { type: 'sms-again' });
  }
}

/** "Ce n'est pas moi": the number gets nothing more, and each patient of that number is a call (H10). */
export function endNumber(work: Work, number: string): void {
  const patients = patientsOnNumber(work.db, number);
  for (const { id } of patients) {
    endTexts(work, id, "Le numéro n'est pas celui du patient.");
    raiseAlert(
      work,
      { patientId: id, stayId: null },
      {
        level: 'call',
        sentence: "Mauvais numéro : la personne qui répond n'est pas le patient.",
        key: `wrong-number:${number}`,
        replyId: null,
      },
    );
  }
  loseNumber(work, number);
  sayGoodbye(work, number, 'wrongNumber');
}

function endTexts(work: Work, patientId: PatientId, reason: string): void {
  for (const { id } of conversationsOfPatient(work.db, patientId)) {
    runConversation(work, id, { type: 'sms-ended', reason });
  }
}

function sayGoodbye(work: Work, number: string, why: 'stop' | 'wrongNumber'): void {
  const texts: Texts | undefined = bundledProtocols[0]?.goodbye[why];
  if (!texts) return;
  const values = { ...unitValues(work.settings, work.now), moment: null, prenom: '' };
  const text = renderText(texts, 'fr', 'patient', values);
  if (!text.ok) return;
  queueMessage(
    work.db,
    { ids: work.ids, now: work.now },
    {
      dedupeKey: `goodbye:${why}:${number}:${work.now}`,
      class: 4,
      kind: 'goodbye',
      number,
      text: text.value,
      author: 'automate',
      dueAt: work.now,
      validUntil: work.now + 3_600_000,
      withinHours: false,
      repeatable: false,
      reportWithinMs: 3_600_000,
    },
  );
  work.changed({ kind: 'outbox' });
}
