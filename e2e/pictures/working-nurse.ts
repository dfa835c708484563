import { attach } from '../../src/app/attach/index.ts';
import type { ArgumentOf, OutputOf, RequestName } from '../../src/ipc/index.ts';

/** A nurse who does her work by the contract, so that the pictures show a unit where people work. */
export interface WorkingNurse {
  ask<K extends RequestName>(name: K, input: ArgumentOf<K>): Promise<OutputOf<K>>;
  /** Reads what is to read, phones whom the board says, closes the cards. */
  doWhatWaits(): Promise<void>;
  /** Takes the first card that asks for a call, and goes to the phone. */
  takeOneToCall(): Promise<void>;
  dispose(): Promise<void>;
}

export async function signInAsNurse(dataDir: string): Promise<WorkingNurse> {
  const attachment = await attach(dataDir, 'window');
  if (attachment === null) throw new Error('no unit runs there');
  const ask: WorkingNurse['ask'] = async (name, input) => {
    const reply = await attachment.client.request(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.detail ?? ''}`);
    return reply.value;
  };
  await ask('session:sign-in', { login: 'ide', password: 'formation-vigie' });
  await ask('watch:start', { soundHeard: true });

  const away = new Set<string>();
  let seen = 0;
  const meet = (patientId: string) => {
    seen += 1;
    if (seen % 9 === 4) away.add(patientId);
  };
  let calls = 0;
  const phone = async (call: {
    alertId: string | null;
    patientId: string | null;
    stayId: string | null;
  }) => {
    calls += 1;
    const outcomes = [
      'reached',
      'reached',
      'voicemail',
      'relative',
      'reached',
      'no-answer',
    ] as const;
    // Some people never answer.
    const isAway = call.patientId !== null && away.has(call.patientId);
    const outcome = isAway ? 'voicemail' : (outcomes[calls % outcomes.length] ?? 'reached');
    await ask('alerts:log-call', { ...call, outcome, note: null, callBackAt: null });
    return outcome === 'reached' || outcome === 'relative';
  };

  return {
    ask,
    async doWhatWaits() {
      const { toRead, callList } = await ask('board:get', {});
      for (const { replyId } of toRead) {
        await ask('replies:read', { replyId, meaning: 'satisfactory', confirms: null, note: null });
      }
      for (const { stayId, patient } of callList) {
        meet(patient.patientId);
        await phone({ alertId: null, patientId: patient.patientId, stayId });
      }
      for (const { alertId, patient, stayId } of await ask('alerts:list', {})) {
        if (patient) meet(patient.patientId);
        await ask('alerts:take', { alertId });
        const reached = await phone({ alertId, patientId: patient?.patientId ?? null, stayId });
        const outcome = reached ? 'advice-given' : 'unreachable';
        await ask('alerts:close', { alertId, outcome, note: null });
      }
    },
    async takeOneToCall() {
      const card = (await ask('alerts:list', {})).find(({ level }) => level === 'call');
      if (card) await ask('alerts:take', { alertId: card.alertId });
    },
    dispose: async () => attachment.dispose(),
  };
}
