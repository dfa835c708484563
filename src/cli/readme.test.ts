import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractVersion, modemTestView, type RequestName, requests } from '../ipc/index.ts';
import { analyseLines } from '../replies/index.ts';
import type { ForgottenModem } from './verbs/forget-modem.ts';

const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');

/** The JSON documents of one chapter. */
function examplesOf(chapter: string): unknown[] {
  const text = readme.split(/^## /m).find((each) => each.startsWith(chapter)) ?? '';
  return [...text.matchAll(/```json\n(.*?)\n```/gs)].map(([, json = '']) => JSON.parse(json));
}

describe('README.md of the command line', () => {
  it('speaks of the contract as it is', () => {
    expect(readme).toContain(`contract version ${contractVersion}`);
  });

  it.each<[string, RequestName, number]>([
    ['import', 'programme:import', 0],
    ['modem', 'modem:status', 0],
    ['sims', 'sims:get', 0],
    ['alerts', 'alerts:list', 0],
    ['outbox, inbox', 'outbox:list', 0],
    ['outbox, inbox', 'inbox:list', 1],
    ['trace', 'trace:get', 0],
    ['verify', 'audit:verify', 0],
  ])('shows a %s as the contract has it (%s)', (chapter, request, index) => {
    const example = examplesOf(chapter)[index];
    expect(requests[request].output.parse(example)).toEqual(example);
  });

  it('shows a loop test as the contract has it', () => {
    const [example] = examplesOf('loop-test');
    expect(modemTestView.parse(example)).toEqual(example);
  });

  it('shows a forgotten modem with what the contract says of it', () => {
    const example = examplesOf('modem').at(-1) as ForgottenModem;
    expect(requests['modem:waiting-on'].output.parse(example.waitedOn)).toEqual(example.waitedOn);
  });

  it('shows of a reply what is written for it', async () => {
    const [given, written] = examplesOf('replies');
    const lines = (async function* () {
      yield JSON.stringify(given);
    })();
    for await (const line of analyseLines(lines)) expect(JSON.parse(line)).toEqual(written);
  });

  it('has a chapter for each verb', () => {
    for (const verb of ['init', 'run', 'clock', 'send', 'report has']) {
      expect(examplesOf(verb).length).toBeGreaterThan(0);
    }
  });
});
