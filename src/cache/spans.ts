/**
 * What one database has of a track, region and place: which terms held from when to when (ms since 1970), and the
 * request that showed it last. Terms and requests by their texts: ids differ from file to file.
 */
export interface Span {
  terms: string;
  request: string;
  from: number;
  to: number;
}

/**
 * The spans of any number of databases, in order, none doubled: equal ones that overlap are one, and no others are. What
 * comes out depends neither on the order nor on how often a span goes in.
 */
export function uniteSpans(spans: readonly Span[]): Span[] {
  const byTerms = new Map<string, Span[]>();
  for (const span of inOrder(spans)) {
    const own = byTerms.get(span.terms) ?? [];
    const last = own.at(-1);
    if (last && span.from <= last.to) own[own.length - 1] = united(last, span);
    else own.push(span);
    byTerms.set(span.terms, own);
  }
  return inOrder([...byTerms.values()].flat());
}

/**
 * United spans as findings: equal ones with no other between are parts of one, since nothing is known to have changed.
 * A third database may know better, and set them apart again.
 */
export function findingsOf(spans: readonly Span[]): Span[][] {
  const findings: Span[][] = [];
  for (const span of spans) {
    const last = findings.at(-1);
    if (last?.[0]?.terms === span.terms) last.push(span);
    else findings.push([span]);
  }
  return findings;
}

/** In order of time; what began and ended together in the order of the texts, which is the same everywhere. */
export function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort(
    (a, b) =>
      a.from - b.from ||
      a.to - b.to ||
      compared(a.terms, b.terms) ||
      compared(a.request, b.request),
  );
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function united(a: Span, b: Span): Span {
  const isLater = b.to > a.to || (b.to === a.to && b.request > a.request);
  return { ...(isLater ? b : a), from: Math.min(a.from, b.from) };
}
