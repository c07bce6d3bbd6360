import type { Reason } from '../../model/index.js';
import type { SongRow } from './wire.js';

/** What the decision table asks of one song, as an anonymous caller reads it; null: not told. */
export interface Facts {
  /** Why there is no reading, where that is known; `removed`: the terms door says that it was taken down. */
  lack: Reason | null;
  switch: number | null;
  payPlay: number | null;
  play: boolean;
  /** Of the play bits only the lowest quality's is set. */
  lowOnly: boolean;
  /** Whether a clip plays. */
  try: boolean | null;
  month: number | null;
  down: number | null;
  vipLabel: boolean;
  superOnly: boolean;
  /** In fen; 0 where it is not sold so, or not told. */
  priceTrack: number;
  priceAlbum: number;
  freeForNow: boolean;
  msgid: number | null;
  status: number | null;
  abroad: boolean;
}

/** The facts of a row, read by a caller whom the platform sees at `place`. */
export function factsOf(row: SongRow, place: string | null, lack: Reason | null): Facts {
  const { pay, action } = row;
  const bits = action?.switch ?? 0;
  return {
    lack,
    switch: action?.switch ?? null,
    ...playOf(bits),
    try: previewOf(bits, row.file?.size_try ?? null),
    payPlay: pay?.pay_play ?? null,
    month: pay?.pay_month ?? null,
    down: pay?.pay_down ?? null,
    priceTrack: pay?.price_track ?? 0,
    priceAlbum: pay?.price_album ?? 0,
    freeForNow: (pay?.time_free ?? 0) > 0,
    ...labelsOf(action),
    msgid: action?.msgid ?? null,
    status: row.status,
    abroad: place === 'abroad',
  };
}

/** Bits 1, 2 and 3 play at standard, high and lossless quality. */
function playOf(bits: number): Pick<Facts, 'play' | 'lowOnly'> {
  const [low, high] = [has(bits, 1), has(bits, 2) || has(bits, 3)];
  return { play: low || high, lowOnly: low && !high };
}

/** A preview is offered by bit 14, and there only if it has a size; without the bit the size says nothing. */
function previewOf(bits: number, size: number | null): boolean | null {
  if (!has(bits, 14)) return false;
  return size === null ? null : size > 0;
}

function labelsOf(action: SongRow['action']): Pick<Facts, 'vipLabel' | 'superOnly'> {
  return { vipLabel: has(action?.icons ?? 0, 18), superOnly: has(action?.icon2 ?? 0, 11) };
}

/** Bit `at` of a field; fields go past 32 bits, where JavaScript's own operators stop. */
function has(field: number, at: number): boolean {
  return Math.floor(field / 2 ** at) % 2 === 1;
}
