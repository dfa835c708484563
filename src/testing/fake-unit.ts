import type { Handlers, Listener, UnitHost } from '../app/unit-host.ts';
import {
  type EventName,
  type EventOf,
  type ImportReport,
  type Person,
  requests,
  type UnitView,
} from '../ipc/index.ts';
import { AppError } from '../shared/errors.ts';

/** A Unit without modem or database, for those who carry the contract. */
export interface FakeUnit extends UnitHost {
  publish<K extends EventName>(event: K, data: EventOf<K>): void;
  readonly listeners: number;
}

export const nurse: Person = {
  staffId: '00000000-0000-7000-8000-0000000000a1',
  name: 'Claire Martin',
  role: 'nurse',
  mustChangePassword: false,
};

export const fakeUnitView: UnitView = {
  version: '0.1.0',
  unitName: 'Unité fictive',
  hospital: 'Hôpital fictif',
  phone: '+33639980000',
  zone: 'Europe/Paris',
  mode: 'training',
  transmissionOnly: false,
  now: Date.parse('2026-03-02T08:00:00Z'),
  clockSpeed: 1,
  watch: { watchers: [], opensAt: null, onCallNumber: null },
  modem: {
    state: 'simulated',
    sentence: 'Modem simulé.',
    port: null,
    model: null,
    imei: null,
    operator: null,
    technology: null,
    signal: null,
    storeUsed: null,
    storeTotal: null,
    queued: 0,
    modems: [],
  },
  technicalAlerts: [],
  withheldPatients: 0,
  untakenAlerts: { urgent: 0, call: 0, silence: 0, read: 0 },
  trainingUsers: [
    { login: 'ide', password: 'entrainement', name: 'Claire Martin', role: 'nurse' },
    { login: 'nouvelle', password: 'entrainement', name: 'Léa Petit', role: 'nurse' },
  ],
  intendedUse: '',
};

export const fakeImportReport: ImportReport = {
  runId: null,
  state: 'applied',
  accepted: [],
  warned: [],
  rejected: [],
  unchanged: [],
  changed: [],
  missing: [],
  general: [],
  waitingBecause: null,
};

/**
 * Signs in `ide`, and `nouvelle` who must first choose a password (both "entrainement"), tells its
 * status; answers what `overrides` answer and refuses the rest with `unit/not-found`.
 */
export function createFakeUnit(overrides: Partial<Handlers> = {}): FakeUnit {
  const listeners = new Set<Listener>();
  const refuse = () => {
    throw new AppError('unit/not-found');
  };
  const refusing = Object.fromEntries(Object.keys(requests).map((name) => [name, refuse]));

  const answering: Partial<Handlers> = {
    'session:sign-in': ({ login, password }, connection) => {
      if (password !== 'entrainement') throw new AppError('access/wrong-password');
      const person = { ...nurse, mustChangePassword: login === 'nouvelle' };
      connection.signIn(person);
      return person;
    },
    'session:sign-out': (_, connection) => {
      connection.signOut();
      return {};
    },
    'session:current': (_, { caller }) => ({
      person: caller.kind === 'window' ? caller.person : null,
    }),
    'unit:status': () => fakeUnitView,
  };

  return {
    handlers: { ...(refusing as unknown as Handlers), ...answering, ...overrides },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish(event, data) {
      for (const listener of listeners) listener(event, data);
    },
    get listeners() {
      return listeners.size;
    },
  };
}
