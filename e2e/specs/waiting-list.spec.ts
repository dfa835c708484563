import type { Page } from '@playwright/test';
import { expectNoViolation } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/index.ts';
import { doctor, jeanMarc, nurse } from '../fixtures/people.ts';
import { giveClearance, openAlert, signIn, signOut } from '../fixtures/screens.ts';

/** No list names them: they wait without a date, for what Jean-Marc is awaited for on Wednesday. */
const paul = { name: 'DURAND Paul', number: '+33639989001', typed: '06 39 98 90 01' };
const rose = { name: 'VIDAL Rose', number: '+33639989002', typed: '06 39 98 90 02' };

async function openDay(page: Page, day: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/programme/${day}`);
}

async function openList(page: Page): Promise<void> {
  await openDay(page, '2026-03-11');
  await page.getByRole('link', { name: 'Liste d’attente', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Liste d’attente' })).toBeVisible();
}

async function putOnList(page: Page, patient: typeof paul, ipp: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un patient' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ajouter un patient' });
  const [birthName = '', firstName = ''] = patient.name.split(' ');
  await dialog.getByLabel('IPP').fill(ipp);
  await dialog.getByLabel('Nom de naissance').fill(birthName);
  await dialog.getByLabel('Prénom').fill(firstName);
  await dialog.getByLabel('Date de naissance').fill('02/05/1970');
  await dialog.getByLabel('Mobile du patient').fill(patient.typed);
  await dialog
    .getByRole('combobox', { name: 'Intervention' })
    .fill('Arthroscopie genou - ménisque');
  await page.getByRole('option', { name: 'Arthroscopie genou - ménisque', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Chirurgien' }).fill('Pr DELACROIX');
  await page.getByRole('option', { name: 'Pr DELACROIX', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Préavis que le patient accepte' }).click();
  await page.getByRole('option', { name: '12 h', exact: true }).click();
  await expectNoViolation(page);
  await dialog.getByRole('button', { name: 'Mettre sur la liste' }).click();
  await expect(page.getByRole('row', { name: new RegExp(patient.name) })).toBeVisible();
}

test('H26: a freed place goes to the first OUI of who waits without a date, and becomes a stay after the call', async ({
  page,
  unit,
  phones,
  says,
}) => {
  await unit.clockTo('2026-03-10T10:05');
  await signIn(page, nurse);
  await openList(page);
  await putOnList(page, paul, '00777001');
  await putOnList(page, rose, '00777002');
  await signOut(page);

  await signIn(page, doctor);
  await openList(page);
  for (const { name } of [paul, rose]) {
    await page.getByRole('button', { name: `Marquer prêt à court délai, ${name}` }).click();
    await giveClearance(page);
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(
      `accord de ${doctor}`,
    );
  }
  await expectNoViolation(page);
  await signOut(page);

  await says(jeanMarc, 'NON je ne viens pas');
  await unit.clockTo('2026-03-10T10:10');
  await signIn(page, nurse);
  await openDay(page, '2026-03-11');
  const place = page.getByRole('article', { name: /LACROIX Jean-Marc/ });
  await expect(place.getByRole('checkbox')).toHaveCount(2);
  await expect(place).toContainText("Rien n'est fixé avant notre appel");
  await expectNoViolation(page);
  expect(phones.received(paul.number)).toEqual([]);

  await place.getByRole('button', { name: 'Libérer et envoyer 2 SMS' }).click();
  await expect(place.getByText('attend la réponse')).toHaveCount(2);
  await unit.clockTo('2026-03-10T10:15');
  expect(phones.received(rose.number).join('')).toContain('une place se libère');
  await says(rose, 'OUI');
  await unit.clockTo('2026-03-10T10:20');
  await expect(place).toContainText('retenu, à confirmer par appel');
  expect(phones.received(paul.number).join('')).toContain("Vous restez sur la liste d'attente");

  await page.goto(`${new URL(page.url()).origin}/#/board`);
  const card = await openAlert(page, rose.name);
  await expect(card).toContainText('retenu, à confirmer par appel');
  await openList(page);
  const row = page.getByRole('row', { name: new RegExp(rose.name) });
  await expect(row).toContainText('retenu, à confirmer par appel');
  await openDay(page, '2026-03-11');
  await place.getByRole('button', { name: `Donner la place à ${rose.name}` }).click();
  await expect(page.getByRole('row', { name: new RegExp(rose.name) })).toContainText('08:30');
  await unit.clockTo('2026-03-10T10:25');
  expect(phones.received(rose.number).join('')).toContain('mercredi 11 mars à 8h30');

  await openList(page);
  await expect(page.getByRole('row', { name: new RegExp(paul.name) })).toBeVisible();
  const left = page.getByRole('region', { name: /Sortis de la liste/ });
  await expect(left).toContainText(rose.name);
  await expect(left).toContainText('place donnée : mercredi 11 mars 2026');
});

