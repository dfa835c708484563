import { describe, expect, it } from 'vitest';
import { type RequestName, requests } from '../ipc/index.ts';
import { AppError } from '../shared/errors.ts';
import { CountingIds } from '../shared/ids.ts';
import { createFakeUnit, fakeUnitView, nurse } from '../testing/fake-unit.ts';
import { refusal } from './access.ts';
import type { Caller } from './caller.ts';
import { createDispatcher } from './dispatch.ts';
import type { Handlers } from './unit-host.ts';

function open(overrides: Partial<Handlers> = {}) {
  const logged: { fields: Record<string, string>; sentence: string }[] = [];
  const note = (fields: Record<string, string>, sentence: string) => {
    logged.push({ fields, sentence });
  };
  const unit = createFakeUnit(overrides);
  const dispatcher = createDispatcher(unit, {
    ids: new CountingIds(),
    log: { warn: note, error: note },
    checkOutput: true,
  });
  const heard: string[] = [];
  const window = dispatcher.connect({ kind: 'window' }, (event) => heard.push(event));
  const cli = dispatcher.connect({ kind: 'cli', user: 'root' }, () => {});
  return { unit, dispatcher, window, cli, heard, logged };
}

const window = (role: typeof nurse.role | null, mustChangePassword = false): Caller => ({
  kind: 'window',
  connectionId: 'c',
  person: role === null ? null : { ...nurse, role, mustChangePassword },
});

describe('refusal', () => {
  const allowed = (caller: Caller) =>
    (Object.keys(requests) as RequestName[]).filter((name) => refusal(name, caller) === null);

  it('lets nobody signed in ask for three things only', () => {
    expect(allowed(window(null))).toEqual(['session:sign-in', 'session:current', 'unit:status']);
  });

  it('lets who must choose a password do nothing else', () => {
    expect(allowed(window('manager', true))).toEqual([
      'session:sign-in',
      'session:sign-out',
      'session:current',
      'session:change-password',
      'unit:status',
    ]);
    expect(refusal('board:get', window('manager', true))).toBe('access/must-change-password');
  });

  it('keeps every clinical act from the command line', () => {
    const acts = allowed({ kind: 'cli', user: 'root' });
    expect(acts).not.toContain('alerts:take');
    expect(acts).not.toContain('patients:send');
    expect(acts).not.toContain('session:sign-out');
    expect(acts).toContain('outbox:send');
  });

  it('keeps the technical requests from every role', () => {
    for (const role of ['auxiliary', 'nurse', 'doctor', 'manager', 'administrator'] as const) {
      expect(refusal('outbox:send', window(role))).toBe('access/forbidden');
    }
  });
});

