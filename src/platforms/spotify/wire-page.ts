import * as v from 'valibot';

const text = v.nullish(v.string());
const count = v.nullish(v.number());
const trackUri = v.pipe(v.string(), v.regex(/^spotify:track:[0-9A-Za-z]{22}$/));
const artists = v.nullish(
  v.object({ items: v.array(v.object({ profile: v.object({ name: text }) })) }),
);
const playability = v.nullish(v.object({ playable: v.nullish(v.boolean()), reason: text }));

/** The state that the public page carries for its own script. */
export const state = v.object({
  session: v.nullish(v.object({ country: text })),
  entities: v.object({ items: v.record(v.string(), v.unknown()) }),
});

/** An album among the state's entities; its `availableMarkets` is empty for everybody and says nothing. */
export const pageAlbum = v.object({
  name: v.pipe(v.string(), v.nonEmpty()),
  date: v.nullish(v.object({ year: count, month: count, day: count })),
  isPreRelease: v.nullish(v.boolean()),
  artists,
  tracksV2: v.object({ totalCount: count, items: v.array(v.unknown()) }),
});
export type PageAlbum = v.InferOutput<typeof pageAlbum>;

export const pageRow = v.object({
  track: v.object({
    uri: trackUri,
    name: v.string(),
    discNumber: count,
    trackNumber: count,
    duration: v.nullish(v.object({ totalMilliseconds: count })),
    artists,
    playability,
    relinkingInformation: v.nullish(
      v.object({ linkedTrack: v.nullish(v.object({ uri: text, playability })) }),
    ),
  }),
});
export type PageTrack = v.InferOutput<typeof pageRow>['track'];

/** A track among the state's entities. */
export const pageTrack = v.object({
  albumOfTrack: v.object({ uri: v.pipe(v.string(), v.regex(/^spotify:album:[0-9A-Za-z]{22}$/)) }),
});
