import { describe, expect, it } from 'vitest';
import { createBudget, createShare } from '../../src/net/index.js';

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

describe('a share among many', () => {
  it('counts no time while all it does is wait in line', async () => {
    let time = 0;
    const share = createShare(500, () => time, 3);
    const waits = held();
    share.begin();
    const line = share.inLine(() => waits.ended);
    time += 1000;
    expect(share.leftMs()).toBe(500);
    const flight = held();
    const flown = share.underWay(() => flight.ended);
    time += 100;
    expect(share.leftMs()).toBe(400);
    flight.end();
    await flown;
    time += 1000;
    expect(share.leftMs()).toBe(400);
    waits.end();
    await line;
    time += 50;
    expect(share.leftMs()).toBe(350);
    share.end();
    time += 1000;
    expect(share.leftMs()).toBe(350);
  });
});

/** Something that lasts until it is told to end. */
function held() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, ended };
}
