import { describe, expect, it } from 'vitest';
import { decodeIncoming } from './index.ts';
import { type RawDeliver, rawDeliver } from './testing/raw-deliver.ts';

const specialOf = (fields: RawDeliver) => {
  const result = decodeIncoming(rawDeliver(fields));
  return result.ok && result.value.kind === 'deliver' ? result.value.special : result;
};

const ascii = (text: string) => Buffer.from(text).toString('hex');
const withLength = (hex: string) => (hex.length / 2).toString(16).padStart(2, '0') + hex;

/** To port 2948 from 9200, as operators send it. */
const PORTS = '0605040B8423F0';

const mmsNotice = (from: string) =>
  [
    '0106', // transaction, push
    withLength(`${ascii('application/vnd.wap.mms-message')}00af84`), // headers
    '8c82', // m-notification-ind
    `98${ascii('T123')}00`,
    '8d92',
    from,
    '8a808e0203e8', // class, size
    '8805810303f480', // expiry
    `83${ascii('http://mms/1')}00`,
  ].join('');

const push = (wsp: string): RawDeliver => ({
  firstOctet: '44',
  dcs: '04',
  userData: withLength(`${PORTS}${wsp}`),
});

describe('special messages', () => {
  it('recognises none in a plain text', () => {
    expect(specialOf({ userData: '02EF35' })).toBeUndefined();
  });

  it('recognises silent messages and replacements by their protocol', () => {
    expect(specialOf({ pid: '40' })).toEqual({ kind: 'silent' });
    expect(specialOf({ pid: '43' })).toEqual({ kind: 'replacement', number: 3 });
  });

  it('recognises waiting messages by coding or header', () => {
    expect(specialOf({ dcs: 'C8' })).toEqual({
      kind: 'message-waiting',
      indication: 'voice',
      isActive: true,
      count: null,
    });
    expect(specialOf({ dcs: 'E2' })).toMatchObject({ indication: 'email', isActive: false });
    expect(specialOf({ firstOctet: '44', userData: '050401028005' })).toEqual({
      kind: 'message-waiting',
      indication: 'voice',
      isActive: true,
      count: 5,
    });
  });

  it('H03: recognises the notice of a picture, and who sent it', () => {
    const sender = `${ascii('+33639980034/TYPE=PLMN')}00`;
    expect(specialOf(push(mmsNotice(`89${withLength(`80${sender}`)}`)))).toEqual({
      kind: 'mms-notification',
      sender: '+33639980034',
    });
  });

  it('H03: reads the sender of a picture with a charset, and one withheld', () => {
    const sender = withLength(`ea${ascii('+33639980034/TYPE=PLMN')}00`);
    expect(specialOf(push(mmsNotice(`89${withLength(`80${sender}`)}`)))).toEqual({
      kind: 'mms-notification',
      sender: '+33639980034',
    });
    expect(specialOf(push(mmsNotice('890181')))).toEqual({
      kind: 'mms-notification',
      sender: null,
    });
  });

  it('H03: does not take half of a number from a notice cut between two parts', () => {
    const notice = mmsNotice(`89${withLength(`80${ascii('+33639980034/TYPE=PLMN')}00`)}`);
    const cut = notice.slice(0, notice.indexOf(ascii('+336')) + 12);
    expect(specialOf(push(cut))).toEqual({ kind: 'mms-notification', sender: null });
  });

  it('leaves other port-addressed data to its port, without text', () => {
    expect(specialOf({ ...push('00'), dcs: '04' })).toEqual({
      kind: 'port-addressed',
      destinationPort: 2948,
      originatorPort: 9200,
    });
    expect(specialOf({ firstOctet: '44', dcs: '04', userData: '050404027B2D' })).toEqual({
      kind: 'port-addressed',
      destinationPort: 0x7b,
      originatorPort: 0x2d,
    });
  });

  it('says that a compressed text cannot be read', () => {
    expect(specialOf({ dcs: '20', userData: '02EF35' })).toEqual({ kind: 'compressed' });
  });
});
