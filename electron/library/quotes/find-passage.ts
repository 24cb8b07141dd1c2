import { AppError } from '../../../shared/ipc/app-error';
import type { Input } from '../../../shared/ipc/contract';
import { blockStarts, CONTEXT_LENGTH, canonicalText, type Passage, type Text } from '../../../shared/model';

const onOneLine = (words: string): string => words.replaceAll(/\s+/gu, ' ');
const splitsCharacter = (text: string, at: number): boolean =>
  /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '');

/** Number of the block that the offset lies in; null between blocks and outside the text. */
function blockAt(text: Text, offset: number): number | null {
  const starts = blockStarts(text.blocks);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const length = text.blocks[low]?.text.length ?? 0;
  const start = starts[low] ?? 0;
  return offset >= start && offset < start + length ? low + 1 : null;
}

/** A passage by its place, with the words and context that really stand there; null when the place is no stretch of words. */
export function passageAt(text: Text, start: number, end: number): Passage | null {
  const canonical = canonicalText(text.blocks);
  const paragraph = blockAt(text, start);
  if (paragraph === null || end <= start || blockAt(text, end - 1) === null) return null;
  if (splitsCharacter(canonical, start) || splitsCharacter(canonical, end)) return null;
  let before = Math.max(0, start - CONTEXT_LENGTH);
  if (splitsCharacter(canonical, before)) before += 1;
  let after = Math.min(canonical.length, end + CONTEXT_LENGTH);
  if (splitsCharacter(canonical, after)) after -= 1;
  return {
    articleId: text.articleId,
    textId: text.id,
    paragraph,
    start,
    end,
    exact: canonical.slice(start, end),
    prefix: canonical.slice(before, start),
    suffix: canonical.slice(end, after),
  };
}

/** Why these words do not stand in the body: words of a set-aside piece get their own code. */
export function whyNotFound(text: Text, raw: string, exact: string): AppError {
  const wanted = onOneLine(exact.trim());
  const inBody = onOneLine(canonicalText(text.blocks)).includes(wanted);
  const piece = inBody ? undefined : text.setAside.find((aside) => onOneLine(aside.text).includes(wanted));
  if (piece) {
    return new AppError(
      'excluded-text',
      `These words stand only in what was set aside as ${piece.kind.replace('-', ' ')}, which is not part of the article's body. Quote from the numbered paragraphs.`,
    );
  }
  if (!inBody && onOneLine(raw).includes(wanted)) {
    return new AppError(
      'excluded-text',
      'These words stand in the imported file, but run into something that was set aside (page furniture or the like). Quote the numbered paragraphs without it.',
    );
  }
  return new AppError(
    'not-verbatim',
    'These words do not stand in the stored text, letter for letter. Copy them from the article.',
  );
}

/**
 * The one place in the body where `exact` stands, letter for letter (white space around it is dropped).
 * Throws `not-verbatim`, `excluded-text`, or `ambiguous` when it stands in several places and no paragraph says which.
 */
export function findPassage(
  text: Text,
  raw: () => string,
  input: Pick<Input<'quotes:find'>, 'exact' | 'paragraph'>,
): Passage {
  const exact = input.exact.trim();
  const canonical = canonicalText(text.blocks);
  const places: Passage[] = [];
  for (
    let at = exact === '' ? -1 : canonical.indexOf(exact);
    at >= 0;
    at = canonical.indexOf(exact, at + 1)
  ) {
    const passage = passageAt(text, at, at + exact.length);
    if (passage) places.push(passage);
  }
  const paragraphs = [...new Set(places.map((place) => place.paragraph))];
  if (places.length === 0) throw whyNotFound(text, raw(), exact);
  const here =
    input.paragraph === undefined ? places : places.filter((place) => place.paragraph === input.paragraph);
  const [first] = here;
  if (!first) {
    throw new AppError(
      'not-verbatim',
      `These words do not stand in paragraph ${input.paragraph}, but in paragraph ${paragraphs.join(' and ')}.`,
    );
  }
  if (here.length > 1) {
    throw new AppError(
      'ambiguous',
      paragraphs.length > 1 && input.paragraph === undefined
        ? `These words stand in paragraphs ${paragraphs.join(', ')}. Say which paragraph you mean.`
        : `These words stand ${here.length} times in paragraph ${first.paragraph}. Quote a few more words, so that the place is certain.`,
    );
  }
  return first;
}
