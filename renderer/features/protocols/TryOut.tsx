import { Button, Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlayerSkipForward, IconRefresh, IconSend } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialAct, TrialPatient, TrialView } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { addDays } from '../../app/formats.ts';
import { useLanguageName } from '../../app/language-name.ts';
import { useUnit } from '../../app/unit.tsx';
import { Answered } from '../../components/Answered.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { Panel } from '../../components/Panel.tsx';
import { LevelMark } from '../common/index.ts';
import type { Definition } from './definition.ts';
import { useEditing } from './editing.ts';
import { FaultList } from './Refused.tsx';
import classes from './TryOut.module.css';

/** Chat with the protocol as a patient: the clock goes on only when somebody says so. */
export function TryOut() {
  const { t } = useTranslation();
  const { today } = useUnit();
  const { definition, settled } = useEditing();
  const [patient, setPatient] = useState<TrialPatient>(() => ({
    ...{
      age: usualAge(definition),
      language: 'fr',
      surgeryDate: addDays(today, 7),
      arrivalTime: '07:30',
    },
    ...{ isVerified: false, anaesthesia: null, side: null, livesAlone: null },
  }));
  const [acts, setActs] = useState<readonly TrialAct[]>([]);
  const trial = useRequest(
    'studio:try',
    { definition: settled, patient, acts: [...acts] },
    { keepPrevious: true },
  );
  const act = (next: TrialAct) => setActs((done) => [...done, next]);
  return (
    <div className={classes.tryOut}>
      <Answered to={trial}>
        {(answer) =>
          answer.kind === 'unreadable' ? (
            <div role="alert">
              <p>{t('trial.unreadable')}</p>
              <FaultList faults={answer.faults} />
            </div>
          ) : (
            <>
              <Phone trial={answer.trial} onAct={act} />
              <div className={classes.side}>
                <Clock trial={answer.trial} onAct={act} onRestart={() => setActs([])} />
                <Alerts trial={answer.trial} />
              </div>
            </>
          )
        }
      </Answered>
      <Patient
        patient={patient}
        onChange={(next) => {
          setPatient(next);
          setActs([]);
        }}
      />
    </div>
  );
}

/** Somebody whom the protocol is for. */
function usualAge({ picks: { ageFrom = 0, ageUnder = 121 } }: Definition): number {
  return Math.min(Math.max(54, ageFrom), Math.max(0, ageUnder - 10));
}

/** Empty: nobody knows the hour yet. */
const isTime = (text: string) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

interface TrialProps {
  readonly trial: TrialView;
  readonly onAct: (act: TrialAct) => void;
}

