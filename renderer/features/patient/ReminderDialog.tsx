import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonalView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { addDays } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import classes from './Personal.module.css';
import { PersonalDialog } from './PersonalDialog.tsx';
import { useWording, WordingPreview } from './WordingPreview.tsx';

/** Typed as text: the engine's own field would follow its language, 10:00 AM. */
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** A text of this patient's own, on a day and hour; it moves and ends with the stay. */
export function ReminderDialog({
  view,
  onClose,
}: {
  readonly view: PersonalView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useUnit();
  const { reminderModels: models, mayWriteOwn, language } = view;
  const add = useAction('personal:add-reminder');
  const [day, setDay] = useState(addDays(view.surgeryDate, models[0]?.day ?? 1));
  const [time, setTime] = useState('10:00');
  const [text, setText] = useState('');
  const preview = useWording(view.stayId, text, 'reminder');
  const taken = models.find((model) => model.text === text);
  const take = (model: (typeof models)[number]) => {
    setText(model.text);
    setDay(addDays(view.surgeryDate, model.day));
  };
  const save = () =>
    add.mutate({ stayId: view.stayId, day, time, text: text.trim() }, { onSuccess: onClose });
  return (
    <PersonalDialog
      view={view}
      title={t('personal.addReminder')}
      error={add.error}
      isReady={day !== '' && isTime(time) && preview?.faults.length === 0}
      isPending={add.isPending}
      onSave={save}
      onClose={onClose}
    >
      {models.length === 0 ? (
        <p className={classes.faults}>{t('reminder.noModel')}</p>
      ) : (
        <fieldset className={classes.add} style={{ border: 0, padding: 0, margin: 0 }}>
          <legend className={classes.sub}>{t('personal.model')}</legend>
          {models.map((model) => (
            <Button
              key={model.id}
              size="compact-sm"
              variant={model === taken ? 'light' : 'default'}
              aria-pressed={model === taken}
              onClick={() => take(model)}
            >
              {t(`personal.models.${model.id}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {mayWriteOwn ? (
        <Textarea
          label={t('personal.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          lang={language}
          autosize
          minRows={2}
          maxLength={400}
        />
      ) : (
        models.length > 0 && <p className={classes.sub}>{t('reminder.modelsOnly')}</p>
      )}
      <div className={classes.pair}>
        <DayInput label={t('personal.day')} value={day} min={today} onChange={setDay} />
        <TextInput
          label={t('personal.time')}
          inputMode="numeric"
          maxLength={5}
          value={time}
          error={isTime(time) ? null : t('personal.timeFault')}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </div>
      <WordingPreview preview={preview} language={language} />
      {taken && language !== 'fr' && (
        <p className={classes.sub}>{t('reminder.meaning', { text: taken.meaning })}</p>
      )}
    </PersonalDialog>
  );
}
