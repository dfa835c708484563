import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import classes from './Studio.module.css';

/**
 * Every approved version that waits, put in use at once: a training folder has a dozen, and rehearses
 * a list with each operation's own. Each is a move of its own, with its own line in the trail.
 */
export function PutAllInUse({ versions }: { readonly versions: readonly VersionView[] }) {
  const { t } = useTranslation();
  const allowed = useMay('protocols:put-in-use');
  const put = useAction('protocols:put-in-use');
  const [isOpen, setIsOpen] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const waiting = versions.filter(({ state }) => state === 'approved');
  if (!allowed || (waiting.length < 2 && !isOpen)) return null;
  const putAll = async () => {
    setRefused(null);
    for (const { versionId, name } of waiting) {
      const outcome = await put.mutateAsync({ versionId });
      if (outcome.kind === 'refused') return setRefused(`${name} : ${outcome.sentence}`);
    }
    setIsOpen(false);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlayerPlay size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        {t('write.putAllInUse', { count: waiting.length })}
      </Button>
      {isOpen && (
        <FormDialog
          title={t('write.putAllInUse', { count: waiting.length })}
          confirm={t('studio.move.put-in-use')}
          isReady={waiting.length > 0}
          isPending={put.isPending}
          error={put.error}
          // What went wrong is beside the buttons; the ones already in use stay so.
          onConfirm={() => void putAll().catch(() => undefined)}
          onClose={() => setIsOpen(false)}
        >
          <p>{t('write.putAllMeans')}</p>
          <ul className={classes.options}>
            {waiting.map(({ versionId, name, number }) => (
              <li key={versionId}>{t('write.versionOf', { name, number })}</li>
            ))}
          </ul>
          {refused !== null && (
            <p role="alert" className={classes.disputed}>
              {refused}
            </p>
          )}
        </FormDialog>
      )}
    </>
  );
}
