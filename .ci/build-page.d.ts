import type { Plugin } from 'vitest/config';

/** Gives `fulldisc:page` to what runs the sources. */
export const pageInTests: Plugin;
