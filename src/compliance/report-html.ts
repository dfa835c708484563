import type { HasReport, HasStay, PatientName } from '../ipc/views.ts';
import { frenchDay } from '../shared/calendar.ts';
import { html, type Markup } from './markup.ts';
import { makeMoments } from './moments.ts';
import { fullName } from './patient-name.ts';
import { reportStyle } from './report-style.ts';
import { levelWords, modeWords, statusWords } from './words.ts';

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
  mode === 'live'
    ? null
    : html`<p class="mode">${modeWords[mode]}. ${withheldSentence(withheld)}</p>`
}
<p class="nature">Ce document rend compte des contacts tracés après l’intervention, en vue du suivi
de l’indicateur HAS « contact entre J+1 et J+3 ». Il ne vaut ni certification, ni attestation d’un
niveau atteint. Chaque nombre peut être recompté dans les listes qui suivent.</p>
</header>`;
}

function withheldSentence(count: number): string {
  if (count === 0) return 'Aucun patient de la période n’est privé de SMS par ce mode.';
  return count === 1
    ? '1 patient de la période ne reçoit aucun SMS.'
    : `${count} patients de la période ne reçoivent aucun SMS.`;
}

function result(report: HasReport): Markup {
  const { contact, ongoing, excluded, excludedStays: others } = report;
  const { numerator, denominator } = contact;
  const all = report.stays.length + others.length;
  return html`<section>
<div class="result">
<div class="rate">
<div class="fraction">${numerator} / ${denominator}</div>
<div class="percent">${percent(numerator, denominator)}</div>
<p class="what">séjours avec un contact tracé de J+1 à J+3, sur les séjours comptés</p>
</div>
<table class="count-down"><tbody>
<tr><td>Séjours de la période</td><td>${all}</td></tr>
${excluded.map(({ reason, count }) => html`<tr class="less"><td>− ${reason}</td><td>${count}</td></tr>`)}
<tr class="less"><td>− En cours : sans contact, J+3 non terminé</td><td>${ongoing}</td></tr>
<tr class="sum"><td>Séjours comptés (dénominateur)</td><td>${denominator}</td></tr>
<tr class="sum"><td>Avec un contact tracé (numérateur)</td><td>${numerator}</td></tr>
<tr class="less"><td>Sans contact tracé</td><td>${denominator - numerator}</td></tr>
</tbody></table>
</div>
${denominator > 0 ? bar(report) : null}
</section>`;
}

function bar({ contact, bySms, byCall }: HasReport): Markup {
  const share = (count: number) => `width:${(100 * count) / contact.denominator}%`;
  const missed = contact.denominator - contact.numerator;
  return html`<div class="bar" aria-hidden="true"><i class="sms" style="${share(bySms)}"></i><i class="call" style="${share(byCall)}"></i><i class="none" style="${share(missed)}"></i></div>
<p class="legend"><span><i class="sms"></i>par SMS : ${bySms}</span><span><i class="call"></i>par appel : ${byCall}</span><span><i class="none"></i>sans contact : ${missed}</span></p>`;
}

function figures(report: HasReport): Markup {
  const { delays, confirmations, questionnaire, messages } = report;
  const figure = (label: string, value: string, note: string) =>
    html`<div><dt>${label}</dt><dd class="value">${value}</dd><dd class="note">${note}</dd></div>`;
  return html`<dl class="figures">
${figure('Délai médian du contact', hours(delays.medianHours), `au plus ${hours(delays.maxHours)} ; compté depuis la fin du jour d’intervention`)}
${figure('Confirmations J-1', `${confirmations.yes + confirmations.no} / ${confirmations.asked}`, `réponses sur demandes : ${confirmations.yes} oui, ${confirmations.no} non, ${confirmations.silent} sans réponse`)}
${figure('Questionnaires J+1', `${questionnaire.answered} / ${questionnaire.asked}`, `avec une réponse, sur séjours interrogés ; ${questionnaire.complete} complets`)}
${figure('SMS partis', String(messages.sent), `${messages.delivered} remis, ${messages.unknown} incertains, ${messages.failed} échecs, ${messages.expired} non partis`)}
</dl>`;
}

/** Who was not reached, with everything that was tried: an attempt is traced, it is no contact. */
function attemptsOf(
  report: HasReport,
  title: string,
  stays: readonly HasStay[],
  none: string,
): Markup {
  const { moment, day, dayAfter } = makeMoments(report.zone);
  if (stays.length === 0)
    return html`<section>${sectionTitle(title, 0)}<p class="empty">${none}</p></section>`;
  const rows = stays.map(
    ({ patient, surgeryDate, attempts }) => html`<tbody>
<tr class="group"><td colspan="5">${identity(patient)} · intervention du ${day(surgeryDate)}</td></tr>
${
  attempts.length === 0
    ? html`<tr class="attempt"><td colspan="5">Aucune tentative tracée.</td></tr>`
    : attempts.map(
        ({ at, what, outcome, author }) =>
          html`<tr class="attempt"><td>${dayAfter(at, surgeryDate)}</td><td class="nowrap">${moment(at)}</td><td>${what}</td><td>${outcome}</td><td>${author}</td></tr>`,
      )
}
</tbody>`,
  );
  return html`<section>${sectionTitle(title, stays.length)}
