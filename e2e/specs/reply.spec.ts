import { expect, test } from '../fixtures/index.ts';
import { claire, luc, nurse, sylvie } from '../fixtures/people.ts';
import { openRecord, signIn } from '../fixtures/screens.ts';
import { claireIsUnclear } from '../fixtures/stories.ts';

test('a nurse reads what the machine could not', async ({ page, unit, says }) => {
  await claireIsUnclear(unit, says);
  await signIn(page, nurse);
  const list = page.getByRole('region', { name: 'Réponses à lire' });
  await list.getByRole('button', { name: /MARTIN Claire/ }).click();
  const panel = page.getByRole('complementary', { name: 'Réponse à lire' });
  await expect(panel.getByRole('region', { name: 'Ce que le patient a écrit' })).toContainText(
    'comme le temps',
  );
  await panel.getByRole('radio', { name: 'Tout va bien' }).click();
  await panel.getByRole('button', { name: 'Enregistrer la lecture' }).click();
  await expect(list.getByText('Aucune réponse à lire.')).toBeVisible();
});

test('H05: left unread for thirty watched minutes, it becomes an alert', async ({
  page,
  unit,
  says,
}) => {
  await unit.clockTo('2026-03-10T09:05');
  await says(claire, 'oui');
  await signIn(page, nurse);
  await page.getByRole('button', { name: 'Je prends la veille' }).click();
  await page.getByRole('button', { name: 'Oui, je l’ai entendu' }).click();
  await unit.clockTo('2026-03-10T09:10');
  await says(claire, 'comme le temps');
  await unit.clockTo('2026-03-10T09:12');
  await expect(page.getByText(/devient une alerte à .*09:4\d/)).toBeVisible();
  await unit.clockTo('2026-03-10T09:45');
  await expect(
    page.getByRole('region', { name: 'Alertes' }).getByRole('button', { name: /MARTIN Claire/ }),
  ).toContainText('comme le temps');
});

test('a nurse confirms from a reply that only she understands', async ({ page, unit, says }) => {
  await unit.clockTo('2026-03-10T10:05');
  await says(sylvie, 'cela dépendra du travail');
  await unit.clockTo('2026-03-10T10:07');
  await signIn(page, nurse);
  await page
    .getByRole('region', { name: 'Réponses à lire' })
    .getByRole('button', { name: /FONTAINE Sylvie/ })
    .click();
  const panel = page.getByRole('complementary', { name: 'Réponse à lire' });
  await panel.getByRole('radio', { name: 'Rien à en retenir' }).click();
  await panel.getByRole('radio', { name: 'Oui, vient' }).click();
  await panel.getByRole('button', { name: 'Enregistrer la lecture' }).click();
  await page.goto(`${new URL(page.url()).origin}/#/programme/2026-03-11`);
  await expect(page.getByRole('row', { name: /FONTAINE Sylvie/ })).toContainText('OUI');
});

test('a nurse sends a text of her own, and sees it delivered', async ({ page, unit, phones }) => {
  await unit.clockTo('2026-03-10T09:05');
  await signIn(page, nurse);
  await openRecord(page, luc);
  await page.getByLabel('Envoyer un SMS').fill('Pouvez-vous rappeler le service ? Merci.');
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  const bubble = page
    .getByRole('article', { name: 'SMS de l’unité' })
    .filter({ hasText: 'Pouvez-vous rappeler' });
  await expect(bubble).toContainText(/Inès Caron/);
  await expect(bubble).toContainText('✓✓');
  expect(phones.received(luc.number).at(-1)).toContain('Pouvez-vous rappeler');
});

test('H36: STOP ends the texts, not the care', async ({ page, unit, says, phones }) => {
  await unit.clockTo('2026-03-10T09:05');
  await signIn(page, nurse);
  await openRecord(page, claire);
  await says(claire, 'STOP');
  await expect(page.getByText(/SMS arrêtés/).first()).toBeVisible();
  await expect(page.getByLabel('Envoyer un SMS')).toHaveCount(0);
  await unit.clockTo('2026-03-10T09:10');
  const texts = phones.received(claire.number).length;
  await unit.clockTo('2026-03-10T19:00');
  expect(phones.received(claire.number)).toHaveLength(texts);
  await page.getByRole('link', { name: 'Tableau de bord' }).click();
  await expect(page.getByRole('region', { name: 'Liste d’appels' })).toContainText(claire.name);

  await openRecord(page, claire);
  await page.getByRole('button', { name: 'Reprendre les SMS' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reprendre les SMS' }).click();
  await expect(page.getByLabel('Envoyer un SMS')).toBeVisible();
});

test('H10: « pas moi » stops a number at once, and so does a nurse', async ({
  page,
  unit,
  says,
  phones,
}) => {
  await unit.clockTo('2026-03-10T09:05');
  await signIn(page, nurse);
  await openRecord(page, claire);
  await says(claire, 'vous vous trompez de numéro');
  const numbers = page.getByRole('region', { name: 'Téléphones' });
  await unit.clockTo('2026-03-10T09:10');
  await expect(numbers.getByText(/mauvais numéro/).first()).toBeVisible();
  const texts = phones.received(claire.number).length;

  await openRecord(page, luc);
  await numbers.getByRole('button', { name: 'Mauvais numéro' }).click();
  await expect(numbers.getByText(/mauvais numéro/).first()).toBeVisible();
  await expect(page.getByText('Aucun mobile utilisable : appelez.')).toBeVisible();
  await unit.clockTo('2026-03-10T19:00');
  expect(phones.received(claire.number)).toHaveLength(texts);
});
