import { Button, FileButton } from '@mantine/core';
import { IconClockPlay, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  mostProtocolLetters,
  type VersionOutcome,
  type VersionView,
} from '../../../src/ipc/index.ts';
import { useAction, useRequest } from '../../api/index.ts';
import { addressOf, goTo } from '../../app/routes.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Answered } from '../../components/Answered.tsx';
import { ArrivedList } from './Arrived.tsx';
import { NewProtocol } from './NewProtocol.tsx';
import classes from './Protocols.module.css';
import { PutAllInUse } from './PutAllInUse.tsx';
import { Refused } from './Refused.tsx';
import { StateChip } from './state-chip.tsx';

/** Every protocol of the unit, and where each of its versions stands. */
export function Protocols() {
  const { t } = useTranslation();
  const versions = useRequest('protocols:list', {});
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('protocols.title')}</h1>
        <Button
          component="a"
          href={addressOf({ screen: 'time-machine', day: null })}
          variant="default"
          leftSection={<IconClockPlay size={16} aria-hidden />}
        >
          {t('machine.open')}
        </Button>
        <Import />
        {versions.data && (
          <>
            <PutAllInUse versions={versions.data} />
            <NewProtocol versions={versions.data} />
          </>
        )}
      </header>
      <Answered to={versions}>
        {(all) => (
          <>
            <ArrivedList versions={all} />
            <ProtocolTable versions={all} />
          </>
        )}
      </Answered>
    </div>
  );
}

function ProtocolTable({ versions }: { readonly versions: readonly VersionView[] }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const protocols = Map.groupBy(versions, ({ protocolId }) => protocolId);
  const rows = [...protocols.values()]
    .flatMap((own) => {
      const used = own.find(({ state }) => state === 'in-use');
      const [newest] = own;
      return newest ? [{ used, newest, shown: used ?? newest, own }] : [];
    })
    .sort((a, b) => a.shown.name.localeCompare(b.shown.name, 'fr'));
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('protocols.protocol')}</th>
          <th scope="col">{t('protocols.inUse')}</th>
          <th scope="col">{t('protocols.signature')}</th>
          <th scope="col" className={classes.number}>
            {t('protocols.running')}
          </th>
          <th scope="col">{t('protocols.waiting')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ used, shown, own }) => (
          <tr key={shown.protocolId}>
            <th scope="row">
              <a href={addressOf({ screen: 'protocol', versionId: shown.versionId })}>
                {shown.name}
              </a>
            </th>
            <td>
              {used ? (
                <>
                  {t('protocols.version', { number: used.number })}
                  {used.usedSince !== null &&
                    ` · ${t('protocols.since', { day: formats.shortDay(formats.dayOf(used.usedSince)) })}`}
                </>
              ) : (
                t('protocols.notInUse')
              )}
            </td>
            <td>
              {used && !used.isSigned && <StateChip version={used} />}
              {used?.isSigned &&
                used.approved &&
                t('protocols.signedBy', {
                  by: used.approved.by,
                  day: formats.shortDay(formats.dayOf(used.approved.at)),
                })}
            </td>
            <td className={classes.number}>{own.reduce((sum, { running }) => sum + running, 0)}</td>
            <td>
              {own
                .filter(({ state }) => ['draft', 'reviewed', 'approved'].includes(state))
                .map((version) => (
                  <a
                    key={version.versionId}
                    className={classes.version}
                    href={addressOf({ screen: 'protocol', versionId: version.versionId })}
                  >
                    {t('protocols.version', { number: version.number })}{' '}
                    <StateChip version={version} />
                  </a>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A file from another unit becomes a draft, whole; a wrong one is refused whole, with every place. */
function Import() {
  const { t } = useTranslation();
  const allowed = useMay('protocols:import');
  const take = useAction('protocols:import');
  const [refused, setRefused] = useState<Extract<VersionOutcome, { kind: 'refused' }> | null>(null);
  if (!allowed) return null;
  const read = async (file: File | null) => {
    if (!file) return;
    if (file.size > mostProtocolLetters) {
      setRefused({ kind: 'refused', sentence: t('protocols.importTooLarge'), faults: [] });
      return;
    }
    const content = await file.text();
    take.mutate(
      { content },
      {
        onSuccess: (outcome) => {
          if (outcome.kind === 'done') {
            goTo({ screen: 'protocol', versionId: outcome.versionId });
          } else setRefused(outcome);
        },
      },
    );
  };
  return (
    <>
      <FileButton onChange={(file) => void read(file)} accept="application/json,.json">
        {(props) => (
          <Button
            {...props}
            variant="default"
            loading={take.isPending}
            leftSection={<IconUpload size={16} aria-hidden />}
          >
            {t('protocols.import')}
          </Button>
        )}
      </FileButton>
      <ActionError error={take.error} />
      <Refused
        refused={refused}
        title={t('protocols.importRefused')}
        onClose={() => setRefused(null)}
      />
    </>
  );
}