<table class="list"><thead><tr><th>Jour</th><th>Date et heure</th><th>Tentative</th><th>Résultat</th><th>Auteur</th></tr></thead>
${rows}</table></section>`;
}

function alerts(report: HasReport): Markup {
  const { moment } = makeMoments(report.zone);
  const title = sectionTitle('Alertes et suites données', report.alerts.length);
  if (report.alerts.length === 0) {
    return html`<section>${title}<p class="empty">Aucune alerte sur ces séjours.</p></section>`;
  }
  const act = (at: number | null, by: string | null, more: string | null) =>
    at === null
      ? html`non fait`
      : html`<span class="nowrap">${moment(at)}</span>${[by, more].flatMap((words) => (words ? [html`<br>${words}`] : []))}`;
  const rows = report.alerts.map(
    (alert) => html`<tr>
<td class="nowrap">n° ${alert.cardNumber}<br><span class="chip ${alert.level}">${levelWords[alert.level]}</span></td>
<td>${alert.patient ? html`<span class="name">${fullName(alert.patient)}</span><br><span class="sub">IPP ${alert.patient.ipp}</span>` : 'Numéro inconnu'}</td>
<td>${alert.reason || 'Non renseigné'}</td>
<td class="nowrap">${moment(alert.raisedAt)}</td>
<td>${act(alert.takenAt, alert.takenBy, null)}</td>
<td>${act(alert.calledAt, alert.calledBy, alert.callOutcome)}</td>
<td>${act(alert.closedAt, alert.closedBy, alert.outcome)}</td>
</tr>`,
  );
  return html`<section>${title}
<table class="list"><thead><tr><th>Carte</th><th>Patient</th><th>Motif</th><th>Levée</th><th>Prise</th><th>Appel</th><th>Clôture</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

function allStays(report: HasReport): Markup {
  const { moment, day, dayAfter } = makeMoments(report.zone);
  const title = sectionTitle('Séjours comptés et séjours en cours', report.stays.length);
  if (report.stays.length === 0) {
    return html`<section>${title}<p class="empty">Aucun séjour à compter sur la période.</p></section>`;
  }
  const rows = report.stays.map(
    ({ patient, surgeryDate, status, contact, attempts }) => html`<tr>
<td class="nowrap">${day(surgeryDate)}</td>
<td>${identity(patient)}</td>
<td><span class="chip ${status}">${statusWords[status]}</span></td>
<td>${contact ? html`<span class="nowrap">${dayAfter(contact.at, surgeryDate)}, ${moment(contact.at)}</span>` : 'aucun'}</td>
<td>${contact ? `${contact.channel === 'sms' ? 'SMS' : 'Appel'} (${contact.author})` : ''}</td>
<td class="nowrap">${contact ? hours(contact.delayHours) : ''}</td>
<td>${attempts.length}</td>
</tr>`,
  );
  return html`<section>${title}
<table class="list"><thead><tr><th>Intervention</th><th>Patient</th><th>Classe</th><th>Contact</th><th>Par</th><th>Délai</th><th>Échanges et tentatives</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

function excludedStays(report: HasReport): Markup | null {
  const { day } = makeMoments(report.zone);
  if (report.excludedStays.length === 0) return null;
  return html`<section>${sectionTitle('Séjours hors décompte', report.excludedStays.length)}
<table class="list"><thead><tr><th>Intervention</th><th>Patient</th><th>Motif</th></tr></thead>
<tbody>${report.excludedStays.map(
    ({ patient, surgeryDate, reason }) =>
      html`<tr><td class="nowrap">${day(surgeryDate)}</td><td>${identity(patient)}</td><td>${reason}</td></tr>`,
  )}</tbody></table></section>`;
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

function sectionTitle(title: string, count: number): Markup {
  return html`<h2>${title} <span class="count">(${count})</span></h2>`;
}

/** NOM prénom, birth date and IPP: always together. */
function identity(patient: PatientName): Markup {
  const birth = patient.birthDate?.split('-').reverse().join('/') ?? 'non renseigné';
  return html`<span class="name">${fullName(patient)}</span> <span class="sub">né(e) le ${birth} · IPP ${patient.ipp}</span>`;
}

/** lundi 2 mars 2026 */
function longDay(day: string): string {
  return `${frenchDay(day)} ${day.slice(0, 4)}`;
}

function percent(numerator: number, denominator: number): string {
  if (denominator === 0) return 'aucun séjour à compter';
  const tenths = Math.floor((1000 * numerator) / denominator);
  return `${decimal(tenths / 10)} %`;
}

function hours(value: number | null): string {
  return value === null ? 'sans objet' : `${decimal(value)} h`;
}

function decimal(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}
