import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a person may add in their own words; kept in the trail. */
export function NoteField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (note: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Textarea
      mt="sm"
      label={t('action.note')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={1}
      maxLength={1000}
    />
  );
}
