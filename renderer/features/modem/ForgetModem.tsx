import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModemDetail } from '../../../src/ipc/index.ts';
import { useAction, useRequest } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Answered } from '../../components/Answered.tsx';
import classes from './Modem.module.css';

/** A modem that does not come back keeps texts waiting: IT says so, having read which. */
export function ForgetModem({ modem }: { readonly modem: ModemDetail }) {
  const { t } = useTranslation();
  const allowed = useMay('modem:forget');
  const forget = useAction('modem:forget');
  const [asking, setAsking] = useState(false);
  if (!allowed || !modem.isAway) return null;
  const { imei, imsi, name } = modem;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {t('modems.forget')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('modems.forgetTitle', { name })}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <p>{t('modems.forgetWhen')}</p>
        <Waiting imei={imei} imsi={imsi} />
        <ActionError error={forget.error} />
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t('action.cancel')}
          </Button>
          <Button
            loading={forget.isPending}
            onClick={() => forget.mutate({ imei, imsi }, { onSuccess: () => setAsking(false) })}
          >
            {t('modems.forget')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

function Waiting(key: Pick<ModemDetail, 'imei' | 'imsi'>) {
  const { t } = useTranslation();
  const asked = useRequest('modem:waiting-on', key);
  return (
    <Answered to={asked}>
      {({ queued, inDoubt, halfSent, others }) => (
        <ul className={classes.waiting}>
          <li>
            {others > 0 || queued === 0
              ? t('modems.queued', { count: queued })
              : t('modems.queuedAlone', { count: queued })}
          </li>
          {inDoubt > 0 && <li>{t('modems.inDoubt', { count: inDoubt })}</li>}
          {halfSent > 0 && <li>{t('modems.halfSent', { count: halfSent })}</li>}
          <li>{t('modems.replies')}</li>
        </ul>
      )}
    </Answered>
  );
}
