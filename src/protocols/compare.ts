import { isDeepStrictEqual } from 'node:util';
import { placeOf, titleIn } from './checks/fault.ts';
import type { Definition } from './definition.ts';
import {
  conditionSentence,
  delayWords,
  itemSentence,
  momentSentence,
  ruleSentence,
  stepSentence,
} from './sentences.ts';

/** One thing that is not the same in two versions, as a doctor reads it. */
export interface Difference {
  readonly path: string;
  /** « étape « Questionnaire J+1 », question « Douleur », seuils, seuil d’alerte » */
  readonly place: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: string | null;
  readonly after: string | null;
}

/** The same words under whatever number. */
export const saysTheSame = (one: Definition, other: Definition): boolean =>
  isDeepStrictEqual({ ...one, number: 0 }, { ...other, number: 0 });

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
  const said = () => ({ before: shown(roots.before, atA, a), after: shown(roots.after, atB, b) });
  if (a === undefined || b === undefined) {
    const place = b === undefined ? placeOf(roots.before, atA) : placeOf(roots.after, atB);
    found.push({ ...place, kind: a === undefined ? 'added' : 'removed', ...said() });
    return;
  }
  if (isNamedList(a) && isNamedList(b)) return compareLists(a, b, roots, atA, atB, found);
  if (isFields(a) && isFields(b) && !isOneSentence(atB)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      compare(a[key], b[key], roots, [...atA, key], [...atB, key], found);
    }
    return;
  }
  found.push({ ...placeOf(roots.after, atB), kind: 'changed', ...said() });
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
  // Steps are read by their time: their order in the file says nothing more.
  if (atB.at(-1) === 'steps') return;
  const kept = (list: readonly Named[], of: readonly Named[]) =>
    list.filter(({ id }) => of.some((each) => each.id === id));
  const orderA = kept(a, b);
  const orderB = kept(b, a);
  if (orderA.map(({ id }) => id).join() === orderB.map(({ id }) => id).join()) return;
  const names = (list: readonly Named[]) => list.map((each) => titleIn(each) ?? each.id).join(', ');
  const place = placeOf(roots.after, atB);
  found.push({ ...place, kind: 'moved', before: names(orderA), after: names(orderB) });
}

function isNamedList(value: unknown): value is readonly Named[] {
  return Array.isArray(value) && value.every((each) => isFields(each) && 'id' in each);
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a doctor reads as one thing: half a moment, or half a rule, says nothing. */
const sentences: ReadonlySet<unknown> = new Set(['at', 'validUntil', 'onlyIf', 'when', 'then']);

function isOneSentence(keys: Keys): boolean {
  return sentences.has(keys.at(-1));
}

/** A value in words; a whole step, question or rule as the sentence that it is. */
function shown(protocol: Definition, keys: Keys, value: unknown): string | null {
  if (value === undefined) return null;
  return sentenceAt(protocol, keys) ?? plain(value);
}

/** Of what stands there: the value has the type that its place in a checked definition gives it. */
function sentenceAt(protocol: Definition, keys: Keys): string | null {
  const [list, index, part, n, more] = keys;
  const step = list === 'steps' ? protocol.steps[Number(index)] : undefined;
  if (!step) return null;
  if (part === undefined) return stepSentence(protocol, step);
  if (part === 'at') return momentSentence(protocol, step.at);
  if (part === 'validUntil') return untilSentence(protocol, step.validUntil);
  if (part === 'onlyIf' && step.onlyIf) return conditionSentence(step.onlyIf);
  if (step.kind !== 'questionnaire') return null;
  if (part === 'items') {
    const item = step.items[Number(n)];
    if (item && more === undefined) return itemSentence(item);
    if (item?.onlyIf && more === 'onlyIf') return conditionSentence(item.onlyIf);
  }
  const rule = part === 'rules' ? step.rules[Number(n)] : undefined;
  if (!rule || (more !== undefined && more !== 'when' && more !== 'then')) return null;
  return ruleSentence(step.items, rule);
}

function untilSentence(
  protocol: Definition,
  until: Definition['steps'][number]['validUntil'],
): string {
  if ('day' in until) return momentSentence(protocol, until);
  if ('minutesAfterDue' in until) return `${delayWords(until.minutesAfterDue)} après l’envoi prévu`;
  if (until.minutesBeforeArrival === 0) return 'l’heure d’arrivée';
  return `${delayWords(until.minutesBeforeArrival)} avant l’arrivée`;
}

function plain(value: unknown): string {
  if (value === true) return 'oui';
  if (value === false) return 'non';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (isFields(value)) {
    const title = value.label ?? value.name ?? value.patient;
    if (typeof title === 'string') return title;
    return Object.values(value).map(plain).join(', ');
  }
  return 'aucun';
}
