import type { Page } from '@playwright/test';
import { expectNoViolation } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/index.ts';
import {
  amelie,
  claire,
  doctor,
  etienne,
  gerard,
  luc,
  manager,
  nadia,
  nurse,
  solange,
} from '../fixtures/people.ts';
import { alertRow, goTo, signIn, signOut } from '../fixtures/screens.ts';
import { claireIsUnclear } from '../fixtures/stories.ts';

const row = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Réponses', exact: false }).getByRole('button', { name: words });
const panel = (page: Page) => page.getByRole('complementary', { name: 'Réponse ouverte' });

test('H38: one key labels the opened reply and no other; a danger reaches the board; undo', async ({
  page,
  unit,
  says,
}) => {
  await claireIsUnclear(unit, says);
  await signIn(page, nurse);
  await goTo(page, 'Réponses à relire');
  await expect(row(page, 'comme le temps')).toBeVisible();
  await expectNoViolation(page);

  // Nothing is open: no key does anything.
  await page.keyboard.press('3');
  await expect(page.getByText(/^Dernière :/)).toHaveCount(0);

  await row(page, 'comme le temps').click();
  await expect(panel(page)).toContainText('Lecture : incompréhensible');
  await expect(panel(page)).toContainText('attend toujours d’être lue au tableau de bord');
  await expectNoViolation(page);
  await panel(page).press('2');
  await expect(page.getByText('Dernière : « comme le temps », inquiétante.')).toBeVisible();
  await expect(page.getByText('Rien à relire')).toBeVisible();

  await goTo(page, 'Tableau de bord');
  await expect(alertRow(page, claire.name)).toContainText('Relue par un soignant');
  await expect(page.getByRole('region', { name: 'Réponses à lire' })).toContainText(
    'comme le temps',
  );

  await goTo(page, 'Réponses à relire');
  await page.getByRole('tab', { name: /^Relues/ }).click();
  await row(page, 'comme le temps').click();
  await expect(panel(page)).toContainText(/Inès Caron, .* : inquiétante/);
  await panel(page).getByRole('button', { name: 'Reprendre ma réponse' }).click();
  await page.getByRole('tab', { name: /^À relire/ }).click();
  await expect(row(page, 'comme le temps')).toBeVisible();
});

test('H29: who calls a danger fine teaches nothing, until a doctor settles it', async ({
  page,
  unit,
  says,
}) => {
  await claireIsUnclear(unit, says);
  await signIn(page, nurse);
  await goTo(page, 'Réponses à relire');
  await row(page, 'comme le temps').click();
  await panel(page).press('1');
  await expect(page.getByRole('tab', { name: 'Relues (1)' })).toBeVisible();
  await signOut(page);

  await signIn(page, doctor);
  await goTo(page, 'Réponses à relire');
  await page.getByRole('tab', { name: 'Relues (1)' }).click();
  await row(page, 'comme le temps').click();
  await panel(page).press('4');
  await page.getByRole('tab', { name: 'Contestées (1)' }).click();
  await row(page, 'comme le temps').click();
  await expect(panel(page)).toContainText('Deux personnes ne sont pas d’accord.');
  await panel(page).getByRole('radio', { name: 'On ne peut pas savoir' }).check();
  await expectNoViolation(page);
  await panel(page).getByRole('button', { name: 'Trancher pour tous' }).click();
  await expect(page.getByText('Aucune réponse contestée.')).toBeVisible();
});

const skies = ['gris', 'couvert', 'brumeux', 'pluvieux', 'nuageux', 'changeant'];

