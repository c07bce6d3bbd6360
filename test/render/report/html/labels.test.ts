import { expect, it } from 'vitest';
import { placedLabels } from '../../../../src/render/report/html/page/labels.js';
import fc from '../../../properties.js';

const WITHIN = { left: 0, right: 360, top: 0, bottom: 170 };
const label = fc.constantFrom('1', '12', '7–9', '10–12');
const step = fc.record({
  dx: fc.integer({ min: 1, max: 60 }),
  dy: fc.integer({ min: 0, max: 30 }),
  label,
});

/** Marks that go right and up, as a frontier does. */
function rising(steps: { dx: number; dy: number; label: string }[]) {
  let [x, y] = [20, 160];
  return steps.map(({ dx, dy, label }) => {
    x += dx;
    y -= dy;
    return { x, y, label };
  });
}

it('labels never cover one another nor leave the picture', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const boxes = placedLabels(rising(steps), WITHIN).map(({ x, y, end, label }) => {
        const width = label.length * 7;
        const left = end ? x - width : x;
        return { left, right: left + width, top: y - 10, bottom: y };
      });
      for (const [at, one] of boxes.entries()) {
        expect(one.left >= 0 && one.right <= 360 && one.top >= 0).toBe(true);
        for (const other of boxes.slice(at + 1)) {
          const apart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

it('marks with room around them are all labelled', () => {
  const marks = rising([1, 2, 3, 4].map((at) => ({ dx: 60, dy: 30, label: String(at) })));
  expect(placedLabels(marks, WITHIN).map(({ label }) => label)).toEqual(['1', '2', '3', '4']);
});
