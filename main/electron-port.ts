/**
 * What we use of Electron, and no more: `main.ts` proves with `satisfies` that the real one has it,
 * tests hand in a pretend one. The shapes are Electron 45's.
 */
export interface ElectronPort {
  readonly app: {
    enableSandbox(): void;
    setPath(name: 'userData', path: string): void;
    requestSingleInstanceLock(): boolean;
    whenReady(): Promise<void>;
    quit(): void;
    exit(code?: number): void;
    on(event: 'second-instance', listener: () => void): unknown;
    on(event: 'window-all-closed', listener: () => void): unknown;
    on(event: 'before-quit', listener: (event: Preventable) => void): unknown;
  };
  readonly BrowserWindow: new (options: WindowOptions) => WindowPort;
  readonly ipcMain: {
    handle(
      channel: string,
      listener: (event: InvokeEvent, ...args: unknown[]) => Promise<unknown>,
    ): void;
    removeHandler(channel: string): void;
  };
  readonly protocol: {
    registerSchemesAsPrivileged(schemes: { scheme: string; privileges: object }[]): void;
    handle(scheme: string, handler: (request: Request) => Promise<Response>): void;
    unhandle(scheme: string): void;
  };
  readonly session: { readonly defaultSession: SessionPort };
  readonly Tray: new (image: string) => TrayPort;
  readonly Menu: {
    buildFromTemplate(template: MenuItem[]): unknown;
    setApplicationMenu(menu: null): void;
  };
  readonly Notification: new (options: { title: string; body: string }) => { show(): void };
  readonly dialog: {
    showErrorBox(title: string, content: string): void;
    showMessageBox(options: {
      type: 'question';
      message: string;
      detail: string;
      buttons: string[];
      defaultId: number;
      cancelId: number;
    }): Promise<{ response: number }>;
  };
  readonly powerSaveBlocker: {
    start(type: 'prevent-app-suspension'): number;
    stop(id: number): unknown;
  };
  readonly safeStorage: {
    isAsyncEncryptionAvailable(): Promise<boolean>;
    encryptStringAsync(plainText: string): Promise<Buffer>;
    decryptStringAsync(encrypted: Buffer): Promise<{ result: string }>;
    getSelectedStorageBackend(): string;
  };
}

export interface Preventable {
  preventDefault(): void;
}

export interface WindowOptions {
  show: boolean;
  width?: number;
  height?: number;
  title?: string;
  backgroundColor?: string;
  autoHideMenuBar?: boolean;
  webPreferences: {
    preload?: string;
    sandbox: true;
    contextIsolation: true;
    nodeIntegration: false;
    webviewTag?: false;
    spellcheck?: false;
    javascript?: false;
  };
}

export interface WindowPort {
  readonly webContents: WebContentsPort;
  loadURL(url: string): Promise<void>;
  show(): void;
  hide(): void;
  focus(): void;
  destroy(): void;
  on(event: 'close', listener: (event: Preventable) => void): unknown;
}

export interface WebContentsPort {
  readonly id: number;
  readonly mainFrame: FramePort;
  send(channel: string, ...args: unknown[]): void;
  isDestroyed(): boolean;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  printToPDF(options: {
    pageSize: 'A4';
    preferCSSPageSize: boolean;
    printBackground: boolean;
  }): Promise<Buffer>;
  on(event: 'will-navigate', listener: (event: Preventable) => void): unknown;
  on(event: 'will-redirect', listener: (event: Preventable) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
}

export interface FramePort {
  readonly url: string;
}

export interface InvokeEvent {
  readonly sender: { readonly id: number; readonly mainFrame: FramePort };
  readonly senderFrame: FramePort | null;
}

export interface SessionPort {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: unknown, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
  readonly webRequest: {
    onBeforeRequest(
      listener: (
        details: { readonly url: string },
        answer: (response: { cancel: boolean }) => void,
      ) => void,
    ): void;
  };
}

export interface TrayPort {
  setToolTip(text: string): void;
  /** Takes what `buildFromTemplate` gave; nothing else can be said without Electron's own class. */
  setContextMenu(menu: never): void;
  on(event: 'click', listener: () => void): unknown;
  destroy(): void;
}

export interface MenuItem {
  label: string;
  click: () => void;
}
