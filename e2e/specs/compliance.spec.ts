import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures/index.ts';
import { claire, luc, nurse, solange } from '../fixtures/people.ts';
import { goTo, openRecord, signIn } from '../fixtures/screens.ts';

/** Claire answers in full, Luc's phone is answered by nobody, Solange is reached by a call. */
test.beforeEach(async ({ page, unit, says }) => {
  await unit.clockTo('2026-03-10T09:05');
  await says(claire, 'oui');
  await unit.clockTo('2026-03-10T09:10');
  await says(claire, '2, 36.9, pas de saignement, pas de nausées');
  await unit.clockTo('2026-03-10T09:30');
  await signIn(page, nurse);
  for (const [patient, outcome] of [
    [luc, 'Répondeur'],
    [solange, 'Joint'],
  ] as const) {
    await openRecord(page, patient);
    await page.getByRole('radio', { name: outcome, exact: true }).click();
    await page.getByRole('button', { name: 'Enregistrer l’appel' }).click();
    await expect(page.getByText('Appel enregistré.')).toBeVisible();
  }
  await unit.clockTo('2026-03-13T08:00');
  await goTo(page, 'Conformité HAS');
});

test('H47: the figures are those that one counts by hand on the page’s own list', async ({
  page,
}) => {
  const paper = page.getByRole('article');
  await expect(paper.getByRole('heading', { name: 'Séjours de la période : 21' })).toBeVisible();
  const stays = paper.getByRole('table').last();
  const contacted = await stays.getByRole('row').filter({ hasText: 'contact tracé' }).count();
  const missed = await stays.getByRole('row').filter({ hasText: 'non joint' }).count();
  const ongoing = await stays.getByRole('row').filter({ hasText: 'en cours' }).count();
  expect([contacted, missed]).toEqual([2, 5]);
  await expect(paper).toContainText(`${contacted} / ${contacted + missed}`);
  await expect(
    paper
      .locator('div')
      .filter({ hasText: /^En cours/ })
      .first(),
  ).toContainText(String(ongoing));
  // A voicemail is an attempt, listed, not counted.
  const unreached = paper.getByRole('region').or(paper.locator('section')).filter({
    hasText: 'Patients non joints',
  });
  await expect(unreached.getByRole('row', { name: /BERNARD Luc/ })).toContainText(/répondeur/i);
  await expect(paper).toContainText('Vigie aide une unité de chirurgie ambulatoire');
});

test('the summary is kept as PDF and as CSV', async ({ page }) => {
  test.slow();
  // Another Chromium makes the file.
  const pdf = page.waitForEvent('download', { timeout: 30_000 });
  await page.getByRole('button', { name: 'PDF' }).click();
  const file = await (await pdf).path();
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  expect(text).toContain('Trace des contacts de J+1 à J+3');
  expect(text).toMatch(/2\s*\/\s*7/);
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'Elle ne pose aucun diagnostic, ne décide d’aucun traitement'.replace('’', "'"),
  );
  expect(text).toMatch(/Tête du journal|Tête de la trace/);
  expect(text).toMatch(/[0-9a-f]{16}/);
  await expect(page.getByText(/Fichier remis : .*SHA-256 [0-9a-f]{64}/)).toBeVisible();

  const csv = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const rows = readFileSync(await (await csv).path(), 'utf8').split('\r\n');
  expect(rows.filter((row) => row.includes(claire.ipp))).not.toHaveLength(0);
});

test('the printed page is the paper alone, with its watermark', async ({ page }) => {
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Imprimer' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Écrans' })).toBeHidden();
  await expect(page.getByRole('article')).toContainText('FORMATION');
});
