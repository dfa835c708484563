import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PdfPrinter } from '../../src/app/ports.ts';
import { AppError } from '../../src/shared/errors.ts';
import type { ElectronPort } from '../electron-port.ts';
import { withPrintPolicy } from '../screens/print-policy.ts';
import { makePrivateFolder } from './private-folder.ts';

/** Prints in a hidden window; the page lies in a folder of this user only until it is printed. */
export function createElectronPrinter({
  BrowserWindow,
}: Pick<ElectronPort, 'BrowserWindow'>): PdfPrinter {
  return {
    async print(html) {
      const folder = makePrivateFolder('print');
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          javascript: false,
        },
      });
      try {
        const page = join(folder.path, 'page.html');
        writeFileSync(page, withPrintPolicy(html), { mode: 0o600 });
        await window.loadURL(pathToFileURL(page).href);
        return await window.webContents.printToPDF({
          pageSize: 'A4',
          preferCSSPageSize: true,
          printBackground: true,
        });
      } catch (cause) {
        throw new AppError('shell/pdf-failed', { cause, retryable: true });
      } finally {
        window.destroy();
        folder.dispose();
      }
    },
  };
}
