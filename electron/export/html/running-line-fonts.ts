// By path, not by package name: the build leaves packages out of the bundle, and these must be inside it.
import regular from '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?inline';
import semibold from '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?inline';

const face = (weight: number, address: string) =>
  `@font-face{font-family:'Running line';font-weight:${weight};src:url(${address}) format('woff2')}`;

/** Fonts of the running lines, inside the style text: Chromium loads no file for header and footer templates. */
export const RUNNING_LINE_FACES = face(400, regular) + face(600, semibold);
