import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Hours of warning that a patient may need: fasting, escort, treatments to stop, the way here. */
const notices = [4, 12, 24, 48, 72, 168] as const;

export function NoticeSelect({
  label,
  hours,
  onChange,
}: {
  readonly label: string;
  readonly hours: number;
  readonly onChange: (hours: number) => void;
}) {
  const words = useNoticeWords();
  const offered = notices.includes(hours as (typeof notices)[number])
    ? notices
    : [...notices, hours].sort((a, b) => a - b);
  return (
    <Select
      label={label}
      value={String(hours)}
      allowDeselect={false}
      onChange={(value) => value && onChange(Number(value))}
      data={offered.map((one) => ({ value: String(one), label: words(one) }))}
    />
  );
}

/** « 12 h », « 3 jours ». */
export function useNoticeWords(): (hours: number) => string {
  const { t } = useTranslation();
  return (hours) =>
    hours < 48 || hours % 24 !== 0
      ? t('shortNotice.hours', { count: hours })
      : t('shortNotice.days', { count: hours / 24 });
}
