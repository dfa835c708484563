import { useTranslation } from 'react-i18next';
import type { TimeMachineView } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import classes from './TimeMachine.module.css';

/** Every SMS with its minute, in order. */
export function TextTable({ machine }: { readonly machine: TimeMachineView }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={classes.scroll} aria-label={t('machine.everyText')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('machine.moment')}</th>
            <th scope="col">{t('machine.patient')}</th>
            <th scope="col">{t('machine.step')}</th>
            <th scope="col">{t('machine.kindWord')}</th>
            <th scope="col" className={classes.number}>
              SMS
            </th>
            <th scope="col">{t('machine.text')}</th>
          </tr>
        </thead>
        <tbody>
          {machine.texts.map(({ at, stayId, name, step, kind, toRelative, text, parts }, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same text may leave twice in a minute
            <tr key={`${n} ${stayId}`}>
              <td>{formats.moment(at)}</td>
              <th scope="row">
                {name}
                {toRelative && <span> {t('machine.toRelative')}</span>}
              </th>
              <td>{step}</td>
              <td>{t(`machine.kind.${kind}`)}</td>
              <td className={classes.number}>{parts}</td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
