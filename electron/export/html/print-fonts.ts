/** Font files that the print page loads. Static files only: from variable ones Chromium makes Type 3 glyphs in a PDF. */
export interface PrintFont {
  /** Module path inside node_modules. */
  file: string;
  /** File name below `fonts/` of the print page. */
  name: string;
  family: string;
  weight: 400 | 600 | 700;
  style: 'normal' | 'italic';
  unicodeRange: string;
}

// Subsets as the packages cut them (their unicode.json).
const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  // Narrower than the package's: spaces, joiners and hyphens stay with the Latin font unless Arabic letters surround them.
  arabic:
    'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC',
} as const;

const serif = (
  subset: Exclude<keyof typeof RANGES, 'arabic'>,
  weight: 400 | 600,
  style: 'normal' | 'italic',
): PrintFont => font('source-serif-4', 'Source Serif 4', subset, weight, style);

/** What the fonts of Arabic letters are asked for. */
export const ARABIC_RANGE = RANGES.arabic;
/** Naskh letters are small for their point size beside Latin ones. */
export const NASKH_SIZE = '115%';

function font(
  family: string,
  name: string,
  subset: keyof typeof RANGES,
  weight: PrintFont['weight'],
  style: PrintFont['style'],
): PrintFont {
  const file = `${family}-${subset}-${weight}-${style}.woff2`;
  return {
    file: `@fontsource/${family}/files/${file}`,
    name: file,
    family: name,
    weight,
    style,
    unicodeRange: RANGES[subset],
  };
}

export const PRINT_FONTS: readonly PrintFont[] = [
  ...(['latin', 'latin-ext', 'cyrillic', 'greek'] as const).flatMap((subset) => [
    serif(subset, 400, 'normal'),
    serif(subset, 400, 'italic'),
    serif(subset, 600, 'normal'),
    serif(subset, 600, 'italic'),
  ]),
  font('noto-naskh-arabic', 'Noto Naskh Arabic', 'arabic', 400, 'normal'),
  font('noto-naskh-arabic', 'Noto Naskh Arabic', 'arabic', 600, 'normal'),
];

/** `@font-face` rules; `base` is the folder the files are served from, with its trailing slash. */
export const fontFaces = (base: string): string =>
  PRINT_FONTS.map(
    ({ family, name, weight, style, unicodeRange }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:block;` +
      `src:url("${base}${name}") format("woff2");unicode-range:${unicodeRange}` +
      `${family === 'Noto Naskh Arabic' ? `;size-adjust:${NASKH_SIZE}` : ''}}`,
  ).join('\n');
