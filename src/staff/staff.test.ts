import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cardOf, isWatched, raiseAlert, startWatch, takeAlert } from '../alerts/index.ts';
import { type AlertRig, openAlertRig } from '../alerts/testing/alert-rig.ts';
import type { Author } from '../audit/index.ts';
import { sql } from '../db/index.ts';
import { roles } from '../ipc/common-views.ts';
import { AppError } from '../shared/errors.ts';
import { CountingIds, type StaffId } from '../shared/ids.ts';
import type { WorkDeps } from '../shared/work.ts';
import {
  addStaff,
  addTrainingUsers,
  changePassword,
  endAllSessions,
  listStaff,
  resetPassword,
  setActive,
  signIn,
  signOut,
  trainingUsers,
} from './index.ts';

const admin: Author = { kind: 'cli', user: 'root' };

let rig: AlertRig;
let deps: WorkDeps;
let staffId: StaffId;

beforeEach(async () => {
  rig = openAlertRig('2026-03-10T09:00:00Z');
  const ids = new CountingIds();
  for (let used = 0; used < 100; used++) ids.next();
  deps = { db: rig.db, clock: rig.clock, ids, publish: () => {} };
  ({ staffId } = await addStaff(deps, admin, {
    login: ' Ines ',
    name: 'Inès Caron',
    role: 'nurse',
    password: 'mot de passe été',
  }));
});
afterEach(() => rig.dispose());

const right = () => signIn(deps, 'ines', 'mot de passe été');
const wrong = (login = 'ines') => signIn(deps, login, 'devinette');
const ended = () =>
  sql<[], { ended_because: string | null }>(rig.db, 'SELECT ended_because FROM session')
    .all()
    .map((row) => row.ended_because);
const trailKinds = () =>
  sql<[], { kind: string }>(rig.db, 'SELECT kind FROM trail ORDER BY seq')
    .all()
    .map((row) => row.kind);

describe('signing in', () => {
  it('H49: opens a session for a named person, and says so in the trail', async () => {
    expect(await right()).toEqual({
      ok: true,
      value: { staffId, name: 'Inès Caron', role: 'nurse', mustChangePassword: false },
    });
    expect(ended()).toEqual([null]);
    const row = sql(rig.db, `SELECT author FROM trail WHERE kind = 'signed-in'`).get();
    expect(row).toEqual({ author: `${staffId} Inès Caron` });
  });

  it('takes the login in capitals and the é in two characters', async () => {
    expect((await signIn(deps, 'INES', 'mot de passe été'.normalize('NFD'))).ok).toBe(true);
  });

  it.each(['ines', 'nobody'])(
    'locks %s for five minutes after five wrong passwords',
    async (login) => {
      for (let attempt = 0; attempt < 5; attempt++) {
        expect(await wrong(login)).toEqual({ ok: false, error: 'wrong' });
      }
      expect(await wrong(login)).toEqual({ ok: false, error: 'locked' });
      if (login === 'ines') expect(await right()).toEqual({ ok: false, error: 'locked' });
      rig.clock.advance(5 * 60_000);
      expect(await wrong(login)).toEqual({ ok: false, error: 'wrong' });
      if (login === 'ines') expect((await right()).ok).toBe(true);
      expect(trailKinds().filter((kind) => kind === 'login-locked')).toHaveLength(1);
    },
  );

  it('lets no more than five through when many try at once', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => wrong()));
    const results = tries.map((result) => (result.ok ? 'in' : result.error));
    expect(results.filter((result) => result === 'wrong')).toHaveLength(5);
    expect(results.filter((result) => result === 'locked')).toHaveLength(7);
  });

  it('forgets wrong passwords after a right one', async () => {
    for (let attempt = 0; attempt < 4; attempt++) await wrong();
    expect((await right()).ok).toBe(true);
    for (let attempt = 0; attempt < 4; attempt++) await wrong();
    expect((await right()).ok).toBe(true);
  });

  it('says that an account is closed only to who knows its password', async () => {
    rig.run((work) => setActive(work, staffId, false));
    expect(await wrong()).toEqual({ ok: false, error: 'wrong' });
    expect(await right()).toEqual({ ok: false, error: 'inactive' });
  });

  it('writes neither passwords nor unknown logins down', async () => {
    await signIn(deps, 'azerty-typed-here', 'devinette');
    await right();
    const written = sql(rig.db, 'SELECT payload FROM trail_payload').all();
    expect(JSON.stringify(written)).not.toMatch(/azerty|devinette|mot de passe/);
    const { password_hash: hash } = sql<[StaffId], { password_hash: string }>(
      rig.db,
      'SELECT password_hash FROM staff WHERE id = ?',
    ).get(staffId) ?? { password_hash: '' };
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/);
  });
});

