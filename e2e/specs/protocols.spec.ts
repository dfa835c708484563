import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectNoViolation } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/index.ts';
import { doctor, manager, nurse } from '../fixtures/people.ts';
import { goTo, signIn, signOut } from '../fixtures/screens.ts';

const general = 'Protocole général';

async function openProtocol(page: Page, name: string): Promise<void> {
  await goTo(page, 'Protocoles');
  await page.getByRole('row', { name }).getByRole('rowheader').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const step = (page: Page, name: RegExp): Locator =>
  page.getByRole('navigation', { name: 'Étapes du protocole' }).getByRole('button', { name });

/** The state of the opened version, beside its number. */
const stateOf = (page: Page, state: string): Locator =>
  page.locator('header').getByText(new RegExp(`^\\W?${state}$`));

/** The opened text of the chosen step, in French. */
async function openText(page: Page, name: RegExp): Promise<Locator> {
  const texts = page.getByRole('region', { name: /^Textes/ });
  await texts.getByRole('button', { name }).click();
  return texts.getByRole('textbox', { name: 'Français' });
}

test('a doctor rewords a text, sees each bubble, and brings the version into use', async ({
  page,
}) => {
  test.slow();
  await signIn(page, doctor);
  await openProtocol(page, general);
  await step(page, /Questionnaire J\+1/).click();
  const french = await openText(page, /^Douleur : question/);
  await french.fill('Reçu ? Votre douleur, de 0 à 10. Urgence : 15 ou 112. Service : {tel}');
  await expect(page.getByText(/alphabet UCS-2|lettres qui doublent/).first()).toBeVisible();
  const inFrench = page.getByRole('textbox', { name: 'Français' });
  const cell = page.getByRole('listitem').filter({ has: inFrench }).last();
  await cell.getByRole('button', { name: 'Remplacer ç par c' }).click();
  await expect(french).toHaveValue(/^Recu \?/);
  await expect(page.locator('p', { hasText: 'Recu ? Votre douleur' }).first()).toBeVisible();
  await expect(page.getByText(/1 SMS · \d+ septets/).first()).toBeVisible();
  await expectNoViolation(page);

  await page.getByRole('button', { name: 'Enregistrer comme nouveau brouillon' }).click();
  await expect(stateOf(page, 'brouillon')).toBeVisible();
  for (const move of ['Marquer comme relue', 'Approuver et signer', 'Mettre en service']) {
    await page.getByRole('main').getByRole('button', { name: move }).click();
    await page.getByRole('dialog').getByRole('button', { name: move }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(stateOf(page, 'en service')).toBeVisible();

  await page.getByRole('tab', { name: 'Versions' }).click();
  const life = page.getByRole('region', { name: 'Vie des versions' });
  await expect(life.getByRole('row', { name: /Version 3/ })).toContainText(doctor);
  await expect(life.getByRole('row', { name: /Version 2/ })).toContainText('retirée');
  const differences = page.getByRole('table', { name: 'Différences entre deux versions' });
  const row = differences.getByRole('row', { name: /question « Douleur »/ });
  await expect(row.locator('ins').first()).toContainText('Recu ?');
  await expect(row.locator('del').first()).toContainText('votre douleur');
  await expectNoViolation(page);
});

test('a doctor adds a step with a 0–10 question and a rule, tries it as a patient, and approves it', async ({
  page,
}) => {
  test.slow();
  await signIn(page, doctor);
  await openProtocol(page, general);
  await page.getByRole('button', { name: 'Ajouter une étape' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Nom', exact: true }).fill('Questionnaire J+2');
  await dialog.getByRole('combobox', { name: 'Réponse attendue' }).click();
  await page.getByRole('option', { name: 'note de 0 à 10' }).click();
  await dialog.getByRole('textbox', { name: 'Nom court' }).fill('Fatigue');
  await expectNoViolation(page);
  await dialog.getByRole('button', { name: 'Ajouter' }).click();
  // What is not written yet is a fault with its place, and leads there.
  const faults = page.getByRole('group').filter({ hasText: 'la version ne peut être approuvée' });
  await faults
    .getByRole('button', { name: /étape « Questionnaire J\+2 », question « Fatigue »/ })
    .first()
    .click();
  const french = page.getByRole('textbox', { name: 'Français' });
  await french.fill('{unite} : votre fatigue, de 0 à 10 ?');
  await page.getByRole('button', { name: /^Ajouter « Urgence/ }).click();
  await expect(french).toHaveValue(
    '{unite} : votre fatigue, de 0 à 10 ? Urgence : 15 ou 112. {tel}',
  );
  await page.getByText('Représentant', { exact: true }).click();
  await page.getByRole('button', { name: 'Même texte que le patient' }).click();
  await page.getByRole('button', { name: 'Ajouter une règle' }).click();
  const rule = page.getByRole('listitem', { name: 'Règle 1' });
  await rule.getByRole('textbox', { name: /ce que dira le tableau/ }).fill('Fatigue qui dure');
  await rule.getByRole('textbox', { name: /valeur/ }).fill('4');
  await expect(page.getByText(/la version ne peut être approuvée/)).toHaveCount(0);
  await expectNoViolation(page);

  await page.getByRole('tab', { name: 'Essayer' }).click();
  const trial = page.getByRole('tabpanel', { name: 'Essayer' });
  await trial.getByRole('checkbox', { name: 'Numéro vérifié' }).check();
  const waitsForIt = trial.getByText('Attend une réponse : Fatigue');
  const comesNext = trial.getByText(/^Ensuite : /);
  for (let tries = 0; tries < 20 && (await waitsForIt.count()) === 0; tries++) {
    const before = await comesNext.innerText();
    await trial.getByRole('button', { name: 'Événement suivant' }).click();
    await expect(comesNext).not.toHaveText(before);
  }
  const phone = trial.getByRole('region', { name: 'Téléphone du patient' });
  await phone.getByRole('textbox').fill('5');
  await phone.getByRole('textbox').press('Enter');
  await expect(trial.getByRole('region', { name: /^Alertes/ })).toContainText('Fatigue qui dure');

  await page.getByRole('button', { name: 'Enregistrer comme nouveau brouillon' }).click();
  await expect(stateOf(page, 'brouillon')).toBeVisible();
  for (const move of ['Marquer comme relue', 'Approuver et signer']) {
    await page.getByRole('main').getByRole('button', { name: move }).click();
    await page.getByRole('dialog').getByRole('button', { name: move }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(stateOf(page, 'approuvée')).toBeVisible();
  await page.getByRole('tab', { name: 'Versions' }).click();
  const added = page
    .getByRole('table', { name: 'Différences entre deux versions' })
    .getByRole('row', { name: /étape « Questionnaire J\+2 »/ });
  await expect(added.locator('ins')).toContainText(
    'J+2 à 10:00 ; questions : Fatigue ; si Fatigue dépasse 4, alors alerte à appeler « Fatigue qui dure »',
  );
});

test('H30: a threshold out of bounds is refused with the reason, at its place and in a list that leads there', async ({
  page,
}) => {
  await signIn(page, doctor);
  await openProtocol(page, general);
  await step(page, /Questionnaire J\+1/).click();
  const threshold = page.getByRole('textbox', { name: 'Douleur : seuil d’alerte' });
  await threshold.fill('9');
  const place = page.getByRole('listitem', { name: 'Douleur' });
  await expect(place).toContainText('hors des limites permises (de 3 à 8)');
  await page.getByRole('button', { name: 'Enregistrer comme nouveau brouillon' }).click();
  const refused = page.getByRole('dialog', { name: 'Enregistrement refusé' });
  await expect(refused).toContainText('hors des limites permises');
  await refused.getByRole('button', { name: /question « Douleur »/ }).click();
  await expect(place).toBeFocused();
  await threshold.fill('6');
  await expect(page.getByText('hors des limites permises')).toHaveCount(0);
});

test('a rule is a sentence; what leads nowhere keeps the draft from being approved', async ({
  page,
}) => {
  test.slow();
  await signIn(page, manager);
  await openProtocol(page, general);
  await step(page, /Questionnaire J\+1/).click();
  await page.getByRole('button', { name: 'Ajouter une règle' }).click();
  const rule = page.getByRole('listitem', { name: 'Règle 1' });
  await rule.getByRole('textbox', { name: /ce que dira le tableau/ }).fill('Douleur forte');
  await rule.getByRole('textbox', { name: /valeur/ }).fill('10');
  await expect(rule).toContainText('seuil hors de portée');
  await page.getByRole('button', { name: 'Enregistrer comme nouveau brouillon' }).click();
  await expect(stateOf(page, 'brouillon')).toBeVisible();
  await expect(page.getByText('1 erreur : la version ne peut être approuvée')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Marquer comme relue' })).toBeDisabled();

  // The draft is another version: the work goes on where it was.
  await expect(step(page, /Questionnaire J\+1/)).toHaveAttribute('aria-pressed', 'true');
  await rule.getByRole('textbox', { name: /valeur/ }).fill('5');
  await expect(page.getByText(/la version ne peut être approuvée/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Marquer comme relue' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Marquer comme relue' }).click();
  await expect(stateOf(page, 'relue')).toBeVisible();
  // A manager writes; a doctor signs.
  await expect(page.getByRole('button', { name: 'Approuver et signer' })).toHaveCount(0);
  await signOut(page);
  await signIn(page, nurse);
  await openProtocol(page, general);
  await step(page, /Questionnaire J\+1/).click();
  await expect(page.getByRole('textbox', { name: 'Douleur : seuil d’alerte' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Ajouter une règle' })).toHaveCount(0);
});

test('a protocol leaves as one file and comes back as a draft; a wrong file is refused whole', async ({
  page,
}) => {
  await signIn(page, doctor);
  await openProtocol(page, 'Cataracte');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Exporter' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('cataracte-v1.json');
  const text = readFileSync(await file.path(), 'utf8');

  await goTo(page, 'Protocoles');
  const choose = async (name: string, content: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Importer un fichier' }).click();
    await (await chooser).setFiles({
      ...{ name, mimeType: 'application/json', buffer: Buffer.from(content, 'utf8') },
    });
  };
  const refused = page.getByRole('dialog', { name: 'Fichier refusé' });
  await choose('liste.json', 'IPP;NOM');
  await expect(refused).toContainText('n’est pas du JSON lisible');
  await refused.getByRole('button', { name: 'Fermer' }).last().click();
  await choose('faux.json', text.replace('"alertOver": 7', '"alertOver": 83'));
  await expect(refused).toContainText('hors des limites permises');
  await expect(refused).toContainText('question « Douleur »');
  await expectNoViolation(page);
  await refused.getByRole('button', { name: 'Fermer' }).last().click();
  await expect(page.getByRole('row', { name: 'Cataracte' })).not.toContainText('brouillon');

  await choose('cataracte.json', text.replace('"name": "Cataracte"', '"name": "Cataracte bis"'));
  await expect(page.getByRole('heading', { level: 1, name: 'Cataracte bis' })).toBeVisible();
  await expect(stateOf(page, 'brouillon')).toBeVisible();
});

test('a protocol is tried as a patient, with the clock in hand', async ({ page }) => {
  await signIn(page, nurse);
  await openProtocol(page, general);
  await page.getByRole('tab', { name: 'Essayer' }).click();
  const trial = page.getByRole('tabpanel', { name: 'Essayer' });
  const phone = trial.getByRole('region', { name: 'Téléphone du patient' });
  const say = async (text: string) => {
    await phone.getByRole('textbox').fill(text);
    await phone.getByRole('textbox').press('Enter');
    await expect(phone.getByText(text, { exact: true }).last()).toBeVisible();
  };
  await expect(phone).toContainText('Rien n’a encore été envoyé');
  const next = trial.getByRole('button', { name: 'Événement suivant' });
  await trial.getByRole('checkbox', { name: 'Numéro vérifié' }).check();
  const comesNext = trial.getByText(/^Ensuite : /);
  const waitsFor = (question: string) => trial.getByText(`Attend une réponse : ${question}`);
  for (let tries = 0; tries < 8 && (await waitsFor('Confirmation J-1').count()) === 0; tries++) {
    const before = await comesNext.innerText();
    await next.click();
    await expect(comesNext).not.toHaveText(before);
  }
  await say('oui');
  await next.click();
  await expect(waitsFor('Douleur')).toBeVisible();
  await say('9');
  await expect(trial.getByRole('region', { name: /^Alertes/ })).toContainText(
    'Douleur 9 (seuil : plus de 7)',
  );
  await expectNoViolation(page);
});

test('the time machine shows every SMS of tomorrow’s list, and what nobody answers', async ({
  page,
}) => {
  test.slow();
  await signIn(page, manager);
  await goTo(page, 'Protocoles');
  await page.getByRole('link', { name: 'Machine à remonter le temps' }).click();
  const texts = page.getByRole('region', { name: 'Chaque SMS' }).last();
  // A thread of its own runs five weeks; the screen says how far it is.
  await texts.waitFor({ timeout: 120_000 });
  await expect(texts.getByRole('row', { name: /FONTAINE Sylvie/ }).first()).toContainText('10:00');
  await expect(page.getByRole('region', { name: 'Alertes à attendre' })).toContainText(
    'Pas assez d’historique',
  );
  const unwatched = page.getByRole('region', { name: /^Jours où personne ne veille/ });
  await expect(unwatched.getByRole('row', { name: /lun. 6 avr./ })).toContainText('jour férié');
  await expectNoViolation(page);
  await page.getByText('Personne ne répond').click();
  await expect(page.getByRole('region', { name: /^À appeler/ }).first()).toContainText(
    "N'a pas confirmé sa venue.",
  );
  await expectNoViolation(page);
});

test('the list of protocols', async ({ page }) => {
  await signIn(page, doctor);
  await goTo(page, 'Protocoles');
  await expect(page.getByRole('row', { name: general })).toContainText('Version 2');
  await expectNoViolation(page);
});
