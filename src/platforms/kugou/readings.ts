import type { Rights } from './rights.js';
import type { FoundRow, SongRow, TermsItem } from './wire.js';

/** The rights that a row of album/song, search/song or a list carries. */
export function rightsOfRow(row: SongRow): Rights {
  return {
    privilege: row.privilege,
    payType: row.pay_type,
    failProcess: row.fail_process,
    better: [
      quality(row['320privilege'], row.pay_type_320, row.fail_process_320),
      quality(row.sqprivilege, row.pay_type_sq, row.fail_process_sq),
    ],
    published: least(row.publish, row.rp_publish),
    oldCopyright: row.old_cpy === 1,
    soldAsAlbum: row.type === 'album' || row.rp_type === 'album',
    ...extrasOf(row),
  };
}

/** The rights that a row of song_search_v2 carries. */
export function rightsOfFound(row: FoundRow): Rights {
  return {
    privilege: row.Privilege,
    payType: row.PayType,
    failProcess: row.FailProcess,
    better: [
      quality(row.HQPrivilege, row.HQPayType, row.HQFailProcess),
      quality(row.SQPrivilege, row.SQPayType, row.SQFailProcess),
    ],
    published: row.Publish,
    oldCopyright: row.OldCpy === 1,
    soldAsAlbum: row.Type === 'album',
    ...extrasOf(row),
  };
}

/** Level of the standard quality among the related goods: 2 = 128k, 4 = 320k, 5 = lossless, 6 = hi-res. */
const STANDARD_LEVEL = 2;

/** The rights in one item of the privilege call; null where it carries an error number of its own. */
export function rightsOfItem(item: TermsItem): Rights | null {
  if (item.errcode || item.error_code || item.err_code || item._errno) return null;
  return {
    privilege: item.privilege,
    payType: item.pay_type,
    failProcess: item.fail_process,
    better: item.relate_goods
      .filter(({ level }) => level !== null && level > STANDARD_LEVEL)
      .map((good) => quality(good.privilege, good.pay_type, good.fail_process)),
    published: item.publish,
    oldCopyright: item.old_cpy === 1,
    soldAsAlbum: item.type === 'album',
    ...extrasOf(item),
    status: item.status,
  };
}

function quality(
  privilege: number | null,
  payType: number | null,
  failProcess: number | null,
): Rights['better'][number] {
  return { privilege, payType, failProcess };
}

function least(...figures: (number | null)[]): number | null {
  const told = figures.filter((figure) => figure !== null);
  return told.length === 0 ? null : Math.min(...told);
}

type Extras = Pick<Rights, 'advanced' | 'hasClip' | 'status' | 'silence'>;

/** `hash_offset` also stands on rows that play in full: rights.ts uses it where hearing is paid. */
function extrasOf({
  trans_param: { musicpack_advance, hash_offset },
}: {
  trans_param: TermsItem['trans_param'];
}): Extras {
  const { start_ms, end_ms } = hash_offset ?? { start_ms: null, end_ms: null };
  const hasClip = end_ms !== null && end_ms > (start_ms ?? 0);
  return { advanced: musicpack_advance, hasClip, status: null, silence: 'no-terms' };
}
