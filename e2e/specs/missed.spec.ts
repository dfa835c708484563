import { expectNoViolation } from '../fixtures/axe.ts';
import { expect, listen, test } from '../fixtures/index.ts';
import { nurse } from '../fixtures/people.ts';
import { signIn } from '../fixtures/screens.ts';
import { runUnit } from '../fixtures/unit.ts';

test('H19: after a power cut of a week, one sheet says what was to leave, and a nurse decides', async ({
  browser,
  unit,
  phones,
  complaints,
}) => {
  // Two units start one after the other.
  test.slow();
  // The plug is pulled on Tuesday morning; on the Monday after the machine starts again.
  await unit.dispose();
  const time = ['--speed', '0', '--clock', '2026-03-16T09:30'];
  const later = await runUnit(unit.dataDir, '--port', phones.path, ...time);
  const context = await browser.newContext();
  const page = await context.newPage();
  try {
    await later.clockTo('2026-03-16T09:31');
    await listen(page, complaints);
    await page.goto(later.openingUrl);
    await signIn(page, nurse);
    const band = page.getByRole('link', { name: /SMS ne sont pas partis à temps/ });
    await expect(band).toBeVisible();
    await band.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ce qui allait partir');
    const waiting = page.getByRole('region', { name: /À décider/ });
    const lines = waiting.getByRole('listitem');
    const count = await lines.count();
    expect(count).toBeGreaterThan(3);
    await expectNoViolation(page);

    // What is still true leaves; the rest cannot.
    const still = lines
      .filter({ hasText: 'peut encore partir' })
      .filter({ hasText: 'Urgence : 15' })
      .first();
    const words = await still.getByText('Urgence : 15').innerText();
    await still.getByRole('button', { name: /^Envoyer/ }).click();
    const decided = page.getByRole('region', { name: /Décidé/ });
    await expect(decided).toContainText('envoi décidé');
    await expect(decided).toContainText(nurse);
    await expect(lines).toHaveCount(count - 1);
    await later.clockTo('2026-03-16T09:35');
    await expect(decided).toContainText('Remis au téléphone (lundi 16 mars');
    const sent = await later.request('outbox:list', { ipp: null });
    const late = sent.find(({ text }) => text === words);
    expect(phones.received(late?.number ?? '').join('')).toContain(words);

    const over = lines.filter({ hasText: 'ne peut plus partir' }).first();
    await expect(over.getByRole('button', { name: /^Envoyer/ })).toBeDisabled();
    await over.getByRole('button', { name: /^À appeler/ }).click();
    await expect(decided).toContainText('à appeler');
    await expect(decided).toContainText('Pas encore appelé.');
    await waiting.getByRole('checkbox', { name: 'Tout choisir' }).check();
    await waiting.getByRole('button', { name: /^Laisser \(\d+\)/ }).click();
    await expect(waiting).toContainText('Aucun SMS n’attend de décision.');
    await page.getByRole('link', { name: 'Tableau de bord' }).click();
    await expect(page.getByRole('link', { name: /partis? à temps/ })).toHaveCount(0);
  } finally {
    await context.close();
    await later.dispose();
  }
});
