import { expectNoViolation } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/index.ts';
import { nurse, sylvie } from '../fixtures/people.ts';
import { goTo, signIn } from '../fixtures/screens.ts';

test('H39: a message to tomorrow’s patients is counted, read three times over, and recalled', async ({
  page,
  unit,
  phones,
}) => {
  await signIn(page, nurse);
  await goTo(page, 'Programme');
  await page.getByRole('link', { name: 'Message groupé' }).click();
  await page.getByRole('button', { name: 'Neige' }).click();
  const preview = page.getByRole('region', { name: 'Aperçu' });
  await expect(preview).toContainText('7 patients recevront ce SMS');
  await expect(preview.getByRole('figure')).toHaveCount(3);
  await expect(preview).toContainText('Rendez-vous mercredi 11 mars à');
  await expect(preview).toContainText('dont 1 en anglais');
  await expect(preview).toContainText('Appointment Wednesday 11 March at');
  await expectNoViolation(page);

  const send = page.getByRole('button', { name: 'Envoyer à 7 patients dans 2 minutes' });
  await page.getByLabel('Texte du message').fill('{unite} : votre opération est reportée. {tel}');
  await expect(preview).toContainText('« opération » révèle l’acte');
  await expect(send).toBeDisabled();
  await page.getByRole('button', { name: 'Neige' }).click();
  await send.click();
  const recent = page.getByRole('region', { name: /Messages groupés récents/ });
  await expect(recent).toContainText('part à');
  await recent.getByRole('button', { name: 'Rappeler' }).click();
  await expect(recent).toContainText('rappelé par Inès Caron');
  await unit.clockTo('2026-03-10T07:40');
  expect(phones.received(sylvie.number).join('')).not.toContain('neige');

  await page.getByRole('button', { name: 'Canicule' }).click();
  await page.getByRole('button', { name: 'Envoyer à 7 patients dans 2 minutes' }).click();
  await unit.clockTo('2026-03-10T07:50');
  await expect(recent).toContainText('7 partis sur 7');
  expect(phones.received(sylvie.number).join('')).toContain('fortes chaleurs');
});

test('H39: above twenty recipients a second person signs', async ({ page }) => {
  await signIn(page, nurse);
  await page.goto(`${new URL(page.url()).origin}/#/cohort`);
  await page.getByRole('textbox', { name: 'Au', exact: true }).fill('14/03/2026');
  await page.getByRole('button', { name: 'Canicule' }).click();
  const preview = page.getByRole('region', { name: 'Aperçu' });
  await expect(preview).toContainText('une deuxième personne relit et signe');
  const send = preview.getByRole('button', { name: /^Envoyer à \d+ patients/ });
  await expect(send).toBeDisabled();
  await page.getByLabel('Identifiant de la deuxième personne').fill('ide');
  await page.getByLabel('Son mot de passe').fill('formation-vigie');
  await send.click();
  await expect(preview.getByRole('alert')).toContainText('ou même personne');
  await page.getByLabel('Identifiant de la deuxième personne').fill('cadre');
  await send.click();
  const recent = page.getByRole('region', { name: /Messages groupés récents/ });
  await expect(recent).toContainText('par Inès Caron et Claire Dumas');
  await expectNoViolation(page);
});
