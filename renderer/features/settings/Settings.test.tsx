import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fakeNurse, makeFakeUnit } from '../../testing/fake-client.ts';
import { fakeUnit } from '../../testing/fake-unit.ts';
import { renderApp } from '../../testing/render-app.tsx';

const administrator = { ...fakeNurse, staffId: 'staff-it', role: 'administrator' } as const;
const manager = { ...fakeNurse, staffId: 'staff-manager', role: 'manager' } as const;

it('saves one setting at a time', async () => {
  const fake = makeFakeUnit({ person: administrator });
  const { user } = await renderApp(fake, '#/settings');
  const field = await screen.findByLabelText('Nom de l’unité');
  await user.clear(field);
  await user.type(field, 'UCA 2');
  const form = field.closest('form');
  if (!form) throw new Error('the field has no form');
  await user.click(within(form).getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() =>
    expect(fake.asked.find((one) => one.name === 'unit:change-setting')?.input).toEqual({
      key: 'unitName',
      value: 'UCA 2',
    }),
  );
});

it('saves a number as it is dialled, several as a list, none as none', async () => {
  const fake = makeFakeUnit({ person: administrator });
  const { user } = await renderApp(fake, '#/settings');
  for (const [label, typed] of [
    [/Numéros de test/, '06 39 98 00 03; 06 39 98 00 04'],
    ['Téléphone d’astreinte', ''],
  ] as const) {
    const field = await screen.findByLabelText(label);
    await user.clear(field);
    if (typed) await user.type(field, typed);
    await user.keyboard('{Enter}');
  }
  await waitFor(() =>
    expect(
      fake.asked.filter((one) => one.name === 'unit:change-setting').map((one) => one.input),
    ).toEqual([
      { key: 'testNumbers', value: ['+33639980003', '+33639980004'] },
      { key: 'onCallNumber', value: null },
    ]),
  );
});

it('closes a day of the week without touching the others', async () => {
  const fake = makeFakeUnit({ person: administrator });
  const { user } = await renderApp(fake, '#/settings');
  const week = await screen.findByRole('group', { name: 'Heures d’ouverture' });
  await user.click(within(week).getByRole('checkbox', { name: 'ven.' }));
  const form = week.closest('form');
  if (!form) throw new Error('the week has no form');
  await user.click(within(form).getByRole('button', { name: 'Enregistrer' }));
  const day = { from: '07:30', to: '19:00' };
  await waitFor(() =>
    expect(fake.asked.find((one) => one.name === 'unit:change-setting')?.input).toEqual({
      key: 'opening',
      value: [day, day, day, day, null, null, null],
    }),
  );
});

it('shows a new password once, until it is noted', async () => {
  const { user } = await renderApp(makeFakeUnit({ person: administrator }), '#/settings');
  await user.click(await screen.findByRole('tab', { name: 'Utilisateurs' }));
  const row = await screen.findByRole('row', { name: /Karim LAURENT/ });
  await user.click(within(row).getByRole('button', { name: 'Nouveau mot de passe' }));
  expect(await screen.findByText('tilleul-Radeau-50')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'C’est noté' }));
  expect(screen.queryByText('tilleul-Radeau-50')).toBeNull();
});

it('H52: is signed for service only when every line is stated, with who qualified the use', async () => {
  const fake = makeFakeUnit({ person: manager, unit: { ...fakeUnit, mode: 'trial' } });
  const { user } = await renderApp(fake, '#/settings');
  await user.click(await screen.findByRole('tab', { name: 'Mise en service' }));
  const sign = screen.getByRole('button', { name: 'Signer la mise en service' });
  for (const box of screen.getAllByRole('checkbox')) {
    expect(sign).toBeDisabled();
    await user.click(box);
  }
  expect(sign).toBeDisabled();
  await user.type(screen.getByLabelText('Personne qui a qualifié l’usage'), 'Dr ROY, qualité');
  await user.click(sign);
  await waitFor(() =>
    expect(fake.asked.find((one) => one.name === 'unit:commission')?.input).toMatchObject({
      backupMade: true,
      qualifiedBy: 'Dr ROY, qualité',
    }),
  );
});
