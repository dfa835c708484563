import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeNurse, makeFakeUnit } from '../../testing/fake-client.ts';
import { makeFakeCandidate, makeFakeLearning } from '../../testing/fake-learning.ts';
import { renderApp } from '../../testing/render-app.tsx';

const doctor = { ...fakeNurse, staffId: 'staff-doctor', role: 'doctor' } as const;
const labelled = (fake: ReturnType<typeof makeFakeUnit>) =>
  fake.asked.filter(({ name }) => name === 'review:label').map(({ input }) => input);
const panel = () => screen.queryByRole('complementary', { name: 'Réponse ouverte' });

describe('replies to review', () => {
  it('H38: a key labels the opened reply only, and none while nothing is open', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/review');
    await screen.findByRole('button', { name: /comme le temps/ });
    await user.keyboard('3');
    expect(labelled(fake)).toEqual([]);
    await user.click(screen.getByRole('button', { name: /ça tire quand je tousse/ }));
    await user.keyboard('2');
    await waitFor(() =>
      expect(labelled(fake)).toEqual([{ replyId: 'reply-2', outcome: 'worrying' }]),
    );
  });

  it('H38: a key pressed twice labels one reply, though the next one has opened', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/review');
    await user.click(await screen.findByRole('button', { name: /comme le temps/ }));
    // However slow the machine is, the second press comes at once.
    const standing = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    await user.keyboard('4');
    await waitFor(() => expect(panel()).toHaveTextContent('ça tire quand je tousse'));
    await user.keyboard('4');
    standing.mockRestore();
    expect(labelled(fake)).toEqual([{ replyId: 'reply-1', outcome: 'unclear' }]);
    // Opened by hand, it may be labelled at once.
    await user.click(screen.getByRole('button', { name: /moyen moyen/ }));
    await user.keyboard('1');
    await waitFor(() => expect(labelled(fake)).toHaveLength(2));
    expect(labelled(fake)[1]).toEqual({ replyId: 'reply-3', outcome: 'satisfactory' });
  });

  it('takes the last label back with one key, and opens that reply again', async () => {
    const fake = makeFakeUnit();
    const { user } = await renderApp(fake, '#/review');
    await user.click(await screen.findByRole('button', { name: /comme le temps/ }));
    await user.keyboard('3');
    expect(await screen.findByText('Dernière : « comme le temps », urgente.')).toBeVisible();
    await user.keyboard('z');
    await waitFor(() => expect(panel()).toHaveTextContent('comme le temps'));
    expect(fake.asked.find(({ name }) => name === 'review:withdraw')?.input).toEqual({
      replyId: 'reply-1',
    });
  });

  it('shows what was asked, what Vigie read and why, and that reading it is still to do', async () => {
    const { user } = await renderApp(makeFakeUnit(), '#/review');
    await user.click(await screen.findByRole('button', { name: /comme le temps/ }));
    expect(panel()).toHaveTextContent('Votre douleur en ce moment');
    expect(panel()).toHaveTextContent('Lecture : incompréhensible');
    expect(panel()).toHaveTextContent('aucune valeur entre 0 et 10');
    expect(panel()).toHaveTextContent('attend toujours d’être lue au tableau de bord');
  });

  it('leaves a disputed reply to a doctor or manager', async () => {
    const { user } = await renderApp(makeFakeUnit(), '#/review');
    await user.click(await screen.findByRole('tab', { name: 'Contestées (1)' }));
    await user.click(screen.getByRole('button', { name: /ça coule/ }));
    expect(panel()).toHaveTextContent('Un médecin ou un cadre tranche.');
    expect(screen.queryByRole('button', { name: 'Trancher pour tous' })).toBeNull();
  });

  it('lets a doctor settle it, with a note', async () => {
    const fake = makeFakeUnit({ person: doctor });
    const { user } = await renderApp(fake, '#/review');
    await user.click(await screen.findByRole('tab', { name: 'Contestées (1)' }));
    await user.click(screen.getByRole('button', { name: /ça coule/ }));
    await user.click(screen.getByRole('radio', { name: 'Urgente' }));
    await user.type(screen.getByLabelText('Note (facultative)'), '1 2 3');
    await user.click(screen.getByRole('button', { name: 'Trancher pour tous' }));
    await waitFor(() =>
      expect(fake.asked.find(({ name }) => name === 'review:settle')?.input).toEqual({
        replyId: 'reply-8',
        outcome: 'urgent',
        note: '1 2 3',
      }),
    );
    // Digits typed in the note are no keys.
    expect(labelled(fake)).toEqual([]);
  });

  it('is not for auxiliaries', async () => {
    await renderApp(makeFakeUnit({ person: { ...fakeNurse, role: 'auxiliary' } }));
    expect(screen.queryByRole('link', { name: 'Réponses à relire' })).toBeNull();
  });
});

