import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Person, VersionView } from '../../../src/ipc/index.ts';
import { makeFakeUnit } from '../../testing/fake-client.ts';
import { renderApp } from '../../testing/render-app.tsx';

const doctor: Person = {
  ...{ staffId: 'staff-doctor', name: 'Dr Claire LEMAIRE', role: 'doctor' },
  mustChangePassword: false,
};

const version = (name: string, state: VersionView['state']): VersionView => ({
  ...{ versionId: `${name} 1`, protocolId: name.toLowerCase(), name, number: 1, state },
  ...{ created: null, changedAt: null, reviewed: null, approved: null, isSigned: true },
  ...{ usedSince: null, retiredAt: null, running: 0, library: null },
});

it('keeps the dialog open with the reason when the name of a new protocol is taken', async () => {
  const sentence = 'Un protocole « Cataracte » existe déjà.';
  const fake = makeFakeUnit(
    { person: doctor },
    {
      'protocols:list': () => [version('Cataracte', 'approved')],
      'protocols:create': () => ({ kind: 'refused', sentence, faults: [] }),
    },
  );
  const { user } = await renderApp(fake, '#/protocols');
  await user.click(await screen.findByRole('button', { name: 'Nouveau protocole' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Nouveau protocole' }));
  await user.type(dialog.getByRole('textbox', { name: 'Nom du protocole' }), 'Cataracte');
  await user.click(dialog.getByRole('button', { name: 'Créer le brouillon' }));
  expect(await dialog.findByText(sentence)).toBeVisible();
  expect(fake.asked.find(({ name }) => name === 'protocols:create')?.input).toEqual({
    ...{ name: 'Cataracte', copyOf: null },
  });
});

it('puts every approved version in use, one after the other, and stops at a refusal', async () => {
  const put: string[] = [];
  const fake = makeFakeUnit(
    { person: doctor },
    {
      'protocols:list': () =>
        ['Cataracte', 'Hernie', 'Varices'].map((name) => version(name, 'approved')),
      'protocols:put-in-use': ({ versionId }) => {
        put.push(versionId);
        return versionId === 'Hernie 1'
          ? { kind: 'refused', sentence: 'Version déjà retirée.', faults: [] }
          : { kind: 'done', versionId };
      },
    },
  );
  const { user } = await renderApp(fake, '#/protocols');
  await user.click(
    await screen.findByRole('button', { name: 'Mettre en service les 3 versions approuvées' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Mettre en service' }));
  expect(await dialog.findByText('Hernie : Version déjà retirée.')).toBeVisible();
  expect(put).toEqual(['Cataracte 1', 'Hernie 1']);
});

it('H25: says which drafts a newer program brought beside the unit’s own, until they are settled', async () => {
  const arrived = (name: string, state: VersionView['state']): VersionView => ({
    ...version(name, state),
    ...{ versionId: `${name} 4`, number: 4, library: { number: 3, isAsShipped: true } },
  });
  const rewritten = { number: 3, isAsShipped: false };
  const fake = makeFakeUnit(
    { person: doctor },
    {
      'protocols:list': () => [
        ...[version('Cataracte', 'in-use'), arrived('Cataracte', 'draft')],
        ...[version('Hernie', 'in-use'), arrived('Hernie', 'retired')],
        ...[version('Varices', 'in-use'), { ...arrived('Varices', 'draft'), library: rewritten }],
        { ...arrived('Coloscopie', 'draft'), number: 1 },
      ],
    },
  );
  await renderApp(fake, '#/protocols');
  const said = within(await screen.findByRole('region', { name: /nouveaux textes/ }));
  expect(said.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Cataracte, version 4',
  ]);
});
