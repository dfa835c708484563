import { expect } from 'vitest';

/** What a person would check by looking: the few assertions on elements that the tests need. */
interface ElementMatchers {
  toHaveTextContent(wanted: string): void;
  toBeVisible(): void;
  toBeDisabled(): void;
  toHaveValue(wanted: string): void;
}

declare module 'vitest' {
  interface Matchers extends ElementMatchers {}
}

/** Thin and non-breaking spaces are a matter of typography, not of content. */
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const textOf = (received: unknown) =>
  received instanceof Node ? plain(received.textContent) : 'nothing';

function isShown(received: unknown): boolean {
  if (!(received instanceof Element) || !received.isConnected) return false;
  for (let at: Element | null = received; at; at = at.parentElement) {
    const style = window.getComputedStyle(at);
    if (style.display === 'none' || style.visibility === 'hidden') return false;
  }
  return true;
}

expect.extend({
  toHaveTextContent(received: unknown, wanted: string) {
    const text = textOf(received);
    return {
      pass: text.includes(plain(wanted)),
      message: () => `expected « ${wanted} » in « ${text} »`,
    };
  },
  toBeVisible(received: unknown) {
    return {
      pass: isShown(received),
      message: () => `expected « ${textOf(received)} » to be shown`,
    };
  },
  toBeDisabled(received: unknown) {
    return {
      pass: received instanceof Element && received.matches(':disabled, [data-disabled]'),
      message: () => `expected « ${textOf(received)} » to be disabled`,
    };
  },
  toHaveValue(received: unknown, wanted: string) {
    const value =
      received instanceof HTMLInputElement || received instanceof HTMLTextAreaElement
        ? received.value
        : undefined;
    return { pass: value === wanted, message: () => `expected « ${wanted} », found « ${value} »` };
  },
});
