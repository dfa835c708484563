import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures/index.ts';
import { claire, doctor, luc, nurse } from '../fixtures/people.ts';
import {
  alertRow,
  closeAlert,
  logCall,
  openAlert,
  signIn,
  startWatch,
} from '../fixtures/screens.ts';

test.beforeEach(async ({ unit, says }) => {
  await unit.clockTo('2026-03-10T09:05');
  await says(claire, 'je saigne beaucoup');
});

test('a nurse takes the watch, takes a card, calls twice, closes it, and undoes', async ({
  page,
}) => {
  await signIn(page, nurse);
  await expect(page.getByText('Personne ne veille.')).toBeVisible();
  await startWatch(page);
  await expect(page.getByText('Personne ne veille.')).toHaveCount(0);

  const panel = await openAlert(page, claire.name);
  await panel.getByRole('button', { name: 'Je prends' }).click();
  await expect(panel.getByText(/Pris par Inès Caron/)).toBeVisible();

  await logCall(panel, 'Répondeur');
  await expect(panel.getByText(/répondeur/i).last()).toBeVisible();
  await logCall(panel, 'Joint');
  await closeAlert(panel, 'Conseil donné');
  await expect(panel.getByText(/Clôturée par Inès Caron/)).toBeVisible();
  await expect(alertRow(page, claire.name)).toHaveCount(0);

  await panel.getByRole('button', { name: /Annuler la clôture/ }).click();
  await expect(alertRow(page, claire.name)).toBeVisible();
});

test('H13: an urgent card does not close before a call is logged', async ({ page }) => {
  await signIn(page, nurse);
  const panel = await openAlert(page, claire.name);
  await panel.getByRole('button', { name: 'Je prends' }).click();
  await closeAlert(panel, 'Pas de problème');
  await expect(panel.getByRole('alert').filter({ hasText: /appel/i })).toBeVisible();
  await expect(alertRow(page, claire.name)).toBeVisible();
});

test('H13: a card taken without a call rings again for everybody after ten minutes', async ({
  page,
  unit,
}) => {
  await signIn(page, nurse);
  await startWatch(page);
  const panel = await openAlert(page, claire.name);
  await panel.getByRole('button', { name: 'Je prends' }).click();
  await expect(panel.getByText(/Pris par Inès Caron/)).toBeVisible();
  await unit.clockTo('2026-03-10T09:16');
  await expect(alertRow(page, claire.name)).toContainText('A resonné 1 fois faute d’appel.');
});

test('H15: a colleague sees who took the card, live, and takes it over by name', async ({
  page,
  colleague,
}) => {
  await signIn(page, nurse);
  await signIn(colleague, doctor);
  await expect(alertRow(colleague, claire.name)).toContainText('À prendre.');

  const panel = await openAlert(page, claire.name);
  await panel.getByRole('button', { name: 'Je prends' }).click();
  await expect(alertRow(colleague, claire.name)).toContainText('Pris par Inès Caron');

  const theirs = await openAlert(colleague, claire.name);
  await theirs.getByRole('button', { name: 'Reprendre à Inès Caron' }).click();
  await expect(theirs.getByText(/Pris par Dr Mathilde Roussel/)).toBeVisible();
  await expect(panel.getByText(/Pris par Dr Mathilde Roussel/)).toBeVisible();
});

test('H38: the form that closes a card says whose it is, and nothing closes without an outcome', async ({
  page,
  says,
}) => {
  await says(luc, 'j’ai du mal à respirer');
  await signIn(page, nurse);
  const panel = await openAlert(page, luc.name);
  const form = panel.locator('form').filter({ hasText: 'Clôturer l’alerte' });
  await expect(form).toContainText(/BERNARD Luc/);
  await expect(form).toContainText(/né le \d\d\/\d\d\/\d{4}/);
  await expect(form.getByRole('button', { name: 'Clôturer' })).toBeDisabled();
});

test('the board can be worked through with the keyboard alone', async ({ page }) => {
  await signIn(page, nurse);
  const row = alertRow(page, claire.name);
  await expect(row).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(row);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: `Alerte de ${claire.name}` });
  await expect(panel).toBeFocused();

  await page.keyboard.press('p');
  await expect(panel.getByText(/Pris par Inès Caron/)).toBeVisible();
  await panel.focus();
  await page.keyboard.press('n');
  await page.keyboard.press('Space');
  await expect(panel.getByRole('radio', { name: 'Joint', exact: true })).toBeChecked();
  await tabTo(panel.getByLabel('Note sur l’appel (facultative)'));
  await page.keyboard.type('Elle va à l’hôpital');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Appel enregistré.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(row).toBeFocused();
});

/** A few stops of the tabulator away, not more. */
async function tabTo(target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < 20 && !(await isThere()); stops++) {
    await target.page().keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
