import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeNurse, makeFakeUnit } from '../testing/fake-client.ts';
import { fakePatients } from '../testing/fake-people.ts';
import { fakeUnit, trainingUnit } from '../testing/fake-unit.ts';
import { renderApp } from '../testing/render-app.tsx';

afterEach(() => vi.useRealTimers());

const calm = { urgent: 0, call: 0, silence: 0, read: 0 };

describe('the locked screen', () => {
  it('H35: shows counts and no name, in the page or the window’s title, and urgent still rings', async () => {
    const { played } = await renderApp(makeFakeUnit({ person: null }));
    expect(screen.getByRole('list', { name: 'Ce qui attend' })).toHaveTextContent('URGENT 1');
    for (const { birthName, firstName } of fakePatients) {
      expect(document.body.textContent).not.toContain(birthName.toUpperCase());
      expect(document.body.textContent).not.toContain(firstName);
    }
    expect(document.title).not.toMatch(/\d|[A-Z]{3}/);
    expect(played).toContain('urgent');
  });

  it('H35: forgets every patient when the user signs out', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake);
    await screen.findByRole('button', { name: /LEFEBVRE/ });
    await user.click(screen.getByRole('button', { name: /Menu de l’utilisateur/ }));
    await user.click(await screen.findByRole('menuitem', { name: /Verrouiller/ }));
    expect(await screen.findByRole('button', { name: 'Se connecter' })).toBeVisible();
    expect(document.body.textContent).not.toContain('LEFEBVRE');
  });

  it('H35: locks by itself when nobody has touched the machine for a quarter of an hour', async () => {
    const fake = makeFakeUnit();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await renderApp(fake);
    await act(() => vi.advanceTimersByTimeAsync(14 * 60_000));
    expect(fake.state.person).not.toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(2 * 60_000));
    expect(fake.state.person).toBeNull();
  });

  it('says why a sign-in failed', async () => {
    const { user } = await renderApp(makeFakeUnit({ person: null }));
    await user.type(screen.getByLabelText('Identifiant'), 'x');
    await user.type(screen.getByLabelText('Mot de passe'), 'y');
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(await screen.findByText('Identifiant ou mot de passe inconnu.')).toBeVisible();
  });

  it('asks for a new password before anything else when it must be changed', async () => {
    const fake = makeFakeUnit({ person: { ...fakeNurse, mustChangePassword: true } });
    const { user } = await renderApp(fake);
    expect(screen.queryByRole('navigation')).toBeNull();
    await user.type(screen.getByLabelText('Mot de passe actuel'), 'provisoire');
    await user.type(screen.getByLabelText('Nouveau mot de passe'), 'un-long-mot');
    expect(screen.getByRole('button', { name: 'Changer le mot de passe' })).toBeDisabled();
    await user.type(screen.getByLabelText(/encore une fois/), 'un-long-mot');
    await user.click(screen.getByRole('button', { name: 'Changer le mot de passe' }));
    await waitFor(() =>
      expect(fake.asked.find((one) => one.name === 'session:change-password')?.input).toEqual({
        current: 'provisoire',
        next: 'un-long-mot',
      }),
    );
  });
});

