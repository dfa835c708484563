import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { PersonalDialog } from './PersonalDialog.tsx';

/** A doctor's: no alert for what is known, until it is worse, with a reason and an end. */
export function MuteDialog({
  view,
  onClose,
}: {
  readonly view: PersonalView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const mute = useAction('personal:mute');
  const keyOf = (one: PersonalView['items'][number]) => `${one.stepId}/${one.itemId}`;
  const { today } = useUnit();
  const [key, setKey] = useState(view.items[0] ? keyOf(view.items[0]) : null);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const item = view.items.find((one) => keyOf(one) === key);
  if (!item) return null;
  const save = () =>
    mute.mutate(
      {
        stayId: view.stayId,
        stepId: item.stepId,
        itemId: item.itemId,
        reason: reason.trim(),
        until,
      },
      { onSuccess: onClose },
    );
  return (
    <PersonalDialog
      view={view}
      title={t('personal.addMute')}
      error={mute.error}
      isReady={reason.trim().length > 2 && until !== ''}
      isPending={mute.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t('personal.item')}
        value={key}
        allowDeselect={false}
        onChange={setKey}
        data={view.items.map((one) => ({
          value: keyOf(one),
          label: `${one.label} (${one.stepName})`,
        }))}
      />
      <p>{t('personal.muteRule', { value: item.lastValue ?? t('personal.noAnswer') })}</p>
      <TextInput
        label={t('personal.reason')}
        value={reason}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={1000}
      />
      <DayInput
        label={t('personal.untilDay')}
        value={until}
        min={today}
        required
        onChange={setUntil}
      />
    </PersonalDialog>
  );
}
