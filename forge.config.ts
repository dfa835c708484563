import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion } from '@electron/fuses';
import { MakerDeb } from '@electron-forge/maker-deb';
import { MakerZIP } from '@electron-forge/maker-zip';
import { FusesPlugin } from '@electron-forge/plugin-fuses';
import { VitePlugin } from '@electron-forge/plugin-vite';
import type { ForgeConfig } from '@electron-forge/shared-types';
import { buildScreens } from './main/build-screens.ts';
import { copyNativeModules } from './main/native-modules.ts';

const root = import.meta.dirname;

const config: ForgeConfig = {
  packagerConfig: {
    name: 'Vigie',
    executableName: 'vigie',
    // Native code cannot be loaded from inside an archive.
    asar: { unpack: '**/*.node' },
  },
  // Nothing is compiled: every native module brings binaries for Node-API.
  rebuildConfig: { onlyModules: [] },
  makers: [new MakerDeb({}), new MakerZIP({})],
  plugins: [
    new VitePlugin({
      build: [
        { entry: 'main/main.ts', config: 'main/vite.main.config.ts', target: 'main' },
        {
          entry: 'src/replies/learning/train-worker.ts',
          config: 'main/vite.train-worker.config.ts',
          target: 'main',
        },
        {
          entry: 'src/studio/machine-worker.ts',
          config: 'main/vite.machine-worker.config.ts',
          target: 'main',
        },
        { entry: 'main/preload.ts', config: 'main/vite.preload.config.ts', target: 'preload' },
      ],
      // Both shells show the same build of the screens, from `dist/`: see `generateAssets`.
      renderer: [],
    }),
    new FusesPlugin({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    }),
  ],
  hooks: {
    async generateAssets() {
      if (!buildScreens(root)) throw new Error('the screens do not build');
    },
    async packageAfterCopy(_config, buildPath, _version, platform, arch) {
      for (const folder of ['dist/renderer', 'resources']) {
        cpSync(join(root, folder), join(buildPath, folder), { recursive: true });
      }
      copyNativeModules(root, buildPath, platform, arch);
    },
  },
};

export default config;
