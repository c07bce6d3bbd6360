import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/net/charset.js';

// 范特西 in GB18030 and Big5.
const GB = Buffer.from('b7b6ccd8cef7', 'hex');
const BIG5 = Buffer.from('ad53af53a6e8', 'hex');
const page = (label: string, bytes: Buffer) =>
  Buffer.concat([Buffer.from(`<html><head><meta charset="${label}"></head>`), bytes]);

describe('the charset of a body', () => {
  it.each<[string, Uint8Array, string]>([
    ['text/html; charset=gb18030', GB, '范特西'],
    ['text/html;charset="GBK"', GB, '范特西'],
    ['text/plain; charset=big5', BIG5, '范特西'],
    ['application/json', Buffer.from('范特西'), '范特西'],
    ['', Buffer.from('范特西'), '范特西'],
    ['text/html; charset=klingon', Buffer.from('范特西'), '范特西'],
    ['application/json; charset=iso-8859-1', Buffer.from('Album • 范特西'), 'Album • 范特西'],
    ['text/html; charset=windows-1252', Buffer.from('Beyonc\u00e9', 'latin1'), 'Beyonc\u00e9'],
    ['text/plain; charset=gbk', Buffer.from('\ufeff范特西'), '范特西'],
    ['', Buffer.from('\ufeff范特西', 'utf16le'), '范特西'],
  ])('%s', (type, bytes, text) => expect(decodeText(bytes, type)).toBe(text));

  it('is told by the page where the head does not', () => {
    expect(decodeText(page('gb2312', GB), 'text/html')).toMatch(/范特西$/);
    expect(decodeText(page('gb2312', GB), '')).toMatch(/范特西$/);
    expect(decodeText(page('nonsense', Buffer.from('范特西')), 'text/html')).toMatch(/范特西$/);
    const old = '<meta http-equiv="Content-Type" content="text/html; charset=gbk">';
    expect(decodeText(Buffer.concat([Buffer.from(old), GB]), 'text/html')).toMatch(/范特西$/);
  });

  it('is not told by JSON that quotes a page', () => {
    const body = JSON.stringify({ html: '<meta charset=gbk>', title: '范特西' });
    expect(decodeText(Buffer.from(body), 'application/json')).toBe(body);
  });

  it('never keeps a body from being read', () => {
    expect(decodeText(Buffer.from([0xff, 0xc0, 0x80]), 'text/html; charset=utf-8')).toContain(
      '\ufffd',
    );
  });
});
