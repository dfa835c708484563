import {
  type EventName,
  type EventOf,
  type InputOf,
  type OutputOf,
  type Reply,
  type RequestName,
  requests,
} from '../ipc/index.ts';
import type { z } from '../ipc/zod.ts';
import { AppError, type ErrorCode, errorCatalogue } from '../shared/errors.ts';
import type { Ids } from '../shared/ids.ts';
import { refusal } from './access.ts';
import type { Caller, Connection } from './caller.ts';
import type { Listener, UnitHost } from './unit-host.ts';

/** The technical log, as pino has it. Fields hold ids and codes, never a name, a number or a text. */
export interface DispatchLog {
  warn(fields: Record<string, string>, sentence: string): void;
  error(fields: Record<string, string>, sentence: string): void;
}

export interface DispatcherOptions {
  readonly ids: Ids;
  readonly log: DispatchLog;
  /** Parse what handlers return, too. For tests and development: a long list takes milliseconds. */
  readonly checkOutput?: boolean;
}

/** Who connects. A window begins with nobody signed in. */
export type Client = { readonly kind: 'window' } | { readonly kind: 'cli'; readonly user: string };

/** How a client is known between connecting and leaving. */
export type Entrant = Pick<Connection, 'id'>;

/** The way to a Unit, in this process or another. Transports bring their clients and carry what passes. */
export interface Door {
  /** `hear` gets the Unit's events, and `session:ended` when this client is signed out. */
  connect(client: Client, hear: Listener): Entrant;
  /** Never rejects: whatever goes wrong becomes a reply. */
  dispatch(from: Entrant, name: unknown, input: unknown): Promise<Reply<unknown>>;
  /** Signs out without a word; harmless twice. */
  disconnect(entrant: Entrant): void;
}

/** The door of a Unit in this process. */
export interface Dispatcher extends Door {
  connect(client: Client, hear: Listener): Connection;
  /** Stops listening to the Unit and forgets every connection. */
  dispose(): void;
}

/** The contract again, typed so that a name known only as `K` still gives the schema of its input. */
const schemas: {
  readonly [K in RequestName]: {
    readonly input: z.ZodType<InputOf<K>>;
    readonly output: z.ZodType<OutputOf<K>>;
  };
} = requests;

export function createDispatcher(unit: UnitHost, options: DispatcherOptions): Dispatcher {
  const { ids, log, checkOutput = false } = options;
  const connections = new Map<string, OpenConnection>();
  const unsubscribe = unit.subscribe((event, data) => {
    for (const connection of connections.values()) connection.hear(event, data);
  });

  async function call<K extends RequestName>(
    name: K,
    input: unknown,
    connection: Connection,
  ): Promise<Reply<OutputOf<K>>> {
    const parsed = schemas[name].input.safeParse(input);
    if (!parsed.success) return refused('usage/invalid-request', fieldsOf(parsed.error));
    const value = await unit.handlers[name](parsed.data, connection);
    if (checkOutput) {
      const checked = schemas[name].output.safeParse(value);
      if (!checked.success) throw new MisshapenOutput(fieldsOf(checked.error));
    }
    return { ok: true, value };
  }

  function failed(name: RequestName, error: unknown): Reply<never> {
    if (error instanceof AppError) {
      log.warn({ request: name, code: error.code, detail: error.detail ?? '' }, 'request failed');
      return refused(error.code, error.detail);
    }
    const incident = ids.next();
    log.error({ incident, request: name, ...traceOf(error) }, 'unexpected error');
    return refused('unit/internal', incident);
  }

  return {
    connect(client, hear) {
      const connection = new OpenConnection(ids.next(), client, hear);
      connections.set(connection.id, connection);
      return connection;
    },

    async dispatch(from, name, input) {
      if (!isRequestName(name)) return refused('usage/invalid-request', 'unknown request');
      const connection = connections.get(from.id);
      if (connection === undefined) return refused('access/not-signed-in');
      const why = refusal(name, connection.caller);
      if (why !== null) return refused(why);
      try {
        return await call(name, input, connection);
      } catch (error) {
        return failed(name, error);
      }
    },

    disconnect({ id }) {
      const open = connections.get(id);
      connections.delete(id);
      open?.forget();
    },

    dispose() {
      unsubscribe();
      for (const connection of connections.values()) connection.forget();
      connections.clear();
    },
  };
}

class OpenConnection implements Connection {
  readonly id: string;
  #caller: Caller;
  readonly #hear: Listener;

  constructor(id: string, client: Client, hear: Listener) {
    this.id = id;
    this.#caller =
      client.kind === 'cli' ? client : { kind: 'window', connectionId: id, person: null };
    this.#hear = hear;
  }

  get caller(): Caller {
    return this.#caller;
  }

  signIn(person: Parameters<Connection['signIn']>[0]): void {
    if (this.#caller.kind === 'window') this.#caller = { ...this.#caller, person };
  }

  signOut(): void {
    if (this.forget()) this.hear('session:ended', {});
  }

  /** Whether somebody was signed in. */
  forget(): boolean {
    if (this.#caller.kind !== 'window' || this.#caller.person === null) return false;
    this.#caller = { ...this.#caller, person: null };
    return true;
  }

  hear<K extends EventName>(event: K, data: EventOf<K>): void {
    this.#hear(event, data);
  }
}

/** Names the fields only: what was in them may be a patient's. */
class MisshapenOutput extends Error {
  override readonly name = 'MisshapenOutput';
  readonly fields: string;

  constructor(fields: string) {
    super('a handler returned something else than the contract says');
    this.fields = fields;
  }
}

const isRequestName = (name: unknown): name is RequestName =>
  typeof name === 'string' && Object.hasOwn(requests, name);

function refused(code: ErrorCode, detail?: string): Reply<never> {
  const { fr: message } = errorCatalogue[code];
  const error = detail === undefined ? { code, message } : { code, message, detail };
  return { ok: false, error };
}

const fieldsOf = (error: z.ZodError): string =>
  [...new Set(error.issues.map((issue) => issue.path.join('.')))].slice(0, 10).join(', ');

/** Where it happened. Never the message: a database or a parser may quote a patient in it. */
function traceOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { name, message, stack = '' } = error;
  const afterMessage = stack.slice(Math.max(0, stack.indexOf(message)) + message.length);
  const frames = afterMessage.split('\n').filter((line) => line.startsWith('    at '));
  const trace = { error: name, stack: frames.slice(0, 12).join('\n') };
  return error instanceof MisshapenOutput ? { ...trace, fields: error.fields } : trace;
}
