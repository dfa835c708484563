import { Button, Loader } from '@mantine/core';
import { IconAlertCircle, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './states.module.css';

export function Loading({ label }: { readonly label?: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.state} role="status">
      <Loader size="sm" type="dots" aria-hidden />
      <span>{label ?? t('state.loading')}</span>
    </div>
  );
}

/** An answer that did not come: what happened in words, and the way to try again. */
export function Failure({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry?: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.failure} role="alert">
      <IconAlertCircle size={20} aria-hidden />
      <div>
        <strong>{t('state.failed')}</strong>
        <p>{error.message}</p>
      </div>
      {onRetry && (
        <Button variant="default" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}

/** Nothing to show, said in full: an empty screen must not be taken for a broken one. */
export function Empty({
  icon,
  children,
}: {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      {icon}
      <div>{children}</div>
    </div>
  );
}