describe('signing out', () => {
  it('H14: the last window ends the watch and frees what was taken and not called', async () => {
    await right();
    await right();
    const inès: Author = { kind: 'person', staffId, name: 'Inès Caron' };
    const by = { staffId, name: 'Inès Caron', author: inès };
    const alertId = rig.run((work) =>
      raiseAlert(work, rig.martin, { level: 'call', sentence: 'NON', key: 'no', replyId: null }),
    );
    rig.run((work) => {
      startWatch(work, { staffId }, true);
      takeAlert(work, alertId, { staffId });
    }, by);
    rig.run((work) => signOut(work, staffId), by);
    expect(isWatched(rig.db)).toBe(true);
    rig.run((work) => signOut(work, staffId), by);
    expect(isWatched(rig.db)).toBe(false);
    expect(cardOf(rig.db, alertId).state).toBe('open');
    expect(ended()).toEqual(['signed-out', 'signed-out']);
  });

  it('happens to everybody when the unit starts again', async () => {
    await right();
    rig.run((work) => endAllSessions(work));
    expect(ended()).toEqual(['unit-stopped']);
  });
});

describe('accounts', () => {
  it('get a readable password, to be changed at once', async () => {
    const made = await addStaff(deps, admin, { login: 'abel', name: 'Abel', role: 'auxiliary' });
    expect(made.password).toMatch(/^([bdfgjlmnprtvz][aeiou]){2}(-([bdfgjlmnprtvz][aeiou]){2}){3}$/);
    expect(await signIn(deps, 'abel', made.password)).toMatchObject({
      value: { mustChangePassword: true },
    });
    const author: Author = { kind: 'person', staffId: made.staffId, name: 'Abel' };
    expect(await changePassword(deps, author, 'wrong', 'tout à fait neuf')).toBe(false);
    expect(await changePassword(deps, author, made.password, 'tout à fait neuf')).toBe(true);
    expect(await signIn(deps, 'abel', made.password)).toMatchObject({ error: 'wrong' });
    expect(await signIn(deps, 'abel', 'tout à fait neuf')).toMatchObject({
      value: { mustChangePassword: false },
    });
  });

  it('refuse a short or unchanged password, and guesses at the current one', async () => {
    const author: Author = { kind: 'person', staffId, name: 'Inès Caron' };
    const change = (current: string, next: string) => changePassword(deps, author, current, next);
    await expect(change('mot de passe été', 'court')).rejects.toThrow(AppError);
    await expect(change('mot de passe été', 'mot de passe été')).rejects.toThrow(AppError);
    for (let guess = 0; guess < 5; guess++) await change('devinette', 'tout à fait neuf');
    expect(await change('mot de passe été', 'tout à fait neuf')).toBe(false);
  });

  it('have logins of their own', async () => {
    const again = addStaff(deps, admin, { login: 'INES', name: 'Inès Roux', role: 'nurse' });
    await expect(again).rejects.toMatchObject({ code: 'access/login-taken' });
  });

  it('with a reset password: the old one, its sessions and its lock are gone', async () => {
    await right();
    for (let attempt = 0; attempt < 5; attempt++) await wrong();
    const password = await resetPassword(deps, admin, staffId);
    expect(ended()).toEqual(['password-reset']);
    expect(await signIn(deps, 'ines', password)).toMatchObject({
      value: { mustChangePassword: true },
    });
    expect(await right()).toMatchObject({ error: 'wrong' });
  });

  it('always leave one active administrator', async () => {
    const add = (login: string) =>
      addStaff(deps, admin, { login, name: login, role: 'administrator' });
    const first = await add('dsi-1');
    const close = (id: StaffId) => rig.run((work) => setActive(work, id, false));
    expect(close(first.staffId)).toEqual({ ok: false, error: 'last-administrator' });
    const second = await add('dsi-2');
    expect(close(first.staffId).ok).toBe(true);
    expect(close(second.staffId)).toEqual({ ok: false, error: 'last-administrator' });
    expect(listStaff(rig.db).find((person) => person.login === 'dsi-1')?.active).toBe(false);
  });

  it('closed while signed in: the session ends at once', async () => {
    await right();
    rig.run((work) => setActive(work, staffId, false));
    expect(ended()).toEqual(['account-closed']);
  });

  it('of training: one per role, with the password that the sign-in screen shows', async () => {
    await addTrainingUsers(deps, admin);
    expect(trainingUsers.map((user) => user.role).toSorted()).toEqual([...roles].toSorted());
    for (const { login, password, role } of trainingUsers) {
      expect(await signIn(deps, login, password)).toMatchObject({
        value: { role, mustChangePassword: false },
      });
    }
  });
});
