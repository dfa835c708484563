import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api/index.ts';
import { usePerson } from '../../app/session.tsx';
import { Answered } from '../../components/Answered.tsx';
import { Panel } from '../../components/Panel.tsx';
import { HoursSetting } from './HoursSetting.tsx';
import { knownSettings } from './known-settings.ts';
import { RegionSetting } from './RegionSetting.tsx';
import classes from './Settings.module.css';
import { SwitchSetting } from './SwitchSetting.tsx';
import { TypedSetting } from './TypedSetting.tsx';

/** Each setting is saved by itself: one change, one line of the trail. */
export function UnitSettings() {
  const { t } = useTranslation();
  const person = usePerson();
  const asked = useRequest('unit:settings', {});
  return (
    <Panel title={t('settings.unit')}>
      <Answered to={asked}>
        {({ settings }) => (
          <ul className={classes.settings}>
            {knownSettings
              .filter(({ key }) => key in settings)
              .filter(({ kind }) => kind !== 'digits' || person.role === 'administrator')
              .map(({ key, kind }) => (
                <li key={key}>
                  {kind === 'region' ? (
                    <RegionSetting value={settings[key]} />
                  ) : kind === 'yes-no' ? (
                    <SwitchSetting name={key} value={settings[key] === true} />
                  ) : kind === 'hours' || kind === 'week' ? (
                    <HoursSetting name={key} value={settings[key]} />
                  ) : (
                    <TypedSetting name={key} kind={kind} value={settings[key]} />
                  )}
                </li>
              ))}
          </ul>
        )}
      </Answered>
    </Panel>
  );
}
