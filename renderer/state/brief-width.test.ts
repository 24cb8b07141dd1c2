import { expect, it } from 'vitest';
import { usualBriefWidth } from './brief-width';

const alone = { outlineShown: false, previewShown: false, previewWidth: 380 };

it.each([
  // Windows of 1100, 1280, 1440, 1600, 1920 and 2560 pixels, with the list of articles at its usual 288.
  ['a small window', 812, alone, 508],
  ['a laptop', 992, alone, 508],
  ['the drawn one', 1152, alone, 508],
  ['a large one', 1312, alone, 551],
  ['a full screen', 1632, alone, 600],
  ['a wide screen', 2272, alone, 600],
  ['a wide screen with the pages', 2272, { ...alone, previewShown: true }, 980],
  ['a wide screen with outline and pages', 2272, { ...alone, previewShown: true, outlineShown: true }, 1204],
  // The outline lies over the brief where the article would lose too much.
  ['the drawn one with the outline', 1152, { ...alone, outlineShown: true }, 508],
])('%s', (_name, room, beside, width) => expect(usualBriefWidth(room, beside)).toBe(width));
