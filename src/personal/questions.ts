import { writeAuthor } from '../audit/index.ts';
import { patientById } from '../patients/index.ts';
import { stayById } from '../programme/index.ts';
import { type Definition, lintWording, thresholdBounds } from '../protocols/index.ts';
import type { Id, StayId } from '../shared/ids.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Work } from '../shared/work.ts';
import { countQuestions, endQuestion, insertQuestion, questionsOf } from './personal-sql.ts';
import { itemsOf, tell } from './rules.ts';

/** More would keep a patient on the telephone longer than the protocol itself. */
const mostQuestions = 3;

export interface OwnQuestion {
  readonly stepId: string;
  readonly label: string;
  /** As the nurse wrote it, without who writes and the safety net, which are added. */
  readonly text: string;
  readonly kind: 'yesno' | 'scale';
  readonly worryingIf: 'yes' | 'no' | null;
  readonly alertOver: number | null;
}

export type QuestionRefusal = 'not-found' | 'text-refused' | 'out-of-bounds' | 'too-many';

/** Who asks, what, how to answer, and where to turn in an emergency (H03). */
export function questionWording(text: string, kind: OwnQuestion['kind']): string {
  const how = kind === 'yesno' ? ' Répondez OUI ou NON.' : ' De 0 (aucune) à 10 (la pire).';
  return `{unite} : ${text.trim()}${how} Urgence : 15 ou 112. Service : {tel}`;
}

/** One more question for this patient, asked after those of the step. */
export function addQuestion(
  work: Work,
  stayId: StayId,
  protocol: Definition,
  own: OwnQuestion,
): Result<null, QuestionRefusal> {
  const stay = stayById(work.db, stayId);
  if (!stay || itemsOf(protocol, own.stepId).length === 0) return fail('not-found');
  // Written in French only: it must not keep the others from whoever reads another language.
  if (patientById(work.db, stay.patient_id)?.language !== 'fr') return fail('text-refused');
  const text = questionWording(own.text, own.kind);
  if (own.text.trim() === '' || lintWording(text, 'question').length > 0)
    return fail('text-refused');
  if (questionsOf(work.db, stayId).length >= mostQuestions) return fail('too-many');
  const { from, to } = thresholdBounds.scale.alert;
  const { alertOver, worryingIf } = own;
  const isScale = own.kind === 'scale';
  if (isScale && (alertOver === null || alertOver < from || alertOver > to)) {
    return fail('out-of-bounds');
  }
  const question = {
    id: work.ids.next<Id<'personal-question'>>(),
    stay_id: stayId,
    step_id: own.stepId,
    item_id: `perso-${countQuestions(work.db, stayId) + 1}`,
    label: own.label.trim(),
    text,
    kind: own.kind,
    worrying_if: isScale ? null : (worryingIf ?? 'yes'),
    alert_over: isScale ? alertOver : null,
    author: writeAuthor(work.author),
    created_at: work.now,
  };
  insertQuestion(work.db, question);
  tell(work, stayId, 'personal-question-added', { text, step: own.stepId });
  return ok(null);
}

export function endPersonalQuestion(
  work: Work,
  stayId: StayId,
  id: string,
): Result<null, 'not-found'> {
  const question = questionsOf(work.db, stayId).find((one) => one.id === id);
  if (!question) return fail('not-found');
  endQuestion(work.db, id, writeAuthor(work.author), work.now);
  tell(work, stayId, 'personal-question-ended', { text: question.text });
  return ok(null);
}
