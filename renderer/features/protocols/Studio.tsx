import { Tabs } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaultView, OutputOf } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { addressOf } from '../../app/routes.ts';
import { useMay } from '../../app/session.tsx';
import { Answered } from '../../components/Answered.tsx';
import { DraftMachine } from '../time-machine/index.ts';
import type { Definition, Path } from './definition.ts';
import { setIn } from './definition.ts';
import { type Editing, EditingProvider } from './editing.ts';
import { FaultsProvider } from './faults.tsx';
import { FaultList } from './Refused.tsx';
import { Steps } from './Steps.tsx';
import classes from './Studio.module.css';
import { StudioHead } from './StudioHead.tsx';
import { TryOut } from './TryOut.tsx';
import { Versions } from './Versions.tsx';

type Got = OutputOf<'protocols:get'>;

/** One version of a protocol: read, edited, tried, approved. */
export function Studio({ versionId }: { readonly versionId: string }) {
  const got = useRequest('protocols:get', { versionId });
  return <Answered to={got}>{(value) => <Editor got={value} />}</Answered>;
}

/** A pause in typing, not a wait: the answer is there before the eye is. */
const settleMs = 250;

function Editor({ got }: { readonly got: Got }) {
  const { t } = useTranslation();
  const { version } = got;
  const stored = got.definition as Definition;
  const [edited, setEdited] = useState<Definition | null>(null);
  const definition = edited ?? stored;
  const [settled] = useDebouncedValue(definition, settleMs);
  const mayWrite = useMay('protocols:save-draft');
  const all = useRequest('protocols:list', {});
  const check = useRequest(
    'protocols:check',
    { definition: settled },
    { enabled: edited !== null && mayWrite, keepPrevious: true },
  );
  const faults = edited === null ? got.faults : (check.data?.faults ?? got.faults);
  const [tab, setTab] = useState<string>('steps');
  const [jump, setJump] = useState<{ readonly path: string } | null>(null);

  const otherDraft = all.data?.find(
    (one) =>
      one.protocolId === version.protocolId &&
      one.versionId !== version.versionId &&
      (one.state === 'draft' || one.state === 'reviewed'),
  );
  const isLocked = !mayWrite || otherDraft !== undefined;
  const editing: Editing = {
    definition,
    settled,
    isLocked,
    isChanged: edited !== null,
    versionId: version.versionId,
    change: (path: Path, value: unknown) => setEdited((now) => setIn(now ?? stored, path, value)),
  };
  useLeaveWarning(edited !== null);

  const jumpTo = ({ path }: FaultView) => {
    setTab('steps');
    setJump({ path });
  };

  return (
    <EditingProvider value={editing}>
      <FaultsProvider value={faults}>
        <div className={classes.page}>
          <StudioHead
            version={version}
            versions={all.data ?? []}
            faults={faults}
            onForget={() => setEdited(null)}
            onJump={jumpTo}
          />
          {otherDraft && mayWrite && (
            <p className={classes.note}>
              {t('studio.otherDraft', { number: otherDraft.number })}{' '}
              <a href={addressOf({ screen: 'protocol', versionId: otherDraft.versionId })}>
                {t('studio.openDraft')}
              </a>
            </p>
          )}
          {faults.length > 0 && (
            <details className={classes.faultBox} open>
              <summary>{t('studio.faults', { count: faults.length })}</summary>
              <FaultList faults={faults} onJump={jumpTo} />
            </details>
          )}
          <Tabs value={tab} onChange={(next) => setTab(next ?? 'steps')} keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="steps">{t('studio.tab.steps')}</Tabs.Tab>
              <Tabs.Tab value="try">{t('studio.tab.try')}</Tabs.Tab>
              <Tabs.Tab value="machine">{t('machine.title')}</Tabs.Tab>
              <Tabs.Tab value="versions">{t('studio.tab.versions')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="steps">
              <Steps jump={jump} onJumped={() => setJump(null)} />
            </Tabs.Panel>
            <Tabs.Panel value="try">
              <TryOut />
            </Tabs.Panel>
            <Tabs.Panel value="machine">
              <DraftMachine definition={settled} />
            </Tabs.Panel>
            <Tabs.Panel value="versions">
              <Versions
                versions={(all.data ?? []).filter(
                  ({ protocolId }) => protocolId === version.protocolId,
                )}
                opened={version.versionId}
              />
            </Tabs.Panel>
          </Tabs>
        </div>
      </FaultsProvider>
    </EditingProvider>
  );
}

/** The window closes on unsaved words only after a question. */
function useLeaveWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
}
