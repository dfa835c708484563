import { cleanCell, isBlank } from './clean-cell.ts';
import type { FaultyField, Field, ListedStay, OperatingList, Problem } from './operating-list.ts';
import { hasNoSide, readLanguage, readSex, readSide } from './read-coded.ts';
import { readBirthDate, readSurgeryDate } from './read-date.ts';
import { readNotice } from './read-notice.ts';
import { readPhone } from './read-phone.ts';
import { readTime } from './read-time.ts';
import { birthDateReason, mobileReason, phoneFaultReason, surgeryDateReason } from './reasons.ts';

/** Gives the raw cell of a field; '' where the list has no such column. */
export type CellOf = (field: Field) => string;

export type StayReading =
  | { readonly kind: 'stay'; readonly record: ListedStay; readonly problems: readonly Problem[] }
  | { readonly kind: 'nothing'; readonly problems: readonly Problem[] };

/** Nobody is asked to come outside these hours (hazard H24). */
const EARLIEST_ARRIVAL = '05:00';
const LATEST_ARRIVAL = '20:00';

/** Reads one record. Without identity or day there is no stay; any other fault leaves a null and a problem. */
export function readRecord(
  cellOf: CellOf,
  today: string,
  headers: OperatingList['columns'] = {},
): StayReading {
  const text = (field: Field): string | null => {
    const cleaned = cleanCell(cellOf(field));
    return isBlank(cleaned) ? null : cleaned;
  };

  const fatal: Problem[] = [];
  const ipp = readIdentifier(cellOf('ipp'));
  if (ipp === null) fatal.push(problem('ipp', 'IPP manquant ou illisible'));
  const birthName = readName(cellOf('birthName'));
  if (birthName === null) fatal.push(problem('name', 'Nom de naissance manquant ou illisible'));
  const firstName = readName(cellOf('firstName'));
  if (firstName === null) fatal.push(problem('name', 'Prénom manquant ou illisible'));
  const surgery = readSurgeryDate(cellOf('surgeryDate'), today);
  if (surgery.kind !== 'day') fatal.push(problem('date', surgeryDateReason(surgery)));
  if (ipp === null || birthName === null || firstName === null || surgery.kind !== 'day') {
    return { kind: 'nothing', problems: fatal };
  }

  const problems: Problem[] = [];
  const birth = readBirthDate(cellOf('birthDate'), today);
  if (birth.kind !== 'day') problems.push(problem('birthDate', birthDateReason(birth)));
  const phones = readPhones(cellOf, problems);
  const times = readTimes(cellOf, surgery.day, problems);
  const sideWords = text('side');
  const side = sideWords === null ? null : readSide(sideWords);
  if (sideWords !== null && side === null && !hasNoSide(sideWords)) {
    problems.push(problem('side', 'Côté illisible : à vérifier'));
  }
  const language = text('language');
  const notice = readNotice(cellOf('noticeHours'), headers.noticeHours);
  if (notice.kind === 'no-unit') problems.push(problem('notice', noticeWithoutUnit));
  if (notice.kind === 'unreadable') problems.push(problem('notice', noticeUnreadable));

  return {
    kind: 'stay',
    problems,
    record: {
      ipp,
      nda: readIdentifier(cellOf('nda')),
      birthName,
      usedName: readName(cellOf('usedName')),
      firstName,
      sex: readSex(cellOf('sex')),
      birthDate: birth.kind === 'day' ? birth.day : null,
      ...phones,
      surgeryDate: surgery.day,
      ...times,
      room: text('room'),
      surgeon: text('surgeon'),
      procedureLabel: text('procedureLabel'),
      ccam: text('ccam')?.toUpperCase() ?? null,
      side,
      anaesthesia: text('anaesthesia'),
      escort: text('escort'),
      language: language === null ? null : readLanguage(language),
      remarks: text('remarks'),
      noticeHours: notice.kind === 'hours' ? notice.hours : null,
    },
  };
}

const noticeWithoutUnit = 'Préavis sans unité (heures ou jours) : à vérifier';
const noticeUnreadable = 'Préavis illisible (1 heure à 30 jours) : à vérifier';

const problem = (field: FaultyField, reason: string): Problem => ({ field, reason });

/** IPP and NDA stay text: leading zeros count. Null for what a spreadsheet rounded (8,01E+05). */
export function readIdentifier(cell: string): string | null {
  const id = cleanCell(cell).replace(/\s/gu, '');
  if (isBlank(id) || !/\d/u.test(id) || /^\d[.,]\d*E\+?\d+$/iu.test(id)) return null;
  return /^[A-Za-z0-9][A-Za-z0-9./_-]{0,31}$/u.test(id) ? id : null;
}

/** Short words that mean nothing elsewhere are names here: NA, NC. */
function readName(cell: string): string | null {
  const name = cleanCell(cell);
  if (!/\p{L}/u.test(name) || /\d{2}/u.test(name) || /^(?:null|n[ée]ant)$/iu.test(name))
    return null;
  return name;
}

function readPhones(
  cellOf: CellOf,
  problems: Problem[],
): Pick<ListedStay, 'mobile' | 'landline' | 'escortPhone'> {
  const mobile = readPhone(cellOf('mobile'));
  if (mobile.kind !== 'mobile') problems.push(problem('mobile', mobileReason(mobile)));
  const landline = readPhone(cellOf('landline'));
  if (landline.kind === 'unusable') {
    problems.push(
      problem('landline', `Téléphone fixe : ${lower(phoneFaultReason(landline.fault))}`),
    );
  }
  const escort = readPhone(cellOf('escortPhone'));
  if (escort.kind === 'unusable') {
    const reason = `Téléphone de l’accompagnant : ${lower(phoneFaultReason(escort.fault))}`;
    problems.push(problem('escortPhone', reason));
  }
  return {
    mobile: mobile.kind === 'mobile' ? mobile.number : null,
    // A mobile in the landline column is for the nurse's call; nobody said it takes texts.
    landline: numberOf(landline) ?? (mobile.kind === 'landline' ? mobile.number : null),
    escortPhone: numberOf(escort),
  };
}

const numberOf = (reading: ReturnType<typeof readPhone>): string | null =>
  reading.kind === 'mobile' || reading.kind === 'landline' ? reading.number : null;

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

function readTimes(
  cellOf: CellOf,
  day: string,
  problems: Problem[],
): Pick<ListedStay, 'arrivalTime' | 'theatreTime'> {
  const arrival = readTime(cellOf('arrivalTime'), day);
  const theatre = readTime(cellOf('theatreTime'), day);
  const theatreTime = theatre.kind === 'time' ? theatre.time : null;
  if (theatre.kind === 'unreadable') problems.push(problem('time', 'Heure de bloc illisible'));
  if (arrival.kind === 'unreadable') {
    problems.push(problem('time', 'Heure de convocation illisible : à préciser au patient'));
  }
  if (arrival.kind !== 'time') return { arrivalTime: null, theatreTime };
  if (arrival.time < EARLIEST_ARRIVAL || arrival.time > LATEST_ARRIVAL) {
    problems.push(problem('time', 'Heure de convocation hors de 5 h – 20 h : à vérifier'));
    return { arrivalTime: null, theatreTime };
  }
  if (theatreTime !== null && arrival.time >= theatreTime) {
    problems.push(problem('time', 'Heure de convocation après l’heure de bloc : à vérifier'));
    return { arrivalTime: null, theatreTime };
  }
  return { arrivalTime: arrival.time, theatreTime };
}
