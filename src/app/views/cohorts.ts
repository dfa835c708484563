import { readAuthor } from '../../audit/index.ts';
import {
  faultsOf,
  latestCohorts,
  membersOf,
  minutesFor,
  mostAlone,
  type Recipient,
  type CohortRow as Row,
  recipientsFor,
  recipientsOf,
  type Wordings,
} from '../../cohorts/index.ts';
import { stayValues } from '../../conversations/index.ts';
import type { ReadableDb } from '../../db/index.ts';
import { fitText } from '../../gsm/index.ts';
import {
  type CohortChoice,
  type CohortPreview,
  type CohortRow,
  stayStates,
} from '../../ipc/index.ts';
import { findMessage } from '../../outbox/index.ts';
import { patientName } from '../../patients/index.ts';
import { languageName } from '../../shared/language-name.ts';
import type { Settings } from '../../shared/settings.ts';
import { authorName } from './patient.ts';

const shownCohorts = 20;

/** Rooms and surgeons of those days, to choose among. */
export function cohortOptions(db: ReadableDb, from: string, to: string) {
  const all = { from, to, rooms: [], surgeons: [], states: stayStates };
  const stays = membersOf(db, all);
  const names = (of: (stay: (typeof stays)[number]) => string | null) =>
    [...new Set(stays.flatMap((stay) => of(stay) ?? []))].sort((a, b) => a.localeCompare(b, 'fr'));
  return { rooms: names(({ room }) => room), surgeons: names(({ surgeon }) => surgeon) };
}

export function cohortPreview(
  db: ReadableDb,
  settings: Settings,
  now: number,
  choice: CohortChoice,
  wordings: Wordings,
): CohortPreview {
  const values = { now, settings };
  const recipients = recipientsFor(db, settings, choice, wordings, (stay, language) =>
    stayValues(values, stay, language),
  );
  const sms = recipients.flatMap((recipient) =>
    recipient.reach.kind === 'sms' ? [{ recipient, text: recipient.reach.text }] : [],
  );
  const longest = [...sms].sort((a, b) => b.text.length - a.text.length);
  const inEnglish = sms.find(
    ({ recipient: { reach } }) => reach.kind === 'sms' && reach.language === 'en',
  );
  const samples = [sms[0], inEnglish, sms.at(-1), longest[0], sms[1], longest[1]].filter(isThere);
  return {
    count: sms.length,
    parts: longest[0] ? fitText(longest[0].text).parts.length : 0,
    needsSecond: sms.length > mostAlone,
    minutes: minutesFor(sms.length),
    samples: [...new Set(samples)].slice(0, 3).map(({ recipient, text: read }) => ({
      patient: patientName(recipient.patient),
      text: read,
      surgeryDate: recipient.stay.surgery_date,
    })),
    toCall: recipients.flatMap(({ patient, reach }: Recipient) =>
      reach.kind === 'call' ? [{ patient: patientName(patient), reason: reach.reason }] : [],
    ),
    inEnglish: sms.filter(
      ({ recipient: { reach } }) => reach.kind === 'sms' && reach.language === 'en',
    ).length,
    unread: sms.flatMap(({ recipient: { patient, reach } }) =>
      reach.kind === 'sms' && reach.unread !== null
        ? [{ patient: patientName(patient), language: languageName(reach.unread) }]
        : [],
    ),
    faults: wordings.fr.trim() === '' ? [] : [...faultsOf(wordings)],
  };
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

export function cohortRows(db: ReadableDb): CohortRow[] {
  return latestCohorts(db, shownCohorts).map((row) => cohortRow(db, row));
}

function cohortRow(db: ReadableDb, row: Row): CohortRow {
  const recipients = recipientsOf(db, row.id);
  const messages = recipients.flatMap(({ message_id: id }) => (id && findMessage(db, id)) || []);
  const isWaiting = ({ state }: (typeof messages)[number]) => state === 'due' || state === 'held';
  const nameOf = (author: string | null) => author && authorName(readAuthor(author));
  return {
    cohortId: row.id,
    text: row.text,
    textEn: row.text_en,
    author: nameOf(row.author) ?? '',
    second: nameOf(row.second),
    createdAt: row.created_at,
    leavesAt: row.leaves_at,
    state: row.state,
    stateAt: row.state_at,
    stateBy: nameOf(row.state_by),
    recipients: recipients.filter(({ to_call }) => to_call === null).length,
    toCall: recipients.filter(({ to_call }) => to_call !== null).length,
    gone: messages.filter((message) => !isWaiting(message) && message.state !== 'cancelled').length,
    waiting: messages.filter(isWaiting).length,
  };
}
