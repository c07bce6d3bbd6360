/** Lines written whole as long as they are few; else every one of them short. */
export interface Limited {
  /** Gives what can be written at once: nothing, as long as it may still turn out to be too many. */
  add(short: string, whole: () => string): string;
  /** What is still to be written when no more come. */
  rest(): string;
  isOver(): boolean;
}

export function limited(most: number): Limited {
  let kept: { short: string; whole: string }[] = [];
  let over = false;
  return {
    add(short, whole) {
      if (over) return short;
      kept.push({ short, whole: kept.length < most ? whole() : '' });
      if (kept.length <= most) return '';
      const shorts = kept.map((one) => one.short).join('');
      over = true;
      kept = [];
      return shorts;
    },
    rest: () => kept.map(({ whole }) => whole).join(''),
    isOver: () => over,
  };
}
