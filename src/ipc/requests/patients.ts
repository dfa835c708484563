import { cohortChoice, cohortPreview, cohortRow } from '../cohort-views.ts';
import { day, instant, patientName, phoneNumber, timeOfDay } from '../common-views.ts';
import { patientView } from '../patient-views.ts';
import { personalView, wordingPreview } from '../personal-views.ts';
import { z } from '../zod.ts';
import { caring, clinical, done, note, nothing, request } from './request.ts';

/** One patient, their own follow-up, and a message to many. */
export const patientRequests = {
  // patients
  'patients:find': request(
    clinical,
    z.object({ birthDate: day.nullable(), text: z.string().max(100) }),
    z.array(patientName),
  ),
  'patients:get': request(clinical, z.object({ patientId: z.string() }), patientView),
  'patients:send': request(
    caring,
    z.object({ patientId: z.string(), number: phoneNumber, text: z.string().min(1).max(600) }),
    done,
  ),
  'patients:set-number': request(
    caring,
    z.object({
      patientId: z.string(),
      number: phoneNumber,
      holder: z.enum(['patient', 'representative']),
      holderName: z.string().max(100).nullable(),
    }),
    done,
  ),
  'patients:verify-number': request(
    caring,
    z.object({ patientId: z.string(), number: phoneNumber, state: z.enum(['verified', 'wrong']) }),
    done,
  ),
  'patients:sms': request(
    caring,
    z.object({ patientId: z.string(), allowed: z.boolean(), note: note.nullable() }),
    done,
  ),
  // one patient's own follow-up
  'personal:get': request(clinical, z.object({ stayId: z.string() }), personalView),
  /** What alerts later than the protocol needs a doctor, a reason and an end (H30). */
  'personal:set-threshold': request(
    caring,
    z.object({
      stayId: z.string(),
      stepId: z.string(),
      itemId: z.string(),
      adviceOver: z.number().nullable(),
      alertOver: z.number(),
      reason: note.nullable(),
      until: day.nullable(),
    }),
    done,
  ),
  'personal:mute': request(
    ['doctor'],
    z.object({
      stayId: z.string(),
      stepId: z.string(),
      itemId: z.string(),
      reason: note,
      until: day,
    }),
    done,
  ),
  'personal:end-rule': request(caring, z.object({ stayId: z.string(), ruleId: z.string() }), done),
  'personal:add-question': request(
    caring,
    z.object({
      stayId: z.string(),
      stepId: z.string(),
      label: z.string().min(2).max(40),
      text: z.string().min(3).max(200),
      kind: z.enum(['yesno', 'scale']),
      worryingIf: z.enum(['yes', 'no']).nullable(),
      alertOver: z.number().nullable(),
    }),
    done,
  ),
  'personal:end-question': request(
    caring,
    z.object({ stayId: z.string(), questionId: z.string() }),
    done,
  ),
  'personal:add-reminder': request(
    caring,
    z.object({ stayId: z.string(), day, time: timeOfDay, text: z.string().min(3).max(400) }),
    done,
  ),
  'personal:cancel-reminder': request(
    caring,
    z.object({ stayId: z.string(), reminderId: z.string() }),
    done,
  ),
  /** The text as it would leave, and what is against it. Nothing is written. */
  'personal:preview': request(
    caring,
    z.object({
      stayId: z.string(),
      text: z.string().max(400),
      use: z.enum(['yesno', 'scale', 'reminder']),
    }),
    wordingPreview,
  ),
  // a message to many
  'cohorts:options': request(
    caring,
    z.object({ from: day, to: day }),
    z.object({ rooms: z.array(z.string()), surgeons: z.array(z.string()) }),
  ),
  /** Whom it would reach and how it would read. Nothing is written. */
  'cohorts:preview': request(
    caring,
    z.object({
      choice: cohortChoice,
      text: z.string().max(400),
      /** For patients who read English; null: they get the French. */
      textEn: z.string().max(400).nullable().default(null),
    }),
    cohortPreview,
  ),
  /** To leave in two minutes. `count` as the preview gave it; above twenty a second person signs (H39). */
  'cohorts:send': request(
    caring,
    z.object({
      choice: cohortChoice,
      text: z.string().max(400),
      textEn: z.string().max(400).nullable().default(null),
      count: z.number().int().min(0),
      second: z
        .object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) })
        .nullable()
        .default(null),
    }),
    z.object({ cohortId: z.string(), leavesAt: instant }),
  ),
  'cohorts:recall': request(
    caring,
    z.object({ cohortId: z.string() }),
    z.object({ gone: z.number().int() }),
  ),
  'cohorts:list': request(caring, nothing, z.array(cohortRow)),
} as const;
