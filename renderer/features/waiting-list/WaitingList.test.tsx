import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { WaitingEntry } from '../../../src/ipc/index.ts';
import { makeFakeUnit } from '../../testing/fake-client.ts';
import { fakePatient } from '../../testing/fake-people.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { personTyped, startOf, wishTyped } from './typed.ts';

describe('the waiting list', () => {
  it('says that nobody waits, and who may be put on it', async () => {
    await renderApp(makeFakeUnit(), '#/waiting-list');
    expect(await screen.findByText(/Personne n’attend une date/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ajouter un patient' })).toBeVisible();
  });

  it('sends what was typed, and nothing before all that is needed is there', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/waiting-list');
    await user.click(await screen.findByRole('button', { name: 'Ajouter un patient' }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Mettre sur la liste' });
    const type = async (label: string | RegExp, text: string) =>
      user.type(within(dialog).getByLabelText(label), text);
    await type(/^IPP/, '00777001');
    await type(/^Nom de naissance/, 'Durand');
    await type(/^Prénom/, 'Paul');
    await type(/^Date de naissance/, '02/05/1970');
    await user.tab();
    await type(/^Mobile du patient/, '06 39 98 90 0');
    const choose = (name: string, text: string) =>
      user.type(within(dialog).getByRole('combobox', { name }), text);
    await choose('Intervention', 'Cataracte');
    await choose('Chirurgien', 'Dr Lemaire');
    expect(save).toBeDisabled();
    await type(/^Mobile du patient/, '1');
    await waitFor(() => expect(save).not.toBeDisabled());
    await user.click(save);
    await waitFor(() =>
      expect(fake.asked.find(({ name }) => name === 'waiting-list:add')?.input).toMatchObject({
        ipp: '00777001',
        person: {
          ...{ birthName: 'Durand', firstName: 'Paul', birthDate: '1970-05-02', language: 'fr' },
          phones: [{ number: '+33639989001', holder: 'patient', holderName: null }],
        },
        wish: { procedure: 'Cataracte', surgeon: 'Dr Lemaire', noticeHours: 48 },
      }),
    );
  });
});

describe('what is typed of an entry', () => {
  const entry: WaitingEntry = {
    ...{ waitingId: 'w', patient: fakePatient(0), language: 'fr', landline: null },
    phones: [{ number: '+33639989001', holder: 'representative', holderName: 'Mère' }],
    ...{ smsStopped: false, namesAreOurs: true, procedure: 'Cataracte', ccam: 'BFGA004' },
    ...{ surgeon: 'Dr Lemaire', side: null, anaesthesia: null, noticeHours: 24 },
    ...{ availableFrom: null, until: '2026-06-30', remarks: null, addedAt: 0, addedBy: 'Inès' },
    ...{ shortNotice: null, status: 'waiting', datedOn: null, toCall: null, offer: null },
  };

  it('is what stood there, where nothing was changed', () => {
    const typed = startOf(entry, '2026-09-01');
    expect(personTyped(typed)?.phones).toEqual(entry.phones);
    expect(wishTyped(typed, [{ label: 'Cataracte', ccam: 'BFGA004' }])).toMatchObject({
      ...{ procedure: 'Cataracte', ccam: 'BFGA004', until: '2026-06-30', side: null },
    });
  });

  it('needs the name of whoever stands for the patient', () => {
    const typed = { ...startOf(entry, '2026-09-01'), representativeName: ' ' };
    expect(personTyped(typed)).toBeNull();
  });
});
