import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/index.ts';
import { ActionError } from '../../components/ActionError.tsx';

const regions = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'guyane',
  'martinique',
  'mayotte',
  'reunion',
  'saint-barthelemy',
  'saint-martin',
  'none',
] as const;

/** Whose public holidays the unit keeps: on those days nobody watches (H40). */
export function RegionSetting({ value }: { readonly value: unknown }) {
  const { t } = useTranslation();
  const change = useAction('unit:change-setting');
  return (
    <>
      <Select
        label={t('setting.holidays')}
        description={t('settingHint.holidays')}
        value={typeof value === 'string' ? value : null}
        allowDeselect={false}
        data={regions.map((region) => ({ value: region, label: t(`holidays.${region}`) }))}
        onChange={(next) => next && change.mutate({ key: 'holidays', value: next })}
      />
      <ActionError error={change.error} />
    </>
  );
}