describe('the model', () => {
  const openModel = async (fake: ReturnType<typeof makeFakeUnit>) => {
    const { user } = await renderApp(fake, '#/review');
    await user.click(await screen.findByRole('tab', { name: 'Modèle' }));
    await screen.findByText('Modèle en service');
    return user;
  };

  it('shows how far a training is, as it goes', async () => {
    const fake = makeFakeUnit();
    const user = await openModel(fake);
    await user.click(screen.getByRole('button', { name: 'Lancer un apprentissage' }));
    expect(fake.asked.some(({ name }) => name === 'models:train')).toBe(true);
    for (const percent of [12, 57]) {
      fake.state.learning = makeFakeLearning({
        training: { kind: 'running', since: 0, percent },
      });
      act(() => fake.publish('learning:changed', {}));
      expect(await screen.findByText(`Apprentissage en cours : ${percent} %`)).toBeVisible();
    }
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('57');
  });

  it('says that a training failed, and why', async () => {
    const learning = makeFakeLearning({
      training: { kind: 'failed', at: 0, sentence: 'Le disque est plein.' },
    });
    await openModel(makeFakeUnit({ learning }));
    expect(screen.getByText(/n’a pas abouti\. Le disque est plein\./)).toBeVisible();
  });

  it('H29: a doctor approves with both models’ figures in view', async () => {
    const learning = makeFakeLearning({ candidate: makeFakeCandidate() });
    const fake = makeFakeUnit({ person: doctor, learning });
    const user = await openModel(fake);
    await user.click(screen.getByRole('button', { name: 'Mettre en service' }));
    const dialog = await screen.findByRole('dialog', { name: /modèle n° 3 en service/ });
    const row = within(dialog).getByRole('row', { name: /modèle seul ne reconnaît pas/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['40', '✓ 36', '40', '40']);
    await user.click(within(dialog).getByRole('button', { name: 'Mettre en service' }));
    await waitFor(() =>
      expect(fake.asked.find(({ name }) => name === 'models:approve')?.input).toEqual({
        version: 'model-71df50b9',
      }),
    );
  });

  it('H29: nobody approves too early, and a nurse never', async () => {
    const candidate = makeFakeCandidate({
      mayBeApproved: false,
      sentence: 'À l’essai : 7 réponses lues sur 20 avant de pouvoir décider.',
    });
    const learning = makeFakeLearning({ candidate });
    await openModel(makeFakeUnit({ person: doctor, learning }));
    expect(screen.getByText(/7 réponses lues sur 20/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Mettre en service' })).toBeDisabled();
  });

  it('H29: a nurse sees the candidate and does not decide', async () => {
    const learning = makeFakeLearning({ candidate: makeFakeCandidate() });
    await openModel(makeFakeUnit({ learning }));
    expect(screen.getByText('Modèle n° 3')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Mettre en service' })).toBeNull();
    expect(screen.getByRole('switch')).toBeDisabled();
    expect(screen.queryByText('Partager les étiquettes')).toBeNull();
  });

  it('H29: going back is one click', async () => {
    const { inUse } = makeFakeLearning();
    const learning = makeFakeLearning({ history: [{ ...inUse, mayGoBack: true }] });
    const fake = makeFakeUnit({ person: doctor, learning });
    const user = await openModel(fake);
    await user.click(screen.getByRole('button', { name: 'Revenir à ce modèle' }));
    await waitFor(() =>
      expect(fake.asked.find(({ name }) => name === 'models:go-back')?.input).toEqual({
        version: inUse.version,
      }),
    );
  });

  it('takes another unit’s labels in, and says which lines it refused', async () => {
    const fake = makeFakeUnit({ person: doctor });
    const user = await openModel(fake);
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('no file chooser');
    await user.upload(input, new File(['{}'], 'etiquettes.jsonl'));
    expect(
      await screen.findByText('3 étiquettes prises, 1 déjà connues, 1 refusées.'),
    ).toBeVisible();
    expect(screen.getByText('Ligne 4 : Champ non valable : outcome.')).toBeVisible();
  });
});
