import { Button, Select, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatientView } from '../../../src/ipc/index.ts';
import { smsSize } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { formatPhone } from '../../app/formats.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import classes from './Conversation.module.css';

const longest = 600;

/** A nurse's own text, with its length as the network will count it. */
export function Composer({ view }: { readonly view: PatientView }) {
  const { t } = useTranslation();
  const allowed = useMay('patients:send');
  const send = useAction('patients:send');
  const usable = view.phones.filter((phone) => phone.state !== 'wrong' && phone.withheld === null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const number = usable.find((phone) => phone.number === chosen)?.number ?? usable[0]?.number;
  if (!allowed) return null;

  const refusal =
    view.deceasedAt !== null
      ? t('composer.deceased')
      : view.smsStoppedAt !== null
        ? t('composer.stopped')
        : number
          ? null
          : (view.phones.find((phone) => phone.withheld !== null)?.withheld ??
            t('composer.noNumber'));
  if (refusal || !number) return <p className={classes.held}>{refusal}</p>;

  const size = smsSize(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate(
      { patientId: view.patient.patientId, number, text: text.trim() },
      { onSuccess: () => setText('') },
    );
  };
  return (
    <form className={classes.composer} onSubmit={submit}>
      <Textarea
        label={t('composer.label')}
        description={t('composer.rule')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={longest}
      />
      <ActionError error={send.error} />
      <div className={classes.line}>
        <Select
          aria-label={t('composer.to')}
          value={number}
          onChange={setChosen}
          allowDeselect={false}
          data={usable.map((phone) => ({
            value: phone.number,
            label: `${formatPhone(phone.number)} (${phone.holderName ?? t(`phone.${phone.holder}`)})`,
          }))}
        />
        <span className={classes.count} aria-live="polite">
          {t('composer.size', { count: size.units, left: size.left })} ·{' '}
          {t('composer.parts', { count: size.parts })}
          {size.alphabet === 'ucs2' && ` · ${t('composer.ucs2')}`}
        </span>
        <Button
          ml="auto"
          type="submit"
          leftSection={<IconSend size={16} aria-hidden />}
          disabled={!text.trim()}
          loading={send.isPending}
        >
          {t('composer.send')}
        </Button>
      </div>
    </form>
  );
}
