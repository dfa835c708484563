import { Button } from '@mantine/core';
import { IconFileImport, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingList as List } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { addressOf } from '../../app/routes.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { Answered } from '../../components/Answered.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PatientLabel } from '../common/index.ts';
import { ImportDialog } from '../programme/index.ts';
import { WaitingForm } from './WaitingForm.tsx';
import classes from './WaitingList.module.css';
import { WaitingTable } from './WaitingTable.tsx';

/** Who waits for an operation without a date; a freed place may become theirs (H26). */
export function WaitingList() {
  const { t } = useTranslation();
  const mayAdd = useMay('waiting-list:add');
  const list = useRequest('waiting-list:get', {});
  const mayImport = useMay('waiting-list:import');
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  return (
    <Answered to={list}>
      {(found) => (
        <div className={classes.page}>
          <header className={classes.head}>
            <div>
              <h1>{t('waitingList.title')}</h1>
              <p className={classes.sub}>{t('waitingList.intro')}</p>
            </div>
            <div className={classes.buttons}>
              {mayImport && (
                <Button
                  variant="default"
                  leftSection={<IconFileImport size={16} aria-hidden />}
                  onClick={() => setImporting(true)}
                >
                  {t('waitingList.import')}
                </Button>
              )}
              {mayAdd && (
                <Button
                  leftSection={<IconUserPlus size={16} aria-hidden />}
                  onClick={() => setAdding(true)}
                >
                  {t('waitingList.add')}
                </Button>
              )}
            </div>
          </header>
          <WaitingTable list={found} />
          <Left left={found.left} />
          <ImportDialog
            into="waiting-list:import"
            opened={importing}
            onClose={() => setImporting(false)}
          />
          {adding && <WaitingForm list={found} entry={null} onClose={() => setAdding(false)} />}
        </div>
      )}
    </Answered>
  );
}

/** Nobody leaves without a word: who has a date now, and who was taken off and why. */
function Left({ left }: { readonly left: List['left'] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  if (left.length === 0) return null;
  return (
    <Panel title={t('waitingList.left')} count={left.length}>
      <ul className={classes.left}>
        {left.map((one) => (
          <li key={one.waitingId}>
            <a
              className={classes.patient}
              href={addressOf({ screen: 'patient', patientId: one.patient.patientId })}
            >
              <PatientLabel patient={one.patient} />
            </a>
            <span className={classes.sub}>
              {one.procedure} · {one.surgeon}
            </span>
            <span>
              {one.surgeryDate
                ? t('waitingList.gotPlace', { day: formats.longDay(one.surgeryDate) })
                : one.reason}
            </span>
            <span className={classes.sub}>
              {t('waitingList.leftBy', { name: one.by, moment: formats.moment(one.at) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
