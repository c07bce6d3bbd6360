/** A finding of one track, region and place: which terms held from when to when (ms since 1970), and who showed it last. */
export interface Span {
  terms: number;
  request: number;
  from: number;
  to: number;
}

/**
 * The spans of one track, region and place without doubles: equal ones that overlap are one, and so are equal ones with
 * no other between them, since a finding that only confirms the one before it goes on.
 */
export function joinSpans(spans: readonly Span[]): Span[] {
  const byTerms = new Map<number, Span[]>();
  for (const span of inOrder(spans)) {
    const own = byTerms.get(span.terms) ?? [];
    const last = own.at(-1);
    if (last && span.from <= last.to) own[own.length - 1] = joined(last, span);
    else own.push(span);
    byTerms.set(span.terms, own);
  }
  const all: Span[] = [];
  for (const span of inOrder([...byTerms.values()].flat())) {
    const last = all.at(-1);
    if (last?.terms === span.terms) all[all.length - 1] = joined(last, span);
    else all.push(span);
  }
  return all;
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.from - b.from || a.to - b.to || a.terms - b.terms);
}

function joined(a: Span, b: Span): Span {
  const later = b.to > a.to ? b : a;
  return { terms: a.terms, request: later.request, from: a.from, to: later.to };
}
