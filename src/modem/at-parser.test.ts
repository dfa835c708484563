import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLine, splitFields } from './at-parser.ts';

describe('parseLine', () => {
  it('tells final results, by number or in words', () => {
    expect(parseLine('OK')).toEqual({ type: 'ok' });
    expect(parseLine('ERROR')).toEqual({ type: 'error', error: { family: 'ERROR' } });
    expect(parseLine('COMMAND NOT SUPPORT')).toEqual({ type: 'error', error: { family: 'ERROR' } });
    expect(parseLine('+CMS ERROR: 38')).toEqual({
      type: 'error',
      error: { family: 'CMS', number: 38 },
    });
    expect(parseLine('+CME ERROR: SIM PIN required')).toEqual({
      type: 'error',
      error: { family: 'CME', number: 11 },
    });
    expect(parseLine('+CMS ERROR: weather')).toEqual({ type: 'error', error: { family: 'CMS' } });
  });

  it('tells announcements of stored and direct messages', () => {
    expect(parseLine('+CMTI: "SM",3')).toEqual({
      type: 'urc',
      urc: { name: 'CMTI', storage: 'SM', slot: 3 },
    });
    expect(parseLine('+CDSI: "SR",0')).toEqual({
      type: 'urc',
      urc: { name: 'CDSI', storage: 'SR', slot: 0 },
    });
    expect(parseLine('+CMT: "Léa, bis",24')).toEqual({
      type: 'urc',
      urc: { name: 'CMT', length: 24 },
    });
    expect(parseLine('+CDS: 26')).toEqual({ type: 'urc', urc: { name: 'CDS', length: 26 } });
  });

  it('tells a full store, a call and a restart in the words of several makers', () => {
    for (const line of ['^SMMEMFULL: "SM"', '+SMS FULL', '+QIND: SMSFULL', '*SMSFULL']) {
      expect(parseLine(line)).toEqual({ type: 'urc', urc: { name: 'storage-full' } });
    }
    for (const line of ['RDY', '^SYSSTART', '+SYSSTART AIRPLANE MODE']) {
      expect(parseLine(line)).toEqual({ type: 'urc', urc: { name: 'boot' } });
    }
    expect(parseLine('+CRING: VOICE')).toEqual({ type: 'urc', urc: { name: 'RING' } });
    expect(parseLine('+CLIP: "+33639981234",145,"",0')).toEqual({
      type: 'urc',
      urc: { name: 'CLIP', from: '+33639981234' },
    });
  });

  it('does not take a chatty modem for one that restarts', () => {
    for (const line of ['^BOOT:20550646,0,0,0,72', '^RSSI: 20', '+QIND: SMS DONE']) {
      expect(parseLine(line).type).toBe('information');
    }
    for (const line of ['SMS Ready', 'PB DONE', 'NO CARRIER']) {
      expect(parseLine(line).type).toBe('chatter');
    }
  });

  it('never throws, and keeps no text of a line that it knows', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseLine(text)));
  });
});

describe('splitFields', () => {
  it('splits outside quotes and brackets', () => {
    expect(splitFields('1,"REC, READ",,23')).toEqual(['1', 'REC, READ', '', '23']);
    expect(splitFields('("ME","SM"),(0-3)')).toEqual(['("ME","SM")', '(0-3)']);
  });
});
