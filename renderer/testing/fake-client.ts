import type {
  AlertCard,
  ArgumentOf,
  Board,
  EventName,
  EventOf,
  LearningView,
  ModemDetail,
  OutputOf,
  Person,
  Reply,
  ReplyToRead,
  RequestName,
  ReviewView,
  SimsView,
  StayRow,
  UnitView,
} from '../../src/ipc/index.ts';
import type { Connection, LinkState } from '../api/index.ts';
import { makeFakeCards, makeFakeReplies } from './fake-cards.ts';
import { fakeQuestions, makeFakeLearning, makeFakeReview } from './fake-learning.ts';
import { fakeModem, makeFakeSignal } from './fake-modems.ts';
import { makeFakePatientView } from './fake-patient.ts';
import { fakeNow, fakeNumber, fakePatient, fakePatients, fakeToday } from './fake-people.ts';
import { makeFakeSims } from './fake-sims.ts';
import { makeFakeStays } from './fake-stays.ts';
import { fakeUnit, makeFakeReport } from './fake-unit.ts';

type Answers = {
  [K in RequestName]?: (input: ArgumentOf<K>) => OutputOf<K> | Reply<OutputOf<K>>;
};

export interface FakeState {
  unit: UnitView;
  person: Person | null;
  cards: AlertCard[];
  replies: ReplyToRead[];
  stays: StayRow[];
  settings: Record<string, unknown>;
  sims: SimsView;
  modems: ModemDetail[];
  review: ReviewView;
  learning: LearningView;
}

export interface FakeUnit extends Connection {
  readonly state: FakeState;
  /** Every request in order, for tests to look at. */
  readonly asked: { readonly name: RequestName; readonly input: unknown }[];
  publish<K extends EventName>(name: K, event: EventOf<K>): void;
  setLink(link: LinkState): void;
  /** Holds back the answers to this request until the returned function is called. */
  holdAnswers(name: RequestName): () => void;
}

export const fakeNurse: Person = {
  staffId: 'staff-nurse',
  name: 'Sophie BERNARD',
  role: 'nurse',
  mustChangePassword: false,
};

/** A unit in memory with thirty fictional stays, for component tests and the preview page. */
export function makeFakeUnit(start: Partial<FakeState> = {}, answers: Answers = {}): FakeUnit {
  const state: FakeState = {
    unit: fakeUnit,
    person: fakeNurse,
    cards: makeFakeCards(),
    replies: makeFakeReplies(),
    stays: makeFakeStays(),
    review: makeFakeReview(),
    learning: makeFakeLearning(),
    settings: {
      unitName: 'UCA des Tilleuls',
      hospital: 'Clinique des Tilleuls',
      phone: '01 99 00 10 00',
      opening: [...Array(5).fill({ from: '07:30', to: '19:00' }), null, null],
      sendingHours: { from: '08:00', to: '20:00' },
      holidays: 'metropole',
      closedDays: ['2026-12-24'],
      onCallNumber: '+33639980001',
      testNumbers: ['+33639980002'],
      simPin: null,
      unreadMinutes: 30,
      urgentCallMinutes: 10,
      callMinutes: 60,
      lockMinutes: 15,
      arrivalsRecorded: false,
      transmissionOnly: false,
      loopTests: true,
      otherNetworkNumber: null,
      statusPort: null,
      syslogTo: null,
    },
    sims: makeFakeSims(),
    modems: [fakeModem],
    ...start,
  };
  const asked: { name: RequestName; input: unknown }[] = [];
  const listeners = new Map<EventName, Set<(event: never) => void>>();
  const linkListeners = new Set<() => void>();
  const held = new Map<RequestName, Promise<void>>();
  let link: LinkState = 'open';

  const publish: FakeUnit['publish'] = (name, event) => {
    for (const listener of listeners.get(name) ?? []) listener(event as never);
  };
  const all = { ...defaultAnswers(state, publish), ...answers } as Record<
    RequestName,
    ((input: unknown) => unknown) | undefined
  >;

  return {
    state,
    asked,
    publish,
    client: {
      request: async (name, input) => {
        asked.push({ name, input });
        const answer = all[name];
        if (!answer) return refuse('contract/unknown', `La maquette ne sait pas faire ${name}.`);
        const value = answer(input);
        await held.get(name);
        return (isReply(value) ? value : { ok: true, value }) as Reply<never>;
      },
      subscribe: (name, listener) => {
        const set = listeners.get(name) ?? new Set();
        listeners.set(name, set);
        set.add(listener as (event: never) => void);
        return () => set.delete(listener as (event: never) => void);
      },
    },
    link: {
      current: () => link,
      subscribe: (listener) => {
        linkListeners.add(listener);
        return () => linkListeners.delete(listener);
      },
    },
    setLink: (next) => {
      link = next;
      for (const listener of linkListeners) listener();
    },
    holdAnswers: (name) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(name, promise);
      return resolve;
    },
    dispose: () => {},
  };
}

