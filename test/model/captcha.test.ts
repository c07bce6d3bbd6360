import { describe, expect, it } from 'vitest';
import { looksLikeCaptcha } from '../../src/model/index.js';

describe('a wall for humans', () => {
  it.each([
    '<!DOCTYPE html><html><head><title>安全验证</title></head></html>',
    '\ufeff\n <html><body>请输入验证码继续访问</body></html>',
    '<html><title>Just a moment...</title></html>',
    '<html><body>Please verify you are human</body></html>',
    '<html><body><div id="TCaptcha-box"></div></body></html>',
    '<html><head><script src="https://turing.captcha.example/x.js"></script></head></html>',
  ])('%s', (page) => expect(looksLikeCaptcha(page)).toBe(true));

  it.each([
    '',
    '{"code":-460,"msg":"验证码"}',
    "{'title':'captcha'}",
    '验证码',
    '<html><title>502 Bad Gateway</title></html>',
    '<html><script>const tip = "请输入验证码";</script><h1>叶惠美</h1></html>',
    '<html><!-- captcha --><h1>叶惠美</h1></html>',
    `<html><h1>叶惠美</h1>${'<p>以父之名 微凉的晨露 沾湿黑礼服</p>'.repeat(300)}<p>输入验证码</p></html>`,
  ])('not %s', (page) => expect(looksLikeCaptcha(page)).toBe(false));
});
