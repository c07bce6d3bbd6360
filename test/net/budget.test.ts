import { expect, it } from 'vitest';
import { createBudget } from '../../src/net/index.js';

it('time counts only between begin and end, once however often begun', () => {
  let time = 1000;
  const pass = (ms: number) => {
    time += ms;
  };
  const budget = createBudget(500, () => time);
  pass(100);
  expect(budget.leftMs()).toBe(500);
  budget.begin();
  pass(100);
  budget.begin();
  pass(50);
  expect(budget.leftMs()).toBe(350);
  budget.end();
  pass(50);
  budget.end();
  pass(1000);
  expect(budget.leftMs()).toBe(300);
  budget.end();
  budget.begin();
  pass(100);
  expect(budget.leftMs()).toBe(200);
  pass(300);
  expect(budget.leftMs()).toBe(0);
});

it('a clock set back takes nothing and gives nothing', () => {
  let time = 1000;
  const budget = createBudget(500, () => time);
  budget.begin();
  time = 0;
  expect(budget.leftMs()).toBe(500);
  budget.end();
  expect(budget.leftMs()).toBe(500);
});
