import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Person, VersionView } from '../../../src/ipc/index.ts';
import { makeFakeUnit } from '../../testing/fake-client.ts';
import { renderApp } from '../../testing/render-app.tsx';
import type { Definition, Questionnaire } from './definition.ts';
import { smallDefinition } from './edits/testing/small-definition.ts';

const doctor: Person = {
  ...{ staffId: 'staff-doctor', name: 'Dr Claire LEMAIRE', role: 'doctor' },
  mustChangePassword: false,
};
const nurse: Person = { ...doctor, role: 'nurse' };

const draft: VersionView = {
  ...{ versionId: 'v1', protocolId: 'essai', name: 'Essai', number: 1, state: 'draft' },
  ...{ created: null, changedAt: null, reviewed: null, approved: null, isSigned: false },
  ...{ usedSince: null, retiredAt: null, running: 0, library: null },
};
const band = { from: 3, to: 8 };

/** The studio on the small protocol; what the screen makes of it is what is kept. */
async function open(person: Person = doctor) {
  const kept: Definition[] = [];
  const fake = makeFakeUnit(
    { person },
    {
      'protocols:list': () => [draft],
      'protocols:get': () => ({ version: draft, definition: smallDefinition, faults: [] }),
      'protocols:check': () => ({ faults: [] }),
      'protocols:save-draft': ({ definition }) => {
        kept.push(definition as Definition);
        return { kind: 'done', versionId: 'v1' };
      },
      'studio:limits': () => ({
        thresholds: {
          scale: { advice: band, alert: band },
          temperature: { advice: band, alert: band },
        },
        values: { scale: { from: 0, to: 10 }, temperature: { from: 34, to: 43 } },
        variables: ['unite', 'tel'],
        safetyNets: { fr: 'Urgence : 15 ou 112' },
      }),
      'studio:library': () => ({
        steps: smallDefinition.steps.map((step) => ({ from: 'Général', step })),
        items: smallDefinition.steps.flatMap((step) =>
          step.kind === 'questionnaire'
            ? step.items.map((item) => ({ from: 'Général', item }))
            : [],
        ),
        texts: [
          { ...smallDefinition.notUnderstood, de: { patient: 'Wie?', representative: 'Wie?' } },
        ],
      }),
      'studio:takers': () => ({
        ...{ from: '2026-02-10', to: '2026-04-10', stays: 40, disputed: [] },
        taken: [{ procedure: 'Cataracte', count: 12 }],
      }),
      'studio:effect': () => ({ days: 90, effects: [] }),
      'studio:preview-text': () => ({ kind: 'read', previews: [], list: null }),
    },
  );
  const { user } = await renderApp(fake, '#/protocols/v1');
  await screen.findByRole('heading', { level: 1, name: 'Essai' });
  const save = async () => {
    await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }));
    await waitFor(() => expect(kept.length).toBeGreaterThan(0));
    return kept.at(-1) as Definition;
  };
  const chooseStep = (name: RegExp) =>
    user.click(
      within(screen.getByRole('navigation', { name: 'Étapes du protocole' })).getByRole('button', {
        name,
      }),
    );
  return { user, save, chooseStep };
}

const stepIn = (definition: Definition, id: string) =>
  definition.steps.find((step) => step.id === id);

