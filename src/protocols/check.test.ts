import { describe, expect, it } from 'vitest';
import { checkDefinition } from './check.ts';
import { faultSentence } from './checks/fault.ts';
import type { Definition } from './definition.ts';
import {
  type ItemInput,
  pain,
  protocolOf,
  questionnaire,
  type RuleInput,
  rule as ruleOf,
  say,
  yesNo,
} from './testing/small-protocol.ts';

function sentences(value: unknown): string[] {
  const checked = checkDefinition(value);
  return checked.ok ? [] : checked.error.map(faultSentence);
}

/** The protocol with one part of its JSON replaced, as a file may hold it. */
function edited(protocol: Definition, edit: (file: never) => void): unknown {
  const file = JSON.parse(JSON.stringify(protocol));
  edit(file as never);
  return file;
}

const sound = protocolOf(questionnaire());
// biome-ignore lint/suspicious/noExplicitAny: a file that fits no schema has no type
type File = any;

const alert: RuleInput['then'] = [{ kind: 'alert', level: 'call', sentence: 'À voir' }];
const record: RuleInput['then'] = [{ kind: 'record' }];
const rule = (id: string, when: RuleInput['when'], then = alert) => ruleOf(id, when, then);
const withRules = (rules: RuleInput[], items: ItemInput[] = [pain, yesNo('vomit')]) =>
  sentences(protocolOf(questionnaire({ items, rules })));

describe('a protocol file', () => {
  it('is taken when nothing is wrong with it', () => {
    expect(sentences(sound)).toEqual([]);
  });

  it('that is none at all is refused with one sentence', () => {
    for (const value of [null, 12, 'texte', [], {}, { format: 'deux' }]) {
      expect(sentences(value)).toEqual([
        'Ce n’est pas un protocole de Vigie (aucun format indiqué).',
      ]);
    }
  });

  it('asks nothing of a follow-up before the stay, whatever step it follows', () => {
    const before = questionnaire({
      ...{ id: 'avant', name: 'Avant', purpose: 'preparation' },
      ...{ at: { day: -3, time: '10:00' }, validUntil: { minutesBeforeArrival: 0 } },
    });
    const following = (minutes: number) =>
      sentences(
        protocolOf(
          before,
          questionnaire({
            ...{ at: { after: 'avant', event: 'asked', minutes } },
            validUntil: { minutesAfterDue: 600 },
          }),
        ),
      );
    expect(following(240)).toEqual([
      'Étape « Questionnaire J+1 », moment de l’envoi : une question de suivi ne peut partir avant le séjour.',
    ]);
    expect(following(4 * 24 * 60)).toEqual([]);
  });

  it('that is still being written says where words are missing, and nothing else of them', () => {
    const file = edited(sound, ({ steps }: File) => {
      steps[0].closing.fr.patient = '';
      steps[0].items[0].question.fr.representative = ' ';
      const unsaid: RuleInput['then'] = [{ kind: 'alert', level: 'call', sentence: '' }];
      steps[0].rules = [rule('regle', { item: 'pain', over: 5 }, unsaid)];
      steps.push({ ...steps[0], id: 'appel', name: 'Appel', kind: 'call', reason: '' });
      for (const key of ['door', 'items', 'rules', 'silence', 'closing', 'purpose', 'writeTo']) {
        delete steps[1][key];
      }
    });
    expect(sentences(file).sort()).toEqual(
      [
        'Étape « Appel », motif de l’appel : le motif de l’appel manque ou est trop court.',
        'Étape « Questionnaire J+1 », question « Douleur », texte de la question, texte en français, pour le représentant : le texte est vide.',
        'Étape « Questionnaire J+1 », règle n° 1, suite : la phrase de l’alerte manque ou est trop courte.',
        'Étape « Questionnaire J+1 », texte de fin, texte en français, pour le patient : le texte est vide.',
      ].sort(),
    );
  });

  it('of a version number that no other could follow is refused', () => {
    expect(sentences({ ...protocolOf(questionnaire()), number: Number.MAX_SAFE_INTEGER })).toEqual([
      'Numéro de version : trop grand ou trop long (au plus 99999).',
    ]);
  });

  it('of a newer program is refused as such', () => {
    expect(sentences({ ...sound, format: 3 })[0]).toMatch(/version plus récente de Vigie/);
  });

  it('is refused whole, with the place of each fault by its name', () => {
    const file = edited(sound, ({ steps }: File) => {
      steps[0].at = { day: 1, time: '25:00' };
      steps[0].items[0].bands.alertOver = 'sept';
      delete steps[0].closing;
      steps[0].items[0].poids = 1;
    });
    expect(sentences(file).sort()).toEqual([
      'Étape « Questionnaire J+1 », moment de l’envoi, heure : une heure de 00:00 à 23:59, comme 09:30.',
      'Étape « Questionnaire J+1 », question « Douleur » : champ inconnu : poids.',
      'Étape « Questionnaire J+1 », question « Douleur », seuils, seuil d’alerte : n’est pas un nombre.',
      'Étape « Questionnaire J+1 », texte de fin : manque.',
    ]);
  });

  it('H30: with a slip in a threshold is refused: 83 for 38, one side taken for the other', () => {
    const temperature = (alertOver: number, adviceOver?: number) =>
      edited(sound, ({ steps }: File) => {
        steps[0].items[0] = {
          ...{ kind: 'temperature', id: 'temperature', label: 'Température' },
          ...{ question: say('Température ?'), bands: { alertOver, adviceOver } },
        };
      });
    expect(sentences(temperature(38))).toEqual([]);
    expect(sentences(temperature(83))[0]).toMatch(
      /« Température », seuils.*hors des limites permises \(de 37,5 à 39\)/,
    );
    expect(sentences(temperature(38, 38.5))[0]).toMatch(/sous celui de l’alerte/);
    const scale = edited(sound, ({ steps }: File) => {
      steps[0].items[0].bands = { alertOver: 10 };
    });
    expect(sentences(scale)[0]).toMatch(/hors des limites permises \(de 3 à 8\)/);
  });
});

