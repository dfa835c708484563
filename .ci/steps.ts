import { spawn } from 'node:child_process';
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

/** A step that takes longer hangs: twice what the slowest takes on a busy machine. */
const limitMs = 20 * 60_000;

/**
 * Runs a tool with this very Node; its output goes to the terminal. Whatever the tool started ends
 * with it, or a process left behind would keep the terminal, and the whole run, from ending.
 */
function run(
  tool: Tool,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  const hasGroups = process.platform !== 'win32';
  const child = spawn(process.execPath, [join(root, 'node_modules', scripts[tool]), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    detached: hasGroups,
  });
  const endAll = () => {
    try {
      if (hasGroups && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // Nothing of it is left.
    }
  };
  const giveUp = () => {
    endAll();
    process.exit(1);
  };
  process.once('SIGINT', giveUp).once('SIGTERM', giveUp);
  const clock = setTimeout(() => {
    console.error(`${tool} did not end within ${limitMs / 60_000} minutes`);
    endAll();
  }, limitMs);
  return new Promise((resolve) => {
    const end = (status: number) => {
      clearTimeout(clock);
      process.off('SIGINT', giveUp).off('SIGTERM', giveUp);
      endAll();
      resolve(status);
    };
    child.once('error', () => end(1)).once('exit', (status) => end(status ?? 1));
  });
}

const single = (passed: boolean): Outcome => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  skipped: 0,
  titles: [],
});

/** A tool that is content or not: one passed or one failed. */
export const check = async (tool: Tool, ...args: string[]): Promise<Outcome> =>
  single((await run(tool, args)) === 0);

/** Counts each test; a file that does not load, or a stray error, counts as one failed. */
export async function runVitest(folder: string): Promise<Outcome> {
  const file = join(folder, 'vitest.json');
  const status = await run('vitest', [
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
export async function runPlaywright(folder: string): Promise<Outcome> {
  const file = join(folder, 'playwright.json');
  const status = await run(
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
