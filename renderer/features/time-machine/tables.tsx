import { useTranslation } from 'react-i18next';
import type { TimeMachineView } from '../../../src/ipc/index.ts';
import { addDays } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import classes from './TimeMachine.module.css';

const levels = ['urgent', 'call', 'silence'] as const;

/** Alerts to expect from what this folder has seen; where it has seen too little, that is said. */
export function ExpectedTable({ expected }: { readonly expected: TimeMachineView['expected'] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const known = expected.filter((each) => each.expected !== null);
  if (known.length === 0) return <p>{t('machine.noHistory')}</p>;
  const sum = (level: (typeof levels)[number]) =>
    known.reduce((total, each) => total + (each.expected?.[level] ?? 0), 0);
  return (
    <table className={classes.table}>
      <caption>{t('machine.expectedHint')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('machine.step')}</th>
          {levels.map((level) => (
            <th key={level} scope="col" className={classes.number}>
              {t(`level.${level}`)}
            </th>
          ))}
          <th scope="col" className={classes.number}>
            {t('machine.pastAsked')}
          </th>
        </tr>
      </thead>
      <tbody>
        {expected.map((each) => (
          <tr key={each.step}>
            <th scope="row">
              {each.step} <span>{t('machine.askedOf', { count: each.asked })}</span>
            </th>
            {levels.map((level) => (
              <td key={level} className={classes.number}>
                {each.expected === null ? '–' : formats.number(each.expected[level])}
              </td>
            ))}
            <td className={classes.number}>
              {each.expected === null
                ? t('machine.tooFew', { count: each.pastAsked })
                : each.pastAsked}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('machine.total')}</th>
          {levels.map((level) => (
            <td key={level} className={classes.number}>
              {formats.number(sum(level))}
            </td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

/** Sundays, holidays and closed days on which texts leave or somebody may answer (H40). */
export function UnwatchedTable({
  days,
  from,
}: {
  readonly days: TimeMachineView['unwatched'];
  readonly from: string;
}) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('machine.dayWord')}</th>
          <th scope="col">{t('machine.why')}</th>
          <th scope="col" className={classes.number}>
            {t('machine.texts')}
          </th>
          <th scope="col" className={classes.number}>
            {t('machine.questions')}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, why, texts, questions }) => (
          <tr key={day} data-warn={questions > 0 || undefined}>
            <th scope="row">
              {formats.shortDay(day)} <span>{dayFrom(from, day)}</span>
            </th>
            <td>{t(`machine.closed.${why}`)}</td>
            <td className={classes.number}>{texts}</td>
            <td className={classes.number}>{questions}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** J+4: days between two days of the calendar. */
function dayFrom(from: string, day: string): string {
  for (let away = 0; away <= 60; away++) {
    if (addDays(from, away) === day) return away === 0 ? 'J0' : `J+${away}`;
    if (addDays(from, -away) === day) return `J-${away}`;
  }
  return '';
}

export function NotReached({ machine }: { readonly machine: TimeMachineView }) {
  const { t } = useTranslation();
  const rows = [...machine.notReached, ...machine.leftOut];
  if (rows.length === 0) return <p>{t('machine.allReached')}</p>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('machine.patient')}</th>
          <th scope="col">{t('machine.why')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, reason }) => (
          <tr key={`${name} ${reason}`}>
            <th scope="row">{name}</th>
            <td lang="fr">{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a person does in place of the machine, and every alert that silence leads to. */
export function CallTable({ machine }: { readonly machine: TimeMachineView }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const rows = [
    ...machine.calls.map(({ at, name, step, reason }) => ({ at, name, what: step, why: reason })),
    ...machine.alerts.map(({ at, name, level, sentence }) => ({
      ...{ at, name, what: t(`level.${level}`), why: sentence },
    })),
  ].sort((a, b) => a.at - b.at);
  if (rows.length === 0) return <p>{t('machine.noCall')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={classes.scroll} aria-label={t('machine.calls')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('machine.moment')}</th>
            <th scope="col">{t('machine.patient')}</th>
            <th scope="col">{t('machine.step')}</th>
            <th scope="col">{t('machine.why')}</th>
          </tr>
        </thead>
        <tbody lang="fr">
          {rows.map(({ at, name, what, why }) => (
            <tr key={`${at} ${name} ${what} ${why}`}>
              <td>{formats.moment(at)}</td>
              <th scope="row">{name}</th>
              <td>{what}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
