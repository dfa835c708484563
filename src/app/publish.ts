import type { EventName, EventOf } from '../ipc/index.ts';
import type { Monotonic } from '../shared/clock.ts';
import type { Disposable } from '../shared/dispose.ts';
import type { Change } from '../shared/work.ts';
import { Broadcast } from './broadcast.ts';
import type { ShellPort } from './ports.ts';
import type { Listener } from './unit-host.ts';

/** Where every change goes after its commit: to the screens, the desktop, and the parts that wait. */
export class Publisher implements Disposable {
  /** Set once those parts are there; until then nobody waits. */
  wakeSender: () => void = () => {};
  wakeLoop: () => void = () => {};
  unitChanged: () => void = () => {};
  readonly #listeners = new Set<Listener>();
  readonly #broadcast: Broadcast;
  readonly #shell: ShellPort;

  constructor(monotonic: Monotonic, shell: ShellPort) {
    this.#shell = shell;
    this.#broadcast = new Broadcast(monotonic, this.tell);
  }

  readonly publish = (changes: readonly Change[]): void => {
    this.#broadcast.publish(changes);
    if (changes.some((change) => change.kind === 'outbox')) this.wakeSender();
    if (changes.some((change) => change.kind === 'timers' || change.kind === 'programme')) {
      this.wakeLoop();
    }
    if (changes.some((change) => change.kind === 'unit')) this.unitChanged();
    for (const change of changes) if (change.kind === 'rang') notify(this.#shell, change.level);
  };

  readonly tell = <K extends EventName>(event: K, data: EventOf<K>): void => {
    for (const listener of this.#listeners) listener(event, data);
  };

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#broadcast.dispose();
    this.#listeners.clear();
  }
}

/** A notice of the desktop, without anything of the patient. */
function notify(shell: ShellPort, level: string): void {
  const title = level === 'urgent' ? 'Alerte urgente' : 'Nouvelle alerte';
  shell.notify({ title, body: 'Ouvrez Vigie pour la voir.' });
}
