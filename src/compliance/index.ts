export { contactRule } from './contact-rule.ts';
export { type HasPeriod, hasReportOf } from './has-report.ts';
export { reportCsv } from './report-csv.ts';
export { reportHtml } from './report-html.ts';
