import { useTranslation } from 'react-i18next';
import type { ReplyToRead } from '../../../src/ipc/index.ts';
import { formatPhone } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import { LevelShape, PatientLabel } from '../common/index.ts';
import classes from './side-lists.module.css';

interface Props {
  readonly replies: readonly ReplyToRead[];
  readonly openedId: string | null;
  readonly onOpen: (reply: ReplyToRead) => void;
}

/** What the machine did not understand and a nurse must (H05). */
export function ToReadList({ replies, openedId, onOpen }: Props) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  return (
    <Panel title={t('board.toRead')} count={replies.length} flush>
      {replies.length === 0 ? (
        <Empty>{t('board.nothingToRead')}</Empty>
      ) : (
        <ul className={classes.list} aria-live="polite">
          {replies.map((reply) => (
            <li key={reply.replyId}>
              <button
                type="button"
                className={classes.row}
                aria-expanded={reply.replyId === openedId}
                onClick={() => onOpen(reply)}
              >
                <span className={classes.top}>
                  <LevelShape level="read" />
                  {reply.patient ? (
                    <PatientLabel patient={reply.patient} />
                  ) : (
                    <strong>
                      {t('alert.unknownNumber')} {formatPhone(reply.number)}
                    </strong>
                  )}
                </span>
                <span className={classes.text}>
                  {reply.kind === 'text' ? `« ${reply.text} »` : t(`reply.kind.${reply.kind}`)}
                </span>
                {reply.closestReading && (
                  <span className={classes.meta}>
                    {t('closest.short', {
                      reading: [reply.closestReading.value, reply.closestReading.detail]
                        .filter((part) => part !== null)
                        .join(', '),
                    })}
                  </span>
                )}
                <span className={classes.meta}>
                  {t('reply.received', { when: formats.momentFrom(reply.receivedAt, today) })}
                  {reply.alertAt !== null &&
                    ` · ${t('reply.becomesAlert', { time: formats.momentFrom(reply.alertAt, today) })}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
