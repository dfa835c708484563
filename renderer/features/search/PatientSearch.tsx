import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel.tsx';
import classes from './PatientFinder.module.css';
import { PatientFinder } from './PatientFinder.tsx';

export function PatientSearch() {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <h1>{t('nav.patients')}</h1>
      <Panel title={t('search.open')}>
        <PatientFinder />
      </Panel>
    </div>
  );
}
