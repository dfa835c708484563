import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { Answered } from '../../components/Answered.tsx';
import { CallSheet } from './CallSheet.tsx';
import { LoopTests } from './LoopTests.tsx';
import classes from './Modem.module.css';
import { ModemFacts } from './ModemFacts.tsx';
import { Modems } from './Modems.tsx';
import { RoutineTexts } from './RoutineTexts.tsx';
import { SimPanel } from './SimPanel.tsx';
import { TechnicalAlerts } from './TechnicalAlerts.tsx';

/** The queue moves by itself, and nothing tells of each text. */
const askEveryMs = 10_000;

/** Whether texts leave and replies arrive, why not, and what to do. */
export function ModemScreen() {
  const { t } = useTranslation();
  const asked = useRequest('sims:get', {}, { everyMs: askEveryMs });
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <h1>{t('nav.modem')}</h1>
        <CallSheet />
      </header>
      <Answered to={asked}>
        {(view) => (
          <div className={classes.columns}>
            <div className={classes.column}>
              <ModemFacts clock={view.clock} />
              <Modems now={view.now} />
              <TechnicalAlerts alerts={view.technicalAlerts} isFolderMoved={view.isFolderMoved} />
              <RoutineTexts queue={view.queue} holds={view.holds} />
            </div>
            <div className={classes.column}>
              {view.sims.length === 0 && <p className={classes.none}>{t('sims.none')}</p>}
              {view.sims.map((sim) => (
                <SimPanel key={sim.imsi} sim={sim} />
              ))}
              <LoopTests view={view} />
            </div>
          </div>
        )}
      </Answered>
    </div>
  );
}
