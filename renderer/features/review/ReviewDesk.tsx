import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReplyOutcome, ReviewItem, ReviewView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { ActionError } from '../../components/ActionError.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import { settleMs, undoKey } from './outcome-keys.ts';
import classes from './Review.module.css';
import { ReviewPanel } from './ReviewPanel.tsx';
import { ReviewRow } from './ReviewRow.tsx';

interface Props {
  readonly view: ReviewView;
  readonly list: 'waiting' | 'disputed' | 'labelled';
}

interface Last {
  readonly replyId: string;
  readonly text: string;
  readonly outcome: ReplyOutcome;
}

const empty = {
  waiting: 'learning.review.noneWaiting',
  disputed: 'learning.review.noneDisputed',
  labelled: 'learning.review.noneLabelled',
} as const;

/** A list, and the one reply that is open: keys and buttons act on it alone (H38). */
export function ReviewDesk({ view, list }: Props) {
  const { t } = useTranslation();
  const items = view[list];
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [last, setLast] = useState<Last | null>(null);
  const opensItself = useRef(Number.NEGATIVE_INFINITY);
  const label = useAction('review:label');
  const withdraw = useAction('review:withdraw');
  const opened = items.find(({ replyId }) => replyId === openedId) ?? null;

  const open = (replyId: string) => {
    opensItself.current = Number.NEGATIVE_INFINITY;
    setOpenedId(replyId);
  };
  const say = (item: ReviewItem, outcome: ReplyOutcome) => {
    if (label.isPending || performance.now() - opensItself.current < settleMs) return;
    const next = items[items.indexOf(item) + 1];
    label.mutate(
      { replyId: item.replyId, outcome },
      {
        onSuccess: () => {
          setLast({ replyId: item.replyId, text: item.text, outcome });
          if (list !== 'waiting') return;
          opensItself.current = performance.now();
          setOpenedId(next?.replyId ?? null);
        },
      },
    );
  };
  const undo = () => {
    if (!last || withdraw.isPending) return;
    withdraw.mutate(
      { replyId: last.replyId },
      {
        onSuccess: () => {
          setLast(null);
          open(last.replyId);
        },
      },
    );
  };

  return (
    <div className={classes.columns} data-opened={opened !== null}>
      <div className={classes.column}>
        {last && (
          <div className={classes.undo} role="status">
            <p>
              {t('learning.review.last', {
                text: last.text,
                outcome: t(`learning.review.short.${last.outcome}`),
              })}
            </p>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              rightSection={<kbd className={classes.key}>{undoKey.toUpperCase()}</kbd>}
              loading={withdraw.isPending}
              onClick={undo}
            >
              {t('learning.review.undo')}
            </Button>
          </div>
        )}
        <ActionError error={withdraw.error} />
        <Panel title={t('learning.review.list')} count={items.length} flush>
          {items.length === 0 ? (
            <Empty>{t(empty[list])}</Empty>
          ) : (
            <ul className={classes.list}>
              {items.map((item) => (
                <li key={item.replyId}>
                  <ReviewRow
                    item={item}
                    isOpened={item.replyId === openedId}
                    onOpen={() => open(item.replyId)}
                  />
                </li>
              ))}
            </ul>
          )}
        </Panel>
        {list === 'waiting' && view.waitingCount > items.length && (
          <p className={classes.quiet}>{t('learning.review.more', { count: view.waitingCount })}</p>
        )}
      </div>
      {opened && (
        <ReviewPanel
          key={opened.replyId}
          item={opened}
          error={label.error}
          onSay={(outcome) => say(opened, outcome)}
          onUndo={undo}
          onClose={() => setOpenedId(null)}
        />
      )}
    </div>
  );
}
