import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { definitionFormat } from './definition.ts';
import { format1 } from './format-1.ts';
import { formatOf, upgradeDefinition } from './upgrade.ts';

/** The general protocol as it was shipped in format 1; it never changes. */
const shipped: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, 'testing/general-format-1.json'), 'utf8'),
);

describe('upgradeDefinition', () => {
  it('takes a version of format 1 with every step, question, delay, threshold and text', () => {
    const old = format1.parse(shipped);
    const upgraded = upgradeDefinition(shipped);
    expect(upgraded.format).toBe(definitionFormat);
    expect(upgraded.steps.map(({ id, at }) => ({ id, at }))).toEqual(
      old.steps.map(({ id, at }) => ({ id, at })),
    );
    expect(upgraded).toMatchObject({
      emergency: old.emergency,
      correction: old.correction,
      steps: old.steps,
    });
  });

  it('says what format 1 left unsaid: silence is an alert, a closed day changes nothing', () => {
    const questionnaire = upgradeDefinition(shipped).steps.at(-1);
    expect(questionnaire).toMatchObject({
      ...{ kind: 'questionnaire', purpose: 'follow-up', closedDay: 'send', rules: [] },
      ...{ withoutText: 'call', writeTo: 'patient' },
      silence: { means: 'alert', reminderAfter: 120, alertAfter: 120 },
    });
  });

  it('changes nothing in the newest format, however often', () => {
    const upgraded = upgradeDefinition(shipped);
    expect(upgradeDefinition(JSON.parse(JSON.stringify(upgraded)))).toEqual(upgraded);
    expect(formatOf(upgraded)).toBe(2);
  });

  it('H30: refuses a threshold of format 1 outside the bounds, for a person to look at', () => {
    const slip = JSON.parse(JSON.stringify(shipped).replace('"alertOver":38', '"alertOver":83'));
    expect(() => upgradeDefinition(slip)).toThrow(/limites/);
  });
});
