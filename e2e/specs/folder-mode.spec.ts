import type { Page } from '@playwright/test';
import { administratorOf } from '../fixtures/folders.ts';
import { expect, test } from '../fixtures/index.ts';
import { listOf } from '../fixtures/lists.ts';
import { manager, nurse } from '../fixtures/people.ts';
import { goTo, type ScreenName, signIn } from '../fixtures/screens.ts';

const screens: readonly ScreenName[] = [
  'Tableau de bord',
  'Programme',
  'Patients',
  'Conformité HAS',
  'Modem et SIM',
  'À propos',
];

const watermark = (page: Page) => page.locator('[aria-hidden="true"][data-mode]');

test('H48: every screen of a training folder says so, and how many people receive nothing', async ({
  page,
  unit,
}) => {
  const foreigners = listOf([
    { ipp: '00880001', name: 'WEBER Anna', mobile: '+49 1512 3456789', day: '17/03/2026' },
    { ipp: '00880002', name: 'ROSSI Carla', mobile: '+39 347 1234567', day: '17/03/2026' },
  ]);
  await unit.request('programme:import', {
    fileName: foreigners.name,
    contentBase64: foreigners.buffer.toString('base64'),
  });
  const banner = page.getByRole('region', { name: 'À savoir' });
  await expect(banner).toContainText('FORMATION');
  await expect(watermark(page)).toBeVisible();
  await signIn(page, manager);
  for (const screen of [...screens, 'Réglages'] as const) {
    await goTo(page, screen);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(banner).toContainText('FORMATION : aucun vrai patient sur cet écran.');
    await expect(banner).toContainText('2 patients ne recevront rien.');
    await expect(watermark(page)).toHaveAttribute('data-mode', 'training');
  }
});

test.describe('in a real folder', () => {
  test.use({ folder: 'real' });

  const choosePassword = async (page: Page, login: string, given: string, own: string) => {
    // The settings, too, have a field « Identifiant »: theirs must be gone.
    await expect(page.getByRole('button', { name: 'Se connecter' })).toBeVisible();
    await page.getByLabel('Identifiant').fill(login);
    await page.getByLabel('Mot de passe', { exact: true }).fill(given);
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByLabel('Mot de passe actuel').fill(given);
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(own);
    await page.getByLabel('Nouveau mot de passe, encore une fois').fill(own);
    await page.getByRole('button', { name: 'Changer le mot de passe' }).click();
    await expect(page.getByRole('navigation', { name: 'Écrans' })).toBeVisible();
  };

  /** The password that the new account is given. */
  const addAccount = async (page: Page, login: string, name: string, role: string) => {
    const given = page.locator('[role=status] code');
    const before = (await given.count()) > 0 ? await given.textContent() : '';
    await page.getByLabel('Identifiant').fill(login);
    await page.getByLabel('Nom', { exact: true }).fill(name);
    await page.getByRole('combobox', { name: 'Rôle' }).click();
    await page.getByRole('option', { name: role }).click();
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await expect(given).not.toHaveText(before ?? '');
    return (await given.textContent()) ?? '';
  };

  const lock = async (page: Page) => {
    await page.getByRole('button', { name: /Menu de l’utilisateur/ }).click();
    await page.getByRole('menuitem', { name: /Verrouiller/ }).click();
  };

  test('the first administrator makes accounts; until « Mise en service » only test numbers are texted', async ({
    page,
    unit,
    phones,
  }) => {
    const { login, password } = administratorOf('real');
    const banner = page.getByRole('region', { name: 'À savoir' });
    await expect(banner).toContainText('Essai : seuls les numéros de test reçoivent des SMS.');
    await expect(page.getByText('Dossier de formation')).toHaveCount(0);

    await choosePassword(page, login, password, 'un-mot-a-moi-seul');
    await page.getByRole('tab', { name: 'Utilisateurs' }).click();
    const cadre = await addAccount(page, 'cadre', 'Claire Dumas', 'Cadre de santé');
    const medecin = await addAccount(page, 'medecin', 'Dr Paul Vidal', 'Médecin');

    // A doctor signs the protocol that is in use.
    await lock(page);
    await choosePassword(page, 'medecin', medecin, 'encore-un-mot-a-moi');
    await goTo(page, 'Protocoles');
    await page.getByRole('link', { name: 'Protocole général' }).click();
    await page.getByRole('button', { name: 'Approuver et signer' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approuver et signer' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await lock(page);
    await choosePassword(page, 'cadre', cadre, 'un-autre-mot-a-moi');

    // Nothing leaves for a number that is not a test number.
    const soon = new Date(Date.now() + 4 * 86_400_000).toLocaleDateString('fr-FR', {
      timeZone: 'Europe/Paris',
    });
    const list = listOf([
      { ipp: '00990001', name: 'AUBERT Jeanne', mobile: '06 39 98 30 01', day: soon },
    ]);
    await unit.request('programme:import', {
      fileName: list.name,
      contentBase64: list.buffer.toString('base64'),
    });
    await expect(banner).toContainText('1 patient ne recevra rien.');
    expect(phones.received('+33639983001')).toEqual([]);

    await goTo(page, 'Réglages');
    await page.getByLabel('Téléphone de l’unité', { exact: false }).fill('01 99 00 10 20');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Téléphone de l’unité' })
      .getByRole('button', { name: 'Enregistrer' })
      .click();
    await page.getByRole('tab', { name: 'Mise en service' }).click();
    const sign = page.getByRole('button', { name: 'Signer la mise en service' });
    await expect(sign).toBeDisabled();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByLabel('Personne qui a qualifié l’usage').fill('Dr Anne Keller, qualité');
    await sign.click();
    await expect(banner).toHaveText(/^(?!.*Essai)/);
    await expect(watermark(page)).toHaveCount(0);
  });
});

test('a manager changes a setting, sees the users, and checks the trail', async ({ page }) => {
  await signIn(page, manager);
  await goTo(page, 'Réglages');
  const name = page.getByLabel('Nom de l’unité');
  await name.fill('UCA des Tilleuls');
  await page
    .getByRole('listitem')
    .filter({ has: page.getByLabel('Nom de l’unité') })
    .getByRole('button', { name: 'Enregistrer' })
    .click();
  await expect(page.getByRole('banner')).toContainText('UCA des Tilleuls');

  await page.getByRole('tab', { name: 'Utilisateurs' }).click();
  await expect(page.getByRole('row', { name: new RegExp(nurse) })).toContainText('actif');

  await page.getByRole('tab', { name: 'Journal' }).click();
  await page.getByRole('button', { name: 'Vérifier la base et le journal' }).click();
  await expect(page.getByText(/^La trace est intacte/)).toBeVisible();
});
