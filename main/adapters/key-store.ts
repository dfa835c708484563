import type { OsKeyStore } from '../../src/db/index.ts';
import type { ElectronPort } from '../electron-port.ts';

/**
 * The operating system's key store through `safeStorage`: DPAPI, Keychain, libsecret or KWallet.
 * `safeStorage` keeps text, so the bytes travel as base64.
 */
export function createKeyStore(
  safeStorage: ElectronPort['safeStorage'],
  platform: NodeJS.Platform = process.platform,
): OsKeyStore {
  return {
    async protection() {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none';
      // Linux without a key ring: Electron would "encrypt" with a password that everybody knows.
      const backend = platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'system';
      return backend === 'basic_text' || backend === 'unknown' ? 'plain-text' : 'sealed';
    },
    seal: (secret) => safeStorage.encryptStringAsync(secret.toString('base64')),
    async unseal(sealed) {
      const { result } = await safeStorage.decryptStringAsync(sealed);
      return Buffer.from(result, 'base64');
    },
  };
}
