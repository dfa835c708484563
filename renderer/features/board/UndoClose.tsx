import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertCard } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import classes from './forms.module.css';

/** Real seconds, as the Unit counts them: a training clock that runs fast takes nothing away. */
const undoSeconds = 10;

/** Ten seconds to take back a close (H38). After that the card is history. */
export function UndoClose({ card }: { readonly card: AlertCard }) {
  const { t } = useTranslation();
  const allowed = useMay('alerts:reopen');
  const reopen = useAction('alerts:reopen');
  const [left, setLeft] = useState(undoSeconds);
  useEffect(() => {
    const timer = window.setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000);
    return () => window.clearInterval(timer);
  }, []);
  if (!allowed || (left === 0 && !reopen.error)) return null;
  return (
    <div className={classes.row}>
      {left > 0 && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          loading={reopen.isPending}
          onClick={() => reopen.mutate({ alertId: card.alertId })}
        >
          {t('alert.undoClose', { seconds: left })}
        </Button>
      )}
      <ActionError error={reopen.error} />
    </div>
  );
}
