import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { TechnicalAlertView } from '../../../src/ipc/index.ts';
import { fakeNurse, makeFakeUnit } from '../../testing/fake-client.ts';
import { fakeGoneModem, fakeModem } from '../../testing/fake-modems.ts';
import { at } from '../../testing/fake-people.ts';
import { fakeSim, makeFakeSims } from '../../testing/fake-sims.ts';
import { renderApp } from '../../testing/render-app.tsx';

const manager = { ...fakeNurse, staffId: 'staff-manager', role: 'manager' } as const;
const administrator = { ...fakeNurse, staffId: 'staff-it', role: 'administrator' } as const;
const failing: TechnicalAlertView = {
  code: 'delivery-poor',
  level: 'failure',
  raisedAt: at(-20),
  forAPerson: false,
  sentence: 'Trop de SMS récents n’arrivent pas.',
  advice: 'Faites un test de boucle.',
};
const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));

it('shows a nurse the state, the plan with its limit, the delivery and the tests, and nothing to change', async () => {
  await renderApp(makeFakeUnit(), '#/modem');
  expect(await screen.findByRole('heading', { level: 1, name: 'Modem et SIM' })).toBeVisible();
  const sim = within(await screen.findByRole('region', { name: 'Carte SIM 06 39 98 00 90' }));
  expect(sim.getByText('212 sur 250')).toBeVisible();
  expect(sim.getByText('Limite proche')).toBeVisible();
  expect(sim.getByText('19 / 20')).toBeVisible();
  expect(sim.getByText(/à faire vérifier par le service juridique/)).toBeVisible();
  expect(sim.queryByRole('button', { name: 'Modifier' })).toBe(null);
  expect(screen.queryByRole('button', { name: /Suspendre/ })).toBe(null);
  expect(screen.getByRole('img', { name: /sur 30 jours : 23 réussis, 1 échoués/ })).toBeVisible();
});

it('tests the loop when a nurse asks', async () => {
  const fake = makeFakeUnit();
  const { user } = await renderApp(fake, '#/modem');
  await user.click(await screen.findByRole('button', { name: 'Tester maintenant' }));
  expect(fake.asked.findLast((one) => one.name === 'sims:test')?.input).toEqual({ kind: 'loop' });
  expect(await screen.findByText('En attente')).toBeVisible();
});

it('says what is wrong with the machine and what to do, apart from the patients’ alerts', async () => {
  const foreign: TechnicalAlertView = {
    ...{ ...failing, code: 'foreign-report', level: 'warning', forAPerson: true },
    sentence: 'Un accusé de réception inconnu est arrivé.',
    advice: 'Cherchez un autre poste.',
  };
  const sims = makeFakeSims({ technicalAlerts: [failing, foreign] });
  const { user } = await renderApp(makeFakeUnit({ sims }), '#/modem');
  await screen.findByText('Faites un test de boucle.');
  const alerts = region(/Alertes techniques/);
  expect(alerts.getByText('Cherchez un autre poste.')).toBeVisible();
  // One only has an end that nobody but a person sees.
  await user.click(alerts.getByRole('button', { name: 'Vérifié' }));
  await waitFor(() => expect(screen.queryByText('Cherchez un autre poste.')).toBe(null));
  expect(screen.getByText('Faites un test de boucle.')).toBeVisible();
});

it('H46: lets a manager pause routine and resume it, and says until when the queue lasts', async () => {
  const fake = makeFakeUnit({ person: manager });
  const { user } = await renderApp(fake, '#/modem');
  await user.click(await screen.findByRole('button', { name: 'Suspendre les envois courants' }));
  const queue = region('File d’envoi');
  expect(await queue.findByText('Envois courants suspendus par un responsable.')).toBeVisible();
  expect(queue.getByText('07:33')).toBeVisible();
  await user.click(queue.getByRole('button', { name: 'Reprendre' }));
  expect(await queue.findByText('Rien ne retient les envois courants.')).toBeVisible();
});

it('H34: holds on a foreign machine or SIM until a manager says that it is right', async () => {
  const moved: TechnicalAlertView = {
    ...failing,
    code: 'folder-moved',
    sentence: 'Ce dossier a été ouvert sur un autre poste.',
  };
  const sims = makeFakeSims({
    ...{ isFolderMoved: true, technicalAlerts: [moved] },
    sims: [{ ...fakeSim, isAccepted: false }],
  });
  const fake = makeFakeUnit({ person: manager, sims });
  const { user } = await renderApp(fake, '#/modem');
  await user.click(await screen.findByRole('button', { name: 'Accepter cette carte SIM' }));
  expect(fake.asked.findLast((one) => one.name === 'sims:accept')?.input).toEqual({
    ...{ what: 'sim', imsi: fakeSim.imsi },
  });
});

