import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventOf } from '../../../src/ipc/index.ts';
import { useLink, useUnitEvent } from '../../api/index.ts';
import { useUnit } from '../../app/unit.tsx';
import { useSoundPlayer } from './sound-player.ts';

/** Longer lets an urgent alert go unheard in a busy room; shorter talks over the nurse who calls. */
const urgentEveryMs = 10_000;

/**
 * Rings what the unit rings. An urgent alert repeats until it is taken, on every screen, locked or
 * not, and there is no way to mute it (H13, H35).
 */
export function AlertSound() {
  const { t } = useTranslation();
  const player = useSoundPlayer();
  const { unit } = useUnit();
  const link = useLink();
  const urgent = unit.untakenAlerts.urgent;
  const technical = unit.technicalAlerts.length;
  const technicalBefore = useRef(technical);

  useUnitEvent(
    'alerts:rang',
    useCallback((event: EventOf<'alerts:rang'>) => player.play(event.level), [player]),
  );

  const rings = urgent > 0;
  useEffect(() => {
    if (!rings) return;
    player.play('urgent');
    const timer = window.setInterval(() => player.play('urgent'), urgentEveryMs);
    return () => window.clearInterval(timer);
  }, [rings, player]);

  useEffect(() => {
    if (technical > technicalBefore.current) player.play('technical');
    technicalBefore.current = technical;
  }, [technical, player]);

  useEffect(() => {
    if (link === 'lost') player.play('technical');
  }, [link, player]);

  useEffect(() => {
    const unblock = () => player.unblock();
    window.addEventListener('pointerdown', unblock, { once: true });
    window.addEventListener('keydown', unblock, { once: true });
    return () => {
      window.removeEventListener('pointerdown', unblock);
      window.removeEventListener('keydown', unblock);
    };
  }, [player]);

  return (
    <div className="visually-hidden" role="alert">
      {urgent > 0 && t('alarm.urgentWaiting', { count: urgent })}
    </div>
  );
}
