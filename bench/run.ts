/**
 * Timed scenarios, printed as ratios against a peer or a limit measured in the same run:
 * `node bench/run.ts [SCENARIO [ARGUMENT…]]`. Prints beside each number the last accepted one and
 * never fails for it; `--accept` writes the numbers of this run to `accepted.json`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { argv, execArgv, execPath, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { codec } from './codec.ts';
import { engine } from './engine.ts';
import { fuzz } from './fuzz.ts';
import { hasReport } from './has-report.ts';
import { idle } from './idle.ts';
import { importRows } from './import.ts';
import { kills } from './kills.ts';
import { isReached, type Measure, type Scenario } from './measure.ts';
import { memory } from './memory.ts';
import { replies } from './replies.ts';
import { scheduler } from './scheduler.ts';
import { send } from './send.ts';
import { takeIn } from './take-in.ts';

const scenarios: Readonly<Record<string, Scenario>> = {
  codec,
  send,
  'take-in': takeIn,
  kills,
  fuzz,
  memory,
  engine,
  scheduler,
  replies,
  idle,
  import: importRows,
  report: hasReport,
};

const acceptedPath = new URL('accepted.json', import.meta.url);
type Accepted = Record<string, Record<string, number>>;
const readAccepted = (): Accepted => JSON.parse(readFileSync(acceptedPath, 'utf8')) as Accepted;

const isAccepting = argv.includes('--accept');
const [name, ...args] = argv.slice(2).filter((argument) => argument !== '--accept');
if (name === undefined) runEach(Object.keys(scenarios));
else if (args.length > 0 && args.every((argument) => argument in scenarios)) {
  runEach([name, ...args]);
} else await runOne(name, args);

/** Each in a process of its own: one scenario's heap and compiled code are not the next one's. */
function runEach(names: readonly string[]): void {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const processors = availableParallelism();
  stdout.write(`Node ${process.versions.node}, ${processors} × ${model}\n`);
  const [load = 0] = loadavg();
  if (load > processors / 2) {
    stdout.write(
      `Load ${load.toFixed(1)}: others are at work here, and what follows is too slow.\n`,
    );
  }
  for (const each of names) {
    const flags = isAccepting ? ['--accept'] : [];
    const run = [...execArgv, fileURLToPath(import.meta.url), each, ...flags];
    spawnSync(execPath, run, { stdio: 'inherit' });
  }
}

async function runOne(scenario: string, given: readonly string[]): Promise<void> {
  const run = scenarios[scenario];
  if (!run) {
    stdout.write(`usage: node bench/run.ts [${Object.keys(scenarios).join('|')}] [--accept]\n`);
    process.exitCode = 2;
    return;
  }
  const last = readAccepted()[scenario] ?? {};
  const found: Record<string, number> = {};
  const start = performance.now();
  stdout.write(`\n${scenario}\n`);
  await run((measure) => {
    found[measure.name] = rounded(measure.value);
    stdout.write(`${lineOf(measure, last[measure.name])}\n`);
  }, given);
  stdout.write(`  (${((performance.now() - start) / 1000).toFixed(1)} s)\n`);
  if (isAccepting) accept(scenario, found);
}

function accept(scenario: string, found: Record<string, number>): void {
  const accepted = readAccepted();
  accepted[scenario] = { ...accepted[scenario], ...found };
  writeFileSync(acceptedPath, `${JSON.stringify(accepted, null, 2)}\n`);
}

function lineOf({ name: what, value, unit, goal, note }: Measure, accepted?: number): string {
  const before = accepted === undefined ? '' : `(was ${accepted})`;
  const columns = [what.padEnd(44), `${rounded(value)} ${unit}`.padStart(14), before.padEnd(14)];
  return `  ${columns.join('  ')}  ${goal ? goalOf(value, goal) : ''}${note ? `  ${note}` : ''}`;
}

function goalOf(value: number, goal: NonNullable<Measure['goal']>): string {
  const words = 'atLeast' in goal ? `goal ≥ ${goal.atLeast}` : `goal ≤ ${goal.atMost}`;
  return isReached(value, goal) ? `${words} ok` : `${words} MISSED`;
}

/** Three digits that count: more would only be noise. */
function rounded(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}
