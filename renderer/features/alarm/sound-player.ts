import { createContext, useContext } from 'react';
import type { AlertLevel } from '../../../src/ipc/index.ts';

export type Sound = AlertLevel | 'technical';

export interface SoundPlayer {
  play(sound: Sound): void;
  /** True while the browser holds sound back until a key or a click. */
  isBlocked(): boolean;
  unblock(): void;
  subscribe(listener: () => void): () => void;
}

interface Note {
  readonly hz: number;
  readonly atMs: number;
  readonly ms: number;
}

const burst = (hz: number, count: number, everyMs: number, ms: number): Note[] =>
  Array.from({ length: count }, (_, index) => ({ hz, atMs: index * everyMs, ms }));

/** Bursts in the manner of medical alarms, so that a ward tells them apart by ear; no claim to IEC 60601-1-8. */
const patterns: Record<Sound, readonly Note[]> = {
  urgent: [...burst(880, 3, 180, 130), ...burst(1108, 2, 180, 130).map(later(620))],
  call: burst(660, 3, 260, 190),
  silence: burst(523, 2, 300, 200),
  read: burst(587, 1, 0, 220),
  technical: [...burst(392, 1, 0, 260), ...burst(294, 1, 0, 320).map(later(300))],
};

function later(ms: number): (note: Note) => Note {
  return (note) => ({ ...note, atMs: note.atMs + ms });
}

/** Generated with WebAudio: nothing to fetch, nothing to lose. */
export function createSoundPlayer(): SoundPlayer {
  let context: AudioContext | undefined;
  const listeners = new Set<() => void>();

  const audio = (): AudioContext => {
    if (!context) {
      context = new AudioContext();
      context.onstatechange = () => {
        for (const listener of listeners) listener();
      };
    }
    return context;
  };

  return {
    play(sound) {
      const output = audio();
      if (output.state !== 'running') void output.resume();
      const start = output.currentTime + 0.02;
      for (const note of patterns[sound]) playNote(output, start + note.atMs / 1000, note);
    },
    isBlocked: () => context?.state === 'suspended',
    unblock: () => void audio().resume(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function playNote(output: AudioContext, start: number, { hz, ms }: Note): void {
  const end = start + ms / 1000;
  const tone = output.createOscillator();
  const loudness = output.createGain();
  tone.type = 'triangle';
  tone.frequency.value = hz;
  // Short ramps: a square edge clicks in cheap loudspeakers.
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(0.5, start + 0.015);
  loudness.gain.setValueAtTime(0.5, end - 0.03);
  loudness.gain.linearRampToValueAtTime(0, end);
  tone.connect(loudness).connect(output.destination);
  tone.start(start);
  tone.stop(end);
}

export const silentPlayer: SoundPlayer = {
  play: () => {},
  isBlocked: () => false,
  unblock: () => {},
  subscribe: () => () => {},
};

const SoundContext = createContext<SoundPlayer>(silentPlayer);
export const SoundProvider = SoundContext.Provider;
export const useSoundPlayer = (): SoundPlayer => useContext(SoundContext);
