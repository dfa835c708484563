import { cardsOf, unreadAlertAt } from '../../alerts/index.ts';
import { hasReportOf } from '../../compliance/index.ts';
import { countOpenMissed } from '../../conversations/index.ts';
import { type ReadableDb, sql } from '../../db/index.ts';
import { type InboxMessage, listInbox } from '../../inbox/index.ts';
import type { Board, ReplyToRead } from '../../ipc/index.ts';
import { patientById, patientName } from '../../patients/index.ts';
import { type StayRow, staysBetween } from '../../programme/index.ts';
import { addDays, dayOf, instantOf, timeOf } from '../../shared/calendar.ts';
import type { PatientId } from '../../shared/ids.ts';
import type { Settings } from '../../shared/settings.ts';
import type { ReadWork } from '../../shared/work.ts';
import { contactsBetween } from './contacts.ts';
import { nextEvent } from './next-event.ts';
import { numbersToPhone } from './numbers-to-phone.ts';
import { closestReading, understoodReply } from './reply-words.ts';
import { stayRow } from './stay-row.ts';

/** How far the call list and the flow look: yesterday's and earlier follow-ups, the coming days. */
const backDays = 3;
const aheadDays = 8;

/** A follow-up hands steps to a person for as long: up to its J+30, and what that may be late. */
const followedDays = 40;

/** Everything that the first screen shows, in one request. */
export function boardOf(db: ReadableDb, settings: Settings, now: number): Board {
  const today = dayOf(now, settings.zone);
  const stays = staysBetween(db, addDays(today, -backDays), addDays(today, aheadDays));
  const contacts = contactsBetween(db, settings, now, addDays(today, -backDays), today);
  const rowsOf = (of: readonly StayRow[]) =>
    of.flatMap((stay) => stayRow(db, settings, now, stay, contacts) ?? []);
  const rows = rowsOf(stays);
  const followed = rows.filter(isFollowed);
  const late = rowsOf(
    handedOver(db, {
      ...{ from: addDays(today, -followedDays), to: addDays(today, -backDays - 1) },
      since: instantOf(addDays(today, -backDays), '00:00', settings.zone),
    }),
  ).filter(isFollowed);
  const flow = (['yesterday', 'today', 'tomorrow'] as const).map((label, index) => {
    const day = addDays(today, index - 1);
    const ofDay = followed.filter((row) => row.surgeryDate === day);
    const count = (test: (row: (typeof ofDay)[number]) => boolean) => ofDay.filter(test).length;
    return {
      day,
      label,
      stays: ofDay.length,
      confirmed: count((row) => row.confirmation === 'yes'),
      refused: count((row) => row.confirmation === 'no'),
      // Of yesterday's patients: nothing heard since; of the others: coming not confirmed.
      unanswered: count((row) =>
        label === 'yesterday'
          ? row.contact !== 'made'
          : ['none', 'asked', 'void'].includes(row.confirmation),
      ),
      toCall: count((row) => row.callList !== null),
      contacted: count((row) => row.contact === 'made'),
    };
  });
  const cards = cardsOf(db, { includeClosed: false });
  return {
    now,
    today,
    cards,
    toRead: listInbox(db, { reading: 'to-read' }).map((reply) =>
      toRead({ db, settings, now }, reply),
    ),
    flow,
    figures: {
      ...countMessages(db, settings, today),
      contacts: contactsOfMonth(db, settings, now, today),
      medianReplyMinutes: medianReplyMinutes(db, now),
      openAlerts: cards.length,
    },
    callList: [...late, ...followed].flatMap((row) =>
      row.callList === null || isOnItsCard(row)
        ? []
        : [
            {
              stayId: row.stayId,
              patient: row.patient,
              surgeryDate: row.surgeryDate,
              step: stepToCall(row),
              reason: row.callList,
              numbers: numbersToPhone(db, row.patient.patientId as PatientId),
            },
          ],
    ),
    nextEvent: nextEvent(db),
    evening: toSayTonight(rows, today, now, settings),
    missed: countOpenMissed(db),
  };
}

/** From then on « Qui est sorti ? » is asked: most patients have left a unit that closes in the evening. */
const eveningFrom = '16:00';

/** As the evening list counts: today's stays of which nobody has said whether they went home (H23). */
function toSayTonight(
  rows: readonly Row[],
  today: string,
  now: number,
  { zone }: Pick<Settings, 'zone'>,
): number | null {
  if (timeOf(now, zone) < eveningFrom) return null;
  const said = ['cancelled', 'absent', 'deceased', 'discharged', 'hospitalised'];
  return rows.filter(
    (row) => row.surgeryDate === today && row.stillHereAt === null && !said.includes(row.state),
  ).length;
}

