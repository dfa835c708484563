export interface StoredSms {
  readonly pdu: string;
  /** Octets without the SMSC address. */
  readonly length: number;
  /** 3GPP TS 27.005 §3.1: 0 unread, 1 read, 2 unsent, 3 sent; -1 for a report, which has none. */
  stat: number;
}

/** One storage of the simulated modem; places keep their number when others are freed. */
export class SimulatedStore {
  readonly name: string;
  readonly capacity: number;
  readonly #first: number;
  readonly #places = new Map<number, StoredSms>();

  /** `first`: number of the first place; makers disagree on 0 and 1. */
  constructor(name: string, capacity: number, first: number) {
    this.name = name;
    this.capacity = capacity;
    this.#first = first;
  }

  get used(): number {
    return this.#places.size;
  }

  /** The place taken, or undefined when full. */
  add(sms: StoredSms): number | undefined {
    for (let place = this.#first; place < this.#first + this.capacity; place++) {
      if (this.#places.has(place)) continue;
      this.#places.set(place, sms);
      return place;
    }
    return undefined;
  }

  has(place: number): boolean {
    return place >= this.#first && place < this.#first + this.capacity;
  }

  at(place: number): StoredSms | undefined {
    return this.#places.get(place);
  }

  remove(place: number): void {
    this.#places.delete(place);
  }

  /** In the order of places. */
  entries(): readonly (readonly [place: number, sms: StoredSms])[] {
    return [...this.#places].sort(([one], [other]) => one - other);
  }
}

/** "MT": the places of several storages, one after the other. */
export class SimulatedUnion {
  readonly name = 'MT';
  readonly #parts: readonly SimulatedStore[];

  constructor(...parts: readonly SimulatedStore[]) {
    this.#parts = parts;
  }

  get capacity(): number {
    return this.#parts.reduce((sum, { capacity }) => sum + capacity, 0);
  }

  get used(): number {
    return this.#parts.reduce((sum, { used }) => sum + used, 0);
  }

  add(sms: StoredSms): number | undefined {
    return this.#parts[0]?.add(sms);
  }

  has(place: number): boolean {
    return this.#find(place) !== undefined;
  }

  at(place: number): StoredSms | undefined {
    const found = this.#find(place);
    return found?.store.at(found.place);
  }

  remove(place: number): void {
    const found = this.#find(place);
    found?.store.remove(found.place);
  }

  entries(): readonly (readonly [place: number, sms: StoredSms])[] {
    let before = 0;
    return this.#parts.flatMap((store) => {
      const offset = before;
      before += store.capacity;
      return store.entries().map(([place, sms]) => [place + offset, sms] as const);
    });
  }

  #find(given: number): { readonly store: SimulatedStore; readonly place: number } | undefined {
    let place = given;
    for (const store of this.#parts) {
      if (store.has(place)) return { store, place };
      place -= store.capacity;
    }
    return undefined;
  }
}

/** Octets of a PDU without its SMSC address. */
export const tpduLength = (pdu: string): number =>
  pdu.length / 2 - 1 - Number.parseInt(pdu.slice(0, 2), 16);

/** The first octet of a TPDU: its type and flags. */
export const firstOctetOf = (pdu: string): number => {
  const afterSmsc = 2 * (1 + Number.parseInt(pdu.slice(0, 2), 16));
  return Number.parseInt(pdu.slice(afterSmsc, afterSmsc + 2), 16);
};
