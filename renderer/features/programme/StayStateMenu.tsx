import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StayRow, type StayState, stayStates } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { fullName } from '../../app/formats.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { ConfirmDialog } from '../common/index.ts';

/** These stop or change texts: the person is named and a second click asked for. */
const confirmed = new Set<StayState>(['cancelled', 'absent', 'hospitalised', 'deceased']);

export function StayStateMenu({ stay }: { readonly stay: StayRow }) {
  const { t } = useTranslation();
  const allowed = useMay('programme:set-state');
  const setState = useAction('programme:set-state');
  const [asking, setAsking] = useState<StayState | null>(null);
  if (!allowed) return <span>{t(`stayState.${stay.state}`)}</span>;

  const apply = (state: StayState, note: string | null) =>
    setState.mutate({ stayId: stay.stayId, state, note }, { onSuccess: () => setAsking(null) });

  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${t(`stayState.${stay.state}`)}, ${fullName(stay.patient)}`}
            rightSection={<IconChevronDown size={13} aria-hidden />}
            loading={setState.isPending}
          >
            {t(`stayState.${stay.state}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stayStates
            .filter((state) => state !== stay.state)
            .map((state) => (
              <Menu.Item
                key={state}
                {...(state === 'deceased' ? { color: 'red.9' } : {})}
                onClick={() => (confirmed.has(state) ? setAsking(state) : apply(state, null))}
              >
                {t(`stayState.${state}`)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {!asking && <ActionError error={setState.error} />}
      {asking && (
        <ConfirmDialog
          patient={stay.patient}
          title={t('programme.confirmState', { state: t(`stayState.${asking}`) })}
          effect={t(`programme.effect.${asking as 'deceased'}`)}
          confirm={t('programme.confirmButton')}
          isGrave={asking === 'deceased'}
          isPending={setState.isPending}
          error={setState.error}
          onConfirm={(note) => apply(asking, note)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
