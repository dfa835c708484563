import { placeOf } from './checks/fault.ts';
import type { Definition } from './definition.ts';

/** One thing that is not the same in two versions, as a doctor reads it. */
export interface Difference {
  readonly path: string;
  /** « étape « Questionnaire J+1 », question « Douleur », seuils, seuil d’alerte » */
  readonly place: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: string | null;
  readonly after: string | null;
}

/** Steps, questions and rules are compared by their short names, wherever they stand. */
export function compareDefinitions(before: Definition, after: Definition): readonly Difference[] {
  const found: Difference[] = [];
  compare(before, after, { before, after }, [], [], found);
  return found.filter(({ path }) => path !== 'number' && path !== 'format');
}

interface Roots {
  readonly before: Definition;
  readonly after: Definition;
}
type Keys = readonly (string | number)[];

function compare(
  a: unknown,
  b: unknown,
  roots: Roots,
  atA: Keys,
  atB: Keys,
  found: Difference[],
): void {
  if (JSON.stringify(a) === JSON.stringify(b)) return;
  if (a === undefined || b === undefined) {
    const place = b === undefined ? placeOf(roots.before, atA) : placeOf(roots.after, atB);
    const kind = a === undefined ? 'added' : 'removed';
    found.push({ ...place, kind, before: shown(a), after: shown(b) });
    return;
  }
  if (isNamedList(a) && isNamedList(b)) return compareLists(a, b, roots, atA, atB, found);
  if (isFields(a) && isFields(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      compare(a[key], b[key], roots, [...atA, key], [...atB, key], found);
    }
    return;
  }
  found.push({ ...placeOf(roots.after, atB), kind: 'changed', before: shown(a), after: shown(b) });
}

interface Named {
  readonly id: string;
}

function compareLists(
  a: readonly Named[],
  b: readonly Named[],
  roots: Roots,
  atA: Keys,
  atB: Keys,
  found: Difference[],
): void {
  for (const [index, one] of a.entries()) {
    const other = b.findIndex(({ id }) => id === one.id);
    compare(one, b[other], roots, [...atA, index], [...atB, other], found);
  }
  for (const [index, other] of b.entries()) {
    if (a.some(({ id }) => id === other.id)) continue;
    compare(undefined, other, roots, atA, [...atB, index], found);
  }
  const kept = (list: readonly Named[], of: readonly Named[]) =>
    list.map(({ id }) => id).filter((id) => of.some((each) => each.id === id));
  const orderA = kept(a, b);
  const orderB = kept(b, a);
  if (orderA.join() === orderB.join()) return;
  const place = placeOf(roots.after, atB);
  found.push({ ...place, kind: 'moved', before: orderA.join(', '), after: orderB.join(', ') });
}

function isNamedList(value: unknown): value is readonly Named[] {
  return Array.isArray(value) && value.every((each) => isFields(each) && 'id' in each);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in words; a whole step or question by its name. */
function shown(value: unknown): string | null {
  if (value === undefined) return null;
  if (value === true) return 'oui';
  if (value === false) return 'non';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((each) => shown(each) ?? '').join(', ');
  if (isFields(value)) {
    const title = value.label ?? value.name ?? value.patient;
    if (typeof title === 'string') return title;
    return Object.entries(value)
      .map(([key, each]) => `${key} ${shown(each) ?? ''}`)
      .join(', ');
  }
  return 'aucun';
}
