import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, thisMachine } from '../main/loopback/chromium.ts';
import { vigieSays } from './fixtures/folders.ts';
import { doctor } from './fixtures/people.ts';
import { goTo, signIn } from './fixtures/screens.ts';
import { runUnit, temporaryHome } from './fixtures/unit.ts';
import { fortnights } from './pictures/fortnights.ts';

const home = temporaryHome();
const dataDir = join(home.path, 'data');
vigieSays('init', '--training', '--clock', '2026-03-12T07:30', '--data', dataDir);
for (const [at, list] of fortnights('2026-03-09').entries()) {
  const file = join(home.path, `p-${at}.csv`);
  writeFileSync(file, list);
  vigieSays('import', file, '--data', dataDir);
}
const unit = await runUnit(dataDir, '--port', 'simulated', '--speed', '0');
const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: ['--disable-gpu', ...(thisMachine.isRoot ? ['--no-sandbox'] : [])] });
const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
page.setDefaultTimeout(8000);
page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
page.on('pageerror', (e) => console.log('pageerror', e.message));
const shoot = async (name: string, full = false) => {
  for (const [w, h] of [[1280, 800], [1920, 1080]] as const) {
    await page.setViewportSize({ width: w, height: h });
    await page.waitForTimeout(350);
    await page.screenshot({ path: `/tmp/s5shots/${name}-${w}.png`, animations: 'disabled', fullPage: full });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
};
const step = (name: RegExp) => page.getByRole('navigation', { name: 'Étapes du protocole' }).getByRole('button', { name });
try {
  await page.goto(unit.openingUrl);
  await signIn(page, doctor);
  const script = await import(process.argv[2]!);
  await script.default({ page, shoot, step, goTo });
} catch (error) {
  console.log(String(error));
  await page.screenshot({ path: '/tmp/s5shots/error.png' });
} finally {
  await browser.close();
  await unit.dispose();
  home.dispose();
}
