import type { PageFrontier, PagePlan, PageWords } from './data.js';
import { el, fill, scrolling, svg } from './dom.js';
import { placedLabels } from './labels.js';

const [WIDTH, HEIGHT] = [360, 210];
const [LEFT, RIGHT, TOP, BOTTOM] = [34, 18, 18, 40];

/** A place in the picture, and the numbers of the plans that stand there. */
interface Point {
  x: number;
  y: number;
  from: number;
  to: number;
}

/** What more tracks cost: the picture, and the same as a table. */
export function frontier({ heading, points }: PageFrontier, words: PageWords): HTMLElement {
  return el(
    'figure',
    { class: 'frontier' },
    el('figcaption', {}, heading),
    pictureOf(points, words),
    scrolling(heading, tableOf(heading, points, words)),
  );
}

function pictureOf(plans: readonly PagePlan[], words: PageWords): SVGElement {
  const drawn = plans.filter(({ currency }) => currency === plans[0]?.currency);
  const [first, last] = [drawn[0], drawn.at(-1)];
  const points = pointsOf(plans, drawn);
  const floor = HEIGHT - BOTTOM;
  const alt = fill(words.frontierAlt, {
    from: first?.money ?? '',
    some: first?.covered ?? 0,
    to: last?.money ?? '',
    most: last?.covered ?? 0,
    of: last?.of ?? 0,
  });
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': alt },
    svg('path', { class: 'axis', d: `M${LEFT} ${TOP}V${floor}H${WIDTH - RIGHT}` }),
    svg('path', { class: 'grid', d: `M${LEFT} ${TOP}H${WIDTH - RIGHT}` }),
    svg('path', { class: 'line', d: stepsOf(points) }),
    ...points.map(({ x, y }) => svg('circle', { cx: x, cy: y, r: 4 })),
    ...labelsOf(points),
    svg('text', { x: LEFT - 6, y: TOP + 4, class: 'end' }, String(last?.of ?? 0)),
    svg('text', { x: LEFT - 6, y: floor + 4, class: 'end' }, '0'),
    svg('text', { x: LEFT, y: floor + 16 }, first?.money ?? ''),
    svg(
      'text',
      { x: WIDTH - RIGHT, y: floor + 16, class: 'end' },
      last === first ? '' : (last?.money ?? ''),
    ),
    svg('text', { x: LEFT, y: HEIGHT - 6 }, words.frontierAxis),
  );
}

/** Plans of one cost and as many tracks stand at one point. Numbers are those of the table, from 1. */
function pointsOf(plans: readonly PagePlan[], drawn: readonly PagePlan[]): Point[] {
  const dearest = Math.max(1, ...drawn.map(({ cost }) => cost));
  const points: Point[] = [];
  for (const plan of drawn) {
    const number = plans.indexOf(plan) + 1;
    const x = LEFT + (plan.cost / dearest) * (WIDTH - LEFT - RIGHT);
    const y = HEIGHT - BOTTOM - (plan.covered / Math.max(1, plan.of)) * (HEIGHT - TOP - BOTTOM);
    const before = points.at(-1);
    if (before?.x === x && before.y === y) before.to = number;
    else points.push({ x, y, from: number, to: number });
  }
  return points;
}

/** More money opens nothing more until the next point. */
function stepsOf(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (!first) return '';
  const steps = others.map(({ x, y }) => `H${x}V${y}`).join('');
  return `M${first.x} ${first.y}${steps}H${WIDTH - RIGHT}`;
}

/** The numbers of the table, as far as there is room for them. */
function labelsOf(points: readonly Point[]): SVGElement[] {
  const marks = points.map(({ x, y, from, to }) => ({
    x,
    y,
    label: from === to ? String(from) : `${from}–${to}`,
  }));
  const within = { left: LEFT, right: WIDTH, top: 0, bottom: HEIGHT - BOTTOM };
  return placedLabels(marks, within).map(({ x, y, label, end }) =>
    svg('text', { x, y, class: end ? 'point end' : 'point' }, label),
  );
}

function tableOf(heading: string, plans: readonly PagePlan[], words: PageWords): HTMLElement {
  const heads = [words.number, words.cost, words.due, words.tracks, words.buys, words.conditions];
  return el(
    'table',
    {},
    el('caption', { class: 'unseen' }, heading),
    el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, ...plans.map(rowOf)),
  );
}

function rowOf(plan: PagePlan, index: number): HTMLElement {
  return el(
    'tr',
    {},
    el('th', { scope: 'row', class: 'n' }, String(index + 1)),
    el('td', { class: 'n' }, plan.money),
    el('td', { class: 'n' }, plan.due),
    el('td', { class: 'n' }, `${plan.covered}/${plan.of}`),
    el('td', {}, plan.what),
    el('td', { class: 'detail' }, plan.conditions),
  );
}
