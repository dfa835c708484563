import { instant } from '../common-views.ts';
import {
  dialogueLine,
  modemDetail,
  modemKey,
  signalSample,
  ussdAnswer,
  waitingOnModem,
} from '../modem-views.ts';
import { callSheet, simChange, simsView } from '../sim-views.ts';
import { modemView } from '../unit-views.ts';
import { z } from '../zod.ts';
import { clinical, done, everybody, nothing, request } from './request.ts';

/** Modems, their SIM, and what they cost. */
export const modemRequests = {
  'modem:status': request(everybody, nothing, modemView),
  'modem:list': request(everybody, nothing, z.array(modemDetail)),
  /** State and signal of one modem over time, the oldest first; a month is kept. */
  'modem:signal': request(
    everybody,
    z.object({ imei: z.string().max(20), since: instant }),
    z.array(signalSample),
  ),
  /** The last 400 lines of the talk with this modem, the oldest first; nothing for an unknown one. */
  'modem:dialogue': request(['administrator', 'technical'], modemKey, z.array(dialogueLine)),
  /** What forgetting this modem, which is away, would do. */
  'modem:waiting-on': request(['administrator', 'technical'], modemKey, waitingOnModem),
  /**
   * This modem, which is away, does not come back: nothing waits for it, its numbers move to another
   * one. Refused with `modem/not-away` while it is here.
   */
  'modem:forget': request(['administrator', 'technical'], modemKey, done),
  /** A question to the operator, such as the balance; `imei` null: the first modem that is ready. */
  'modem:ussd': request(
    ['manager', 'administrator', 'technical'],
    z.object({ imei: z.string().max(20).nullable().default(null), code: z.string().max(40) }),
    ussdAnswer,
  ),

  'sims:get': request(everybody, nothing, simsView),
  'sims:change': request(['manager', 'administrator'], simChange, done),
  /** Routine texts wait until somebody resumes; everything that answers or warns goes on (H46). */
  'sims:pause-routine': request(['manager', 'administrator'], nothing, done),
  /** Ends one hold, or all that stand. */
  'sims:resume-routine': request(
    ['manager', 'administrator'],
    z.object({ holdId: z.string().nullable().default(null) }),
    done,
  ),
  /**
   * An SMS to oneself, to the telephone of another operator, or to each on-call telephone. `imsi`
   * null: the SIM in use.
   */
  'sims:test': request(
    ['nurse', 'doctor', 'manager', 'administrator', 'technical'],
    z.object({
      kind: z.enum(['loop', 'other-network', 'on-call']),
      imsi: z.string().max(20).nullable().default(null),
    }),
    z.object({ testId: z.string() }),
  ),
  /** This machine, or this SIM, is the folder's from now on (H34). */
  'sims:accept': request(
    ['manager', 'administrator'],
    z.object({ what: z.enum(['machine', 'sim']), imsi: z.string().max(20).nullable() }),
    done,
  ),
  'technical:acknowledge': request(
    ['nurse', 'doctor', 'manager', 'administrator'],
    z.object({ code: z.string().max(50) }),
    done,
  ),
  'modem:call-sheet': request(clinical, nothing, callSheet),
  'modem:call-sheet-file': request(
    clinical,
    nothing,
    z.object({ fileName: z.string(), contentBase64: z.string() }),
  ),
} as const;
