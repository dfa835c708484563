import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bubble } from '../../../src/ipc/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { Empty } from '../../components/states.tsx';
import classes from './Conversation.module.css';
import { MessageBubble } from './MessageBubble.tsx';

/** The exchange as the patient has it, oldest first, with the day between. */
export function Conversation({ bubbles }: { readonly bubbles: readonly Bubble[] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const end = useRef<HTMLDivElement>(null);
  const count = bubbles.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is what scrolls
  useEffect(() => {
    end.current?.scrollIntoView?.({ block: 'nearest' });
  }, [count]);

  let dayBefore = '';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <div className={classes.scroll} tabIndex={0} role="log" aria-label={t('patient.conversation')}>
      {count === 0 && <Empty>{t('patient.noMessage')}</Empty>}
      {bubbles.map((bubble) => {
        const day = formats.dayOf(bubble.at);
        const first = day !== dayBefore;
        dayBefore = day;
        return (
          <div key={bubble.id} className={classes.turn} data-direction={bubble.direction}>
            {first && <h3 className={classes.day}>{formats.longDay(day)}</h3>}
            <MessageBubble bubble={bubble} />
          </div>
        );
      })}
      <div ref={end} />
    </div>
  );
}
