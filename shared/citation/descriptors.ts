import type { Inline } from '../brief-document/brief-document';
import { markDirections } from '../brief-document/text-direction';
import type { CiteItem } from '../model/brief';
import type { CitedArticle } from './cited-article';
import { cleanLine } from './protect';

type Placed = { items: readonly CiteItem[]; noteNumber?: number };

/**
 * What ICD 206-style notes say of their sources behind the citation, one list for each citation: the descriptor of the
 * record at the first note of a source, later the number of that note. Sources without one stay out; `warn` is told of
 * each once. `marking` is the mark of classification that every portion carries.
 */
export function describeSources(
  citations: readonly Placed[],
  articles: ReadonlyMap<string, CitedArticle | null>,
  marking: string | null,
  warn: (articleId: string) => void,
): Inline[][] {
  const describedIn = new Map<string, number>();
  const lacking = new Set<string>();
  return citations.map(({ items, noteNumber }, index) => {
    const number = noteNumber ?? index + 1;
    const ids = [...new Set(items.map(({ articleId }) => articleId))];
    const sentences = ids.flatMap((id) => {
      const article = articles.get(id);
      if (!article) return [];
      const descriptor = cleanLine(article.record.descriptor.value ?? '');
      if (descriptor === '') {
        if (!lacking.has(id)) warn(id);
        lacking.add(id);
        return [];
      }
      const first = describedIn.get(id);
      if (first === number) return [];
      if (first === undefined) describedIn.set(id, number);
      const whose = ids.length > 1 ? ` of ${cleanLine(article.accession)}` : '';
      const words = first === undefined ? closed(descriptor) : `see note ${first}.`;
      return [`${marking === null ? '' : `(${marking}) `}Source descriptor${whose}: ${words}`];
    });
    return sentences.length === 0 ? [] : markDirections([{ kind: 'text', text: sentences.join(' ') }]);
  });
}

const closed = (sentence: string): string => (/[.!?][”’")\]]*$/u.test(sentence) ? sentence : `${sentence}.`);

/** A note with what stands behind its citations. */
export const withDescriptors = (
  note: readonly Inline[],
  descriptors: readonly (readonly Inline[])[],
): Inline[] => [
  ...note,
  ...descriptors
    .filter((each) => each.length > 0)
    .flatMap((each): Inline[] => [{ kind: 'text', text: ' ' }, ...each]),
];
