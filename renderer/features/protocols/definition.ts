/** A protocol as the file format has it; the Unit checks whatever comes back. */
export type {
  At,
  Condition,
  Definition,
  Item,
  Picks,
  Questionnaire,
  Reader,
  Rule,
  RuleOutcome,
  Sending,
  Silence,
  SingleTest,
  Step,
  Test,
  Texts,
} from '../../../src/ipc/protocol-definition.ts';

export type Path = readonly (string | number)[];

/** The value with one place in it replaced; undefined takes the field away. Nothing else changes. */
export function setIn<T>(value: T, path: Path, next: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return next as T;
  if (Array.isArray(value)) {
    const copy = [...value];
    if (rest.length === 0 && next === undefined) copy.splice(Number(key), 1);
    else copy[Number(key)] = setIn(copy[Number(key)], rest, next);
    return copy as T;
  }
  const fields = { ...(value as Record<string, unknown>) };
  if (rest.length === 0 && next === undefined) delete fields[key];
  else fields[key] = setIn(fields[key], rest, next);
  return fields as T;
}
