import { ActionIcon, Button, Modal } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconDeviceFloppy,
  IconDownload,
  IconSignature,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaultView, VersionOutcome, VersionView } from '../../../src/ipc/index.ts';
import { useAction } from '../../api/index.ts';
import { addressOf, goTo } from '../../app/routes.ts';
import { useMay } from '../../app/session.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { isDraft } from './arrived.ts';
import { useEditing } from './editing.ts';
import { Refused } from './Refused.tsx';
import classes from './Studio.module.css';
import { saveText } from './save-text.ts';
import { StateChip } from './state-chip.tsx';

interface Props {
  readonly version: VersionView;
  readonly versions: readonly VersionView[];
  readonly faults: readonly FaultView[];
  readonly onForget: () => void;
  readonly onJump: (fault: FaultView) => void;
}

type Move = 'review' | 'approve' | 'put-in-use' | 'retire';

/** Which version this is, where it stands, and what may happen to it next. */
export function StudioHead({ version, versions, faults, onForget, onJump }: Props) {
  const { t } = useTranslation();
  const { definition, isChanged, isLocked, undo, redo } = useEditing();
  const save = useAction('protocols:save-draft');
  const [refused, setRefused] = useState<Extract<VersionOutcome, { kind: 'refused' }> | null>(null);
  const used = versions.find(
    ({ protocolId, state }) => protocolId === version.protocolId && state === 'in-use',
  );
  const keep = () =>
    save.mutate(
      { definition },
      {
        onSuccess: (outcome) => {
          if (outcome.kind === 'refused') return setRefused(outcome);
          onForget();
          if (outcome.versionId !== version.versionId) {
            goTo({ screen: 'protocol', versionId: outcome.versionId });
          }
        },
      },
    );
  return (
    <header className={classes.head}>
      <a href={addressOf({ screen: 'protocols' })} className={classes.back}>
        <IconArrowLeft size={16} aria-hidden /> {t('protocols.title')}
      </a>
      <h1>{definition.name}</h1>
      <span className={classes.state}>
        {t('protocols.version', { number: version.number })} <StateChip version={version} />
      </span>
      <div className={classes.actions}>
        {(undo || redo) && (
          <>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={t('write.undo')}
              title={t('write.undo')}
              disabled={!undo}
              onClick={() => undo?.()}
            >
              <IconArrowBackUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={t('write.redo')}
              title={t('write.redo')}
              disabled={!redo}
              onClick={() => redo?.()}
            >
              <IconArrowForwardUp size={16} />
            </ActionIcon>
          </>
        )}
        <Export version={version} />
        {isChanged ? (
          <>
            <Forget onForget={onForget} />
            <Button
              leftSection={<IconDeviceFloppy size={16} aria-hidden />}
              loading={save.isPending}
              disabled={isLocked}
              onClick={keep}
            >
              {isDraft(version) ? t('studio.saveDraft') : t('studio.saveAsNew')}
            </Button>
          </>
        ) : (
          <Moves version={version} used={used} faults={faults} onRefused={setRefused} />
        )}
      </div>
      <ActionError error={save.error} />
      <Refused
        refused={refused}
        title={t('studio.refused')}
        onClose={() => setRefused(null)}
        onJump={(fault) => {
          setRefused(null);
          onJump(fault);
        }}
      />
    </header>
  );
}

/** An hour's writing is not lost by one press beside the one that keeps it. */
function Forget({ onForget }: { readonly onForget: () => void }) {
  const { t } = useTranslation();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsAsked(true)}>
        {t('studio.forget')}
      </Button>
      {isAsked && (
        <FormDialog
          title={t('studio.forget')}
          confirm={t('studio.forget')}
          size={460}
          isReady
          onConfirm={() => {
            setIsAsked(false);
            onForget();
          }}
          onClose={() => setIsAsked(false)}
        >
          <p>{t('forgetChanges.effect')}</p>
        </FormDialog>
      )}
    </>
  );
}

/** What may be done to it in its state. The Unit checks role, state and faults again. */
function movesOf({ state, isSigned }: VersionView): readonly Move[] {
  switch (state) {
    case 'draft':
      return ['review', 'retire'];
    case 'reviewed':
      return ['approve', 'retire'];
    case 'approved':
      return ['put-in-use', 'retire'];
    case 'in-use':
      return isSigned ? ['retire'] : ['approve', 'retire'];
    case 'retired':
      return [];
  }
}

/** A draft was never given to a stay: to retire it says something else. */
function meaningOf(move: Move, version: VersionView) {
  return move === 'retire' && isDraft(version)
    ? ('arrived.retireDraft' as const)
    : (`studio.moveMeans.${move}` as const);
}

function Moves({
  version,
  used,
  faults,
  onRefused,
}: {
  readonly version: VersionView;
  readonly used: VersionView | undefined;
  readonly faults: readonly FaultView[];
  readonly onRefused: (refused: Extract<VersionOutcome, { kind: 'refused' }>) => void;
}) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Move | null>(null);
  const actions = {
    review: useAction('protocols:review'),
    approve: useAction('protocols:approve'),
    'put-in-use': useAction('protocols:put-in-use'),
    retire: useAction('protocols:retire'),
  };
  const allowed = {
    review: useMay('protocols:review'),
    approve: useMay('protocols:approve'),
    'put-in-use': useMay('protocols:put-in-use'),
    retire: useMay('protocols:retire'),
  };
  const mayBe = movesOf(version).filter((move) => allowed[move]);
  const isStuck = faults.length > 0;
  const go = (move: Move) =>
    actions[move].mutate(
      { versionId: version.versionId },
      {
        onSuccess: (outcome) => {
          setAsking(null);
          if (outcome.kind === 'refused') onRefused(outcome);
        },
      },
    );
  const running = asking && actions[asking];
  return (
    <>
      {mayBe.map((move) => (
        <Button
          key={move}
          variant={move === 'retire' ? 'default' : 'filled'}
          leftSection={move === 'approve' ? <IconSignature size={16} aria-hidden /> : undefined}
          disabled={isStuck && move !== 'retire'}
          title={isStuck && move !== 'retire' ? t('studio.notWhileFaults') : undefined}
          onClick={() => setAsking(move)}
        >
          {t(`studio.move.${move}`)}
        </Button>
      ))}
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking ? t(`studio.move.${asking}`) : ''}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {asking && (
          <>
            <p>
              {t(meaningOf(asking, version), {
                name: version.name,
                number: version.number,
                old: used?.number ?? 0,
                running: used?.running ?? 0,
              })}
            </p>
            <ActionError error={running?.error ?? null} />
            <div className={classes.dialogButtons}>
              <Button variant="default" onClick={() => setAsking(null)}>
                {t('action.cancel')}
              </Button>
              <Button loading={running?.isPending ?? false} onClick={() => go(asking)}>
                {t(`studio.move.${asking}`)}
              </Button>
            </div>
          </>
        )}
      </Modal>
    </>
  );
}

function Export({ version }: { readonly version: VersionView }) {
  const { t } = useTranslation();
  const allowed = useMay('protocols:export');
  const write = useAction('protocols:export');
  if (!allowed) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={write.isPending}
        onClick={() =>
          write.mutate(
            { versionId: version.versionId },
            { onSuccess: ({ fileName, content }) => saveText(fileName, content) },
          )
        }
      >
        {t('studio.export')}
      </Button>
      <ActionError error={write.error} />
    </>
  );
}
