import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../src/ipc/index.ts';
import { useRequest } from '../../api/index.ts';
import { addressOf } from '../../app/routes.ts';
import { useUnit } from '../../app/unit.tsx';
import { Answered } from '../../components/Answered.tsx';
import { Panel } from '../../components/Panel.tsx';
import classes from './Studio.module.css';
import { StateChip } from './state-chip.tsx';
import { wordChanges } from './word-changes.ts';

interface Props {
  readonly versions: readonly VersionView[];
  readonly opened: string;
}

/** Who wrote, read over and signed each version, and what differs between two. */
export function Versions({ versions, opened }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.versions}>
      <Panel title={t('studio.life')} flush>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('studio.versionWord')}</th>
              <th scope="col">{t('studio.stateWord')}</th>
              <th scope="col">{t('studio.created')}</th>
              <th scope="col">{t('studio.reviewed')}</th>
              <th scope="col">{t('studio.approved')}</th>
              <th scope="col">{t('studio.used')}</th>
              <th scope="col">{t('studio.retired')}</th>
              <th scope="col">{t('protocols.running')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionRow
                key={version.versionId}
                version={version}
                isOpened={version.versionId === opened}
              />
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel title={t('studio.differences')}>
        {versions.length < 2 ? (
          <p>{t('studio.onlyOneVersion')}</p>
        ) : (
          <Compare versions={versions} opened={opened} />
        )}
      </Panel>
    </div>
  );
}

function VersionRow({
  version,
  isOpened,
}: {
  readonly version: VersionView;
  readonly isOpened: boolean;
}) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  // A reading that was left out is none to wait for.
  const isPast = version.state === 'in-use' || version.state === 'retired';
  const signed = (signature: VersionView['created']) =>
    signature
      ? `${signature.by}, ${formats.moment(signature.at)}`
      : isPast
        ? '–'
        : t('studio.notYet');
  const at = (instant: number | null) =>
    instant === null ? t('studio.notYet') : formats.moment(instant);
  return (
    <tr aria-current={isOpened || undefined}>
      <th scope="row">
        <a href={addressOf({ screen: 'protocol', versionId: version.versionId })}>
          {t('protocols.version', { number: version.number })}
        </a>
      </th>
      <td>
        <StateChip version={version} />
      </td>
      <td>
        {signed(version.created)}
        {version.library && <div>{t('arrived.library', { number: version.library.number })}</div>}
        {version.changedAt !== null && (
          <div>{t('studio.changedAt', { moment: formats.moment(version.changedAt) })}</div>
        )}
      </td>
      <td>{signed(version.reviewed)}</td>
      <td>{signed(version.approved)}</td>
      <td>{at(version.usedSince)}</td>
      <td>{at(version.retiredAt)}</td>
      <td>{version.running}</td>
    </tr>
  );
}

function Compare({ versions, opened }: Props) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const others = versions.filter(({ versionId }) => versionId !== opened);
  // What runs is what a doctor weighs another version against.
  const against = others.find(({ state }) => state === 'in-use') ?? others[0];
  const older = against?.versionId ?? opened;
  const [before, setBefore] = useState(older);
  const [after, setAfter] = useState(opened);
  const compared = useRequest('protocols:compare', { before, after });
  const data = versions.map((version) => ({
    value: version.versionId,
    label: `${t('protocols.version', { number: version.number })} (${t(`protocols.state.${version.state}`)}, ${formats.shortDay(formats.dayOf(version.created?.at ?? 0))})`,
  }));
  return (
    <>
      <div className={classes.compare}>
        <Select
          label={t('studio.from')}
          allowDeselect={false}
          w={280}
          data={data}
          value={before}
          onChange={(value) => value && setBefore(value)}
        />
        <Select
          label={t('studio.to')}
          allowDeselect={false}
          w={280}
          data={data}
          value={after}
          onChange={(value) => value && setAfter(value)}
        />
      </div>
      <Answered to={compared}>
        {({ differences }) =>
          differences.length === 0 ? (
            <p>{t('studio.noDifference')}</p>
          ) : (
            <table className={classes.table}>
              <caption className="visually-hidden">{t('studio.differences')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('studio.where')}</th>
                  <th scope="col">{t('studio.before')}</th>
                  <th scope="col">{t('studio.afterWord')}</th>
                </tr>
              </thead>
              <tbody lang="fr">
                {differences.map((each) => (
                  <tr key={each.path}>
                    <th scope="row">
                      {each.place}
                      {each.kind !== 'changed' && <div>{t(`studio.difference.${each.kind}`)}</div>}
                    </th>
                    <Sides before={each.before} after={each.after} />
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
    </>
  );
}

/** Before and after, with only the words marked that one of them has alone. */
function Sides({
  before,
  after,
}: {
  readonly before: string | null;
  readonly after: string | null;
}) {
  if (before === null || after === null) {
    return (
      <>
        <td>{before !== null && <del>{before}</del>}</td>
        <td>{after !== null && <ins>{after}</ins>}</td>
      </>
    );
  }
  const changes = wordChanges(before, after);
  return (
    <>
      <td>
        {changes.before.map(({ text, isCommon }, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text, in their order
          isCommon ? text : <del key={at}>{text}</del>,
        )}
      </td>
      <td>
        {changes.after.map(({ text, isCommon }, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text, in their order
          isCommon ? text : <ins key={at}>{text}</ins>,
        )}
      </td>
    </>
  );
}
