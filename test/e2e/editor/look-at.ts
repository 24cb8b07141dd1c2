import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const screenshots = join(import.meta.dirname, '..', '..', '..', 'out', 'screenshots');

/** Keeps a picture of the window in both colours, and finds nothing that axe objects to in either. */
export async function lookAt(window: Page, name: string): Promise<void> {
  await mkdir(screenshots, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await window.waitForTimeout(150);
    await window.screenshot({ path: join(screenshots, `${name}-${theme}.png`) });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${theme}: ${id} at ${target.join(' ')}`),
      ),
    ).toEqual([]);
  }
  await window.emulateMedia({ colorScheme: 'light' });
}
