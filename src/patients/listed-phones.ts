import { fold, readPhone } from '../interop/index.ts';
import { ageOn } from '../shared/calendar.ts';
import { needsRepresentative } from './reach.ts';

/** What the lists have said so far about how to reach a person. */
export interface PhoneFacts {
  readonly mobile: string | null;
  readonly escort: string | null;
  readonly escortPhone: string | null;
  /** The last day of surgery listed. */
  readonly surgeryDate: string;
}

/** Where texts may go according to the lists. */
export interface ListedPhones {
  readonly patient: string | null;
  readonly representative: { readonly number: string; readonly name: string } | null;
}

/** From this age on, a child's listed mobile may well be their own. */
const ownPhoneAge = 15;

/**
 * Whose number is whose (H27): the rule and its reasons are in README.md. Without a representative
 * the mobile stays the patient's, which is not texted: the call list shows it.
 */
export function phonesOfFacts(
  facts: PhoneFacts,
  person: { readonly birthDate: string | null; readonly isProtected: boolean },
): ListedPhones {
  const alone = { patient: facts.mobile, representative: null };
  const { birthDate, isProtected } = person;
  const ward = { birth_date: birthDate, protected: isProtected ? 1 : 0 };
  if (!needsRepresentative(ward, facts.surgeryDate)) return alone;
  const name = facts.escort;
  if (name === null || !namesGuardian(name)) return alone;
  if (facts.escortPhone !== null && readPhone(facts.escortPhone).kind === 'mobile') {
    const patient = facts.mobile === facts.escortPhone ? null : facts.mobile;
    return { patient, representative: { number: facts.escortPhone, name } };
  }
  const isSmallChild = birthDate !== null && ageOn(birthDate, facts.surgeryDate) < ownPhoneAge;
  if (!isSmallChild || facts.mobile === null) return alone;
  return { patient: null, representative: { number: facts.mobile, name } };
}

const guardian =
  /\b(?:meres?|peres?|parents?|maman|papa|mamie|papi|papy|tuteur|tutrice|(?:responsable|representante?) legale?)\b/u;
/** What casts doubt: a step-parent has no authority, « père absent », « tous sauf la mère ». */
const doubt =
  /\b(?:belle|beau|beaux|pas|sans|ni|sauf|absente?s?|decedee?s?|injoignables?|accueil)\b/u;

/** Whether the escort's words name a parent or guardian, and nothing that casts doubt on it. */
export function namesGuardian(escort: string): boolean {
  const words = fold(escort);
  return guardian.test(words) && !doubt.test(words);
}
