import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissedDecision, MissedView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { fullName } from '../../app/formats.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import classes from './Missed.module.css';
import { WhatItWas, WhoseIt } from './WhatItWas.tsx';

const decisions: readonly MissedDecision[] = ['send', 'to-call', 'not-needed'];

/** One line per text: a decision for it alone, or for those that are ticked. */
export function OpenList({ texts }: { readonly texts: readonly MissedView[] }) {
  const { t } = useTranslation();
  const mayDecide = useMay('missed:decide');
  const decide = useAction('missed:decide');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const chosen = texts.filter(({ missedId }) => ticked.includes(missedId));
  const mayLeave = chosen.filter(({ anyway }) => anyway.kind === 'yes');

  const tick = (missedId: string, isTicked: boolean) =>
    setTicked(isTicked ? [...ticked, missedId] : ticked.filter((one) => one !== missedId));
  const say = (of: readonly MissedView[], decision: MissedDecision) =>
    decide.mutate(
      { missedIds: of.map(({ missedId }) => missedId), decision },
      { onSuccess: () => setTicked([]) },
    );
  const refused = new Map(
    decide.data?.refused.map(({ missedId, because }) => [missedId, because]) ?? [],
  );

  return (
    <Panel title={t('missed.waiting')} count={texts.length} flush>
      {texts.length === 0 ? (
        <Empty>{t('missed.none')}</Empty>
      ) : (
        <>
          {mayDecide && (
            <div className={classes.chosen}>
              <Checkbox
                label={t('missed.all')}
                checked={chosen.length === texts.length}
                indeterminate={chosen.length > 0 && chosen.length < texts.length}
                onChange={(event) =>
                  setTicked(event.currentTarget.checked ? texts.map((one) => one.missedId) : [])
                }
              />
              <div className={classes.actions}>
                <Button
                  disabled={mayLeave.length === 0}
                  loading={decide.isPending}
                  onClick={() => say(mayLeave, 'send')}
                >
                  {t('missed.sendChosen', { count: mayLeave.length })}
                </Button>
                {(['to-call', 'not-needed'] as const).map((decision) => (
                  <Button
                    key={decision}
                    variant="default"
                    disabled={chosen.length === 0}
                    loading={decide.isPending}
                    onClick={() => say(chosen, decision)}
                  >
                    {t(`missed.chosen.${decision}`, { count: chosen.length })}
                  </Button>
                ))}
              </div>
            </div>
          )}
          <ActionError error={decide.error} />
          <ul className={classes.rows}>
            {texts.map((text) => (
              <li key={text.missedId}>
                {mayDecide ? (
                  <Checkbox
                    aria-label={t('missed.choose', { what: text.step, who: nameOf(text, t) })}
                    checked={ticked.includes(text.missedId)}
                    onChange={(event) => tick(text.missedId, event.currentTarget.checked)}
                  />
                ) : (
                  <span />
                )}
                <WhoseIt text={text} numbers={text.numbers} />
                <div>
                  <WhatItWas text={text} />
                  <Standing text={text} />
                  {refused.has(text.missedId) && (
                    <p className={classes.refused} role="alert">
                      {t('missed.refused', { because: refused.get(text.missedId) })}
                    </p>
                  )}
                </div>
                {mayDecide && (
                  <div className={classes.actions}>
                    {decisions.map((decision) => (
                      <Button
                        key={decision}
                        size="compact-sm"
                        variant={
                          decision === 'send' && text.anyway.kind === 'yes' ? 'light' : 'default'
                        }
                        disabled={decision === 'send' && text.anyway.kind === 'no'}
                        loading={decide.isPending}
                        aria-label={t('missed.decideOf', {
                          decision: t(`missed.decision.${decision}`),
                          who: nameOf(text, t),
                          what: text.step,
                        })}
                        onClick={() => say([text], decision)}
                      >
                        {t(`missed.decision.${decision}`)}
                      </Button>
                    ))}
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

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

function nameOf({ patient }: MissedView, t: (key: 'missed.nobody') => string): string {
  return patient ? fullName(patient) : t('missed.nobody');
}