function Phone({ trial, onAct }: TrialProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const end = useRef<HTMLLIElement>(null);
  const count = trial.lines.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever a line is added
  useEffect(() => {
    end.current?.scrollIntoView?.({ block: 'nearest' });
  }, [count]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    onAct({ kind: 'say', text: words });
    setText('');
  };
  return (
    <section className={classes.phone} aria-label={t('trial.phone')}>
      <ol
        className={classes.lines}
        aria-live="polite"
        aria-label={t('trial.messages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        {trial.lines.length === 0 && <li className={classes.note}>{t('trial.nothingYet')}</li>}
        {trial.lines.map((line, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the trial is told anew, in the same order
          <li key={n} data-kind={line.kind}>
            <Line line={line} />
          </li>
        ))}
        <li ref={end} aria-hidden="true" />
      </ol>
      <form onSubmit={send} className={classes.form}>
        <TextInput
          aria-label={t('trial.reply')}
          placeholder={t('trial.reply')}
          value={text}
          maxLength={1000}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" leftSection={<IconSend size={14} aria-hidden />}>
          {t('trial.send')}
        </Button>
      </form>
    </section>
  );
}

function Line({ line }: { readonly line: TrialView['lines'][number] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const moment = formats.moment(line.at);
  switch (line.kind) {
    case 'in':
    case 'out':
      return (
        <>
          <p className={classes.bubble}>{line.text}</p>
          <small>
            {moment}
            {line.parts > 1 && ` · ${t('studio.parts', { count: line.parts })}`}
          </small>
        </>
      );
    case 'alert':
      return (
        <p className={classes.note}>
          {moment} · <LevelMark level={line.level} /> {line.sentence}
        </p>
      );
    case 'note':
      return (
        <p className={classes.note}>
          {moment} · {line.sentence}
        </p>
      );
  }
}

function Clock({ trial, onAct, onRestart }: TrialProps & { readonly onRestart: () => void }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  return (
    <Panel title={t('trial.clock')}>
      <p className={classes.now}>
        {formats.longDay(formats.dayOf(trial.now))}, <strong>{formats.time(trial.now)}</strong>
      </p>
      <p role="status">
        {trial.nextAt === null
          ? t('trial.over')
          : t('trial.next', { moment: formats.moment(trial.nextAt), step: trial.nextStep ?? '' })}
      </p>
      <p>
        {trial.listensTo === null
          ? t('trial.listensToNothing')
          : t('trial.listensTo', { question: trial.listensTo })}
      </p>
      <div className={classes.buttons}>
        <Button
          leftSection={<IconPlayerSkipForward size={14} aria-hidden />}
          disabled={trial.nextAt === null}
          onClick={() => onAct({ kind: 'next' })}
        >
          {t('trial.toNext')}
        </Button>
        <Button variant="default" onClick={() => onAct({ kind: 'wait', minutes: 60 })}>
          {t('trial.oneHour')}
        </Button>
        <Button variant="default" onClick={() => onAct({ kind: 'wait', minutes: 1440 })}>
          {t('trial.oneDay')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={onRestart}
        >
          {t('trial.restart')}
        </Button>
      </div>
    </Panel>
  );
}

function Alerts({ trial }: { readonly trial: TrialView }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const alerts = trial.lines.filter((line) => line.kind === 'alert');
  return (
    <Panel title={t('trial.alerts')} count={alerts.length}>
      {alerts.length === 0 ? (
        <p>{t('trial.noAlert')}</p>
      ) : (
        <ul className={classes.alerts}>
          {alerts.map((alert, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={n}>
              <LevelMark level={alert.level} /> {formats.moment(alert.at)} · {alert.sentence}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** As the conditions of a protocol may ask; nobody knows it unless it is chosen. */
const conditions = {
  anaesthesia: ['general', 'regional', 'local', 'topical', 'sedation'],
  side: ['left', 'right', 'both'],
} as const;

function Patient({
  patient,
  onChange,
}: {
  readonly patient: TrialPatient;
  readonly onChange: (patient: TrialPatient) => void;
}) {
  const { t } = useTranslation();
  const { definition } = useEditing();
  const languageName = useLanguageName();
  const [arrival, setArrival] = useState(patient.arrivalTime ?? '');
  return (
    <Panel title={t('trial.patient')} className={classes.patient}>
      <div className={classes.fields}>
        <NumberInput
          label={t('trial.age')}
          min={0}
          max={120}
          value={patient.age}
          onChange={(age) => typeof age === 'number' && onChange({ ...patient, age })}
        />
        <Select
          label={t('trial.language')}
          allowDeselect={false}
          data={Object.keys(definition.closedNotice).map((value) => ({
            value,
            label: languageName(value),
          }))}
          value={patient.language}
          onChange={(language) => language && onChange({ ...patient, language })}
        />
        <Select
          label={t('tryOut.ofAnaesthesia')}
          placeholder={t('tryOut.unknown')}
          clearable
          data={conditions.anaesthesia.map((value) => ({
            value,
            label: t(`tryOut.anaesthesia.${value}`),
          }))}
          value={patient.anaesthesia}
          onChange={(anaesthesia) => onChange({ ...patient, anaesthesia })}
        />
        <Select
          label={t('tryOut.ofSide')}
          placeholder={t('tryOut.unknown')}
          clearable
          data={conditions.side.map((value) => ({ value, label: t(`tryOut.side.${value}`) }))}
          value={patient.side}
          onChange={(side) => onChange({ ...patient, side })}
        />
        <Select
          label={t('tryOut.livesAlone')}
          placeholder={t('tryOut.unknown')}
          clearable
          data={[
            { value: 'true', label: t('tryOut.yes') },
            { value: 'false', label: t('tryOut.no') },
          ]}
          value={patient.livesAlone === null ? null : String(patient.livesAlone)}
          onChange={(said) =>
            onChange({ ...patient, livesAlone: said === null ? null : said === 'true' })
          }
        />
        <DayInput
          label={t('trial.surgeryDate')}
          value={patient.surgeryDate}
          onChange={(surgeryDate) => surgeryDate && onChange({ ...patient, surgeryDate })}
        />
        <TextInput
          label={t('trial.arrival')}
          inputMode="numeric"
          maxLength={5}
          defaultValue={patient.arrivalTime ?? ''}
          error={isTime(arrival) ? null : t('trial.arrivalFault')}
          onChange={(event) => {
            const text = event.currentTarget.value.trim();
            setArrival(text);
            if (isTime(text)) onChange({ ...patient, arrivalTime: text === '' ? null : text });
          }}
        />
        <Checkbox
          label={t('trial.verified')}
          checked={patient.isVerified}
          onChange={(event) => onChange({ ...patient, isVerified: event.currentTarget.checked })}
        />
      </div>
      <p className={classes.hint}>{t('trial.nothingKept')}</p>
    </Panel>
  );
}
