import { html, type Markup, makeMoments } from '../../compliance/index.ts';
import type { MissedSheet, MissedView } from '../../ipc/index.ts';
import type { Settings } from '../../shared/settings.ts';
import { paperHtml, paperNumbers, paperPatient } from './paper-html.ts';

/**
 * « Ce qui allait partir » on paper, to go through with the telephone in hand: a patient's texts stand
 * together, and words only where they may still leave.
 */
export function missedSheetHtml(sheet: MissedSheet, settings: Settings, by: string): string {
  const { day } = makeMoments(settings.zone);
  const rows = together(sheet.open).map((texts) => {
    const [{ patient, surgeryDate, numbers, hasCard }] = texts;
    return html`<tr>
<td class="box"></td>
<td>${patient === null ? 'numéro inconnu' : paperPatient(patient, settings.zone)}<span>${surgeryDate === null ? '' : `Intervention le ${day(surgeryDate)}`}</span><span>${hasCard ? 'Carte ouverte au tableau de bord.' : ''}</span></td>
<td class="numbers">${paperNumbers(numbers)}</td>
<td>${texts.map((text) => wordsOf(text, settings.zone))}</td>
<td class="notes"></td>
</tr>`;
  });
  return paperHtml(settings, {
    title: 'Ce qui allait partir',
    heading: 'Ce qui allait partir, et n’est pas parti à temps',
    ...{ now: sheet.now, by },
    body: [
      html`<p>Rien de cette liste n’est parti. Pour chaque ligne : envoyer si c’est encore vrai, appeler, ou laisser. La décision se saisit dans Vigie.</p>`,
      sheet.open.length === 0
        ? html`<p class="empty">Aucun SMS n’attend de décision.</p>`
        : html`<table><thead><tr><th>Fait</th><th>Patient</th><th>Téléphone</th><th>SMS</th><th>Décision, heure, initiales</th></tr></thead><tbody>${rows}</tbody></table>`,
    ],
  });
}

function wordsOf({ step, dueAt, reason, reachedAt, anyway }: MissedView, zone: string): Markup {
  const { moment } = makeMoments(zone);
  return html`<span><strong>${step}</strong>, prévu le ${moment(dueAt)}. ${reason} ${
    anyway.kind === 'yes'
      ? html`<strong>Peut encore partir</strong> jusqu’au ${moment(anyway.until)} : « ${anyway.text} »`
      : html`Ne peut plus partir : ${anyway.because}`
  }${reachedAt === null ? '' : ` Joint au téléphone le ${moment(reachedAt)}.`}</span>`;
}

type Together = readonly [MissedView, ...MissedView[]];

/** Lines that follow each other and are of one stay, or of one number that is nobody's. */
function together(open: readonly MissedView[]): readonly Together[] {
  const groups: [MissedView, ...MissedView[]][] = [];
  for (const text of open) {
    const last = groups.at(-1);
    if (last && isOfOne(last[0], text)) last.push(text);
    else groups.push([text]);
  }
  return groups;
}

const isOfOne = (a: MissedView, b: MissedView): boolean =>
  a.patient !== null && a.patient.patientId === b.patient?.patientId && a.stayId === b.stayId;
