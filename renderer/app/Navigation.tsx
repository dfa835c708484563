import {
  IconCalendarWeek,
  IconClipboardCheck,
  IconInfoCircle,
  IconLayoutDashboard,
  IconListCheck,
  IconMessageQuestion,
  IconReportAnalytics,
  IconRouter,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestName } from '../../src/ipc/index.ts';
import { may } from '../api/permissions.ts';
import classes from './Navigation.module.css';
import { addressOf, type Route, type Screen } from './routes.ts';
import { usePerson } from './session.tsx';

interface Entry {
  readonly route: Route;
  readonly label:
    | 'board'
    | 'programme'
    | 'patients'
    | 'protocols'
    | 'review'
    | 'questions'
    | 'compliance'
    | 'modem'
    | 'settings'
    | 'about';
  readonly icon: typeof IconUsers;
  /** Shown to whoever may ask for the screen's data. */
  readonly needs: RequestName;
}

const entries: readonly Entry[] = [
  { route: { screen: 'board' }, label: 'board', icon: IconLayoutDashboard, needs: 'board:get' },
  {
    route: { screen: 'programme', day: null },
    label: 'programme',
    icon: IconCalendarWeek,
    needs: 'programme:get',
  },
  { route: { screen: 'patients' }, label: 'patients', icon: IconUsers, needs: 'patients:find' },
  {
    route: { screen: 'protocols' },
    label: 'protocols',
    icon: IconListCheck,
    needs: 'protocols:list',
  },
  {
    route: { screen: 'review' },
    label: 'review',
    icon: IconMessageQuestion,
    needs: 'review:get',
  },
  {
    route: { screen: 'questions' },
    label: 'questions',
    icon: IconReportAnalytics,
    needs: 'quality:questions',
  },
  {
    route: { screen: 'compliance' },
    label: 'compliance',
    icon: IconClipboardCheck,
    needs: 'report:has',
  },
  { route: { screen: 'modem' }, label: 'modem', icon: IconRouter, needs: 'sims:get' },
  { route: { screen: 'settings' }, label: 'settings', icon: IconSettings, needs: 'staff:list' },
  { route: { screen: 'about' }, label: 'about', icon: IconInfoCircle, needs: 'unit:status' },
];

/** Screens that are reached from another one, whose entry stays marked. */
const homeOf: Partial<Record<Screen, Screen>> = {
  missed: 'board',
  patient: 'patients',
  cohort: 'programme',
  'waiting-list': 'programme',
  protocol: 'protocols',
  'time-machine': 'protocols',
};

export function Navigation({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation();
  const person = usePerson();
  const here = homeOf[screen] ?? screen;
  return (
    <nav className={classes.nav} aria-label={t('nav.label')}>
      <ul>
        {entries
          .filter((entry) => may(person, entry.needs))
          .map(({ route, label, icon: Icon }) => (
            <li key={label}>
              <a href={addressOf(route)} aria-current={here === route.screen ? 'page' : undefined}>
                <Icon size={22} stroke={1.7} aria-hidden />
                <span>{t(`nav.${label}`)}</span>
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
