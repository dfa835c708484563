import { expect, test } from '../fixtures/index.ts';
import { nurse } from '../fixtures/people.ts';
import { signIn } from '../fixtures/screens.ts';

test('opens on the sign-in screen, at an address that gives nothing away', async ({
  page,
  unit,
}) => {
  await expect(page).toHaveTitle('Vigie');
  expect(page.url()).toBe(new URL('/', unit.openingUrl).href);
  await expect(page.getByRole('button', { name: 'Se connecter' })).toBeVisible();
});

test('refuses a second browser that uses the same link', async ({ page, unit, browser }) => {
  await expect(page.getByRole('button', { name: 'Se connecter' })).toBeVisible();
  const other = await browser.newContext();
  const stranger = await other.newPage();
  await stranger.goto(unit.openingUrl);
  await expect(stranger.getByRole('heading')).toHaveText('Ce lien a déjà servi');
  await other.close();
});

test('keeps the session through a reload', async ({ page }) => {
  await signIn(page, nurse);
  await page.reload();
  await expect(page.getByRole('button', { name: /Inès Caron/ })).toBeVisible();
});

test('lets the page run nothing that is not its own', async ({ page, complaints }) => {
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "pirate"';
    document.head.append(script);
    const image = new Image();
    image.src = 'http://127.0.0.1:9/pixel.png';
    document.body.append(image);
  });
  await expect
    .poll(() => complaints.filter((each) => /CSP (script|img)/.test(each)).length)
    .toBe(2);
  await expect(page).toHaveTitle('Vigie');
  complaints.length = 0;
});

test('hears the browser complain, or these tests would prove nothing', async ({
  page,
  complaints,
}) => {
  await page.evaluate(() => console.error('plainte'));
  await expect.poll(() => complaints).toEqual([expect.stringContaining('plainte')]);
  complaints.length = 0;
});
