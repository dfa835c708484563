import { cssString, html, type Markup, makeMoments } from '../../compliance/index.ts';
import type { PatientName } from '../../ipc/index.ts';
import { intendedUse } from '../../shared/intended-use.ts';
import type { Settings } from '../../shared/settings.ts';

const modes = {
  training: 'FORMATION : aucun vrai patient',
  trial: 'ESSAI : dossier non mis en service',
  live: null,
} as const;

/** A sheet on paper, with room to write: it must work when the screens do not. */
export function paperHtml(
  settings: Settings,
  sheet: {
    readonly title: string;
    readonly heading: string;
    readonly now: number;
    readonly by: string;
    /** After « Imprimé le … par … ». */
    readonly more?: string;
    readonly body: readonly Markup[];
  },
): string {
  const { moment } = makeMoments(settings.zone);
  const printed = `Imprimé le ${moment(sheet.now)} par ${sheet.by}`;
  const unit = `${settings.unitName} — ${settings.hospital}`;
  const mode = modes[settings.mode];
  return html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${sheet.title}</title><style>${{ html: style(unit, printed) }}</style></head>
<body>
<p class="overline">${unit}</p>
<h1>${sheet.heading}</h1>
<p>${printed}${sheet.more === undefined ? '' : ` · ${sheet.more}`}</p>
${mode === null ? null : html`<p class="mode">${mode}</p>`}
${sheet.body}
<p class="use">${intendedUse}</p>
</body></html>
`.html;
}

/** Two identifiers, and the number of the record. */
export function paperPatient(patient: PatientName, zone: string): Markup {
  const { day } = makeMoments(zone);
  return html`<strong>${patient.birthName}${patient.usedName === null ? '' : ` (${patient.usedName})`} ${patient.firstName}</strong><br>${
    patient.birthDate === null ? 'date de naissance inconnue' : `né(e) le ${day(patient.birthDate)}`
  } · IPP ${patient.ipp}`;
}

export function paperNumbers(numbers: readonly string[]): Markup {
  const spaced = (number: string) => number.replace(/^\+33/, '0').replace(/(\d{2})(?=\d)/g, '$1 ');
  return numbers.length === 0
    ? html`aucun numéro`
    : html`${numbers.map((number) => html`<span>${spaced(number)}</span>`)}`;
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
