import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { parseDay } from '../../app/formats.ts';
import { addressOf } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import { Failure } from '../../components/states.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './PatientFinder.module.css';

/** Birth date first, then at most three letters, or the IPP: the way that mixes up fewest people. */
export function PatientFinder({ onChosen }: { readonly onChosen?: () => void }) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  const [birth, setBirth] = useState('');
  const [text, setText] = useState('');
  const birthDate = parseDay(birth, today);
  const [asked] = useDebouncedValue({ birthDate, text: text.trim() }, 150);
  const enabled = asked.birthDate !== null || asked.text.length >= 2;
  const found = useRequest('patients:find', asked, { enabled, keepPrevious: true });

  return (
    <div className={classes.finder}>
      <div className={classes.fields}>
        <TextInput
          label={t('search.birthDate')}
          placeholder={t('search.birthDateFormat')}
          description={
            birthDate
              ? formats.longDay(birthDate)
              : birth
                ? t('search.notADay')
                : t('search.birthDateHint')
          }
          value={birth}
          onChange={(event) => setBirth(event.currentTarget.value)}
          inputMode="numeric"
          data-autofocus
          autoComplete="off"
        />
        <TextInput
          label={t('search.text')}
          description={t('search.textHint')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      {found.error && <Failure error={found.error} />}
      <div role="status" className={classes.count}>
        {enabled && found.data && t('search.found', { count: found.data.length })}
      </div>
      {enabled && found.data && (
        <ul className={classes.list}>
          {found.data.map((patient) => (
            <li key={patient.patientId}>
              <a
                href={addressOf({ screen: 'patient', patientId: patient.patientId })}
                onClick={onChosen}
              >
                <PatientLabel patient={patient} showIpp />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
