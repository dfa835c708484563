import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalView } from '../../../src/ipc/index.ts';
import { useAction, useRequest } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { MuteDialog } from './MuteDialog.tsx';
import classes from './Personal.module.css';
import { QuestionDialog } from './QuestionDialog.tsx';
import { ReminderDialog } from './ReminderDialog.tsx';
import { ThresholdDialog } from './ThresholdDialog.tsx';

type Adding = 'threshold' | 'mute' | 'question' | 'reminder';

/** What is this patient's own beside the protocol: thresholds, muted and added questions, reminders. */
export function Personal({ stayId }: { readonly stayId: string }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const asked = useRequest('personal:get', { stayId });
  const mayChange = useMay('personal:add-reminder');
  const mayMute = useMay('personal:mute');
  const [adding, setAdding] = useState<Adding | null>(null);
  const view = asked.data;
  if (!view) return null;
  const count =
    view.rules.length +
    view.questions.length +
    view.reminders.filter(({ state }) => state === 'planned').length;
  const close = () => setAdding(null);
  return (
    <Panel title={t('personal.title')} count={count}>
      <p className={classes.sub}>
        {t('personal.ofStay', { day: formats.longDay(view.surgeryDate) })}
      </p>
      {count === 0 && view.reminders.length === 0 && <p>{t('personal.none')}</p>}
      <Own view={view} mayChange={mayChange} />
      {mayChange && (
        <div className={classes.add}>
          <span>{t('personal.add')}</span>
          {view.items.some(({ alertOver }) => alertOver !== null) && (
            <Button size="compact-sm" variant="default" onClick={() => setAdding('threshold')}>
              {t('personal.addThreshold')}
            </Button>
          )}
          {mayMute && view.items.length > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => setAdding('mute')}>
              {t('personal.addMute')}
            </Button>
          )}
          {view.steps.length > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => setAdding('question')}>
              {t('personal.addQuestion')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setAdding('reminder')}>
            {t('personal.addReminder')}
          </Button>
        </div>
      )}
      {adding === 'threshold' && <ThresholdDialog view={view} onClose={close} />}
      {adding === 'mute' && <MuteDialog view={view} onClose={close} />}
      {adding === 'question' && <QuestionDialog view={view} onClose={close} />}
      {adding === 'reminder' && <ReminderDialog view={view} onClose={close} />}
    </Panel>
  );
}

function Own({ view, mayChange }: { readonly view: PersonalView; readonly mayChange: boolean }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const endRule = useAction('personal:end-rule');
  const endQuestion = useAction('personal:end-question');
  const cancel = useAction('personal:cancel-reminder');
  const { stayId } = view;
  const remove = (what: string, act: () => void) =>
    mayChange && (
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('personal.endOf', { what })}
        onClick={act}
      >
        {t('personal.end')}
      </Button>
    );
  return (
    <>
      <ul className={classes.list}>
        {view.rules.map((rule) => {
          const what = ruleWords(rule, t);
          return (
            <li key={rule.ruleId}>
              <div>
                <strong>{what}</strong>{' '}
                <Chip tone={rule.stands ? (rule.loosens ? 'warn' : 'info') : 'quiet'}>
                  {rule.stands ? t(chipOf(rule)) : t('personal.over')}
                </Chip>
                <p className={classes.sub}>
                  {[
                    rule.reason,
                    rule.until && t('personal.until', { day: formats.longDay(rule.until) }),
                    t('personal.by', { author: rule.author }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              {remove(what, () => endRule.mutate({ stayId, ruleId: rule.ruleId }))}
            </li>
          );
        })}
        {view.questions.map((question) => (
          <li key={question.questionId}>
            <div>
              <strong>{question.label}</strong> · {question.stepName}
              <p className={classes.sub}>
                {question.text} · {t('personal.by', { author: question.author })}
              </p>
            </div>
            {remove(question.label, () =>
              endQuestion.mutate({ stayId, questionId: question.questionId }),
            )}
          </li>
        ))}
        {view.reminders.map((reminder) => {
          const what = t('personal.reminder', { moment: formats.moment(reminder.dueAt) });
          return (
            <li key={reminder.reminderId}>
              <div>
                <strong>{what}</strong>{' '}
                <Chip tone={reminder.state === 'planned' ? 'info' : 'quiet'}>
                  {t(`personal.state.${reminder.state}`)}
                </Chip>
                <p className={classes.sub}>
                  <span lang={view.language} dir="auto">
                    {reminder.text}
                  </span>
                </p>
                <p className={classes.sub}>
                  {[
                    reminder.meaning && t('reminder.meaning', { text: reminder.meaning }),
                    reminder.reason,
                    t('personal.by', { author: reminder.author }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              {reminder.state === 'planned' &&
                remove(what, () => cancel.mutate({ stayId, reminderId: reminder.reminderId }))}
            </li>
          );
        })}
      </ul>
      <ActionError error={endRule.error ?? endQuestion.error ?? cancel.error} />
    </>
  );
}

/** A mute is no other threshold: what is known may lie below the protocol's. */
function chipOf({ kind, loosens }: PersonalView['rules'][number]) {
  if (kind === 'mute') return 'ownBounds.muted';
  return loosens ? 'personal.loosened' : 'personal.tightened';
}

function ruleWords(rule: PersonalView['rules'][number], t: TFunction): string {
  const { label } = rule;
  const alert = shown(rule.alertOver);
  if (rule.kind === 'mute') {
    return rule.alertOver === null
      ? t('personal.rule.mute', { label })
      : t('personal.rule.muteAt', { label, alert });
  }
  return rule.adviceOver === null
    ? t('personal.rule.threshold', { label, alert })
    : t('personal.rule.thresholdAdvice', { label, alert, advice: shown(rule.adviceOver) });
}

const shown = (value: number | null): string =>
  value === null ? '' : String(value).replace('.', ',');
