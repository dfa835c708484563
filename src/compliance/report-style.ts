import type { HasReport } from '../ipc/has-views.ts';
import { cssString } from './markup.ts';
import { modeWords } from './words.ts';

/**
 * A4, readable when printed without colour: every mark has its words. The boxes in the margin need
 * a Chromium of 131 or later; an older one prints the same pages without them. The watermark has a
 * filter, which makes it a picture: its turned letters would otherwise be mixed into the words that
 * somebody copies or searches.
 */
export function reportStyle(report: HasReport, printed: string): string {
  const mode = modeWords[report.mode];
  return `
@page {
  size: A4;
  margin: 20mm 14mm 19mm;
  @top-left { content: ${cssString(`${report.unitName} — ${report.hospital}`)}; ${margin} }
  @top-right { content: ${cssString('Données de santé — à détruire après usage')}; ${margin} font-weight: 700; }
  @bottom-left { content: ${cssString(printed)}; ${margin} }
  @bottom-right { content: ${cssString(mode ? `${mode} · Page ` : 'Page ')} counter(page) " / " counter(pages); ${margin} }
}
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; padding: 0 0.4mm; font: 9.5pt/1.42 "Liberation Sans", Arial, "DejaVu Sans", sans-serif; color: #1c2733; font-variant-numeric: tabular-nums; }
h1 { margin: 0; font-size: 19pt; line-height: 1.15; letter-spacing: -0.01em; }
h2 { margin: 8mm 0 2.5mm; padding-bottom: 1mm; border-bottom: 0.6mm solid #12415f; font-size: 12.5pt; color: #12415f; break-after: avoid; }
h2 .count { font-weight: 400; color: #51606e; }
p { margin: 0 0 2mm; }
.overline { margin: 0 0 1mm; font-size: 8.5pt; font-weight: 700; letter-spacing: 0.09em; text-transform: uppercase; color: #12415f; }
.period { margin: 2mm 0 0; font-size: 12pt; }
.made { margin: 1mm 0 0; color: #51606e; }
.nature { margin: 4mm 0 0; padding: 2mm 3mm; border-left: 1mm solid #12415f; background: #eef3f7; }
.mode { margin: 4mm 0 0; padding: 3mm 4mm; border: 0.7mm solid #9a3412; background: #fff4ec; color: #7c2a0c; font-size: 14pt; font-weight: 700; }
.result { display: flex; gap: 6mm; align-items: stretch; margin: 5mm 0 0; break-inside: avoid; }
.rate { flex: 0 0 58mm; padding: 4mm 5mm; background: #12415f; color: #fff; }
.rate .fraction { font-size: 30pt; font-weight: 700; line-height: 1.1; white-space: nowrap; }
.rate .percent { font-size: 14pt; }
.rate .what { margin: 1.5mm 0 0; font-size: 9pt; line-height: 1.3; }
.count-down { flex: 1; width: 100%; }
.count-down td { padding: 1mm 2mm; }
.count-down td:last-child { text-align: right; width: 16mm; }
.count-down .sum td { border-top: 0.35mm solid #12415f; font-weight: 700; }
.count-down .less td:first-child { padding-left: 6mm; color: #3c4a57; }
.bar { display: flex; height: 6.5mm; margin: 4mm 0 1.5mm; border: 0.3mm solid #12415f; overflow: hidden; break-inside: avoid; }
.bar i { display: block; height: 100%; }
.bar .sms, .legend .sms { background: #2f7fa8; }
.bar .call, .legend .call { background: repeating-linear-gradient(45deg, #8fc0d8 0 1.2mm, #2f7fa8 1.2mm 1.6mm); }
.bar .none, .legend .none { background: #fff; }
.legend { display: flex; gap: 6mm; color: #3c4a57; font-size: 8.5pt; }
.legend i { display: inline-block; width: 3.4mm; height: 3.4mm; margin-right: 1.4mm; border: 0.25mm solid #12415f; vertical-align: -0.5mm; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3mm; margin: 4mm 0 0; break-inside: avoid; }
.figures div { padding: 2.5mm 3mm; border: 0.25mm solid #b8c4ce; border-top: 0.8mm solid #2f7fa8; }
.figures dt { font-size: 8.5pt; color: #51606e; }
.figures dd { margin: 0; }
.figures .value { font-size: 15pt; font-weight: 700; }
.figures .note { font-size: 8pt; line-height: 1.35; color: #3c4a57; }
dl { margin: 0; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
.list { font-size: 8.5pt; }
.list th { padding: 1.3mm 1.8mm; background: #e3ebf1; border-bottom: 0.35mm solid #12415f; text-align: left; font-size: 8pt; color: #12415f; vertical-align: bottom; }
.list td { padding: 1.3mm 1.8mm; border-bottom: 0.2mm solid #ccd5dc; vertical-align: top; }
.list tr { break-inside: avoid; }
.list .whole { break-inside: avoid; }
.list .group td { background: #f4f7f9; border-top: 0.35mm solid #8fa3b3; break-after: avoid; }
.list .attempt td { border-bottom: 0.15mm dotted #ccd5dc; padding-top: 0.8mm; padding-bottom: 0.8mm; }
.list .attempt td:first-child { padding-left: 5mm; }
.list .counts td { font-weight: 700; }
.acts .name { display: block; }
.acts .sub { white-space: normal; }
.acts th:nth-child(2) { width: 38mm; }
.acts th:nth-child(3) { width: 36mm; }
.months td:nth-child(n+2), .months th:nth-child(n+2) { text-align: right; }
.name { font-weight: 700; }
.sub { color: #51606e; white-space: nowrap; }
.nowrap { white-space: nowrap; }
.chip { display: inline-block; padding: 0 1.6mm; border: 0.3mm solid currentColor; border-radius: 0.8mm; font-size: 7.8pt; font-weight: 700; white-space: nowrap; }
.chip.contacted { color: #1b6b45; }
.chip.not-contacted, .chip.urgent { color: #fff; background: #9b1c1c; border-color: #9b1c1c; }
.chip.ongoing, .chip.call { color: #8a4b00; }
.chip.silence, .chip.read, .chip.excluded { color: #51606e; }
.empty { padding: 2.5mm 3mm; border: 0.25mm solid #b8c4ce; }
.rule { font-size: 8.8pt; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; margin-top: 3mm; break-inside: avoid; }
.signatures div { height: 36mm; padding: 2.5mm 3mm; border: 0.3mm solid #51606e; }
.signatures strong { display: block; margin-bottom: 1.5mm; }
.signatures span { display: block; color: #51606e; font-size: 8.5pt; line-height: 1.75; }
.seal { margin: 5mm 0 0; padding: 2.5mm 3mm; border: 0.25mm solid #b8c4ce; font-size: 8.5pt; break-inside: avoid; }
.seal code { font: 8pt "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.use { margin: 4mm 0 0; font-size: 8.5pt; color: #3c4a57; break-inside: avoid; }
.end { break-inside: avoid; }
.watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; z-index: 9; pointer-events: none; }
.watermark span { transform: rotate(-38deg); filter: opacity(0.13); font-size: 40pt; font-weight: 700; white-space: nowrap; color: #9a3412; }
@media screen {
  body { max-width: 182mm; margin: 12mm auto; padding: 0 8mm; }
}
`;
}

const margin = 'font: 7.6pt "Liberation Sans", Arial, "DejaVu Sans", sans-serif; color: #51606e;';
