import { Button } from '@mantine/core';
import { IconPhoneCheck, IconRepeat, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ModemTestView, SimsView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { formatPhone } from '../../app/formats.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { LoopChart } from './LoopChart.tsx';
import classes from './Modem.module.css';
import { secondsOf } from './seconds-of.ts';

const tones = { waiting: 'info', passed: 'ok', failed: 'bad' } as const;
const signs = { waiting: '…', passed: '✓', failed: '✕' } as const;
/** The last ones in words; the chart has the others. */
const listed = 6;

/** Whether the modem hears and is heard: an SMS to oneself, and one to another network (H16, H17). */
export function LoopTests({ view }: { readonly view: SimsView }) {
  const { t } = useTranslation();
  const { formats, unit } = useUnit();
  const isSimulated = unit.modem.state === 'simulated';
  const may = useMay('sims:test');
  const test = useAction('sims:test');
  const { tests, loopTests, otherNetworkNumber, onCallPhones } = view;
  const isTesting = (kind: ModemTestView['kind']) =>
    tests.some((one) => one.kind === kind && one.state === 'waiting');
  return (
    <Panel
      title={t('sims.tests')}
      actions={
        may && (
          <Button
            size="compact-sm"
            leftSection={<IconRepeat size={14} aria-hidden />}
            loading={isTesting('loop') || (test.isPending && test.variables.kind === 'loop')}
            onClick={() => test.mutate({ kind: 'loop' })}
          >
            {t('sims.testLoop')}
          </Button>
        )
      }
    >
      <p className={classes.since}>
        {isSimulated ? t('sims.loopSimulated') : loopTests ? t('sims.loopOn') : t('sims.loopOff')}{' '}
        {otherNetworkNumber === null
          ? t('sims.otherOff')
          : t('sims.otherOn', { number: formatPhone(otherNetworkNumber) })}{' '}
        {onCallPhones === 0 ? t('modems.drillOff') : t('modems.drillOn', { count: onCallPhones })}
      </p>
      {may && (
        <div className={classes.testButtons}>
          {otherNetworkNumber !== null && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconSend size={14} aria-hidden />}
              loading={isTesting('other-network')}
              onClick={() => test.mutate({ kind: 'other-network' })}
            >
              {t('sims.testOther')}
            </Button>
          )}
          {onCallPhones > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPhoneCheck size={14} aria-hidden />}
              loading={isTesting('on-call')}
              onClick={() => test.mutate({ kind: 'on-call' })}
            >
              {t('modems.testOnCall')}
            </Button>
          )}
        </div>
      )}
      <ActionError error={test.error} />
      {tests.length === 0 ? (
        <p>{t('sims.noTests')}</p>
      ) : (
        <>
          <LoopChart tests={tests} now={view.now} />
          <table className={classes.tests}>
            <thead>
              <tr>
                <th scope="col">{t('sims.when')}</th>
                <th scope="col">{t('sims.kind')}</th>
                <th scope="col">{t('sims.result')}</th>
                <th scope="col">{t('sims.roundTrip')}</th>
                <th scope="col">{t('sims.by')}</th>
              </tr>
            </thead>
            <tbody>
              {tests.slice(0, listed).map((one) => (
                <tr key={one.testId}>
                  <td>{formats.moment(one.at)}</td>
                  <td>{t(`sims.testKind.${one.kind}`)}</td>
                  <td>
                    <Chip tone={tones[one.state]} sign={signs[one.state]}>
                      {t(`sims.testState.${one.state}`)}
                    </Chip>
                    {one.reason && <span className={classes.reason}>{one.reason}</span>}
                  </td>
                  <td>
                    {one.roundTripMs === null
                      ? t('value.missing')
                      : secondsOf(formats, one.roundTripMs)}
                  </td>
                  <td>{one.by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Panel>
  );
}
