import type { PatientName } from '../ipc/common-views.ts';
import type { HasReport, HasStay } from '../ipc/has-views.ts';
import { csvOf } from '../shared/csv.ts';
import { makeMoments } from './moments.ts';
import { statusWords } from './words.ts';

const headers = [
  'IPP',
  'Nom de naissance',
  'Nom utilisé',
  'Prénom',
  'Date de naissance',
  'Date d’intervention',
  'Classe',
  'Motif d’exclusion',
  'Contact le',
  'Contact par',
  'Auteur du contact',
  'Délai (heures)',
  'Nombre de tentatives',
  'Tentatives',
] as const;

/**
 * For a spreadsheet in French: UTF-8 with its mark, semicolons, decimal commas, every field quoted,
 * one line for each stay of the period, whatever its class.
 */
export function reportCsv(report: HasReport): string {
  const { moment, day } = makeMoments(report.zone);
  const counted = report.stays.map((stay) => ({ stay, cells: cellsOf(stay) }));
  const excluded = report.excludedStays.map((stay) => ({
    stay,
    cells: ['Exclu', stay.reason, '', '', '', '', '', ''],
  }));
  // The order of the period, as in the list that a manager has before them.
  const lines = [...counted, ...excluded].sort((a, b) =>
    a.stay.surgeryDate < b.stay.surgeryDate ? -1 : a.stay.surgeryDate > b.stay.surgeryDate ? 1 : 0,
  );
  const rows = lines.map(({ stay, cells }) => [...identityOf(stay), ...cells]);
  return csvOf([headers, ...rows]);

  function identityOf(stay: { patient: PatientName; surgeryDate: string }): string[] {
    const { ipp, birthName, usedName, firstName, birthDate } = stay.patient;
    const birth = birthDate === null ? '' : day(birthDate);
    return [ipp, birthName, usedName ?? '', firstName, birth, day(stay.surgeryDate)];
  }

  function cellsOf({ status, contact, attempts }: HasStay): string[] {
    return [
      statusWords[status],
      '',
      contact ? moment(contact.at) : '',
      contact ? (contact.channel === 'sms' ? 'SMS' : 'Appel') : '',
      contact?.author ?? '',
      contact ? String(contact.delayHours).replace('.', ',') : '',
      String(attempts.length),
      attempts
        .map(({ at, what, outcome, author }) => `${moment(at)} ${what} : ${outcome} (${author})`)
        .join(' | '),
    ];
  }
}
