import type { SimulatedModem } from './simulated-modem.ts';
import { textModeOf } from './simulated-modem-messages.ts';
import { tpduLength } from './simulated-modem-store.ts';
import { handedOverAsText } from './simulated-modem-text-mode.ts';

/** A message or delivery report that the network holds for this SIM. */
export interface Inbound {
  readonly pdu: string;
  readonly kind: 'message' | 'report';
}

/**
 * How long a modem waits for +CNMA before it tells the network that the message was not taken.
 * 3GPP TS 24.011 §10 lets the network wait 12 to 20 s (TR1N).
 */
const ACKNOWLEDGE_MS = 15_000;

/** When the network tries again what was not acknowledged. Real ones begin with a minute or more. */
export const REDELIVERY_MS = 60_000;

/** Messages and reports. */
const KINDS = 2;

/** What waits in the network for the modem, and how the modem takes it: +CNMI, +CSMS, +CNMA. */
export class InboundQueue {
  readonly #modem: SimulatedModem;
  #held: Inbound[] = [];
  #unacknowledged: { readonly inbound: Inbound; readonly cancel: () => void } | undefined;
  #isTaking = false;

  constructor(modem: SimulatedModem) {
    this.#modem = modem;
  }

  add(inbound: Inbound): void {
    this.#held.push(inbound);
    this.deliver();
  }

  /** The network offers all that it holds, as long as the modem takes it. */
  deliver(): void {
    // Delivering makes room for nothing, but a listener may do so in the middle of it.
    if (this.#isTaking || !this.#modem.isPlugged) return;
    this.#isTaking = true;
    const refused: Inbound[] = [];
    const full = new Set<Inbound['kind']>();
    let taken = 0;
    // What comes meanwhile is added behind. Thousands may wait, and each place freed asks again.
    for (const next of this.#held) {
      if (this.#unacknowledged || full.size === KINDS) break;
      taken += 1;
      // One that has no room keeps its place, and so do its like behind it.
      if (!full.has(next.kind) && this.#take(next)) continue;
      full.add(next.kind);
      refused.push(next);
    }
    this.#held = [...refused, ...this.#held.slice(taken)];
    this.#isTaking = false;
  }

  /**
   * The consumer has what was handed over, or not (+CNMA=2).
   * @returns false when nothing waits for it
   */
  acknowledge(isKept: boolean): boolean {
    const waiting = this.#unacknowledged;
    if (!waiting) return false;
    waiting.cancel();
    this.#unacknowledged = undefined;
    if (!isKept) this.#tryLater(waiting.inbound);
    this.deliver();
    return true;
  }

  powerCycle(): void {
    const waiting = this.#unacknowledged;
    if (!waiting) return;
    waiting.cancel();
    this.#unacknowledged = undefined;
    this.#tryLater(waiting.inbound);
  }

  #take(inbound: Inbound): boolean {
    const { settings } = this.#modem;
    const [, messages = 0, , reports = 0] = settings.cnmi;
    if (inbound.kind === 'message') {
      return messages === 2 || messages === 3
        ? this.#handOver('+CMT', inbound)
        : this.#keep(settings.memories[2], messages === 1 ? '+CMTI' : undefined, inbound);
    }
    if (reports === 1) return this.#handOver('+CDS', inbound);
    // Without a route to us it is lost: the network does not offer a report twice.
    if (reports !== 2) return true;
    const store = this.#modem.traits.reportsAmongMessages ? settings.memories[2] : 'SR';
    return this.#keep(store, '+CDSI', inbound);
  }

  #handOver(name: '+CMT' | '+CDS', inbound: Inbound): true {
    const { settings } = this.#modem;
    const text = settings.textMode
      ? handedOverAsText(inbound.pdu, textModeOf(this.#modem))
      : undefined;
    const pdu = `${name === '+CMT' ? ',' : ''}${tpduLength(inbound.pdu)}\r\n${inbound.pdu}`;
    if (settings.csms === 1) {
      const cancel = this.#modem.options.monotonic.after(ACKNOWLEDGE_MS, () => this.#giveUp());
      this.#unacknowledged = { inbound, cancel };
    }
    this.#modem.announce(`${name}: ${text ?? pdu}`);
    return true;
  }

  #keep(name: string, announcement: string | undefined, { pdu, kind }: Inbound): boolean {
    const stat = kind === 'message' ? 0 : -1;
    const slot = this.#modem.store(name)?.add({ pdu, length: tpduLength(pdu), stat });
    if (slot === undefined) this.#modem.announce(`^SMMEMFULL: "${name}"`);
    else if (announcement) this.#modem.announce(`${announcement}: "${name}",${slot}`);
    return slot !== undefined;
  }

  /** TS 27.005 §3.4.4: it hands nothing over any more, and says so to nobody. */
  #giveUp(): void {
    const waiting = this.#unacknowledged;
    if (!waiting) return;
    const { cnmi } = this.#modem.settings;
    this.#modem.settings.cnmi = cnmi.map((value, place) =>
      place === 1 || place === 3 ? 0 : value,
    );
    this.#unacknowledged = undefined;
    this.#tryLater(waiting.inbound);
    this.deliver();
  }

  #tryLater(inbound: Inbound): void {
    this.#modem.options.monotonic.after(REDELIVERY_MS, () => {
      this.#held.unshift(inbound);
      this.deliver();
    });
  }
}
