import { hasOpenCard } from '../../alerts/index.ts';
import { readAuthor } from '../../audit/index.ts';
import {
  decidedMissed,
  type MissedText,
  openMissed,
  stillTrueOfAll,
} from '../../conversations/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import type { MissedSheet, MissedView } from '../../ipc/index.ts';
import { patientById, patientName } from '../../patients/index.ts';
import { stayById } from '../../programme/index.ts';
import type { Settings } from '../../shared/settings.ts';
import { cameOf, reachedSince } from './missed-outcome.ts';
import { numbersToPhone } from './numbers-to-phone.ts';
import { authorName } from './patient.ts';
import { stepName } from './step-name.ts';

/** For the shift that comes next: what the one before decided. */
const decidedShownMs = 7 * 24 * 3_600_000;

/** « Ce qui allait partir »: what was too late, and what became of it (H19). */
export function missedSheetOf(db: ReadableDb, settings: Settings, now: number): MissedSheet {
  const texts = openMissed(db);
  const still = stillTrueOfAll({ db, settings, now }, texts);
  const open = texts.map((missed) => ({
    ...lineOf(db, missed),
    numbers:
      missed.patient_id !== null
        ? numbersToPhone(db, missed.patient_id)
        : missed.number === null
          ? []
          : [missed.number],
    reachedAt:
      missed.patient_id === null ? null : reachedSince(db, missed.patient_id, missed.due_at),
    hasCard: missed.patient_id !== null && hasOpenCard(db, missed.patient_id),
    anyway: still.get(missed.id) ?? { kind: 'no' as const, because: '' },
  }));
  const decided = decidedMissed(db, now - decidedShownMs).map((missed) => ({
    ...lineOf(db, missed),
    decision: missed.decision ?? 'not-needed',
    decidedBy: missed.decided_by === null ? '' : authorName(readAuthor(missed.decided_by)),
    decidedAt: missed.decided_at ?? missed.missed_at,
    cameOf: cameOf(db, settings, missed),
  }));
  return {
    now,
    open: open.sort((a, b) => compare(placeOf(a), placeOf(b))),
    decided: decided.sort((a, b) =>
      compare([-a.decidedAt, ...withinDay(a)], [-b.decidedAt, ...withinDay(b)]),
    ),
  };
}

type Line = ReturnType<typeof lineOf>;

/** What can still be put right first, the most pressing before; then by stay. One patient's lines together. */
function placeOf(line: Line & Pick<MissedView, 'anyway'>): readonly (string | number)[] {
  return line.anyway.kind === 'yes'
    ? [0, line.anyway.until, '', ...withinDay(line)]
    : [1, 0, line.surgeryDate ?? '', ...withinDay(line)];
}

function withinDay({ patient, dueAt, step }: Line): readonly (string | number)[] {
  const name =
    patient === null ? '' : `${patient.birthName} ${patient.firstName} ${patient.patientId}`;
  return [name, dueAt, step];
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? '';
    const order =
      typeof one === 'number' ? one - Number(other) : one.localeCompare(String(other), 'fr');
    if (order !== 0) return order;
  }
  return 0;
}

function lineOf(db: ReadableDb, missed: MissedText) {
  const patient = missed.patient_id === null ? undefined : patientById(db, missed.patient_id);
  const stay = missed.stay_id === null ? undefined : stayById(db, missed.stay_id);
  return {
    missedId: missed.id,
    stayId: missed.stay_id,
    patient: patient ? patientName(patient) : null,
    surgeryDate: stay?.surgery_date ?? null,
    step: whatItWas(db, missed),
    ...{ text: missed.text, dueAt: missed.due_at, missedAt: missed.missed_at },
    reason: missed.reason,
  };
}

const kindWords: Readonly<Record<string, string>> = {
  reminder: 'rappel',
  correction: 'changement de rendez-vous',
  answer: 'réponse au patient',
};

const withoutStep: Readonly<Record<string, string>> = {
  nurse: 'Message d’un soignant',
  personal: 'Rappel personnel',
  cohort: 'Message groupé',
  offer: 'Proposition d’une place',
  cli: 'Message technique',
  emergency: 'Conseil d’appeler le 15',
  'closed-notice': 'Heure de lecture des messages',
  'not-received': 'Photo ou appel non reçu',
  goodbye: 'Fin des SMS',
};

function whatItWas(db: ReadableDb, { stay_id, step_id, kind }: MissedText): string {
  if (stay_id === null || step_id === null) return withoutStep[kind] ?? kind;
  const name = stepName(db, stay_id, step_id);
  const more = kindWords[kind];
  return more === undefined ? name : `${name} : ${more}`;
}
