import { useTranslation } from 'react-i18next';
import type { WaitingList } from '../../../src/ipc/index.ts';
import { LineTable } from '../../components/LineTable.tsx';
import { WaitingLine } from './WaitingLine.tsx';

/** One line per operation waited for, the longest first. */
export function WaitingTable({ list }: { readonly list: WaitingList }) {
  const { t } = useTranslation();
  const columns = [
    { title: t('programme.patient'), width: '21%' },
    { title: t('programme.surgery'), width: '21%' },
    { title: t('waitingList.available'), width: '150px' },
    { title: t('shortNotice.title') },
    { title: t('waitingList.place'), width: '224px' },
    { title: t('waitingList.actions'), width: '96px' },
  ];
  return (
    <LineTable columns={columns} empty={t('waitingList.empty')} isEmpty={list.entries.length === 0}>
      {list.entries.map((entry) => (
        <WaitingLine key={entry.waitingId} entry={entry} list={list} />
      ))}
    </LineTable>
  );
}
