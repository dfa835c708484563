import { raiseAlert } from '../alerts/index.ts';
import { cancelMessages } from '../outbox/index.ts';
import { patientsOnNumber, setPhoneState } from '../patients/index.ts';
import type { ConversationId, PatientId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';
import { conversationsOfPatient } from './conversation-sql.ts';
import type { EngineInput } from './engine-types.ts';
import { sayToNumber } from './say-to-number.ts';
import { closeFallenOffers } from './slot-offers/index.ts';

export type Run = (work: Work, id: ConversationId, input: EngineInput) => void;

/** Takes back texts that have not been handed to the modem. */
export function cancelTexts(
  work: Work,
  of:
    | { readonly conversationId: ConversationId; readonly kinds?: readonly string[] }
    | { readonly number: string }
    | { readonly patientId: PatientId },
  reason: string,
): void {
  for (const messageId of cancelMessages(work.db, work.now, of, reason)) {
    work.trail('text-cancelled', { messageId }, { reason });
  }
  work.changed({ kind: 'outbox' });
}

/** "Ce n'est pas moi": the number gets nothing more, and each patient of that number is a call (H10). */
export function loseNumber(work: Work, number: string, run: Run): void {
  const reason = "Le numéro n'est pas celui du patient.";
  // First of all: whatever follows must not write to it.
  setPhoneState(work.db, number, 'wrong', work.now);
  work.trail('number-wrong', {}, { number });
  for (const { id } of patientsOnNumber(work.db, number)) {
    endTexts(work, id, reason, run);
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
  closeFallenOffers(work);
  cancelTexts(work, { number }, reason);
  sayToNumber(
    work,
    number,
    'goodbye',
    `goodbye:wrong:${number}`,
    (texts) => texts.goodbye.wrongNumber,
  );
}

export function endTexts(work: Work, patientId: PatientId, reason: string, run: Run): void {
  for (const { id } of conversationsOfPatient(work.db, patientId)) {
    run(work, id, { type: 'sms-ended', reason });
  }
}
