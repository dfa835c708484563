import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeFakeUnit } from '../../testing/fake-client.ts';
import { renderApp } from '../../testing/render-app.tsx';

const rowOf = async (name: RegExp) => screen.findByRole('row', { name });

describe('the programme', () => {
  it('shows each stay of a day with its confirmation and what asks for a person', async () => {
    await renderApp(makeFakeUnit(), '#/programme/2026-03-11');
    const refused = await rowOf(/PETIT Hugo/);
    expect(refused).toHaveTextContent('NON');
    expect(refused).toHaveTextContent('libéré sous réserve');
    expect(await rowOf(/SCHMITT Bernard/)).toHaveTextContent('SMS non remis : numéro non attribué');
  });

  it('spells out what the list did not give', async () => {
    await renderApp(makeFakeUnit(), '#/programme/2026-03-10');
    const row = await rowOf(/FRANÇOIS Marc/);
    expect(row).toHaveTextContent('non renseigné');
    expect(row).toHaveTextContent('salle non renseignée');
  });

  it('declares nobody dead without naming the person and asking again', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/programme/2026-03-11');
    const row = await rowOf(/PETIT Hugo/);
    await user.click(within(row).getByRole('button', { name: 'prévu, PETIT Hugo' }));
    await user.click(await screen.findByRole('menuitem', { name: 'décédé' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('PETIT Hugo');
    expect(dialog).toHaveTextContent('né le 13/06/2001');
    expect(fake.asked.some((one) => one.name === 'programme:set-state')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Confirmer' }));
    await waitFor(() =>
      expect(fake.asked.find((one) => one.name === 'programme:set-state')?.input).toEqual({
        stayId: 'stay-22',
        state: 'deceased',
        note: null,
      }),
    );
  });

  it('imports a list and says what became of every line', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/programme/2026-03-11');
    await user.click(await screen.findByRole('button', { name: 'Importer une liste' }));
    const dialog = await screen.findByRole('dialog');
    const input = dialog.querySelector('input[type="file"]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no file field');
    await user.upload(input, new File(['é;1\n'], 'programme.csv', { type: 'text/csv' }));
    expect(await within(dialog).findByText('1 rejetée')).toBeVisible();
    expect(dialog).toHaveTextContent('ligne 11');
    expect(dialog).toHaveTextContent('date illisible : « à définir »');
    expect(dialog).toHaveTextContent('rien n’est annulé');
    expect(fake.asked.find((one) => one.name === 'programme:import')?.input).toEqual({
      fileName: 'programme.csv',
      contentBase64: 'w6k7MQo=',
    });
  });

  it('H22: shows an import that waits, with each change, before anything moves', async () => {
    const waiting = {
      runId: 'run-9',
      fileName: 'programme.csv',
      importedAt: Date.UTC(2026, 2, 10, 6, 0),
      author: 'Sophie BERNARD',
      sentence: 'Ce fichier changerait 14 séjours à venir sur 40.',
      changes: [{ ipp: '00801003', name: 'MARTIN Sophie', what: 'déplacé au 12 mars' }],
    };
    const fake = makeFakeUnit(
      {},
      { 'programme:get': () => ({ ok: true, value: { days: [], waiting: [waiting] } }) },
    );
    const { user } = await renderApp(fake, '#/programme/2026-03-11');
    expect(
      await screen.findByText('Ce fichier changerait 14 séjours à venir sur 40.'),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Refuser cet import' }));
    await waitFor(() =>
      expect(fake.asked.find((one) => one.name === 'programme:release-import')?.input).toEqual({
        runId: 'run-9',
        apply: false,
      }),
    );
  });

  it('notes a NON said on the telephone in two presses', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/programme/2026-03-11');
    const row = await rowOf(/SCHMITT Bernard/);
    await user.click(
      within(row).getByRole('button', { name: 'Réponse au téléphone, SCHMITT Bernard' }),
    );
    await user.click(await screen.findByRole('menuitem', { name: 'NON au téléphone' }));
    await waitFor(() =>
      expect(fake.asked.find((one) => one.name === 'programme:confirm-by-phone')?.input).toEqual({
        stayId: 'stay-20',
        comes: false,
      }),
    );
    expect(await rowOf(/SCHMITT Bernard/)).toHaveTextContent('NON');
  });

  it('H23: says who is still there, one press each, and lets a slip be corrected', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/programme/2026-03-10');
    await user.click(await screen.findByRole('button', { name: 'Qui est sorti ?' }));
    const list = screen.getByRole('region', { name: /Qui est sorti/ });
    expect(within(list).getByRole('status')).toHaveTextContent('10 à renseigner');
    const still = within(list).getByRole('button', { name: 'pas encore, PERRIER Paul' });
    await user.click(still);
    await waitFor(() => expect(still.getAttribute('aria-pressed')).toBe('true'));
    expect(within(list).getByRole('status')).toHaveTextContent('9 à renseigner');
    await user.click(within(list).getByRole('button', { name: 'sorti, PERRIER Paul' }));
    await waitFor(() => expect(still.getAttribute('aria-pressed')).toBe('false'));
    expect(fake.asked.map(({ name }) => name)).toContain('programme:still-here');
  });

  it('asks in the evening who has left', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/programme/2026-03-10');
    await user.click(await screen.findByRole('button', { name: 'Qui est sorti ?' }));
    const list = screen.getByRole('region', { name: /Qui est sorti/ });
    await user.click(within(list).getByRole('button', { name: 'sorti, PERRIER Paul' }));
    await waitFor(() =>
      expect(fake.asked.find((one) => one.name === 'programme:set-state')?.input).toEqual({
        stayId: 'stay-10',
        state: 'discharged',
        note: null,
      }),
    );
  });
});
