import { Button, Group, Menu, Modal, Textarea } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StayRow, type StayState, stayStates } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { fullName } from '../../app/formats.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { PatientLabel } from '../common/index.ts';

/** These stop or change texts: the person is named and a second click asked for. */
const confirmed = new Set<StayState>(['cancelled', 'absent', 'hospitalised', 'deceased']);

export function StayStateMenu({ stay }: { readonly stay: StayRow }) {
  const { t } = useTranslation();
  const allowed = useMay('programme:set-state');
  const setState = useAction('programme:set-state');
  const [asking, setAsking] = useState<StayState | null>(null);
  const [note, setNote] = useState('');
  if (!allowed) return <span>{t(`stayState.${stay.state}`)}</span>;

  const apply = (state: StayState) =>
    setState.mutate(
      { stayId: stay.stayId, state, note: note.trim() || null },
      {
        onSuccess: () => {
          setAsking(null);
          setNote('');
        },
      },
    );

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
                onClick={() => (confirmed.has(state) ? setAsking(state) : apply(state))}
              >
                {t(`stayState.${state}`)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      {!asking && <ActionError error={setState.error} />}
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking ? t('programme.confirmState', { state: t(`stayState.${asking}`) }) : ''}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <PatientLabel patient={stay.patient} size="banner" />
        {asking && <p>{t(`programme.effect.${asking as 'deceased'}`)}</p>}
        <Textarea
          mt="sm"
          label={t('action.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={1}
          maxLength={1000}
        />
        <ActionError error={setState.error} />
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={() => setAsking(null)} data-autofocus>
            {t('action.cancel')}
          </Button>
          <Button
            color={asking === 'deceased' ? 'red.9' : 'vigie'}
            loading={setState.isPending}
            onClick={() => asking && apply(asking)}
          >
            {t('programme.confirmButton')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
