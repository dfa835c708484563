import { expectNoViolation } from '../fixtures/axe.ts';
import { copyFolder } from '../fixtures/folders.ts';
import { expect, test as oneModem } from '../fixtures/index.ts';
import { administrator, nurse } from '../fixtures/people.ts';
import { openPhones, type Phones } from '../fixtures/phones.ts';
import { goTo, signIn, signOut } from '../fixtures/screens.ts';
import { runUnit } from '../fixtures/unit.ts';

const second = {
  ...{ imei: '350000000000014', imsi: '208000000000002', iccid: '89330000000000000024' },
  ownNumber: '+33639980002',
};

/** A unit with two modems, one of which can be pulled out. */
const test = oneModem.extend<{ readonly other: Phones }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures used from the pattern.
  other: async ({}, use) => {
    const phones = await openPhones(second);
    await use(phones);
    await phones.dispose();
  },
  unit: async ({ home, phones, other }, use) => {
    const ports = `${phones.path},${other.path}`;
    const unit = await runUnit(copyFolder('training', home), '--port', ports, '--speed', '0');
    await use(unit);
    await unit.dispose();
  },
});

test('an administrator forgets a modem that does not come back, and reads before what waits for it', async ({
  page,
  unit,
  other,
}) => {
  const states = async () =>
    Object.fromEntries((await unit.request('modem:list', {})).map((one) => [one.imei, one.state]));
  await expect.poll(states).toMatchObject({ [second.imei]: 'ready', '350000000000006': 'ready' });
  other.unplug();
  await expect.poll(states).toMatchObject({ [second.imei]: 'gone' });
  const away = (await unit.request('modem:list', {})).find(({ isAway }) => isAway);
  if (!away) throw new Error('no modem is away');

  await signIn(page, nurse);
  await goTo(page, 'Modem et SIM');
  const modem = page.getByRole('article', { name: away.name, exact: true });
  await expect(modem).toBeVisible();
  await expect(page.getByRole('button', { name: 'Oublier ce modem' })).toHaveCount(0);
  await signOut(page);

  await signIn(page, administrator);
  await goTo(page, 'Modem et SIM');
  await modem.getByRole('button', { name: 'Oublier ce modem' }).click();
  const question = page.getByRole('dialog', { name: `Oublier le modem ${away.name} ?` });
  await expect(question.getByText('Aucun SMS n’attend ce modem.', { exact: true })).toBeVisible();
  await expectNoViolation(page);
  await question.getByRole('button', { name: 'Annuler' }).click();
  await expect(modem).toBeVisible();

  await modem.getByRole('button', { name: 'Oublier ce modem' }).click();
  await question.getByRole('button', { name: 'Oublier ce modem' }).click();
  await expect(modem).toHaveCount(0);
  await expect.poll(states).toEqual({ '350000000000006': 'ready' });
});

test('the signal of a day that was stepped through is drawn', async ({ page, unit }) => {
  await unit.clockTo('2026-03-10T12:00');
  await signIn(page, administrator);
  await goTo(page, 'Modem et SIM');
  const charts = page.getByRole('img', { name: /^Signal de .* : de 68 à 68 %, hors service/ });
  await expect(charts).toHaveCount(2);
});
