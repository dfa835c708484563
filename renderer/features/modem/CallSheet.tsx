import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { fileTypes, saveBase64 } from '../../components/files.ts';
import classes from './Modem.module.css';

/** Whom to phone while no text leaves (H16): on paper, for when the screens are of no use. */
export function CallSheet() {
  const may = useMay('modem:call-sheet-file');
  return may ? <PrintableSheet /> : null;
}

function PrintableSheet() {
  const { t } = useTranslation();
  const { unit } = useUnit();
  const isDead = unit.technicalAlerts.some(({ code }) => code === 'modem-dead');
  const sheet = useRequest('modem:call-sheet', {});
  const file = useAction('modem:call-sheet-file');
  const count = sheet.data?.rows.length ?? 0;
  return (
    <div className={classes.sheet}>
      <Button
        variant={isDead ? 'filled' : 'default'}
        leftSection={<IconPrinter size={16} aria-hidden />}
        loading={file.isPending}
        onClick={() =>
          file.mutate(
            {},
            {
              onSuccess: ({ fileName, contentBase64 }) =>
                saveBase64(fileName, contentBase64, fileTypes.pdf),
            },
          )
        }
      >
        {t('sims.callSheet', { count })}
      </Button>
      <ActionError error={file.error} />
    </div>
  );
}
