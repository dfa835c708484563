import type { EventName, EventOf } from '../ipc/index.ts';
import type { Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import type { Change } from '../shared/work.ts';

/** Screens that ask again at each of a hundred changes would ask a hundred times. */
const gatherMs = 40;

type Tell = <K extends EventName>(event: K, data: EventOf<K>) => void;

/** Gathers what changed for an instant and tells the screens once, with ids only. */
export class Broadcast implements Disposable {
  readonly #monotonic: Monotonic;
  readonly #tell: Tell;
  readonly #events = new Set<
    | 'board:changed'
    | 'programme:changed'
    | 'unit:changed'
    | 'protocols:changed'
    | 'learning:changed'
  >();
  readonly #patients = new Set<string>();
  #cancel: (() => void) | null = null;

  constructor(monotonic: Monotonic, tell: Tell) {
    this.#monotonic = monotonic;
    this.#tell = tell;
  }

  publish(changes: readonly Change[]): void {
    for (const change of changes) {
      switch (change.kind) {
        case 'board':
        case 'outbox':
          this.#events.add('board:changed');
          break;
        case 'programme':
          this.#events.add('programme:changed');
          this.#events.add('board:changed');
          break;
        case 'unit':
          this.#events.add('unit:changed');
          break;
        case 'learning':
          this.#events.add('learning:changed');
          break;
        case 'patient':
          this.#patients.add(change.patientId);
          this.#events.add('board:changed');
          break;
        case 'protocols':
          this.#events.add('protocols:changed');
          break;
        case 'rang':
          this.#tell('alerts:rang', { alertId: change.alertId, level: change.level });
          break;
        case 'timers':
          break;
      }
    }
    if (this.#events.size === 0 && this.#patients.size === 0) return;
    this.#cancel ??= this.#monotonic.after(gatherMs, () => this.#flush());
  }

  dispose(): void {
    this.#cancel?.();
  }

  #flush(): void {
    this.#cancel = null;
    const events = [...this.#events];
    const patientIds = [...this.#patients];
    this.#events.clear();
    this.#patients.clear();
    for (const event of events) this.#tell(event, {});
    if (patientIds.length > 0) this.#tell('patient:changed', { patientIds });
  }
}
