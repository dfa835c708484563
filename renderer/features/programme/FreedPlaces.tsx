import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FreedPlace } from '../../../src/ipc/index.ts';
import { useAction, useRequest } from '../../api/index.ts';
import { formatPhone, fullName } from '../../app/formats.ts';
import { useMay } from '../../app/session.tsx';
import { useUnit } from '../../app/unit.tsx';
import { ActionError } from '../../components/ActionError.tsx';
import { Chip } from '../../components/Chip.tsx';
import { Panel } from '../../components/Panel.tsx';
import { PatientLabel } from '../common/index.ts';
import classes from './FreedPlaces.module.css';
import { Offers } from './Offers.tsx';

/** Places of the day that a patient does not take: texts are ready, and leave by one press (H26). */
export function FreedPlaces({ day }: { readonly day: string }) {
  const { t } = useTranslation();
  const { today } = useUnit();
  const allowed = useMay('programme:slots') && day >= today;
  const asked = useRequest('programme:slots', { from: day, to: day }, { enabled: allowed });
  const places = asked.data ?? [];
  if (places.length === 0) return null;
  return (
    <Panel title={t('freed.title')} count={places.length} flush>
      {places.map((place) => (
        <Place key={place.stayId} place={place} />
      ))}
    </Panel>
  );
}

function Place({ place }: { readonly place: FreedPlace }) {
  const { t } = useTranslation();
  const isTaken = place.offers.some(({ state }) => state === 'held' || state === 'given');
  const words = [
    place.procedure ?? t('alert.noProcedure'),
    place.surgeon ?? t('alert.noSurgeon'),
    place.room ? t('programme.room', { room: place.room }) : t('programme.noRoom'),
  ];
  return (
    <article
      className={classes.place}
      aria-label={`${t('freed.title')}, ${fullName(place.patient)}`}
    >
      <header className={classes.head}>
        <strong className={classes.time}>{place.arrivalTime ?? t('freed.noArrival')}</strong>
        <span>{words.join(' · ')}</span>
        <Chip tone={place.state === 'provisional' ? 'warn' : 'plain'} sign="↺">
          {t(`slot.${place.state}`)}
        </Chip>
      </header>
      {place.state === 'provisional' && (
        <p>{t(`freed.${place.because}`, { name: fullName(place.patient) })}</p>
      )}
      {place.offers.length > 0 && <Offers offers={place.offers} />}
      {!isTaken && <Drafts place={place} />}
    </article>
  );
}

function Drafts({ place }: { readonly place: FreedPlace }) {
  const { t } = useTranslation();
  const { formats } = useUnit();
  const release = useAction('programme:release-slot');
  const give = useAction('programme:give-slot');
  const [left, setLeft] = useState<readonly string[]>([]);
  const { stayId: slotStayId, drafts } = place;
  const chosen = drafts.filter(
    ({ candidateId, text }) => text !== null && !left.includes(candidateId),
  );
  const isReleased = place.state === 'released';
  const texts = [...new Set(drafts.flatMap(({ text }) => text ?? []))];
  const send = (offerTo: string[]) => release.mutate({ stayId: slotStayId, offerTo });
  const toggle = (candidateId: string, isChosen: boolean) =>
    setLeft(isChosen ? left.filter((one) => one !== candidateId) : [...left, candidateId]);
  if (isReleased && drafts.length === 0) return null;
  return (
    <>
      <h3>{t('freed.draftsTitle')}</h3>
      {drafts.length === 0 && <p className={classes.sub}>{t('freed.noDraft')}</p>}
      <ul className={classes.list}>
        {drafts.map((draft) => (
          <li key={draft.candidateId}>
            <Checkbox
              aria-label={t('freed.choose', { name: fullName(draft.patient) })}
              checked={draft.text !== null && !left.includes(draft.candidateId)}
              disabled={draft.text === null}
              onChange={(event) => toggle(draft.candidateId, event.currentTarget.checked)}
            />
            <div>
              <PatientLabel patient={draft.patient} />
              <p className={classes.sub}>
                {draft.procedure !== place.procedure && draft.procedure && `${draft.procedure} · `}
                {draft.surgeryDate === null
                  ? t('waitingList.draft', { hours: draft.noticeHours, doctor: draft.clearedBy })
                  : t('freed.current', {
                      day: formats.longDay(draft.surgeryDate),
                      hours: draft.noticeHours,
                      doctor: draft.clearedBy,
                    })}{' '}
                {draft.language && `· ${t('freedPlace.language', { language: draft.language })} `}·{' '}
                {t('freed.until', { moment: formats.moment(draft.expiresAt) })}
              </p>
              {(draft.note || draft.remarks) && (
                <p className={classes.sub}>
                  {[draft.note, draft.remarks].filter((one) => one !== null).join(' · ')}
                </p>
              )}
              {draft.toCall && (
                <p>
                  <Chip tone="warn" sign="☎">
                    {t('freed.toCall', { reason: draft.toCall })}
                  </Chip>{' '}
                  {draft.numbers.map(formatPhone).join(', ')}
                </p>
              )}
            </div>
            {draft.toCall && isReleased && (
              <Button
                variant="default"
                aria-label={t('freed.giveByPhoneOf', { name: fullName(draft.patient) })}
                loading={give.isPending}
                onClick={() => give.mutate({ slotStayId, candidateId: draft.candidateId })}
              >
                {t('freed.giveByPhone')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {texts.length > 0 && (
        <div className={classes.texts}>
          <p className={classes.sub}>{t('freed.text')}</p>
          {texts.map((text) => (
            <blockquote key={text}>{text}</blockquote>
          ))}
        </div>
      )}
      <div className={classes.actions}>
        {chosen.length > 0 && (
          <Button
            loading={release.isPending}
            onClick={() => send(chosen.map(({ candidateId }) => candidateId))}
          >
            {t(isReleased ? 'freed.send' : 'freed.releaseAndSend', { count: chosen.length })}
          </Button>
        )}
        {!isReleased && (
          <Button variant="default" loading={release.isPending} onClick={() => send([])}>
            {t('freed.releaseOnly')}
          </Button>
        )}
      </div>
      <ActionError error={release.error ?? give.error} />
    </>
  );
}