test('a hospital’s list of who waits is imported, and says what became of each line', async ({
  page,
}) => {
  await signIn(page, nurse);
  await openList(page);
  await page.getByRole('button', { name: 'Importer une liste' }).click();
  const dialog = page.getByRole('dialog', { name: 'Importer une liste d’attente' });
  const lines = [
    'N° IPP;Nom de naissance;Prénom;Né(e) le;Tél. portable;Chirurgien;Intervention;Code CCAM;Côté',
    '00777001;DURAND;Paul;02/05/1970;06 39 98 90 01;Dr LEMAIRE;Cataracte;BFGA004;Droit',
    '00777002;VIDAL;Rose;23/11/1958;01 99 00 20 40;Dr LEMAIRE;Cataracte;BFGA004;Gauche',
    '00777003;KELLER;Anne;01/12/1979;06 39 98 90 03;;Cataracte;BFGA004;Gauche',
  ];
  await dialog.locator('input[type="file"]').setInputFiles({
    ...{ name: 'attente.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(`${lines.join('\r\n')}\r\n`, 'utf8'),
  });
  await expect(dialog.getByRole('status')).toContainText('1 acceptée');
  await expect(dialog).toContainText('pas de SMS possible');
  await expect(dialog).toContainText('Chirurgien manquant');
  await expectNoViolation(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row', { name: new RegExp(paul.name) })).toContainText('joignable');
  await expect(page.getByRole('row', { name: new RegExp(rose.name) })).toContainText('À appeler');
});

test('a patient is corrected, refused under another’s IPP, and taken off the list with the reason', async ({
  page,
}) => {
  await signIn(page, nurse);
  await openList(page);
  await putOnList(page, paul, '00777001');
  await page.getByRole('button', { name: 'Ajouter un patient' }).click();
  const add = page.getByRole('dialog', { name: 'Ajouter un patient' });
  await add.getByLabel('IPP').fill('00777001');
  await add.getByLabel('Nom de naissance').fill('COLIN');
  await add.getByLabel('Prénom').fill('Lucie');
  await add.getByLabel('Date de naissance').fill('12/03/1958');
  await add.getByRole('combobox', { name: 'Intervention' }).fill('Cataracte');
  await add.getByRole('combobox', { name: 'Chirurgien' }).fill('Dr LEMAIRE');
  await add.getByRole('button', { name: 'Mettre sur la liste' }).click();
  await expect(add).toContainText('Cet IPP est celui d’un autre patient');
  await add.getByRole('button', { name: 'Annuler' }).click();

  await page.getByRole('button', { name: `Modifier, ${paul.name}` }).click();
  const change = page.getByRole('dialog', { name: 'Modifier l’attente' });
  await change.getByLabel('Prénom').fill('Paulin');
  await change.getByLabel(/Remarques/).fill('Vient en taxi, jamais le jeudi');
  await change.getByRole('button', { name: 'Enregistrer' }).click();
  const row = page.getByRole('row', { name: /DURAND Paulin/ });
  await expect(row).toContainText('jamais le jeudi');

  await page.getByRole('button', { name: 'Retirer de la liste, DURAND Paulin' }).click();
  const remove = page.getByRole('dialog', { name: 'Retirer de la liste d’attente' });
  await remove.getByRole('radio', { name: 'Opéré ailleurs' }).check();
  await expectNoViolation(page);
  await remove.getByRole('button', { name: 'Retirer de la liste' }).click();
  await expect(page.getByText('Personne n’attend une date')).toBeVisible();
  await expect(page.getByRole('region', { name: /Sortis de la liste/ })).toContainText(
    'Opéré ailleurs',
  );
});
