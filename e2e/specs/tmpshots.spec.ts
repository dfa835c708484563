import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/index.ts';
import { doctor, jeanMarc, nurse } from '../fixtures/people.ts';
import { signIn, signOut } from '../fixtures/screens.ts';
import { signInAsNurse } from '../pictures/working-nurse.ts';

async function shoot(page: Page, name: string) {
  for (const [w, h] of [[1280, 800], [1920, 1080]] as const) {
    await page.setViewportSize({ width: w, height: h });
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/wshots/${name}-${w}.png` });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
test('shots', async ({ page, unit, says }) => {
  test.setTimeout(300_000);
  await unit.clockTo('2026-03-10T10:05');
  const ide = await signInAsNurse(unit.dataDir);
  const wish = { procedure: 'Arthroscopie genou - ménisque', ccam: 'NFFC004', surgeon: 'Pr DELACROIX', side: 'left' as const, anaesthesia: 'Rachi', noticeHours: 12, availableFrom: null, until: '2026-09-06', remarks: null };
  const p = (birthName: string, firstName: string, n: string, birthDate: string, more = {}) => ({ birthName, usedName: null, firstName, birthDate, sex: 'M' as const, language: 'fr', phones: n ? [{ number: n, holder: 'patient' as const, holderName: null }] : [], landline: null, refusesSms: false, ...more });
  const adds: [string, object, object][] = [
    ['00777001', p('DURAND', 'Paul', '+33639989001', '1970-05-02'), wish],
    ['00777002', p('VIDAL', 'Rose', '+33639989002', '1958-11-23', { usedName: 'LECLERCQ', sex: 'F', language: 'es' }), { ...wish, remarks: 'Habite à 1 h 30 ; vient en taxi conventionné, jamais le jeudi (dialyse).' }],
    ['00777003', p('MARTINEZ-ROBERT', 'Maximilien', '', '1944-01-30', { landline: '+33199002040' }), { ...wish, procedure: 'Cataracte OD', ccam: 'BFGA004', surgeon: 'Dr LEMAIRE', side: 'right', noticeHours: 72 }],
    ['00777004', p('BOYER', 'Tom', '', '2018-07-14', { phones: [{ number: '+33639989004', holder: 'representative', holderName: 'Mme Boyer (mère)' }] }), { ...wish, procedure: 'Amygdalectomie', ccam: null, surgeon: 'Dr LEMAIRE', side: null, availableFrom: '2026-04-13', noticeHours: 168 }],
    ['00777005', p('HADDAD', 'Samira', '+33639989005', '1988-02-09', { sex: 'F', refusesSms: true }), { ...wish, procedure: 'Hernie inguinale coelio', ccam: 'LMMC002', surgeon: 'Dr GÜNTHER', side: 'left' }],
    ['00777006', p('KELLER', 'Anne', '+33639989006', '1979-12-01', { sex: 'F' }), wish],
  ];
  const ids: string[] = [];
  for (const [ipp, person, w] of adds) ids.push((await ide.ask('waiting-list:add', { ipp, person, wish: w } as never)).waitingId);
  await ide.ask('waiting-list:remove', { waitingId: ids[5] as string, because: 'done-elsewhere', note: 'à la clinique, en février' });
  await ide.dispose();
  await signIn(page, doctor);
  await page.goto(`${new URL(page.url()).origin}/#/waiting-list`);
  await shoot(page, '1-doctor');
  for (const name of ['DURAND Paul', 'VIDAL Rose']) {
    await page.getByRole('button', { name: `Marquer prêt à court délai, ${name}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Prêt à court délai' });
    await dialog.getByRole('combobox', { name: 'Préavis minimal' }).click();
    await page.getByRole('option', { name: '12 h', exact: true }).click();
    if (name === 'VIDAL Rose') await shoot(page, '2-ready');
    await dialog.getByRole('button', { name: 'Donner mon accord' }).click();
    await expect(dialog).toBeHidden();
  }
  await signOut(page);
  await says(jeanMarc, 'NON je ne viens pas');
  await unit.clockTo('2026-03-10T10:10');
  await signIn(page, nurse);
  await page.goto(`${new URL(page.url()).origin}/#/programme/2026-03-11`);
  await expect(page.getByRole('article', { name: /LACROIX/ })).toBeVisible();
  await shoot(page, '3-drafts');
  await page.getByRole('button', { name: 'Libérer et envoyer 2 SMS' }).click();
  await unit.clockTo('2026-03-10T10:15');
  await says({ number: '+33639989002' }, 'si');
  await unit.clockTo('2026-03-10T10:20');
  await shoot(page, '4-held');
  await page.getByRole('link', { name: 'Liste d’attente', exact: true }).click();
  await expect(page.getByText('retenu, à confirmer par appel')).toBeVisible();
  await shoot(page, '5-list');
  await page.getByRole('button', { name: 'Ajouter un patient' }).click();
  await shoot(page, '6-add');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Modifier, BOYER Tom' }).click();
  await shoot(page, '7-change');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Retirer de la liste, DURAND Paul' }).click();
  await shoot(page, '8-remove');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /VIDAL Rose/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /VIDAL/ })).toBeVisible();
  await shoot(page, '9-patient');
});
