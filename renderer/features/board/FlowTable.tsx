import { useTranslation } from 'react-i18next';
import type { Board } from '../../../src/ipc/index.ts';
import { addressOf } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './side-lists.module.css';

const columns = ['stays', 'confirmed', 'refused', 'unanswered', 'toCall', 'contacted'] as const;

/** Yesterday's contacts, today's arrivals, tomorrow's confirmations. */
export function FlowTable({ flow }: { readonly flow: Board['flow'] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <Panel title={t('flow.title')} flush>
      <table className={classes.flow}>
        <thead>
          <tr>
            <th scope="col">{t('flow.day')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`flow.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flow.map((row) => (
            <tr key={row.day}>
              <th scope="row">
                <strong>
                  <a href={addressOf({ screen: 'programme', day: row.day })}>
                    {t(`flow.${row.label}`)}
                  </a>
                </strong>
                <span>{formats.shortDay(row.day)}</span>
              </th>
              {columns.map((column) => (
                <td key={column} className={row[column] === 0 ? classes.zero : undefined}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
