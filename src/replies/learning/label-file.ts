import { createHash } from 'node:crypto';
import { writeAuthor } from '../../audit/index.ts';
import { type ReadableDb, sql } from '../../db/index.ts';
import { z } from '../../ipc/zod.ts';
import { AppError } from '../../shared/errors.ts';
import type { Work } from '../../shared/work.ts';
import { bundledTraining, type LabelledReply, questionOf } from '../classifier/index.ts';
import { readByRules } from './classifier.ts';
import { type Allowed, commonWordsIn, deidentify, wordsIn } from './deidentify.ts';
import { contradiction } from './judge-labels.ts';
import { insertImported } from './label-sql.ts';
import { unitLabels, unitPrefix } from './training-set.ts';

/** First line of the file. Raised with any change that an older program would misread. */
const header = { vigie: 'labels', format: 1 } as const;

/** More than a unit labels in years; a larger file is something else. */
const mostLabels = 20_000;

const example = z.object({
  lang: z.string().max(10),
  kind: z.enum(['confirm', 'scale', 'temperature', 'yesno', 'choice', 'free', 'multi']),
  question: z.string().max(1000),
  worrying_if: z.union([
    z.null(),
    z.enum(['yes', 'no']),
    z.object({ gt: z.number() }),
    z.object({ in: z.array(z.string().max(100)).max(20) }),
  ]),
  options: z.record(z.string().max(100), z.string().max(200)).optional(),
  text: z.string().min(1).max(2000),
  outcome: z.enum(['satisfactory', 'worrying', 'urgent', 'unclear', 'none']),
});

/**
 * This unit's labels for another one, as JSON lines: no reply's id, no time, no author, and only
 * words and numbers that can name nobody. In the order of their words, which tells nothing.
 */
export function exportLabels(db: ReadableDb): { readonly content: string; readonly count: number } {
  const allowed: Allowed = {
    vocabulary: exampleWords(),
    names: namesInFolder(db),
  };
  const lines = unitLabels(db)
    .examples.filter(({ id }) => id.startsWith(unitPrefix))
    .map(({ lang, kind, question, worrying_if, options, text, expect }) =>
      JSON.stringify({
        ...{ lang, kind, worrying_if },
        question: deidentify(question, {
          vocabulary: wordsIn([question]),
          names: allowed.names,
        }),
        ...(options ? { options } : {}),
        text: deidentify(text, allowed),
        outcome: expect.outcome,
      }),
    )
    .sort();
  return { content: `${[JSON.stringify(header), ...lines].join('\n')}\n`, count: lines.length };
}

/** The words of the examples that the program ships; another typing of one is no other example. */
export const exampleWords = (): ReadonlySet<string> =>
  commonWordsIn(bundledTraining().flatMap(({ id, text }) => (id.includes('~') ? [] : [text])));

/** Everybody who has a name here: patients, those who hold their phones, staff, surgeons. */
function namesInFolder(db: ReadableDb): ReadonlySet<string> {
  const rows = sql<[], { name: string }>(
    db,
    `SELECT birth_name AS name FROM patient UNION SELECT used_name FROM patient
     UNION SELECT first_name FROM patient UNION SELECT holder_name FROM patient_phone
     UNION SELECT name FROM staff UNION SELECT surgeon FROM stay UNION SELECT escort FROM stay`,
  ).all();
  return wordsIn(rows.map(({ name }) => name ?? ''));
}

export interface ImportedLabels {
  readonly accepted: number;
  /** Already there, word for word. */
  readonly known: number;
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

/**
 * Takes in another unit's labels. A line that is wrong, or whose label denies what the rules see in
 * its words, is refused with its reason; the others are taken.
 * @throws AppError learning/bad-label-file: nothing was imported.
 */
export function importLabels(work: Work, content: string): ImportedLabels {
  const [first = '', ...lines] = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  const isOurs = z
    .object({ vigie: z.literal('labels'), format: z.literal(1) })
    .safeParse(json(first));
  if (!isOurs.success || lines.length > mostLabels) throw new AppError('learning/bad-label-file');
  const refused: { line: number; reason: string }[] = [];
  const file = sha256(content);
  let accepted = 0;
  let known = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = example.safeParse(json(line));
    if (!parsed.success) {
      const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
      const which = fields.filter(Boolean).join(', ');
      const reason = which ? `Champ non valable : ${which}.` : 'Ce n’est pas une étiquette.';
      refused.push({ line: index + 2, reason });
      continue;
    }
    const { outcome, ...reply } = parsed.data;
    const labelled = labelledOf(reply, outcome);
    const denied = contradiction(outcome, readByRules(reply.text, questionOf(labelled)));
    if (denied !== null) {
      refused.push({ line: index + 2, reason: `L’étiquette contredit les mots. ${denied}` });
      continue;
    }
    const isNew = insertImported(work.db, {
      digest: sha256(line).slice(0, 32),
      at: work.now,
      author: writeAuthor(work.author),
      file_sha256: file,
      example: JSON.stringify(labelled),
    });
    if (isNew) accepted += 1;
    else known += 1;
  }
  work.trail('labels-imported', {}, { accepted, known, refused: refused.length, file });
  work.changed({ kind: 'learning' });
  return { accepted, known, refused };
}

function labelledOf(
  { options, ...reply }: Omit<z.infer<typeof example>, 'outcome'>,
  outcome: LabelledReply['expect']['outcome'],
): LabelledReply {
  const expect = { outcome, value: null, intents: [] };
  return { id: '', ...reply, ...(options ? { options } : {}), expect };
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