it('takes a number and limits, and refuses what is no limit before it asks', async () => {
  const fake = makeFakeUnit({ person: administrator });
  const { user } = await renderApp(fake, '#/modem');
  await user.click(await screen.findByRole('button', { name: 'Modifier' }));
  const perDay = screen.getByLabelText('Destinataires différents par jour');
  await user.clear(perDay);
  await user.type(perDay, 'deux');
  expect(screen.getByText('Un nombre entier, ou rien')).toBeVisible();
  await user.clear(perDay);
  await user.type(perDay, '150');
  await user.clear(screen.getByLabelText('Destinataires différents par mois'));
  await user.selectOptions(screen.getByLabelText('Contrat'), 'automated-in-writing');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  expect(fake.asked.findLast((one) => one.name === 'sims:change')?.input).toEqual({
    ...{ imsi: fakeSim.imsi, ownNumber: '06 39 98 00 90', contract: 'automated-in-writing' },
    ...{ dayLimit: 150, monthLimit: null, warnPercent: 80 },
  });
});

it('H16: prints whom to phone', async () => {
  URL.createObjectURL = vi.fn(() => 'blob:fake');
  URL.revokeObjectURL = vi.fn();
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const fake = makeFakeUnit();
  const { user } = await renderApp(fake, '#/modem');
  await user.click(await screen.findByRole('button', { name: /Imprimer la liste d’appel/ }));
  await waitFor(() => expect(clicked).toHaveBeenCalledOnce());
  expect(fake.asked.map(({ name }) => name)).toContain('modem:call-sheet-file');
  clicked.mockRestore();
});

it('draws the signal, and tells the same in figures', async () => {
  const { user } = await renderApp(makeFakeUnit(), '#/modem');
  expect(
    await screen.findByRole('img', { name: /Signal de Orange F : de \d+ à \d+ %, hors service/ }),
  ).toBeVisible();
  await user.click(screen.getByText('Voir les mesures en tableau'));
  const table = within(screen.getByRole('table', { name: 'Signal de Orange F' }));
  expect(table.getAllByRole('row').length).toBeGreaterThan(10);
  expect(table.getAllByRole('cell', { name: '3G' }).length).toBeGreaterThan(0);
  // Days, in the week.
  await user.click(screen.getByText('7 jours'));
  await waitFor(() => expect(table.getAllByRole('row').length).toBeLessThan(5));
});

it('lets IT forget a modem that is away, having said what waits for it', async () => {
  const modems = [fakeModem, fakeGoneModem];
  const fake = makeFakeUnit({ person: administrator, modems });
  const { user } = await renderApp(fake, '#/modem');
  const gone = within(await screen.findByRole('article', { name: 'SFR' }));
  expect(gone.getByText(/a été débranché/)).toBeVisible();
  expect(
    within(screen.getByRole('article', { name: 'Orange F' })).queryByRole('button', {
      name: 'Oublier ce modem',
    }),
  ).toBe(null);
  await user.click(gone.getByRole('button', { name: 'Oublier ce modem' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Oublier le modem SFR ?' }));
  expect(
    await dialog.findByText(/3 SMS attendent ce modem : ils partiront par un autre/),
  ).toBeVisible();
  expect(dialog.getByText(/1 SMS lui a été confié/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Oublier ce modem' }));
  await waitFor(() => expect(screen.queryByRole('article', { name: 'SFR' })).toBe(null));
  expect(fake.asked.findLast((one) => one.name === 'modem:forget')?.input).toEqual({
    ...{ imei: fakeGoneModem.imei, imsi: fakeGoneModem.imsi },
  });
});

it('lists the next texts with what keeps each, by the end of its number', async () => {
  const { user } = await renderApp(makeFakeUnit(), '#/modem');
  await user.click(await screen.findByText('Les 2 prochains SMS'));
  const table = within(screen.getByRole('table', { name: 'Les 2 prochains SMS' }));
  const rows = table.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows[1]).toContain('…1234conversationÀ envoyer : réseau en panne');
  expect(rows[2]).toContain('…5678courantEnvoi en cours.');
});

it('shows IT what was said with the modem, the latest first', async () => {
  const { user } = await renderApp(makeFakeUnit({ person: administrator }), '#/modem');
  await user.click(await screen.findByText('Dialogue avec le modem'));
  const log = within(await screen.findByRole('region', { name: /^Dialogue avec le modem / }));
  const rows = log.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows[2]).toContain('0,4 s← modemCMS 38 (réseau en panne)');
  expect(rows.at(-1)).toContain('→ VigieAT+CMGS=23');
});

it('shows no nurse the dialogue', async () => {
  await renderApp(makeFakeUnit(), '#/modem');
  expect(await screen.findByRole('img', { name: /^Signal de/ })).toBeVisible();
  expect(screen.queryByText('Dialogue avec le modem')).toBe(null);
});

it('lets no nurse forget a modem', async () => {
  await renderApp(makeFakeUnit({ modems: [fakeModem, fakeGoneModem] }), '#/modem');
  await screen.findByRole('article', { name: 'SFR' });
  expect(screen.queryByRole('button', { name: 'Oublier ce modem' })).toBe(null);
});
