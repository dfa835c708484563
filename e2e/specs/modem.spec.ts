import { expectNoViolation } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/index.ts';
import { administrator, manager, nurse } from '../fixtures/people.ts';
import { goTo, signIn, signOut } from '../fixtures/screens.ts';

/** The simulated modem: a text to its own number comes back. */
test.use({ patients: 'simulated' });

test('H16: a nurse tests the loop and sees how long it took; it is nobody’s reply', async ({
  page,
  unit,
}) => {
  await signIn(page, nurse);
  await goTo(page, 'Modem et SIM');
  await expect(page.getByRole('heading', { level: 1, name: 'Modem et SIM' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Carte SIM 06 39 98 99 99' })).toBeVisible();
  await expect(page.getByText('Aucune alerte technique.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Modifier' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Tester maintenant' }).click();
  const tests = page.getByRole('region', { name: 'Tests du modem' });
  await expect(tests.getByRole('row', { name: /Boucle .*Réussi/ })).toBeVisible();
  await expect(tests.getByRole('img', { name: /1 réussis, 0 échoués/ })).toBeVisible();
  expect(await unit.request('inbox:list', {})).toMatchObject([
    { number: '+33639989999', state: 'processed', reading: 'none' },
  ]);
  await goTo(page, 'Tableau de bord');
  await expect(page.getByText(/Test Vigie/)).toHaveCount(0);
});

test('H46: a manager pauses routine and resumes it, and a nurse sees why texts wait', async ({
  page,
  unit,
}) => {
  await signIn(page, manager);
  await goTo(page, 'Modem et SIM');
  await page.getByRole('button', { name: 'Suspendre les envois courants' }).click();
  const banner = page.getByRole('region', { name: 'À savoir' });
  await expect(banner).toContainText('Les envois courants sont suspendus par un responsable.');
  await unit.clockTo('2026-03-10T09:05');
  const queue = page.getByRole('region', { name: 'File d’envoi' });
  await expect(
    queue.getByText('Envois courants suspendus par un responsable.', { exact: true }),
  ).toBeVisible();
  const held = async () =>
    (await unit.request('outbox:list', {})).filter(({ state }) => state === 'held').length;
  expect(await held()).toBeGreaterThan(0);

  await signOut(page);
  await signIn(page, nurse);
  await goTo(page, 'Modem et SIM');
  const alerts = page.getByRole('region', { name: /Alertes techniques/ });
  await expect(alerts.getByText(/Un responsable reprend les envois/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reprendre' })).toHaveCount(0);
  await expectNoViolation(page);

  await signOut(page);
  await signIn(page, manager);
  await goTo(page, 'Modem et SIM');
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect(queue.getByText('Rien ne retient les envois courants.')).toBeVisible();
  await expect.poll(held).toBe(0);
});

test('an administrator writes down a number of fourteen digits and the plan’s limits', async ({
  page,
}) => {
  await signIn(page, administrator);
  await goTo(page, 'Modem et SIM');
  await page.getByRole('button', { name: 'Modifier' }).click();
  const number = page.getByLabel('Numéro de la carte SIM');
  await number.fill('0612');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(/Ce numéro ne peut pas être celui d’une carte SIM/)).toBeVisible();
  await number.fill('07 000 000 000 000');
  await page.getByLabel('Destinataires différents par jour').fill('200');
  await page.getByLabel('Contrat').selectOption({ label: 'Envoi automatisé autorisé par écrit' });
  await expectNoViolation(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const sim = page.getByRole('region', { name: /Carte SIM \+337000000000000/ });
  await expect(sim.getByText('0 sur 200')).toBeVisible();
  await expect(sim.getByText('numéro saisi par une personne')).toBeVisible();
});

test('an administrator reads what was said with the modem, with nothing personal in it', async ({
  page,
  unit,
}) => {
  await unit.clockTo('2026-03-10T09:05');
  await signIn(page, administrator);
  await goTo(page, 'Modem et SIM');
  await page.getByText('Dialogue avec le modem').click();
  const dialogue = page.getByRole('region', { name: 'Dialogue avec le modem' });
  await expect(dialogue.getByRole('row', { name: /modem OK/ }).first()).toBeVisible();
  expect(await dialogue.innerText()).not.toMatch(/\d{5}|06 39/);
  await expectNoViolation(page);
});
