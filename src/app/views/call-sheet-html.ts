import { cssString, html, makeMoments } from '../../compliance/index.ts';
import type { CallSheet } from '../../ipc/index.ts';
import { intendedUse } from '../../shared/intended-use.ts';
import type { Settings } from '../../shared/settings.ts';

const modes = {
  training: 'FORMATION : aucun vrai patient',
  trial: 'ESSAI : dossier non mis en service',
  live: null,
} as const;

/** The list on paper, with room to write: it must work when the screens do not. */
export function callSheetHtml(sheet: CallSheet, settings: Settings, by: string): string {
  const { moment, day } = makeMoments(settings.zone);
  const printed = `Imprimé le ${moment(sheet.now)} par ${by}`;
  const mode = modes[settings.mode];
  const spaced = (number: string) => number.replace(/^\+33/, '0').replace(/(\d{2})(?=\d)/g, '$1 ');
  const rows = sheet.rows.map(
    ({ patient, surgeryDate, numbers, why, isUrgent }) => html`<tr>
<td class="box"></td>
<td><strong>${patient.birthName}${patient.usedName === null ? '' : ` (${patient.usedName})`} ${patient.firstName}</strong><br>${
      patient.birthDate === null
        ? 'date de naissance inconnue'
        : `né(e) le ${day(patient.birthDate)}`
    } · IPP ${patient.ipp}</td>
<td class="numbers">${numbers.length === 0 ? 'aucun numéro' : numbers.map((number) => html`<span>${spaced(number)}</span>`)}</td>
<td>${surgeryDate === null ? '' : day(surgeryDate)}</td>
<td>${isUrgent ? html`<strong>URGENT</strong><br>` : null}${why.map((one) => html`<span>${one}</span>`)}</td>
<td class="notes"></td>
</tr>`,
  );
  return html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Liste d’appel</title><style>${{ html: style(`${settings.unitName} — ${settings.hospital}`, printed) }}</style></head>
<body>
<p class="overline">${settings.unitName} — ${settings.hospital}</p>
<h1>Patients à appeler : le modem est hors service</h1>
<p>${printed}${sheet.since === null ? '' : ` · modem hors service depuis le ${moment(sheet.since)}`}</p>
${mode === null ? null : html`<p class="mode">${mode}</p>`}
<p>Les SMS ne partent pas et les réponses n’arrivent pas. Appelez dans l’ordre, notez l’heure et le résultat, puis saisissez les appels dans Vigie.</p>
${
  sheet.rows.length === 0
    ? html`<p class="empty">Aucun patient n’attend de SMS ni de réponse aujourd’hui.</p>`
    : html`<table><thead><tr><th>Fait</th><th>Patient</th><th>Téléphone</th><th>Intervention</th><th>Pourquoi</th><th>Heure, résultat, initiales</th></tr></thead><tbody>${rows}</tbody></table>`
}
<p class="use">${intendedUse}</p>
</body></html>
`.html;
}

const style = (unit: string, printed: string) => `
@page { size: A4 landscape; margin: 16mm 12mm 15mm;
  @top-left { content: ${cssString(unit)}; font: 8pt sans-serif; }
  @top-right { content: ${cssString('Données de santé — à détruire après usage')}; font: 700 8pt sans-serif; }
  @bottom-left { content: ${cssString(printed)}; font: 8pt sans-serif; }
  @bottom-right { content: "Page " counter(page) " / " counter(pages); font: 8pt sans-serif; } }
body { margin: 0; font: 10pt/1.4 "Liberation Sans", Arial, "DejaVu Sans", sans-serif; color: #1c2733; }
h1 { margin: 0 0 2mm; font-size: 18pt; }
p { margin: 0 0 2.5mm; }
.overline { font-size: 8.5pt; font-weight: 700; text-transform: uppercase; letter-spacing: 0.08em; }
.mode { padding: 3mm 4mm; border: 0.7mm solid #9a3412; color: #7c2a0c; font-size: 14pt; font-weight: 700; }
.use { margin-top: 6mm; font-size: 7.5pt; color: #51606e; }
.empty { padding: 3mm; border: 0.3mm solid #51606e; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.8mm 2mm; border: 0.25mm solid #8fa3b3; text-align: left; vertical-align: top; }
th { background: #e3ebf1; font-size: 8.5pt; }
td span { display: block; }
.box { width: 9mm; }
.numbers { font-size: 12pt; font-weight: 700; white-space: nowrap; }
.notes { width: 58mm; height: 14mm; }`;