it('adds a step with its first question, and opens it', async () => {
  const { user, save } = await open();
  await user.click(screen.getByRole('button', { name: 'Ajouter une étape' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ajouter une étape' }));
  await user.type(dialog.getByRole('textbox', { name: 'Nom' }), 'Surlendemain');
  const first = within(dialog.getByRole('group', { name: 'Première question' }));
  await user.type(first.getByRole('textbox', { name: 'Nom court' }), 'Fièvre');
  await user.click(dialog.getByRole('button', { name: 'Ajouter' }));
  expect(
    await screen.findByRole('heading', { name: /Surlendemain · questionnaire/ }),
  ).toBeVisible();
  const step = stepIn(await save(), 'surlendemain') as Questionnaire;
  expect(step).toMatchObject({
    ...{ at: { day: 2, time: '10:00' }, validUntil: { day: 4, time: '18:00' } },
    items: [{ id: 'fievre', label: 'Fièvre', kind: 'yesno', question: { fr: { patient: '' } } }],
  });
  expect(step.closing).toEqual((smallDefinition.steps[1] as Questionnaire).closing);
});

it('copies a step to another day, moves and removes one, and takes each back', async () => {
  const { user, save, chooseStep } = await open();
  await chooseStep(/Lendemain/);
  await user.click(screen.getByRole('button', { name: 'Copier' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Copier' }));
  await screen.findByRole('heading', { name: /Lendemain \(copie\)/ });
  const day = screen.getByRole('textbox', { name: 'Jour par rapport au séjour' });
  expect(day).toHaveValue('2');
  await user.clear(day);
  await user.type(day, '9');
  await chooseStep(/Quatre heures/);
  await user.click(screen.getByRole('button', { name: 'Supprimer' }));
  const undo = screen.getByRole('button', { name: 'Annuler le dernier changement' });
  await user.click(undo);
  expect(
    within(screen.getByRole('navigation', { name: 'Étapes du protocole' })).getByRole('button', {
      name: /Quatre heures/,
    }),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Rétablir' }));
  const { steps } = await save();
  expect(steps.map(({ id, at }) => [id, at])).toEqual([
    ['confirmation', { day: -1, time: '10:00' }],
    ['lendemain', { day: 1, time: '09:00' }],
    ['lendemain-copie', { day: 9, time: '09:00' }],
    ['avis', { day: 15, time: '10:00' }],
  ]);
});

it('adds a 0–10 question, gives it advice, and puts it first', async () => {
  const { user, save, chooseStep } = await open();
  await chooseStep(/Lendemain/);
  await user.click(screen.getByRole('button', { name: 'Ajouter une question' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ajouter une question' }));
  await user.click(dialog.getByRole('combobox', { name: 'Réponse attendue' }));
  await user.click(await screen.findByRole('option', { name: 'note de 0 à 10' }));
  await user.type(dialog.getByRole('textbox', { name: 'Nom court' }), 'Gêne');
  await user.click(dialog.getByRole('button', { name: 'Ajouter' }));
  await user.click(
    await screen.findByRole('button', { name: 'Gêne : Ajouter un conseil sous ce seuil' }),
  );
  await user.click(screen.getByRole('button', { name: 'Gêne : poser plus tôt' }));
  const step = stepIn(await save(), 'lendemain') as Questionnaire;
  expect(step.items.map(({ id }) => id)).toEqual(['gene', 'pain']);
  expect(step.items[0]).toMatchObject({
    ...{ kind: 'scale', bands: { adviceOver: 3, alertOver: 7 }, askAgainAfter: 120 },
    advice: { fr: { patient: '', representative: '' } },
  });
});

it('says for whom a step is as choices, never codes, and takes a condition back', async () => {
  const { user, save, chooseStep } = await open();
  await chooseStep(/Lendemain/);
  const add = () =>
    user.click(screen.getByRole('button', { name: 'Pour qui : ajouter une condition' }));
  await add();
  await user.click(await screen.findByRole('menuitem', { name: 'anesthésie' }));
  await user.click(screen.getByRole('combobox', { name: 'Pour qui : anesthésie' }));
  await user.click(await screen.findByRole('option', { name: 'anesthésie locorégionale' }));
  await add();
  await user.click(await screen.findByRole('menuitem', { name: 'vit seul' }));
  await add();
  await user.click(await screen.findByRole('menuitem', { name: 'âge minimum' }));
  await user.click(
    screen.getByRole('button', { name: 'Pour qui : retirer la condition « vit seul »' }),
  );
  expect(stepIn(await save(), 'lendemain')?.onlyIf).toEqual({
    ...{ ageFrom: 18, anaesthesia: ['general', 'regional'] },
  });
});

it('says which stays take the protocol, and what its codes and words are', async () => {
  const { user, save, chooseStep } = await open();
  await chooseStep(/Nom, séjours, langues/);
  expect(await screen.findByText(/Sans code ni mot, aucun séjour/)).toBeVisible();
  await user.type(screen.getByLabelText('Codes CCAM', { selector: 'input' }), 'bfga004{Enter}');
  await user.type(
    screen.getByLabelText('Mots du programme', { selector: 'input' }),
    'cataracte{Enter}',
  );
  expect(await screen.findByText('Cataracte : 12 séjours')).toBeVisible();
  expect((await save()).picks).toEqual({ codes: ['BFGA004'], words: ['cataracte'] });
});

it('adds a language: known words are taken over, and the rest is shown as missing', async () => {
  const { user, save, chooseStep } = await open();
  await chooseStep(/Nom, séjours, langues/);
  await user.click(
    screen.getByRole('button', { name: 'Langues du protocole : ajouter une langue' }),
  );
  await user.click(await screen.findByRole('menuitem', { name: 'Allemand' }));
  await chooseStep(/Textes communs/);
  await user.click(screen.getByRole('button', { name: /^Rendez-vous annulé/ }));
  expect(screen.getByText('Texte à écrire dans cette langue')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Allemand' }), 'Abgesagt.');
  const { notUnderstood, correction, emergency } = await save();
  expect(notUnderstood.de).toEqual({ patient: 'Wie?', representative: 'Wie?' });
  expect(correction.cancelled.de).toEqual({ patient: 'Abgesagt.', representative: '' });
  expect(emergency.watched.de).toBeUndefined();
});

it('lets a nurse read, and change nothing', async () => {
  const { chooseStep } = await open(nurse);
  await chooseStep(/Lendemain/);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Nom' }).readOnly).toBe(true);
  for (const name of [/^Ajouter/, 'Copier', 'Supprimer', /supprimer$/, /: poser plus/]) {
    expect(screen.queryAllByRole('button', { name })).toEqual([]);
  }
});

it('H25: compares what a newer program brought with the version in use, and keeps nobody from writing', async () => {
  const came: VersionView = {
    ...draft,
    ...{ versionId: 'v3', number: 3, library: { number: 2, isAsShipped: true } },
  };
  const used: VersionView = { ...draft, versionId: 'v2', number: 2, state: 'in-use' };
  const old: VersionView = { ...draft, versionId: 'v1', number: 1, state: 'retired' };
  const all = [came, used, old];
  const asked: unknown[] = [];
  const fake = makeFakeUnit(
    { person: doctor },
    {
      'protocols:list': () => all,
      'protocols:get': ({ versionId }) => ({
        version: all.find((one) => one.versionId === versionId) ?? used,
        ...{ definition: smallDefinition, faults: [] },
      }),
      'protocols:compare': (input) => {
        asked.push(input);
        return { differences: [] };
      },
      'studio:library': () => ({ steps: [], items: [], texts: [] }),
    },
  );
  const { user } = await renderApp(fake, '#/protocols/v3');
  await user.click(await screen.findByRole('button', { name: 'Comparer avec votre version' }));
  await waitFor(() => expect(asked).toEqual([{ before: 'v2', after: 'v3' }]));
  const retire = screen.getByRole('button', { name: 'Retirer' });
  await user.click(retire);
  expect(await screen.findByText(/ne sera pas proposé à l’approbation/)).toBeVisible();
});

it('H23: says of a step of the evening that it does not know whether the patient is home', async () => {
  const { user, chooseStep } = await open();
  await chooseStep(/Lendemain/);
  expect(screen.queryByText(/Après l’heure d’arrivée/)).toBeNull();
  const day = screen.getByRole('textbox', { name: 'Jour par rapport au séjour' });
  await user.clear(day);
  await user.type(day, '0');
  expect(await screen.findByText(/part à cette heure, sans savoir/)).toBeVisible();
});

it('keeps what was written when another screen is looked at, and drops it upon a second press only', async () => {
  const { user } = await open();
  const name = async () => {
    await user.click(await screen.findByRole('button', { name: /Nom, séjours, langues/ }));
    return screen.findByRole('textbox', { name: 'Nom du protocole' });
  };
  await user.type(await name(), ' bis');
  window.location.hash = '#/protocols';
  await screen.findByRole('heading', { level: 1, name: 'Protocoles' });
  window.location.hash = '#/protocols/v1';
  await screen.findByRole('heading', { level: 1, name: 'Essai bis' });
  await user.click(screen.getByRole('button', { name: 'Abandonner les changements' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/depuis le dernier enregistrement est perdu/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Annuler' }));
  expect(screen.getByRole('heading', { level: 1, name: 'Essai bis' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Abandonner les changements' }));
  await user.click(
    within(await screen.findByRole('dialog')).getByRole('button', {
      name: 'Abandonner les changements',
    }),
  );
  await screen.findByRole('heading', { level: 1, name: 'Essai' });
});
