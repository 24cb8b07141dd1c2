const MEGABYTE = 1024 * 1024;

/** Largest picture that is read, in bytes. */
export const MOST_READ_BYTES = 20 * MEGABYTE;
/** Largest picture that is decoded, in pixels: 160 MB in memory. */
export const MOST_PIXELS = 40_000_000;
/** Pixels of the longer side of a stored picture: more than paper shows. Larger ones are made smaller. */
export const LONGEST_SIDE = 2400;
/** Largest stored picture, in bytes. */
export const MOST_STORED_BYTES = 8 * MEGABYTE;
