import type { Asked } from '../../world/door.js';
import { lantern } from '../albums.js';
import { html, json, type Told } from '../answer.js';

/** Ids of Xiami albums and what the archive keeps of each. */
export const XIAMI = {
  old: '512288',
  new: '2100300444',
  notice: '512300',
  none: '512301',
  excluded: '512302',
  busy: '512303',
};

const KEPT: Record<string, string> = {
  [XIAMI.old]: '20170402101010',
  [XIAMI.new]: '20190402101010',
  [XIAMI.notice]: '20210203101010',
};

/** The archive's index and its captures. */
export function archive({ url }: Asked): Told {
  if (url.pathname.startsWith('/cdx/')) return index(url);
  const id = /\/album\/(\d+)$/.exec(url.pathname)?.[1] ?? '';
  if (id === XIAMI.old) return kept(oldPage());
  if (id === XIAMI.new) return kept(newPage(id));
  return kept('<p>虾米音乐播放器业务已于2021年2月5日停止服务</p>');
}

function index(url: URL): Told {
  const asked = url.searchParams.get('url') ?? '';
  const id = /\/album\/(\d+)/.exec(asked)?.[1] ?? '';
  if (id === XIAMI.busy) return json('slow down', 'text/plain', 429);
  if (id === XIAMI.excluded)
    return html('org.archive.util.AdministrativeAccessControlException: Blocked Site Error', 403);
  const timestamp = KEPT[id];
  const isMain = asked === `www.xiami.com/album/${id}`;
  if (!timestamp || !isMain) return json([]);
  const names = ['timestamp', 'original', 'statuscode', 'mimetype', 'digest'];
  return json([names, [timestamp, `http://www.xiami.com/album/${id}`, '200', 'text/html', 'ABC']]);
}

function kept(inner: string): Told {
  const told = html(inner);
  return {
    ...told,
    headers: { ...told.headers, 'memento-datetime': 'Sun, 02 Apr 2017 10:10:10 GMT' },
  };
}

function oldPage(): string {
  const rows = lantern.songs.map(({ title }, at) => {
    const isOff = at === 2;
    const state = isOff ? 'disabled' : 'checked';
    const facts = isOff ? '' : encodeURIComponent('{"LOW":"FREE","HIGH":"FREE"}');
    return `<tr data-needpay="0" data-playstatus="${isOff ? 0 : 1}" data-downloadstatus="1" data-json="${facts}"><td class="chkbox"><input type="checkbox" ${state} value="${1000 + at}"></td><td class="trackid">0${at + 1}</td><td class="song_name"><a href="/song/${1000 + at}">${title}</a></td></tr>`;
  });
  return `<h1>${lantern.title}</h1><div id="album_info"><table><tr><td>艺人：</td><td><a href="/artist/1">${lantern.artist}</a></td></tr><tr><td>发行时间：</td><td>2010年01月01日</td></tr></table></div><table id="track_list" class="track_list">${rows.join('')}</table>`;
}

function newPage(id: string): string {
  const roles = (role: number) => [
    { quality: 'l', operationVOs: [{ purpose: 1, upgradeRole: role }] },
    { quality: 'h', operationVOs: [{ purpose: 1, upgradeRole: role }] },
  ];
  const albumDetail = {
    albumId: Number(id),
    albumStringId: 'nmTVSL689a5',
    albumName: lantern.title,
    artists: [{ artistName: lantern.artist }],
    songCount: lantern.songs.length,
    cdCount: 1,
    gmtPublish: 1281916800000,
    albumStatus: 0,
    songs: lantern.songs.map(({ title, seconds }, at) => ({
      songId: 2000 + at,
      songName: title,
      cdSerial: 1,
      track: at + 1,
      length: seconds * 1000,
      singers: lantern.artist,
      songStatus: 0,
      needPayFlag: 0,
      purviewRoleVOs: roles(at === 2 ? 1 : at === 1 ? 3 : 0),
    })),
  };
  const packed = Buffer.from(JSON.stringify({ albumData: { albumDetail } })).toString('base64');
  return `<script>window.__PRELOADED_STATE__ = "${packed}";</script>`;
}
