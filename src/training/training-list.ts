import { addDays, weekdayOf } from '../shared/calendar.ts';

/** People who do not exist, in turn; numbers are from the range kept for fiction. */
const names = [
  ['MARTIN', 'Claire', 'F'],
  ['BERNARD', 'Luc', 'M'],
  ['PETIT', 'Amélie', 'F'],
  ['ROUX', 'Gérard', 'M'],
  ['MOREAU', 'Nadia', 'F'],
  ['GIRARD', 'Étienne', 'M'],
  ['LEFÈVRE', 'Solange', 'F'],
  ['MERCIER', 'Hugo', 'M'],
  ['DA SILVA', 'Inès', 'F'],
  ['NGUYEN', 'Bao', 'M'],
  ['CHEVALIER', 'Odile', 'F'],
  ['BENALI', 'Karim', 'M'],
  ['PERRIN', 'Marguerite', 'F'],
  ['O’CONNOR', 'Liam', 'M'],
  ['FONTAINE', 'Sylvie', 'F'],
  ['LACROIX', 'Jean-Marc', 'M'],
  ['TRAORÉ', 'Aïssata', 'F'],
] as const;

const procedures = [
  ['Cataracte OD', 'BFGA004', 'Droit', 'Topique', 'Dr LEMAIRE'],
  ['Hernie inguinale coelio', 'LMMC002', 'Gauche', 'AG', 'Dr GÜNTHER'],
  ['Canal carpien', 'AHPA009', 'Droit', 'ALR', 'Pr DELACROIX'],
  ['Arthroscopie genou - ménisque', 'NFFC004', 'Gauche', 'Rachi', 'Pr DELACROIX'],
  ['Coloscopie totale', 'HHQE005', '', 'AG', 'Dr NGUYÊN'],
  ['Cholécystectomie coelio', 'HMFC004', '', 'AG', 'Dr GÜNTHER'],
  ['Varices - crossectomie', 'EJFA002', 'Droit', 'AG', 'Dr BEN SAÏD'],
] as const;

const header =
  'N° IPP;Nom de naissance;Nom utilisé;Prénom;Sexe;Né(e) le;Tél. portable;Tél. fixe;Date interv.;' +
  'Heure convoc.;Heure bloc;Salle;Chirurgien;Intervention;Code CCAM;Côté;Anesthésie;Accompagnant;' +
  'Tél. accompagnant;Langue;Observations';

/** Stays on each working day from two days before the folder's first day to eight after it. */
const daysAround = [-2, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8];
const staysPerDay = 7;

/** An operating list as a hospital exports it, around the folder's first day. Same day, same list. */
export function trainingList(today: string): string {
  const rows: string[] = [header];
  let serial = 0;
  for (const offset of daysAround) {
    const day = addDays(today, offset);
    if (weekdayOf(day) === 7) continue;
    for (let place = 0; place < staysPerDay; place++) {
      rows.push(rowOf(serial, day, place));
      serial += 1;
    }
  }
  return `${rows.join('\r\n')}\r\n`;
}

function rowOf(serial: number, day: string, place: number): string {
  const [name, firstName, sex] = names[serial % names.length] ?? names[0];
  const [label, ccam, side, anaesthesia, surgeon] =
    procedures[(serial * 3) % procedures.length] ?? procedures[0];
  const hour = 7 + place;
  const time = (hours: number) => `${String(hours).padStart(2, '0')}:30`;
  // One landline and one patient in another language, so that the call list is not empty.
  const isLandline = serial % 23 === 11;
  const mobile = isLandline
    ? '01 99 00 45 67'
    : spaced(`06399810${String(serial).padStart(2, '0')}`);
  const language = serial % 29 === 17 ? 'anglais' : '';
  return [
    `0090${String(1000 + serial)}`,
    name,
    '',
    firstName,
    sex,
    birthDate(serial),
    mobile,
    '',
    frenchDate(day),
    time(hour),
    time(hour + 1),
    `S${(place % 4) + 1}`,
    surgeon,
    label,
    ccam,
    side,
    anaesthesia,
    'Conjoint',
    '',
    language,
    '',
  ].join(';');
}

function birthDate(serial: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two((serial * 7) % 28 || 28)}/${two((serial % 12) + 1)}/${1940 + ((serial * 11) % 60)}`;
}

function frenchDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

function spaced(digits: string): string {
  return digits.replace(/(\d\d)(?=\d)/g, '$1 ');
}
