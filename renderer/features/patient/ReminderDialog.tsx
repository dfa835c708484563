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

/** Days after the stay on which each usually comes. */
const models = { medicine: 3, consultation: 15, results: 10 } as const;
type Model = keyof typeof models;

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
  const add = useAction('personal:add-reminder');
  const [day, setDay] = useState(addDays(view.surgeryDate, models.medicine));
  const [time, setTime] = useState('10:00');
  const [text, setText] = useState('');
  const preview = useWording(view.stayId, text, 'reminder');
  const take = (model: Model) => {
    setText(t(`personal.texts.${model}`));
    setDay(addDays(view.surgeryDate, models[model]));
  };
  const save = () =>
    add.mutate({ stayId: view.stayId, day, time, text: text.trim() }, { onSuccess: onClose });
  return (
    <PersonalDialog
      title={t('personal.addReminder')}
      error={add.error}
      isReady={day !== '' && isTime(time) && preview?.faults.length === 0}
      isPending={add.isPending}
      onSave={save}
      onClose={onClose}
    >
      <fieldset className={classes.add} style={{ border: 0, padding: 0, margin: 0 }}>
        <legend className={classes.sub}>{t('personal.model')}</legend>
        {(['medicine', 'consultation', 'results'] as const).map((model) => (
          <Button key={model} size="compact-sm" variant="default" onClick={() => take(model)}>
            {t(`personal.models.${model}`)}
          </Button>
        ))}
      </fieldset>
      <Textarea
        label={t('personal.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={400}
      />
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
      <WordingPreview preview={preview} />
    </PersonalDialog>
  );
}
