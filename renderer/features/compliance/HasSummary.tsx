import { useTranslation } from 'react-i18next';
import type { HasReport } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Figure } from '../../components/Figure.tsx';
import { AlertsTable } from './AlertsTable.tsx';
import classes from './Compliance.module.css';
import { StaysTable } from './StaysTable.tsx';
import { UnreachedTable } from './UnreachedTable.tsx';

/** A trace of contacts that can be recounted by hand; not a certification. */
export function HasSummary({ report }: { readonly report: HasReport }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { contact, delays, confirmations, questionnaire, messages } = report;
  const percent = (numerator: number, denominator: number) =>
    formats.percent(numerator, denominator) ?? t('value.noStay');
  return (
    <article className={classes.paper}>
      <header className={classes.title}>
        <div>
          <h2>{t('compliance.heading')}</h2>
          <p>
            {report.unitName} · {report.hospital}
          </p>
          <p>
            {t('compliance.fromTo', {
              from: formats.longDay(report.from),
              to: formats.longDay(report.to),
            })}
          </p>
        </div>
        <p className={classes.made}>
          {t('compliance.madeBy', {
            moment: formats.moment(report.generatedAt),
            author: report.generatedBy,
          })}
          <br />
          {t('compliance.toDestroy')}
        </p>
      </header>
      {report.mode !== 'live' && (
        <p className={classes.mode}>
          {t(`compliance.mode.${report.mode}`, { count: report.withheldPatients })}
        </p>
      )}
      <dl className={classes.figures}>
        <Figure
          strong
          label={t('compliance.contact')}
          value={`${contact.numerator} / ${contact.denominator}`}
          note={percent(contact.numerator, contact.denominator)}
        />
        <Figure
          label={t('compliance.ongoing')}
          value={report.ongoing}
          note={t('compliance.ongoingNote')}
        />
        <Figure
          label={t('compliance.channels')}
          value={t('compliance.channelValues', { sms: report.bySms, call: report.byCall })}
        />
        <Figure
          label={t('compliance.delay')}
          value={
            delays.medianHours === null
              ? t('value.missing')
              : t('compliance.hours', { value: formats.number(delays.medianHours) })
          }
          note={
            delays.maxHours === null
              ? t('compliance.delayNote')
              : t('compliance.delayMax', { value: formats.number(delays.maxHours) })
          }
        />
        <Figure
          label={t('compliance.confirmations')}
          value={`${confirmations.yes + confirmations.no} / ${confirmations.asked}`}
          note={t('compliance.confirmationsNote', confirmations)}
        />
        <Figure
          label={t('compliance.questionnaire')}
          value={`${questionnaire.answered} / ${questionnaire.asked}`}
          note={t('compliance.questionnaireNote', { count: questionnaire.complete })}
        />
        <Figure
          label={t('compliance.messages')}
          value={formats.number(messages.sent)}
          note={t('compliance.messagesNote', {
            delivered: formats.number(messages.delivered),
            failed: formats.number(messages.failed),
            unknown: formats.number(messages.unknown),
          })}
        />
      </dl>
      <p className={classes.rule}>
        <strong>{t('compliance.rule', { version: report.ruleVersion })}</strong> {report.rule}
      </p>
      {report.excluded.length > 0 && (
        <p className={classes.rule}>
          <strong>{t('compliance.excluded')}</strong>{' '}
          {report.excluded.map((one) => `${one.reason} : ${one.count}`).join(' · ')}
        </p>
      )}
      <UnreachedTable stays={report.stays} />
      <AlertsTable alerts={report.alerts} />
      <StaysTable stays={report.stays} />
      <section className={classes.signature} aria-label={t('compliance.signature')}>
        <div>{t('compliance.signName')}</div>
        <div>{t('compliance.signDate')}</div>
        <div>{t('compliance.signature')}</div>
      </section>
      <footer className={classes.foot}>
        <p>
          {t('compliance.trail', { seq: report.trail.seq })} <code>{report.trail.hash}</code>
        </p>
        <p lang="fr">{report.intendedUse}</p>
      </footer>
    </article>
  );
}
