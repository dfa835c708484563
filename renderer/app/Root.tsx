import { Center } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveRefresh, useRequest } from '../api/index.ts';
import { Failure, Loading } from '../components/states.tsx';
import { ChangePassword, SignIn } from '../features/session/index.ts';
import { Shell } from './Shell.tsx';
import { SessionProvider } from './session.tsx';
import { UnitProvider, useUnit } from './unit.tsx';
import { Watermark } from './Watermark.tsx';

/** What stands between opening the window and the screens: the unit, then a person. */
export function Root() {
  useLiveRefresh();
  return (
    <UnitProvider
      waiting={(error) => (
        <Center h="100%">{error ? <Failure error={error} /> : <Loading />}</Center>
      )}
    >
      <SignedInOrNot />
      <Watermark />
    </UnitProvider>
  );
}

function SignedInOrNot() {
  const { t } = useTranslation();
  const { unit } = useUnit();
  const session = useRequest('session:current', {});
  useEffect(() => {
    document.documentElement.dataset.mode = unit.mode;
  }, [unit.mode]);

  if (!session.data) {
    return (
      <Center h="100%">
        {session.error ? <Failure error={session.error} /> : <Loading label={t('state.loading')} />}
      </Center>
    );
  }
  const { person } = session.data;
  if (!person) return <SignIn />;
  return (
    <SessionProvider value={person}>
      {person.mustChangePassword ? <ChangePassword forced /> : <Shell />}
    </SessionProvider>
  );
}
