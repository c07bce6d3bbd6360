import { describe, expect, it } from 'vitest';
import { isSecretName, scrub } from '../../src/net/scrub.js';
import fc from '../properties.js';

describe('names that tell who asked', () => {
  it.each(['token', 'access_token', 'userToken', 'MUSIC_U', 'csrf_token', '__csrf', 'loginUin'])(
    '%s',
    (name) => expect(isSecretName(name)).toBe(true),
  );
  it.each([
    'songmid',
    'albumMID',
    'hash',
    'key',
    'keyword',
    'id',
    's',
    'rid',
    'mid',
    'side',
    'author',
  ])('not %s', (name) => expect(isSecretName(name)).toBe(false));
});

describe('a scrubbed body', () => {
  it.each([
    ['{"token":"abc","id":"7"}', '{"token":"","id":"7"}'],
    ["{'token':'abc','id':'7'}", "{'token':'','id':'7'}"],
    ['{"uin":1234567,"id":1234567}', '{"uin":0,"id":1234567}'],
    ['{"ip":"203.0.113.9","ip_id":"1.2"}', '{"ip":"","ip_id":"1.2"}'],
    ['{"u":"https://a/b?id=1&vkey=99F&n=2"}', '{"u":"https://a/b?id=1&vkey=&n=2"}'],
    ['<a href="/x?token=1&amp;sid=2&amp;p=3">', '<a href="/x?token=&amp;sid=&amp;p=3">'],
    ['<meta name="csrf-token" content="k3">', '<meta name="csrf-token" content="">'],
    ['<script>x={token:"k3",name:"n"}</script>', '<script>x={token:"",name:"n"}</script>'],
    ['{"j":"eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0"}', '{"j":""}'],
  ])('%s', (body, left) => expect(scrub(body)).toBe(left));

  it.each([
    '{"title":"Studio Session:","artist":"x"}',
    '{"title":"token","artist":": \\"x\\""}',
    '{"title":"say \\"token\\":\\"x\\"","id":1}',
    "{'NAME':'MTV Session: Live','ID':'1'}",
  ])('of titles that hold such words stays as it is: %s', (body) => expect(scrub(body)).toBe(body));

  it('is still the JSON it was, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        expect(() => JSON.parse(scrub(body))).not.toThrow();
      }),
    );
    const words = fc.constantFrom(
      'token',
      '"',
      "'",
      ':',
      '=',
      '\\',
      ' ',
      ',',
      '?',
      '&',
      'sid',
      '1.2',
    );
    const titles = fc.array(words, { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.dictionary(titles, titles), (body) => {
        expect(() => JSON.parse(scrub(JSON.stringify(body)))).not.toThrow();
      }),
    );
  });
});
