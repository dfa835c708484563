import { Button, Checkbox } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissedDecision, MissedView } from '../../../src/ipc/index.ts';
import { fullName } from '../../app/formats.ts';
import { useUnit } from '../../app/unit.tsx';
import { Chip } from '../../components/Chip.tsx';
import classes from './Missed.module.css';
import { WhatItWas, WhoseIt } from './WhatItWas.tsx';

const decisions: readonly MissedDecision[] = ['send', 'to-call', 'not-needed'];

interface Props {
  readonly text: MissedView;
  readonly isTicked: boolean;
  readonly isBusy: boolean;
  /** Why it was not sent just now. */
  readonly refused: string | null;
  /** Null for who may look and not decide. */
  readonly onTick: ((missedId: string, isTicked: boolean) => void) | null;
  readonly onSay: (text: MissedView, decision: MissedDecision) => void;
}

/** After a week without power there are hundreds: only the one that changed is drawn again. */
export const OpenRow = memo(function OpenRow(props: Props) {
  const { text, isTicked, isBusy, refused, onTick, onSay } = props;
  const { t } = useTranslation();
  const { formats } = useUnit();
  const who = text.patient ? fullName(text.patient) : t('missed.nobody');
  const mayLeave = text.anyway.kind === 'yes';
  return (
    <li>
      {onTick ? (
        <Checkbox
          aria-label={t('missed.choose', { what: text.step, who })}
          checked={isTicked}
          onChange={(event) => onTick(text.missedId, event.currentTarget.checked)}
        />
      ) : (
        <span />
      )}
      <WhoseIt text={text} numbers={text.numbers} />
      <div>
        <WhatItWas text={text} />
        <Standing text={text} />
        {text.hasCard && <p className={classes.sub}>{t('missed.card')}</p>}
        {text.reachedAt !== null && (
          <p className={classes.sub}>
            {t('missed.reached', { moment: formats.moment(text.reachedAt) })}
          </p>
        )}
        {refused !== null && (
          <p className={classes.refused} role="alert">
            {t('missed.refused', { because: refused })}
          </p>
        )}
      </div>
      {onTick && (
        <div className={classes.actions}>
          {decisions.map((decision) => (
            <Button
              key={decision}
              size="compact-sm"
              variant={decision === 'send' && mayLeave ? 'light' : 'default'}
              disabled={isBusy || (decision === 'send' && !mayLeave)}
              aria-label={t('missed.decideOf', {
                decision: t(`missed.decision.${decision}`),
                what: text.step,
                who,
              })}
              onClick={() => onSay(text, decision)}
            >
              {t(`missed.decision.${decision}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
});

/** The words that would leave now; of what can leave no more, those of then. */
function Standing({ text: { text, anyway } }: { readonly text: MissedView }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const words = anyway.kind === 'yes' ? anyway.text : text;
  return (
    <>
      {words !== null && (
        <p className={classes.words} data-off={anyway.kind === 'no'}>
          {words}
        </p>
      )}
      {anyway.kind === 'yes' ? (
        <Chip tone="ok" sign="✓">
          {t('missed.mayLeave', { moment: formats.moment(anyway.until) })}
        </Chip>
      ) : (
        <Chip tone="warn" sign="☎">
          {t('missed.mayNot', { because: anyway.because })}
        </Chip>
      )}
    </>
  );
}
