import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Bubble } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Highlighted } from '../../components/Highlighted.tsx';
import classes from './Conversation.module.css';

/** A sign before the words: never the sign alone. */
const ticks: Readonly<Record<string, { sign: string; tone: 'plain' | 'ok' | 'bad' }>> = {
  due: { sign: '◷', tone: 'plain' },
  held: { sign: '‖', tone: 'plain' },
  sending: { sign: '↑', tone: 'plain' },
  sent: { sign: '✓', tone: 'plain' },
  delivered: { sign: '✓✓', tone: 'ok' },
  failed: { sign: '!', tone: 'bad' },
  unknown: { sign: '?', tone: 'bad' },
  expired: { sign: '✕', tone: 'bad' },
  cancelled: { sign: '✕', tone: 'plain' },
  quarantined: { sign: '!', tone: 'bad' },
};

export function MessageBubble({ bubble }: { readonly bubble: Bubble }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const out = bubble.direction === 'out';
  const tick = out ? ticks[bubble.state] : undefined;
  return (
    <article
      className={classes.bubble}
      data-problem={tick?.tone === 'bad'}
      aria-label={out ? t('patient.fromUnit') : t('patient.fromPatient')}
    >
      <div className={classes.text}>
        <Highlighted text={bubble.text} spans={bubble.highlights} />
      </div>
      <footer className={classes.foot}>
        <span>
          {bubble.writtenAt === null
            ? formats.time(bubble.at)
            : t('alert.writtenReceived', {
                written: formats.moment(bubble.writtenAt),
                received: formats.moment(bubble.at),
              })}
        </span>
        <span className={classes.tick} data-tone={tick?.tone}>
          {tick && <span aria-hidden="true">{tick.sign} </span>}
          {bubble.stateSentence}
        </span>
        {bubble.parts > 1 && <span>{t('patient.parts', { count: bubble.parts })}</span>}
        {out && <span>{bubble.author}</span>}
      </footer>
      {out && bubble.state === 'unknown' && <Settle messageId={bubble.id} />}
    </article>
  );
}

/** Nobody knows whether it left: the machine never sends it twice, a person decides. */
function Settle({ messageId }: { readonly messageId: string }) {
  const { t } = useTranslation();
  const allowed = useMay('outbox:settle');
  const settle = useAction('outbox:settle');
  if (!allowed) return null;
  return (
    <fieldset className={classes.settle}>
      <legend>{t('settle.question')}</legend>
      {(['arrived', 'send-again', 'give-up'] as const).map((verdict) => (
        <Button
          key={verdict}
          size="compact-xs"
          variant="default"
          loading={settle.isPending}
          onClick={() => settle.mutate({ messageId, verdict })}
        >
          {t(`settle.${verdict}`)}
        </Button>
      ))}
      <ActionError error={settle.error} />
    </fieldset>
  );
}
