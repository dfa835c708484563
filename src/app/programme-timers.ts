import { type CohortId, cohortTimer, leaveCohort } from '../cohorts/index.ts';
import { offerExpired, stayValues } from '../conversations/index.ts';
import { fireReminder, type PersonalReminderId, reminderTimer } from '../personal/index.ts';
import { type OfferId, offerById } from '../programme/index.ts';
import type { Timer } from '../scheduler/index.ts';
import type { Work } from '../shared/work.ts';

/** What is due for patients outside any conversation: offers, messages to many, own reminders. */
export function fireProgrammeTimer(work: Work, { name, owner_id: id }: Timer): boolean {
  switch (name) {
    case 'offer-expires': {
      const offer = offerById(work.db, id as OfferId);
      if (offer) offerExpired(work, offer);
      return true;
    }
    case cohortTimer:
      leaveCohort(work, id as CohortId, (stay, language) => stayValues(work, stay, language));
      return true;
    case reminderTimer:
      fireReminder(work, id as PersonalReminderId, stayValues);
      return true;
    default:
      return false;
  }
}