describe('steps', () => {
  it('that count from nothing, from a later step or from one without answer are errors', () => {
    const following = (anchor: string, event: 'asked' | 'answered' = 'asked') =>
      questionnaire({
        ...{ id: 'plus-tard', name: 'Plus tard', at: { after: anchor, event, minutes: 240 } },
        validUntil: { minutesAfterDue: 600 },
      });
    const notice = {
      ...{ kind: 'notice' as const, id: 'avis', name: 'Avis', at: { day: 1, time: '09:00' } },
      ...{ validUntil: { day: 2, time: '09:00' }, text: say('Avis.') },
    };
    expect(sentences(protocolOf(questionnaire(), following('suivi')))).toEqual([]);
    expect(sentences(protocolOf(following('personne')))[0]).toMatch(/n’existe pas/);
    expect(sentences(protocolOf(following('suivi'), questionnaire()))[0]).toMatch(
      /ne vient pas avant : celle-ci ne partirait jamais/,
    );
    expect(sentences(protocolOf(notice, following('avis', 'answered')))[0]).toMatch(
      /n’attend aucune réponse/,
    );
  });

  it('of one name, too late for themselves or outside their own hours are errors', () => {
    expect(sentences(protocolOf(questionnaire(), questionnaire()))[0]).toMatch(/déjà pris/);
    const late = questionnaire({ validUntil: { day: 1, time: '08:00' } });
    expect(sentences(protocolOf(late))[0]).toMatch(/n’est plus vrai quand il devrait partir/);
    const closed = questionnaire({ sending: { from: '10:00', to: '12:00' } });
    expect(sentences(protocolOf(closed))[0]).toMatch(/hors des heures d’envoi de l’étape/);
  });

  it('that ask after the operation before it, or prepare it afterwards, are errors', () => {
    const early = questionnaire({ at: { day: -2, time: '09:00' } });
    expect(sentences(protocolOf(early))[0]).toMatch(/ne peut partir avant le séjour/);
    const late = questionnaire({ purpose: 'preparation' });
    expect(sentences(protocolOf(late))[0]).toMatch(/ne peut partir après le séjour/);
  });

  it('on « vit seul » need the question before them', () => {
    const items = [pain, yesNo('night', { onlyIf: { livesAlone: true } })];
    expect(sentences(protocolOf(questionnaire({ items })))[0]).toMatch(/lives-alone/);
    const asked = [yesNo('lives-alone'), ...items];
    expect(sentences(protocolOf(questionnaire({ items: asked })))).toEqual([]);
    const counted: ItemInput = {
      ...{ kind: 'number', id: 'lives-alone', label: 'À la maison', unit: 'personnes' },
      ...{ from: 0, to: 9, question: say('Combien êtes-vous ?') },
    };
    expect(sentences(protocolOf(questionnaire({ items: [counted, ...items] })))[0]).toMatch(
      /se répond par oui ou non/,
    );
  });

  it('that follow another one, and are no longer true when they come, are errors', () => {
    const later = questionnaire({
      ...{ id: 'plus-tard', name: 'Plus tard' },
      at: { after: 'suivi', event: 'asked', minutes: 3 * 24 * 60 },
    });
    expect(sentences(protocolOf(questionnaire(), later))).toEqual([
      'Étape « Plus tard », fin de validité : le texte n’est plus vrai quand il devrait partir.',
    ]);
    const notice = {
      ...{ kind: 'notice' as const, id: 'avis', name: 'Avis', text: say('Avis.') },
      at: { after: 'suivi', event: 'asked' as const, minutes: 60 },
      validUntil: { minutesBeforeArrival: 0 },
    };
    expect(sentences(protocolOf(questionnaire(), notice))[0]).toMatch(/part après l’arrivée/);
  });

  it('whose condition shuts out that of a question are dead ends', () => {
    const items = [pain, yesNo('school', { onlyIf: { ageUnder: 15 } })];
    expect(sentences(protocolOf(questionnaire({ items })))).toEqual([]);
    expect(sentences(protocolOf(questionnaire({ items, onlyIf: { ageFrom: 18 } })))).toEqual([
      'Étape « Questionnaire J+1 », question « Signe school », condition : impasse : ne peut être vraie avec la condition de l’étape, la question ne serait jamais posée.',
    ]);
  });

  it('H25: on fasting never reach an infant', () => {
    const fasting = (ageFrom?: number) =>
      protocolOf({
        ...{ kind: 'notice', id: 'jeun', name: 'Consignes', at: { day: -1, time: '10:00' } },
        ...{ validUntil: { minutesBeforeArrival: 0 }, onlyIf: { ageFrom } },
        text: say('Restez à jeun comme le dit votre feuille.'),
      });
    expect(sentences(fasting())[0]).toMatch(/pourrait partir pour un nourrisson/);
    expect(sentences(fasting(1))).toEqual([]);
  });
});

