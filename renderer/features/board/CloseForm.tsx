import { Button, Radio, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AlertCard, type AlertOutcome, alertOutcomes } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { formatPhone } from '../../app/formats.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './forms.module.css';

interface Props {
  readonly card: AlertCard;
  readonly formRef?: Ref<HTMLFormElement>;
  readonly onClosed: () => void;
}

/** Only an outcome closes a card, and the form says whose card it is (H38). */
export function CloseForm({ card, formRef, onClosed }: Props) {
  const { t } = useTranslation();
  const close = useAction('alerts:close', onClosed);
  const [outcome, setOutcome] = useState<AlertOutcome | null>(null);
  const [note, setNote] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!outcome) return;
    close.mutate({ alertId: card.alertId, outcome, note: note.trim() || null });
  };

  return (
    <form ref={formRef} className={classes.form} onSubmit={submit}>
      <Radio.Group
        label={t('alert.closeTitle')}
        value={outcome ?? ''}
        onChange={(value) => setOutcome(alertOutcomes.find((one) => one === value) ?? null)}
      >
        <div className={classes.choices}>
          {alertOutcomes.map((one) => (
            <Radio.Card key={one} value={one} className={classes.choice}>
              <Radio.Indicator size="xs" />
              <span>{t(`outcome.${one}`)}</span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={outcome === 'other' ? t('alert.closeNoteNeeded') : t('alert.closeNote')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={1}
        maxRows={5}
        maxLength={1000}
      />
      <ActionError error={close.error} />
      <div className={classes.who}>
        <span>{t('alert.closeWhose')}</span>
        {card.patient ? (
          <PatientLabel patient={card.patient} />
        ) : (
          <strong>{card.number ? formatPhone(card.number) : t('value.missing')}</strong>
        )}
      </div>
      <div className={classes.row}>
        <Button
          type="submit"
          color="dark"
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={close.isPending}
          disabled={!outcome || (outcome === 'other' && !note.trim())}
        >
          {t('alert.close')}
        </Button>
      </div>
    </form>
  );
}
