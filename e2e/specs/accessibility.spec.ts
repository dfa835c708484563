import { expectNoViolation } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/index.ts';
import { claire, manager, nurse } from '../fixtures/people.ts';
import { goTo, openAlert, openRecord, type ScreenName, signIn } from '../fixtures/screens.ts';

test.beforeEach(async ({ unit, says }) => {
  await unit.clockTo('2026-03-10T09:05');
  await says(claire, 'je saigne beaucoup');
});

test('the sign-in screen, and the board with an opened alert', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Se connecter' })).toBeVisible();
  await expectNoViolation(page);
  await signIn(page, nurse);
  await openAlert(page, claire.name);
  await expectNoViolation(page);
  await openRecord(page, claire);
  await expectNoViolation(page);
});

const screens: readonly ScreenName[] = [
  'Programme',
  'Patients',
  'Réponses à relire',
  'Questions',
  'Conformité HAS',
  'Modem et SIM',
  'Réglages',
  'À propos',
];

test('every other screen', async ({ page }) => {
  await signIn(page, manager);
  for (const screen of screens) {
    await goTo(page, screen);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.getByText('Chargement…')).toHaveCount(0);
    await expectNoViolation(page);
  }
});