describe('questions', () => {
  it('that nothing asks, and steps that ask nothing at first, are dead ends', () => {
    const followUp = yesNo('drink', { followUp: true });
    expect(sentences(protocolOf(questionnaire({ items: [pain, followUp] })))).toEqual([
      'Étape « Questionnaire J+1 », question « Signe drink » : impasse : aucune règle ne pose cette question.',
    ]);
    const only = sentences(protocolOf(questionnaire({ items: [followUp] })));
    expect(only.join()).toMatch(/aucune question n’est posée d’emblée/);
  });

  it('that can worry have a path for silence', () => {
    const silence = { means: 'nothing' as const, endAfter: 600 };
    expect(sentences(protocolOf(questionnaire({ silence })))[0]).toMatch(
      /question « Douleur » : aucun chemin en cas de silence/,
    );
    expect(sentences(protocolOf(questionnaire({ silence, items: [yesNo('alone')] })))).toEqual([]);
    const alerts = rule('alone', { item: 'alone', is: true }, [
      { kind: 'alert', level: 'call', sentence: 'Seul cette nuit' },
    ]);
    const judged = questionnaire({ silence, items: [yesNo('alone')], rules: [alerts] });
    expect(sentences(protocolOf(judged))[0]).toMatch(/aucun chemin en cas de silence/);
  });

  it('with advice have its text, and with a choice say how to answer', () => {
    const { advice: _, ...without } = pain as Record<string, unknown>;
    expect(sentences(protocolOf(questionnaire({ items: [without as ItemInput] })))[0]).toMatch(
      /aucun texte de conseil/,
    );
    const choice: ItemInput = {
      ...{ kind: 'choice', id: 'state', label: 'État', options: { A: 'mieux', B: 'pire' } },
      ...{ worryingIf: ['C'], question: say('Répondez A.') },
    };
    const found = sentences(protocolOf(questionnaire({ items: [choice] })));
    expect(found.join('\n')).toMatch(/« C » n’est pas une réponse possible/);
    expect(found.join('\n')).toMatch(/ne dit pas comment répondre : B/);
    const { fr } = say('Répondez A ou B.');
    const forPatients = { fr: { ...fr, representative: say('Répondez A.').fr.patient } };
    const half = { ...choice, worryingIf: ['B'], question: forPatients } as ItemInput;
    expect(sentences(protocolOf(questionnaire({ items: [half] })))).toEqual([
      'Étape « Questionnaire J+1 », question « État », texte de la question, texte en français : ne dit pas comment répondre : B.',
    ]);
  });
});

