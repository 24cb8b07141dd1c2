import { expect } from 'vitest';
import type { Analyst } from './analyst';

/** A picture in light and in dark, and nothing wrong in either. */
export async function looksRight(analyst: Analyst, name: string): Promise<void> {
  const faults: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await analyst.colours(scheme);
    await analyst.picture(scheme === 'light' ? name : `${name}-dark`);
    faults.push(...(await analyst.faults()).map((fault) => `${scheme}: ${fault}`));
  }
  await analyst.colours('light');
  expect(faults).toEqual([]);
}
