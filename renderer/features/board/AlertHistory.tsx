import { useTranslation } from 'react-i18next';
import type { AlertCard } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { History } from '../common/index.ts';

/** Calls and events of a card in one line of time. */
export function AlertHistory({ card }: { readonly card: AlertCard }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const calls = card.calls.map((call) => ({
    at: call.at,
    author: call.author,
    sentence: [
      t('call.logged', { outcome: t(`call.${call.outcome}`) }),
      call.callBackAt === null
        ? null
        : t('call.callBackAt', { when: formats.moment(call.callBackAt) }),
      call.note,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  }));
  const entries = [...card.events, ...calls].sort((a, b) => b.at - a.at);
  return (
    <section aria-label={t('alert.history')}>
      <h3>{t('alert.history')}</h3>
      <History entries={entries} />
    </section>
  );
}
