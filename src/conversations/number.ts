import { cancelMessages } from '../outbox/index.ts';
import { setPhoneState } from '../patients/index.ts';
import type { ConversationId, PatientId } from '../shared/ids.ts';
import type { Work } from '../shared/work.ts';

/** Takes back texts that have not been handed to the modem. */
export function cancelTexts(
  work: Work,
  of:
    | { readonly conversationId: ConversationId }
    | { readonly number: string }
    | { readonly patientId: PatientId },
  reason: string,
): void {
  for (const messageId of cancelMessages(work.db, work.now, of, reason)) {
    work.trail('text-cancelled', { messageId }, { reason });
  }
  work.changed({ kind: 'outbox' });
}

/** "Ce n'est pas moi": nothing more to this number, for anybody (H10). */
export function loseNumber(work: Work, number: string): void {
  setPhoneState(work.db, number, 'wrong', work.now);
  cancelTexts(work, { number }, "Le numéro n'est pas celui du patient.");
  work.trail('number-wrong', {}, { number });
}
