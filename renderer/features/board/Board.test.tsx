import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeFakeCards } from '../../testing/fake-cards.ts';
import { type FakeUnit, fakeNurse, makeFakeUnit } from '../../testing/fake-client.ts';
import { renderApp } from '../../testing/render-app.tsx';

const alertRows = () => {
  const list = screen.getByRole('region', { name: 'Alertes' });
  return within(list).getAllByRole('button', { expanded: false });
};
const rowOf = (name: RegExp) =>
  within(screen.getByRole('region', { name: 'Alertes' })).getByRole('button', { name });
const panelOf = (name: string) => screen.findByRole('complementary', { name: `Alerte de ${name}` });

/** A new urgent alert reaches the unit while somebody is at work. */
async function raise(fake: FakeUnit) {
  const [first] = makeFakeCards();
  if (!first) throw new Error('the fake board has no card');
  await act(async () => {
    fake.state.cards = [
      { ...first, alertId: 'alert-new', cardNumber: 99, patient: null, number: '+33639980777' },
      ...fake.state.cards,
    ];
    fake.publish('board:changed', {});
  });
}

describe('the board', () => {
  it('shows who, why, the words, since when and in whose hands, without opening anything', async () => {
    await renderApp(makeFakeUnit());
    const row = await screen.findByRole('button', { name: /LEFEBVRE Jean-Baptiste/ });
    expect(row).toHaveTextContent('À APPELER');
    expect(row).toHaveTextContent('né le 02/11/1949');
    expect(row).toHaveTextContent('Température 38,6 (seuil : plus de 38,0)');
    expect(row).toHaveTextContent('07:01 · 31 min');
    expect(within(row).getByText('38,6').tagName).toBe('MARK');
    expect(row).toHaveTextContent('À prendre.');
  });

  it('H13: says that a card was taken but nobody called', async () => {
    await renderApp(makeFakeUnit());
    const row = await screen.findByRole('button', { name: /BENALI Fatima/ });
    expect(row).toHaveTextContent('Pris par Karim LAURENT');
    expect(row).toHaveTextContent('Pas encore appelé.');
    expect(row).toHaveTextContent('A resonné 1 fois faute d’appel.');
  });

  it('shows a change within a second, without reload', async () => {
    const fake = makeFakeUnit();
    await renderApp(fake);
    await screen.findByRole('button', { name: /BENALI Fatima/ });
    await raise(fake);
    expect(
      await screen.findByRole('button', { name: /06 39 98 07 77/ }, { timeout: 1000 }),
    ).toBeVisible();
  });

  it('H38: a new alert moves no row while the keyboard is in the list', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake);
    await screen.findByRole('button', { name: /BENALI Fatima/ });
    const before = alertRows().map((row) => row.textContent);
    act(() => rowOf(/MARTIN Sophie/).focus());
    await user.keyboard('{ArrowDown}');
    const focused = document.activeElement;
    await raise(fake);
    const arrived = await screen.findByRole('button', { name: '1 nouvelle alerte, URGENT' });
    expect(alertRows().map((row) => row.textContent)).toEqual(before);
    expect(document.activeElement).toBe(focused);
    await user.click(arrived);
    await waitFor(() => expect(alertRows()[0]).toHaveTextContent('06 39 98 07 77'));
  });

  it('H38: Enter pressed just as an alert arrives opens the row that had the focus', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake);
    await screen.findByRole('button', { name: /LEFEBVRE/ });
    act(() => rowOf(/LEFEBVRE/).focus());
    await raise(fake);
    await user.keyboard('{Enter}');
    expect(await panelOf('LEFEBVRE Jean-Baptiste')).toBeVisible();
  });

  it('H38: keys act on the opened card and on no other', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake);
    await screen.findByRole('button', { name: /LEFEBVRE/ });
    await user.keyboard('p');
    expect(fake.asked.some((one) => one.name === 'alerts:take')).toBe(false);
    await user.click(rowOf(/LEFEBVRE/));
    await panelOf('LEFEBVRE Jean-Baptiste');
    await user.keyboard('p');
    await waitFor(() =>
      expect(fake.asked.filter((one) => one.name === 'alerts:take')).toEqual([
        { name: 'alerts:take', input: { alertId: 'alert-1', takeOverFrom: null } },
      ]),
    );
  });

  it('H38: typing in a note never presses a key of the card', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake);
    await user.click(await screen.findByRole('button', { name: /LEFEBVRE/ }));
    const panel = await panelOf('LEFEBVRE Jean-Baptiste');
    const note = within(panel).getByLabelText('Note sur l’appel (facultative)');
    await user.type(note, 'pcn');
    expect(note).toHaveValue('pcn');
    expect(fake.asked.some((one) => one.name === 'alerts:take')).toBe(false);
  });

  it('H38: closing names the patient, needs an outcome and can be undone', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake);
    await user.click(await screen.findByRole('button', { name: /BENALI/ }));
    const panel = await panelOf('BENALI Fatima');
    const close = within(panel).getByRole('button', { name: 'Clôturer' });
    expect(close).toBeDisabled();
    const whose = within(panel).getByText('Vous clôturez l’alerte de').parentElement;
    expect(whose).toHaveTextContent('BENALI Fatima');
    expect(whose).toHaveTextContent('née le 25/06/1971');
    await user.click(within(panel).getByRole('radio', { name: 'Conseil donné' }));
    await user.click(close);
    await user.click(await screen.findByRole('button', { name: /Annuler la clôture/ }));
    await waitFor(() => expect(fake.asked.at(-1)).toBeDefined());
    expect(fake.asked.find((one) => one.name === 'alerts:reopen')).toEqual({
      name: 'alerts:reopen',
      input: { alertId: 'alert-2' },
    });
    expect(await screen.findByRole('button', { name: 'Clôturer' })).toBeVisible();
  });

  it('H38: a close can be undone even where the board has changed before the answer came', async () => {
    const fake = makeFakeUnit();
    const answer = fake.holdAnswers('alerts:close');
    const { user } = await renderApp(fake);
    await user.click(await screen.findByRole('button', { name: /BENALI/ }));
    const panel = await panelOf('BENALI Fatima');
    await user.click(within(panel).getByRole('radio', { name: 'Conseil donné' }));
    await user.click(within(panel).getByRole('button', { name: 'Clôturer' }));
    await waitFor(() =>
      expect(within(panel).queryByRole('button', { name: 'Clôturer' })).toBeNull(),
    );
    await act(async () => answer());
    expect(await screen.findByRole('button', { name: /Annuler la clôture/ })).toBeVisible();
  });

  it('gives every number to dial beside the reason', async () => {
    const { user } = await renderApp(makeFakeUnit());
    await user.click(await screen.findByRole('button', { name: /LEFEBVRE/ }));
    const panel = await panelOf('LEFEBVRE Jean-Baptiste');
    expect(await within(panel).findByText('01 99 00 42 10')).toBeVisible();
    expect(within(panel).getByRole('list', { name: 'Téléphones' })).toHaveTextContent(
      '06 39 98 01 07',
    );
  });

  it('H07: shows both times only when a text came more than a quarter of an hour late', async () => {
    const { user } = await renderApp(makeFakeUnit());
    await user.click(await screen.findByRole('button', { name: /LEFEBVRE/ }));
    expect(
      await screen.findByText(/écrit mar. 10 mars, 06:14 · reçu mar. 10 mars, 07:01/),
    ).toBeVisible();
    await user.click(rowOf(/PETIT Hugo/));
    const panel = await panelOf('PETIT Hugo');
    expect(within(panel).queryByText(/écrit/)).toBeNull();
  });

  it('traces a call in three clicks', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake);
    await user.click(await screen.findByRole('button', { name: /LEFEBVRE/ }));
    const panel = await panelOf('LEFEBVRE Jean-Baptiste');
    await user.click(within(panel).getByRole('radio', { name: 'Répondeur' }));
    await user.click(within(panel).getByRole('button', { name: 'Enregistrer l’appel' }));
    expect(await within(panel).findByText('Appel enregistré.')).toBeVisible();
    expect(fake.asked.find((one) => one.name === 'alerts:log-call')?.input).toEqual({
      alertId: 'alert-1',
      patientId: 'patient-1',
      stayId: 'stay-1',
      outcome: 'voicemail',
      note: null,
      callBackAt: null,
    });
  });

  it('says in full that there is nothing to do', async () => {
    await renderApp(makeFakeUnit({ cards: [], replies: [], stays: [] }));
    expect(await screen.findByText('Aucune alerte.')).toBeVisible();
    expect(screen.getByText('14 patients opérés hier, 9 contactés.')).toBeVisible();
    expect(screen.getByText('Aucune réponse à lire.')).toBeVisible();
  });

  it('H05: a nurse reads what the machine did not understand', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake);
    await user.click(await screen.findByRole('button', { name: /DA SILVA Julien/ }));
    await user.click(await screen.findByRole('radio', { name: 'Inquiétante : à appeler' }));
    await user.click(screen.getByRole('button', { name: 'Enregistrer la lecture' }));
    await waitFor(() =>
      expect(fake.asked.find((one) => one.name === 'replies:read')?.input).toEqual({
        replyId: 'reply-1',
        meaning: 'worrying',
        confirms: null,
        note: null,
      }),
    );
  });

  it('lets an auxiliary note a call but neither take nor close', async () => {
    const { user } = await renderApp(
      makeFakeUnit({ person: { ...fakeNurse, staffId: 'staff-aux', role: 'auxiliary' } }),
    );
    await user.click(await screen.findByRole('button', { name: /LEFEBVRE/ }));
    const panel = await panelOf('LEFEBVRE Jean-Baptiste');
    expect(within(panel).queryByRole('button', { name: 'Je prends' })).toBeNull();
    expect(within(panel).queryByRole('button', { name: 'Clôturer' })).toBeNull();
    expect(within(panel).getByRole('radio', { name: 'Joint' })).toBeVisible();
  });

  it('says that a screen could not be renewed, and keeps what it had', async () => {
    let broken = false;
    const fake: FakeUnit = makeFakeUnit(
      {},
      {
        'programme:get': () =>
          broken
            ? { ok: false, error: { code: 'db/busy', message: 'La base est occupée.' } }
            : {
                ok: true,
                value: { days: [{ day: '2026-03-10', stays: fake.state.stays }], waiting: [] },
              },
      },
    );
    await renderApp(fake, '#/programme/2026-03-10');
    await screen.findByRole('row', { name: /PERRIER Paul/ });
    broken = true;
    act(() => fake.publish('programme:changed', {}));
    expect(await screen.findByText('La base est occupée.')).toBeVisible();
    expect(screen.getByRole('row', { name: /PERRIER Paul/ })).toBeVisible();
  });

  it('says in words that an answer did not come, and asks again on demand', async () => {
    let broken = true;
    const fake = makeFakeUnit(
      {},
      {
        'programme:get': () =>
          broken
            ? { ok: false, error: { code: 'db/busy', message: 'La base est occupée.' } }
            : { ok: true, value: { days: [], waiting: [] } },
      },
    );
    const { user } = await renderApp(fake, '#/board');
    await user.click(screen.getByRole('link', { name: 'Programme' }));
    expect(await screen.findByText('La base est occupée.')).toBeVisible();
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(await screen.findByText(/Aucun séjour le mardi 10 mars 2026/)).toBeVisible();
  });
});
