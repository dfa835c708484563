import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../../api/index.ts';
import { useMay, usePerson } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Answered } from '../../components/Answered.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { AddStaff } from './AddStaff.tsx';
import classes from './Settings.module.css';

interface GivenPassword {
  readonly name: string;
  readonly password: string;
}

export function StaffList() {
  const { t } = useTranslation();
  const person = usePerson();
  const mayChange = useMay('staff:add');
  const staff = useRequest('staff:list', {});
  const setActive = useAction('staff:set-active');
  const reset = useAction('staff:reset-password');
  const [given, setGiven] = useState<GivenPassword | null>(null);

  return (
    <Panel title={t('settings.staff')} count={staff.data?.length} flush>
      <Answered to={staff}>
        {(people) => (
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('staff.name')}</th>
                <th scope="col">{t('session.login')}</th>
                <th scope="col">{t('staff.role')}</th>
                <th scope="col">{t('staff.state')}</th>
                <th scope="col">{t('staff.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((one) => (
                <tr key={one.staffId}>
                  <td>{one.name}</td>
                  <td>{one.login}</td>
                  <td>{t(`role.${one.role}`)}</td>
                  <td>
                    <Chip tone={one.active ? 'ok' : 'plain'} sign={one.active ? '✓' : '✕'}>
                      {one.active ? t('staff.active') : t('staff.inactive')}
                    </Chip>
                  </td>
                  <td>
                    {mayChange && (
                      <Button.Group display="inline-flex">
                        <Button
                          variant="default"
                          onClick={() =>
                            reset.mutate(
                              { staffId: one.staffId },
                              {
                                onSuccess: ({ password }) => setGiven({ name: one.name, password }),
                              },
                            )
                          }
                        >
                          {t('staff.resetPassword')}
                        </Button>
                        <Button
                          variant="default"
                          disabled={one.staffId === person.staffId}
                          onClick={() =>
                            setActive.mutate({ staffId: one.staffId, active: !one.active })
                          }
                        >
                          {one.active ? t('staff.disable') : t('staff.enable')}
                        </Button>
                      </Button.Group>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
      <ActionError error={setActive.error ?? reset.error} />
      {given && (
        <p className={classes.password} role="status">
          {t('staff.givenPassword', { name: given.name })} <code>{given.password}</code>{' '}
          <Button size="compact-xs" variant="default" onClick={() => setGiven(null)}>
            {t('staff.passwordNoted')}
          </Button>
        </p>
      )}
      {mayChange && <AddStaff onAdded={setGiven} />}
    </Panel>
  );
}
