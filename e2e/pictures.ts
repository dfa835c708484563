import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium, thisMachine } from '../main/loopback/chromium.ts';
import { addDays, weekdayOf } from '../src/shared/calendar.ts';
import { vigieSays } from './fixtures/folders.ts';
import { nurse } from './fixtures/people.ts';
import { openPhones, type Phones } from './fixtures/phones.ts';
import { goTo, signIn } from './fixtures/screens.ts';
import { type RunningUnit, runUnit, temporaryHome } from './fixtures/unit.ts';
import { fortnights } from './pictures/fortnights.ts';
import { signInAsNurse, type WorkingNurse } from './pictures/working-nurse.ts';

/**
 * `npm run pictures`: plays two weeks of a unit that works, stops in the middle of a morning, and
 * writes the pictures of the README. A folder as argument gets the same screens at 1920×1080.
 */

const root = join(import.meta.dirname, '..');
const places = [
  { folder: join(root, 'resources/pictures'), width: 1280, height: 800 },
  ...process.argv
    .slice(2)
    .map((folder) => ({ folder: resolve(folder), width: 1920, height: 1080 })),
];

const firstDay = '2026-03-09';
const lastDay = '2026-03-24';

const home = temporaryHome();
const phones = await openPhones();
try {
  const dataDir = join(home.path, 'data');
  vigieSays('init', '--training', '--clock', `${firstDay}T07:30`, '--data', dataDir);
  for (const [at, list] of fortnights(firstDay).entries()) {
    const file = join(home.path, `programme-${at}.csv`);
    writeFileSync(file, list);
    vigieSays('import', file, '--data', dataDir);
  }
  const unit = await runUnit(dataDir, '--port', phones.path, '--patients', '--speed', '0');
  try {
    const caring = await signInAsNurse(dataDir);
    await playDays(unit, caring);
    const opened = await playMorning(unit, phones, caring);
    await takePictures(unit, caring, opened);
    await caring.dispose();
  } finally {
    await unit.dispose();
  }
} finally {
  await phones.dispose();
  home.dispose();
}

/** Whole days with their work done, until the last evening. */
async function playDays(unit: RunningUnit, caring: WorkingNurse): Promise<void> {
  for (let day = firstDay; day < lastDay; day = addDays(day, 1)) {
    if (weekdayOf(day) > 5) continue;
    for (const time of ['11:30', '15:30', '18:30']) {
      await unit.clockTo(`${day}T${time}`);
      await caring.doWhatWaits();
    }
  }
}

/** The morning that the pictures show; the patient whose record is opened. */
async function playMorning(
  unit: RunningUnit,
  phones: Phones,
  caring: WorkingNurse,
): Promise<string> {
  await unit.clockTo(`${lastDay}T08:00`);
  await caring.doWhatWaits();
  await unit.clockTo(`${lastDay}T11:40`);
  await caring.doWhatWaits();
  await unit.clockTo(`${lastDay}T12:46`);
  const { days } = await caring.ask('programme:get', {
    from: addDays(lastDay, -1),
    to: addDays(lastDay, 1),
  });
  const numberOf = async (patientId: string) => {
    const { phones: theirs } = await caring.ask('patients:get', { patientId });
    return theirs[0]?.number;
  };
  const says = async (day: number, place: number, text: string) => {
    const stay = days[day]?.stays[place];
    const number = stay && (await numberOf(stay.patient.patientId));
    if (!stay || number === undefined) throw new Error(`nobody at ${day}, ${place}`);
    phones.write(number, text, await unit.now());
    return stay.patient.patientId;
  };
  await says(0, 1, 'la douleur est à 9 malgré les médicaments');
  await unit.clockTo(`${lastDay}T12:52`);
  await says(0, 3, 'est-ce que je peux enlever la coque pour dormir');
  await says(2, 2, 'NON désolée, je suis malade');
  await unit.clockTo(`${lastDay}T13:01`);
  await says(0, 4, 'c’est la mer rouge');
  await says(2, 0, 'cela dépendra du travail');
  await unit.clockTo(`${lastDay}T13:04`);
  const opened = await says(
    0,
    2,
    'le pansement est plein, ça saigne beaucoup et ça ne s’arrête pas',
  );
  await unit.clockTo(`${lastDay}T13:06`);
  await caring.takeOneToCall();
  return opened;
}

async function takePictures(
  unit: RunningUnit,
  caring: WorkingNurse,
  patientId: string,
): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: ['--disable-gpu', ...(thisMachine.isRoot ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await openScreens(browser, unit.openingUrl);
    for (const { folder, width, height } of places) {
      mkdirSync(folder, { recursive: true });
      await page.setViewportSize({ width, height });
      const shoot = async (name: string) => {
        await page.waitForLoadState('networkidle');
        await page.getByText('Chargement…').waitFor({ state: 'detached' });
        await page.evaluate(() => document.fonts.ready);
        await page.mouse.move(0, 0);
        await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
      };
      await goTo(page, 'Tableau de bord');
      await shoot('board');
      await openHash(page, `programme/${addDays(lastDay, 1)}`);
      await shoot('programme');
      await openHash(page, `patients/${patientId}`);
      await shoot('patient');
      await goTo(page, 'Conformité HAS');
      await shoot('has');
      for (const [hash, name] of [
        ['review', 'review'],
        ['questions', 'questions'],
        ['modem', 'modem'],
        [`time-machine/${addDays(lastDay, 1)}`, 'time-machine'],
      ] as const) {
        await openHash(page, hash);
        // What takes a while shows how far it is first.
        if (name === 'time-machine') {
          await page
            .getByRole('region', { name: 'Chaque SMS' })
            .last()
            .waitFor({ timeout: 120_000 });
        }
        await shoot(name);
      }
      await openHash(page, 'protocols');
      await page
        .getByRole('link', { name: /Protocole général/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: /Protocole général/ }).waitFor();
      await page
        .getByRole('navigation', { name: 'Étapes du protocole' })
        .getByRole('button', { name: /Questionnaire J\+1/ })
        .click();
      await page.getByRole('region', { name: /^Questions et seuils/ }).waitFor();
      await shoot('protocol');
      await printSummary(caring, folder);
    }
  } finally {
    await browser.close();
  }
}

async function openScreens(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  await page.goto(url);
  await signIn(page, nurse);
  return page;
}

async function openHash(page: Page, hash: string): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/${hash}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** First page of the PDF. */
async function printSummary(caring: WorkingNurse, folder: string): Promise<void> {
  const { contentBase64 } = await caring.ask('report:file', {
    from: `${lastDay.slice(0, 8)}01`,
    to: `${lastDay.slice(0, 8)}31`,
    format: 'pdf',
  });
  const pdf = join(folder, 'summary.pdf');
  writeFileSync(pdf, Buffer.from(contentBase64, 'base64'));
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '90', pdf, join(folder, 'summary')]);
  rmSync(pdf);
}
