import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages, systemPackages } from '../main/system-packages.ts';
import { check, type Outcome, runPlaywright, runVitest } from './steps.ts';

/** `npm test`: everything that must hold, and the line "N passed, N failed" at the end. */

/** Rows of the hazard table: each needs a test whose name bears its id. */
const hazards = Array.from({ length: 52 }, (_, i) => `H${String(i + 1).padStart(2, '0')}`);

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error('These tests need Node 22 or later: start them with "npm test" after "npm ci".');
  process.exit(1);
}

const { missing, advice } = ensurePackages(Object.values(systemPackages));
for (const { name, without } of missing) console.log(`Without ${name}, left out: ${without}.`);
if (missing.length > 0 && advice !== null) console.log(`To have it all: ${advice}`);

const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'));
const outcomes: Outcome[] = [];
const failures: string[] = [];
type Step = readonly [name: string, action: () => Promise<Outcome>];
const step = async ([name, action]: Step) => {
  console.log(`\n--- ${name}`);
  const outcome = await action();
  outcomes.push(outcome);
  if (outcome.failed > 0) failures.push(`${name} (${outcome.failed})`);
};

/** For what has no time-outs. Each keeps to one processor: its threads would do work twice. */
const twoAtOnce = async (steps: readonly Step[]) => {
  const rest = steps.values();
  const takeNext = async () => {
    for (const each of rest) await step(each);
  };
  await Promise.all([takeNext(), takeNext()]);
};
const typesOf = (part: string): Step => [
  `types of ${part}`,
  () => check('tsc', '-p', part, '--checkers', '1'),
];

try {
  await twoAtOnce([
    ...['src', 'renderer', 'main', 'e2e'].map(typesOf),
    ['build', () => check('vite', 'build', '--config', 'renderer/vite.config.ts')],
    ['lint', () => check('biome', 'check', '--error-on-warnings', '.')],
  ]);
  await step(['unit tests', () => runVitest(folder)]);
  if (existsSync('e2e/playwright.config.ts'))
    await step(['end to end', () => runPlaywright(folder)]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const sum = (count: (outcome: Outcome) => number) =>
  outcomes.reduce((total, outcome) => total + count(outcome), 0);
const passed = sum((outcome) => outcome.passed);
const failed = sum((outcome) => outcome.failed);
const skipped = sum((outcome) => outcome.skipped);

const proved = new Set(
  outcomes.flatMap(({ titles }) => titles.join(' ').match(/\bH\d\d\b/g) ?? []),
);
const unproved = hazards.filter((id) => !proved.has(id));
console.log(`\nHazards without a test: ${unproved.length === 0 ? 'none' : unproved.join(' ')}`);
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
