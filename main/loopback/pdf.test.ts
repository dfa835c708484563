import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FakeMonotonic } from '../../src/testing/fake-clock.ts';
import { findChromium, findProgram } from './chromium.ts';
import { printHtmlToPdf } from './pdf.ts';

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('vigie-print-'));

describe('printHtmlToPdf', () => {
  const canPrint = findChromium() !== null && findProgram('pdftotext') !== null;

  it.skipIf(!canPrint)(
    'prints a page on A4 with its words, runs no script, leaves nothing',
    async () => {
      const before = leftovers();
      const pdf = await printHtmlToPdf(
        `<!doctype html><html lang="fr"><meta charset="utf-8"><style>@page { size: A4 }</style>
       <p>Synthèse – été, œil, « appelé à 9 h »</p><script>document.body.append('interdit')</script>`,
      );
      const path = join(tmpdir(), `vigie-pdf-test-${process.pid}.pdf`);
      writeFileSync(path, pdf);
      const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
      const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
      rmSync(path);
      expect(text).toContain('Synthèse – été, œil, « appelé à 9 h »');
      expect(text).not.toContain('interdit');
      expect(info).toMatch(/Pages: +1\n/);
      expect(info).toMatch(/Page size: +59[45]\.\d+ x 84[12].*A4/);
      expect(leftovers()).toEqual(before);
    },
  );

  it('says so where there is no Chromium', async () => {
    await expect(printHtmlToPdf('', { chromium: null })).rejects.toMatchObject({
      code: 'shell/no-chromium',
    });
  });

  it('fails with a sentence when the browser makes no document, and leaves nothing', async () => {
    const before = leftovers();
    for (const chromium of ['/bin/false', '/missing']) {
      await expect(printHtmlToPdf('', { chromium })).rejects.toMatchObject({
        code: 'shell/pdf-failed',
      });
    }
    expect(leftovers()).toEqual(before);
  });

  it('stops a browser that hangs', async () => {
    const script = join(tmpdir(), `vigie-hanging-${process.pid}.sh`);
    writeFileSync(script, '#!/bin/sh\nexec sleep 1000\n', { mode: 0o700 });
    const monotonic = new FakeMonotonic();
    const printing = printHtmlToPdf('', { chromium: script, monotonic });
    monotonic.advance(30_000);
    await expect(printing).rejects.toMatchObject({ code: 'shell/pdf-failed' });
    expect(monotonic.pending).toBe(0);
    rmSync(script);
  });
});
