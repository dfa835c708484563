import { type ReadableDb, sql } from '../../db/index.ts';
import type { Board } from '../../ipc/index.ts';
import { nextOutboxInstant } from '../../outbox/index.ts';

const names: Readonly<Record<string, string>> = {
  'step:convocation': 'Convocations J-7',
  'step:confirmation': 'Demandes de confirmation J-1',
  'step:lendemain': 'Questionnaires J+1',
  'reminder:confirmation': 'Rappel de confirmation',
  'reminder:lendemain': 'Rappel du questionnaire',
  'silence:confirmation': 'Alerte : confirmation sans réponse',
  'silence:lendemain': 'Alerte : questionnaire sans réponse',
  'last-call:confirmation': 'Dernière limite avant la fermeture',
  'last-call:lendemain': 'Dernière limite avant la fermeture',
  unread: 'Réponse non lue : alerte',
};

/** What happens by itself on the way, and is no stop for somebody who rehearses a day. */
const onTheWay = `owner_kind <> 'unit' AND name <> 'merge' AND name <> 'end' AND name NOT LIKE 'last-call:%'`;

/** What the folder's clock meets next that a person would look at, for "jump to the next event". */
export function nextEvent(db: ReadableDb): Board['nextEvent'] {
  const timer = sql<[], { at: number; name: string; count: number }>(
    db,
    `SELECT due_at AS at, name, count(*) AS count FROM pending_timer AS timer
     WHERE ${onTheWay} AND due_at = (SELECT min(due_at) FROM pending_timer WHERE ${onTheWay})
     GROUP BY name ORDER BY count DESC LIMIT 1`,
  ).get();
  const outbox = nextOutboxInstant(db);
  if (outbox !== null && (!timer || outbox < timer.at)) {
    return { at: outbox, sentence: 'Envoi ou accusé de réception attendu' };
  }
  if (!timer) return null;
  const key = timer.name.startsWith('again:') ? 'again' : timer.name;
  const words = key === 'again' ? 'Question reposée après un conseil' : (names[key] ?? 'Relance');
  return { at: timer.at, sentence: timer.count > 1 ? `${words} (${timer.count})` : words };
}
