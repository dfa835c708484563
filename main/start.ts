import { join } from 'node:path';
import { SystemClock, SystemMonotonic } from '../src/shared/clock.ts';
import { AppError, errorCatalogue, exitCodes } from '../src/shared/errors.ts';
import { whenOrphaned } from '../src/shared/when-orphaned.ts';
import { areScreensStale, buildScreens } from './build-screens.ts';
import { type ElectronChoice, fetchElectron, findElectron } from './electron-binary.ts';
import { hasDisplay } from './loopback/browser.ts';
import { thisMachine } from './loopback/chromium.ts';
import { type LoopbackApp, startTrainingApp } from './loopback/main.ts';
import { buildDesktop, startElectron } from './start-electron.ts';
import { readStartOptions, type StartOptions, startUsage } from './start-options.ts';
import { ensurePackages, systemPackages, withoutInFrench } from './system-packages.ts';

/** `npm start`: the training unit, from a fresh clone, in whatever shell this machine can show. */

const root = join(import.meta.dirname, '..');
const say = (sentence: string) => console.log(sentence);

const options = readStartOptions(process.argv.slice(2));
if (options === null) {
  console.error(startUsage);
  process.exitCode = exitCodes.usage;
} else {
  try {
    await start(options);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(errorCatalogue[error.code].fr, error.detail ?? '');
    process.exitCode = errorCatalogue[error.code].exit;
  }
}

async function start(options: StartOptions): Promise<void> {
  const electron = await chooseElectron(options);
  if (electron.kind === 'found') {
    say('Vigie s’ouvre dans Electron.');
    prepareScreens();
    if (!buildDesktop(root)) throw new AppError('shell/not-built');
    process.exitCode = await startElectron(root, electron.path, options.dataDir);
    return;
  }
  say(`Vigie s’ouvre dans le navigateur de ce poste : ${electron.why}.`);
  prepareMachine();
  prepareScreens();
  await runLoopback(options);
}

function prepareScreens(): void {
  if (!areScreensStale(root)) return;
  say('Construction des écrans…');
  if (!buildScreens(root)) throw new AppError('shell/not-built');
}

async function chooseElectron({ shell }: StartOptions): Promise<ElectronChoice> {
  const missing = (why: string): ElectronChoice => ({ kind: 'missing', why });
  if (shell === 'loopback') return missing('c’est demandé');
  if (!hasDisplay(thisMachine)) return missing('Electron demande un écran, et il n’y en a pas ici');
  if (thisMachine.isRoot)
    return missing('Electron garde son bac à sable et refuse donc l’utilisateur root');
  const path = findElectron(root);
  if (path !== null) return { kind: 'found', path };
  return fetchElectron(root, new SystemClock(), new SystemMonotonic());
}

function prepareMachine(): void {
  const { installed, missing, advice } = ensurePackages([
    systemPackages.chromium,
    systemPackages.fonts,
  ]);
  if (installed.length > 0) say(`Installé : ${installed.map(({ name }) => name).join(', ')}.`);
  for (const { name } of missing) say(`Sans ${name}, il manque ${withoutInFrench[name]}.`);
  if (missing.length > 0 && advice !== null) say(`Pour tout avoir : ${advice}`);
}

async function runLoopback({ dataDir, port, browser }: StartOptions): Promise<void> {
  const log = {
    warn: (fields: object, sentence: string) => console.error(sentence, fields),
    error: (fields: object, sentence: string) => console.error(sentence, fields),
  };
  const app = await startTrainingApp({ dataDir, port, log });
  let stopping = false;
  const stop = async (exitCode: number) => {
    stopping = true;
    await app.dispose();
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void stop(exitCodes.done));
  }
  if (process.env.npm_lifecycle_event === 'start') {
    whenOrphaned(new SystemMonotonic(), () => void stop(exitCodes.done));
  }
  say(`Dossier d’entraînement : ${dataDir}`);
  show(app, browser, () => stopping);
  if (app.lost === null) return say('Vigie tourne. Ctrl+C l’arrête.');
  say('Vigie tournait déjà sur ce dossier, dans un autre programme. Ctrl+C ferme cette fenêtre.');
  await app.lost;
  if (stopping) return;
  say('Le programme qui veillait sur ce dossier s’est arrêté.');
  await stop(exitCodes.dataFolder);
}

function show(app: LoopbackApp, browser: boolean, isStopping: () => boolean): void {
  const offer = (why: string) =>
    say(`${why} Adresse, pour un seul navigateur : ${app.openingUrl()}`);
  if (!browser) return offer('Aucune fenêtre n’est ouverte, comme demandé.');
  const opened = app.show();
  switch (opened.kind) {
    case 'window':
      void opened.closed.then(() => {
        if (!isStopping()) offer('La fenêtre est fermée ; Vigie continue de veiller.');
      });
      return say(`Fenêtre ouverte avec ${opened.browser}.`);
    case 'default-browser':
      return say('Ouvert dans le navigateur par défaut.');
    case 'none':
      return offer(
        opened.why === 'no-display'
          ? 'Ce poste n’a pas d’écran : aucune fenêtre n’est ouverte.'
          : 'Aucun navigateur n’a été trouvé.',
      );
  }
}
