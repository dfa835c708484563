import { writeAuthor } from '../../audit/index.ts';
import { allowSms, closeFallenOffers, endNumber, stopSms } from '../../conversations/index.ts';
import { queueMessage } from '../../outbox/index.ts';
import {
  findPatients,
  patientById,
  patientByIpp,
  patientName,
  phonesOf,
  setPatientNumber,
  setPhoneState,
} from '../../patients/index.ts';
import { AppError } from '../../shared/errors.ts';
import type { PatientId } from '../../shared/ids.ts';
import { readSettings } from '../../shared/settings.ts';
import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { patientView } from '../views/patient.ts';
import { authorOf } from './author.ts';

/** A search shows at most this many; a birth date makes it exact. */
const mostFound = 50;

export function patientHandlers(unit: UnitParts) {
  const { db } = unit.deps;
  const known = (id: string) => {
    const patient = patientById(db, id as PatientId);
    if (!patient) throw new AppError('unit/not-found');
    return patient;
  };
  const numberOf = (id: PatientId, number: string) => {
    if (!phonesOf(db, id).some((phone) => phone.number === number)) {
      throw new AppError('unit/not-found');
    }
  };
  return {
    'patients:find': ({ birthDate, text }) => {
      const wanted = fold(text);
      const byIpp = text === '' ? undefined : patientByIpp(db, text.trim());
      if (byIpp) return [patientName(byIpp)];
      if (birthDate === null && wanted.length === 0) return [];
      return findPatients(db, birthDate, birthDate === null ? 20_000 : 1_000)
        .filter((row) =>
          [row.birth_name, row.used_name ?? '', row.first_name].some((name) =>
            fold(name).startsWith(wanted),
          ),
        )
        .slice(0, mostFound)
        .map(patientName);
    },
    'patients:get': ({ patientId }) =>
      patientView(db, readSettings(db), unit.clock.now(), known(patientId)),
    'patients:send': ({ patientId, number, text }, connection) => {
      const patient = known(patientId);
      numberOf(patient.id, number);
      unit.run(authorOf(connection), (work) => {
        const messageId = queueMessage(
          work.db,
          { ids: work.ids, now: work.now },
          {
            dedupeKey: `nurse:${patient.id}:${work.now}:${text}`,
            class: 3,
            kind: 'nurse',
            number,
            text,
            patientId: patient.id,
            author: writeAuthor(work.author),
            dueAt: work.now,
            validUntil: work.now + 24 * 3_600_000,
            withinHours: false,
            repeatable: false,
            reportWithinMs: 3_600_000,
          },
        );
        work.trail('text-queued', { patientId: patient.id, messageId }, { text, number });
        work.changed({ kind: 'outbox' });
        work.changed({ kind: 'patient', patientId: patient.id });
      });
      return {};
    },
    'patients:set-number': ({ patientId, number, holder, holderName }, connection) => {
      const patient = known(patientId);
      unit.run(authorOf(connection), (work) => {
        setPatientNumber(work.db, patient.id, number, holder, holderName, work.now);
        work.trail('number-changed', { patientId: patient.id }, { number, holder, holderName });
        closeFallenOffers(work);
        work.changed({ kind: 'patient', patientId: patient.id });
        work.changed({ kind: 'programme' });
      });
      return {};
    },
    'patients:verify-number': ({ patientId, number, state }, connection) => {
      const patient = known(patientId);
      numberOf(patient.id, number);
      unit.run(authorOf(connection), (work) => {
        if (state === 'wrong') endNumber(work, number);
        else {
          setPhoneState(work.db, number, 'verified', work.now);
          work.trail('number-verified', { patientId: patient.id }, { number });
        }
        work.changed({ kind: 'patient', patientId: patient.id });
      });
      return {};
    },
    'patients:sms': ({ patientId, allowed }, connection) => {
      const patient = known(patientId);
      unit.run(authorOf(connection), (work) => {
        if (allowed) allowSms(work, patient.id);
        else stopSms(work, patient.id, null);
        work.changed({ kind: 'patient', patientId: patient.id });
      });
      return {};
    },
  } satisfies Partial<Handlers>;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
