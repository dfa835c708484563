import { useTranslation } from 'react-i18next';
import type { AlertCard } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';

/** Taken is not called: the sentence says which of the two has happened (H13). */
export function useCardState(card: AlertCard): {
  readonly text: string;
  readonly tone: 'todo' | 'late' | 'plain' | 'done';
} {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  const when = (at: number) => formats.momentFrom(at, today);

  if (card.state === 'closed') {
    const text = t('alert.closedBy', {
      name: card.closedBy ?? t('value.missing'),
      when: card.closedAt === null ? t('value.missing') : when(card.closedAt),
      outcome: card.outcome ? t(`outcome.${card.outcome}`) : t('value.missing'),
    });
    return { text, tone: 'done' };
  }
  const again = card.rings > 0 ? ` ${t('alert.rangAgain', { count: card.rings })}` : '';
  const lastCall = card.calls.at(-1);
  if (card.state === 'open') {
    const call = lastCall ? ` ${t('alert.lastCall', callValues())}` : '';
    return { text: `${t('alert.toTake')}${call}${again}`, tone: 'todo' };
  }
  const taken = t('alert.takenBy', {
    name: card.takenBy ?? t('value.missing'),
    when: card.takenAt === null ? t('value.missing') : when(card.takenAt),
  });
  if (!lastCall) return { text: `${taken} ${t('alert.notCalled')}${again}`, tone: 'late' };
  return { text: `${taken} ${t('alert.lastCall', callValues())}`, tone: 'plain' };

  function callValues() {
    if (!lastCall) return { outcome: '', when: '' };
    const outcome =
      lastCall.outcome === 'call-back' && lastCall.callBackAt !== null
        ? t('call.callBackAt', { when: when(lastCall.callBackAt) })
        : t(`call.${lastCall.outcome}`);
    return { outcome, when: when(lastCall.at) };
  }
}
