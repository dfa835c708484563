import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WaitingEntry } from '../../../src/ipc/index.ts';
import { ageOn } from '../../app/formats.ts';
import { useLanguageName } from '../../app/language-name.ts';
import { toInternational } from '../../app/phone-entry.ts';
import { useUnit } from '../../app/unit.tsx';
import { DayInput } from '../../components/DayInput.tsx';
import { PatientLabel } from '../common/index.ts';
import type { Typed } from './typed.ts';

const languages = ['fr', 'en', 'es', 'pt', 'tr', 'ar'];

interface Props {
  readonly typed: Typed;
  readonly entry: WaitingEntry | null;
  readonly onChange: (part: Partial<Typed>) => void;
}

/** Who it is and how to reach them. Names that a list gave are the list's. */
export function PersonFields({ typed, entry, onChange }: Props) {
  const { t } = useTranslation();
  const { today } = useUnit();
  const languageName = useLanguageName();
  const isMinor = typed.birthDate !== '' && ageOn(typed.birthDate, today) < 18;
  const isFixed = entry !== null && !entry.namesAreOurs;
  const offered = languages.includes(typed.language) ? languages : [...languages, typed.language];
  const phone = (field: 'mobile' | 'representative' | 'landline', label: string) => (
    <TextInput
      label={label}
      value={typed[field]}
      inputMode="tel"
      autoComplete="off"
      error={
        typed[field].length > 9 && !toInternational(typed[field]) ? t('phone.unreadable') : null
      }
      onChange={(event) => onChange({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      {entry && <PatientLabel patient={entry.patient} size="banner" showIpp />}
      {isFixed && <p>{t('waitingList.namesAreTheLists')}</p>}
      {!isFixed && (
        <SimpleGrid cols={3} spacing="sm">
          {!entry && (
            <TextInput
              label={t('waitingList.ipp')}
              value={typed.ipp}
              required
              autoComplete="off"
              data-autofocus
              onChange={(event) => onChange({ ipp: event.currentTarget.value })}
            />
          )}
          <TextInput
            label={t('waitingList.birthName')}
            value={typed.birthName}
            required
            autoComplete="off"
            onChange={(event) => onChange({ birthName: event.currentTarget.value })}
          />
          <TextInput
            label={t('waitingList.firstName')}
            value={typed.firstName}
            required
            autoComplete="off"
            onChange={(event) => onChange({ firstName: event.currentTarget.value })}
          />
          <TextInput
            label={t('waitingList.usedName')}
            value={typed.usedName}
            autoComplete="off"
            onChange={(event) => onChange({ usedName: event.currentTarget.value })}
          />
          <DayInput
            label={t('waitingList.birthDate')}
            value={typed.birthDate}
            required
            max={today}
            onChange={(birthDate) => onChange({ birthDate })}
          />
          <Select
            label={t('waitingList.sex')}
            value={typed.sex}
            clearable
            onChange={(value) => onChange({ sex: value === 'F' || value === 'M' ? value : null })}
            data={[
              { value: 'F', label: t('waitingList.sexF') },
              { value: 'M', label: t('waitingList.sexM') },
            ]}
          />
        </SimpleGrid>
      )}
      <SimpleGrid cols={3} spacing="sm">
        {phone('mobile', t('waitingList.mobile'))}
        {phone('landline', t('phone.landline'))}
        <Select
          label={t('waitingList.language')}
          value={typed.language}
          allowDeselect={false}
          onChange={(value) => value && onChange({ language: value })}
          data={offered.map((value) => ({ value, label: languageName(value) }))}
        />
        {(isMinor || typed.representative !== '') && (
          <>
            {phone('representative', t('waitingList.representative'))}
            <TextInput
              label={t('phone.holderName')}
              value={typed.representativeName}
              required={typed.representative !== ''}
              autoComplete="off"
              onChange={(event) => onChange({ representativeName: event.currentTarget.value })}
            />
          </>
        )}
      </SimpleGrid>
      <Checkbox
        label={t('waitingList.refusesSms')}
        checked={typed.refusesSms}
        disabled={entry?.smsStopped ?? false}
        onChange={(event) => onChange({ refusesSms: event.currentTarget.checked })}
      />
    </>
  );
}
