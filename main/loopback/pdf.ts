import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PdfPrinter } from '../../src/app/ports.ts';
import { type Monotonic, SystemMonotonic } from '../../src/shared/clock.ts';
import { AppError } from '../../src/shared/errors.ts';
import { makePrivateFolder } from '../adapters/private-folder.ts';
import { withPrintPolicy } from '../screens/print-policy.ts';
import { type Child, startChild } from './child.ts';
import { chromiumFlags, findChromium } from './chromium.ts';

/** A page takes about a second; a machine under load, ten times that. */
const printWithinMs = 30_000;

export interface PdfOptions {
  readonly chromium?: string | null;
  readonly monotonic?: Monotonic;
}

/**
 * Prints through a headless Chromium. The page is data: its scripts do not run and it reaches no
 * network. It lies in a folder of this user only, which is erased, whatever happens.
 * @throws AppError `shell/no-chromium`, `shell/pdf-failed`.
 */
export async function printHtmlToPdf(html: string, options: PdfOptions = {}): Promise<Buffer> {
  const { chromium = findChromium(), monotonic = new SystemMonotonic() } = options;
  if (chromium === null) throw new AppError('shell/no-chromium');
  const folder = makePrivateFolder('print');
  try {
    const page = join(folder.path, 'page.html');
    const pdf = join(folder.path, 'page.pdf');
    writeFileSync(page, withPrintPolicy(html), { mode: 0o600 });
    const child = startChild(chromium, [
      ...chromiumFlags(join(folder.path, 'profile')),
      '--headless',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    await endWithin(child, monotonic);
    return readPdf(pdf);
  } finally {
    folder.dispose();
  }
}

export const createPdfPrinter = (options: PdfOptions = {}): PdfPrinter => ({
  print: (html) => printHtmlToPdf(html, options),
});

async function endWithin(child: Child, monotonic: Monotonic): Promise<void> {
  const cancel = monotonic.after(printWithinMs, () => void child.dispose());
  await child.ended;
  cancel();
}

function readPdf(path: string): Buffer {
  try {
    const pdf = readFileSync(path);
    if (pdf.subarray(0, 5).toString('latin1') === '%PDF-') return pdf;
    throw new Error('not a PDF');
  } catch (error) {
    throw new AppError('shell/pdf-failed', { cause: error, retryable: true });
  }
}
