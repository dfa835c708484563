import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../src/ipc/index.ts';
import { addressOf } from '../../app/routes.ts';
import { hasArrived } from './arrived.ts';
import classes from './Studio.module.css';

/** Which protocols a newer program has other words for: nothing of the unit's was touched. */
export function ArrivedList({ versions }: { readonly versions: readonly VersionView[] }) {
  const { t } = useTranslation();
  const arrived = versions.filter((version) => hasArrived(version, versions));
  if (arrived.length === 0) return null;
  return (
    <section className={classes.note} aria-label={t('arrived.title')}>
      <p>
        <strong>{t('arrived.title')}</strong> {t('arrived.means')}
      </p>
      <ul>
        {arrived.map((version) => (
          <li key={version.versionId}>
            <a href={addressOf({ screen: 'protocol', versionId: version.versionId })}>
              {t('arrived.version', { name: version.name, number: version.number })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On such a version itself: where it comes from, and the way to the comparison. */
export function ArrivedNote({
  version,
  onCompare,
}: {
  readonly version: VersionView;
  readonly onCompare: () => void;
}) {
  const { t } = useTranslation();
  return (
    <p className={classes.note}>
      {t('arrived.note', { number: version.library?.number ?? version.number })}{' '}
      <Anchor component="button" type="button" inherit onClick={onCompare}>
        {t('arrived.compare')}
      </Anchor>
    </p>
  );
}
