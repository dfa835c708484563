import type { ReplyId } from '../../shared/ids.ts';
import type { Work } from '../../shared/work.ts';
import type { ReplyModel } from '../classifier/index.ts';
import type { Outcome } from '../types.ts';
import { shadowModel } from './model-in-use.ts';
import { insertShadow, setModelState } from './model-sql.ts';

/**
 * The candidate reads the words that were just read, and its outcome is written beside the one that
 * was decided. It decides nothing; where it cannot read, it is refused, and nobody waits for it.
 */
export function readInShadow(
  work: Work,
  replyId: ReplyId,
  used: { readonly outcome: Outcome; readonly version: string },
  read: (model: ReplyModel) => Outcome,
): void {
  const model = shadowModel(work.db);
  if (!model) return;
  let outcome: Outcome;
  try {
    outcome = read(model);
  } catch {
    const reason = 'Le candidat n’a pas pu lire une réponse.';
    const refused = { state: 'refused', at: work.now, author: 'automate', reason } as const;
    setModelState(work.db, model.version, refused);
    work.trail('model-refused', {}, { version: model.version, reason });
    work.changed({ kind: 'learning' });
    return;
  }
  insertShadow(work.db, {
    version: model.version,
    reply_id: replyId,
    at: work.now,
    outcome,
    used_outcome: used.outcome,
    used_version: used.version,
  });
  work.changed({ kind: 'learning' });
}
