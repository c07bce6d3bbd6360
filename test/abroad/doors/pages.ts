import type { Asked } from '../../world/door.js';
import { CALLER, type Shop, type Shown, shown } from '../albums.js';
import { attribute, html, redirect, type Told } from '../answer.js';

/** The album pages of Bandcamp, Qobuz and SoundCloud; null for another host. */
export function pages({ url }: Asked): Told | null {
  if (url.hostname.endsWith('bandcamp.com')) {
    return pageOf('bandcamp', ({ shelf }) => shelf.id === url.hostname + url.pathname, bandcamp);
  }
  if (url.hostname === 'www.qobuz.com') {
    const isMeant = ({ shelf }: Shown) => url.pathname.endsWith(`/${shelf.id}`);
    return pageOf('qobuz', isMeant, (one) => qobuz(one, url.pathname.split('/')[1] ?? ''));
  }
  if (url.hostname === 'on.soundcloud.com')
    return redirect('https://soundcloud.com/marafinch/sets/lantern');
  if (url.hostname === 'soundcloud.com') {
    return pageOf('soundcloud', ({ shelf }) => url.pathname === `/${shelf.id}`, soundcloud);
  }
  return null;
}

function pageOf(shop: Shop, fits: (one: Shown) => boolean, make: (one: Shown) => string): Told {
  const [one] = shown(shop, CALLER, fits);
  return one ? html(make(one)) : html('not found', 404);
}

function bandcamp({ artist, title, album, rows, shelf }: Shown): string {
  const tralbum = {
    id: 42,
    artist,
    url: `https://${shelf.id}`,
    item_type: 'album',
    album_is_preorder: false,
    tralbum_subscriber_only: false,
    freeDownloadPage: null,
    current: {
      title,
      upc: album.barcode,
      is_set_price: 1,
      set_price: 7,
      minimum_price: 7,
      download_pref: 2,
      release_date: '16 Aug 2024 00:00:00 GMT',
    },
    trackinfo: rows.map(({ number, title: name, song }) => ({
      track_id: 4200 + number,
      track_num: number,
      title: name,
      artist: null,
      duration: song.seconds + 0.4,
      title_link: `/track/${number}`,
      streaming: 1,
      file: { 'mp3-128': 'https://t4.bcbits.com/stream/secret' },
      unreleased_track: false,
      is_downloadable: true,
    })),
  };
  const offers = { '@type': 'MusicAlbum', offers: { priceCurrency: 'GBP', price: 7 } };
  return `<script type="application/ld+json">${JSON.stringify(offers)}</script><div data-tralbum="${attribute(tralbum)}" data-band="${attribute({ name: artist })}"></div>`;
}

function qobuz({ artist, title, album, rows, shelf }: Shown, shop: string): string {
  const product = {
    '@type': 'Product',
    name: title,
    sku: shelf.id,
    releaseDate: album.date,
    brand: { '@type': 'Brand', name: artist },
    offers: { price: 9.49, priceCurrency: 'EUR' },
  };
  const shops = ['de-DE', 'en-GB', 'en-US', 'fr-FR'].map((code) => {
    const [language, country = ''] = code.split('-');
    const address = `https://www.qobuz.com/${country.toLowerCase()}-${language}/album/lantern-mara-finch/${shelf.id}`;
    return `<link rel="alternate" hreflang="${code}" href="${address}">`;
  });
  const list = rows.map(({ id, number, title: name, song }) => {
    const facts = {
      item_name: name,
      item_id: number,
      price: 1.49,
      item_brand: artist,
      item_category: title,
      item_category2: 'Label',
    };
    const length = `00:${String(Math.floor(song.seconds / 60)).padStart(2, '0')}:${String(song.seconds % 60).padStart(2, '0')}`;
    return `<div class="track" data-track="${id}" data-track-v2="${attribute(facts)}"><div class="track__item--number"><span>${number}</span></div><div class="track__item--name"><span>${name}</span></div><span class="track__item--duration">${length}</span></div>`;
  });
  return `${shops.join('')}<script type="application/ld+json">${JSON.stringify(product)}</script><div class="album-addtocart"><div class="album-addtocart__streaming">Unlimited Streaming</div></div><div id="playerTracks" data-nbtracks="${rows.length}" data-store="${shop}">${list.join('')}</div>`;
}

function soundcloud({ artist, title, rows, album, shelf }: Shown): string {
  const user = { username: artist, permalink: artist };
  const tracks = rows.map(({ number, title: name, song }) =>
    number > 3
      ? { id: 7000 + number }
      : {
          id: 7000 + number,
          title: name,
          user,
          duration: song.seconds * 1000,
          full_duration: song.seconds * 1000,
          policy: 'MONETIZE',
          monetization_model: 'AD_SUPPORTED',
          streamable: true,
          permalink_url: `https://soundcloud.com/marafinch/${number}`,
          publisher_metadata: { isrc: song.isrc },
        },
  );
  const data = {
    id: 77,
    title,
    user,
    is_album: true,
    set_type: 'album',
    track_count: rows.length,
    release_date: album.date,
    permalink_url: `https://soundcloud.com/${shelf.id}`,
    tracks,
  };
  return `<script>window.__sc_hydration = ${JSON.stringify([{ hydratable: 'playlist', data }])};</script>`;
}
