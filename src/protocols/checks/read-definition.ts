import type { z } from '../../ipc/zod.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type Definition, definition, definitionFormat } from '../definition.ts';
import { format1 } from '../format-1.ts';
import { formatOf, toNewest } from '../upgrade.ts';
import { type Fault, placeOf } from './fault.ts';

/** A definition of any known format as the newest, or every place where it does not fit. */
export function readDefinition(value: unknown): Result<Definition, readonly Fault[]> {
  const format = formatOf(value);
  if (format === null || format < 1) {
    return whole('ce n’est pas un protocole de Vigie (aucun format indiqué)');
  }
  if (format > definitionFormat) {
    return whole(
      `ce protocole est au format ${format}, écrit par une version plus récente de Vigie (format lu : ${definitionFormat})`,
    );
  }
  const old = format === 1 ? format1.safeParse(value, { error: inFrench }) : null;
  if (old && !old.success) return fail(faultsOf(value, old.error.issues));
  const candidate = toNewest(value);
  const parsed = definition.safeParse(candidate, { error: inFrench });
  return parsed.success ? ok(parsed.data) : fail(faultsOf(candidate, parsed.error.issues));
}

function whole(sentence: string): Result<Definition, readonly Fault[]> {
  return fail([{ path: '', place: '', sentence }]);
}

function faultsOf(value: unknown, issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.map((issue) => ({ ...placeOf(value, issue.path), sentence: issue.message }));
}

/** What zod says by itself, in French; a schema's own sentence goes before it. */
function inFrench(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'manque'
        : `n’est pas ${typeWords[issue.expected] ?? 'de la nature attendue'}`;
    case 'unrecognized_keys':
      return `champ inconnu : ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `valeur non permise (permis : ${issue.values.map(String).join(', ')})`;
    case 'invalid_union':
      return 'nature inconnue ou manquante';
    case 'too_small':
      return `trop petit ou trop court (au moins ${issue.minimum})`;
    case 'too_big':
      return `trop grand ou trop long (au plus ${issue.maximum})`;
    case 'invalid_key':
      return 'nom de champ non permis';
    default:
      return 'ne convient pas';
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux',
  array: 'une liste',
  object: 'un ensemble de champs',
  record: 'un ensemble de champs',
};
