import type { Handlers } from '../unit-host.ts';
import type { UnitParts } from '../unit-parts.ts';
import { alertHandlers } from './alerts.ts';
import { boxHandlers } from './boxes.ts';
import { cohortHandlers } from './cohorts.ts';
import { learningHandlers } from './learning.ts';
import { missedHandlers } from './missed.ts';
import { modemHandlers } from './modems.ts';
import { patientHandlers } from './patients.ts';
import { personalHandlers } from './personal.ts';
import { programmeHandlers } from './programme.ts';
import { proofHandlers } from './proof.ts';
import { protocolHandlers } from './protocols.ts';
import { qualityHandlers } from './quality.ts';
import { sessionHandlers } from './session.ts';
import { simHandlers } from './sims.ts';
import { staffHandlers } from './staff.ts';
import { studioHandlers } from './studio.ts';
import { trainingHandlers } from './training.ts';
import { unitHandlers } from './unit.ts';
import { waitingListHandlers } from './waiting-list.ts';

/** Every request of the contract; a missing or mistyped one does not compile. */
export function handlersOf(unit: UnitParts): Handlers {
  return {
    ...sessionHandlers(unit),
    ...unitHandlers(unit),
    ...alertHandlers(unit),
    ...learningHandlers(unit),
    ...qualityHandlers(unit),
    ...programmeHandlers(unit),
    ...waitingListHandlers(unit),
    ...patientHandlers(unit),
    ...personalHandlers(unit),
    ...cohortHandlers(unit),
    ...boxHandlers(unit),
    ...missedHandlers(unit),
    ...modemHandlers(unit),
    ...proofHandlers(unit),
    ...protocolHandlers(unit),
    ...simHandlers(unit),
    ...staffHandlers(unit),
    ...studioHandlers(unit),
    ...trainingHandlers(unit),
  };
}
