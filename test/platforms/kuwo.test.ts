import { kuwo } from '../../src/platforms/kuwo/index.js';
import { platformSpec } from './spec.js';

platformSpec(kuwo, {
  mine: {
    'https://www.kuwo.cn/album_detail/49449': { kind: 'album', id: '49449' },
    'http://www.kuwo.cn:80/album_detail/49449?from=share#top': { kind: 'album', id: '49449' },
    'www.kuwo.cn/album/49449/': { kind: 'album', id: '49449' },
    'HTTPS://KUWO.CN/?albumid=49449': { kind: 'album', id: '49449' },
    'https://m.kuwo.cn/h5app/album/49449?t=1': { kind: 'album', id: '49449' },
    'https://m.kuwo.cn/newh5/album/49449': { kind: 'album', id: '49449' },
    'https://m.kuwo.cn/newh5app/album_detail/49449': { kind: 'album', id: '49449' },
    '《跨时代》周杰伦 https://www.kuwo.cn/album_detail/49449（来自酷我音乐）': {
      kind: 'album',
      id: '49449',
    },
    'https://www.kuwo.cn/play_detail/728673': { kind: 'track', id: '728673' },
    'https://www.kuwo.cn/play_detail/MUSIC_728673': { kind: 'track', id: '728673' },
    'http://www.kuwo.cn/yinyue/728673/': { kind: 'track', id: '728673' },
    'http://m.kuwo.cn/newh5/singles/songinfoandlrc?musicId=728673': {
      kind: 'track',
      id: '728673',
    },
    'https://www.kuwo.cn/playlist_detail/2374346296': { kind: 'playlist', id: '2374346296' },
    'kuwo.cn/playlist/2374346296': { kind: 'playlist', id: '2374346296' },
    'https://m.kuwo.cn/h5app/playlist/2374346296?t=qqfriend': {
      kind: 'playlist',
      id: '2374346296',
    },
    'http://www.kuwo.cn/web/inventory/share?pid=2374346296&type=2016': {
      kind: 'playlist',
      id: '2374346296',
    },
  },
  notMine: [
    '周杰伦 跨时代',
    'https://www.kuwo.cn/',
    'https://www.kuwo.cn/singer_detail/336',
    'https://www.kuwo.cn/album_detail/abc',
    'https://www.kuwo.cn/album_detail/12345678901234567890',
    'https://h5app.kuwo.cn/m/bodian/collection.html?uid=1&playlistId=2&source=4',
    'https://evilkuwo.cn/album_detail/1',
    'https://evil-kuwo.cn/album_detail/1',
    'https://www.kuwo.cn.example/album_detail/1',
    'https://www.kuwo.cn@evil.example/album_detail/1',
    'https://evil.example/www.kuwo.cn/album_detail/1',
    'https://evil.example/?u=https://www.kuwo.cn/album_detail/1',
    'https://music.163.com/album?id=49449',
    'https://www.kuwo.cn/__proto__/1',
  ],
});
