import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import classes from './Personal.module.css';
import { PersonalDialog } from './PersonalDialog.tsx';

type Item = PersonalView['items'][number];

/** One threshold of this patient's own: says at once whether it loosens, and what that takes (H30). */
export function ThresholdDialog({
  view,
  onClose,
}: {
  readonly view: PersonalView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useUnit();
  const set = useAction('personal:set-threshold');
  const items = view.items.filter(({ alertOver }) => alertOver !== null);
  const [key, setKey] = useState(items[0] ? keyOf(items[0]) : null);
  const item = items.find((one) => keyOf(one) === key);
  const [alert, setAlert] = useState<number | ''>(item?.alertOver ?? '');
  const [advice, setAdvice] = useState<number | ''>(item?.adviceOver ?? '');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  if (!item?.alertBounds) return null;
  const loosens = alert !== '' && isLooser(item, alert, advice === '' ? null : advice);
  const step = item.kind === 'temperature' ? 0.1 : 1;
  const bands = t(item.adviceOver === null ? 'personal.bands' : 'personal.bandsAdvice', {
    alert: shown(item.alertOver),
    advice: shown(item.adviceOver),
  });
  const choose = (value: string | null) => {
    const next = items.find((one) => keyOf(one) === value);
    if (!next) return;
    setKey(value);
    setAlert(next.alertOver ?? '');
    setAdvice(next.adviceOver ?? '');
  };
  const save = () =>
    alert !== '' &&
    set.mutate(
      {
        stayId: view.stayId,
        stepId: item.stepId,
        itemId: item.itemId,
        alertOver: alert,
        adviceOver: advice === '' ? null : advice,
        reason: reason.trim() || null,
        until: until || null,
      },
      { onSuccess: onClose },
    );
  return (
    <PersonalDialog
      view={view}
      title={t('personal.addThreshold')}
      error={set.error}
      isReady={alert !== '' && (!loosens || (reason.trim() !== '' && until !== ''))}
      isPending={set.isPending}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t('personal.item')}
        value={key}
        allowDeselect={false}
        onChange={choose}
        data={items.map((one) => ({ value: keyOf(one), label: `${one.label} (${one.stepName})` }))}
      />
      <p className={classes.sub}>
        {t('personal.protocolSays', {
          bands,
          from: shown(item.alertBounds.from),
          to: shown(item.alertBounds.to),
        })}
      </p>
      <div className={classes.pair}>
        <NumberInput
          label={t('personal.adviceOver')}
          value={advice}
          step={step}
          decimalSeparator=","
          onChange={(value) => setAdvice(typeof value === 'number' ? value : '')}
        />
        <NumberInput
          label={t('personal.alertOver')}
          value={alert}
          step={step}
          decimalSeparator=","
          onChange={(value) => setAlert(typeof value === 'number' ? value : '')}
        />
      </div>
      <p role="status">{t(loosens ? 'personal.loosensRule' : 'personal.tightensRule')}</p>
      <TextInput
        label={t('personal.reason')}
        value={reason}
        required={loosens}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={1000}
      />
      <DayInput
        label={t('personal.untilDay')}
        value={until}
        min={today}
        required={loosens}
        clearable={!loosens}
        onChange={setUntil}
      />
    </PersonalDialog>
  );
}

const keyOf = ({ stepId, itemId }: Item): string => `${stepId}/${itemId}`;

function isLooser(item: Item, alert: number, advice: number | null): boolean {
  if (item.alertOver !== null && alert > item.alertOver) return true;
  return item.adviceOver !== null && (advice === null || advice > item.adviceOver);
}

const shown = (value: number | null): string =>
  value === null ? '' : String(value).replace('.', ',');
