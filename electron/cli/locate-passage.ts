import { AppError } from '../../shared/ipc/app-error';
import { type Article, blockStarts, CONTEXT_LENGTH, canonicalText, type Passage } from '../../shared/model';

/**
 * Where `exact` stands, letter for letter, in the current text of an article; `paragraph` (from 1) narrows the search
 * to where it begins.
 * @throws AppError `not-verbatim`, `ambiguous` (names the paragraphs), `excluded-text` (only set-aside pieces hold it)
 */
export function locatePassage(article: Article, exact: string, paragraph?: number): Passage {
  const { blocks, setAside, id: textId } = article.text;
  const canonical = canonicalText(blocks);
  const starts = blockStarts(blocks);
  const paragraphAt = (offset: number) => starts.findLastIndex((start) => start <= offset) + 1;

  const everywhere = occurrences(canonical, exact);
  const found =
    paragraph === undefined ? everywhere : everywhere.filter((start) => paragraphAt(start) === paragraph);
  const start = found[0];
  if (start === undefined) {
    const elsewhere = [...new Set(everywhere.map(paragraphAt))];
    if (elsewhere.length > 0) {
      throw new AppError(
        'not-verbatim',
        `Paragraph ${paragraph} of ${article.key} does not hold these words; ${inWords(elsewhere)} does.`,
      );
    }
    const aside = setAside.find((piece) => piece.text.includes(exact));
    if (aside) {
      throw new AppError(
        'excluded-text',
        `These words stand only in a piece set aside from ${article.key} (${aside.kind}), which is not part of the body.`,
      );
    }
    throw new AppError('not-verbatim', `${article.key} does not hold these words, letter for letter.`);
  }
  if (found.length > 1) {
    const advice = paragraph === undefined ? 'Name the paragraph, or give more words.' : 'Give more words.';
    throw new AppError(
      'ambiguous',
      `These words stand ${found.length} times in ${article.key} (${inWords([...new Set(found.map(paragraphAt))])}). ${advice}`,
    );
  }
  const end = start + exact.length;
  return {
    articleId: article.id,
    textId,
    paragraph: paragraphAt(start),
    start,
    end,
    exact,
    prefix: canonical.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: canonical.slice(end, end + CONTEXT_LENGTH),
  };
}

const inWords = (paragraphs: readonly number[]) =>
  `paragraph${paragraphs.length > 1 ? 's' : ''} ${paragraphs.join(', ')}`;

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
