import type { PatientName } from '../../src/ipc/index.ts';

/** Tuesday 10 March 2026, 07:32 in Paris. */
export const fakeNow = Date.UTC(2026, 2, 10, 6, 32);
export const fakeToday = '2026-03-10';

const minuteMs = 60_000;
/** Minutes before (negative) or after the fake time. */
export const at = (minutes: number): number => fakeNow + minutes * minuteMs;
/** An instant by day and Paris wall clock (winter time). */
export const on = (day: string, time: string): number => Date.parse(`${day}T${time}:00+01:00`);

const rows: readonly [string, string | null, string, string | null, 'F' | 'M'][] = [
  ['Martin', 'Durand', 'Sophie', '1958-03-12', 'F'],
  ['Lefebvre', null, 'Jean-Baptiste', '1949-11-02', 'M'],
  ['Benali', null, 'Fatima', '1971-06-25', 'F'],
  ['Da Silva', null, 'Julien', '1962-03-10', 'M'],
  ['Rousseau', null, 'Élodie', '1990-01-30', 'F'],
  ['Nguyên', null, 'Thanh', '1984-09-14', 'M'],
  ['Barbier', 'Colin', 'Suzanne', '1951-10-28', 'F'],
  ['Michaud', null, 'Georges', '2019-10-14', 'M'],
  ['Jacquet', null, 'Isabelle', '1954-02-23', 'F'],
  ['Jacquet', null, 'Céline', '1942-04-05', 'F'],
  ['Perrier', null, 'Paul', '1938-09-15', 'M'],
  ['Louis', null, 'Stéphane', '1971-03-06', 'M'],
  ['Dubois', null, 'Suzanne', '1948-02-05', 'F'],
  ['Blanc', null, 'Louise', '1943-03-23', 'F'],
  ['François', null, 'Marc', '1978-11-04', 'M'],
  ['Garnier', null, 'Chloé', '1995-07-19', 'F'],
  ['Le Gall', null, 'Yann', '1967-12-08', 'M'],
  ['Haddad', null, 'Karim', '1980-05-21', 'M'],
  ['Moreau', 'Vasseur', 'Brigitte', '1956-08-17', 'F'],
  ['Traoré', null, 'Aminata', '1988-04-02', 'F'],
  ['Schmitt', null, 'Bernard', '1946-01-11', 'M'],
  ['Olivier', null, 'Nathalie', '1969-10-03', 'F'],
  ['Petit', null, 'Hugo', '2001-06-13', 'M'],
  ['Faure', null, 'Monique', null, 'F'],
  ['Lambert', null, 'Alain', '1953-05-29', 'M'],
  ['Costa', null, 'Maria', '1960-12-24', 'F'],
  ['Renard', null, 'Thomas', '1992-02-18', 'M'],
  ['Giraud', 'Pons', 'Claudine', '1947-07-07', 'F'],
  ['Meyer', null, 'Lucie', '1983-03-31', 'F'],
  ['Bonnet', null, 'Philippe', '1964-09-09', 'M'],
];

export const fakePatients: readonly PatientName[] = rows.map(
  ([birthName, usedName, firstName, birthDate, sex], index) => ({
    patientId: `patient-${index}`,
    ipp: String(801003 + index * 4).padStart(8, '0'),
    birthName,
    usedName,
    firstName,
    birthDate,
    sex,
  }),
);

export function fakePatient(index: number): PatientName {
  const patient = fakePatients[index];
  if (!patient) throw new Error(`no fake patient ${index}`);
  return patient;
}

/** The range that France keeps for fiction. */
export const fakeNumber = (index: number): string => `+33639980${String(100 + index * 7)}`;
