import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INVENTED, REPLAY, stage } from './command.js';

const QUERY = ['周杰伦', '叶惠美'];

/** Command lines that are wrong, what the message must name, and the example that must stand in it. */
const WRONG: [args: string[], names: string, example: string][] = [
  [[], 'no album named', 'fulldisc 周杰伦 叶惠美'],
  [['  '], 'no album named', 'fulldisc 周杰伦 叶惠美'],
  [[...QUERY, '--nonsense'], '--nonsense', 'fulldisc 周杰伦 叶惠美'],
  [[...QUERY, '--platforms'], '--platforms', 'fulldisc 周杰伦 叶惠美'],
  [[...QUERY, '--platforms', 'myspace'], '--platforms myspace', '--platforms netease,qqmusic'],
  [[...QUERY, '--platforms', ','], '--platforms', '--platforms netease,qqmusic'],
  [[...QUERY, '--region', 'china'], '--region china', '--region CN'],
  [[...QUERY, '--pick', '0'], '--pick 0', '--pick 2'],
  [[...QUERY, '--pick', 'one'], '--pick one', '--pick 2'],
  [[...QUERY, '--dig', '-1'], '--dig -1', '--dig 12'],
  [[...QUERY, '--dig', '1.5'], '--dig 1.5', '--dig 12'],
  [[...QUERY, '--max-age', '7'], '--max-age 7', '--max-age 7d'],
  [[...QUERY, '--timeout', 'soon'], '--timeout soon', '--timeout 15s'],
  [[...QUERY, '--timeout', '0s'], '--timeout 0s', '--timeout 15s'],
  [[...QUERY, '--rate', '-1'], '--rate -1', '--rate 2'],
  [[...QUERY, '--rate', ''], '--rate', '--rate 2'],
  [[...QUERY, '--quality', 'best'], '--quality best', '--quality any'],
  [[...QUERY, '--format', 'xml'], '--format xml', '--format table'],
  [[...QUERY, '--lang', 'fr'], '--lang fr', '--lang zh-CN'],
  [[...QUERY, '--offline', '--refresh'], '--offline', '--refresh'],
  [[...QUERY, '--config', 'nowhere.json'], '--config nowhere.json', '--config fulldisc.json'],
  [[...QUERY, '--record', '/dev/null'], '--record /dev/null', '--record answers'],
  [[...QUERY, '--replay', 'nowhere'], '--replay nowhere', '--replay answers'],
  [['cache'], 'path|stats|prune|clear', 'fulldisc cache stats'],
  [['cache', 'shake'], 'cache shake', 'fulldisc cache stats'],
  [['cache', 'prune', '--older-than', 'x'], '--older-than x', '--older-than 7d'],
  [['explain', ...QUERY, '--format', 'csv'], '--format csv', '--format json'],
  [['report', 'nowhere.txt'], 'report nowhere.txt', 'a list of albums'],
  [['plan', 'nowhere.txt'], 'plan nowhere.txt', 'a list of albums'],
  [['watch', 'nowhere.txt'], 'watch nowhere.txt', 'a list of albums'],
  [['report', '.'], 'report .', 'a list of albums'],
  [['explain'], 'query', 'fulldisc explain 周杰伦 叶惠美'],
  [['demo', 'more'], 'demo', 'fulldisc demo'],
  [['https://example.com/album/1'], 'https://example.com/album/1', 'https://music.163.com/'],
  [['0602498610474'], '0602498610474', 'fulldisc 周杰伦 叶惠美'],
  [[...QUERY, '--reference', 'netease'], '--reference netease', '--reference musicbrainz'],
  [['https://music.163.com/#/playlist?id=705123491'], 'playlist', 'fulldisc report'],
  [['看 https://y.qq.com/n/ryqq/playlist/123'], 'playlist', 'fulldisc report'],
  [
    ['听 https://open.spotify.com/album/abc 吧'],
    'open.spotify.com',
    'https://music.163.com/#/album',
  ],
];

describe('wrong usage', () => {
  it.each(WRONG)(
    '%j: exit code 2, what is wrong and what would be right',
    async (args, names, example) => {
      const { code, stdout, stderr } = await stage().run(args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(names);
      expect(stderr).toContain(example);
      expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
    },
  );

  it.each([
    ['{ "speed": 1 }', 'unknown key "speed"'],
    ['{ "dig": "many" }', '"dig"'],
    ['{ "platforms": "netease" }', '["netease", "qqmusic"]'],
    ['{ "platforms": ["myspace"] }', 'myspace'],
    ['{ "rate": 1, }', 'not JSON'],
    ['[]', 'an object is expected'],
  ])('the configuration %s', async (text, names) => {
    const { run, dir } = stage();
    writeFileSync(join(dir, 'wrong.json'), text);
    const { code, stdout, stderr } = await run(QUERY, { FULLDISC_CONFIG: join(dir, 'wrong.json') });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(names);
    const where = await run(['platforms', '--config-path', '--config', 'wrong.json']);
    expect(where).toEqual({ code: 0, stdout: 'wrong.json\n', stderr: '' });
  });

  it.each(['{}', '[{ "platform": "qqmusic" }]', '[1]', 'x'])('matches %s', async (text) => {
    const { run, dir } = stage();
    writeFileSync(join(dir, 'm.json'), text);
    writeFileSync(join(dir, 'c.json'), '{ "matches": "m.json" }');
    const { code, stdout, stderr } = await run([...QUERY, '--config', 'c.json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('m.json');
  });
});

describe('right usage', () => {
  const [artist = '', title = ''] = INVENTED;
  it.each([
    [['album', artist, title]],
    [[artist, title]],
    [[`${artist} - ${title}`]],
    [[`${artist} — ${title}`]],
    [['--artist', artist, '--title', title]],
    [['--artist', artist, title]],
    [['--platforms', 'netease,qqmusic', artist, title]],
    [['--json', artist, '--lang', 'en', title, '--dig', 'all']],
    [['album', '--rate', '0', artist, title]],
  ])('%j asks for the same album', async (args) => {
    const report = await stage().report([...args, '--replay', REPLAY]);
    expect(report.album).toMatchObject({ title, artists: [artist] });
  });

  it('help goes to stdout', async () => {
    const { run } = stage();
    for (const args of [['--help'], ['help'], ['album', '--help'], ['cache', '-h']]) {
      const { code, stdout, stderr } = await run(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('Usage: fulldisc');
    }
  });
});
