import type { Page } from '@playwright/test';
import { expectNoViolation } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/index.ts';
import { doctor, jeanMarc, nurse } from '../fixtures/people.ts';
import { giveClearance, openAlert, openRecord, signIn, signOut } from '../fixtures/screens.ts';

/** Awaited on Thursday and Friday, for the same operation and surgeon as Jean-Marc on Wednesday. */
const girard = { name: 'GIRARD Étienne', number: '+33639981022', ipp: '00901022' };
const perrin = { name: 'PERRIN Marguerite', number: '+33639981029', ipp: '00901029' };

async function openDay(page: Page, day: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/programme/${day}`);
}

test('a nurse notes OUI and NON said on the telephone, from the programme', async ({ page }) => {
  await signIn(page, nurse);
  await openDay(page, '2026-03-11');
  const row = page.getByRole('row', { name: /LACROIX Jean-Marc/ });
  await row.getByRole('button', { name: 'Réponse au téléphone' }).click();
  await page.getByRole('menuitem', { name: 'OUI au téléphone' }).click();
  await expect(row).toContainText('OUI');
  await row.getByRole('button', { name: 'Réponse au téléphone' }).click();
  await page.getByRole('menuitem', { name: 'NON au téléphone' }).click();
  await expect(row).toContainText('libéré sous réserve');
});

test('H23: « Qui est sorti ? » takes one press each, and lets a slip be corrected', async ({
  page,
  unit,
  phones,
}) => {
  await unit.clockTo('2026-03-10T18:30');
  await signIn(page, nurse);
  await openDay(page, '2026-03-10');
  await page.getByRole('button', { name: 'Qui est sorti ?' }).click();
  const list = page.getByRole('region', { name: /Qui est sorti/ });
  await expect(list.getByRole('status')).toHaveText('7 à renseigner');
  const line = list.getByRole('listitem').filter({ hasText: 'MERCIER Hugo' });
  await line.getByRole('button', { name: 'hospitalisé, MERCIER Hugo' }).click();
  await expect(list.getByRole('status')).toHaveText('6 à renseigner');
  await line.getByRole('button', { name: 'pas encore, MERCIER Hugo' }).click();
  await expect(line.getByRole('button', { name: 'pas encore, MERCIER Hugo' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expectNoViolation(page);
  const before = phones.received('+33639981007').length;
  await unit.clockTo('2026-03-11T09:30');
  expect(phones.received('+33639981007')).toHaveLength(before);
  await openDay(page, '2026-03-10');
  await page.getByRole('button', { name: 'Qui est sorti ?' }).click();
  await expect(page.getByRole('row', { name: /MERCIER Hugo/ })).toContainText(
    'Sortie non renseignée',
  );
});

test('H26: a freed place goes to the first cleared patient who says OUI, after a call', async ({
  page,
  unit,
  phones,
  says,
}) => {
  await unit.clockTo('2026-03-10T10:05');
  await signIn(page, doctor);
  for (const patient of [girard, perrin]) {
    await openRecord(page, patient);
    await page.getByRole('button', { name: 'Marquer prêt à court délai' }).click();
    const dialog = page.getByRole('dialog', { name: 'Prêt à court délai' });
    await expect(dialog).toContainText('jamais sans le geste d’un soignant');
    await giveClearance(page);
    await expect(page.getByText(/préavis 12 h/).first()).toBeVisible();
  }
  await signOut(page);

  await says(jeanMarc, 'NON je ne viens pas');
  await unit.clockTo('2026-03-10T10:10');
  await signIn(page, nurse);
  await openDay(page, '2026-03-11');
  const place = page.getByRole('article', { name: /LACROIX Jean-Marc/ });
  await expect(place.getByRole('checkbox')).toHaveCount(2);
  await expect(place).toContainText('une place se libère mercredi 11 mars à 8h30');
  await expectNoViolation(page);
  expect(phones.received(girard.number).join('')).not.toContain('une place se libère');

  await place.getByRole('button', { name: 'Libérer et envoyer 2 SMS' }).click();
  await expect(place.getByText('attend la réponse')).toHaveCount(2);
  await unit.clockTo('2026-03-10T10:15');
  expect(phones.received(girard.number).join('')).toContain('une place se libère');
  await says(girard, 'OUI');
  await unit.clockTo('2026-03-10T10:20');
  await expect(place).toContainText('retenu, à confirmer par appel');
  await expect(place).toContainText('trop tard');
  expect(phones.received(perrin.number).join('')).toContain("n'est plus libre");
  await expectNoViolation(page);

  await page.goto(`${new URL(page.url()).origin}/#/board`);
  const card = await openAlert(page, girard.name);
  await expect(card).toContainText('retenu, à confirmer par appel');
  await openDay(page, '2026-03-11');
  await place.getByRole('button', { name: `Donner la place à ${girard.name}` }).click();
  await expect(page.getByRole('row', { name: new RegExp(girard.name) })).toContainText('08:30');
  await unit.clockTo('2026-03-10T10:25');
  expect(phones.received(girard.number).join('')).toContain('mercredi 11 mars à 8h30');
});
