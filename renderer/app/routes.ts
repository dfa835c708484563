import { useSyncExternalStore } from 'react';

/** Where the window is. Ids only: an address shows in histories and crash reports (H35). */
export type Route =
  | { readonly screen: 'board' }
  | { readonly screen: 'missed' }
  | {
      readonly screen: 'programme';
      readonly day: string | null;
      /** Opened on « Qui est sorti ? ». */
      readonly evening?: boolean;
    }
  | { readonly screen: 'waiting-list' }
  | { readonly screen: 'cohort' }
  | { readonly screen: 'patients' }
  | { readonly screen: 'patient'; readonly patientId: string }
  | { readonly screen: 'protocols' }
  | { readonly screen: 'protocol'; readonly versionId: string }
  | { readonly screen: 'time-machine'; readonly day: string | null }
  | { readonly screen: 'review' }
  | { readonly screen: 'questions' }
  | { readonly screen: 'compliance' }
  | { readonly screen: 'modem' }
  | { readonly screen: 'settings' }
  | { readonly screen: 'about' };

export type Screen = Route['screen'];

export function parseRoute(hash: string): Route {
  const [screen, argument, more] = hash.replace(/^#\/?/, '').split('/');
  switch (screen) {
    case 'programme':
      return { screen, day: dayIn(argument), evening: more === 'sortis' };
    case 'protocols':
      return argument
        ? { screen: 'protocol', versionId: decodeURIComponent(argument) }
        : { screen };
    case 'time-machine':
      return { screen, day: dayIn(argument) };
    case 'patients':
      return argument ? { screen: 'patient', patientId: decodeURIComponent(argument) } : { screen };
    case 'missed':
    case 'review':
    case 'questions':
    case 'waiting-list':
    case 'cohort':
    case 'compliance':
    case 'modem':
    case 'settings':
    case 'about':
      return { screen };
    default:
      return { screen: 'board' };
  }
}

function dayIn(argument: string | undefined): string | null {
  return argument !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(argument) ? argument : null;
}

export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'programme':
      if (!route.day) return '#/programme';
      return `#/programme/${route.day}${route.evening ? '/sortis' : ''}`;
    case 'protocol':
      return `#/protocols/${encodeURIComponent(route.versionId)}`;
    case 'time-machine':
      return route.day ? `#/time-machine/${route.day}` : '#/time-machine';
    case 'patient':
      return `#/patients/${encodeURIComponent(route.patientId)}`;
    default:
      return `#/${route.screen}`;
  }
}

export function goTo(route: Route): void {
  window.location.hash = addressOf(route);
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}
