import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import { PatientLabel } from '../common/index.ts';
import type { CallEntry } from './opened.ts';
import classes from './side-lists.module.css';

interface Props {
  readonly entries: readonly CallEntry[];
  readonly openedStayId: string | null;
  readonly onOpen: (entry: CallEntry) => void;
}

/** Patients whom no text reaches: a person phones, for the step that was missed. */
export function CallList({ entries, openedStayId, onOpen }: Props) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <Panel title={t('board.callList')} count={entries.length} flush>
      {entries.length === 0 ? (
        <Empty>{t('board.nobodyToCall')}</Empty>
      ) : (
        <ul className={classes.list}>
          {entries.map((entry) => (
            <li key={`${entry.stayId}-${entry.step}`}>
              <button
                type="button"
                className={classes.row}
                aria-expanded={entry.stayId === openedStayId}
                onClick={() => onOpen(entry)}
              >
                <span className={classes.top}>
                  <IconPhone size={16} aria-hidden />
                  <PatientLabel patient={entry.patient} />
                </span>
                <span className={classes.text}>
                  {entry.step} : {entry.reason}
                </span>
                <span className={classes.meta}>
                  {t('call.surgeryOn', { day: formats.shortDay(entry.surgeryDate) })} ·{' '}
                  {entry.numbers.length === 0
                    ? t('call.noNumber')
                    : entry.numbers.map(formatPhone).join(', ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
