import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/index.ts';
import { aFewLines, type Line, listOf } from '../fixtures/lists.ts';
import { jeanMarc, nurse } from '../fixtures/people.ts';
import { goTo, openRecord, signIn } from '../fixtures/screens.ts';

/** Opens the programme of a day, `2026-03-17`. */
async function openDay(page: Page, day: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/programme/${day}`);
}

async function importList(page: Page, lines: readonly Line[]) {
  await goTo(page, 'Programme');
  await page.getByRole('button', { name: 'Importer une liste' }).click();
  const dialog = page.getByRole('dialog', { name: 'Importer un programme opératoire' });
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await choosing).setFiles(listOf(lines));
  return dialog;
}

test('a list says what became of each line, and imported again changes nothing', async ({
  page,
}) => {
  await signIn(page, nurse);
  const dialog = await importList(page, aFewLines);
  const summary = dialog.getByRole('status').first();
  await expect(summary).toContainText('2 acceptées');
  await expect(summary).toContainText('1 à vérifier');
  await expect(summary).toContainText('1 rejetée');
  await expect(dialog.getByRole('row', { name: /ligne 5/ })).toContainText(/date/i);
  await expect(dialog.getByRole('row', { name: /00770003 mobile/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /00770003 Protocole général/ })).toBeVisible();

  await dialog.getByRole('button', { name: 'Importer un autre fichier' }).click();
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await choosing).setFiles(listOf(aFewLines));
  await expect(summary).toContainText('0 acceptée');
  await expect(summary).toContainText('3 inchangées');
  await expect(summary).toContainText('0 modifiée');
  await dialog.locator('button', { hasText: 'Fermer' }).last().click();

  await openDay(page, '2026-03-17');
  await expect(page.getByRole('row', { name: /AUBERT Jeanne/ })).toContainText('prévu');
});

test('a file that is no list gets its sentence', async ({ page }) => {
  await signIn(page, nurse);
  await goTo(page, 'Programme');
  await page.getByRole('button', { name: 'Importer une liste' }).click();
  const dialog = page.getByRole('dialog', { name: 'Importer un programme opératoire' });
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choisir un fichier' }).click();
  const bytes = Buffer.from(Array.from({ length: 2000 }, (_, at) => (at * 37) % 256));
  await (await choosing).setFiles({ name: 'photo.csv', mimeType: 'text/csv', buffer: bytes });
  await expect(dialog.getByRole('alert')).toContainText(/fichier|liste/i);
  await expect(dialog.getByRole('button', { name: 'Choisir un fichier' })).toBeVisible();
});

test('a nurse sets the state of a stay; what stops texts asks once more and names the patient', async ({
  page,
}) => {
  await signIn(page, nurse);
  await openDay(page, '2026-03-10');
  const row = page.getByRole('row', { name: /MERCIER Hugo/ });
  await row.getByRole('button', { name: 'prévu' }).click();
  await page.getByRole('menuitem', { name: 'arrivé', exact: true }).click();
  await expect(row.getByRole('button', { name: 'arrivé' })).toBeVisible();

  await row.getByRole('button', { name: 'arrivé' }).click();
  await page.getByRole('menuitem', { name: 'hospitalisé' }).click();
  const dialog = page.getByRole('dialog', { name: 'Déclarer : hospitalisé' });
  await expect(dialog).toContainText('MERCIER Hugo');
  await dialog.getByRole('button', { name: 'Confirmer' }).click();
  await expect(row.getByRole('button', { name: 'hospitalisé' })).toBeVisible();
});

test('H23: « décédé » stops everything for that person at once', async ({ page, unit, phones }) => {
  await signIn(page, nurse);
  await openDay(page, '2026-03-11');
  const row = page.getByRole('row', { name: /LACROIX Jean-Marc/ });
  await row.getByRole('button', { name: 'prévu' }).click();
  await page.getByRole('menuitem', { name: 'décédé' }).click();
  const dialog = page.getByRole('dialog', { name: 'Déclarer : décédé' });
  await expect(dialog).toContainText('Vérifiez l’identité');
  await dialog.getByRole('button', { name: 'Confirmer' }).click();
  await expect(row.getByRole('button', { name: 'décédé' })).toBeVisible();
  const texts = phones.received(jeanMarc.number).length;
  await unit.clockTo('2026-03-12T20:00');
  expect(phones.received(jeanMarc.number)).toHaveLength(texts);
  await openRecord(page, jeanMarc);
  await expect(page.getByText('Patient décédé : aucun SMS ne part.')).toBeVisible();
});

test('H26: after a NON the slot is free on condition, until a nurse releases it', async ({
  page,
  unit,
  says,
}) => {
  await unit.clockTo('2026-03-10T10:05');
  await signIn(page, nurse);
  await openDay(page, '2026-03-11');
  await says(jeanMarc, 'NON je ne viens pas');
  await unit.clockTo('2026-03-10T10:10');
  const row = page.getByRole('row', { name: /LACROIX Jean-Marc/ });
  await expect(row).toContainText('NON');
  await expect(row).toContainText('libéré sous réserve');
  const place = page.getByRole('article', { name: /LACROIX Jean-Marc/ });
  await expect(place).toContainText('Vérifiez au téléphone avant de libérer');
  await place.getByRole('button', { name: 'Libérer le créneau sans proposer' }).click();
  await expect(row).toContainText('créneau libéré');
});

test('H22: a list that changes too much waits until a nurse has read it', async ({ page }) => {
  const week = Array.from({ length: 8 }, (_, at) => ({
    ipp: `0078000${at}`,
    name: `MOREL ${['Ada', 'Bea', 'Cléa', 'Dina', 'Eva', 'Fanny', 'Gina', 'Hana'][at]}`,
    mobile: `06 39 98 21 0${at}`,
    day: '19/03/2026',
  }));
  await signIn(page, nurse);
  const first = await importList(page, week);
  await expect(first.getByRole('status').first()).toContainText('8 acceptées');
  await page.keyboard.press('Escape');

  const second = await importList(
    page,
    week.map((line) => ({ ...line, arrival: '11:15' })),
  );
  await expect(second).toContainText('rien n’est appliqué sans l’accord d’une personne');
  await page.keyboard.press('Escape');
  await openDay(page, '2026-03-19');
  const rows = page.getByRole('row', { name: /MOREL/ });
  await expect(rows.first()).toContainText('07:30');

  const waiting = page.getByRole('region', { name: /Un import attend votre décision/ });
  await expect(waiting.getByRole('listitem')).toHaveCount(8);
  await waiting.getByRole('button', { name: 'Appliquer les 8 modifications' }).click();
  await expect(waiting).toHaveCount(0);
  await expect(rows.first()).toContainText('11:15');
});
