import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board as BoardView } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { Answered } from '../../components/Answered.tsx';
import { MissedBand } from '../missed/index.ts';
import { AlertList } from './AlertList.tsx';
import { AlertPanel } from './AlertPanel.tsx';
import classes from './Board.module.css';
import { BoardFigures } from './BoardFigures.tsx';
import { CallList } from './CallList.tsx';
import { CallPanel } from './CallPanel.tsx';
import { EveningBand } from './EveningBand.tsx';
import type { Opened } from './opened.ts';
import { ReplyPanel } from './ReplyPanel.tsx';
import { ToReadList } from './ToReadList.tsx';

/** Whom to call now and why, in one look. */
export function Board() {
  const { t } = useTranslation();
  const board = useRequest('board:get', {});
  const [opened, setOpened] = useState<Opened | null>(null);

  const close = () => setOpened(null);
  return (
    <Answered to={board}>
      {(view) => (
        <div className={classes.board} data-opened={opened !== null}>
          <h1 className="visually-hidden">{t('nav.board')}</h1>
          <MissedBand count={view.missed} />
          <EveningBand count={view.evening} today={view.today} />
          <BoardFigures board={view} />
          <div className={classes.columns}>
            <AlertList
              board={view}
              openedId={opened?.kind === 'alert' ? opened.alertId : null}
              onOpen={(alertId) => setOpened({ kind: 'alert', alertId })}
              onShowSide={opened ? close : null}
            />
            {opened && <Detail opened={opened} board={view} onClose={close} />}
            <div className={classes.side}>
              <ToReadList
                replies={view.toRead}
                openedId={opened?.kind === 'reply' ? opened.reply.replyId : null}
                onOpen={(reply) => setOpened({ kind: 'reply', reply })}
              />
              <CallList
                entries={view.callList}
                openedStayId={opened?.kind === 'call' ? opened.entry.stayId : null}
                onOpen={(entry) => setOpened({ kind: 'call', entry })}
              />
            </div>
          </div>
        </div>
      )}
    </Answered>
  );
}

interface DetailProps {
  readonly opened: Opened;
  readonly board: BoardView;
  readonly onClose: () => void;
}

/** Keyed by what was opened: an action can only reach the one that is read. */
function Detail({ opened, board, onClose }: DetailProps) {
  switch (opened.kind) {
    case 'alert': {
      const card = board.cards.find((one) => one.alertId === opened.alertId);
      return (
        <AlertPanel
          key={opened.alertId}
          alertId={opened.alertId}
          {...(card ? { initial: card } : {})}
          onClose={onClose}
        />
      );
    }
    case 'reply':
      return <ReplyPanel key={opened.reply.replyId} reply={opened.reply} onClose={onClose} />;
    case 'call':
      return <CallPanel key={opened.entry.stayId} entry={opened.entry} onClose={onClose} />;
  }
}
