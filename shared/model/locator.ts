import { z } from 'zod';

/** Place in a source, as CSL names it. */
export const Locator = z.strictObject({
  label: z.enum(['paragraph', 'page', 'section', 'chapter', 'line', 'note', 'verse', 'volume', 'timestamp']),
  value: z.string().min(1).max(100),
});
export type Locator = z.infer<typeof Locator>;
