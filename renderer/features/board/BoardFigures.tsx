import { useTranslation } from 'react-i18next';
import type { Board } from '../../../src/ipc/index.ts';
import { addressOf } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import { Figure } from '../../components/Figure.tsx';
import classes from './BoardFigures.module.css';

/** Yesterday's contacts, today's arrivals, tomorrow's confirmations, then the trend. */
export function BoardFigures({ board }: { readonly board: Board }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const { figures } = board;
  const { numerator, denominator } = figures.contacts;
  return (
    <dl className={classes.figures} aria-label={t('board.figures')}>
      {board.flow.map((day) => (
        <FlowFigure key={day.day} flow={day} />
      ))}
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

type Flow = Board['flow'][number];

function FlowFigure({ flow }: { readonly flow: Flow }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const parts = (['confirmed', 'refused', 'unanswered', 'toCall'] as const)
    .filter((key) => flow[key] > 0)
    .map((key) => t(`flow.${key}`, { count: flow[key] }));
  return (
    <Figure
      label={
        <a href={addressOf({ screen: 'programme', day: flow.day })}>
          {t(`flow.${flow.label}`)}, {formats.shortDay(flow.day)}
        </a>
      }
      value={
        flow.label === 'yesterday'
          ? t('flow.contactedOf', { contacted: flow.contacted, stays: flow.stays })
          : t('programme.stays', { count: flow.stays })
      }
      note={parts.length === 0 ? t('flow.nothingYet') : parts.join(' · ')}
    />
  );
}
