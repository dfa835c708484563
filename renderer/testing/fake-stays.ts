import type { AlertLevel, StayRow, StepView } from '../../src/ipc/index.ts';
import { fakePatient, fakePatients, on } from './fake-people.ts';

const procedures = [
  ['Cataracte OG', 'left', 'Dr BEN SAÏD'],
  ['Hernie inguinale, cœlioscopie', 'right', 'Dr LEMAIRE'],
  ['Canal carpien', 'left', 'Dr GÜNTHER'],
  ['Hystéroscopie opératoire', null, 'Dr LEMAIRE'],
  ['Ligamentoplastie LCA', 'right', 'Dr NGUYÊN'],
  ['Varices, crossectomie', 'left', 'Dr BEN SAÏD'],
] as const;

const days = ['2026-03-09', '2026-03-10', '2026-03-11'] as const;

/** Ten stays a day: yesterday's follow-up, today's arrivals, tomorrow's confirmations. */
export function makeFakeStays(): StayRow[] {
  return fakePatients.map((_, index) => makeStay(index));
}

function makeStay(index: number): StayRow {
  const day = days[Math.floor(index / 10)] ?? days[2];
  const rank = index % 10;
  const [procedure, side, surgeon] = procedures[index % procedures.length] ?? procedures[0];
  const yesterday = day === days[0];
  const tomorrow = day === days[2];
  const hour = 7 + Math.floor(rank / 2);
  const minute = rank % 2 === 0 ? '15' : '45';
  const arrivalTime = index === 14 ? null : `${String(hour).padStart(2, '0')}:${minute}`;
  const confirmation = tomorrow
    ? ((['asked', 'yes', 'no', 'asked', 'yes', 'void'] as const)[rank % 6] ?? 'asked')
    : index === 15
      ? 'none'
      : 'yes';
  const contact = yesterday
    ? ((['pending', 'made', 'pending', 'made', 'missed'] as const)[rank % 5] ?? 'made')
    : 'not-due';
  return {
    stayId: `stay-${index}`,
    patient: fakePatient(index),
    surgeryDate: day,
    arrivalTime,
    theatreTime: index === 14 ? null : `${String(hour + 1).padStart(2, '0')}:${minute}`,
    room: index === 14 ? null : `S${1 + (index % 5)}`,
    surgeon,
    procedure,
    side,
    state: yesterday ? 'discharged' : tomorrow ? 'planned' : rank < 3 ? 'arrived' : 'planned',
    stillHereAt: null,
    confirmation,
    confirmationAt: confirmation === 'none' ? null : on(tomorrow ? '2026-03-10' : days[0], '07:20'),
    steps: makeSteps(day, confirmation, contact),
    contact,
    callList: callReasons.get(index) ?? null,
    toCheck: index === 17 ? 'absent du dernier fichier importé' : null,
    freedSlot: confirmation === 'no' ? 'provisional' : null,
    uncovered: null,
    shortNotice: null,
    openAlert: alertLevels.get(index) ?? null,
    sharedPhone: index === 8 || index === 9,
    protocol: {
      ...{ versionId: 'version-general-2', name: 'Protocole général', number: 2 },
      because: `Protocole général : aucun autre n’est pour « ${procedure} ».`,
      isGeneral: true,
    },
  };
}

const callReasons = new Map([
  [7, 'enfant sans représentant renseigné'],
  [10, 'pas de mobile, fixe seulement'],
  [15, 'langue sans texte approuvé : portugais'],
  [20, 'SMS non remis : numéro non attribué'],
]);

export const alertLevels = new Map<number, AlertLevel>([
  [0, 'urgent'],
  [1, 'call'],
  [2, 'call'],
  [4, 'silence'],
  [22, 'call'],
]);

function makeSteps(
  day: string,
  confirmation: StayRow['confirmation'],
  contact: StayRow['contact'],
): StepView[] {
  const past = day !== days[2];
  return [
    {
      stepId: 'convocation',
      name: 'Convocation J-7',
      state: 'sent',
      at: on('2026-03-03', '10:00'),
      sentence: 'SMS remis',
    },
    {
      stepId: 'confirmation',
      name: 'Confirmation J-1',
      state: past ? 'answered' : confirmation === 'asked' ? 'asking' : 'answered',
      at: on(past ? '2026-03-08' : '2026-03-10', '10:00'),
      sentence: confirmation === 'no' ? 'Répondu NON' : past ? 'Répondu OUI' : 'Demandée',
    },
    {
      stepId: 'questionnaire',
      name: 'Questionnaire J+1',
      state: contact === 'made' ? 'answered' : contact === 'not-due' ? 'planned' : 'asking',
      at: on(day === days[0] ? '2026-03-10' : '2026-03-12', '09:00'),
      sentence:
        contact === 'made'
          ? '4 réponses sur 4'
          : contact === 'not-due'
            ? 'Prévu'
            : contact === 'missed'
              ? 'Sans réponse après relance'
              : '2 réponses sur 4',
    },
  ];
}
