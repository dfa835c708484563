import type { PatientName } from '../ipc/common-views.ts';
import type { HasReport, HasStay } from '../ipc/has-views.ts';
import { html, type Markup } from './markup.ts';
import { makeMoments } from './moments.ts';
import { fullName } from './patient-name.ts';
import { hours } from './print-words.ts';
import { levelWords, statusWords } from './words.ts';

/** Who was not reached, with everything that was tried: an attempt is traced, it is no contact. */
export function attemptsOf(
  report: HasReport,
  title: string,
  stays: readonly HasStay[],
  none: string,
): Markup {
  const { moment, day, dayAfter } = makeMoments(report.zone);
  if (stays.length === 0)
    return html`<section>${sectionTitle(title, 0)}<p class="empty">${none}</p></section>`;
  const rows = stays.map(
    ({ patient, surgeryDate, attempts }) => html`<tbody class="whole">
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

/** Each card with what was done about it, and by whom. */
export function alerts(report: HasReport): Markup {
  const { moment } = makeMoments(report.zone);
  const title = sectionTitle('Alertes et suites données', report.alerts.length);
  if (report.alerts.length === 0) {
    return html`<section>${title}<p class="empty">Aucune alerte sur ces séjours.</p></section>`;
  }
  const act = (at: number | null, by: string | null, more: string | null) =>
    at === null
      ? html`non fait`
      : html`${moment(at)}${[by, more].flatMap((words) => (words ? [html`<br>${words}`] : []))}`;
  const rows = report.alerts.map(
    (alert) => html`<tr>
<td class="nowrap">n° ${alert.cardNumber}<br><span class="chip ${alert.level}">${levelWords[alert.level]}</span></td>
<td>${alert.patient ? identity(alert.patient) : 'Numéro inconnu'}</td>
<td>${alert.reason || 'Non renseigné'}</td>
<td>${moment(alert.raisedAt)}</td>
<td>${act(alert.takenAt, alert.takenBy, null)}</td>
<td>${act(alert.calledAt, alert.calledBy, alert.callOutcome)}</td>
<td>${act(alert.closedAt, alert.closedBy, alert.outcome)}</td>
</tr>`,
  );
  return html`<section>${title}
<table class="list acts"><thead><tr><th>Carte</th><th>Patient</th><th>Motif</th><th>Levée</th><th>Prise</th><th>Appel</th><th>Clôture</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

/** Every stay of the denominator, and those still open: the figures can be counted again by hand. */
export function allStays(report: HasReport): Markup {
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
<td>${contact ? html`${dayAfter(contact.at, surgeryDate)}<br><span class="sub">${moment(contact.at)}</span>` : 'aucun'}</td>
<td>${contact ? html`${contact.channel === 'sms' ? 'SMS' : 'Appel'}<br><span class="sub">${contact.author}</span>` : null}</td>
<td class="nowrap">${contact ? hours(contact.delayHours) : ''}</td>
<td>${attempts.length}</td>
</tr>`,
  );
  return html`<section>${title}
<table class="list"><thead><tr><th>Intervention</th><th>Patient</th><th>Classe</th><th>Contact</th><th>Par</th><th>Délai</th><th>Tentatives</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}

export function excludedStays(report: HasReport): Markup | null {
  const { day } = makeMoments(report.zone);
  if (report.excludedStays.length === 0) return null;
  return html`<section>${sectionTitle('Séjours hors décompte', report.excludedStays.length)}
<table class="list"><thead><tr><th>Intervention</th><th>Patient</th><th>Motif</th></tr></thead>
<tbody>${report.excludedStays.map(
    ({ patient, surgeryDate, reason }) =>
      html`<tr><td class="nowrap">${day(surgeryDate)}</td><td>${identity(patient)}</td><td>${reason}</td></tr>`,
  )}</tbody></table></section>`;
}

function sectionTitle(title: string, count: number): Markup {
  return html`<h2>${title} <span class="count">(${count})</span></h2>`;
}

/** NOM prénom, birth date and IPP: always together. */
function identity(patient: PatientName): Markup {
  const birth = patient.birthDate?.split('-').reverse().join('/') ?? 'non renseigné';
  return html`<span class="name">${fullName(patient)}</span> <span class="sub">né(e) le ${birth} · IPP ${patient.ipp}</span>`;
}
