/**
 * Articles in one volume of the search index. FTS5 reads a whole posting list before it gives the first ranked row, and
 * nothing stops it on the way; so the index is cut by article number, and a search goes from volume to volume, newest
 * first, with room for a newer question between two.
 */
export const VOLUME_SIZE = 4096;

export const volumeOf = (number: number): number => Math.floor(number / VOLUME_SIZE);
export const volumeTable = (volume: number): string => `article_search_${String(volume).padStart(4, '0')}`;
