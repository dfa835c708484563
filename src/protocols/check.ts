import { fail, ok, type Result } from '../shared/result.ts';
import { checkFasting } from './checks/fasting.ts';
import type { Fault } from './checks/fault.ts';
import { placeOf } from './checks/fault.ts';
import { checkLanguages, keysOf } from './checks/languages.ts';
import { readDefinition } from './checks/read-definition.ts';
import { checkRules } from './checks/rules.ts';
import { checkSteps } from './checks/structure.ts';
import type { Definition } from './definition.ts';
import { faultWords, lintTexts } from './lint-texts.ts';

/**
 * A file's value as a definition, or every fault with its place: it is taken whole or refused
 * whole. What this accepts can be run; whether it is right is for the doctor who approves it.
 */
export function checkDefinition(value: unknown): Result<Definition, readonly Fault[]> {
  const read = readDefinition(value);
  if (!read.ok) return read;
  const faults = faultsOf(read.value);
  return faults.length > 0 ? fail(faults) : ok(read.value);
}

/** Of a definition that fits the schema: a draft may have some, a version to approve none. */
export function faultsOf(protocol: Definition): readonly Fault[] {
  return [
    ...checkSteps(protocol),
    ...checkRules(protocol),
    ...checkLanguages(protocol),
    ...checkFasting(protocol),
    ...lintTexts(protocol).map((fault) => ({
      ...placeOf(protocol, [...keysOf(protocol, fault.place), fault.language, fault.reader]),
      sentence: faultWords(fault),
    })),
  ];
}
