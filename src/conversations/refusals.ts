import { raiseAlert } from '../alerts/index.ts';
import { setSmsStop, smsStopOf } from '../patients/index.ts';
import { dayOf } from '../shared/calendar.ts';
import type { PatientId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { conversationsOfPatient } from './conversation-sql.ts';
import { endTexts, loseNumber } from './number.ts';
import { runConversation } from './run.ts';
import { sayToNumber } from './say-to-number.ts';
import { closeFallenOffers } from './slot-offers/index.ts';

/** STOP ends texts, not care: for one patient, reversible, and on the call list today (H36). */
export function stopSms(work: Work, patientId: PatientId, number: string | null): void {
  const reason = 'Ne veut plus de SMS.';
  if (smsStopOf(work.db, patientId)) return;
  // First of all: the next step, if its turn comes now, must know.
  setSmsStop(work.db, patientId, work.now, reason);
  endTexts(work, patientId, reason, runConversation);
  closeFallenOffers(work);
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
  if (number === null) return;
  const key = `goodbye:stop:${number}:${dayOf(work.now, work.settings.zone)}`;
  sayToNumber(work, number, 'goodbye', key, (texts) => texts.goodbye.stop);
}

export function allowSms(work: Work, patientId: PatientId): void {
  setSmsStop(work.db, patientId, null, null);
  work.trail('sms-allowed', { patientId }, {});
  for (const { id } of conversationsOfPatient(work.db, patientId)) {
    runConversation(work, id, { type: 'sms-again' });
  }
}

/** The number is not the patient's: a reply or a nurse says so. */
export function endNumber(work: Work, number: string): void {
  loseNumber(work, number, runConversation);
}
