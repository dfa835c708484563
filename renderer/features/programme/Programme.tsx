import { Button } from '@mantine/core';
import { IconFileImport, IconHome, IconHourglass, IconMessages } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayRow } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { addDays, mondayOf } from '../../app/formats.ts';
import { addressOf } from '../../app/routes.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { Answered } from '../../components/Answered.tsx';
import { DischargeList } from './DischargeList.tsx';
import { FreedPlaces } from './FreedPlaces.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import classes from './Programme.module.css';
import { StayTable } from './StayTable.tsx';
import { WaitingImports } from './WaitingImports.tsx';
import { WeekStrip } from './WeekStrip.tsx';

export function Programme({
  day,
  evening = false,
}: {
  readonly day: string | null;
  /** Opened on « Qui est sorti ? ». */
  readonly evening?: boolean;
}) {
  const { t } = useTranslation();
  const { today, formats } = useUnit();
  const mayImport = useMay('programme:import');
  const mayWrite = useMay('cohorts:send');
  const maySeeList = useMay('waiting-list:get');
  const mayDischarge = useMay('programme:set-state');
  const [importing, setImporting] = useState(false);
  const [discharging, setDischarging] = useState(evening);
  const chosen = day ?? today;
  const monday = mondayOf(chosen);
  const week = useRequest('programme:get', { from: monday, to: addDays(monday, 6) });

  return (
    <Answered to={week}>
      {({ days, waiting }) => {
        const stays = days.find((one) => one.day === chosen)?.stays ?? [];
        return (
          <div className={classes.page}>
            <header className={classes.head}>
              <h1>{formats.longDay(chosen)}</h1>
              <div className={classes.actions}>
                {mayDischarge && stays.length > 0 && chosen <= today && (
                  <Button
                    variant={discharging ? 'filled' : 'default'}
                    leftSection={<IconHome size={16} aria-hidden />}
                    aria-pressed={discharging}
                    onClick={() => setDischarging(!discharging)}
                  >
                    {t('programme.whoLeft')}
                  </Button>
                )}
                {maySeeList && (
                  <Button
                    component="a"
                    variant="default"
                    leftSection={<IconHourglass size={16} aria-hidden />}
                    href={addressOf({ screen: 'waiting-list' })}
                  >
                    {t('waitingList.title')}
                  </Button>
                )}
                {mayWrite && (
                  <Button
                    component="a"
                    variant="default"
                    leftSection={<IconMessages size={16} aria-hidden />}
                    href={addressOf({ screen: 'cohort' })}
                  >
                    {t('cohort.open')}
                  </Button>
                )}
                {mayImport && (
                  <Button
                    leftSection={<IconFileImport size={16} aria-hidden />}
                    onClick={() => setImporting(true)}
                  >
                    {t('programme.import')}
                  </Button>
                )}
              </div>
            </header>
            <WaitingImports imports={waiting} />
            <WeekStrip monday={monday} chosen={chosen} days={days} />
            <Uncovered stays={stays} />
            {!discharging && <FreedPlaces day={chosen} />}
            {discharging ? (
              <DischargeList stays={stays} />
            ) : (
              <StayTable stays={stays} day={chosen} />
            )}
            <ImportDialog opened={importing} onClose={() => setImporting(false)} />
          </div>
        );
      }}
    </Answered>
  );
}

/** Said above the day, while another day can still be found (H40). */
function Uncovered({ stays }: { readonly stays: readonly StayRow[] }) {
  const { t } = useTranslation();
  const uncovered = stays.filter((stay) => stay.uncovered !== null);
  const [first] = uncovered;
  if (!first) return null;
  return (
    <section className={classes.waiting} aria-label={t('closedDays.title')}>
      <strong>{t('closedDays.count', { count: uncovered.length })}</strong> {first.uncovered}
    </section>
  );
}
