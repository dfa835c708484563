import type { HasReport } from '../ipc/has-views.ts';
import { html, type Markup } from './markup.ts';
import { makeMoments } from './moments.ts';
import { alerts, allStays, attemptsOf, excludedStays } from './print-lists.ts';
import { figures, months, result } from './print-summary.ts';
import { longDay } from './print-words.ts';
import { reportStyle } from './report-style.ts';
import { modeWords } from './words.ts';

/** The summary as one page of HTML that needs nothing else and runs nothing: a host makes it a PDF. */
export function reportHtml(report: HasReport): string {
  const { moment } = makeMoments(report.zone);
  const printed = `Imprimé le ${moment(report.generatedAt)} par ${report.generatedBy}`;
  const missed = report.stays.filter(({ status }) => status === 'not-contacted');
  const ongoing = report.stays.filter(({ status }) => status === 'ongoing');
  const page = html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>Trace des contacts de J+1 à J+3 — ${report.from} – ${report.to}</title>
<style>${{ html: reportStyle(report, printed) }}</style>
</head>
<body>
${watermark(report)}
${heading(report, printed)}
${result(report)}
${figures(report)}
${months(report)}
${attemptsOf(report, 'Séjours sans contact tracé', missed, 'Aucun : chaque séjour compté a un contact tracé.')}
${alerts(report)}
${ongoing.length > 0 ? attemptsOf(report, 'Séjours en cours', ongoing, '') : null}
${allStays(report)}
${excludedStays(report)}
${closing(report)}
</body>
</html>
`;
  return page.html;
}

/** Fixed to the page, so that it is on each of them. */
function watermark({ mode }: HasReport): Markup | null {
  return mode === 'live'
    ? null
    : html`<div class="watermark" aria-hidden="true"><span>${modeWords[mode]}</span></div>`;
}

function heading(report: HasReport, printed: string): Markup {
  const { from, to, mode, withheldPatients: withheld } = report;
  return html`<header>
<p class="overline">${report.unitName} — ${report.hospital}</p>
<h1>Trace des contacts de J+1 à J+3</h1>
<p class="period">Interventions du <strong>${longDay(from)}</strong> au <strong>${longDay(to)}</strong></p>
<p class="made">${printed} · règle de comptage « ${report.ruleVersion} »</p>
${
  mode === 'live' ? null : html`<p class="mode">${modeWords[mode]}${withheldSentence(withheld)}</p>`
}
<p class="nature">Ce document rend compte des contacts tracés après l’intervention, en vue du suivi
de l’indicateur HAS « contact entre J+1 et J+3 ». Il ne vaut ni certification, ni attestation d’un
niveau atteint. Chaque nombre peut être recompté dans les listes qui suivent.</p>
</header>`;
}

/** In large letters: who may think that they are followed, and is not (H48). */
function withheldSentence(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? '. 1 patient de la période ne reçoit aucun SMS.'
    : `. ${count} patients de la période ne reçoivent aucun SMS.`;
}

function closing(report: HasReport): Markup {
  const box = (role: string) =>
    html`<div><strong>${role}</strong><span>Nom :</span><span>Date :</span><span>Signature :</span></div>`;
  return html`<section>
<h2>Règle de comptage</h2>
<p class="rule"><strong>Version « ${report.ruleVersion} ».</strong> ${report.rule}</p>
<div class="end">
<h2>Visas</h2>
<div class="signatures">${box('Cadre de santé')}${box('Médecin responsable')}</div>
<p class="seal"><strong>Tête de la trace</strong> : événement n° ${report.trail.seq}, empreinte
<code>${report.trail.hash}</code><br>Une copie réécrite ou coupée avant cet événement ne donnerait plus cette empreinte (« vigie verify »).</p>
<p class="use">${report.intendedUse}</p>
</div>
</section>`;
}
