import { Button, Group, PasswordInput, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CohortChoice, CohortPreview as Preview } from '../../../src/ipc/index.ts';
import { useAction, useRequest } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './Cohort.module.css';

/** The count, three texts as they will be read, who must be phoned, and what is against it. */
export function CohortPreview({
  choice,
  text,
  textEn,
  onSent,
}: {
  readonly choice: CohortChoice;
  readonly text: string;
  readonly textEn: string;
  readonly onSent: () => void;
}) {
  const { t } = useTranslation();
  const isSound = choice.from !== '' && choice.from <= choice.to && choice.states.length > 0;
  const asked = useRequest(
    'cohorts:preview',
    { choice, text, textEn: textEn.trim() || null },
    { enabled: isSound, keepPrevious: true },
  );
  const preview = asked.data;
  return (
    <Panel title={t('cohort.preview')}>
      {preview && isSound && (
        <div className={classes.form}>
          <p className={classes.count} role="status">
            <strong>{t('cohort.count', { count: preview.count })}</strong>
            {text.trim() !== '' && preview.count > 0 && (
              <>
                {' '}
                · {t('cohort.parts', { count: preview.parts })}
                {preview.minutes > 0 && ` · ${t('cohort.pace', { minutes: preview.minutes })}`}
              </>
            )}
          </p>
          <Faults faults={preview.faults} />
          {text.trim() !== '' && <Samples samples={preview.samples} />}
          {preview.inEnglish > 0 && <p>{t('cohortEnglish.count', { count: preview.inEnglish })}</p>}
          <Unread unread={preview.unread} />
          <ToCall toCall={preview.toCall} />
          <SendForm
            key={preview.needsSecond ? 'two' : 'one'}
            preview={preview}
            isReady={text.trim() !== '' && preview.faults.length === 0 && !asked.isPlaceholderData}
            choice={choice}
            text={text}
            textEn={textEn}
            onSent={onSent}
          />
        </div>
      )}
    </Panel>
  );
}

function Faults({ faults }: { readonly faults: readonly string[] }) {
  return (
    <ul className={classes.faults} aria-live="polite">
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );
}

function Samples({ samples }: { readonly samples: Preview['samples'] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  if (samples.length === 0) return null;
  return (
    <section aria-label={t('cohort.samples')}>
      <h3>{t('cohort.samples')}</h3>
      {samples.map((sample) => (
        <figure key={sample.patient.patientId} className={classes.sample}>
          <figcaption>
            <PatientLabel patient={sample.patient} />{' '}
            <span className={classes.sub}>· {formats.longDay(sample.surgeryDate)}</span>
          </figcaption>
          <blockquote>{sample.text}</blockquote>
        </figure>
      ))}
    </section>
  );
}

/** They get the French all the same: a card asks for a call as well (H28). */
function Unread({ unread }: { readonly unread: Preview['unread'] }) {
  const { t } = useTranslation();
  if (unread.length === 0) return null;
  return (
    <section className={classes.sentence}>
      <Chip tone="warn" sign="☎">
        {t('cohortEnglish.unread', { count: unread.length })}
      </Chip>
      <ul className={classes.toCall}>
        {unread.map(({ patient, language }) => (
          <li key={patient.patientId}>
            <PatientLabel patient={patient} /> <span className={classes.sub}>· {language}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToCall({ toCall }: { readonly toCall: Preview['toCall'] }) {
  const { t } = useTranslation();
  if (toCall.length === 0) return null;
  return (
    <section className={classes.sentence}>
      <Chip tone="warn" sign="☎">
        {t('cohort.toCall', { count: toCall.length })}
      </Chip>
      <ul className={classes.toCall}>
        {toCall.map(({ patient, reason }) => (
          <li key={patient.patientId}>
            <PatientLabel patient={patient} /> <span className={classes.sub}>· {reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SendForm({
  preview,
  isReady,
  choice,
  text,
  textEn,
  onSent,
}: {
  readonly preview: Preview;
  readonly isReady: boolean;
  readonly choice: CohortChoice;
  readonly text: string;
  readonly textEn: string;
  readonly onSent: () => void;
}) {
  const { t } = useTranslation();
  const send = useAction('cohorts:send');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const { count, needsSecond } = preview;
  const isSigned = !needsSecond || (login.trim() !== '' && password !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const second = needsSecond ? { login: login.trim(), password } : null;
    send.mutate(
      { choice, text: text.trim(), textEn: textEn.trim() || null, count, second },
      { onSuccess: onSent },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      {needsSecond && (
        <>
          <p>{t('cohort.second')}</p>
          <Group grow>
            <TextInput
              label={t('cohort.secondLogin')}
              value={login}
              autoComplete="off"
              onChange={(event) => setLogin(event.currentTarget.value)}
            />
            <PasswordInput
              label={t('cohort.secondPassword')}
              value={password}
              autoComplete="off"
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </Group>
        </>
      )}
      <ActionError error={send.error} />
      {send.isSuccess && <p role="status">{t('cohort.planned')}</p>}
      <div>
        <Button
          type="submit"
          leftSection={<IconSend size={16} aria-hidden />}
          disabled={!isReady || count === 0 || !isSigned}
          loading={send.isPending}
        >
          {t('cohort.send', { count })}
        </Button>
      </div>
    </form>
  );
}