describe('a training folder', () => {
  it('H48: says so on every screen, in another colour, with who will receive nothing', async () => {
    const { user } = await renderApp(makeFakeUnit({ unit: trainingUnit }));
    expect(document.documentElement.dataset.mode).toBe('training');
    for (const name of ['Programme', 'Patients', 'Conformité HAS', 'À propos', 'Tableau de bord']) {
      await user.click(screen.getByRole('link', { name }));
      expect(screen.getByText('FORMATION : aucun vrai patient sur cet écran.')).toBeVisible();
      expect(screen.getByText('212 patients ne recevront rien.')).toBeVisible();
      expect(document.querySelector('[data-mode="training"][aria-hidden]')).not.toBeNull();
    }
  });

  it('H48: says so on the sign-in screen too, where one click fills in a known user', async () => {
    const fake = makeFakeUnit({ unit: trainingUnit, person: null });
    const { user } = await renderApp(fake);
    expect(screen.getByText('FORMATION : aucun vrai patient sur cet écran.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Hélène ROY/ }));
    await user.click(screen.getByRole('button', { name: 'Se connecter' }));
    expect(await screen.findByRole('link', { name: 'Réglages' })).toBeVisible();
  });

  it('H48: a real folder has no banner, no watermark and no clock to move', async () => {
    await renderApp(makeFakeUnit());
    expect(document.documentElement.dataset.mode).toBe('live');
    expect(screen.queryByText(/FORMATION/)).toBeNull();
    expect(document.querySelector('[data-mode="training"]:not(html)')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Événement suivant' })).toBeNull();
  });

  it('moves its clock to the next event and to the next morning', async () => {
    const fake = makeFakeUnit({ unit: trainingUnit });
    const { user } = await renderApp(fake);
    await user.click(screen.getByRole('button', { name: 'Événement suivant' }));
    await user.click(await screen.findByRole('button', { name: 'Prochain 08:00' }));
    await waitFor(() =>
      expect(fake.asked.filter((one) => one.name === 'clock:to').map((one) => one.input)).toEqual([
        { target: { to: expect.any(Number) } },
        { target: { to: Date.UTC(2026, 2, 11, 7, 0) } },
      ]),
    );
  });

  it('a trial folder says that only test numbers receive texts', async () => {
    await renderApp(makeFakeUnit({ unit: { ...fakeUnit, mode: 'trial', withheldPatients: 3 } }));
    expect(screen.getByText('Essai : seuls les numéros de test reçoivent des SMS.')).toBeVisible();
    expect(document.querySelector('[data-mode="trial"][aria-hidden]')).not.toBeNull();
  });
});

describe('the sound', () => {
  it('H13: an urgent alert rings again every ten seconds until it is taken', async () => {
    const fake = makeFakeUnit();
    const { played } = await renderApp(fake);
    vi.useFakeTimers();
    await act(async () => {
      fake.state.unit = { ...fakeUnit, untakenAlerts: calm };
      fake.publish('unit:changed', {});
      await vi.advanceTimersByTimeAsync(500);
    });
    played.length = 0;
    await act(async () => {
      fake.state.unit = { ...fakeUnit, untakenAlerts: { ...calm, urgent: 1 } };
      fake.publish('unit:changed', {});
      await vi.advanceTimersByTimeAsync(25_000);
    });
    expect(played).toEqual(['urgent', 'urgent', 'urgent']);
    await act(async () => {
      fake.state.unit = { ...fakeUnit, untakenAlerts: calm };
      fake.publish('unit:changed', {});
      await vi.advanceTimersByTimeAsync(60_000);
    });
    expect(played).toHaveLength(3);
  });

  it('plays what the unit rings, each level with its own sound', async () => {
    const fake = makeFakeUnit({ unit: { ...fakeUnit, untakenAlerts: calm } });
    const { played } = await renderApp(fake);
    await act(async () => fake.publish('alerts:rang', { alertId: 'a', level: 'call' }));
    expect(played).toEqual(['call']);
  });
});

describe('the watch', () => {
  const unwatched = { ...fakeUnit, watch: { ...fakeUnit.watch, watchers: [] } };

  it('H50: starting one plays the sound and asks whether it was heard', async () => {
    const fake = makeFakeUnit({ unit: { ...unwatched, untakenAlerts: calm } });
    const { user, played } = await renderApp(fake);
    expect(screen.getByText('Personne ne veille.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Je prends la veille' }));
    expect(played).toEqual(['urgent']);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Oui, je l’ai entendu' }));
    await waitFor(() =>
      expect(fake.asked.find((one) => one.name === 'watch:start')?.input).toEqual({
        soundHeard: true,
      }),
    );
    expect(await screen.findByText('Veille : Sophie BERNARD')).toBeVisible();
  });
});

describe('the shell', () => {
  it('says that the connection is lost, and asks for everything again when it is back', async () => {
    const fake = makeFakeUnit();
    await renderApp(fake);
    act(() => fake.setLink('lost'));
    expect(await screen.findByText('Connexion perdue.')).toBeVisible();
    const asked = fake.asked.length;
    await act(async () => fake.setLink('open'));
    expect(screen.queryByText('Connexion perdue.')).toBeNull();
    await waitFor(() => expect(fake.asked.length).toBeGreaterThan(asked));
  });

  it('shows technical alerts apart from patients’ alerts', async () => {
    await renderApp(makeFakeUnit({ unit: { ...trainingUnit, mode: 'live' } }));
    expect(screen.getByText('Alerte technique :').parentElement).toHaveTextContent(
      'La mémoire du modem est remplie à 72 %.',
    );
  });

  it('H52: À propos shows the intended use word for word', async () => {
    await renderApp(makeFakeUnit(), '#/about');
    expect(screen.getByText(fakeUnit.intendedUse)).toBeVisible();
  });

  it('opens settings, not the board, for an administrator', async () => {
    await renderApp(makeFakeUnit({ person: { ...fakeNurse, role: 'administrator' } }));
    expect(screen.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Programme' })).toBeNull();
  });

  it('finds a patient by birth date from any screen with Ctrl+K', async () => {
    const { user } = await renderApp(makeFakeUnit(), '#/about');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByLabelText(/Date de naissance/), '12031958');
    await user.click(await screen.findByRole('link', { name: /MARTIN Sophie/ }));
    await waitFor(() => expect(window.location.hash).toBe('#/patients/patient-0'));
  });
});
