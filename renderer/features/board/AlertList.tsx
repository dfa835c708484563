import { Button } from '@mantine/core';
import { IconArrowUp, IconCircleCheck } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlertCard, Board } from '../../../src/ipc/index.ts';
import { Empty } from '../../components/states.tsx';
import { alertLevels } from '../alarm/index.ts';
import { LevelShape } from '../common/index.ts';
import classes from './AlertList.module.css';
import { AlertRow } from './AlertRow.tsx';
import { useSteadyList } from './useSteadyList.ts';

interface Props {
  readonly board: Board;
  readonly openedId: string | null;
  readonly onOpen: (alertId: string) => void;
  /** Set while a panel hides the side lists: gives them back. */
  readonly onShowSide: (() => void) | null;
}

/** One card per patient, most pressing first. Rows stay where they are under the hand (H38). */
export function AlertList({ board, openedId, onOpen, onShowSide }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const steady = useSteadyList(board.cards, (card) => card.alertId);
  const pressing = alertLevels.find((level) => steady.arrived.some((card) => card.level === level));

  const moveFocus = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const rows: Element[] = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = document.activeElement ? rows.indexOf(document.activeElement) : -1;
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    if (next instanceof HTMLElement) next.focus();
  };

  return (
    <section className={classes.alerts} aria-labelledby="alerts-title">
      <header className={classes.head}>
        <h2 id="alerts-title">{t('board.alerts')}</h2>
        <span className={classes.count}>
          {t('board.alertCount', { count: board.cards.length })}
        </span>
        {onShowSide && (
          <button type="button" className={classes.side} onClick={onShowSide}>
            {t('board.sideCounts', { replies: board.toRead.length, calls: board.callList.length })}
          </button>
        )}
        <div role="status" className={classes.arrived}>
          {pressing && (
            <Button
              size="xs"
              color={pressing === 'urgent' ? 'red.9' : 'vigie'}
              leftSection={<LevelShape level={pressing} inverted={pressing === 'urgent'} />}
              rightSection={<IconArrowUp size={14} aria-hidden />}
              onClick={steady.showArrived}
            >
              {pressing === 'urgent'
                ? t('board.newUrgent', { count: steady.arrived.length })
                : t('board.newAlerts', { count: steady.arrived.length })}
            </Button>
          )}
        </div>
      </header>
      {steady.shown.length === 0 ? (
        <NothingToDo board={board} />
      ) : (
        <ul
          ref={list}
          className={classes.list}
          {...steady.handlers}
          onKeyDown={(event) => {
            steady.handlers.onKeyDown();
            moveFocus(event);
          }}
        >
          {steady.shown.map((card: AlertCard) => (
            <li key={card.alertId}>
              <AlertRow
                card={card}
                opened={card.alertId === openedId}
                onOpen={() => onOpen(card.alertId)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** « Aucune alerte. 14 patients opérés hier, 9 contactés. » */
function NothingToDo({ board }: { readonly board: Board }) {
  const { t } = useTranslation();
  const yesterday = board.flow.find((one) => one.label === 'yesterday');
  return (
    <Empty icon={<IconCircleCheck size={28} color="var(--ok)" aria-hidden />}>
      <p className={classes.calm}>{t('board.noAlert')}</p>
      {yesterday && (
        <p>
          {t('board.operatedYesterday', { count: yesterday.stays })}{' '}
          {t('board.contactedYesterday', { count: yesterday.contacted })}
        </p>
      )}
    </Empty>
  );
}
