import { useTranslation } from 'react-i18next';
import type { Board } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Figure } from '../../components/Figure.tsx';
import classes from './BoardFigures.module.css';

export function BoardFigures({ board }: { readonly board: Board }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { figures } = board;
  const { numerator, denominator } = figures.contacts;
  return (
    <dl className={classes.figures} aria-label={t('board.figures')}>
      <Figure label={t('board.openAlerts')} value={figures.openAlerts} />
      <Figure label={t('board.toRead')} value={board.toRead.length} />
      <Figure label={t('board.callList')} value={board.callList.length} />
      <Figure
        label={t('board.contacts')}
        value={formats.percent(numerator, denominator) ?? t('value.noStay')}
        note={t('board.contactsNote', { numerator, denominator })}
      />
      <Figure
        label={t('board.medianReply')}
        value={
          figures.medianReplyMinutes === null
            ? t('value.missing')
            : formats.duration(figures.medianReplyMinutes * 60_000)
        }
        note={t('board.medianReplyNote')}
      />
      <Figure
        label={t('board.messagesToday')}
        value={t('board.sentReceived', {
          sent: figures.sentToday,
          received: figures.receivedToday,
        })}
        note={
          figures.waitingMessages === 0
            ? t('board.noneWaiting')
            : t('board.waiting', { count: figures.waitingMessages })
        }
      />
    </dl>
  );
}
