/** ISO 8601 of milliseconds since 1970, for rows that mostly share their time: the last one is kept. */
export function isoTimes(): (ms: number) => string {
  let last = Number.NaN;
  let text = '';
  return (ms) => {
    if (ms !== last) {
      text = new Date(ms).toISOString();
      last = ms;
    }
    return text;
  };
}