describe('rules', () => {
  it('that are sound are taken: a threshold, a combination, a trend, a follow-up question', () => {
    const items = [pain, yesNo('vomit'), yesNo('drink', { followUp: true })];
    const rules = [
      rule('strong', { item: 'pain', over: 5 }, record),
      rule('both', {
        all: [
          { item: 'pain', over: 3 },
          { item: 'vomit', is: true },
        ],
      }),
      rule('grows', { item: 'pain', grewBy: 3 }),
      rule('asks', { item: 'vomit', is: true }, [{ kind: 'ask', item: 'drink' }]),
    ];
    expect(withRules(rules, items)).toEqual([]);
  });

  it('that can never hold, or ask for what is not there, name their place', () => {
    expect(withRules([rule('a', { item: 'pain', over: 10 })])).toEqual([
      'Étape « Questionnaire J+1 », règle n° 1, condition : seuil hors de portée : les réponses vont de 0 à 10.',
    ]);
    expect(withRules([rule('a', { item: 'fever', over: 3 })])[0]).toMatch(/n’existe pas/);
    expect(withRules([rule('a', { item: 'vomit', over: 3 })])[0]).toMatch(/pas de valeur/);
    expect(withRules([rule('a', { item: 'vomit', is: 'A' })])[0]).toMatch(/pas de telle réponse/);
    const never = {
      all: [
        { item: 'pain', over: 7 },
        { item: 'pain', under: 4 },
      ],
    };
    expect(withRules([rule('a', never)])[0]).toMatch(/ne peuvent être vraies ensemble/);
    const ask: RuleInput['then'] = [{ kind: 'ask', item: 'vomit' }];
    expect(withRules([rule('a', { item: 'pain', over: 3 }, ask)])[0]).toMatch(/déjà posée à tous/);
  });

  it('that contradict each other or the question itself name both', () => {
    const same = [
      rule('noter', { item: 'vomit', is: true }, record),
      rule('alerter', { item: 'vomit', is: true }),
    ];
    expect(withRules(same)[0]).toMatch(/contredit la règle n° 1 : même condition/);
    const turned: RuleInput[] = [
      rule('urgent', { item: 'pain', over: 5 }, [
        { kind: 'alert', level: 'urgent', sentence: 'Forte' },
      ]),
      rule('appel', { item: 'pain', over: 8 }),
    ];
    expect(withRules(turned)[0]).toMatch(/contredit la règle n° 1 : plus grave/);
    expect(withRules([rule('a', { item: 'pain', over: 8 }, record)])[0]).toMatch(
      /note sans suite ce que la question « Douleur » met en alerte/,
    );
    const both: RuleInput['then'] = [...record, ...alert];
    expect(withRules([rule('a', { item: 'vomit', is: true }, both)])[0]).toMatch(
      /« noter sans suite » et une suite/,
    );
  });
});

describe('languages', () => {
  it('begun and not ended are errors: the step would fall silent in the middle', () => {
    const file = edited(sound, ({ steps }: File) => {
      steps[0].closing.en = { patient: 'Thank you.', representative: 'Thank you.' };
    });
    const found = sentences(file);
    expect(found).toContain(
      'Étape « Questionnaire J+1 », question « Douleur », texte de la question : le texte en anglais manque.',
    );
    expect(found.join('\n')).toMatch(/langue dans laquelle manquent les textes communs/);
  });

  it('carry the safety net in their own words', () => {
    const file = edited(sound, ({ steps }: File) => {
      steps[0].items[0].question.fr.patient = 'Votre douleur ? Service : {tel}';
    });
    expect(sentences(file)).toEqual([
      'Étape « Questionnaire J+1 », question « Douleur », texte de la question, texte en français, pour le patient : doit porter « Urgence : 15 ou 112 » et le numéro du service {tel}.',
    ]);
  });
});
