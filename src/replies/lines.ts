import { analyse } from './analyse.ts';
import type { Question, QuestionKind, WorryingIf } from './types.ts';

const KINDS: ReadonlySet<string> = new Set<QuestionKind>([
  'confirm',
  'scale',
  'temperature',
  'yesno',
  'choice',
  'free',
  'multi',
]);

/**
 * `vigie replies`: one JSON object a line in, one out, in the same order. A malformed line gives
 * `{error: {line, code, message}}`, with its `id` when it could be read, and the rest goes on;
 * `line` counts from 1. Blank lines are skipped. Errors never quote the text.
 */
export async function* analyseLines(lines: AsyncIterable<string>): AsyncIterable<string> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    yield JSON.stringify(analyseLine(line, number));
  }
}

type LineError = { error: { line: number; code: string; message: string }; id?: string };

function analyseLine(source: string, line: number): object {
  const refuse = (code: string, message: string, id?: string): LineError => ({
    ...(id === undefined ? {} : { id }),
    error: { line, code, message },
  });
  let row: unknown;
  try {
    row = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('replies/not-json', `Ligne ${line} : ce n’est pas du JSON.`);
  }
  if (!isRecord(row))
    return refuse('replies/not-an-object', `Ligne ${line} : un objet JSON est attendu.`);
  const id = typeof row.id === 'string' ? row.id : undefined;
  if (id === undefined) return refuse('replies/no-id', `Ligne ${line} : le champ « id » manque.`);
  if (typeof row.text !== 'string') {
    return refuse('replies/no-text', `Ligne ${line} : le champ « text » manque.`, id);
  }
  const question = questionOf(row);
  if (question === null) {
    return refuse(
      'replies/bad-question',
      `Ligne ${line} : question, type ou seuil non valable.`,
      id,
    );
  }
  const { outcome, value, intents, why } = analyse(row.text, question.value);
  return { id, outcome, value, intents, why };
}

/** `null` when it cannot be used; a row without `kind` has no open question. */
function questionOf(row: Readonly<Record<string, unknown>>): { value: Question | null } | null {
  if (row.kind === undefined || row.kind === null) return { value: null };
  if (typeof row.kind !== 'string' || !KINDS.has(row.kind)) return null;
  if (typeof row.question !== 'string') return null;
  const worryingIf = worryingIfOf(row.worrying_if);
  if (worryingIf === undefined) return null;
  const options = optionsOf(row.options);
  if (options === null) return null;
  if (row.kind === 'choice' && options === undefined) return null;
  return {
    value: {
      kind: row.kind as QuestionKind,
      text: row.question,
      worryingIf,
      ...(options === undefined ? {} : { options }),
      ...(typeof row.lang === 'string' ? { lang: row.lang } : {}),
    },
  };
}

function worryingIfOf(value: unknown): WorryingIf | undefined {
  if (value === undefined || value === null) return null;
  if (value === 'yes' || value === 'no') return value;
  if (!isRecord(value)) return undefined;
  if (typeof value.gt === 'number' && Number.isFinite(value.gt)) return { gt: value.gt };
  if (Array.isArray(value.in) && value.in.every((key) => typeof key === 'string')) {
    return { in: value.in };
  }
  return undefined;
}

function optionsOf(value: unknown): Record<string, string> | undefined | null {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
    return null;
  return Object.fromEntries(entries);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
