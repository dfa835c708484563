import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { fakeNurse, makeFakeUnit } from '../../testing/fake-client.ts';
import { fakeUnit } from '../../testing/fake-unit.ts';
import { renderApp } from '../../testing/render-app.tsx';

const manager = { ...fakeNurse, staffId: 'staff-manager', role: 'manager' } as const;

it('H47: gives each figure with its numerator, its denominator and its rule', async () => {
  await renderApp(makeFakeUnit({ person: manager }), '#/compliance');
  expect(await screen.findByText('187 / 203')).toBeVisible();
  expect(screen.getByText('En cours').nextSibling).toHaveTextContent('10');
  expect(screen.getByText(/Règle de comptage, version 2026-1/)).toBeVisible();
  expect(screen.getByText('Patients non joints : 2')).toBeVisible();
  expect(screen.getByText(/Tête du journal, n° 4182/)).toBeVisible();
  expect(screen.getByText(fakeUnit.intendedUse)).toBeVisible();
});

it('asks for the last month, and hands over the unit’s own file', async () => {
  const fake = makeFakeUnit({ person: manager });
  URL.createObjectURL = vi.fn(() => 'blob:fake');
  URL.revokeObjectURL = vi.fn();
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const { user } = await renderApp(fake, '#/compliance');
  await user.click(await screen.findByRole('radio', { name: 'Mois dernier' }));
  await user.click(screen.getByRole('button', { name: 'PDF' }));
  await waitFor(() => expect(clicked).toHaveBeenCalledOnce());
  expect(fake.asked.find((one) => one.name === 'report:file')?.input).toEqual({
    from: '2026-02-01',
    to: '2026-02-28',
    format: 'pdf',
  });
  clicked.mockRestore();
});
