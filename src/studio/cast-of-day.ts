import { protocolFor, relativeOf } from '../conversations/dry.ts';
import { conversationOfStay } from '../conversations/index.ts';
import type { ReadableDb } from '../db/index.ts';
import { type PatientRow, patientById, reachOf } from '../patients/index.ts';
import { type StayRow, staysBetween } from '../programme/index.ts';
import {
  anaestheticsIn,
  type Definition,
  definitionOf,
  generalProtocolId,
  languagesOf,
  versionInUse,
} from '../protocols/index.ts';
import { ageOn } from '../shared/calendar.ts';
import type { Settings } from '../shared/settings.ts';
import type { ListedStay } from './preview-text.ts';
import type { Member } from './time-machine.ts';

export interface Cast {
  readonly members: readonly Member[];
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
}

/**
 * Whoever stands on a day's list, as the engine would see them. `edited` stands in for the protocol
 * of its name: a draft is tried on real people before anybody approves it.
 */
export function castOfDay(
  db: ReadableDb,
  settings: Settings,
  day: string,
  edited: Definition | null,
): Cast {
  const members: Member[] = [];
  const leftOut: { name: string; reason: string }[] = [];
  for (const stay of staysBetween(db, day, day)) {
    const patient = patientById(db, stay.patient_id);
    if (!patient) continue;
    const name = nameOf(patient);
    const reason = gone(stay, patient);
    const own = reason === null ? protocolOf(db, stay) : null;
    if (!own) {
      leftOut.push({ name, reason: reason ?? 'Aucun protocole en service.' });
      continue;
    }
    const protocol = edited !== null && edited.id === own.id ? edited : own;
    members.push({ ...memberOf(db, settings, stay, patient, protocol), name });
  }
  return { members, leftOut };
}

/** The protocol that the stay runs on, else the one that it will be given; null: none is in use. */
function protocolOf(db: ReadableDb, stay: StayRow): Definition | null {
  const conversation = conversationOfStay(db, stay.id);
  if (conversation) return definitionOf(db, conversation.protocolVersionId);
  const general = versionInUse(db, generalProtocolId);
  if (general === undefined) return null;
  return definitionOf(db, protocolFor(db, stay, general).versionId);
}

/** Names and hours of a day's list, for texts to be tried on. */
export function listOfDay(db: ReadableDb, day: string): readonly ListedStay[] {
  return staysBetween(db, day, day).flatMap((stay) => {
    const patient = patientById(db, stay.patient_id);
    if (!patient || gone(stay, patient) !== null) return [];
    const { surgery_date: surgeryDate, arrival_time: arrivalTime } = stay;
    return [{ surgeryDate, arrivalTime, firstName: patient.first_name, name: nameOf(patient) }];
  });
}

function memberOf(
  db: ReadableDb,
  settings: Settings,
  stay: StayRow,
  patient: PatientRow,
  protocol: Definition,
): Omit<Member, 'name'> {
  const reach = reachOf(db, patient, stay.surgery_date, settings, languagesOf(protocol));
  return {
    stayId: stay.id,
    patientId: patient.id,
    number: reach.kind === 'sms' ? reach.number : null,
    imagined: {
      protocol,
      surgeryDate: stay.surgery_date,
      arrivalTime: stay.arrival_time,
      language: patient.language,
      reader: reach.kind === 'sms' ? reach.reader : 'patient',
      firstName: patient.first_name,
      facts: {
        age: patient.birth_date === null ? null : ageOn(patient.birth_date, stay.surgery_date),
        anaesthesia: anaestheticsIn(stay.anaesthesia),
        side: stay.side,
      },
      reach: reach.kind === 'sms' ? { kind: 'sms', verified: reach.verified } : reach,
      relative: relativeOf({ db, settings }, stay),
    },
  };
}

function gone(stay: StayRow, patient: PatientRow): string | null {
  if (patient.deceased_at !== null || stay.state === 'deceased') return 'Patient décédé.';
  if (stay.state === 'cancelled') return 'Séjour annulé.';
  if (stay.state === 'absent') return 'Patient absent.';
  return null;
}

function nameOf({ birth_name, first_name }: PatientRow): string {
  return `${birth_name} ${first_name}`;
}
