import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { Commissioning } from './Commissioning.tsx';
import classes from './Settings.module.css';
import { StaffList } from './StaffList.tsx';
import { TrailCheck } from './TrailCheck.tsx';
import { UnitSettings } from './UnitSettings.tsx';

export function Settings() {
  const { t } = useTranslation();
  const { unit } = useUnit();
  const mayCommission = useMay('unit:commission') && unit.mode === 'trial';
  return (
    <div className={classes.page}>
      <h1>{t('nav.settings')}</h1>
      <Tabs defaultValue="unit" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="unit">{t('settings.unit')}</Tabs.Tab>
          <Tabs.Tab value="staff">{t('settings.staff')}</Tabs.Tab>
          {mayCommission && <Tabs.Tab value="commission">{t('settings.commission')}</Tabs.Tab>}
          <Tabs.Tab value="trail">{t('settings.trail')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="unit" pt="md">
          <UnitSettings />
        </Tabs.Panel>
        <Tabs.Panel value="staff" pt="md">
          <StaffList />
        </Tabs.Panel>
        {mayCommission && (
          <Tabs.Panel value="commission" pt="md">
            <Commissioning />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="trail" pt="md">
          <TrailCheck />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