const isFollowed = (row: Row) => row.state !== 'cancelled' && row.state !== 'deceased';

/** Stays of those days whose follow-up handed a step to a person since: a J+10 is phoned, too. */
function handedOver(
  db: ReadableDb,
  days: { readonly from: string; readonly to: string; readonly since: number },
): readonly StayRow[] {
  return sql<object, StayRow>(
    db,
    `SELECT stay.* FROM stay JOIN conversation ON conversation.stay_id = stay.id
     WHERE stay.surgery_date BETWEEN :from AND :to AND conversation.updated_at >= :since
       AND EXISTS (
         SELECT 1 FROM json_each(conversation.state, '$.steps') AS step
         WHERE step.value ->> 'kind' = 'to-call' AND step.value ->> 'at' >= :since)
     ORDER BY stay.surgery_date, stay.id`,
  ).all(days);
}

/** A card that asks for a call says it already; who is silent or wants no texts stays on the list. */
const isOnItsCard = (row: Row) => row.openAlert === 'urgent' || row.openAlert === 'call';

type Row = NonNullable<ReturnType<typeof stayRow>>;

function stepToCall(row: Row): string {
  const step = [...row.steps]
    .reverse()
    .find((candidate) => candidate.state === 'to-call' || candidate.state === 'silent');
  return step?.name ?? 'Suivi';
}

function toRead(work: ReadWork, reply: InboxMessage): ReplyToRead {
  const { db } = work;
  const patient = reply.patientId ? patientById(db, reply.patientId) : undefined;
  const understood = understoodReply(db, reply.id);
  return {
    replyId: reply.id,
    patient: patient ? patientName(patient) : null,
    number: reply.number,
    stayId: reply.stayId,
    text: reply.text,
    kind: reply.kind,
    complete: reply.isComplete,
    question: understood?.question ?? null,
    writtenAt: reply.writtenAt,
    receivedAt: reply.receivedAt,
    alertAt: unreadAlertAt(db, reply.id),
    closestReading: closestReading(work, reply),
  };
}

function countMessages(db: ReadableDb, settings: Settings, today: string) {
  const from = instantOf(today, '00:00', settings.zone);
  const until = instantOf(addDays(today, 1), '00:00', settings.zone);
  const count = (text: string) =>
    sql<[number, number], { count: number }>(db, text).get(from, until)?.count ?? 0;
  return {
    sentToday: count(
      'SELECT count(*) AS count FROM outbox_message WHERE sent_at >= ? AND sent_at < ?',
    ),
    receivedToday: count(
      'SELECT count(*) AS count FROM inbox_message WHERE received_at >= ? AND received_at < ?',
    ),
    waitingMessages:
      sql<[], { count: number }>(
        db,
        `SELECT count(*) AS count FROM outbox_message WHERE state IN ('due', 'held', 'sending')`,
      ).get()?.count ?? 0,
  };
}

function contactsOfMonth(db: ReadableDb, settings: Settings, now: number, today: string) {
  const period = { from: addDays(today, -30), to: today, now, by: '' };
  return hasReportOf(db, settings, period).contact;
}

/** Median minutes from a question to its answer, over a week; null without any. */
function medianReplyMinutes(db: ReadableDb, now: number): number | null {
  const since = now - 7 * 86_400_000;
  // Through the stays heard from: answers of years are not looked at for those of a week.
  const rows = sql<[number, number], { minutes: number }>(
    db,
    `SELECT (answer.written_at - max(open_question.opened_at)) / 60000.0 AS minutes
     FROM (SELECT DISTINCT stay_id FROM inbox_message
       WHERE received_at > ? AND stay_id IS NOT NULL) AS heard
     CROSS JOIN answer ON answer.stay_id = heard.stay_id
     JOIN conversation ON conversation.stay_id = answer.stay_id
     JOIN open_question ON open_question.conversation_id = conversation.id
       AND open_question.step_id = answer.step_id AND open_question.item_id = answer.item_id
       AND open_question.opened_at <= answer.written_at
     WHERE answer.recorded_at > ?
     GROUP BY answer.id ORDER BY minutes`,
  ).all(since - 86_400_000, since);
  const middle = rows[Math.floor(rows.length / 2)];
  return middle ? Math.round(middle.minutes) : null;
}
