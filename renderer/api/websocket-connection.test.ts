import { describe, expect, it } from 'vitest';
import { connectOverWebSocket, type Socket } from './websocket-connection.ts';

/** A line that the test opens, answers and cuts by hand. */
class PretendSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly sent: { id: number; name: string; input: unknown }[] = [];
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.onclose?.();
  }
  receive(frame: unknown): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}

function connectToPretend() {
  const sockets: PretendSocket[] = [];
  const waits: { delayMs: number; action: () => void }[] = [];
  const connection = connectOverWebSocket({
    open: () => {
      const socket = new PretendSocket();
      sockets.push(socket);
      return socket;
    },
    after: (delayMs, action) => {
      waits.push({ delayMs, action });
      return () => {};
    },
  });
  const last = (): PretendSocket => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  };
  return { connection, sockets, waits, last };
}

describe('the WebSocket connection', () => {
  it('gives each request its own reply, in whatever order they come', async () => {
    const { connection, last } = connectToPretend();
    last().onopen?.();
    const first = connection.client.request('unit:status', {});
    const second = connection.client.request('session:current', {});
    expect(last().sent.map((frame) => frame.name)).toEqual(['unit:status', 'session:current']);
    last().receive({ id: 2, reply: { ok: true, value: { person: null } } });
    last().receive({ id: 1, reply: { ok: false, error: { code: 'db/locked', message: 'Non.' } } });
    expect(await second).toEqual({ ok: true, value: { person: null } });
    expect(await first).toMatchObject({ ok: false, error: { code: 'db/locked' } });
  });

  it('sends what was asked before the line was open, once it is', () => {
    const { connection, last } = connectToPretend();
    void connection.client.request('unit:status', {});
    expect(last().sent).toHaveLength(0);
    last().onopen?.();
    expect(last().sent).toHaveLength(1);
  });

  it('refuses what is pending when the line is cut, and never sends it again by itself', async () => {
    const { connection, last, waits } = connectToPretend();
    last().onopen?.();
    const pending = connection.client.request('alerts:take', { alertId: 'a' });
    last().close();
    expect(await pending).toMatchObject({ ok: false, error: { code: 'connection/lost' } });
    expect(connection.link.current()).toBe('lost');
    waits[0]?.action();
    last().onopen?.();
    expect(last().sent).toHaveLength(0);
  });

  it('refuses at once while the line is lost', async () => {
    const { connection, last } = connectToPretend();
    last().onopen?.();
    last().close();
    const reply = await connection.client.request('unit:status', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'connection/lost' } });
  });

  it('waits longer after each failure and starts afresh once it is back', () => {
    const { connection, last, waits } = connectToPretend();
    last().onopen?.();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      last().close();
      waits.at(-1)?.action();
    }
    expect(waits.map((wait) => wait.delayMs)).toEqual([300, 1000, 2000, 4000, 8000, 8000]);
    last().onopen?.();
    expect(connection.link.current()).toBe('open');
    last().close();
    expect(waits.at(-1)?.delayMs).toBe(300);
  });

  it('keeps subscriptions across a lost line', () => {
    const { connection, last, waits } = connectToPretend();
    let heard = 0;
    const stop = connection.client.subscribe('board:changed', () => {
      heard += 1;
    });
    last().onopen?.();
    last().close();
    waits[0]?.action();
    last().onopen?.();
    last().receive({ event: 'board:changed', data: {} });
    expect(heard).toBe(1);
    stop();
    last().receive({ event: 'board:changed', data: {} });
    expect(heard).toBe(1);
  });

  it('opens nothing more once disposed', () => {
    const { connection, last, waits, sockets } = connectToPretend();
    last().onopen?.();
    connection.dispose();
    expect(waits).toHaveLength(0);
    expect(sockets).toHaveLength(1);
  });
});
