import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StayRow, VersionView } from '../../../src/ipc/index.ts';
import { RequestError, useAction, useRequest } from '../../api/index.ts';
import { addressOf } from '../../app/routes.ts';
import { useMay } from '../../app/session.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './Patient.module.css';

type Followed = NonNullable<StayRow['protocol']>;

/** Which version this stay's texts follow, and why; a doctor moves it to another one, on purpose. */
export function StayProtocol({ stay }: { readonly stay: StayRow }) {
  const { t } = useTranslation();
  const mayMove = useMay('protocols:move-stay');
  const [isMoving, setIsMoving] = useState(false);
  const { protocol } = stay;
  if (!protocol) return null;
  return (
    <div className={classes.phoneLine}>
      <span>
        <a href={addressOf({ screen: 'protocol', versionId: protocol.versionId })}>
          {t('stayProtocol.follows', { name: protocol.name, number: protocol.number })}
        </a>{' '}
        <span className={classes.sub}>{protocol.because}</span>
      </span>
      {mayMove && (
        <Button size="compact-xs" variant="default" onClick={() => setIsMoving(true)}>
          {t('stayProtocol.move')}
        </Button>
      )}
      {isMoving && (
        <MoveDialog stay={stay} followed={protocol} onClose={() => setIsMoving(false)} />
      )}
    </div>
  );
}

function MoveDialog({
  stay,
  followed,
  onClose,
}: {
  readonly stay: StayRow;
  readonly followed: Followed;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const versions = useRequest('protocols:list', {});
  const move = useAction('protocols:move-stay');
  const [versionId, setVersionId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const others = othersThan(followed, versions.data ?? []);
  const isReady = versionId !== null && reason.trim().length > 2;
  const save = () =>
    versionId !== null &&
    move.mutate({ stayId: stay.stayId, versionId, reason: reason.trim() }, { onSuccess: onClose });
  return (
    <FormDialog
      title={t('stayProtocol.title')}
      confirm={t('stayProtocol.confirm')}
      size={560}
      isReady={isReady}
      isPending={move.isPending}
      error={inWords(move.error)}
      onConfirm={save}
      onClose={onClose}
    >
      <p>
        <PatientLabel patient={stay.patient} />
      </p>
      <p>{t('stayProtocol.follows', { name: followed.name, number: followed.number })}</p>
      {others.length === 0 ? (
        versions.data && <p>{t('stayProtocol.none')}</p>
      ) : (
        <Select
          label={t('stayProtocol.to')}
          placeholder={t('stayProtocol.choose')}
          value={versionId}
          onChange={setVersionId}
          data={others.map((version) => ({
            value: version.versionId,
            label: t('stayProtocol.version', {
              name: version.name,
              number: version.number,
              state: t(`protocols.state.${version.state}`),
            }),
          }))}
        />
      )}
      <p className={classes.sub}>{t('stayProtocol.effect')}</p>
      <TextInput
        label={t('personal.reason')}
        required
        value={reason}
        maxLength={300}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

/** What a doctor signed and nobody retired; other versions of the same protocol first. */
function othersThan(followed: Followed, versions: readonly VersionView[]): VersionView[] {
  const own = versions.find(({ versionId }) => versionId === followed.versionId)?.protocolId;
  const rank = ({ protocolId }: VersionView) => (protocolId === own ? 0 : 1);
  return versions
    .filter(({ state }) => state === 'in-use' || state === 'approved')
    .filter(({ versionId }) => versionId !== followed.versionId)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr') || b.number - a.number);
}

/** The follow-up may have ended meanwhile: the unit says so in a sentence of its own. */
function inWords(error: Error | null): Error | null {
  return error instanceof RequestError && error.detail ? new Error(error.detail) : error;
}
