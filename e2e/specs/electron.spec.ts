import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { findElectron } from '../../main/electron-binary.ts';
import { buildDesktop } from '../../main/start-electron.ts';
import { listen } from '../fixtures/index.ts';

const root = join(import.meta.dirname, '../..');
const electron = findElectron(root);

// Its binary comes from elsewhere than the registry: these run wherever it is.
test.skip(electron === null, 'Electron’s binary is not on this machine');
// Electron keeps its sandbox, which the root user cannot have.
test.skip(process.getuid?.() === 0, 'Electron refuses its sandbox to root');

let home: string;

test.beforeAll(() => {
  if (!buildDesktop(root)) throw new Error('the main process does not build');
});

test.beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'vigie-electron-'));
});

test.afterEach(() => rmSync(home, { recursive: true, force: true }));

async function launch() {
  const app = await _electron.launch({
    executablePath: electron ?? '',
    args: [root, '--data', join(home, 'data')],
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  await listen(page, complaints);
  await page.reload();
  return { app, page, complaints };
}

test('shows the sign-in screen from its own origin, under the policy, without a complaint', async () => {
  const { app, page, complaints } = await launch();
  await expect(page.getByRole('button', { name: 'Se connecter' })).toBeVisible();
  expect(page.url()).toBe('vigie://screens/');
  expect(await page.evaluate(() => Object.keys(window).includes('require'))).toBe(false);
  expect(complaints).toEqual([]);
  await app.close();
});

test('signs a training user in over the bridge', async () => {
  const { app, page } = await launch();
  await page.getByRole('button', { name: /Inès Caron/ }).click();
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('button', { name: 'Se connecter' })).toBeHidden();
  await app.close();
});

test('hides its window on closing, and goes on', async () => {
  const { app, page } = await launch();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const visible = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.isVisible(),
  );
  expect(visible).toBe(false);
  expect(await page.evaluate(() => document.title)).toBe('Vigie');
  await app.close();
});

test('prints a page to PDF', async () => {
  const { app } = await launch();
  const head = await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const pdf = await window?.webContents.printToPDF({ pageSize: 'A4' });
    return pdf?.subarray(0, 5).toString();
  });
  expect(head).toBe('%PDF-');
  await app.close();
});
