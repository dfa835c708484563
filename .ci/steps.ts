import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Full names of the tests that ran and passed. */
  readonly titles: readonly string[];
}

const root = join(import.meta.dirname, '..');

/** The script behind each command. On Windows `.bin` holds shell files that spawn refuses. */
const scripts = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
  vite: 'vite/bin/vite.js',
  playwright: '@playwright/test/cli.js',
} as const;
export type Tool = keyof typeof scripts;

/** Runs a tool with this very Node; its output goes to the terminal. */
function run(tool: Tool, args: readonly string[], env: Record<string, string> = {}): number {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', scripts[tool]), ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    },
  );
  return status ?? 1;
}

const single = (passed: boolean): Outcome => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  skipped: 0,
  titles: [],
});

/** A tool that is content or not: one passed or one failed. */
export const check = (tool: Tool, ...args: string[]): Outcome => single(run(tool, args) === 0);

/** Counts each test; a file that does not load, or a stray error, counts as one failed. */
export function runVitest(folder: string): Outcome {
  const file = join(folder, 'vitest.json');
  const status = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const tests = readJson<VitestReport>(file)?.testResults.flatMap((each) => each.assertionResults);
  if (tests === undefined) return single(false);
  const count = (...states: string[]) =>
    tests.filter((each) => states.includes(each.status)).length;
  const failed = count('failed');
  return {
    passed: count('passed'),
    failed: status === 0 ? failed : Math.max(1, failed),
    skipped: count('skipped', 'pending', 'todo', 'disabled'),
    titles: tests.filter((each) => each.status === 'passed').map((each) => each.fullName),
  };
}

interface VitestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** A test that passed only when repeated counts as failed. */
export function runPlaywright(folder: string): Outcome {
  const file = join(folder, 'playwright.json');
  const status = run(
    'playwright',
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  const report = readJson<PlaywrightReport>(file);
  if (report === undefined) return single(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky;
  return {
    passed: expected,
    failed: status === 0 ? failed : Math.max(1, failed),
    skipped,
    titles: report.suites.flatMap(passedIn),
  };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
  readonly suites: readonly PlaywrightSuite[];
}

const passedIn = (suite: PlaywrightSuite): string[] => [
  ...suite.specs
    .filter((spec) => spec.tests.some((each) => each.status === 'expected'))
    .map((spec) => spec.title),
  ...(suite.suites ?? []).flatMap(passedIn),
];

function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
