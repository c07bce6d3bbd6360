export interface Measure {
  precision: number;
  recall: number;
  f1: number;
}

/** Of all pairs of rows put together, against all pairs of rows of one song. */
export function pairMeasure(clusters: number[][], truth: number[]): Measure {
  const found = clusters.reduce((sum, cluster) => sum + pairs(cluster.length), 0);
  const right = clusters.reduce((sum, cluster) => sum + rightPairs(cluster, truth), 0);
  const sizes = new Map<number, number>();
  for (const song of truth) sizes.set(song, (sizes.get(song) ?? 0) + 1);
  const all = [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
  return measure(right, found, all);
}

/** Of whole clusters of at least `least` rows, right only where they hold a song's rows and no others; singles are of 1. */
export function clusterMeasure(clusters: number[][], truth: number[], least = 1): Measure {
  const sizes = new Map<number, number>();
  for (const song of truth) sizes.set(song, (sizes.get(song) ?? 0) + 1);
  const found = clusters.filter((cluster) => cluster.length >= least);
  const all = [...sizes.values()].filter((size) => size >= least);
  const right = found.filter((cluster) => {
    const songs = new Set(cluster.map((row) => truth[row]));
    const [song = -1] = songs;
    return songs.size === 1 && sizes.get(song ?? -1) === cluster.length;
  });
  return measure(right.length, found.length, all.length);
}

function rightPairs(cluster: number[], truth: number[]): number {
  const sizes = new Map<number | undefined, number>();
  for (const row of cluster) sizes.set(truth[row], (sizes.get(truth[row]) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
}

function pairs(size: number): number {
  return (size * (size - 1)) / 2;
}

export function measure(right: number, found: number, all: number): Measure {
  const [precision, recall] = [right / Math.max(1, found), right / Math.max(1, all)];
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}
