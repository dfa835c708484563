import { Button, Radio } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconFolderOpen, IconPhone } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyToRead } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { cameLate, formatPhone } from '../../app/formats.ts';
import { addressOf } from '../../app/routes.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { DetailPanel } from '../../components/DetailPanel.tsx';
import { NoteField } from '../../components/NoteField.tsx';
import { LevelMark, PatientLabel } from '../common/index.ts';
import panelClasses from './AlertPanel.module.css';
import reasonClasses from './AlertReasons.module.css';
import { CallForm } from './CallForm.tsx';
import classes from './forms.module.css';

const meanings = ['satisfactory', 'worrying', 'urgent', 'none'] as const;
type Meaning = (typeof meanings)[number];

interface Props {
  readonly reply: ReplyToRead;
  readonly onClose: () => void;
}

/** A nurse reads what the machine could not, and says what it means. */
export function ReplyPanel({ reply, onClose }: Props) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const mayRead = useMay('replies:read');
  return (
    <DetailPanel
      label={t('reply.panel')}
      onClose={onClose}
      head={
        <>
          <div className={panelClasses.marks}>
            <LevelMark level="read" />
            <span>{t('reply.received', { when: formats.moment(reply.receivedAt) })}</span>
          </div>
          {reply.patient ? (
            <PatientLabel patient={reply.patient} size="banner" showIpp />
          ) : (
            <strong className={panelClasses.unknown}>{t('alert.unknownNumber')}</strong>
          )}
          <p className={panelClasses.facts}>
            <span className={panelClasses.phone}>
              <IconPhone size={16} aria-hidden /> {formatPhone(reply.number)}
            </span>
            {reply.patient && (
              <Button
                component="a"
                variant="default"
                leftSection={<IconFolderOpen size={16} aria-hidden />}
                href={addressOf({ screen: 'patient', patientId: reply.patient.patientId })}
              >
                {t('alert.openPatient')}
              </Button>
            )}
          </p>
        </>
      }
    >
      <section aria-label={t('reply.words')}>
        <h3>{t('reply.words')}</h3>
        <blockquote className={reasonClasses.words}>
          {reply.kind === 'text' ? reply.text : t(`reply.kind.${reply.kind}`)}
        </blockquote>
        <p className={reasonClasses.when}>
          {cameLate(reply.writtenAt, reply.receivedAt)
            ? t('alert.writtenReceived', {
                written: formats.moment(reply.writtenAt),
                received: formats.moment(reply.receivedAt),
              })
            : formats.moment(reply.receivedAt)}
        </p>
        {!reply.complete && <p>{t('reply.incomplete')}</p>}
        <p>
          {t('reply.question')} {reply.question ?? t('reply.noQuestion')}
        </p>
      </section>
      {reply.closestReading && (
        <Closest reply={reply} closest={reply.closestReading} onRead={onClose} />
      )}
      {mayRead && <ReadForm reply={reply} onRead={onClose} />}
      <CallForm alertId={null} patientId={reply.patient?.patientId ?? null} stayId={reply.stayId} />
    </DetailPanel>
  );
}

/** The key that takes the reading offered: of the reply that is open, and of no other (H38). */
const acceptKey = 'a';

/** What the words most likely mean: offered, and taken by a person only. */
function Closest({
  reply,
  closest,
  onRead,
}: {
  readonly reply: ReplyToRead;
  readonly closest: NonNullable<ReplyToRead['closestReading']>;
  readonly onRead: () => void;
}) {
  const { t } = useTranslation();
  const accept = useAction('replies:accept-closest', onRead);
  const may = useMay('replies:accept-closest') && closest.mayAccept;
  const take = () => {
    if (may && !accept.isPending) accept.mutate({ replyId: reply.replyId });
  };
  useHotkeys([[acceptKey, take]]);
  return (
    <section className={classes.closest} aria-label={t('closest.title')}>
      <h3>{t('closest.title')}</h3>
      <p>
        {closest.value !== null && <strong>{closest.value}</strong>}
        {closest.value !== null && ' · '}
        {closest.detail}
        {' · '}
        {t(`closest.outcome.${closest.outcome}`)}
      </p>
      {may && (
        <Button
          variant="light"
          loading={accept.isPending}
          rightSection={<kbd>{acceptKey.toUpperCase()}</kbd>}
          onClick={take}
        >
          {t('closest.accept')}
        </Button>
      )}
      <ActionError error={accept.error} />
    </section>
  );
}

function ReadForm({ reply, onRead }: { readonly reply: ReplyToRead; readonly onRead: () => void }) {
  const { t } = useTranslation();
  const read = useAction('replies:read');
  const [meaning, setMeaning] = useState<Meaning | null>(null);
  const [confirms, setConfirms] = useState<'yes' | 'no' | 'unsaid'>('unsaid');
  const [note, setNote] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!meaning) return;
    read.mutate(
      {
        replyId: reply.replyId,
        meaning,
        confirms: confirms === 'unsaid' ? null : confirms === 'yes',
        note: note.trim() || null,
      },
      { onSuccess: onRead },
    );
  };

  return (
    <form className={classes.form} onSubmit={submit}>
      <Radio.Group
        label={t('reply.meaning')}
        value={meaning ?? ''}
        onChange={(value) => setMeaning(meanings.find((one) => one === value) ?? null)}
      >
        <div className={classes.choices}>
          {meanings.map((one) => (
            <Radio.Card key={one} value={one} className={classes.choice}>
              <Radio.Indicator size="xs" />
              <span>{t(`reply.as.${one}`)}</span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={t('reply.confirms')}
        value={confirms}
        onChange={(value) => setConfirms(value === 'yes' || value === 'no' ? value : 'unsaid')}
      >
        <div className={classes.choices}>
          {(['unsaid', 'yes', 'no'] as const).map((one) => (
            <Radio.Card key={one} value={one} className={classes.choice}>
              <Radio.Indicator size="xs" />
              <span>{t(`reply.confirm.${one}`)}</span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <NoteField value={note} onChange={setNote} />
      <ActionError error={read.error} />
      <div className={classes.row}>
        <Button type="submit" disabled={!meaning} loading={read.isPending}>
          {t('reply.save')}
        </Button>
      </div>
    </form>
  );
}
