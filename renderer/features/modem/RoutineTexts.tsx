import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoutineHoldView, SimsView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Modem.module.css';
import { secondsOf } from './seconds-of.ts';

interface Props {
  readonly queue: SimsView['queue'];
  readonly holds: readonly RoutineHoldView[];
}

/** What waits, until when, and what makes it wait (H46). */
export function RoutineTexts({ queue, holds }: Props) {
  const { t } = useTranslation();
  const { formats, today } = useUnit();
  const may = useMay('sims:pause-routine');
  const pause = useAction('sims:pause-routine');
  const resume = useAction('sims:resume-routine');
  const isPaused = holds.some(({ kind }) => kind === 'person');
  const endsAt = queue.endsAt === null ? null : formats.momentFrom(queue.endsAt, today);
  return (
    <Panel
      title={t('sims.queue')}
      actions={
        may &&
        !isPaused && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlayerPause size={14} aria-hidden />}
            loading={pause.isPending}
            onClick={() => pause.mutate({})}
          >
            {t('sims.pause')}
          </Button>
        )
      }
    >
      <dl className={classes.figures}>
        <Figure label={t('sims.waiting')} value={queue.waiting} />
        <Figure label={t('sims.held')} value={queue.held} />
        <Figure
          label={t('sims.forecast')}
          value={endsAt ?? t('sims.nothingWaits')}
          note={
            queue.msPerPart === null
              ? null
              : t('sims.pace', { seconds: secondsOf(formats, queue.msPerPart) })
          }
        />
      </dl>
      {holds.length === 0 ? (
        <p className={classes.fine}>{t('sims.nothingHeld')}</p>
      ) : (
        <ul className={classes.holds}>
          {holds.map((hold) => (
            <li key={hold.holdId}>
              <div>
                <strong>{hold.sentence}</strong>
                <p className={classes.since}>
                  {t('sims.heldBy', { by: hold.by, moment: formats.moment(hold.since) })}
                  {hold.sim && ` · ${t('sims.simEnding', { digits: hold.sim })}`}
                </p>
              </div>
              {may && (
                <Button
                  size="compact-sm"
                  leftSection={<IconPlayerPlay size={14} aria-hidden />}
                  loading={resume.isPending && resume.variables.holdId === hold.holdId}
                  onClick={() => resume.mutate({ holdId: hold.holdId })}
                >
                  {t('sims.resume')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className={classes.since}>{t('sims.neverHeld')}</p>
      <ActionError error={pause.error ?? resume.error} />
      <Texts texts={queue.texts} />
    </Panel>
  );
}

/** Each of the next texts, and what keeps it. */
function Texts({ texts }: Pick<SimsView['queue'], 'texts'>) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  if (texts.length === 0) return null;
  return (
    <details className={classes.figuresOf}>
      <summary>{t('dialogue.next', { count: texts.length })}</summary>
      <table className={classes.texts} aria-label={t('dialogue.next', { count: texts.length })}>
        <thead>
          <tr>
            <th scope="col">{t('dialogue.due')}</th>
            <th scope="col">{t('dialogue.number')}</th>
            <th scope="col">{t('dialogue.class')}</th>
            <th scope="col">{t('dialogue.state')}</th>
          </tr>
        </thead>
        <tbody>
          {texts.map((text) => (
            <tr key={text.messageId}>
              <td>{formats.moment(text.dueAt)}</td>
              <td>{text.digits}</td>
              <td>{t(`dialogue.classes.${text.class}`)}</td>
              <td>{text.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
