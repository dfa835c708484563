import { useTranslation } from 'react-i18next';
import { useUnit } from '../../app/unit.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './About.module.css';
import { IntendedUse } from './IntendedUse.tsx';

export function About() {
  const { t } = useTranslation();
  const { unit } = useUnit();
  return (
    <div className={classes.page}>
      <h1>{t('about.title')}</h1>
      <Panel title={t('about.intendedUse')}>
        <div className={classes.use}>
          <IntendedUse />
        </div>
      </Panel>
      <Panel title={t('about.installation')}>
        <dl className={classes.facts}>
          <dt>{t('about.software')}</dt>
          <dd>{t('about.version', { version: unit.version })}</dd>
          <dt>{t('about.unit')}</dt>
          <dd>
            {unit.unitName}, {unit.hospital}
          </dd>
          <dt>{t('about.mode')}</dt>
          <dd>{t(`mode.${unit.mode}`)}</dd>
          <dt>{t('about.modem')}</dt>
          <dd>{unit.modem.sentence}</dd>
        </dl>
      </Panel>
      <Panel title={t('about.keys')}>
        <dl className={classes.facts}>
          <dt>
            <kbd>Ctrl</kbd> <kbd>K</kbd>
          </dt>
          <dd>{t('about.keySearch')}</dd>
          <dt>
            <kbd>↑</kbd> <kbd>↓</kbd>
          </dt>
          <dd>{t('about.keyMove')}</dd>
          <dt>
            <kbd>Entrée</kbd>
          </dt>
          <dd>{t('about.keyOpen')}</dd>
          <dt>
            <kbd>P</kbd> <kbd>N</kbd> <kbd>C</kbd>
          </dt>
          <dd>{t('about.keyCard')}</dd>
          <dt>
            <kbd>Échap</kbd>
          </dt>
          <dd>{t('about.keyClose')}</dd>
        </dl>
      </Panel>
    </div>
  );
}
