import { createHash } from 'node:crypto';
import { isWatched, raiseAlert } from '../alerts/index.ts';
import { sql } from '../db/index.ts';
import { queueMessage } from '../outbox/index.ts';
import { type PatientRow, patientsOnNumber } from '../patients/index.ts';
import { type Definition, definitionOf, generalProtocol } from '../protocols/index.ts';
import { isReaction, scanRedFlags, stripQuotedText } from '../replies/index.ts';
import type { Work } from '../shared/work.ts';
import { unitValues } from './context.ts';
import { conversationById, openQuestionOn } from './conversation-sql.ts';
import { inTheirLanguage, languageOfNumber } from './in-their-language.ts';
import { recentTextsTo } from './reply-sql.ts';
import { canBeAnswered } from './say-to-number.ts';

/** One emergency advice answers all the parts and repeats of a quarter of an hour. */
const adviceEveryMs = 15 * 60_000;
/** Advice that did not leave within this is no longer an answer to these words. */
const adviceValidMs = 60 * 60_000;

/** In place of the unit's number, where the settings have none. */
const noNumber: Readonly<Record<string, string>> = {
  fr: 'voir votre feuille de sortie',
  en: 'see your discharge sheet',
  es: 'vea su hoja de alta',
  pt: 'veja a sua folha de alta',
  tr: 'taburcu belgenize bakın',
  ar: 'انظر ورقة الخروج',
};

export interface ArrivedPart {
  readonly key: string;
  readonly number: string;
  readonly text: string;
  readonly writtenAt: number;
  readonly receivedAt: number;
}

/** The same words tell one reason, as a part and as a whole reply. */
export function saidAt(number: string, receivedAt: number, words: string): string {
  // A digest: the key is no place for a patient's words.
  const digest = createHash('sha256').update(words).digest('hex').slice(0, 16);
  return `said:${number}:${receivedAt}:${digest}`;
}

/**
 * Every part is scanned in the transaction that stores it, before any waiting (H44), whoever sent
 * it (H45). A red flag counts for everybody who may be meant (H09).
 */
export function scanPart(work: Work, part: ArrivedPart): void {
  if (work.settings.transmissionOnly || isReaction(part.text)) return;
  const flags = scanRedFlags(stripQuotedText(part.text, recentTextsTo(work.db, part.number)));
  const first = flags[0];
  if (!first) return;
  const reason = {
    level: 'urgent',
    sentence: `Signe urgent : ${first.detail}`,
    key: saidAt(part.number, part.receivedAt, part.text),
    replyId: null,
    words: part.text,
    highlights: highlightsIn(part.text),
    writtenAt: part.writtenAt,
    receivedAt: part.receivedAt,
  } as const;
  const open = openQuestionOn(work.db, part.number);
  const conversation = open && conversationById(work.db, open.conversation_id);
  const patients = patientsOnNumber(work.db, part.number);
  for (const patient of patients) {
    const stayId = conversation && patients.length === 1 ? conversation.stayId : null;
    raiseAlert(work, { patientId: patient.id, stayId }, reason);
  }
  if (patients.length === 0) raiseAlert(work, { number: part.number }, reason);
  const protocol = conversation && definitionOf(work.db, conversation.protocolVersionId);
  advise(work, part, patients, protocol);
}

/** Places are of the whole text, so that they can be marked in it. */
function highlightsIn(text: string): { from: number; to: number }[] {
  return scanRedFlags(text).map(({ span }) => ({ from: span[0], to: span[1] }));
}

/** "Appelez le 15": leaves whatever the hour, STOP, the folder's limits on answers, or the merging (H01). */
function advise(
  work: Work,
  part: ArrivedPart,
  patients: readonly PatientRow[],
  protocol: Definition | undefined,
): void {
  const advised = sql<[string, number, number], { id: string }>(
    work.db,
    `SELECT id FROM outbox_message WHERE number = ? AND kind = 'emergency'
       AND created_at > ? AND created_at <= ?
       AND state NOT IN ('failed', 'expired', 'cancelled', 'quarantined')`,
  ).get(part.number, work.now - adviceEveryMs, work.now);
  const { emergency } = protocol ?? generalProtocol;
  if (advised || !canBeAnswered(part.number)) return;
  const texts = isWatched(work.db) ? emergency.watched : emergency.unwatched;
  const valuesIn = (language: string) => {
    const known = unitValues(work.settings, work.now, language);
    // Nothing that was not filled in may hold this text back.
    const tel = known.tel ?? noNumber[language] ?? noNumber.fr ?? '';
    return { ...known, tel, moment: null, jour: null, heure: null, prenom: '' };
  };
  const text = inTheirLanguage(texts, languageOfNumber(work.db, part.number), valuesIn);
  if (text === null) return;
  const messageId = queueMessage(
    work.db,
    { ids: work.ids, now: work.now },
    {
      dedupeKey: `emergency:${part.key}`,
      class: 1,
      kind: 'emergency',
      number: part.number,
      text,
      author: 'automate',
      dueAt: work.now,
      validUntil: work.now + adviceValidMs,
      withinHours: false,
      repeatable: true,
      reportWithinMs: 2 * 60_000,
    },
  );
  // In the record of everybody who may be meant; of a number that nobody has, once.
  const subjects = patients.length === 0 ? [{}] : patients.map(({ id }) => ({ patientId: id }));
  for (const subject of subjects) {
    const said = { text, number: part.number };
    work.trail('emergency-advice-queued', { ...subject, messageId }, said);
  }
  work.changed({ kind: 'outbox' });
}
