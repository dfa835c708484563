import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { startI18n } from '../app/i18n.ts';
import './matchers.ts';

// Mantine asks for these; jsdom has neither.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }) as MediaQueryList;

window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// Mantine's growing text fields measure again once fonts are loaded.
if (!document.fonts) Object.assign(document, { fonts: new EventTarget() });

// jsdom draws nothing, so there is nothing to scroll.
Element.prototype.scrollIntoView ??= () => {};

// Waits end as soon as they may; the usual second is too short for a machine with other work.
configure({ asyncUtilTimeout: 15_000 });

await startI18n();

afterEach(() => {
  cleanup();
  window.location.hash = '';
});
