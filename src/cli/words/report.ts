import type { OutputOf } from '../../ipc/index.ts';

/** The summary's figures; or where the file was written, with what proves it. */
export type ReportResult =
  | OutputOf<'report:has'>
  | { readonly file: string; readonly sha256: string };

export function reportWords(report: ReportResult): string[] {
  if ('file' in report) return [`Écrit : ${report.file}`, `SHA-256 : ${report.sha256}`];
  const { contact, confirmations, questionnaire, messages, trail } = report;
  return [
    `${report.hospital}, ${report.unitName} : contacts J+1 à J+3, du ${report.from} au ${report.to}.`,
    ...(report.mode === 'live'
      ? []
      : ['Dossier de formation ou d’essai : ces chiffres ne valent rien.']),
    `Contacts tracés : ${contact.numerator} sur ${contact.denominator} (SMS ${report.bySms}, appels ${report.byCall}) ; en cours : ${report.ongoing}.`,
    ...report.excluded.map(({ reason, count }) => `  exclus, ${reason} : ${count}`),
    `Confirmations : ${confirmations.asked} demandées, ${confirmations.yes} OUI, ${confirmations.no} NON, ${confirmations.silent} sans réponse.`,
    `Questionnaires : ${questionnaire.asked} envoyés, ${questionnaire.answered} avec réponse, ${questionnaire.complete} complets.`,
    `SMS : ${messages.sent} envoyés, ${messages.delivered} remis, ${messages.failed} non remis, ${messages.unknown} incertains, ${messages.expired} trop tardifs.`,
    ...report.stays
      .filter((stay) => stay.status !== 'contacted')
      .map(({ patient, surgeryDate, attempts, status }) => {
        const standing = status === 'ongoing' ? 'en cours' : 'sans contact';
        return `  ${standing} : IPP ${patient.ipp}, opéré le ${surgeryDate}, ${attempts.length} tentatives`;
      }),
    `Alertes de la période : ${report.alerts.length}.`,
    `Fin de la trace : n° ${trail.seq}, ${trail.hash}`,
    report.rule,
    report.intendedUse,
  ];
}
