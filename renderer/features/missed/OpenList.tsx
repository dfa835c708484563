import { Button, Checkbox } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MissedDecision, MissedView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/states.tsx';
import classes from './Missed.module.css';
import { OpenRow } from './OpenRow.tsx';

/** One line per text: a decision for it alone, or for those that are ticked. */
export function OpenList({ texts }: { readonly texts: readonly MissedView[] }) {
  const { t } = useTranslation();
  const mayDecide = useMay('missed:decide');
  const decide = useAction('missed:decide');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const chosen = texts.filter(({ missedId }) => ticked.includes(missedId));
  const mayLeave = chosen.filter(({ anyway }) => anyway.kind === 'yes');

  const { mutate } = decide;
  const tick = useCallback(
    (missedId: string, isTicked: boolean) =>
      setTicked((now) => (isTicked ? [...now, missedId] : now.filter((one) => one !== missedId))),
    [],
  );
  const say = useCallback(
    (of: readonly MissedView[], decision: MissedDecision) =>
      mutate(
        { missedIds: of.map(({ missedId }) => missedId), decision },
        { onSuccess: () => setTicked([]) },
      ),
    [mutate],
  );
  const sayOf = useCallback(
    (text: MissedView, decision: MissedDecision) => say([text], decision),
    [say],
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
              <OpenRow
                key={text.missedId}
                text={text}
                isTicked={ticked.includes(text.missedId)}
                isBusy={decide.isPending && decide.variables.missedIds.includes(text.missedId)}
                refused={refused.get(text.missedId) ?? null}
                onTick={mayDecide ? tick : null}
                onSay={sayOf}
              />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
