import { type TechnicalAlert, technicalAdvice, technicalLevel } from '../alerts/index.ts';
import type { SyslogLine } from './syslog.ts';

/** What the syslog is told of the alerts that began and ended between two looks. */
export function alertLines(
  before: readonly TechnicalAlert[],
  after: readonly TechnicalAlert[],
  at: number,
): SyslogLine[] {
  const stood = new Set(before.map(({ code }) => code));
  const stands = new Set(after.map(({ code }) => code));
  return [
    ...after.filter(({ code }) => !stood.has(code)).map((alert) => raised(alert, at)),
    ...before
      .filter(({ code }) => !stands.has(code))
      .map(({ code, sentence }) => ({
        severity: 'notice' as const,
        at,
        messageId: code,
        text: `Fin de l’alerte technique. ${sentence}`,
      })),
  ];
}

/** Those that stand, said again: a line may have been lost, and a screen may have scrolled. */
export function standingLines(alerts: readonly TechnicalAlert[], at: number): SyslogLine[] {
  return alerts.map((alert) => raised(alert, at));
}

function raised({ code, sentence }: TechnicalAlert, at: number): SyslogLine {
  return {
    severity: technicalLevel(code) === 'failure' ? 'error' : 'warning',
    at,
    messageId: code,
    text: `Alerte technique. ${sentence} ${technicalAdvice(code)}`,
  };
}
