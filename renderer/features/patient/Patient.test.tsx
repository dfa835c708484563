import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { VersionView } from '../../../src/ipc/index.ts';
import { makeFakeUnit } from '../../testing/fake-client.ts';
import { renderApp } from '../../testing/render-app.tsx';

describe('the patient screen', () => {
  it('keeps NOM, prénom, birth date and IPP together in its banner', async () => {
    await renderApp(makeFakeUnit(), '#/patients/patient-0');
    const title = await screen.findByRole('heading', { level: 1 });
    expect(title).toHaveTextContent('MARTIN Sophie');
    expect(title).toHaveTextContent('née le 12/03/1958 · 67 ans');
    expect(title).toHaveTextContent('IPP 00801003');
  });

  it('spells out a birth date that is missing', async () => {
    await renderApp(makeFakeUnit(), '#/patients/patient-23');
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(
      'date de naissance non renseignée',
    );
  });

  it('H07: shows both times when a text came late', async () => {
    await renderApp(makeFakeUnit(), '#/patients/patient-0');
    const log = await screen.findByRole('log', { name: 'Échanges par SMS' });
    expect(log).toHaveTextContent('écrit mar. 10 mars, 06:48 · reçu mar. 10 mars, 07:28');
  });

  it('says in words what became of each text', async () => {
    await renderApp(makeFakeUnit(), '#/patients/patient-0');
    const log = await screen.findByRole('log', { name: 'Échanges par SMS' });
    expect(log).toHaveTextContent('échec : téléphone éteint');
    expect(log).toHaveTextContent('remis 10:00');
  });

  it('asks a person about a text of which nobody knows whether it left', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/patients/patient-0');
    const question = await screen.findByRole('group', {
      name: 'Parti ou non ? Personne ne le sait.',
    });
    await user.click(within(question).getByRole('button', { name: 'Ne pas renvoyer' }));
    await waitFor(() =>
      expect(fake.asked.find((one) => one.name === 'outbox:settle')?.input).toEqual({
        messageId: 'b7',
        verdict: 'give-up',
      }),
    );
  });

  it('H36: stopping texts says that care goes on by phone, and is undone the same way', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/patients/patient-0');
    await user.click(await screen.findByRole('button', { name: 'Arrêter les SMS' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Le suivi continue par téléphone');
    expect(dialog).toHaveTextContent('MARTIN Sophie');
    await user.click(within(dialog).getByRole('button', { name: 'Arrêter les SMS' }));
    await waitFor(() =>
      expect(fake.asked.find((one) => one.name === 'patients:sms')?.input).toEqual({
        patientId: 'patient-0',
        allowed: false,
        note: null,
      }),
    );
  });

  it('H36: offers no text to a patient who stopped them, and says to phone', async () => {
    await renderApp(makeFakeUnit(), '#/patients/patient-6');
    expect(await screen.findByText('SMS arrêtés à la demande du patient : appelez.')).toBeVisible();
    expect(screen.queryByLabelText('Envoyer un SMS')).toBeNull();
    expect(screen.getByRole('button', { name: 'Reprendre les SMS' })).toBeVisible();
  });

  it('sends a nurse’s own text to the number that is shown', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/patients/patient-1');
    await user.type(await screen.findByLabelText('Envoyer un SMS'), 'Rappelez l’unité');
    await user.click(screen.getByRole('button', { name: 'Envoyer' }));
    await waitFor(() =>
      expect(fake.asked.find((one) => one.name === 'patients:send')?.input).toEqual({
        patientId: 'patient-1',
        number: '+33639980107',
        text: 'Rappelez l’unité',
      }),
    );
  });

  it('says which version a stay follows, and why; a doctor moves it on purpose, with a reason', async () => {
    const version = (number: number, state: VersionView['state']): VersionView => ({
      ...{
        versionId: `cataracte-${number}`,
        protocolId: 'cataracte',
        name: 'Cataracte',
        number,
        state,
      },
      ...{ created: null, changedAt: null, reviewed: null, approved: null, isSigned: true },
      ...{ usedSince: null, retiredAt: null, running: 0, library: null },
    });
    const fake = makeFakeUnit(
      {
        person: {
          ...{ staffId: 'staff-doctor', name: 'Dr Claire LEMAIRE', role: 'doctor' },
          mustChangePassword: false,
        },
      },
      {
        'protocols:list': () => [version(3, 'draft'), version(2, 'in-use'), version(1, 'retired')],
        'protocols:move-stay': () => ({}),
      },
    );
    const { user } = await renderApp(fake, '#/patients/patient-0');
    const link = await screen.findByRole('link', {
      name: 'Protocole : Protocole général, version 2',
    });
    expect(link.getAttribute('href')).toBe('#/protocols/version-general-2');
    await user.click(screen.getByRole('button', { name: 'Changer' }));
    const dialog = within(await screen.findByRole('dialog'));
    const confirm = dialog.getByRole('button', { name: 'Changer le protocole' });
    await user.click(await dialog.findByRole('combobox', { name: 'Version à suivre' }));
    const offered = await screen.findAllByRole('option');
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      'Cataracte, version 2 (en service)',
    ]);
    await user.click(screen.getByRole('option', { name: /Cataracte/ }));
    expect(confirm).toBeDisabled();
    await user.type(dialog.getByRole('textbox', { name: /Motif/ }), 'Intervention corrigée');
    await user.click(confirm);
    await waitFor(() =>
      expect(fake.asked.find(({ name }) => name === 'protocols:move-stay')?.input).toMatchObject({
        ...{ versionId: 'cataracte-2', reason: 'Intervention corrigée' },
      }),
    );
  });

  it('offers a nurse no change of protocol', async () => {
    await renderApp(makeFakeUnit(), '#/patients/patient-0');
    expect(await screen.findByText(/^Protocole : /)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Changer' })).toBeNull();
  });
});
