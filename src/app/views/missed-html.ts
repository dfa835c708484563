import { html, makeMoments } from '../../compliance/index.ts';
import type { MissedSheet } from '../../ipc/index.ts';
import type { Settings } from '../../shared/settings.ts';
import { paperHtml, paperNumbers, paperPatient } from './paper-html.ts';

/** « Ce qui allait partir » on paper, to go through with the telephone in hand. */
export function missedSheetHtml(sheet: MissedSheet, settings: Settings, by: string): string {
  const { moment, day } = makeMoments(settings.zone);
  const rows = sheet.open.map(
    ({ patient, surgeryDate, numbers, step, text, dueAt, reason, reachedAt, anyway }) => html`<tr>
<td class="box"></td>
<td>${patient === null ? 'numéro inconnu' : paperPatient(patient, settings.zone)}</td>
<td class="numbers">${paperNumbers(numbers)}</td>
<td>${surgeryDate === null ? '' : day(surgeryDate)}</td>
<td><strong>${step}</strong><span>prévu le ${moment(dueAt)}</span><span>${text === null ? '' : `« ${text} »`}</span></td>
<td>${reason}<span>${anyway.kind === 'yes' ? 'Peut encore partir.' : `Ne peut plus partir : ${anyway.because}`}</span><span>${reachedAt === null ? '' : `Joint au téléphone le ${moment(reachedAt)}.`}</span></td>
<td class="notes"></td>
</tr>`,
  );
  return paperHtml(settings, {
    title: 'Ce qui allait partir',
    heading: 'Ce qui allait partir, et n’est pas parti à temps',
    ...{ now: sheet.now, by },
    body: [
      html`<p>Rien de cette liste n’est parti. Pour chaque ligne : envoyer si c’est encore vrai, appeler, ou laisser. La décision se saisit dans Vigie.</p>`,
      sheet.open.length === 0
        ? html`<p class="empty">Aucun SMS n’attend de décision.</p>`
        : html`<table><thead><tr><th>Fait</th><th>Patient</th><th>Téléphone</th><th>Intervention</th><th>SMS</th><th>Pourquoi</th><th>Décision, heure, initiales</th></tr></thead><tbody>${rows}</tbody></table>`,
    ],
  });
}
