import type { Library } from '../open-library';
import { addArticle, makeLibrary } from './make-library';

/** Four articles, numbered 1 to 4 as they came; each a paragraph of its own. */
export function stocked(): { library: Library; ids: string[] } {
  const library = makeLibrary();
  const words = [
    'The quay will carry copper ore.',
    'The railway carries wheat.',
    'The minister spoke on tariffs.',
    'A dam was built.',
  ];
  const ids = words.map(
    (text, index) =>
      addArticle(library, { fileName: `story-${index + 1}.txt`, paragraphs: [text] }).articleId,
  );
  return { library, ids };
}
export const some = (...numbers: number[]): number[] => numbers;
export const listed = (...numbers: number[]): Uint32Array<ArrayBuffer> => Uint32Array.from(numbers);
export const found = (library: Library, query: string): number[] =>
  library
    .request('search:articles', { query })
    .hits.map(({ number }) => number)
    .sort();
export const tagsOf = (library: Library): [string, number][] =>
  library.request('shelf:get', {}).tags.map(({ name, articles }) => [name, articles]);
export const add = (library: Library, numbers: number[], ...tags: string[]) =>
  library.request('shelf:tag', { numbers, add: tags, remove: [] });
