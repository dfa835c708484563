import type { HasReport, StayRow, UnitView } from '../../src/ipc/index.ts';
import { at, fakeNow, fakePatient, on } from './fake-people.ts';

export const intendedUse =
  'Vigie aide une unité de chirurgie ambulatoire à envoyer des SMS, à recueillir les réponses et à organiser les appels de ses soignants. Elle ne pose aucun diagnostic, ne décide d’aucun traitement, ne remplace ni l’appel ni le jugement d’un professionnel. Ce n’est ni un service d’urgence ni un système d’alarme. Elle n’est pas marquée CE ; l’analyse et le tri des réponses peuvent relever du règlement (UE) 2017/745. Ne pas utiliser pour de vrais patients avant que l’établissement ait fait qualifier cet usage.';

export const fakeUnit: UnitView = {
  version: '0.1.0',
  unitName: 'UCA des Tilleuls',
  hospital: 'Clinique des Tilleuls',
  phone: '+33199001000',
  zone: 'Europe/Paris',
  mode: 'live',
  transmissionOnly: false,
  now: fakeNow,
  clockSpeed: 1,
  watch: {
    watchers: [{ staffId: 'staff-nurse', name: 'Sophie BERNARD', since: at(-2) }],
    opensAt: null,
    onCallNumber: '+33639980001',
  },
  modem: {
    state: 'ready',
    sentence: 'Modem prêt, réseau 4G.',
    port: '/dev/ttyUSB2',
    model: 'Quectel EC25',
    imei: '867698040000000',
    operator: 'Orange F',
    technology: '4G',
    signal: 71,
    storeUsed: 3,
    storeTotal: 50,
    queued: 2,
    modems: [],
  },
  untakenAlerts: { urgent: 1, call: 3, silence: 2, read: 1 },
  technicalAlerts: [],
  withheldPatients: 0,
  trainingUsers: [],
  intendedUse,
};

export const trainingUnit: UnitView = {
  ...fakeUnit,
  mode: 'training',
  modem: { ...fakeUnit.modem, state: 'simulated', sentence: 'Modem simulé.', port: null },
  watch: { watchers: [], opensAt: on('2026-03-10', '07:45'), onCallNumber: '+33639980001' },
  technicalAlerts: [
    { code: 'modem/store', sentence: 'La mémoire du modem est remplie à 72 %.', raisedAt: at(-50) },
  ],
  withheldPatients: 212,
  trainingUsers: [
    { login: 'sophie', password: 'formation-ide', name: 'Sophie BERNARD', role: 'nurse' },
    { login: 'amel', password: 'formation-as', name: 'Amel HADDAD', role: 'auxiliary' },
    { login: 'lemaire', password: 'formation-med', name: 'Dr Claire LEMAIRE', role: 'doctor' },
    { login: 'cadre', password: 'formation-cadre', name: 'Hélène ROY', role: 'manager' },
    { login: 'dsi', password: 'formation-dsi', name: 'Marc PETIT', role: 'administrator' },
  ],
};

export function makeFakeReport(stays: readonly StayRow[], from: string, to: string): HasReport {
  const operated = stays.filter((stay) => stay.surgeryDate < '2026-03-10');
  return {
    ruleVersion: '2026-1',
    rule: 'Contact : au moins une réponse du patient, comprise ou lue par un soignant, ou un appel ayant joint le patient ou un proche, daté de J+1 à J+3. Les envois sans réponse, répondeurs et accusés de remise sont des tentatives.',
    from,
    to,
    generatedAt: fakeNow,
    generatedBy: 'Hélène ROY',
    unitName: fakeUnit.unitName,
    hospital: fakeUnit.hospital,
    zone: fakeUnit.zone,
    mode: 'live',
    withheldPatients: 0,
    contact: { numerator: 187, denominator: 203 },
    ongoing: 10,
    excluded: [
      { reason: 'annulés', count: 6 },
      { reason: 'absents', count: 2 },
    ],
    bySms: 151,
    byCall: 36,
    confirmations: { asked: 219, yes: 190, no: 11, silent: 18 },
    questionnaire: { asked: 213, answered: 164, complete: 139 },
    delays: { medianHours: 9.8, maxHours: 61.4 },
    messages: { sent: 1212, delivered: 1181, failed: 24, unknown: 7, expired: 2 },
    alerts: [
      {
        cardNumber: 38,
        level: 'urgent',
        patient: fakePatient(11),
        raisedAt: on('2026-03-05', '09:41'),
        reason: 'Saignement abondant',
        takenAt: on('2026-03-05', '09:42'),
        takenBy: 'Sophie BERNARD',
        calledAt: on('2026-03-05', '09:44'),
        calledBy: 'Sophie BERNARD',
        callOutcome: 'patient joint',
        closedAt: on('2026-03-05', '10:20'),
        closedBy: 'Sophie BERNARD',
        outcome: 'Vu par un médecin',
      },
      {
        cardNumber: 42,
        level: 'call',
        patient: fakePatient(1),
        raisedAt: at(-31),
        reason: 'Température 38,6',
        takenAt: null,
        takenBy: null,
        calledAt: null,
        calledBy: null,
        callOutcome: null,
        closedAt: null,
        closedBy: null,
        outcome: null,
      },
    ],
    excludedStays: [],
    stays: operated.map((stay, index) => ({
      stayId: stay.stayId,
      patient: stay.patient,
      surgeryDate: stay.surgeryDate,
      status: index % 5 === 4 ? 'not-contacted' : index % 5 === 2 ? 'ongoing' : 'contacted',
      contact:
        index % 5 === 4 || index % 5 === 2
          ? null
          : {
              at: at(-60),
              channel: index % 2 ? 'call' : 'sms',
              author: index % 2 ? 'Sophie BERNARD' : 'automate',
              delayHours: 7.5,
            },
      attempts: [
        {
          at: at(-300),
          what: 'SMS envoyé',
          outcome: 'remis, sans réponse',
          author: 'automate',
          counts: false,
        },
        {
          at: at(-120),
          what: 'appel',
          outcome: 'répondeur',
          author: 'Karim LAURENT',
          counts: false,
        },
      ],
    })),
    trail: { seq: 4182, hash: '9f2c4e0b7d1a58e3c6b2f90417aa63d8e5c1094b7f3d2e6a8b0c1d2e3f405162' },
    intendedUse,
  };
}
