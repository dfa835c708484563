import { expect, test } from '../fixtures/index.ts';
import { auxiliary, claire, nurse } from '../fixtures/people.ts';
import { alertRow, openAlert, signIn, signOut } from '../fixtures/screens.ts';

test('signs in by role, and signs out', async ({ page }) => {
  await signIn(page, nurse);
  await expect(page.getByRole('button', { name: /Inès Caron Infirmier/ })).toBeVisible();
  await signOut(page);
});

test('says in a sentence that the password is not right', async ({ page }) => {
  await page.getByLabel('Identifiant').fill('ide');
  await page.getByLabel('Mot de passe', { exact: true }).fill('pas-le-bon');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByText('Identifiant ou mot de passe incorrect.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Écrans' })).toHaveCount(0);
});

test('shows an auxiliary the alerts, and what they may do with them', async ({
  page,
  unit,
  says,
}) => {
  await unit.clockTo('2026-03-10T09:05');
  await says(claire, 'je saigne beaucoup');
  await signIn(page, auxiliary);
  const panel = await openAlert(page, claire.name);
  await expect(panel.getByRole('radiogroup', { name: 'Noter un appel' })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Je prends' })).toHaveCount(0);
  await expect(panel.getByRole('button', { name: 'Clôturer' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Je prends la veille' })).toHaveCount(0);
});

test('H35: locked, the window shows counts and names nobody', async ({ page, unit, says }) => {
  await unit.clockTo('2026-03-10T09:05');
  await says(claire, 'je saigne beaucoup');
  await signIn(page, nurse);
  await expect(alertRow(page, claire.name)).toBeVisible();
  await expect(page).not.toHaveTitle(/MARTIN/);
  await signOut(page);
  await expect(page.getByRole('list', { name: 'Ce qui attend' })).toContainText('URGENT 1');
  await expect(page.getByText(/MARTIN/i)).toHaveCount(0);
  await expect(page).not.toHaveTitle(/MARTIN/);
  expect(page.url()).not.toMatch(/martin/i);
});
