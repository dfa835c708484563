import type {
  ElectronPort,
  FramePort,
  InvokeEvent,
  MenuItem,
  WindowOptions,
  WindowPort,
} from '../electron-port.ts';

/** Listeners by event, as Electron's emitters; `emit` says whether the default was prevented. */
class Emitter {
  readonly #listeners = new Map<string, ((event: { preventDefault(): void }) => void)[]>();

  on(name: string, listener: (event: { preventDefault(): void }) => void): void {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
  }

  emit(name: string): boolean {
    let prevented = false;
    const event = {
      preventDefault: () => {
        prevented = true;
      },
    };
    for (const listener of this.#listeners.get(name) ?? []) listener(event);
    return prevented;
  }
}

export class FakeWindow extends Emitter implements WindowPort {
  static lastId = 0;
  readonly options: WindowOptions;
  readonly heard: unknown[][] = [];
  url = '';
  state: 'hidden' | 'shown' | 'destroyed' = 'hidden';
  pdf: Buffer | Error = Buffer.from('%PDF-');
  opens: { action: string } | null = null;
  readonly webContents;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    FakeWindow.lastId += 1;
    this.webContents = {
      id: FakeWindow.lastId,
      mainFrame: { url: '' } as { url: string },
      send: (...args: unknown[]) => void this.heard.push(args),
      isDestroyed: () => this.state === 'destroyed',
      setWindowOpenHandler: (handler: () => { action: 'deny' }) => {
        this.opens = handler();
      },
      printToPDF: async () => {
        if (this.pdf instanceof Error) throw this.pdf;
        return this.pdf;
      },
      on: (name: string, listener: (event: { preventDefault(): void }) => void) =>
        this.on(name, listener),
    };
  }

  async loadURL(url: string): Promise<void> {
    this.url = url;
    this.webContents.mainFrame.url = url;
  }

  show(): void {
    this.state = 'shown';
  }

  hide(): void {
    this.state = 'hidden';
  }

  focus(): void {}

  destroy(): void {
    this.state = 'destroyed';
  }
}

type Invoke = (event: InvokeEvent, ...args: unknown[]) => Promise<unknown>;

/** An Electron that does nothing but remember, in one process. */
export class FakeElectron {
  readonly events = new Emitter();
  readonly windows: FakeWindow[] = [];
  readonly handlers = new Map<string, Invoke>();
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  readonly said: string[] = [];
  readonly blockers = new Set<number>();
  menu: MenuItem[] = [];
  trays = 0;
  answer = 0;
  isFirstInstance = true;
  backend = 'gnome_libsecret';
  canEncrypt = true;
  permission: boolean | null = null;
  cancels: (url: string) => boolean = () => false;

  readonly port: ElectronPort;

  constructor() {
    const fake = this;
    this.port = {
      app: {
        enableSandbox: () => fake.say('sandbox'),
        setPath: (name, path) => fake.say(`${name} ${path}`),
        requestSingleInstanceLock: () => fake.isFirstInstance,
        whenReady: async () => fake.say('ready'),
        quit: () => {
          if (!fake.events.emit('before-quit')) fake.say('quit');
        },
        exit: (code) => fake.say(`exit ${code}`),
        on: (name: string, listener: (event: { preventDefault(): void }) => void) =>
          fake.events.on(name, listener),
      },
      BrowserWindow: class extends FakeWindow {
        constructor(options: WindowOptions) {
          super(options);
          fake.windows.push(this);
        }
      },
      ipcMain: {
        handle: (channel, listener) => void fake.handlers.set(channel, listener),
        removeHandler: (channel) => void fake.handlers.delete(channel),
      },
      protocol: {
        registerSchemesAsPrivileged: ([first]) => fake.say(`scheme ${first?.scheme}`),
        handle: (scheme, handler) => void fake.schemes.set(scheme, handler),
        unhandle: (scheme) => void fake.schemes.delete(scheme),
      },
      session: {
        defaultSession: {
          setPermissionRequestHandler: (handler) =>
            handler(null, 'media', (granted) => {
              fake.permission = granted;
            }),
          setPermissionCheckHandler: () => {},
          webRequest: {
            onBeforeRequest: (listener) => {
              fake.cancels = (url) => {
                let cancelled = false;
                listener({ url }, ({ cancel }) => {
                  cancelled = cancel;
                });
                return cancelled;
              };
            },
          },
        },
      },
      Tray: class {
        constructor() {
          fake.trays += 1;
        }
        setToolTip(): void {}
        setContextMenu(): void {}
        on(): void {}
        destroy(): void {
          fake.trays -= 1;
        }
      },
      Menu: {
        buildFromTemplate: (template) => {
          fake.menu = template;
          return {};
        },
        setApplicationMenu: () => {},
      },
      Notification: class {
        readonly #text: string;
        constructor({ title, body }: { title: string; body: string }) {
          this.#text = `${title}: ${body}`;
        }
        show(): void {
          fake.say(this.#text);
        }
      },
      dialog: {
        showErrorBox: (_title, content) => fake.say(content),
        showMessageBox: async () => ({ response: fake.answer }),
      },
      powerSaveBlocker: {
        start: () => {
          const id = fake.blockers.size + 1;
          fake.blockers.add(id);
          return id;
        },
        stop: (id) => fake.blockers.delete(id),
      },
      safeStorage: {
        isAsyncEncryptionAvailable: async () => fake.canEncrypt,
        encryptStringAsync: async (text) => Buffer.from(`sealed ${text}`),
        decryptStringAsync: async (sealed) => ({ result: sealed.toString().slice(7) }),
        getSelectedStorageBackend: () => fake.backend,
      },
    };
  }

  say(sentence: string): void {
    this.said.push(sentence);
  }

  /** What a page's `ipcRenderer.invoke` would do; `frame` may be somebody else's. */
  invoke(window: FakeWindow, frame: FramePort | null, ...args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get('vigie:request');
    if (handler === undefined) throw new Error('nobody listens');
    // Across processes everything is copied.
    return handler(
      { sender: window.webContents, senderFrame: frame },
      ...args.map((each) => structuredClone(each)),
    );
  }
}
