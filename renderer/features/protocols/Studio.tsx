import { Tabs } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaultView, OutputOf } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { useKeptWork } from '../../app/kept-work.tsx';
import { addressOf } from '../../app/routes.ts';
import { useMay, usePerson } from '../../app/session.tsx';
import { Answered } from '../../components/Answered.tsx';
import { DraftMachine } from '../time-machine/index.ts';
import { ArrivedNote } from './Arrived.tsx';
import { hasArrived, isDraft } from './arrived.ts';
import type { Definition, Path } from './definition.ts';
import { setIn } from './definition.ts';
import { type Editing, EditingProvider } from './editing.ts';
import { begin, changed, type History, redone, undone } from './edits/history.ts';
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
  // Saved as another version, the work goes on where it was.
  const [place, setPlace] = useState<Place>({ tab: 'steps', entry: null });
  return (
    <Answered to={got}>
      {(value) => (
        // What was typed belongs to the version that it was typed in.
        <Editor key={value.version.versionId} got={value} place={place} onPlace={setPlace} />
      )}
    </Answered>
  );
}

/** What is looked at of a protocol; `entry` null: its first step. */
interface Place {
  readonly tab: string;
  readonly entry: string | null;
}

interface EditorProps {
  readonly got: Got;
  readonly place: Place;
  readonly onPlace: (place: Place) => void;
}

/** A pause in typing, not a wait: the answer is there before the eye is. */
const settleMs = 250;

function Editor({ got, place, onPlace }: EditorProps) {
  const { t } = useTranslation();
  const { version } = got;
  const stored = got.definition as Definition;
  const { staffId } = usePerson();
  const [edited, setEdited] = useKeptWork<History>(`protocol ${version.versionId} ${staffId}`);
  const history = edited ?? begin(stored);
  const definition = history.now;
  const [settled] = useDebouncedValue(definition, settleMs);
  const mayWrite = useMay('protocols:save-draft');
  const all = useRequest('protocols:list', {});
  const check = useRequest(
    'protocols:check',
    { definition: settled },
    { enabled: edited !== null && mayWrite, keepPrevious: true },
  );
  const faults = edited === null ? got.faults : (check.data?.faults ?? got.faults);
  const [jump, setJump] = useState<{ readonly path: string } | null>(null);

  const otherDraft = all.data?.find(
    (one) =>
      one.protocolId === version.protocolId &&
      one.versionId !== version.versionId &&
      isDraft(one) &&
      // What the program brought is nobody's work yet: it keeps nobody from writing.
      one.library?.isAsShipped !== true,
  );
  const edit = (change: (now: Definition) => Definition, typing: string | null) =>
    setEdited((was) => {
      const now = was ?? begin(stored);
      return changed(now, change(now.now), typing);
    });
  const isLocked = !mayWrite || otherDraft !== undefined;
  const editing: Editing = {
    definition,
    settled,
    isLocked,
    isChanged: edited !== null && definition !== stored,
    versionId: version.versionId,
    change: (path: Path, value: unknown) =>
      edit((now) => setIn(now, path, value), typeof value === 'string' ? path.join('.') : null),
    apply: (change, typing) => edit(change, typing ?? null),
    undo: history.past.length > 0 && !isLocked ? () => setEdited(undone(history)) : null,
    redo: history.future.length > 0 && !isLocked ? () => setEdited(redone(history)) : null,
  };
  useUndoKeys(editing);
  useLeaveWarning(editing.isChanged);

  const jumpTo = ({ path }: FaultView) => {
    onPlace({ ...place, tab: 'steps' });
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
          {!editing.isChanged && hasArrived(version, all.data ?? []) && (
            <ArrivedNote
              version={version}
              onCompare={() => onPlace({ ...place, tab: 'versions' })}
            />
          )}
          {faults.length > 0 && (
            <details className={classes.faultBox} open>
              <summary>{t('studio.faults', { count: faults.length })}</summary>
              <FaultList faults={faults} onJump={jumpTo} />
            </details>
          )}
          <Tabs
            value={place.tab}
            onChange={(tab) => onPlace({ ...place, tab: tab ?? 'steps' })}
            keepMounted={false}
          >
            <Tabs.List>
              <Tabs.Tab value="steps">{t('studio.tab.steps')}</Tabs.Tab>
              <Tabs.Tab value="try">{t('studio.tab.try')}</Tabs.Tab>
              <Tabs.Tab value="machine">{t('machine.title')}</Tabs.Tab>
              <Tabs.Tab value="versions">{t('studio.tab.versions')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="steps" className={classes.reading} data-locked={isLocked}>
              <Steps
                chosen={place.entry}
                onChoose={(entry) => onPlace({ tab: 'steps', entry })}
                jump={jump}
                onJumped={() => setJump(null)}
              />
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

/** Ctrl+Z and Ctrl+Y, except in a field: there they are the field's own. */
function useUndoKeys({ undo, redo }: Pick<Editing, 'undo' | 'redo'>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isField(event.target)) return;
      const key = event.key.toLowerCase();
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
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
