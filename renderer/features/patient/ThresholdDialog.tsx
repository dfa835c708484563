import { NumberInput, Select, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
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
  // Who may mute may loosen: a doctor.
  const isDoctor = useMay('personal:mute');
  const items = view.items.filter(({ alertOver }) => alertOver !== null);
  const [key, setKey] = useState(items[0] ? keyOf(items[0]) : null);
  const item = items.find((one) => keyOf(one) === key);
  const [alert, setAlert] = useState<number | ''>(item?.alertOver ?? '');
  const [advice, setAdvice] = useState<number | ''>(item?.adviceOver ?? '');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  if (!item?.alertBounds) return null;
  const adviceOver = advice === '' ? null : advice;
  const loosens = alert !== '' && isLooser(item, alert, adviceOver);
  const faults = alert === '' ? none : faultsOf(item, alert, adviceOver, t);
  const isDoctors = loosens && !isDoctor;
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
        adviceOver,
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
      isReady={
        alert !== '' &&
        !isDoctors &&
        faults.alert === null &&
        faults.advice === null &&
        (!loosens || (reason.trim().length > 2 && until !== ''))
      }
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
          error={faults.advice}
          onChange={(value) => setAdvice(typeof value === 'number' ? value : '')}
        />
        <NumberInput
          label={t('personal.alertOver')}
          value={alert}
          step={step}
          decimalSeparator=","
          error={faults.alert}
          onChange={(value) => setAlert(typeof value === 'number' ? value : '')}
        />
      </div>
      <p role="status">
        {t(loosens ? 'personal.loosensRule' : 'personal.tightensRule')}
        {isDoctors && ` ${t('ownBounds.doctorOnly')}`}
      </p>
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

interface Faults {
  readonly advice: string | null;
  readonly alert: string | null;
}
const none: Faults = { advice: null, alert: null };

/** What nobody may set (H30), at its field, before anything is asked of anybody. */
function faultsOf(item: Item, alert: number, advice: number | null, t: TFunction): Faults {
  const outside = (value: number, bounds: Item['alertBounds']) =>
    bounds && (value < bounds.from || value > bounds.to)
      ? t('ownBounds.outside', { from: shown(bounds.from), to: shown(bounds.to) })
      : null;
  const isOver = advice !== null && advice >= alert;
  return {
    alert: outside(alert, item.alertBounds),
    advice:
      advice === null
        ? null
        : (outside(advice, item.adviceBounds) ?? (isOver ? t('ownBounds.notBelow') : null)),
  };
}

const shown = (value: number | null): string =>
  value === null ? '' : String(value).replace('.', ',');
