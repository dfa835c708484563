import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { makeFakeUnit } from '../../testing/fake-client.ts';
import { renderApp } from '../../testing/render-app.tsx';

it('gives each share with both its numbers, and flags a question that does not work', async () => {
  await renderApp(makeFakeUnit(), '#/questions');
  const row = await screen.findByRole('row', { name: /Douleur/ });
  expect(row).toHaveTextContent('90 %36 / 40');
  expect(row).toHaveTextContent('71 %27 / 38');
  expect(row).toHaveTextContent('18 min');
  expect(row).toHaveTextContent('Souvent incomprise');
  expect(row).toHaveTextContent('4 sur 9 relues');
  expect(row).toHaveTextContent('4 fois lue « incompréhensible » pour « inquiétante »');
  expect(within(row).getByText('« ça tire quand je tousse »')).toBeVisible();
});

it('says so when nothing was asked', async () => {
  await renderApp(makeFakeUnit({}, { 'quality:questions': () => [] }), '#/questions');
  expect(await screen.findByText(/Aucune question n’a été posée/)).toBeVisible();
});

it('asks for the last month, and hands over the unit’s own file', async () => {
  const fake = makeFakeUnit();
  URL.createObjectURL = vi.fn(() => 'blob:fake');
  URL.revokeObjectURL = vi.fn();
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const { user } = await renderApp(fake, '#/questions');
  await user.click(await screen.findByRole('radio', { name: 'Mois dernier' }));
  await user.click(screen.getByRole('button', { name: 'CSV' }));
  await waitFor(() => expect(clicked).toHaveBeenCalledOnce());
  const period = { from: '2026-02-01', to: '2026-02-28' };
  expect(fake.asked.find(({ name }) => name === 'quality:file')?.input).toEqual(period);
  expect(fake.asked.filter(({ name }) => name === 'quality:questions').at(-1)?.input).toEqual(
    period,
  );
  clicked.mockRestore();
});