export const refuse = (code: string, message: string): Reply<never> => ({
  ok: false,
  error: { code, message },
});

const isReply = (value: unknown): value is Reply<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'ok' in value &&
  ('value' in value || 'error' in value);

function defaultAnswers(state: FakeState, publish: FakeUnit['publish']): Answers {
  const now = () => state.unit.now;
  const author = () => state.person?.name ?? 'personne';
  const cardOf = (alertId: string): AlertCard => {
    const card = state.cards.find((one) => one.alertId === alertId);
    if (!card) throw new Error(`no card ${alertId}`);
    return card;
  };
  const change = (alertId: string, patch: Partial<AlertCard>): AlertCard => {
    const card = { ...cardOf(alertId), ...patch };
    state.cards = state.cards.map((one) => (one.alertId === alertId ? card : one));
    publish('board:changed', {});
    return card;
  };
  const done = () => ({});

  return {
    'session:current': () => ({ person: state.person }),
    'session:sign-in': ({ login }) => {
      const user = state.unit.trainingUsers.find((one) => one.login === login);
      if (!user) return refuse('access/denied', 'Identifiant ou mot de passe inconnu.');
      state.person = {
        staffId: `staff-${user.role}`,
        name: user.name,
        role: user.role,
        mustChangePassword: false,
      };
      return state.person;
    },
    'session:sign-out': () => {
      state.person = null;
      return {};
    },
    'session:change-password': done,
    'unit:status': () => state.unit,
    'unit:settings': () => ({ settings: state.settings }),
    'unit:change-setting': ({ key, value }) => {
      state.settings = { ...state.settings, [key]: value };
      return {};
    },
    'sims:get': () => state.sims,
    'sims:change': ({ imsi, ownNumber, ...plan }) => {
      state.sims = {
        ...state.sims,
        sims: state.sims.sims.map((sim) => (sim.imsi === imsi ? { ...sim, ...plan } : sim)),
      };
      return {};
    },
    'sims:pause-routine': () => {
      const hold = {
        ...{ holdId: 'hold-person', kind: 'person' as const, sim: null, since: now() },
        ...{ by: author(), sentence: 'Envois courants suspendus par un responsable.' },
      };
      state.sims = { ...state.sims, holds: [...state.sims.holds, hold] };
      return {};
    },
    'sims:resume-routine': ({ holdId }) => {
      const holds = state.sims.holds.filter((hold) => holdId !== null && hold.holdId !== holdId);
      state.sims = { ...state.sims, holds };
      return {};
    },
    'sims:test': ({ kind }) => {
      const test = {
        ...{ testId: 'test-now', kind, sim: '…0001', at: now(), by: author() },
        ...{ state: 'waiting' as const, reason: null, roundTripMs: null },
      };
      state.sims = { ...state.sims, tests: [test, ...state.sims.tests] };
      return { testId: test.testId };
    },
    'sims:accept': () => {
      state.sims = {
        ...state.sims,
        isFolderMoved: false,
        sims: state.sims.sims.map((sim) => ({ ...sim, isAccepted: true })),
        technicalAlerts: [],
      };
      return {};
    },
    'technical:acknowledge': ({ code }) => {
      const technicalAlerts = state.sims.technicalAlerts.filter((alert) => alert.code !== code);
      state.sims = { ...state.sims, technicalAlerts };
      return {};
    },
    'modem:list': () => state.modems,
    'modem:signal': ({ since }) => makeFakeSignal(since, fakeNow),
    'modem:dialogue': () => [
      { agoMs: 2300, way: 'told' as const, line: 'AT+CMGS=23' },
      { agoMs: 2290, way: 'said' as const, line: '>' },
      { agoMs: 2280, way: 'told' as const, line: '‹PDU, 24 octets›' },
      { agoMs: 400, way: 'said' as const, line: 'CMS 38 (réseau en panne)' },
      { agoMs: 10, way: 'noted' as const, line: 'pas de réponse' },
    ],
    'modem:waiting-on': () => ({ queued: 3, inDoubt: 1, halfSent: 0, others: 1 }),
    'modem:forget': ({ imei }) => {
      state.modems = state.modems.filter((modem) => modem.imei !== imei);
      return {};
    },
    'modem:call-sheet': () => ({ now: now(), since: null, rows: [] }),
    'modem:call-sheet-file': () => ({
      fileName: 'vigie-liste-d-appel.pdf',
      contentBase64: btoa('fictif'),
    }),
    'watch:start': () => {
      const { person } = state;
      if (person) {
        const watcher = { staffId: person.staffId, name: person.name, since: now() };
        state.unit = {
          ...state.unit,
          watch: { ...state.unit.watch, watchers: [...state.unit.watch.watchers, watcher] },
        };
      }
      return {};
    },
    'watch:stop': () => {
      const watchers = state.unit.watch.watchers.filter(
        (one) => one.staffId !== state.person?.staffId,
      );
      state.unit = { ...state.unit, watch: { ...state.unit.watch, watchers } };
      return {};
    },
    'board:get': () => makeBoard(state),
    'alerts:get': ({ alertId }) => cardOf(alertId),
    'alerts:take': ({ alertId }) =>
      change(alertId, {
        state: 'taken',
        takenBy: author(),
        takenByStaffId: state.person?.staffId ?? null,
        takenAt: now(),
      }),
    'alerts:log-call': ({ alertId, outcome, note, callBackAt }) => {
      if (alertId !== null) {
        const call = { at: now(), author: author(), outcome, note, callBackAt };
        change(alertId, { calls: [...cardOf(alertId).calls, call] });
      }
      return {};
    },
    'alerts:close': ({ alertId, outcome, note }) =>
      change(alertId, { state: 'closed', closedAt: now(), closedBy: author(), outcome, note }),
    'alerts:reopen': ({ alertId }) =>
      change(alertId, { state: 'taken', closedAt: null, closedBy: null, outcome: null }),
    'replies:accept-closest': ({ replyId }) => {
      state.replies = state.replies.filter((reply) => reply.replyId !== replyId);
      return {};
    },
    'replies:read': ({ replyId }) => {
      state.replies = state.replies.filter((one) => one.replyId !== replyId);
      publish('board:changed', {});
      return {};
    },
    'review:get': () => state.review,
    'review:label': ({ replyId }) => {
      const waiting = state.review.waiting.filter((one) => one.replyId !== replyId);
      state.review = { ...state.review, waiting, waitingCount: waiting.length };
      return {};
    },
    'review:withdraw': ({ replyId }) => {
      const back = makeFakeReview().waiting.filter((one) => one.replyId === replyId);
      const waiting = [...back, ...state.review.waiting];
      state.review = { ...state.review, waiting, waitingCount: waiting.length };
      return {};
    },
    'review:settle': done,
    'models:get': () => state.learning,
    'models:train': done,
    'models:approve': done,
    'models:refuse': done,
    'models:go-back': done,
    'models:switch': ({ on }) => {
      state.learning = { ...state.learning, isOn: on };
      return {};
    },
    'labels:export': () => ({
      fileName: 'etiquettes.jsonl',
      contentBase64: btoa('fictif'),
      count: 34,
    }),
    'labels:import': () => ({
      accepted: 3,
      known: 1,
      refused: [{ line: 4, reason: 'Champ non valable : outcome.' }],
    }),
    'quality:questions': () => fakeQuestions,
    'quality:file': () => ({ fileName: 'questions.csv', contentBase64: btoa('fictif') }),
    'programme:get': ({ from, to }) => ({
      days: groupByDay(
        state.stays.filter((one) => one.surgeryDate >= from && one.surgeryDate <= to),
      ),
      waiting: [],
    }),
    'programme:set-state': ({ stayId, state: next }) => {
      state.stays = state.stays.map((one) =>
        one.stayId === stayId ? { ...one, state: next } : one,
      );
      publish('programme:changed', {});
      return {};
    },
    'programme:still-here': ({ stayId }) => {
      state.stays = state.stays.map((one) =>
        one.stayId === stayId ? { ...one, state: 'operated', stillHereAt: now() } : one,
      );
      publish('programme:changed', {});
      return {};
    },
    'programme:confirm-by-phone': ({ stayId, comes }) => {
      state.stays = state.stays.map((one) =>
        one.stayId === stayId ? { ...one, confirmation: comes ? 'yes' : 'no' } : one,
      );
      publish('programme:changed', {});
      return {};
    },
    'programme:slots': () => [],
    'waiting-list:get': () => ({ entries: [], left: [], surgeons: [], procedures: [] }),
    'programme:release-slot': done,
    'programme:release-import': done,
    'programme:import': () => fakeImportReport,
    'patients:find': ({ birthDate, text }) =>
      fakePatients.filter(
        (one) =>
          (birthDate === null || one.birthDate === birthDate) &&
          (one.birthName.toLowerCase().startsWith(text.toLowerCase()) || one.ipp === text),
      ),
    'patients:get': ({ patientId }) => {
      const index = fakePatients.findIndex((one) => one.patientId === patientId);
      const stay = state.stays[index];
      if (!stay) return refuse('patients/unknown', 'Ce patient n’existe pas.');
      const card = state.cards.find((one) => one.patient?.patientId === patientId) ?? null;
      return makeFakePatientView(stay, card?.state === 'closed' ? null : card, index);
    },
    'patients:send': done,
    'patients:set-number': done,
    'patients:verify-number': done,
    'patients:sms': done,
    'personal:get': ({ stayId }) => ({
      stayId,
      patient: state.stays.find((one) => one.stayId === stayId)?.patient ?? fakePatient(0),
      language: 'fr',
      surgeryDate: state.stays.find((one) => one.stayId === stayId)?.surgeryDate ?? fakeToday,
      steps: [{ stepId: 'lendemain', name: 'Questionnaire J+1' }],
      items: [
        {
          stepId: 'lendemain',
          stepName: 'Questionnaire J+1',
          itemId: 'pain',
          label: 'Douleur',
          kind: 'scale',
          adviceOver: 3,
          alertOver: 7,
          adviceBounds: { from: 1, to: 7 },
          alertBounds: { from: 3, to: 8 },
          lastValue: '5',
        },
      ],
      rules: [],
      questions: [],
      reminders: [],
      scaleBounds: { from: 3, to: 8 },
      reminderModels: [],
      mayWriteOwn: true,
    }),
    'personal:preview': ({ text }) => ({
      ...{ text: `CH : ${text}`, parts: 1, alphabet: 'gsm7', faults: [] },
    }),
    'personal:set-threshold': done,
    'personal:mute': done,
    'personal:add-question': done,
    'personal:add-reminder': done,
    'outbox:settle': done,
    'report:has': ({ from, to }) => makeFakeReport(state.stays, from, to),
    'report:file': ({ format }) => ({
      fileName: `vigie-has.${format}`,
      contentBase64: btoa('fictif'),
      sha256: '0'.repeat(64),
    }),
    'audit:verify': () => ({
      ok: true,
      database: { ok: true, sentence: 'Base intègre : 214 pages vérifiées.' },
      trail: {
        ok: true,
        seq: 4182,
        hash: '9f2c4e0b7d1a58e3',
        erased: 0,
        sentence: 'Journal intègre, aucune ligne effacée.',
      },
    }),
    'staff:list': () => [
      {
        staffId: 'staff-nurse',
        login: 'sophie',
        name: 'Sophie BERNARD',
        role: 'nurse',
        active: true,
      },
      {
        staffId: 'staff-karim',
        login: 'karim',
        name: 'Karim LAURENT',
        role: 'nurse',
        active: true,
      },
      {
        staffId: 'staff-old',
        login: 'paul',
        name: 'Paul MERCIER',
        role: 'auxiliary',
        active: false,
      },
      {
        staffId: 'staff-manager',
        login: 'cadre',
        name: 'Hélène ROY',
        role: 'manager',
        active: true,
      },
    ],
    'staff:add': () => ({ staffId: 'staff-new', password: 'tilleul-Radeau-49' }),
    'staff:set-active': done,
    'staff:reset-password': () => ({ password: 'tilleul-Radeau-50' }),
    'clock:to': ({ target }) => {
      const to = 'to' in target ? target.to : now() + 28 * 60_000;
      state.unit = { ...state.unit, now: to };
      publish('unit:changed', {});
      return { now: to, reached: true, pending: [] };
    },
    'clock:speed': ({ speed }) => {
      state.unit = { ...state.unit, clockSpeed: speed };
      publish('unit:changed', {});
      return { now: now() };
    },
  };
}

