import { expectNoViolation } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/index.ts';
import { claire, doctor, nurse } from '../fixtures/people.ts';
import { openRecord, signIn, signOut } from '../fixtures/screens.ts';

test('H30: a loosened threshold is a doctor’s, with a reason and an end', async ({ page }) => {
  await signIn(page, nurse);
  await openRecord(page, claire);
  const own = page.getByRole('region', { name: 'Suivi personnalisé' });
  await own.getByRole('button', { name: 'Seuil' }).click();
  const dialog = page.getByRole('dialog', { name: 'Seuil' });
  const alertOver = dialog.getByRole('textbox', { name: 'Alerte au-dessus de' });
  await alertOver.fill('83');
  await expect(dialog).toContainText('Hors des limites permises : de 3 à 8.');
  await alertOver.fill('8');
  await expect(dialog).not.toContainText('Hors des limites permises');
  await expect(dialog.getByRole('status')).toContainText('Un médecin le fait sous sa session');
  await dialog.getByRole('textbox', { name: 'Motif' }).fill('Douleur chronique connue');
  await dialog.getByRole('textbox', { name: 'Dernier jour' }).fill('20/03/2026');
  await expectNoViolation(page);
  await expect(dialog.getByRole('button', { name: 'Enregistrer' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await signOut(page);

  await signIn(page, doctor);
  await openRecord(page, claire);
  await own.getByRole('button', { name: 'Seuil' }).click();
  await dialog.getByRole('textbox', { name: 'Alerte au-dessus de' }).fill('8');
  await dialog.getByRole('textbox', { name: 'Motif' }).fill('Douleur chronique connue');
  await dialog.getByRole('textbox', { name: 'Dernier jour' }).fill('20/03/2026');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(own).toContainText('Douleur : conseil au-dessus de 3, alerte au-dessus de 8');
  await expect(own).toContainText('plus tardif que le protocole');
  await own.getByRole('button', { name: /^Retirer : Douleur/ }).click();
  await expect(own).toContainText('sans réglage propre');
});

test('a nurse adds a question and a reminder, and reads what the patient will', async ({
  page,
}) => {
  await signIn(page, nurse);
  await openRecord(page, claire);
  const own = page.getByRole('region', { name: 'Suivi personnalisé' });
  await own.getByRole('button', { name: 'Question' }).click();
  const question = page.getByRole('dialog', { name: 'Question' });
  await question.getByLabel('Nom court, pour l’équipe').fill('Poche');
  const text = question.getByLabel('Question, telle que le patient la lira');
  await text.fill('Votre hernie vous gêne-t-elle ?');
  await expect(question).toContainText('« hernie » révèle l’acte');
  await expect(question.getByRole('button', { name: 'Enregistrer' })).toBeDisabled();
  await text.fill('La poche fuit-elle ?');
  await expect(question).toContainText(
    'La poche fuit-elle ? Répondez OUI ou NON. Urgence : 15 ou 112',
  );
  await question.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(own).toContainText('Poche');

  await own.getByRole('button', { name: 'Rappel' }).click();
  const reminder = page.getByRole('dialog', { name: 'Rappel' });
  await expect(reminder).toContainText(claire.name);
  await reminder.getByRole('button', { name: 'Consultation' }).click();
  await expect(reminder.getByRole('blockquote')).toContainText('rappel de la consultation prévue');
  await expectNoViolation(page);
  await reminder.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(own).toContainText('Rappel, mar. 24 mars');
  await expectNoViolation(page);
});
