import { findChromium, thisMachine } from '../main/loopback/chromium.ts';

/**
 * Playwright's own list: of two, Chromium heeds the last alone. From playwright-core 1.65,
 * `chromiumSwitches.ts`, without what is Edge's or another system's.
 */
const offByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/**
 * The suggestions under the address, which no headless browser shows: two pages of Chromium's own
 * for each window, that take more of the processor than the page under test.
 */
const suggestions = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Debian's own Chromium: nothing is downloaded. Flags for a quiet browser in a container. */
export const launchOptions = {
  executablePath: findChromium() ?? 'chromium',
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--autoplay-policy=no-user-gesture-required',
    `--disable-features=${[...offByPlaywright, ...suggestions].join(',')}`,
    ...(thisMachine.isRoot ? ['--no-sandbox'] : []),
  ],
};
