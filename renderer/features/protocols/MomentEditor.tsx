import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DelayInput } from './DelayInput.tsx';
import type { At, Step } from './definition.ts';
import { useEditing } from './editing.ts';
import classes from './Studio.module.css';

interface Props {
  readonly value: At;
  readonly onChange: (at: At) => void;
  /** Steps that may come before it. None: only a day and an hour can be said. */
  readonly anchors: readonly Step[];
}

/** « J+1 à 09:00 », or « 4 heures après l’envoi de « Lendemain » ». */
export function MomentEditor({ value, onChange, anchors }: Props) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const [anchor] = anchors;
  const kinds = ['day', 'after'] as const;
  return (
    <span className={classes.sentence}>
      {(anchor || 'after' in value) && (
        <Select
          size="xs"
          w={170}
          aria-label={t('write.momentKind')}
          allowDeselect={false}
          disabled={isLocked}
          data={kinds.map((kind) => ({ value: kind, label: t(`write.moment.${kind}`) }))}
          value={'day' in value ? 'day' : 'after'}
          onChange={(kind) => {
            if (kind === 'day' && 'after' in value) onChange({ day: 1, time: '09:00' });
            if (kind === 'after' && 'day' in value && anchor) {
              onChange({ after: anchor.id, event: 'asked', minutes: 240 });
            }
          }}
        />
      )}
      {'day' in value ? (
        <DayAndTime value={value} onChange={onChange} />
      ) : (
        <After value={value} onChange={onChange} anchors={anchors} />
      )}
    </span>
  );
}

/** J+1 à 09:00. */
export function DayAndTime({
  value,
  onChange,
  of,
}: {
  readonly value: { readonly day: number; readonly time: string };
  readonly onChange: (value: { day: number; time: string }) => void;
  /** What the moment is, where it is not the sending. */
  readonly of?: string;
}) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const named = (label: string) => (of === undefined ? label : `${of} : ${label}`);
  return (
    <>
      {value.day > 0 ? `${t('studio.dayPrefix')}+` : t('studio.dayPrefix')}
      <NumberInput
        size="xs"
        w={72}
        aria-label={named(t('studio.dayFromStay'))}
        min={-60}
        max={60}
        allowDecimal={false}
        disabled={isLocked}
        value={value.day}
        onChange={(day) => typeof day === 'number' && onChange({ ...value, day })}
      />
      {t('studio.atTime')}
      <TextInput
        size="xs"
        w={64}
        inputMode="numeric"
        maxLength={5}
        aria-label={named(t('studio.time'))}
        disabled={isLocked}
        value={value.time}
        onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
      />
    </>
  );
}

function After({
  value,
  onChange,
  anchors,
}: {
  readonly value: Extract<At, { after: string }>;
  readonly onChange: (at: At) => void;
  readonly anchors: readonly Step[];
}) {
  const { t } = useTranslation();
  const { definition, isLocked } = useEditing();
  const own = definition.steps.find(({ id }) => id === value.after);
  const possible = own && !anchors.includes(own) ? [...anchors, own] : anchors;
  const events = ['asked', 'answered'] as const;
  return (
    <>
      <DelayInput
        label={t('write.delay')}
        value={value.minutes}
        isLocked={isLocked}
        onChange={(minutes) => onChange({ ...value, minutes })}
      />
      <Select
        size="xs"
        w={150}
        aria-label={t('write.event')}
        allowDeselect={false}
        disabled={isLocked}
        data={events.map((event) => ({ value: event, label: t(`write.after.${event}`) }))}
        value={value.event}
        onChange={(event) => {
          const next = events.find((each) => each === event);
          if (next) onChange({ ...value, event: next });
        }}
      />
      <Select
        size="xs"
        w={200}
        aria-label={t('write.anchor')}
        allowDeselect={false}
        disabled={isLocked}
        data={possible.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.after}
        onChange={(after) => after && onChange({ ...value, after })}
      />
    </>
  );
}
