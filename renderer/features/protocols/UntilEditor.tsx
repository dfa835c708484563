import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DelayInput } from './DelayInput.tsx';
import type { Step } from './definition.ts';
import { useEditing } from './editing.ts';
import { DayAndTime } from './MomentEditor.tsx';
import classes from './Studio.module.css';

type Until = Step['validUntil'];
const kinds = ['day', 'arrival', 'before', 'due'] as const;
type Kind = (typeof kinds)[number];

interface Props {
  readonly value: Until;
  /** When the step leaves, where that is a day: an end by day begins two days later. */
  readonly start: { readonly day: number; readonly time: string } | null;
  readonly onChange: (until: Until) => void;
}

/** Until when the text is true: it never leaves later. */
export function UntilEditor({ value, start, onChange }: Props) {
  const { t } = useTranslation();
  const { isLocked } = useEditing();
  const kind = kindOf(value);
  return (
    <span className={classes.sentence}>
      <Select
        size="xs"
        w={210}
        aria-label={t('studio.trueUntil')}
        allowDeselect={false}
        disabled={isLocked}
        data={kinds.map((each) => ({ value: each, label: t(`write.until.${each}`) }))}
        value={kind}
        onChange={(next) => {
          const found = kinds.find((each) => each === next);
          if (found && found !== kind) onChange(usual(found, start));
        }}
      />
      {'day' in value && (
        <DayAndTime value={value} onChange={onChange} of={t('studio.trueUntil')} />
      )}
      {'minutesBeforeArrival' in value && value.minutesBeforeArrival > 0 && (
        <DelayInput
          label={t('write.beforeArrival')}
          value={value.minutesBeforeArrival}
          isLocked={isLocked}
          onChange={(minutesBeforeArrival) => onChange({ minutesBeforeArrival })}
        />
      )}
      {'minutesAfterDue' in value && (
        <DelayInput
          label={t('write.afterDue')}
          value={value.minutesAfterDue}
          isLocked={isLocked}
          onChange={(minutesAfterDue) => onChange({ minutesAfterDue })}
        />
      )}
    </span>
  );
}

function kindOf(until: Until): Kind {
  if ('day' in until) return 'day';
  if ('minutesAfterDue' in until) return 'due';
  return until.minutesBeforeArrival === 0 ? 'arrival' : 'before';
}

function usual(kind: Kind, start: Props['start']): Until {
  switch (kind) {
    case 'day':
      return { day: (start?.day ?? 1) + 2, time: '18:00' };
    case 'arrival':
      return { minutesBeforeArrival: 0 };
    case 'before':
      return { minutesBeforeArrival: 720 };
    case 'due':
      return { minutesAfterDue: 1440 };
  }
}
