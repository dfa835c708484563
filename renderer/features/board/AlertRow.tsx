import { useTranslation } from 'react-i18next';
import type { AlertCard } from '../../../src/ipc/index.ts';
import { formatPhone } from '../../app/formats.ts';
import { useUnit, useUnitNow } from '../../app/unit.tsx';
import { Highlighted } from '../../components/Highlighted.tsx';
import { LevelMark, PatientLabel } from '../common/index.ts';
import classes from './AlertRow.module.css';
import { useCardState } from './useCardState.ts';

interface Props {
  readonly card: AlertCard;
  readonly opened: boolean;
  readonly onOpen: () => void;
}

/** Who, why, since when, in whose hands: all of it in the row, nothing cut short. */
export function AlertRow({ card, opened, onOpen }: Props) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  const now = useUnitNow();
  const state = useCardState(card);
  return (
    <button
      type="button"
      className={classes.row}
      data-level={card.level}
      data-state={card.state}
      aria-expanded={opened}
      onClick={onOpen}
    >
      <span className={classes.top}>
        <span className={classes.who}>
          <LevelMark level={card.level} />
          {card.patient ? (
            <PatientLabel patient={card.patient} />
          ) : (
            <strong>
              {t('alert.unknownNumber')} {card.number ? formatPhone(card.number) : ''}
            </strong>
          )}
        </span>
        <span className={classes.when}>
          {formats.momentFrom(card.raisedAt, today)}
          <span> · {formats.duration(now - card.raisedAt)}</span>
        </span>
      </span>
      <span className={classes.reasons}>
        {card.reasons.map((reason) => (
          <span key={`${reason.at}-${reason.sentence}`} className={classes.reason}>
            <strong>{reason.sentence}</strong>
            {reason.words !== null && (
              <span className={classes.words}>
                « <Highlighted text={reason.words} spans={reason.highlights} /> »
              </span>
            )}
          </span>
        ))}
      </span>
      <span className={classes.bottom}>
        <span className={classes.state} data-tone={state.tone}>
          {state.text}
        </span>
        {card.surgeryDate && (
          <span className={classes.stay}>
            {t('alert.operatedOn', { day: formats.shortDay(card.surgeryDate) })}
            {card.surgeon && ` · ${card.surgeon}`}
          </span>
        )}
      </span>
    </button>
  );
}
