import { useHotkeys } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../api/index.ts';
import { About } from '../features/about/index.ts';
import { AlertSound } from '../features/alarm/index.ts';
import { Board } from '../features/board/index.ts';
import { Cohort } from '../features/cohort/index.ts';
import { Compliance } from '../features/compliance/index.ts';
import { Missed } from '../features/missed/index.ts';
import { ModemScreen } from '../features/modem/index.ts';
import { Patient } from '../features/patient/index.ts';
import { Programme } from '../features/programme/index.ts';
import { Protocols, Studio } from '../features/protocols/index.ts';
import { Questions } from '../features/questions/index.ts';
import { Review } from '../features/review/index.ts';
import { PatientSearch, SearchDialog } from '../features/search/index.ts';
import { Settings } from '../features/settings/index.ts';
import { TimeMachine } from '../features/time-machine/index.ts';
import { TrainingControls } from '../features/training/index.ts';
import { WaitingList } from '../features/waiting-list/index.ts';
import { assertNever } from './assert-never.ts';
import { Banners } from './Banners.tsx';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import { type Route, useRoute } from './routes.ts';
import classes from './Shell.module.css';
import { useMay } from './session.tsx';
import { useUnit } from './unit.tsx';
import { useIdleLock } from './useIdleLock.ts';

export function Shell() {
  const { t } = useTranslation();
  const clinical = useMay('board:get');
  const asked = useRoute();
  const [searching, setSearching] = useState(false);
  useLock();
  useHotkeys([['mod+K', () => clinical && setSearching(true)]], []);

  // IT staff have no board: their first screen is the settings.
  const route: Route =
    clinical || asked.screen === 'about' || asked.screen === 'modem'
      ? asked
      : { screen: 'settings' };
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={focusMain}>
        {t('nav.skip')}
      </button>
      <AlertSound />
      <Header onSearch={clinical ? () => setSearching(true) : undefined} />
      <Banners training={<TrainingControls />} />
      <Navigation screen={route.screen} />
      <main id="main" tabIndex={-1} className={classes.main}>
        <ScreenOf route={route} />
      </main>
      <SearchDialog opened={searching} onClose={() => setSearching(false)} />
    </div>
  );
}

/** Longer leaves names on a desk in public; shorter signs out a nurse who is on the phone (H35). */
const defaultLockMinutes = 15;

function useLock() {
  const { unit } = useUnit();
  const { mutate } = useAction('session:sign-out');
  const settings = useRequest('unit:settings', {});
  const asked = settings.data?.settings.lockMinutes;
  const minutes = typeof asked === 'number' ? asked : defaultLockMinutes;
  const lock = useCallback(() => mutate({}), [mutate]);
  useIdleLock(unit.mode === 'training' || minutes === 0 ? null : minutes, lock);
}

function focusMain() {
  document.getElementById('main')?.focus();
}

function ScreenOf({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'board':
      return <Board />;
    case 'missed':
      return <Missed />;
    case 'programme':
      return (
        <Programme
          key={route.evening ? 'evening' : 'day'}
          day={route.day}
          evening={route.evening ?? false}
        />
      );
    case 'waiting-list':
      return <WaitingList />;
    case 'cohort':
      return <Cohort />;
    case 'patients':
      return <PatientSearch />;
    case 'patient':
      return <Patient key={route.patientId} patientId={route.patientId} />;
    case 'protocols':
      return <Protocols />;
    case 'protocol':
      return <Studio versionId={route.versionId} />;
    case 'time-machine':
      return <TimeMachine day={route.day} />;
    case 'review':
      return <Review />;
    case 'questions':
      return <Questions />;
    case 'compliance':
      return <Compliance />;
    case 'modem':
      return <ModemScreen />;
    case 'settings':
      return <Settings />;
    case 'about':
      return <About />;
    default:
      return assertNever(route);
  }
}
