import { Button, Group, Radio, Textarea } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { IconPhoneCheck } from '@tabler/icons-react';
import { type FormEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CallOutcome, callOutcomes } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { nextInstantOf } from '../../app/next-instant.ts';
import { useUnit, useUnitNow } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import classes from './forms.module.css';

interface Props {
  readonly alertId: string | null;
  readonly patientId: string | null;
  readonly stayId: string | null;
  readonly formRef?: Ref<HTMLFormElement>;
  readonly onLogged?: () => void;
}

/** A call traced in three clicks: open, outcome, save. */
export function CallForm({ alertId, patientId, stayId, formRef, onLogged }: Props) {
  const { t } = useTranslation();
  const { unit, formats } = useUnit();
  const now = useUnitNow();
  const log = useAction('alerts:log-call');
  const [outcome, setOutcome] = useState<CallOutcome | null>(null);
  const [note, setNote] = useState('');
  const [callBack, setCallBack] = useState('');
  const callBackAt =
    outcome === 'call-back' && /^\d{2}:\d{2}/.test(callBack)
      ? nextInstantOf(callBack.slice(0, 5), now, unit.zone)
      : null;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!outcome) return;
    log.mutate(
      { alertId, patientId, stayId, outcome, note: note.trim() || null, callBackAt },
      {
        onSuccess: () => {
          setOutcome(null);
          setNote('');
          setCallBack('');
          // The button that had the focus is disabled now: the keyboard stays in the form.
          form.querySelector<HTMLElement>('[role="radio"]')?.focus();
          onLogged?.();
        },
      },
    );
  };

  return (
    <form ref={formRef} className={classes.form} onSubmit={submit}>
      <Radio.Group
        label={t('call.title')}
        value={outcome ?? ''}
        onChange={(value) => setOutcome(callOutcomes.find((one) => one === value) ?? null)}
      >
        <div className={classes.choices}>
          {callOutcomes.map((one) => (
            <Radio.Card key={one} value={one} className={classes.choice}>
              <Radio.Indicator size="xs" />
              <span>{t(`call.${one}`)}</span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      {outcome === 'call-back' && (
        <Group align="end" gap="xs">
          <TimePicker
            label={t('call.callBackTime')}
            value={callBack}
            onChange={setCallBack}
            hoursInputLabel={t('call.hours')}
            minutesInputLabel={t('call.minutes')}
          />
          {callBackAt !== null && <p>{formats.moment(callBackAt)}</p>}
        </Group>
      )}
      <Textarea
        label={t('call.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={1000}
      />
      <ActionError error={log.error} />
      <div className={classes.row}>
        <Button
          type="submit"
          leftSection={<IconPhoneCheck size={16} aria-hidden />}
          loading={log.isPending}
          disabled={!outcome || (outcome === 'call-back' && callBackAt === null)}
        >
          {t('call.save')}
        </Button>
        <span role="status" className={classes.done}>
          {log.isSuccess && !outcome && t('call.saved')}
        </span>
      </div>
    </form>
  );
}
