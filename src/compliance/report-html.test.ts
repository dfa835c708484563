import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HasReport } from '../ipc/has-views.ts';
import { addDays } from '../shared/calendar.ts';
import { intendedUse } from '../shared/intended-use.ts';
import { readSettings, type Settings } from '../shared/settings.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';
import { openTestStore, type TestStore } from '../testing/test-store.ts';
import { hasReportOf } from './has-report.ts';
import { MadeUpPeriod } from './made-up-period.ts';
import { reportHtml } from './report-html.ts';

let store: TestStore;
let made: MadeUpPeriod;

beforeEach(() => {
  store = openTestStore('2026-03-02T08:00:00Z');
  made = new MadeUpPeriod(store);
});
afterEach(() => store.dispose());

/** Four weeks: six contacted a day, one silent with attempts and a card, one cancelled. */
function fourWeeks() {
  for (let day = 0; day < 28; day += 2) {
    const surgery = addDays('2026-03-16', day);
    const next = addDays(surgery, 1);
    for (let i = 0; i < 6; i++) {
      const stay = made.stay(surgery, { name: 'Lefèvre' });
      made.text(stay, `${next} 09:00`);
      made.reply(stay, `${next} 09:30`);
    }
    const silent = made.stay(surgery, { name: 'Moreau' });
    made.text(silent, `${next} 09:00`, 'unknown');
    const card = made.alert(silent, `${next} 13:00`, { taken: `${next} 13:05` });
    made.call(silent, `${next} 13:10`, 'voicemail', { alertId: card });
    made.stay(surgery, { state: 'cancelled', name: 'Garnier' });
  }
}

function summary(changes: Partial<Settings> = {}, by = 'Agnès Martin'): HasReport {
  const settings = { ...readSettings(store.db), mode: 'live' as const, ...changes };
  const period = { from: '2026-03-16', to: '2026-04-12', now: made.at('2026-04-20 17:42'), by };
  return hasReportOf(store.db, settings, period);
}

it('is one page that runs nothing and asks for nothing', () => {
  fourWeeks();
  const page = reportHtml(summary());
  expect(page).toMatch(/^<!doctype html>\n<html lang="fr">/);
  expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:|\son\w+=/i);
  expect(page).toContain('@page {\n  size: A4;');
  expect(page).toContain('counter(page) " / " counter(pages)');
});

it('H35: says on every page by whom and when it was printed, and that it is to be destroyed', () => {
  const page = reportHtml(summary());
  expect(page).toContain(
    '@bottom-left { content: "Imprimé le 20\\2f 04\\2f 2026 17:42 par Agnès Martin"',
  );
  expect(page).toContain('@top-right { content: "Données de santé — à détruire après usage"');
});

it('H47: claims a trace, never conformity', () => {
  fourWeeks();
  const page = reportHtml(summary());
  expect(page).toContain('Trace des contacts de J+1 à J+3');
  expect(page).toContain('Il ne vaut ni certification, ni attestation');
  expect(page).not.toMatch(/conform|labellis|certifié/i);
});

it('H48: marks training on every page and says in large letters who receives nothing', () => {
  made.stay('2026-03-16');
  expect(reportHtml(summary())).not.toContain('class="watermark"');
  const training = reportHtml(summary({ mode: 'training' }));
  expect(training).toContain('<span>FORMATION — données fictives</span>');
  const trial = reportHtml(summary({ mode: 'trial' }));
  expect(trial).toContain(
    'ESSAI — avant mise en service. 1 patient de la période ne reçoit aucun SMS.',
  );
});

it('shows what comes from outside as words', () => {
  const hostile = '</style><script>alert(1)</script>"\\';
  made.stay('2026-03-16', { name: '<b>Dupont</b> & "Cie"' });
  const page = reportHtml(summary({ unitName: hostile, hospital: hostile }, hostile));
  expect(page).not.toContain('<script');
  expect(page.match(/<\/style>/g)).toHaveLength(1);
  expect(page).toContain('&lt;B&gt;DUPONT&lt;/B&gt; &amp; &quot;CIE&quot;');
});

const missing = ['chromium', 'pdftotext', 'pdfinfo'].filter(
  (program) => spawnSync(program, ['--version']).error !== undefined,
);

it.skipIf(missing.length > 0)(
  `prints pages that a reader can check${missing.length > 0 ? ` (skipped: no ${missing.join(', ')})` : ''}`,
  () => {
    fourWeeks();
    const report = summary({ mode: 'training', unitName: 'Ambulatoire', hospital: 'CH Fictif' });
    const folder = makeTemporaryFolder();
    try {
      const [page, pdf] = [join(folder.path, 'page.html'), join(folder.path, 'page.pdf')];
      writeFileSync(page, reportHtml(report));
      execFileSync(
        'chromium',
        [
          ...['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'],
          ...[`--user-data-dir=${join(folder.path, 'profile')}`, `--print-to-pdf=${pdf}`],
          pathToFileURL(page).href,
        ],
        { stdio: 'ignore', timeout: 60_000 },
      );
      expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Page size:.*\(A4\)/);
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
      const pages = text.split('\f').slice(0, -1);
      expect(pages.length).toBeGreaterThan(3);
      for (const [index, words] of pages.entries()) {
        const page = `FORMATION — données fictives · Page ${index + 1} / ${pages.length}`;
        expect(words).toContain(page);
        expect(words).toContain('à détruire après usage');
        expect(words).toContain('Imprimé le 20/04/2026 17:42 par Agnès Martin');
      }
      const whole = text.replace(/\s+/g, ' ');
      expect(whole).toContain('84 / 98');
      expect(whole).toContain('85,7 %');
      expect(whole).toContain('mars 2026');
      expect(whole.match(/Sans contact tracé/g)?.length).toBeGreaterThan(14);
      expect(whole).toContain(report.trail.hash);
      expect(whole).toContain(intendedUse);
      // The head of a table is repeated on each page that it runs over.
      expect(
        pages.filter((words) => /Intervention\s+Patient\s+Classe/.test(words)).length,
      ).toBeGreaterThan(1);
    } finally {
      folder.dispose();
    }
  },
  90_000,
);