function groupByDay(stays: readonly StayRow[]) {
  const days = new Map<string, StayRow[]>();
  for (const stay of stays) {
    days.set(stay.surgeryDate, [...(days.get(stay.surgeryDate) ?? []), stay]);
  }
  return [...days].map(([day, list]) => ({ day, stays: list }));
}

function makeBoard(state: FakeState): Board {
  const cards = state.cards.filter((card) => card.state !== 'closed');
  return {
    now: state.unit.now,
    today: fakeToday,
    cards,
    toRead: state.replies,
    flow: [
      {
        day: '2026-03-09',
        label: 'yesterday',
        stays: 14,
        confirmed: 13,
        refused: 0,
        unanswered: 0,
        toCall: 1,
        contacted: 9,
      },
      {
        day: '2026-03-10',
        label: 'today',
        stays: 10,
        confirmed: 9,
        refused: 0,
        unanswered: 1,
        toCall: 1,
        contacted: 0,
      },
      {
        day: '2026-03-11',
        label: 'tomorrow',
        stays: 10,
        confirmed: 3,
        refused: 2,
        unanswered: 5,
        toCall: 0,
        contacted: 0,
      },
    ],
    figures: {
      sentToday: 42,
      receivedToday: 31,
      contacts: { numerator: 187, denominator: 203 },
      medianReplyMinutes: 24,
      openAlerts: cards.length,
      waitingMessages: 2,
    },
    callList: state.stays
      .filter((stay) => stay.callList !== null)
      .map((stay, index) => ({
        stayId: stay.stayId,
        patient: stay.patient,
        surgeryDate: stay.surgeryDate,
        step: stay.surgeryDate < fakeToday ? 'Questionnaire J+1' : 'Confirmation J-1',
        reason: stay.callList ?? '',
        numbers: index === 0 ? [] : [fakeNumber(10 + index)],
      })),
    nextEvent: {
      at: state.unit.now + 28 * 60_000,
      sentence: 'Confirmation J-1 envoyée à 10 patients',
    },
    evening: null,
    missed: 0,
  };
}

const fakeImportReport: OutputOf<'programme:import'> = {
  runId: 'run-1',
  state: 'applied',
  accepted: [
    { line: 2, ipp: '00801003', mobile: '+33639988117' },
    { line: 3, ipp: '00801007', mobile: '+33639980365' },
  ],
  warned: [
    {
      line: 4,
      ipp: '00801011',
      field: 'mobile',
      reason: 'mineur : représentant non renseigné',
    },
  ],
  rejected: [{ line: 11, field: 'date', reason: 'date illisible : « à définir »' }],
  unchanged: [{ line: 5, ipp: '00801019' }],
  changed: [
    {
      line: 6,
      ipp: '00801026',
      what: 'arrivée 10:45 au lieu de 09:30 : un SMS « annule et remplace » partira',
    },
  ],
  missing: [{ ipp: '00801039', surgeryDate: '2026-03-12', procedure: 'Amygdalectomie' }],
  general: [
    {
      line: 3,
      ipp: '00801007',
      reason: 'Protocole général : aucun autre n’est pour « Ablation de matériel ».',
    },
  ],
  waitingBecause: null,
};
