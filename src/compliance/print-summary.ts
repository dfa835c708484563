import type { HasReport } from '../ipc/has-views.ts';
import { contactFigures } from './figures.ts';
import { html, type Markup } from './markup.ts';
import { frenchMonth, hours, percent } from './print-words.ts';

export function result(report: HasReport): Markup {
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

export function figures(report: HasReport): Markup {
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

/** By month of surgery, when the period has several: how it evolves. */
export function months(report: HasReport): Markup | null {
  const { stays, excludedStays } = report;
  const monthOf = (stay: { readonly surgeryDate: string }) => stay.surgeryDate.slice(0, 7);
  const kept = Map.groupBy(stays, monthOf);
  const others = Map.groupBy(excludedStays, monthOf);
  const all = [...new Set([...kept.keys(), ...others.keys()])].sort();
  if (all.length < 2) return null;
  const rows = all.map((month) => {
    const own = kept.get(month) ?? [];
    const { contact, ongoing } = contactFigures(own);
    const out = others.get(month)?.length ?? 0;
    return html`<tr><td>${frenchMonth(month)}</td><td>${own.length + out}</td><td>${out}</td><td>${ongoing}</td><td>${contact.denominator}</td><td>${contact.numerator}</td><td>${contact.denominator > 0 ? percent(contact.numerator, contact.denominator) : '–'}</td></tr>`;
  });
  return html`<section><h2>Par mois d’intervention</h2>
<table class="list months"><thead><tr><th>Mois</th><th>Séjours</th><th>Hors décompte</th><th>En cours</th><th>Comptés</th><th>Avec contact</th><th>Part</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}
