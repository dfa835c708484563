import { type PatientRow, patientById } from '../patients/index.ts';
import { type StayRow, stayById } from '../programme/index.ts';
import type { Definition } from '../protocols/index.ts';
import type { ReadWork } from '../shared/work.ts';
import type { Conversation } from './conversation-sql.ts';
import { protocolOf } from './protocol-of.ts';

/** Whom and what a conversation is about. */
interface FollowUp {
  readonly stay: StayRow;
  readonly patient: PatientRow;
  readonly protocol: Definition;
}

/** Undefined where the stay or the patient is gone. */
export function followUpOf(work: ReadWork, conversation: Conversation): FollowUp | undefined {
  const stay = stayById(work.db, conversation.stayId);
  const patient = stay && patientById(work.db, stay.patient_id);
  if (!stay || !patient) return undefined;
  return { stay, patient, protocol: protocolOf(work, conversation) };
}
