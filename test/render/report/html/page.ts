import type { PageAlbum, PageFacts } from '../../../../src/render/report/html/page/data.js';

/** A page taken apart without a browser: its data, its own script and style, and what its policy says. */
export function pageOf(text: string) {
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
  const [, albums = ''] =
    /<script type="application\/json" id="albums">\n([^<]*)<\/script>/.exec(text) ?? [];
  const [, facts = ''] =
    /<script type="application\/json" id="facts">([^<]*)<\/script>/.exec(text) ?? [];
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(text) ?? [];
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
  return {
    policy: policy.replaceAll('&#39;', "'"),
    script,
    style,
    albums: albums
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as PageAlbum),
    facts: JSON.parse(facts) as PageFacts,
  };
}
