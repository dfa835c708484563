import { html, makeMoments } from '../../compliance/index.ts';
import type { CallSheet } from '../../ipc/index.ts';
import type { Settings } from '../../shared/settings.ts';
import { paperHtml, paperNumbers, paperPatient } from './paper-html.ts';

/** Whom to phone while the modem is out of use. */
export function callSheetHtml(sheet: CallSheet, settings: Settings, by: string): string {
  const { moment, day } = makeMoments(settings.zone);
  const rows = sheet.rows.map(
    ({ patient, surgeryDate, numbers, why, isUrgent }) => html`<tr>
<td class="box"></td>
<td>${paperPatient(patient, settings.zone)}</td>
<td class="numbers">${paperNumbers(numbers)}</td>
<td>${surgeryDate === null ? '' : day(surgeryDate)}</td>
<td>${isUrgent ? html`<strong>URGENT</strong><br>` : null}${why.map((one) => html`<span>${one}</span>`)}</td>
<td class="notes"></td>
</tr>`,
  );
  return paperHtml(settings, {
    title: 'Liste d’appel',
    heading: 'Patients à appeler : le modem est hors service',
    ...{ now: sheet.now, by },
    ...(sheet.since === null
      ? {}
      : { more: `modem hors service depuis le ${moment(sheet.since)}` }),
    body: [
      html`<p>Les SMS ne partent pas et les réponses n’arrivent pas. Appelez dans l’ordre, notez l’heure et le résultat, puis saisissez les appels dans Vigie.</p>`,
      sheet.rows.length === 0
        ? html`<p class="empty">Aucun patient n’attend de SMS ni de réponse aujourd’hui.</p>`
        : html`<table><thead><tr><th>Fait</th><th>Patient</th><th>Téléphone</th><th>Intervention</th><th>Pourquoi</th><th>Heure, résultat, initiales</th></tr></thead><tbody>${rows}</tbody></table>`,
    ],
  });
}
