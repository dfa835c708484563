import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../app/App.tsx';
import type { Sound, SoundPlayer } from '../features/alarm/index.ts';
import type { FakeUnit } from './fake-client.ts';

export interface RenderedApp {
  readonly user: UserEvent;
  /** Every sound in order. */
  readonly played: Sound[];
}

/** The whole window on a pretend unit, once its first screen has drawn. */
export async function renderApp(fake: FakeUnit, hash = '#/board'): Promise<RenderedApp> {
  window.location.hash = hash;
  const played: Sound[] = [];
  const player: SoundPlayer = {
    play: (sound) => played.push(sound),
    isBlocked: () => false,
    unblock: () => {},
    subscribe: () => () => {},
  };
  const user = userEvent.setup();
  render(<App connection={fake} nonce="" player={player} env="test" />);
  await screen.findAllByRole('heading', { level: 1 });
  return { user, played };
}
