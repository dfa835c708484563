import { useTranslation } from 'react-i18next';
import type { WaitingList } from '../../../src/ipc/index.ts';
import { Empty } from '../../components/states.tsx';
import { WaitingLine } from './WaitingLine.tsx';
import classes from './WaitingList.module.css';

const columnClasses = [
  'patientColumn',
  'surgeryColumn',
  'availableColumn',
  'readyColumn',
  'placeColumn',
  'actionsColumn',
] as const;

/** One line per operation waited for, the longest first. */
export function WaitingTable({ list }: { readonly list: WaitingList }) {
  const { t } = useTranslation();
  if (list.entries.length === 0) {
    return (
      <div className={classes.frame}>
        <Empty>{t('waitingList.empty')}</Empty>
      </div>
    );
  }
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <colgroup>
          {columnClasses.map((name) => (
            <col key={name} className={classes[name]} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('programme.patient')}</th>
            <th scope="col">{t('programme.surgery')}</th>
            <th scope="col">{t('waitingList.available')}</th>
            <th scope="col">{t('shortNotice.title')}</th>
            <th scope="col">{t('waitingList.place')}</th>
            <th scope="col">{t('waitingList.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {list.entries.map((entry) => (
            <WaitingLine key={entry.waitingId} entry={entry} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