test('a nurse has Vigie learn from what she labelled, on this machine', async ({
  page,
  unit,
  says,
}) => {
  test.slow();
  const people = [claire, luc, amelie, gerard, nadia, etienne];
  await unit.clockTo('2026-03-10T09:05');
  for (const one of people) await says(one, 'oui');
  await unit.clockTo('2026-03-10T09:10');
  for (const [index, one] of people.entries()) await says(one, `comme le temps, ${skies[index]}`);
  await unit.clockTo('2026-03-10T09:12');
  await signIn(page, nurse);
  await goTo(page, 'Réponses à relire');
  await page.getByRole('tab', { name: 'Modèle' }).click();
  await expect(page.getByText('Il en faut au moins 5.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lancer un apprentissage' })).toBeDisabled();

  await page.getByRole('tab', { name: /^À relire/ }).click();
  for (const sky of skies) {
    await row(page, sky).click();
    await expect(panel(page)).toContainText(sky);
    await panel(page).press('4');
    await expect(row(page, sky)).toHaveCount(0);
  }
  await page.getByRole('tab', { name: 'Modèle' }).click();
  await page.getByRole('button', { name: 'Lancer un apprentissage' }).click();
  await expect(page.getByText(/^Apprentissage en cours/)).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Apprentissage' })).toBeVisible();
  // On trial or refused by its figures: the safety set decides, and the screen says which.
  await expect(page.getByText('Modèle n° 1')).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText('Modèle livré avec Vigie').first()).toBeVisible();
  await expectNoViolation(page);
});

test.describe('a trained model on trial', () => {
  test.use({ folder: 'candidate' });

  test('H29: a doctor puts it in use with both models’ figures in view, and a manager goes back by one click', async ({
    page,
    unit,
    says,
  }) => {
    const openModel = async (name: string) => {
      await signIn(page, name);
      await goTo(page, 'Réponses à relire');
      await page.getByRole('tab', { name: 'Modèle' }).click();
    };
    const inUse = page.getByRole('region', { name: 'Modèle en service' });

    // Twenty replies read beside the model in use: before that nobody decides.
    const people = [claire, luc, amelie, gerard, nadia, etienne, solange];
    for (const [round, words] of ['oui', '2', 'tout va bien'].entries()) {
      await unit.clockTo(`2026-03-10T09:${String(5 + 5 * round).padStart(2, '0')}`);
      for (const one of people) await says(one, words);
    }
    await unit.clockTo('2026-03-10T09:20');

    await openModel(doctor);
    await expect(inUse).toContainText('Modèle livré avec Vigie');
    await expect(page.getByText(/Un médecin ou un cadre peut décider/)).toBeVisible();
    await page.getByRole('button', { name: 'Mettre en service' }).click();
    const dialog = page.getByRole('dialog', { name: /modèle n° 1 en service/ });
    await expect(
      dialog.getByRole('row', { name: /modèle seul ne reconnaît pas/ }).getByRole('cell'),
    ).toHaveText(['12', '12', '12', '12']);
    await expectNoViolation(page);
    await dialog.getByRole('button', { name: 'Mettre en service' }).click();
    await expect(inUse).toContainText('Modèle n° 1');
    await signOut(page);

    await openModel(manager);
    const shipped = page.getByRole('row', { name: /Modèle livré avec Vigie/ });
    await shipped.getByRole('button', { name: 'Revenir à ce modèle' }).click();
    await expect(inUse).toContainText('Modèle livré avec Vigie');
    await expectNoViolation(page);
  });
});

test('each question has its figures: sent, answered, understood, how soon', async ({
  page,
  unit,
  says,
}) => {
  await claireIsUnclear(unit, says);
  await signIn(page, nurse);
  await goTo(page, 'Questions');
  const door = page.getByRole('row', { name: /Bon destinataire/ });
  await expect(door).toContainText('1 / 7');
  const pain = page.getByRole('row', { name: /Douleur/ });
  await expect(pain).toContainText('1 / 1');
  await expect(pain).toContainText('0 / 1');
  await expect(pain).toContainText('pas encore relues');
  await expectNoViolation(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  expect((await saved).suggestedFilename()).toBe('vigie-questions-2026-03-01-2026-03-31.csv');
});