describe('createDispatcher', () => {
  it('answers a request that is allowed and well formed', async () => {
    const { dispatcher, window } = open();
    expect(await dispatcher.dispatch(window, 'unit:status', {})).toEqual({
      ok: true,
      value: fakeUnitView,
    });
  });

  it('refuses a name that is not in the contract, inherited ones too', async () => {
    const { dispatcher, window } = open();
    for (const name of ['alerts:explode', 'toString', '__proto__', 7, null, undefined]) {
      const reply = await dispatcher.dispatch(window, name, {});
      expect(reply).toMatchObject({ ok: false, error: { code: 'usage/invalid-request' } });
    }
  });

  it('names the fields of an input that is not well formed, and does not call', async () => {
    let calls = 0;
    const { dispatcher, window } = open({
      'session:sign-in': () => {
        calls += 1;
        return nurse;
      },
    });
    const reply = await dispatcher.dispatch(window, 'session:sign-in', { login: 'secret' });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'usage/invalid-request', detail: 'password' },
    });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(calls).toBe(0);
  });

  it('fills in what the contract has a default for', async () => {
    const seen: unknown[] = [];
    const { dispatcher, cli } = open({
      'outbox:list': (input) => {
        seen.push(input);
        return [];
      },
    });
    await dispatcher.dispatch(cli, 'outbox:list', {});
    expect(seen).toEqual([{ ipp: null }]);
  });

  it('knows a person from sign-in to sign-out, and tells that window only', async () => {
    const { dispatcher, window, heard } = open({ 'watch:stop': () => ({}) });
    const others: string[] = [];
    dispatcher.connect({ kind: 'window' }, (event) => others.push(event));
    const stopWatch = () => dispatcher.dispatch(window, 'watch:stop', {});

    expect(await stopWatch()).toMatchObject({ error: { code: 'access/not-signed-in' } });
    await dispatcher.dispatch(window, 'session:sign-in', {
      login: 'ide',
      password: 'entrainement',
    });
    expect(await stopWatch()).toEqual({ ok: true, value: {} });
    await dispatcher.dispatch(window, 'session:sign-out', {});
    expect(await stopWatch()).toMatchObject({ error: { code: 'access/not-signed-in' } });
    expect(heard).toEqual(['session:ended']);
    expect(others).toEqual([]);
  });

  it('never makes a person of the command line', () => {
    const { cli } = open();
    cli.signIn(nurse);
    expect(cli.caller).toEqual({ kind: 'cli', user: 'root' });
  });

  it('turns an error of the catalogue into its code and French sentence', async () => {
    const { dispatcher, window } = open();
    expect(
      await dispatcher.dispatch(window, 'session:sign-in', { login: 'ide', password: 'x' }),
    ).toEqual({
      ok: false,
      error: {
        code: 'access/wrong-password',
        message: 'Identifiant ou mot de passe incorrect.',
      },
    });
  });

  it('hides an unexpected error behind an incident number, and logs it without its words', async () => {
    const { dispatcher, window, logged } = open({
      'unit:status': () => {
        throw new TypeError('cannot read « DURAND Paul 0639980001 »');
      },
    });
    const reply = await dispatcher.dispatch(window, 'unit:status', {});
    const incident = logged[0]?.fields.incident;
    expect(incident).toMatch(/^[0-9a-f-]{36}$/);
    expect(reply).toMatchObject({ error: { code: 'unit/internal', detail: incident } });
    expect(logged).toMatchObject([
      { fields: { request: 'unit:status', error: 'TypeError' }, sentence: 'unexpected error' },
    ]);
    expect(JSON.stringify([reply, logged])).not.toMatch(/DURAND|0639/);
  });

  it('logs the frames of a message of several lines without its lines', async () => {
    const { dispatcher, window, logged } = open({
      'unit:status': () => {
        throw new Error('first line\n    at DURAND');
      },
    });
    await dispatcher.dispatch(window, 'unit:status', {});
    expect(logged[0]?.fields.stack).toContain('dispatch');
    expect(JSON.stringify(logged)).not.toContain('DURAND');
  });

  it('catches, in tests, an answer that is not what the contract says', async () => {
    const { dispatcher, window, logged } = open({
      'unit:status': () => ({ ...fakeUnitView, now: 0.5 }),
    });
    expect(await dispatcher.dispatch(window, 'unit:status', {})).toMatchObject({
      error: { code: 'unit/internal' },
    });
    expect(logged[0]?.fields).toMatchObject({ error: 'MisshapenOutput', fields: 'now' });
  });

  it('passes the details of an AppError, which name no patient, and logs them', async () => {
    const { dispatcher, window, logged } = open({
      'unit:status': () => {
        throw new AppError('db/full', { detail: 'vigie.db-wal' });
      },
    });
    expect(await dispatcher.dispatch(window, 'unit:status', {})).toMatchObject({
      error: { code: 'db/full', detail: 'vigie.db-wal' },
    });
    expect(logged[0]?.fields).toEqual({
      request: 'unit:status',
      code: 'db/full',
      detail: 'vigie.db-wal',
    });
  });

  it('forgets who left, and leaves the unit alone once disposed', async () => {
    const { unit, dispatcher, window, heard } = open();
    window.signIn(nurse);
    dispatcher.disconnect(window);
    unit.publish('unit:changed', {});
    expect(heard).toEqual([]);
    expect(await dispatcher.dispatch(window, 'unit:status', {})).toMatchObject({ ok: false });
    expect(unit.listeners).toBe(1);
    dispatcher.dispose();
    expect(unit.listeners).toBe(0);
  });
});
