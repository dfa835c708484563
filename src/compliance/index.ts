export type { StayClass } from './classify-stay.ts';
export { contactRule } from './contact-rule.ts';
export { type HasPeriod, hasReportOf } from './has-report.ts';
export { contactsOf, type JudgedPeriod } from './judge-stays.ts';
export { cssString, html, type Markup } from './markup.ts';
export { makeMoments } from './moments.ts';
export { reportCsv } from './report-csv.ts';
export { reportHtml } from './report-html.ts';
